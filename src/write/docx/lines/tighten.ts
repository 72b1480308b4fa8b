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
/** What a typist does only where nothing within the usual helps, in thousandths: a line closer by a point, or wider, to lose a number. */
const BEYOND = {
  closer: [28, 31, 34, 38, 41, 44],
  wider: [7, 13, 19, 25, 32, 40, 50, 60, 72, 85, 100, 118, 140, 165, 190, 220, 250],
};

/** A paragraph of more letters is moved as a whole or not at all. */
const LONGEST = 3000;

/** A text's last line holds more than so many characters, its marks counted. */
const LONE = 2;

/** What a fault is worth against the others: a unit parted, or a lone rest; a line set wide, or closer than usual; letters moved. */
const COST = { harm: 100, lone: 100, wide: 0.12, close: 0.3, moved: 0.1, changed: 1 };
/** A line whose letters are no further apart than this looks like any other, em. */
const EVEN = 0.025;
/** Lines that cost no more are well: one of ten a hundredth wider, in every program. */
const WELL = 20;

/** A program may set a line as much narrower or wider than foretold, in twips: good lines stay good. */
const UNSURE = 6;

/** By letter, in twips; null where the paragraph is well as it is, or nothing makes it better. */
export function tightenLines(letters: readonly Letter[], wishes: LineWishes): readonly number[] | null {
  const { base, measure, fixed, closer } = wishes;
  const moveAll = (by: number) => letters.map((_, at) => (at < fixed ? base : base + by));
  const plain = letters.map(() => base);
  const now = judge(letters, plain, wishes);
  if (now < WELL) return null;
  const inTwips = (share: number) => Math.round((share * measure.size) / 1000);
  const from = inTwips(-closer);
  const near = Array.from({ length: inTwips(WIDER) - from + 1 }, (_, index) => from + index);
  const least = (ways: readonly Way[]) => ways.reduce((a, b) => (b.cost < a.cost ? b : a));
  const even = least(
    near.map((by) => {
      const moved = moveAll(by);
      return { moved, cost: judge(letters, moved, wishes) + Math.abs(by) * COST.moved };
    }),
  );
  if (even.cost < WELL) return even.moved;
  if (letters.length > LONGEST) return even.cost < now ? even.moved : null;
  const close = least([...wayByLine(letters, wishes, near, []), even]);
  if (close.cost < WELL) return close.moved;
  const far = [...BEYOND.closer.map((share) => -share), ...BEYOND.wider]
    .map(inTwips)
    .filter((by) => by < near[0]! || by > near.at(-1)!);
  const best = least([...wayByLine(letters, wishes, near, far), close]);
  return best.cost < now ? best.moved : null;
}

interface Way {
  readonly moved: readonly number[];
  readonly cost: number;
}

/** How bad the lines are, in all programs together. */
function judge(letters: readonly Letter[], moved: readonly number[], { base, measure, closer, readers }: LineWishes): number {
  return sumOf(readers, (reader) =>
    sumOf([-UNSURE, 0, UNSURE], (more) => {
      const room = { ...measure, room: measure.room + more, first: measure.first + more };
      const lines = setLines(letters, (at) => moved[at]!, room, reader);
      return (
        sumOf(lines, (line) => {
          const by = sumOf(moved.slice(line.start, line.end), (own) => own - base) / (line.end - line.start);
          return judgeLine(letters, line, measure.size, by, closer);
        }) / (more === 0 ? 1 : 2)
      );
    }),
  );
}

/** `by`: by how much the line's letters are moved beyond the style's. */
function judgeLine(
  letters: readonly Letter[],
  { start, end, rest, places }: SetLine,
  size: number,
  by: number,
  closer: number,
): number {
  const isLast = end >= letters.length;
  const apart = by + (isLast ? 0 : rest / places);
  const wide = Math.max(0, apart / size - EVEN) * 100;
  const close = Math.max(0, -by / size - closer / 1000) * 1000;
  const look = wide * wide * COST.wide + close * COST.close;
  if (!isLast) return letters[end - 1]!.harm * COST.harm + look;
  const rests = letters.slice(start).filter(({ text }) => text.trim() !== '').length;
  return look + (start > 0 && letters[start - 1]!.text !== '\n' && rests <= LONE ? COST.lone : 0);
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
  const { base, fixed, closer, measure, readers } = wishes;
  /** The line moved, the text after it not: null where it then ends elsewhere. */
  const moveLine = (start: number, by: number): SetLine | null => {
    const move = (to: number) =>
      setLine(letters, start, (at) => (at < fixed || at >= to ? base : base + by), measure, readers[0]!);
    const line = move(letters.length);
    if (move(line.end).end !== line.end) return null;
    return keepsCount(line, by) ? line : null;
  };
  /** A full line of Chinese alone, of which nothing is to be kept whole, holds as many as any other, or one less. */
  const keepsCount = (line: SetLine, by: number): boolean => {
    if (near.includes(by)) return true;
    const { start, end } = setLine(letters, line.start, () => base, measure, readers[0]!);
    if (letters[end - 1]!.harm > 0 || letters.slice(start, end).some(({ wide }) => !wide)) return true;
    return by > 0 && line.end >= end - 1;
  };
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
      const own = judgeLine(letters, line, measure.size, by, closer) + Math.abs(by) * COST.moved;
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
        small += Math.abs(part.by) * COST.moved;
      }
      return { moved, cost: judge(letters, moved, wishes) + small };
    });
}

/** Of the ways that are good for one reader, so many are judged for all. */
const JUDGED = 24;
