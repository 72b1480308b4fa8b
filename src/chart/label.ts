/** Sets the labels of a chart: one line or several, placed by their middle, the box that each takes, and how they keep apart. */
import type { ColorName } from '../model/theme.js';
import type { Area, ChartSetting, TextMark } from './setting.js';

/** Middle of capitals and digits above the base line, in em. */
const MIDDLE = 0.36;
/** Reach of Chinese glyphs above and below the base line, in em. */
const ABOVE = 0.88;
const BELOW = 0.14;

interface LabelPlace {
  readonly x: number;
  /** Middle of the label's height. */
  readonly middle: number;
  readonly anchor: TextMark['anchor'];
  readonly weight?: 400 | 700;
  readonly color?: ColorName;
  readonly fact?: string;
}

export function setLabel(lines: readonly string[], place: LabelPlace, setting: Pick<ChartSetting, 'label'>): TextMark[] {
  const { size, leading, color, name } = setting.label;
  const first = place.middle - ((lines.length - 1) * leading) / 2 + MIDDLE * size;
  return lines.map((text, i) => ({
    kind: 'text',
    text,
    x: place.x,
    y: first + i * leading,
    anchor: place.anchor,
    style: name,
    size,
    weight: place.weight ?? 400,
    color: place.color ?? color,
    fact: place.fact ?? null,
  }));
}

/** The room that a text takes. */
export function labelBox(mark: TextMark, measure: ChartSetting['measure']): Area {
  const width = measure(mark.text, mark.size, mark.weight);
  const left = mark.anchor === 'start' ? mark.x : mark.anchor === 'end' ? mark.x - width : mark.x - width / 2;
  return { left, right: left + width, top: mark.y - ABOVE * mark.size, bottom: mark.y + BELOW * mark.size };
}

/** Height that a label of so many lines takes, points. */
export function labelHeight(lines: number, { label }: Pick<ChartSetting, 'label'>): number {
  return lines === 0 ? 0 : (lines - 1) * label.leading + (ABOVE + BELOW) * label.size;
}

/** Whether two boxes share room. */
export function overlaps(a: Area, b: Area): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

interface Wish {
  /** Where its middle would like to be. */
  readonly wish: number;
  /** With the air around it. */
  readonly height: number;
}

/** Middles in the order given, as near to their wishes as their heights and the room from `top` to `bottom` allow. */
export function spreadMiddles(labels: readonly Wish[], top: number, bottom: number): number[] {
  const middles: number[] = [];
  let ceiling = top;
  for (const { wish, height } of labels) {
    const middle = Math.max(ceiling + height / 2, wish);
    middles.push(middle);
    ceiling = middle + height / 2;
  }
  let floor = bottom;
  for (let i = labels.length - 1; i >= 0; i--) {
    const half = labels[i]!.height / 2;
    middles[i] = Math.min(middles[i]!, floor - half);
    floor = middles[i]! - half;
  }
  return middles;
}
