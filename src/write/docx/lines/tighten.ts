/**
 * By how much the letters of a paragraph are moved, that no line parts a number from its unit, and the last holds more than
 * a character or two: what a typist does by hand, 紧缩 0.3 磅, where the same is to hold in each program that sets the lines.
 */
import { sumOf } from '../../../model/lists.js';
import type { Letter } from './letters.js';
import { type Measure, type Reader, type SetLine, setLine, setLines } from './set-lines.js';

/** What is wished of a paragraph's lines; all lengths in twips. */
export interface LineWishes {
  readonly measure: Measure;
  /** By how much the style moves each letter. */
  readonly base: number;
  /** So many letters before the text are not the paragraph's to move: the number that is counted. */
  readonly fixed: number;
  /** Letters move closer by so many thousandths of their size. */
  readonly closer: number;
  readonly readers: readonly Reader[];
}

/** Letters move apart by so many thousandths of their size, where that alone helps: so little is not seen. */
const WIDER = 4;
/** A line that loses the number at its end is filled up anyway: where nothing else helps it is set wide, to lose it. */
const WIDEST = 250;
const WIDEST_STEP = 4;

/** A paragraph of more letters is moved as a whole or not at all. */
const LONGEST = 3000;

/** A text's last line holds more than so many characters, its marks counted. */
const LONE = 2;

/** What a fault is worth against the others: a unit parted, or a lone rest; a line stretched; letters moved, by a thousandth. */
const COST = { harm: 100, lone: 100, hole: 0.12, moved: 0.1, changed: 1, wide: 15 };
/** A line whose letters are no further apart than this is no hole, em. */
const EVEN = 0.06;

/** A program may set a line as much narrower or wider than foretold, in twips: good lines stay good. */
const UNSURE = 6;

/** By letter, in twips; null where the paragraph is well as it is, or nothing makes it better. */
export function tightenLines(letters: readonly Letter[], wishes: LineWishes): readonly number[] | null {
  const { base, measure, fixed, closer } = wishes;
  const moveAll = (by: number) => letters.map((_, at) => (at < fixed ? base : base + by));
  const plain = letters.map(() => base);
  const now = judge(letters, plain, wishes);
  if (now < COST.harm / 2) return null;
  const steps = (from: number, to: number, step: number) => {
    const ends = [from, to].map((share) => Math.round((share * measure.size) / 1000)) as [number, number];
    return Array.from({ length: Math.floor((ends[1] - ends[0]) / step) + 1 }, (_, index) => ends[0] + index * step);
  };
  const near = steps(-closer, WIDER, 1);
  const evenly = near.map((by) => {
    const moved = moveAll(by);
    return { moved, cost: judge(letters, moved, wishes) + Math.abs(by) * COST.moved };
  });
  const even = evenly.reduce((a, b) => (b.cost < a.cost ? b : a));
  if (even.cost < COST.harm / 2) return even.moved;
  if (letters.length > LONGEST) return even.cost < now ? even.moved : null;
  const least = (ways: readonly Way[]) => ways.reduce((a, b) => (b.cost < a.cost ? b : a));
  const close = least([...wayByLine(letters, wishes, near, []), even]);
  if (close.cost < COST.harm / 2) return close.moved;
  // Lines are set wide only where nothing within the usual helps.
  const far = steps(WIDER, WIDEST, 1).filter((_, index) => index > 0 && index % WIDEST_STEP === 0);
  const best = least([...wayByLine(letters, wishes, near, far), close]);
  return best.cost < now ? best.moved : null;
}

interface Way {
  readonly moved: readonly number[];
  readonly cost: number;
}

/** How bad the lines are, in all programs together. */
function judge(letters: readonly Letter[], moved: readonly number[], { base, measure, readers }: LineWishes): number {
  return sumOf(readers, (reader) =>
    sumOf([-UNSURE, 0, UNSURE], (more) => {
      const room = { ...measure, room: measure.room + more, first: measure.first + more };
      const lines = setLines(letters, (at) => moved[at]!, room, reader);
      return (
        sumOf(lines, (line) => {
          const by = sumOf(moved.slice(line.start, line.end), (own) => own - base) / (line.end - line.start);
          return judgeLine(letters, line, measure.size, by);
        }) / (more === 0 ? 1 : 2)
      );
    }),
  );
}

/** `by`: by how much the line's letters are moved beyond the style's. */
function judgeLine(letters: readonly Letter[], { start, end, rest, places }: SetLine, size: number, by: number): number {
  if (end < letters.length) {
    const apart = Math.max(0, (rest / places + by) / size - EVEN) * 100;
    return letters[end - 1]!.harm * COST.harm + apart * apart * COST.hole;
  }
  const rests = letters.slice(start).filter(({ text }) => text.trim() !== '').length;
  return start > 0 && letters[start - 1]!.text !== '\n' && rests <= LONE ? COST.lone : 0;
}

/** Up to a line's end. */
interface Part {
  readonly cost: number;
  readonly by: number;
  readonly from: Part | null;
  readonly start: number;
}

/** How many ways to come to one place are followed. */
const FOLLOWED = 8;

/** Each line moved by itself: the ways that are best for the first of the readers, judged for all. */
function wayByLine(letters: readonly Letter[], wishes: LineWishes, near: readonly number[], far: readonly number[]): Way[] {
  const { base, fixed, measure, readers } = wishes;
  /** The line moved, the text after it not: null where it then ends elsewhere. */
  const moveLine = (start: number, by: number): SetLine | null => {
    const move = (to: number) =>
      setLine(letters, start, (at) => (at < fixed || at >= to ? base : base + by), measure, readers[0]!);
    const line = move(letters.length);
    if (move(line.end).end !== line.end) return null;
    return by <= near.at(-1)! || keepsCount(start, line) ? line : null;
  };
  /** A full line of Chinese alone holds as many as any other, or one less. */
  const full = Math.floor(measure.room / (measure.size + base));
  const keepsCount = (start: number, { end }: SetLine): boolean =>
    start === 0 || end - start >= full - 1 || letters.slice(start, end).some(({ wide }) => !wide);
  const parts = new Map<number, Part[]>([[0, [{ cost: 0, by: 0, from: null, start: 0 }]]]);
  const ends: Part[] = [];
  for (let start = 0; start < letters.length; start++) {
    const here = parts
      .get(start)
      ?.toSorted((a, b) => a.cost - b.cost)
      .slice(0, FOLLOWED);
    if (!here) continue;
    for (const by of [...near, ...far]) {
      const line = moveLine(start, by);
      if (line === null) continue;
      const own = judgeLine(letters, line, measure.size, by) + Math.abs(by) * COST.moved + (far.includes(by) ? COST.wide : 0);
      for (const from of here) {
        const changed = from.from !== null && from.by !== by ? COST.changed : 0;
        const part: Part = { cost: from.cost + own + changed, by, from, start };
        if (line.end >= letters.length) ends.push(part);
        else parts.set(line.end, [...(parts.get(line.end) ?? []), part]);
      }
    }
  }
  return ends
    .toSorted((a, b) => a.cost - b.cost)
    .slice(0, JUDGED)
    .map((last) => {
      const moved = new Array<number>(letters.length).fill(base);
      let to = letters.length;
      let small = 0;
      for (let part: Part | null = last; part?.from != null; part = part.from) {
        moved.fill(base + part.by, Math.max(fixed, part.start), to);
        to = part.start;
        small += Math.abs(part.by) * COST.moved + (far.includes(part.by) ? COST.wide : 0);
      }
      return { moved, cost: judge(letters, moved, wishes) + small };
    });
}

/** Of the ways that are good for one reader, so many are judged for all. */
const JUDGED = 24;
