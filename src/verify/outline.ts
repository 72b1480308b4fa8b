/** Finds the headings of a source: numbered ones, also run into their first sentence, Markdown's, and each with those above it. */
import { fold } from '../language/fold.js';
import type { Idiom } from '../language/idiom.js';

export interface SourceHeading {
  /** Offset of its line in the text. */
  readonly start: number;
  /** Where its own words end. */
  readonly end: number;
  /** As printed, folded: `（二）` is `(二)`; '' where it has none. */
  readonly mark: string;
  /** Without its mark, folded. */
  readonly title: string;
  /** As written, without its mark. */
  readonly words: string;
  /** How deep, from 0. */
  readonly level: number;
  /** Marks (titles where there is none) from the top down to its own. */
  readonly chain: readonly string[];
  /** As a person calls it: its numbers from the top down as printed, `一（二）`, else its words. */
  readonly name: string;
}

const TABLE = 'table';

interface Line {
  readonly text: string;
  readonly start: number;
}

/** A heading's style gives its level: 一、 above （一） where the one came first. */
interface Open {
  readonly style: string;
  readonly number: string;
  readonly heading: SourceHeading;
}

export function findHeadings(text: string, idiom: Idiom): readonly SourceHeading[] {
  const found: SourceHeading[] = [];
  let open: Open[] = [];
  for (const line of listLines(text)) {
    const read = readHeading(line, idiom);
    if (read === null) continue;
    const { style, mark, printed, words, end, depth } = read;
    if (depth !== null) open = open.filter(({ style: other }) => other.startsWith('#') && other.length < depth);
    else {
      open = open.filter((one) => one.style !== TABLE);
      const same = open.findIndex((one) => one.style === style);
      if (same >= 0) open = open.slice(0, same);
    }
    const level = open.length;
    const key = mark === '' ? fold(words).text : mark;
    const above = open.filter(({ heading }) => heading.mark !== '').at(-1)?.heading.name ?? '';
    const heading: SourceHeading = {
      start: line.start,
      end,
      mark,
      title: fold(words).text,
      words,
      level,
      chain: [...open.map(({ number }) => number), key],
      name: mark === '' ? words : `${above}${/\p{Script=Latin}|\d$/u.test(above) ? ' ' : ''}${printed}`,
    };
    found.push(heading);
    open = [...open, { style, number: key, heading }];
  }
  return found;
}

/** `depth` is Markdown's: the number of #; null where it has none. */
function readHeading({ text, start }: Line, idiom: Idiom) {
  const [hashes = ''] = /^#{1,6}(?=\s)/u.exec(text) ?? [];
  const bold = hashes === '' ? (/^\s*(?:\*\*|__)/u.exec(text)?.[0] ?? '') : '';
  const lead = hashes === '' ? bold : `${hashes}${/^\s*/u.exec(text.slice(hashes.length))![0]}`;
  const [indent = ''] = /^[\s　]*/u.exec(text.slice(lead.length)) ?? [];
  const body = text.slice(lead.length + indent.length);
  for (const [index, pattern] of [...idiom.headings, idiom.tables].entries()) {
    const match = pattern.exec(body);
    if (!match) continue;
    const words = titleOf(body.slice(match[0].length), idiom);
    // 一、二产业 is no heading, and a line of nothing but a number is none.
    if (words === '' && hashes === '' && !/\p{L}\s*\d/u.test(match[1]!)) return null;
    return {
      style: hashes === '' ? (pattern === idiom.tables ? TABLE : `${index}`) : hashes,
      mark: fold(match[1]!).text,
      printed: match[1]!,
      words,
      end: start + lead.length + indent.length + match[0].length + words.length,
      depth: hashes === '' ? null : hashes.length,
    };
  }
  if (hashes === '') return null;
  const words = titleOf(body, idiom);
  return { style: hashes, mark: '', printed: '', words, end: start + text.length, depth: hashes.length };
}

/** Up to the end of the first sentence, marks of Markdown off. */
function titleOf(body: string, { sentenceEnd }: Idiom): string {
  const end = body.search(sentenceEnd);
  return (end < 0 ? body : body.slice(0, end)).replace(/(?:\*\*|__|\s#+)?\s*$/u, '').trim();
}

export function* listLines(text: string): Generator<Line> {
  let start = 0;
  for (const line of text.split('\n')) {
    yield { text: line.replace(/\r$/u, ''), start };
    start += line.length + 1;
  }
}
