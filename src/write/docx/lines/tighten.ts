/**
 * By how much the letters of a paragraph are moved, that no line parts a number from its unit, and the last holds more than
 * a character or two: what a typist does by hand, 紧缩 0.3 磅, where the same is to hold in each program that sets the lines.
 */
import type { Letter } from './letters.js';
import { type Measure, type ReadyLetters, type SetLine, setLine } from './set-lines.js';

/** What is wished of a paragraph's lines; all lengths in twips. */
interface LineWishes {
  readonly measure: Measure;
  /** Of the letters. */
  readonly size: number;
  /** By how much the style moves each letter. */
  readonly base: number;
  /** So many letters before the text are not the paragraph's to move: the number that is counted. */
  readonly fixed: number;
  /** Letters move closer by so many thousandths of their size. */
  readonly closer: number;
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

/** `all`: the same letters for each reader. By letter, in twips; null where the paragraph is well as it is, or nothing makes it better. */
export function tightenLines(all: readonly ReadyLetters[], wishes: LineWishes): readonly number[] | null {
  const { letters } = all[0]!;
  const { base, size, fixed, closer } = wishes;
  const moveAll = (by: number) => letters.map((_, at) => (at < fixed ? base : base + by));
  const plain = letters.map(() => base);
  const now = judge(all, { moved: plain, cost: 0 }, wishes)!;
  if (now < WELL) return null;
  const inTwips = (share: number) => Math.round((share * size) / 1000);
  const from = inTwips(-closer);
  const near = Array.from({ length: inTwips(WIDER) - from + 1 }, (_, index) => from + index);
  const evenly = near.map((by) => ({ moved: moveAll(by), cost: Math.abs(by) * COST.moved }));
  const even = findBest(all, evenly, wishes, null)!;
  if (even.cost < WELL) return even.moved;
  if (letters.length > LONGEST) return even.cost < now ? even.moved : null;
  const moveLine = lineMover(all[0]!, wishes, near);
  const close = findBest(all, wayByLine(all[0]!, wishes, near, moveLine), wishes, even)!;
  if (close.cost < WELL) return close.moved;
  const far = [...BEYOND.closer.map((share) => -share), ...BEYOND.wider]
    .map(inTwips)
    .filter((by) => by < near[0]! || by > near.at(-1)!);
  const best = findBest(all, wayByLine(all[0]!, wishes, [...near, ...far], moveLine), wishes, close)!;
  return best.cost < now ? best.moved : null;
}

interface Way {
  readonly moved: readonly number[];
  /** Of moving the letters; once judged, of the lines too. */
  readonly cost: number;
}

/** The first of the cheapest, `rival` the last of them; what is dearer than one before is not judged to its end. */
function findBest(all: readonly ReadyLetters[], ways: readonly Way[], wishes: LineWishes, rival: Way | null): Way | null {
  let best: Way | null = null;
  const isDear = (cost: number) => (best !== null && cost >= best.cost) || (rival !== null && cost > rival.cost);
  for (const way of ways) {
    const cost = judge(all, way, wishes, isDear);
    if (cost !== null) best = { moved: way.moved, cost };
  }
  return best ?? rival;
}

const UNCERTAIN = [-UNSURE, 0, UNSURE];

/** How bad the lines are, in all programs together, and the moving; null where that is too dear already on the way. */
function judge(
  all: readonly ReadyLetters[],
  { moved, cost }: Way,
  { base, measure, size, closer }: LineWishes,
  isDear: (cost: number) => boolean = () => false,
): number | null {
  let total = 0;
  for (const ready of all) {
    let own = 0;
    for (const more of UNCERTAIN) {
      const room = { room: measure.room + more, first: measure.first + more };
      const share = more === 0 ? 1 : 2;
      let bad = 0;
      for (let at = 0; at < moved.length; ) {
        const line = setLine(ready, at, moved, room);
        bad += judgeLine(ready.letters, line, size, meanMove(moved, line, base), closer);
        if (isDear(total + (own + bad / share) + cost)) return null;
        at = line.end;
      }
      own += bad / share;
    }
    total += own;
  }
  return total + cost;
}

/** By how much a line's letters are moved beyond the style's. */
function meanMove(moved: readonly number[], { start, end }: SetLine, base: number): number {
  let by = 0;
  for (let at = start; at < end; at++) by += moved[at]! - base;
  return by / (end - start);
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
  if (start === 0 || letters[start - 1]!.text === '\n') return look;
  const rests = letters.slice(start).filter(({ text }) => text.trim() !== '').length;
  return look + (rests <= LONE ? COST.lone : 0);
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

type LineMover = (start: number, by: number) => SetLine | null;

/** Moves one line, the text after it not: null where it then ends elsewhere, or what it holds is not worth it. */
function lineMover(ready: ReadyLetters, wishes: LineWishes, near: readonly number[]): LineMover {
  const { letters } = ready;
  const { base, fixed, measure } = wishes;
  const moved = new Float64Array(letters.length).fill(base);
  const moveAll = once((by) => moved.slice().fill(base + by, fixed));
  /** By a line's start, where it ends if it is a line of Chinese alone, of which nothing is to be kept whole. */
  const plainEnd = once((from) => {
    const { start, end } = setLine(ready, from, moved, measure);
    return letters[end - 1]!.harm > 0 || letters.slice(start, end).some(({ wide }) => !wide) ? null : end;
  });
  const move: LineMover = (start, by) => {
    // Such a line, moved far, holds as many as any other, or one less.
    const plain = near.includes(by) ? null : plainEnd(start);
    if (plain !== null && by < 0) return null;
    const line = setLine(ready, start, moveAll(by), measure);
    if (by === 0) return line;
    if (plain !== null && line.end < plain - 1) return null;
    const from = Math.max(start, fixed);
    moved.fill(base + by, from, line.end);
    const { end } = setLine(ready, start, moved, measure);
    moved.fill(base, from, line.end);
    return end === line.end ? line : null;
  };
  const movesFrom = once((start) => once((by) => move(start, by)));
  return (start, by) => movesFrom(start)(by);
}

/** Asked again for the same number, the same answer. */
function once<T>(compute: (of: number) => T): (of: number) => T {
  const known = new Map<number, { readonly answer: T }>();
  return (of) => {
    const kept = known.get(of);
    if (kept) return kept.answer;
    const answer = compute(of);
    known.set(of, { answer });
    return answer;
  };
}

/** Each line moved by itself: the ways that are best for one reader. */
function wayByLine({ letters }: ReadyLetters, wishes: LineWishes, steps: readonly number[], moveLine: LineMover): Way[] {
  const { base, fixed, closer, size } = wishes;
  const parts = new Map<number, Part[]>([[0, [{ cost: 0, by: 0, from: null, start: 0 }]]]);
  const ends: Part[] = [];
  for (let start = 0; start < letters.length; start++) {
    const here = parts.get(start);
    if (!here) continue;
    for (const by of steps) {
      const line = moveLine(start, by);
      if (line === null) continue;
      const own = judgeLine(letters, line, size, by, closer) + Math.abs(by) * COST.moved;
      const isLast = line.end >= letters.length;
      const there = isLast ? ends : (parts.get(line.end) ?? []);
      if (!isLast) parts.set(line.end, there);
      for (const from of here) {
        const changed = from.from !== null && from.by !== by ? COST.changed : 0;
        keepCheap(there, { cost: from.cost + own + changed, by, from, start }, isLast ? JUDGED : FOLLOWED);
      }
    }
  }
  return ends.map((last) => {
    const moved = new Array<number>(letters.length).fill(base);
    let to = letters.length;
    let small = 0;
    for (let part: Part | null = last; part?.from != null; part = part.from) {
      moved.fill(base + part.by, Math.max(fixed, part.start), to);
      to = part.start;
      small += Math.abs(part.by) * COST.moved;
    }
    return { moved, cost: small };
  });
}

/** Into the `limit` cheapest, of equal ones those that came first; `parts` stand by their cost. */
function keepCheap(parts: Part[], part: Part, limit: number): void {
  if (parts.length === limit && parts.at(-1)!.cost <= part.cost) return;
  let at = parts.length;
  while (at > 0 && parts[at - 1]!.cost > part.cost) at--;
  parts.splice(at, 0, part);
  if (parts.length > limit) parts.pop();
}

/** Of the ways that are good for one reader, so many are judged for all. */
const JUDGED = 24;
