/** Breaks a chart's label into balanced lines, at words where it can, and says how many of the names under a line find room so. */
import { findQuoted } from '../language/quoted.js';
import { characterSegmenter, wordSegmenter } from '../language/segmenters.js';
import { type ChartSetting, LABEL_GAP } from './setting.js';

interface Wrapped {
  readonly lines: readonly string[];
  /** The widest line, points. */
  readonly width: number;
  /** No word had to be divided. */
  readonly whole: boolean;
  /** No number had to be divided, nor a Latin word. */
  readonly readable: boolean;
}

/** Marks that stay with the word before them, and those that stay with the word after. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}%‰℃°]/u;
const OPENING = /[\p{Ps}\p{Pi}]$/u;

/** Breaks `text` to lines of at most `width` points, as even as their number allows. */
export function wrapLabel(text: string, width: number, setting: Pick<ChartSetting, 'label' | 'measure'>): Wrapped {
  const measure = (line: string) => setting.measure(line, setting.label.size, 400);
  const whole = measure(text);
  if (whole <= width) return { lines: text === '' ? [] : [text], width: whole, whole: true, readable: true };
  const pieces = splitWords(text);
  const widest = fill(pieces, width, measure);
  let best = widest;
  // The narrowest width that needs no further line makes the lines even.
  for (let low = width / 2, high = width, i = 0; i < 6 && widest.lines.length > 1; i++) {
    const middle = (low + high) / 2;
    const tried = fill(pieces, middle, measure);
    if (tried.lines.length === widest.lines.length && tried.whole === widest.whole && tried.readable === widest.readable) {
      best = tried;
      high = middle;
    } else low = middle;
  }
  return best;
}

function splitWords(text: string): string[] {
  const quoted = findQuoted(text);
  const words = [...wordSegmenter('zh').segment(text)];
  const pieces: string[] = [];
  words.forEach(({ segment: word, index }, at) => {
    const before = pieces.at(-1);
    const previous = words[at - 1]?.segment ?? '';
    const next = words[at + 1]?.segment ?? '';
    const joins =
      CLOSING.test(word) ||
      OPENING.test(previous) ||
      isNumeric(previous, word) ||
      quoted.some(({ from, to }) => from < index && index < to) ||
      isPart(previous, word, next);
    if (before !== undefined && joins) pieces[pieces.length - 1] = before + word;
    else pieces.push(word);
  });
  return pieces;
}

/** A character that is no word of the dictionary is a part of the next one (中 of 中小学校), the last of the one before (率 of 覆盖率). */
function isPart(previous: string, word: string, next: string): boolean {
  if (!HAN.test(word)) return false;
  return LONE.test(previous) || (LONE.test(word) && HAN.test(previous) && !HAN.test(next));
}

const HAN = /^\p{sc=Han}/u;
const LONE = /^\p{sc=Han}$/u;

/** A number, a Latin word, or what stands between two of them: where a name must be divided, first of all beside its number. */
const RUN = /\p{N}[\p{N}.,]*|\p{sc=Latin}+|[^\p{sc=Latin}\p{N}]+/gu;

/** A number keeps the unit or sign that follows it: 2020年. */
function isNumeric(before: string, after: string): boolean {
  return /\d$/.test(before) && !/^\s/.test(after);
}

function fill(pieces: readonly string[], width: number, measure: (line: string) => number): Wrapped {
  const lines: string[] = [];
  let line = '';
  let whole = true;
  let readable = true;
  const add = (piece: string): void => {
    if (measure((line + piece).trim()) <= width) line += piece;
    else {
      if (line.trim() !== '') lines.push(line.trim());
      line = piece.trimStart();
    }
  };
  for (const piece of pieces) {
    if (measure(piece.trim()) <= width) add(piece);
    else {
      whole = false;
      for (const [run] of piece.matchAll(RUN)) {
        const isWord = /^[\p{sc=Latin}\p{N}]/u.test(run);
        if (isWord && measure(run) <= width) add(run);
        else {
          if (isWord && run.length > 1) readable = false;
          for (const { segment: letter } of characterSegmenter().segment(run)) add(letter);
        }
      }
    }
  }
  if (line.trim() !== '') lines.push(line.trim());
  return { lines, whole, readable, width: Math.max(0, ...lines.map(measure)) };
}

/** Most lines of a name under a line. */
const MOST = 3;

/** Of the names under a line all are set, or every second, third …: the least step at which every name that is set stands whole. `left`: where the first band of `band` points begins. */
export function stepNames(
  categories: readonly string[],
  left: number,
  band: number,
  setting: Pick<ChartSetting, 'label' | 'measure' | 'width'>,
): number {
  for (let step = 1; step < categories.length; step++) {
    const whole = categories.every((name, i) => {
      if (i % step !== 0) return true;
      const wrapped = wrapLabel(name, nameRoom(i, step, left, band, setting.width), setting);
      return wrapped.whole && wrapped.lines.length <= MOST;
    });
    if (whole) return step;
  }
  return Math.max(1, categories.length);
}

/** A name stands in the middle of its band, may reach into those of names left out, and must not leave the frame. */
export function nameRoom(index: number, step: number, left: number, band: number, width: number): number {
  const middle = left + (index + 0.5) * band;
  return Math.min(band * step, 2 * middle, 2 * (width - middle)) - LABEL_GAP;
}
