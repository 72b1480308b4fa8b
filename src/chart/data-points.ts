/** The points of lines and where their values stand: above, else below, never on another value or point; at the ends with the line's name. */
import type { Chart, ChartPoint, ChartSeries } from '../model/chart.js';
import type { ColorName } from '../model/theme.js';
import { labelHeight, overlaps, spreadMiddles } from './label.js';
import { type Area, type ChartSetting, LABEL_GAP } from './setting.js';
import { stepNames } from './wrap.js';

export const POINT_RADIUS = 2.75;
/** Most of the width that names at the ends of lines may take, and most lines that they can tell apart. */
const ENDS_SHARE = 0.34;
const ENDS_MOST = 4;

/** How far a value stands beside its point where its line would cross it, as a share of half its width. */
const ASIDE = 0.9;

export interface DataPoint {
  readonly point: ChartPoint;
  readonly color: ColorName;
  readonly series: number;
  readonly category: number;
  readonly x: number;
  readonly y: number;
  /** First or last of its series, or its highest or lowest: labelled before the others. */
  readonly telling: boolean;
}

type Words = Pick<ChartSetting, 'label' | 'measure' | 'width'>;

/** The words behind the end of a line: its name and its last value. */
export const endWords = ({ name }: ChartSeries, point: ChartPoint): string => `${name} ${point.label}`;

/** Names at the ends of the lines where every line reaches the last category and they find room; else a legend. */
export function placeSeriesNames(chart: Chart, setting: Words): Chart {
  if (chart.names !== 'ends') return chart;
  const reach = chart.series.length <= ENDS_MOST && chart.series.every(({ points }) => points.at(-1) != null);
  const room = setting.width - (reach ? endsWidth(chart, setting) : 0);
  // Names of categories come first: where only a legend leaves them room, there is a legend.
  const ticks = chart.axis.ticks.map((tick) => setting.measure(tick.toFixed(chart.axis.decimals), setting.label.size, 400));
  const left = Math.max(0, ...ticks) + LABEL_GAP * 2;
  const bands = [room, setting.width].map((width) => (width - left) / Math.max(1, chart.categories.length));
  const steps = bands.map((band) => stepNames(chart.categories, left, band, setting));
  return reach && setting.width - room <= setting.width * ENDS_SHARE && steps[0] === steps[1]
    ? chart
    : { ...chart, names: 'legend' };
}

/** Room behind the last points, points. */
export function endsWidth({ series, names }: Chart, { label, measure }: Words): number {
  if (names !== 'ends') return 0;
  const widths = series.map((one) => measure(endWords(one, one.points.at(-1)!), label.size, 700));
  return Math.max(0, ...widths) + LABEL_GAP + POINT_RADIUS;
}

/** `index`: of the series in its chart. */
export function placeDataPoints(
  series: ChartSeries,
  index: number,
  x: (category: number) => number,
  y: (value: number) => number,
): DataPoint[] {
  const present = series.points.flatMap((point, category) => (point ? [{ point, category }] : []));
  const values = present.map(({ point }) => point.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return present.map(({ point, category }, k) => ({
    point,
    color: series.color,
    series: index,
    category,
    x: x(category),
    y: y(point.value),
    telling: k === 0 || k === present.length - 1 || point.value === low || point.value === high,
  }));
}

/** Middles of the words behind the last points, apart from one another. */
export function placeEnds(dataPoints: readonly DataPoint[], area: Area, setting: Pick<Words, 'label'>): Map<DataPoint, number> {
  const last = Math.max(...dataPoints.map(({ category }) => category));
  const ends = dataPoints.filter(({ category }) => category === last).sort((a, b) => a.y - b.y);
  const height = labelHeight(1, setting);
  const wishes = ends.map(({ y }) => ({ wish: y, height }));
  const middles = spreadMiddles(wishes, area.top, area.bottom);
  return new Map(ends.map((spot, i) => [spot, middles[i]!]));
}

/**
 * Middles of values over or under their points. In a crowd the telling points are labelled first; the rest is read off the grid.
 * `taken`: where nothing may stand. `far`: a label may also stand farther off, as none of Office's can.
 */
export function placeValues(
  dataPoints: readonly DataPoint[],
  area: Area,
  setting: Pick<ChartSetting, 'label' | 'measure'>,
  { taken: others = [] as readonly Area[], far = true } = {},
): Map<DataPoint, { readonly x: number; readonly middle: number }> {
  const taken: Area[] = [...others, ...dataPoints.map(({ x, y }) => around(x, y, POINT_RADIUS, POINT_RADIUS))];
  const half = labelHeight(1, setting) / 2;
  const reach = POINT_RADIUS + LABEL_GAP / 2 + half;
  const placed = new Map<DataPoint, { x: number; middle: number }>();
  for (const spot of [...dataPoints].sort((a, b) => Number(b.telling) - Number(a.telling) || a.y - b.y || a.x - b.x)) {
    // The lower of two lines is labelled below, so that its values keep clear of the upper one.
    const crossed = dataPoints.some((other) => other.category === spot.category && other.y < spot.y);
    const width = setting.measure(spot.point.label, setting.label.size, 700) / 2;
    const side = crossed || liesInValley(spot, dataPoints, width) ? 1 : -1;
    const free = (steps: number, aside: number, own: boolean) => {
      const x = Math.max(area.left + width, Math.min(area.right - width, spot.x + aside * width));
      const middle = spot.y + steps * side * reach;
      const box = around(x, middle, width, half);
      const inside = box.top >= area.top - 0.01 && box.bottom <= area.bottom + 0.01;
      if (!inside || taken.some((other) => overlaps(box, other)) || isCrossed(box, spot, dataPoints, own)) return false;
      taken.push(box);
      placed.set(spot, { x, middle });
      return true;
    };
    // In a crowd a value far from its point would be taken for another's; of one line alone it may stand on the other side.
    const alone = dataPoints.every(({ series }) => series === spot.series);
    const steps = !spot.telling ? (alone ? [1, -1] : [1]) : far ? [1, -1, 1.8, -1.8] : [1, -1];
    // Clear of its own line too, somewhat aside if need be; where nothing is, a value on its line is better than none.
    const beside = [0, -ASIDE, ASIDE];
    const places = steps.flatMap((step) => beside.map((aside) => [step, aside] as const));
    if (!places.some(([step, aside]) => free(step, aside, true))) steps.some((step) => free(step, 0, false));
  }
  return placed;
}

/** Whether a line passes through a label: another than the point's own, or `own`, also that. */
function isCrossed(label: Area, { series }: DataPoint, dataPoints: readonly DataPoint[], own: boolean): boolean {
  const { left, right, top, bottom } = label;
  return dataPoints.some((from) => {
    if (from.series === series && !own) return false;
    const to = dataPoints.find((one) => one.series === from.series && one.category === from.category + 1);
    if (to === undefined || to.x < left || from.x > right) return false;
    const at = (x: number): number =>
      from.y + ((to.y - from.y) * (Math.min(to.x, Math.max(from.x, x)) - from.x)) / (to.x - from.x || 1);
    const [a, b] = [at(left), at(right)];
    return Math.min(a, b) < bottom && Math.max(a, b) > top;
  });
}

/** Whether its line only rises from the point, so steeply that it would cross a label over it; `half` of the label's width. */
function liesInValley(spot: DataPoint, dataPoints: readonly DataPoint[], half: number): boolean {
  const beside = dataPoints.filter(({ series, category }) => series === spot.series && Math.abs(category - spot.category) === 1);
  return beside.length > 0 && beside.every(({ x, y }) => ((spot.y - y) * half) / Math.abs(x - spot.x) > LABEL_GAP);
}

function around(x: number, y: number, width: number, height: number): Area {
  return { left: x - width, right: x + width, top: y - height, bottom: y + height };
}
