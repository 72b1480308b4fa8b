/** Breaks a headline into as few lines as hold it, each about as long as the others, between words of the language. */
import { findQuoted } from './quoted.js';

export interface BalanceSetting {
  /** Width of a text on one line, in the unit of the room. */
  readonly measure: (text: string) => number;
  /** BCP 47. */
  readonly language: string;
  /** Names that no line divides. */
  readonly whole: readonly string[];
}

/** Marks that begin no line, and that end none (GB/T 15834); nor is a dash or an ellipsis of two characters divided. */
const NEVER_FIRST = /^[、，；：。！？）》〉」』】〕”’·～%‰—…]/u;
const NEVER_LAST = /[（《〈「『【〔“‘]$/u;
/** After these a line ends well: they close a clause or a phrase. */
const GOOD_END = /[、，；：）》」』】”\s—]$/u;
/** What a good end is worth, as a share of the room. */
const BONUS = 0.08;
/** Against a line that is narrower than both its neighbours. */
const WAIST = 0.1;

/** Offsets at which lines after the first begin, in order; none where one line holds the text. */
export function breakBalanced(text: string, room: number, setting: BalanceSetting): readonly number[] {
  const { measure, language, whole } = setting;
  const total = measure(text);
  const least = Math.ceil(total / room);
  if (least <= 1) return [];
  const places = findPlaces(text, language, whole);
  for (let lines = least; lines <= least + 1; lines++) {
    const best = chooseBreaks(text, places, lines, room, measure);
    if (best !== null) return best;
  }
  return []; // One word is wider than a line: Word divides it where it must.
}

/** Where a line may begin: where a word does, outside names in quotes and such as stay whole, beside no mark that forbids it. */
function findPlaces(text: string, language: string, whole: readonly string[]): readonly number[] {
  const held = new Set<number>();
  for (const name of whole) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      for (let inside = at + 1; inside < at + name.length; inside++) held.add(inside);
    }
  }
  for (const { from, to } of findQuoted(text)) for (let inside = from + 1; inside < to; inside++) held.add(inside);
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)]
    .map(({ index }) => index)
    .filter((at) => at > 0 && !held.has(at) && !NEVER_FIRST.test(text.slice(at)) && !NEVER_LAST.test(text.slice(0, at)));
}

/** The set of breaks with the least cost; null where no set keeps every line within the room. */
function chooseBreaks(
  text: string,
  places: readonly number[],
  lines: number,
  room: number,
  measure: (text: string) => number,
): readonly number[] | null {
  const even = measure(text) / lines;
  let best: { readonly breaks: readonly number[]; readonly cost: number } | null = null;
  const visit = (breaks: readonly number[], widths: readonly number[]): void => {
    const from = breaks.at(-1) ?? 0;
    if (widths.length === lines - 1) {
      const last = measure(text.slice(from).trim());
      if (last > room) return;
      const cost = costOf([...widths, last], even, room) - BONUS * breaks.filter((at) => GOOD_END.test(text.slice(0, at))).length;
      if (best === null || cost < best.cost) best = { breaks, cost };
      return;
    }
    for (const at of places) {
      if (at <= from) continue;
      const width = measure(text.slice(from, at).trim());
      if (width > room) break;
      visit([...breaks, at], [...widths, width]);
    }
  };
  visit([], []);
  return (best as { readonly breaks: readonly number[] } | null)?.breaks ?? null;
}

/** How far lines are from even, as a share of the room; a waist counts against a shape that should be a trapezium or a rhombus. */
function costOf(widths: readonly number[], even: number, room: number): number {
  const uneven = widths.reduce((sum, width) => sum + Math.abs(width - even), 0) / room;
  const waists = widths.filter(
    (width, at) => at > 0 && at < widths.length - 1 && width < widths[at - 1]! && width < widths[at + 1]!,
  );
  return uneven + WAIST * waists.length;
}
