/** Judges the word of growth or decline right before a fact's value: a fact that the content says to have grown has not fallen. */

import { type ChangeWord, findChange } from '../language/change.js';
import type { Lexicon } from '../language/lexicon.js';
import type { Fact } from '../model/fact.js';
import type { Canonical } from './canonical.js';
import type { AuditContext } from './context.js';
import type { Cover } from './cover.js';
import type { Wrong } from './judge-text.js';
import type { Phrase } from './phrases.js';

/** The words that the content says right before the values of facts, by their ids. */
export type Directions = ReadonlyMap<string, readonly ChangeWord[]>;

export function listDirections(phrases: readonly Phrase[], facts: Readonly<Record<string, Fact>>, lexicon: Lexicon): Directions {
  const found = new Map<string, ChangeWord[]>();
  const note = (fact: string, head: string): void => {
    const word = findBefore(head, lexicon);
    if (word) found.set(fact, [...(found.get(fact) ?? []), word]);
  };
  for (const { id, verb } of Object.values(facts)) if (verb !== null) note(id, verb);
  for (const { plain, stretches } of phrases) {
    for (const [index, { fact, show, origin }] of stretches.entries()) {
      // What stands before the value before it is said of that one.
      if (show === 'value') note(fact, plain.slice(stretches[index - 1]?.origin ?? 0, origin));
    }
  }
  return found;
}

export function judgeDirections(canonical: Canonical, covers: readonly Cover[], context: AuditContext): readonly Wrong[] {
  const { lexicon } = context.words;
  return listValues(canonical, covers).flatMap(({ fact: id, start, from }): Wrong[] => {
    const fact = Object.hasOwn(context.facts, id) ? context.facts[id] : undefined;
    const known = context.directions.get(id);
    const said = findBefore(canonical.say(from, start), lexicon);
    if (!fact || !known || !said || known.some((word) => isFall(word) === isFall(said))) return [];
    const joint = lexicon.spaceless ? '' : ' ';
    const say = ({ word }: ChangeWord): string => `${word}${joint}${fact.print}`;
    return [{ kind: 'changed', found: say(said), expected: say(known[0]!), fact: id, span: fact.span, path: `facts.${id}` }];
  });
}

const isFall = ({ sense }: ChangeWord): boolean => sense === 'fall';

/** The word, where nothing stands between it and the number. */
function findBefore(head: string, lexicon: Lexicon): ChangeWord | null {
  const text = head.trimEnd().toLowerCase();
  const found = findChange(text, lexicon);
  return found && text.endsWith(found.word) ? found : null;
}

interface Value {
  readonly fact: string;
  readonly start: number;
  /** Where the value before it ends. */
  readonly from: number;
}

/** The values of facts in a text, by their marks and, where there are none, by the printed forms that one fact alone has. */
function listValues({ marks }: Canonical, covers: readonly Cover[]): readonly Value[] {
  const marked = marks.flatMap(({ fact, show, start, end }) => (show === 'value' ? [{ fact, start, end }] : []));
  const printed = covers.flatMap((cover) => {
    if (cover.kind !== 'phrase' || cover.phrase.kind !== 'print') return [];
    const [owner, ...owners] = cover.phrase.owners;
    if (owner === undefined || owners.length > 0) return [];
    const [stretch] = cover.phrase.stretches;
    return [{ fact: owner, start: cover.start + (stretch?.start ?? 0), end: cover.end }];
  });
  const values = [...marked, ...printed.filter(({ start }) => !marked.some((mark) => mark.start === start))];
  return values
    .sort((a, b) => a.start - b.start)
    .map(({ fact, start }, index, all) => ({ fact, start, from: all[index - 1]?.end ?? 0 }));
}
