/** Whose number it is: an indicator, place or body in the clause that the source's sentence does not speak of, where it has another. */
import { diffArrays } from 'diff';
import type { Claims } from '../language/claims.js';
import { findWords } from '../language/find-words.js';
import { fold } from '../language/fold.js';
import type { Idiom } from '../language/idiom.js';
import { wordSegmenter } from '../language/segmenters.js';
import type { Fact } from '../model/fact.js';
import type { Compared, Difference } from './compare-words.js';
import { governedFrom } from './governed.js';

/** What is known of whose number it is. */
type Bearer = Pick<Fact, 'name' | 'scope' | 'note'> & { readonly parts: Pick<Fact['parts'], 'unit'> };

/** What names things elsewhere: other facts' names, and the text of the source. */
interface Elsewhere {
  readonly names: readonly string[];
  readonly text: string;
  readonly language: string;
}

export function compareBearers(compared: Compared, fact: Bearer, elsewhere: Elsewhere): Difference | null {
  return compareHeads(compared, fact, elsewhere) ?? compareNouns(compared, fact, elsewhere);
}

/** The noun right behind the number: 7 tons of herring are no 7 tons of mussels. */
function compareNouns(
  { said, source, idiom }: Compared,
  fact: Bearer,
  { names: others, language }: Elsewhere,
): Difference | null {
  const [theirs, own] = [source.tail, said.tail].map((tail) => nounBehind(tail, fact.parts.unit, idiom));
  const self = fold(`${fact.name} ${fact.scope ?? ''} ${fact.note ?? ''}`).text;
  for (const { removed, added } of replacements(`. ${theirs}`, `. ${own}`, language)) {
    const [was, is] = [removed.join('').trim(), added.join('').trim()];
    if (
      isPlain(added, idiom.claims) ||
      isPlain(removed, idiom.claims) ||
      self.includes(is) ||
      isWithin(is, was) ||
      isWithin(was, is)
    )
      continue;
    if (is.length > 1 && others.some((name) => names(name, is))) return { code: 'source-name', said: is, source: was };
  }
  return null;
}

function nounBehind(tail: string, unit: string, { list }: Idiom): string {
  const text = fold(tail).text.slice(fold(unit).text.length);
  const next = text.search(/\d/u);
  const [noun = ''] = (next < 0 ? text : text.slice(0, next)).split(list.mark);
  return noun.split(new RegExp(list.joint.source, 'iu'))[0]!.trim();
}

function compareHeads({ said, source, idiom }: Compared, fact: Bearer, elsewhere: Elsewhere): Difference | null {
  const own = fold(said.head.slice(governedFrom(said.head))).text;
  const theirs = fold(source.head.slice(governedFrom(source.head))).text;
  const wide = fold(`${source.whole}\n${source.paragraph}`).text;
  const clause = fold(`${source.head}0${source.tail}`).text;
  const self = fold(`${fact.name} ${fact.scope ?? ''} ${fact.note ?? ''}`).text;
  const { claims } = idiom;
  for (const { removed, added, tails } of replacements(theirs, own, elsewhere.language)) {
    const tail = tails.at(-1)!;
    if (claims.plain.has(tail)) continue;
    const [was, is] = [removed.join(''), added.join('')];
    if (isPlain(added, claims) || isPlain(removed, claims)) continue;
    if (/\d/u.test(was + is) || self.includes(is.trim()) || own.includes(was.trim()) || isWithin(is, was) || isWithin(was, is))
      continue;
    const [phrase, instead] = [`${is}${tail}`.trim(), `${was}${tail}`.trim()];
    if (clause.includes(phrase) || self.includes(phrase)) continue;
    if (tails.some((more) => claims.plain.has(`${is}${more}`) || claims.plain.has(`${was}${more}`))) continue;
    const long = is.trim().length > 1;
    const named = long && elsewhere.names.some((name) => names(name, phrase));
    const placed = bodyOf(is, tails, claims) !== null && bodyOf(is, tails, claims) === bodyOf(was, tails, claims);
    const told =
      long &&
      /\p{Script=Han}/u.test(is) &&
      tail.trim().length > 1 &&
      !wide.includes(is.trim()) &&
      elsewhere.text.includes(phrase);
    if (named || placed || told) return { code: 'source-name', said: phrase, source: instead };
  }
  return null;
}

/** A name begins with the words that name; in Chinese they may stand anywhere in it. */
function names(name: string, words: string): boolean {
  return /\p{Script=Han}/u.test(words) ? name.includes(words) : name.startsWith(words);
}

interface Replacement {
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** What both have behind it: a word, and as many as name something. */
  readonly tails: readonly string[];
}

/** Where one word or a few stand for as many others, between or beside words that both texts have. */
function replacements(before: string, after: string, language: string): readonly Replacement[] {
  const changes = diffArrays(wordsOf(before, language), wordsOf(after, language));
  return changes.flatMap((change, index) => {
    const next = changes[index + 1];
    if (!change.removed || !next?.added || change.value.length > 3 || next.value.length > 3) return [];
    const [around, behind] = [changes[index - 1], changes[index + 2]];
    if (!around && !behind) return [];
    return [{ removed: change.value, added: next.value, tails: tailsOf(behind?.value ?? []) }];
  });
}

/** The next word, and the one after it where that is too short. */
function tailsOf(words: readonly string[]): readonly string[] {
  const [first = '', ...more] = words[0]?.trim() === '' ? [`${words[0]}${words[1] ?? ''}`, ...words.slice(2)] : words;
  return first.trim().length > 1 ? [first] : [first, `${first}${more[0] ?? ''}`];
}

/** 镇 of 青石镇: what kind of place or body the word is the name of. */
function bodyOf(word: string, tails: readonly string[], { bodies }: Claims): string | null {
  for (const tail of ['', ...tails]) {
    const [found] = bodies.exec(`${word}${tail}`.trim()) ?? [];
    if (found !== undefined && found.length < `${word}${tail}`.trim().length) return found;
  }
  return null;
}

function wordsOf(text: string, language: string): string[] {
  return [...wordSegmenter(language).segment(text)].map(({ segment }) => segment);
}

/** Words that any clause may have, of direction, or too short to name anything. */
function isPlain(words: readonly string[], { plain, particle, direction }: Claims): boolean {
  const real = words.filter((word) => /\p{L}/u.test(word) && !particle.test(word));
  return real.every((word) => plain.has(word) || findWords(word, direction).length > 0);
}

/** Every letter of the one stands in the other, in its order: a short form. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at >= short.length;
}
