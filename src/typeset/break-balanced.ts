/** Breaks a headline into as few lines as hold it, each about as long as the others, between words of the language. */
import { indicesOf } from '../language/fold.js';
import { findQuoted } from '../language/quoted.js';

interface BalanceSetting {
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
  const widths = measureLines(text, findPlaces(text, language, whole), room, measure);
  for (let lines = least; lines <= least + 1; lines++) {
    const best = chooseBreaks(text, widths, lines, room, total / lines);
    if (best !== null) return best;
  }
  return []; // One word is wider than a line: Word divides it where it must.
}

/** Where a line may begin: where a word does, outside names in quotes and such as stay whole, beside no mark that forbids it. */
function findPlaces(text: string, language: string, whole: readonly string[]): readonly number[] {
  const held = new Set<number>();
  const names = whole.flatMap((name) => indicesOf(text, name).map((from) => ({ from, to: from + name.length })));
  for (const { from, to } of [...names, ...findQuoted(text)]) for (let inside = from + 1; inside < to; inside++) held.add(inside);
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)]
    .map(({ index }) => index)
    .filter((at) => at > 0 && !held.has(at) && !NEVER_FIRST.test(text.slice(at)) && !NEVER_LAST.test(text.slice(0, at)));
}

/** Lines up to some place, the best that end so. */
interface Way {
  readonly breaks: readonly number[];
  readonly cost: number;
  /** Of the last line. */
  readonly width: number;
  /** The last line is narrower than the one before it. */
  readonly narrows: boolean;
}

/**
 * The set of breaks with the least cost; null where no set keeps every line within the room. Lines cost what they are off
 * from `even`, as a share of the room; a waist counts against a shape that should be a trapezium or a rhombus.
 */
function chooseBreaks(text: string, widths: LineWidths, lines: number, room: number, even: number): readonly number[] | null {
  let ways: readonly Way[] = [{ breaks: [], cost: 0, width: Number.POSITIVE_INFINITY, narrows: false }];
  for (let line = 1; line <= lines; line++) {
    // Of the ways that end with the same line and narrow alike, only the best can lead to the best.
    const best = new Map<string, Way>();
    for (const { breaks, cost, width: above, narrows } of ways) {
      const from = breaks.at(-1) ?? 0;
      for (const [end, width] of widths.get(from) ?? []) {
        if ((end === text.length) !== (line === lines)) continue;
        const bonus = line < lines && GOOD_END.test(text.slice(0, end)) ? BONUS : 0;
        const waist = narrows && above < width ? WAIST : 0;
        const next = cost + Math.abs(width - even) / room + waist - bonus;
        const way = { breaks: [...breaks, end], cost: next, width, narrows: line > 1 && width < above };
        const key = `${from} ${end} ${way.narrows}`;
        if (next < (best.get(key)?.cost ?? Number.POSITIVE_INFINITY)) best.set(key, way);
      }
    }
    ways = [...best.values()];
  }
  const found = ways.reduce<Way | null>((best, way) => (best === null || way.cost < best.cost ? way : best), null);
  return found === null ? null : found.breaks.slice(0, -1);
}

/** From each place, the ends of the lines that the room holds, with their widths. */
type LineWidths = ReadonlyMap<number, readonly (readonly [end: number, width: number])[]>;

function measureLines(text: string, places: readonly number[], room: number, measure: BalanceSetting['measure']): LineWidths {
  const ends = [...places, text.length];
  return new Map(
    [0, ...places].map((from) => {
      const lines: [number, number][] = [];
      for (const end of ends) {
        if (end <= from) continue;
        const width = measure(text.slice(from, end).trim());
        if (width > room) break;
        lines.push([end, width]);
      }
      return [from, lines];
    }),
  );
}
