/** The numerals of the sources that no fact uses, names and dates apart: for the author to know, no fault. */
import type { Position } from '../diagnostics/span.js';
import { blankNames, foldNames } from '../language/blank-names.js';
import { findNumerals } from '../language/numerals.js';
import { chainAt } from './check-facts.js';
import type { VerifyContext } from './context.js';

export interface UnusedNumber {
  readonly source: string;
  readonly file: string;
  readonly at: Position;
  /** The part of the source in which it stands, by its numbers; '' before the first heading. */
  readonly where: string;
  readonly number: string;
  /** With some words around it. */
  readonly words: string;
}

export function listUnused({ content, books, bindings, idiom }: VerifyContext): readonly UnusedNumber[] {
  const names = foldNames(content.terms.numerals);
  return books.flatMap((book) => {
    const used = [...bindings.values()].flatMap(({ book: own, at, fact }) =>
      own === book && at !== null ? [[at, at + fact.parts.number.length] as const] : [],
    );
    const marks = book.headings.map(({ start, end, words }) => [start, end - words.length] as const);
    const taken = (index: number): boolean => [...used, ...marks].some(([start, end]) => start <= index && index < end);
    const left = blankNames(book.text, names, [idiom.dates, FACTOR]);
    const free = findNumerals(left).filter(({ start }) => !taken(start));
    return free.map(({ start, text }) => ({
      source: book.id,
      file: book.file,
      at: book.spanAt(start, start + 1).start,
      where: chainAt(book, start),
      number: text,
      words: wordsAround(book.text, start, text.length),
    }));
  });
}

/** The ten of 3.5×10⁻⁶ belongs to the number before it. */
const FACTOR = /(?<=\d\s?)[×✕]\s?10[⁺⁻]?[⁰¹²³⁴-⁹]+/gu;

/** Some characters on either side, of a language with spaces whole words. */
function wordsAround(text: string, index: number, length: number): string {
  const head = /[^\n。！？；，]{0,8}$/u.exec(text.slice(Math.max(0, index - 16), index))?.[0] ?? '';
  const tail = /^[^\n。！？；，、]{0,8}/u.exec(text.slice(index + length, index + length + 16))?.[0] ?? '';
  const before = /^[\w.]/u.test(head) && /\w/u.test(text[index - head.length - 1] ?? '') ? head.replace(/^[\w.]+/u, '') : head;
  const after = /\w$/u.test(tail) && /\w/u.test(text[index + length + tail.length] ?? '') ? tail.replace(/\w+$/u, '') : tail;
  return `${before}${text.slice(index, index + length)}${after}`.trim();
}
