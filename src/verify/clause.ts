/** The clause, sentence and paragraph in which something stands. */
import type { Idiom } from '../language/idiom.js';

export interface ClauseSurroundings {
  /** What of the clause stands before and after. */
  readonly head: string;
  readonly tail: string;
  /** The first clause of the sentence, and of the paragraph; the clause itself where it is the first. */
  readonly sentence: string;
  readonly paragraph: string;
  /** The clauses of the sentence before its own, the nearest first. */
  readonly earlier: readonly string[];
  /** The whole sentence, and how far into it the place is. */
  readonly whole: string;
  readonly offset: number;
}

/** `start` to `end` is a numeral. */
export function surroundingsOf(text: string, start: number, end: number, idiom: Idiom): ClauseSurroundings {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 2000);
  const [, rest = ''] = /^([^\n]*)/u.exec(text.slice(end, end + 2000)) ?? [];
  const paragraph = text.slice(from, start);
  const sentenceStart = lastEnd(paragraph, idiom.sentenceEnd);
  const sentence = paragraph.slice(sentenceStart);
  const stop = rest.search(idiom.sentenceEnd);
  const clauseStop = rest.search(idiom.clauseEnd);
  return {
    head: paragraph.slice(Math.max(sentenceStart, lastEnd(paragraph, idiom.clauseEnd))),
    tail: clauseStop < 0 ? rest : rest.slice(0, clauseStop),
    sentence: firstClause(sentence, idiom),
    paragraph: firstClause(paragraph, idiom),
    earlier: sentence.split(idiom.clauseEnd).slice(0, -1).reverse(),
    whole: sentence + text.slice(start, end) + (stop < 0 ? rest : rest.slice(0, stop)),
    offset: sentence.length,
  };
}

/** Where the last match ends; 0 where there is none. */
export function lastEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(new RegExp(pattern.source, 'gu'))) end = match.index + match[0].length;
  return end;
}

function firstClause(text: string, { clauseEnd }: Idiom): string {
  const end = text.search(clauseEnd);
  return end < 0 ? text : text.slice(0, end);
}
