/** The word of growth or decline that governs a number: the last one before it in its clause. */
import type { Lexicon } from './lexicon.js';

type Sense = 'grow' | 'rise' | 'fall';

export interface ChangeWord {
  readonly word: string;
  readonly sense: Sense;
  /** A word of level stands between it and the number: 提高到41.2%. */
  readonly level: boolean;
}

/** `head` is what stands before the number in its clause. */
export function findChange(head: string, { change, spaceless }: Lexicon): ChangeWord | null {
  const text = withoutNames(head, change);
  const found = (['grow', 'rise', 'fall'] as const).flatMap((sense) =>
    change[sense].flatMap((word) => {
      const at = lastWord(text, word, spaceless);
      return at < 0 ? [] : [{ word, sense, end: at + word.length }];
    }),
  );
  const last = found.sort((a, b) => b.end - a.end || b.word.length - a.word.length)[0];
  if (!last) return null;
  const gap = text.slice(last.end).trim();
  return { word: last.word, sense: last.sense, level: change.level.some((word) => gap.startsWith(word)) };
}

/** Whether a word of level stands right before the number, and the clause names no change. */
export function saysLevel(head: string, { change, spaceless }: Lexicon): boolean {
  const text = withoutNames(head.trimEnd(), change);
  return (
    change.level.some((word) => lastWord(text, word, spaceless) + word.length === text.length && text.length >= word.length) &&
    ![...change.nouns, ...change.grow, ...change.rise, ...change.fall].some((word) => lastWord(text, word, spaceless) >= 0)
  );
}

function lastWord(text: string, word: string, spaceless: boolean): number {
  if (spaceless) return text.lastIndexOf(word);
  const matches = [...text.matchAll(new RegExp(`\\b${word}\\b`, 'gu'))];
  return matches.at(-1)?.index ?? -1;
}

/** At its length. */
function withoutNames(text: string, { names }: Lexicon['change']): string {
  return names.reduce((left, name) => left.replaceAll(name, '\u2003'.repeat(name.length)), text.toLowerCase());
}
