/** Finds words of a table's classes in a text: the longest where one holds another, whole words in a language with spaces. */
import { lazily } from '../cache/lazily.js';
import type { WordClasses } from './claims.js';
import { alternatives } from './print-patterns.js';

export interface FoundWord {
  /** Of the table. */
  readonly sense: string;
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

interface Reader {
  readonly pattern: RegExp;
  readonly senses: ReadonlyMap<string, string>;
}

const readerOf = lazily((classes: WordClasses): Reader => {
  const senses = new Map(
    Object.entries(classes).flatMap(([sense, words]) => words.map((word) => [word.toLowerCase(), sense] as const)),
  );
  const words = alternatives([...senses.keys()]);
  return { pattern: new RegExp(`(?<!\\p{Script=Latin})(?:${words})(?!\\p{Script=Latin})`, 'giu'), senses };
});

/** In their order. */
export function findWords(text: string, classes: WordClasses): readonly FoundWord[] {
  const { pattern, senses } = readerOf(classes);
  return [...text.matchAll(pattern)].map(({ index, 0: word }) => ({
    sense: senses.get(word.toLowerCase())!,
    word,
    start: index,
    end: index + word.length,
  }));
}
