/** Divides a chart's side among its categories: bars of a sensible thickness, however few they are and however large the frame. */
import type { Chart, ChartMark } from '../model/chart.js';
import { drawHeading } from './heading.js';
import { labelHeight, setLabel } from './label.js';
import { type ChartSetting, LABEL_GAP } from './setting.js';
import { wrapLabel } from './wrap.js';

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

interface Rows {
  /** Where the names end and the plot may begin. */
  readonly left: number;
  readonly thickness: number;
  readonly middle: (category: number) => number;
  readonly heading: readonly ChartMark[];
  readonly drawName: (category: number) => readonly ChartMark[];
  /** The line at zero. */
  readonly drawBase: (x: number) => ChartMark;
}

/** Categories under one another, of so many bars each; their names at the left take no more than a share of the width. */
export function layRows(chart: Chart, setting: ChartSetting, share: number, bars: number): Rows {
  const { width, height, theme, label } = setting;
  const heading = drawHeading(chart, setting);
  const names = chart.categories.map((name) => wrapLabel(name, width * share, setting));
  const left = Math.max(0, ...names.map((name) => name.width)) + LABEL_GAP * 2;
  const { start, pitch, thickness } = layBands({
    count: names.length,
    bars,
    room: height - heading.height,
    gap: theme.gap,
    thickest: label.size * (bars > 1 ? THICKEST.bars : THICKEST.bar),
    label: Math.max(0, ...names.map(({ lines }) => labelHeight(lines.length, setting))) + LABEL_GAP,
  });
  const top = heading.height + start;
  const middle = (category: number): number => top + (category + 0.5) * pitch;
  const drawName = (category: number) =>
    setLabel(names[category]!.lines, { x: left - LABEL_GAP * 2, middle: middle(category), anchor: 'end' }, setting);
  const base = { kind: 'line', y1: top, y2: height - start, color: theme.axis, width: 0.75 } as const;
  return { left, thickness, middle, heading: heading.marks, drawName, drawBase: (x) => ({ ...base, x1: x, x2: x }) };
}
