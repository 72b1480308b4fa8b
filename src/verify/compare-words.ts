/** A clause of the content against the source's around the same number: direction, manner of counting, realm and rank, hedges, qualifiers. */
import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { WordClasses } from '../language/claims.js';
import { type FoundWord, findWords } from '../language/find-words.js';
import type { Idiom } from '../language/idiom.js';
import { blankWholeWords } from '../language/whole-words.js';
import type { ClauseSurroundings } from './clause.js';
import { governedFrom } from './governed.js';

/** What the content says, and what the source says instead. */
export interface Difference {
  readonly code: DiagnosticCode;
  readonly said: string;
  readonly source: string;
}

export interface Compared {
  readonly said: ClauseSurroundings;
  readonly source: ClauseSurroundings;
  readonly idiom: Idiom;
  /** The fact's. */
  readonly name: string;
}

/** The first word of direction, manner, realm or rank in which the two exclude each other; null where none does. */
export function compareWords(compared: Compared): Difference | null {
  return (
    compareDirection(compared) ??
    compareReached(compared) ??
    compareManner(compared) ??
    compareRealm(compared) ??
    compareRank(compared)
  );
}

/** The word nearest to the number, of what is said of it alone. */
function compareDirection({ said, source, idiom, name }: Compared): Difference | null {
  const own = adjacent(said, idiom);
  const theirs = adjacent(source, idiom);
  if (!own || !theirs || own.sense === theirs.sense || name.includes(own.word)) return null;
  return { code: 'source-verb', said: own.word, source: theirs.word };
}

/** 增长5% is no 增长到5%; 增加11所 is no 达到11所. */
function compareReached({ said, source, idiom }: Compared): Difference | null {
  const { to, by, at, growth } = idiom.claims.reached;
  const own = withoutQualifier(said.head);
  const theirs = withoutQualifier(source.head);
  const [a, b] = [to.exec(own) ?? by.exec(own), to.exec(theirs) ?? by.exec(theirs)];
  const level = b ? null : at.exec(theirs);
  if (a && level && by.test(own) && !growth.test(`${source.head}${source.tail.slice(0, UNIT)}`))
    return { code: 'source-verb', said: a[0], source: level[0] };
  if (!a || !b || to.test(own) === to.test(theirs)) return null;
  return { code: 'source-verb', said: a[0], source: b[0] };
}

/** So long is a number’s unit. */
const UNIT = 4;

function compareManner({ said, source, idiom }: Compared): Difference | null {
  for (const group of idiom.claims.manner) {
    const own = nearest(said, group, idiom);
    const theirs = nearest(source, group, idiom);
    if (!own || !theirs || own.sense === theirs.sense) continue;
    if (findWords(`${governing(source, idiom)}\n${untilNumber(source.tail)}`, group).some(({ sense }) => sense === own.sense))
      continue;
    return { code: 'source-words', said: own.word, source: theirs.word };
  }
  return null;
}

function compareRealm({ said, source, idiom }: Compared): Difference | null {
  const { realm, ranked } = idiom.claims;
  const [own, theirs] = [clauseOf(said), clauseOf(source)];
  if (!ranked.test(own) || !ranked.test(theirs)) return null;
  return exclude(own, theirs, source.whole, realm);
}

function compareRank({ said, source, idiom }: Compared): Difference | null {
  return exclude(clauseOf(said), clauseOf(source), source.whole, idiom.claims.rank);
}

/** A word of one text that the other has another of its table for, and nowhere itself. */
export function exclude(said: string, source: string, wide: string, classes: WordClasses): Difference | null {
  const theirs = findWords(source, classes);
  const senses = new Set([...theirs, ...findWords(wide, classes)].map(({ sense }) => sense));
  const own = findWords(said, classes);
  const strange = own.find(({ sense }) => !senses.has(sense));
  const instead = theirs.find(({ sense }) => !own.some((one) => one.sense === sense));
  return strange && instead ? { code: 'source-words', said: strange.word, source: instead.word } : null;
}

/** Said right before the number, else right behind it: 12 a month. */
function nearest(around: ClauseSurroundings, group: WordClasses, idiom: Idiom): FoundWord | undefined {
  return last(findWords(governing(around, idiom), group)) ?? findWords(untilNumber(around.tail), group)[0];
}

function untilNumber(tail: string): string {
  const at = tail.search(/\d/u);
  return at < 0 ? tail : tail.slice(0, at);
}

function adjacent(around: ClauseSurroundings, idiom: Idiom): FoundWord | undefined {
  const words = governing(around, idiom);
  const found = last(findWords(words, idiom.claims.direction));
  return found && idiom.claims.gap.test(words.slice(found.end)) ? found : undefined;
}

function governing({ head }: ClauseSurroundings, idiom: Idiom): string {
  return blankWholeWords(head.slice(governedFrom(head)), idiom);
}

function clauseOf({ head, tail }: ClauseSurroundings): string {
  return `${head}0${tail}`;
}

function withoutQualifier(head: string): string {
  return head
    .trimEnd()
    .replace(/(?:约|近|超过|超|逾|突破|about|nearly|almost|over|more than|£|\$|€)\s*$/iu, '')
    .trimEnd();
}

function last(words: readonly FoundWord[]): FoundWord | undefined {
  return words.at(-1);
}
