/** Whether a number is as sure as its source says: expected or aimed at there, done here, or the other way round; a qualifier typed beside it. */
import type { Lexicon } from '../language/lexicon.js';
import type { Fact } from '../model/fact.js';
import type { Compared, Difference } from './compare-words.js';
import { governedFrom } from './governed.js';

/** What else the reader of a line is told. */
export interface Setting {
  /** The whole line, the headings above it, notes. */
  readonly words: string;
  /** The section is about the fact's own time. */
  readonly timely: boolean;
}

export function compareHedges(
  { said, source, idiom }: Compared,
  fact: Pick<Fact, 'kind' | 'period' | 'parts'>,
  setting: Setting,
): Difference | null {
  const { estimate, goal, aim, done } = idiom.claims.hedge;
  const own = `${said.head}${fact.parts.number}${said.tail}`;
  const theirs = `${source.head}0${source.tail}`;
  const near = [theirs, ...source.earlier.filter((clause) => clause.trim().length <= SHORT)].join('\n');
  const unsure = estimate.exec(near);
  const hedged = estimate.test(setting.words) || goal.test(setting.words);
  if (unsure && !hedged && !(fact.kind === 'target' && setting.timely))
    return { code: 'source-words', said: excerpt(own), source: unsure[0] };
  const before = said.head.slice(governedFrom(said.head));
  const claimed = done.exec(before);
  const aimed = goal.exec(near);
  // A heading that speaks of goals makes no goal, and nothing expected, of what its line calls done.
  const open = fact.kind === 'target' || (unsure !== null && !estimate.test(said.whole));
  if (open && claimed && !estimate.test(before) && !goal.test(before) && !done.test(source.head))
    return { code: 'source-words', said: claimed[0], source: (aimed ?? unsure)?.[0] ?? fact.period };
  const strict = aim.exec(near);
  if (strict && fact.kind === 'target' && !hedged && !setting.timely)
    return { code: 'source-words', said: excerpt(own), source: strict[0] };
  const told = done.exec(source.head);
  const hoped = estimate.exec(own) ?? aim.exec(own);
  if (told && hoped && fact.kind !== 'target' && !estimate.test(source.whole) && !goal.test(source.whole))
    return { code: 'source-words', said: hoped[0], source: told[0] };
  return null;
}

/** 突破, 左右 typed beside a number that its source gives without, or with another. */
export function compareQualifiers({ said, source, idiom }: Compared, fact: Fact, lexicon: Lexicon): Difference | null {
  const typed = typedQualifier(said.head.slice(0, said.head.length - fact.parts.before.length), lexicon);
  if (!typed || idiom.claims.milestone.test(`${source.head}${source.tail}`)) return null;
  const meaning = lexicon.before[typed]!;
  if (meaning === fact.qualifier || (MORE.includes(meaning) && MORE.includes(fact.qualifier))) return null;
  if (source.head.includes(typed)) return null;
  return { code: 'source-words', said: `${typed}${fact.print}`, source: fact.print };
}

const SHORT = 8;
const MORE: readonly string[] = ['over', 'more', 'at-least'];

function typedQualifier(head: string, lexicon: Lexicon): string | undefined {
  const text = head.trimEnd().toLowerCase();
  if (lexicon.notQualifiers.some((word) => text.endsWith(word))) return undefined;
  const words = Object.entries(lexicon.before).filter(([, meaning]) => meaning !== 'none');
  return words
    .map(([word]) => word)
    .sort((a, b) => b.length - a.length)
    .find((word) => text.endsWith(word) && (lexicon.spaceless || !/\p{L}$/u.test(text.slice(0, -word.length))));
}

function excerpt(text: string): string {
  const short = text.trim();
  return short.length > 24 ? `…${short.slice(-24)}` : short;
}
