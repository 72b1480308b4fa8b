/** Terms that must stand verbatim: their source holds them, and no prose has them with a word changed, left out or in another order. */
import { distance } from 'fastest-levenshtein';
import { type Folded, fold, indicesOf } from '../language/fold.js';
import { type VerifyContext, writtenAt } from './context.js';
import { listProse } from './list-prose.js';

interface Term {
  readonly written: string;
  readonly path: readonly (string | number)[];
  /** Folded, with its marks. */
  readonly marked: string;
  /** Without them. */
  readonly bare: string;
  /** Of a list, its items; else one. */
  readonly items: readonly string[];
}

export function checkTerms(context: VerifyContext): void {
  const { content, written, books, idiom, diagnostics } = context;
  if (books.length === 0) return;
  const terms = content.terms.verbatim.map((term, index): Term => {
    const marked = fold(term).text;
    const items = marked.split(BETWEEN).filter(Boolean);
    return { written: term, path: ['terms', 'verbatim', index], marked, bare: marked.replace(MARKS, ''), items };
  });
  const sources = books.map(({ folded }) => folded.text);
  const bareSources = sources.map((text) => text.replace(MARKS, ''));
  for (const { marked, path, written: term } of terms) {
    if (sources.some((text) => text.includes(marked))) continue;
    diagnostics.error('term-source', {
      message: { zh: `来源里没有${quoted(term)}这个提法`, en: `the source does not hold the term "${term}"` },
      hint: { zh: '照原文改；不是来源里的提法，就从 verbatim 里去掉', en: 'correct it, or take it out of verbatim' },
      at: written.spanOf(path),
    });
  }
  const known = terms.filter(({ marked }) => sources.some((text) => text.includes(marked)));
  for (const { path } of listProse(content)) {
    const text = fold(written.textWithBreaks(path));
    const bare = withoutMarks(text.text);
    for (const term of known) {
      const found = findReordered(term, text.text, sources, idiom.claims.among) ?? findChanged(term, text, bare, bareSources);
      if (!found) continue;
      const start = text.origin(found.index);
      const span = written.spanWithin(path, start, text.origin(found.index + found.length - 1) + 1 - start);
      const at = [{ span, label: path.join('.') }, writtenAt(written, ...term.path)];
      const hint = { zh: `写成${quoted(term.written)}`, en: `write "${term.written}"` };
      const message =
        found.kind === 'term-order'
          ? {
              zh: `固定提法${quoted(term.written)}的次序或项目变了`,
              en: `the fixed list "${term.written}" is in another order, or lacks an item`,
            }
          : {
              zh: `${quoted(found.words)}与固定提法${quoted(term.written)}差几个字`,
              en: `"${found.words}" is nearly, and not quite, the term "${term.written}"`,
            };
      diagnostics.error(found.kind, { message, hint, at });
    }
  }
}

const MARKS = /[\p{P}\p{S}\s]/gu;
/** What parts the items of a fixed list. */
const BETWEEN = /["'、,，;；《》「」『』]+/u;
/** Parts clauses. */
const STOP = /[,，;；:：。！？!?]/u;
const GAP = /^["'、,，;；和及与]+/u;

interface Miss {
  readonly kind: 'term-order' | 'term-changed';
  readonly index: number;
  readonly length: number;
  readonly words: string;
}

/** The items of a list in another order, or three of them and more with one missing between. */
function findReordered({ items, marked }: Term, text: string, sources: readonly string[], among: RegExp): Miss | null {
  if (items.length < 2 || text.includes(marked)) return null;
  const starts = items.flatMap((item) => indicesOf(text, item));
  for (const start of [...new Set(starts)].sort((a, b) => a - b)) {
    const run: number[] = [];
    let end = start;
    for (let next: number | null = start; next !== null; ) {
      const from: number = next;
      const item = items.findIndex((one, index) => !run.includes(index) && text.startsWith(one, from));
      if (item < 0) break;
      run.push(item);
      end = from + items[item]!.length;
      const gap: string | undefined = GAP.exec(text.slice(end))?.[0];
      next = gap === undefined ? null : end + gap.length;
    }
    const whole = run.length === items.length;
    if (!whole && (run.length < 3 || run.length < items.length - 1)) continue;
    const inOrder = run.every((item, index) => index === 0 || item === run[index - 1]! + 1);
    const words = text.slice(start, end);
    const missing = items.find((_, index) => !run.includes(index));
    if (inOrder && missing !== undefined && items.length > 3 && !among.test(text.slice(end, end + 1))) {
      if (text.includes(missing) || sources.some((source) => standsAlone(words, missing, source))) continue;
    } else if (inOrder || sources.some((source) => source.includes(words))) continue;
    return { kind: 'term-order', index: start, length: end - start, words };
  }
  return null;
}

/** Whether a source has the words somewhere without the item that is missing right before or behind them. */
function standsAlone(words: string, missing: string, source: string): boolean {
  return indicesOf(source, words).some((at) => {
    const [before, after] = [source.slice(0, at), source.slice(at + words.length)];
    return !after.replace(GAP, '').startsWith(missing) && !before.replace(/["'、,，;；和及与]+$/u, '').endsWith(missing);
  });
}

/** A stretch that differs from the term by a character of five or fewer, and that no source holds. */
function findChanged({ bare, marked }: Term, text: Folded, { plain, indexes }: Bare, sources: readonly string[]): Miss | null {
  if (bare.length < 4) return null;
  const allowed = Math.min(4, Math.max(1, Math.floor(bare.length / 5)));
  for (const at of anchors(bare, allowed, plain)) {
    const from = Math.max(0, at - allowed);
    const window = plain.slice(from, at + bare.length + allowed);
    if (window.includes(bare)) continue;
    const best = nearestStretch(bare, window, allowed);
    if (best === null || sources.some((source) => source.includes(best.words))) continue;
    const start = indexes[from + best.start]!;
    const end = indexes[from + best.start + best.words.length - 1]! + 1;
    // Two clauses that meet are no term.
    if (STOP.test(text.text.slice(start, end)) && !STOP.test(marked)) continue;
    return { kind: 'term-changed', index: start, length: end - start, words: text.text.slice(start, end) };
  }
  return null;
}

/** With that many changes one of the term's pieces is whole: where the term would begin by each. */
function anchors(term: string, changes: number, text: string): readonly number[] {
  const size = Math.ceil(term.length / (changes + 1));
  const found = new Set<number>();
  for (let from = 0; from < term.length; from += size) {
    const piece = term.slice(from, from + size);
    if (piece.length < 2) continue;
    for (const at of indicesOf(text, piece)) found.add(Math.max(0, at - from));
  }
  return [...found];
}

interface Stretch {
  readonly start: number;
  readonly words: string;
}

function nearestStretch(term: string, window: string, allowed: number): Stretch | null {
  let best: Stretch | null = null;
  let least = allowed + 1;
  for (let start = 0; start <= 2 * allowed && start < window.length; start++) {
    for (let length = term.length - allowed; length <= term.length + allowed; length++) {
      const words = window.slice(start, start + length);
      if (words.length < length || length < 2) continue;
      const steps = distance(words, term);
      if (
        steps < least ||
        (steps === least && best !== null && Math.abs(words.length - term.length) < Math.abs(best.words.length - term.length))
      )
        [best, least] = [{ start, words }, steps];
    }
  }
  return best;
}

interface Bare {
  readonly plain: string;
  /** Where each of its characters stands in the text with marks. */
  readonly indexes: readonly number[];
}

function withoutMarks(text: string): Bare {
  const indexes: number[] = [];
  let plain = '';
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if (/[\p{P}\p{S}\s]/u.test(character)) continue;
    plain += character;
    indexes.push(index);
  }
  return { plain, indexes };
}

/** A term that has its own quotes needs no others. */
function quoted(term: string): string {
  return /^[“"《].*[”"》]$/u.test(term) ? term : `“${term}”`;
}
