/** Divides a chart's side among its categories: bars of a sensible thickness, however few they are and however large the frame. */

export interface Bands {
  /** Where the first band begins; what is left over stands evenly on both sides. */
  readonly start: number;
  /** From band to band. */
  readonly pitch: number;
  /** Of one bar. */
  readonly thickness: number;
}

interface Wish {
  readonly count: number;
  /** Bars side by side in a band. */
  readonly bars: number;
  readonly room: number;
  /** Between bands, as a share of a bar. */
  readonly gap: number;
  readonly thickest: number;
  /** A band holds its label: never less than this where there is room. */
  readonly label: number;
}

/** Widest gap between two bands, as a multiple of a bar; Office draws none wider than 5. */
const WIDEST_GAP = 3;

/** All lengths in points. */
export function layBands({ count, bars, room, gap, thickest, label }: Wish): Bands {
  const most = room / Math.max(1, count);
  const thickness = Math.min(most / (bars + gap), thickest);
  const pitch = Math.min(most, Math.max(label, thickness * (bars + WIDEST_GAP)));
  return { start: (room - pitch * count) / 2, pitch, thickness: Math.max(thickness, pitch / (bars + 5)) };
}

/** Thickest bar of a standing and of a lying chart, in em of its labels. */
export const THICKEST = { column: 4.2, columns: 3.4, bar: 2.2, bars: 1.7 } as const;
