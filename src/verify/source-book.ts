/** A source as it is looked up: its text, its headings, and the stretch of it that each `where` of the content names. */

import { indexLines } from '../diagnostics/lines.js';
import { nearestName } from '../diagnostics/nearest.js';
import type { Span } from '../diagnostics/span.js';
import { type Folded, findFolded, fold } from '../language/fold.js';
import type { Idiom } from '../language/idiom.js';
import type { SourcePlace } from '../model/content.js';
import type { SourceText } from '../project/read-text.js';
import { findHeadings, listLines, type SourceHeading } from './outline.js';

/** From `start` to before `end`, offsets in the text. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
  /** The headings under which it stands, its own last; none where it begins with words that the content gives. */
  readonly headings: readonly SourceHeading[];
}

type FoundPlace =
  | { readonly kind: 'found'; readonly stretches: readonly SourceRange[] }
  /** Several parts have that number: their full names. */
  | { readonly kind: 'several'; readonly names: readonly string[] }
  | { readonly kind: 'missing'; readonly nearest: string | null };

export interface SourceBook {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  /** The text, at its length, a blank for each break of a line within a paragraph. */
  readonly flow: string;
  readonly folded: Folded;
  readonly headings: readonly SourceHeading[];
  /** Of each declared place that begins with given words: whether they stand there, once. */
  readonly begins: ReadonlyMap<string, readonly number[]>;
  find(where: string): FoundPlace;
  spanAt(start: number, end: number): Span;
}

/** `wheres` are all places that facts name in it: each ends where the next one begins. */
export function openBook(
  id: string,
  { file, text }: SourceText,
  places: readonly SourcePlace[],
  wheres: readonly string[],
  idiom: Idiom,
): SourceBook {
  const folded = fold(text);
  const headings = findHeadings(text, idiom);
  const lines = indexLines(text);
  const begins = new Map(
    places.flatMap(({ name, begins: words }) =>
      words === null ? [] : [[name, findFolded(folded, words).map(({ start }) => start)] as const],
    ),
  );
  const named = new Map(
    [...new Set([...wheres, ...places.map(({ name }) => name)])].map((name) => [name, resolve(name)] as const),
  );
  const edges = [...named.values()].flatMap((one) => (one.kind === 'starts' ? one.starts.map(({ start }) => start) : []));

  function resolve(name: string): Resolved {
    const declared = begins.get(name);
    if (declared) return { kind: 'starts', starts: declared.map((start) => ({ start, heading: null })) };
    return resolveHeading(name, text, headings);
  }

  function stretch({ start, heading }: Start): SourceRange {
    const next = headings.find((one) => one.start > start && (heading === null || one.level <= heading.level));
    const ends = [next?.start ?? text.length, ...edges.filter((edge) => edge > start)];
    return { start, end: Math.min(...ends), headings: heading ? headings.filter((one) => isAbove(one, heading)) : [] };
  }

  function isAbove(one: SourceHeading, heading: SourceHeading): boolean {
    if (one === heading) return true;
    if (one.start > heading.start || one.level >= heading.level) return false;
    return !headings.some((other) => other.start > one.start && other.start <= heading.start && other.level <= one.level);
  }

  return {
    id,
    file,
    text,
    flow: joinWrapped(text, headings),
    folded,
    headings,
    begins,
    find(where) {
      const one = named.get(where) ?? resolve(where);
      if (one.kind === 'several') return one;
      if (one.kind === 'starts' && one.starts.length > 0) return { kind: 'found', stretches: one.starts.map(stretch) };
      const names = one.kind === 'missing' ? headings.map(({ name }) => name) : [];
      return { kind: 'missing', nearest: nearestName(where, names) };
    },
    spanAt: (start, end) => ({ file, start: lines.positionAt(start), end: lines.positionAt(Math.max(end, start + 1)) }),
  };
}

interface Start {
  readonly start: number;
  readonly heading: SourceHeading | null;
}

type Resolved =
  | { readonly kind: 'starts'; readonly starts: readonly Start[] }
  | { readonly kind: 'several'; readonly names: readonly string[] }
  | { readonly kind: 'missing' };

/** By all its numbers, `一（二）`; else by its own number or title, where no other part has them; else a line that says just that. */
function resolveHeading(name: string, text: string, headings: readonly SourceHeading[]): Resolved {
  const wanted = plainName(name);
  if (wanted === '') return { kind: 'missing' };
  const tests: readonly ((heading: SourceHeading) => boolean)[] = [
    ({ chain }) => plainName(chain.join('')) === wanted,
    ({ title }) => plainName(title) === wanted,
    ({ mark, title }) => mark !== '' && plainName(mark + title) === wanted,
    ({ chain }) => chain.some((_, from) => from > 0 && plainName(chain.slice(from).join('')) === wanted),
    ({ title }) => wanted.length >= 4 && plainName(title).includes(wanted),
  ];
  for (const matches of tests) {
    const found = headings.filter(matches);
    if (found.length === 0) continue;
    if (new Set(found.map(({ chain }) => chain.join(''))).size > 1)
      return { kind: 'several', names: found.map((heading) => heading.name) };
    return { kind: 'starts', starts: found.map((heading) => ({ start: heading.start, heading })) };
  }
  const bare = [...listLines(text)].filter((line) => line.text.length < 120 && plainName(line.text) === wanted);
  return bare.length === 0
    ? { kind: 'missing' }
    : { kind: 'starts', starts: bare.map(({ start }) => ({ start, heading: null })) };
}

/** Marks that part numbers of headings, and spaces, do not count. */
function plainName(name: string): string {
  return fold(name).text.replace(/[\s、.·．/>:：*_#|-]/gu, '');
}

/** A line that ends in the middle of a sentence, as a text editor or a mail wraps it, goes on in the next one. */
function joinWrapped(text: string, headings: readonly SourceHeading[]): string {
  const starts = new Set(headings.map(({ start }) => start));
  const lines = [...listLines(text)];
  let flow = text;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const cells = /[\t|]|\S {2,}\S/u;
    if (!next || line.text.length < 24 || starts.has(line.start) || starts.has(next.start)) continue;
    if (/[。！？；：.!?;:]\s*$/u.test(line.text) || !/^[\p{L}\p{N}“（《(]/u.test(next.text)) continue;
    if (cells.test(line.text) || cells.test(next.text)) continue;
    const end = line.start + line.text.length;
    flow = flow.slice(0, end) + ' '.repeat(next.start - end) + flow.slice(next.start);
  }
  return flow;
}
