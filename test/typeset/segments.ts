/** Segments made by hand for the breakers: every character an em wide, breaks free where nothing else is said. */
import type { Cluster } from '../../src/typeset/cluster.js';
import type { LineCut } from '../../src/typeset/lines.js';
import type { Segment } from '../../src/typeset/prepare.js';

interface Wishes {
  /** Of each character, em. */
  readonly width?: number;
  readonly widths?: Readonly<Record<number, number>>;
  /** Blank that a mark's right half may give up. */
  readonly trims?: Readonly<Record<number, number>>;
  /** Level of the break before a character; `inside`: of all that are not given, but after a blank. */
  readonly levels?: Readonly<Record<number, number>>;
  readonly inside?: number;
  readonly penalties?: Readonly<Record<number, number>>;
  /** What each place may lose and gain, em. */
  readonly shrink?: number;
  readonly stretch?: number;
}

export function segment(
  text: string,
  { width = 1, widths = {}, trims = {}, levels = {}, inside = 0, penalties = {}, shrink = 0, stretch = 0 }: Wishes = {},
): Segment {
  const letters = [...text];
  const clusters = letters.map((letter, k): Cluster => {
    const kind = letter === ' ' ? 'space' : /[a-z0-9%]/.test(letter) ? 'latin' : 'han';
    const western = kind === 'latin';
    const metrics = { width: widths[k] ?? width, shift: null, trimLeft: 0, trimRight: trims[k] ?? 0 };
    return { text: letter, run: 0, face: '', ratio: 1, kind, western, ...metrics };
  });
  const places = [...letters, ''];
  const numbers = (of: (k: number) => number) => Float64Array.from(places, (_, k) => of(k));
  const start = numbers(() => 0);
  clusters.forEach((cluster, k) => {
    start[k + 1] = start[k]! + cluster.width;
  });
  const end = new Uint32Array(places.length);
  for (let k = 1; k < places.length; k++) end[k] = letters[k - 1] === ' ' ? end[k - 1]! : k;
  return {
    clusters,
    level: Uint8Array.from(
      places,
      (_, k) => levels[k] ?? (k === 0 || letters[k - 1] === ' ' ? 0 : letters[k] === ' ' ? 5 : inside),
    ),
    penalty: numbers((k) => penalties[k] ?? 0),
    start,
    end,
    shrink: numbers(() => shrink),
    stretch: numbers(() => stretch),
    most: numbers(() => Number.POSITIVE_INFINITY),
    shrinkSum: numbers((k) => k * shrink),
    stretchSum: numbers((k) => k * stretch),
  };
}

export function printCuts({ clusters }: Segment, cuts: readonly LineCut[]): string[] {
  return cuts.map(({ from, end }) =>
    clusters
      .slice(from, end)
      .map(({ text }) => text)
      .join(''),
  );
}
