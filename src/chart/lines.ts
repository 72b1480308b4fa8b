/** Draws lines over a light grid with its axis, for a line need not start at zero; values stand clear of one another, names at the ends. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Chart, ChartMark, ChartPoint, ChartSeries } from '../model/chart.js';
import type { ColorName } from '../model/theme.js';
import { endsWidth, endWords, POINT_RADIUS, placeDataPoints, placeEnds, placeValues } from './data-points.js';
import { drawHeading } from './heading.js';
import { labelBox, labelHeight, setLabel } from './label.js';
import { drawPoint } from './point.js';
import { type Area, type ChartSetting, LABEL_GAP } from './setting.js';
import { nameRoom, stepNames, wrapLabel } from './wrap.js';

const LINE_WIDTH = 1.75;
/** Between a rule and a value that stands on it. */
const RULE_GAP = 1.5;

export function drawLines(chart: Chart, setting: ChartSetting): ChartMark[] {
  const { height, label, measure } = setting;
  const width = setting.width - endsWidth(chart, setting);
  const heading = drawHeading(chart, setting);
  const tickText = (value: number) => value.toFixed(chart.axis.decimals);
  const left = Math.max(0, ...chart.axis.ticks.map((tick) => measure(tickText(tick), label.size, 400))) + LABEL_GAP * 1.5;
  const band = (width - left) / Math.max(1, chart.categories.length);
  const step = stepNames(chart.categories, left, band, setting);
  const names = chart.categories.map((name, i) =>
    i % step === 0 ? wrapLabel(name, nameRoom(i, step, left, band, setting.width), setting).lines : [],
  );
  const namesHeight = labelHeight(Math.max(1, ...names.map((lines) => lines.length)), setting) + LABEL_GAP;
  const plot: Area = {
    left,
    right: width,
    top: heading.height + labelHeight(1, setting) + LABEL_GAP + POINT_RADIUS,
    bottom: height - namesHeight - LABEL_GAP,
  };
  const scale = scaleLinear([chart.axis.min, chart.axis.max], [plot.bottom, plot.top]);
  const x = (category: number): number => left + (category + 0.5) * band;
  const dataPoints = chart.series.flatMap((series, s) => placeDataPoints(series, s, x, scale));
  const room = { left: 0, right: setting.width, top: heading.height, bottom: height - namesHeight };
  const ends = chart.names === 'ends' ? placeEnds(dataPoints, room, setting) : new Map();
  const area = { ...room, left: plot.left, right: ends.size > 0 ? plot.right - band / 2 + POINT_RADIUS : plot.right };
  const rest = dataPoints.filter((spot) => !ends.has(spot));
  const values = [...placeValues(rest, area, setting)].flatMap(([{ point }, place]) =>
    setLabel([point.label], { ...place, anchor: 'middle', weight: 700, fact: point.fact }, setting),
  );
  // Figures do not reach below their base line.
  const labels = values.map((value) => ({ ...labelBox(value, measure), bottom: value.y }));
  const cut = chart.axis.min > 0 ? [markCut(plot, setting)] : [];
  const marks = [...heading.marks, ...drawGrid(chart, plot, scale, tickText, labels, setting), ...cut];
  names.forEach((lines, c) => {
    const middle = height - namesHeight + LABEL_GAP + labelHeight(lines.length, setting) / 2;
    marks.push(...setLabel(lines, { x: left + (c + 0.5) * band, middle, anchor: 'middle' }, setting));
  });
  marks.push(...chart.series.flatMap((series, s) => drawLine(series, s, x, scale, setting.ground)));
  for (const [spot, middle] of ends) {
    const words = endWords(chart.series[spot.series]!, spot.point);
    const place = { x: spot.x + POINT_RADIUS + LABEL_GAP, middle, anchor: 'start', weight: 700, fact: spot.point.fact } as const;
    marks.push(...setLabel([words], place, setting));
  }
  return [...marks, ...values];
}

/** Of the sign that an axis does not begin at zero: half of its height, and the space between its two strokes, em of the labels. */
const CUT = { half: 0.34, between: 0.26 } as const;

/** Two strokes across the foot of the plot, as the axis is broken off on a drawing by hand: what stands above it is no whole. */
function markCut({ left, bottom }: Area, { theme, label }: ChartSetting): ChartMark {
  const [half, between] = [CUT.half * label.size, CUT.between * label.size];
  const stroke = (x: number) => `M${round(x)},${round(bottom + half)}L${round(x + half)},${round(bottom - half)}`;
  return { kind: 'path', d: stroke(left) + stroke(left + between), fill: null, stroke: { color: theme.axis, width: 0.75 } };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The line with its points; broken where a value is missing, dashed on the way to a target. */
export function drawLine(
  { points, color }: ChartSeries,
  index: number,
  x: (category: number) => number,
  y: (value: number) => number,
  ground: ColorName,
): ChartMark[] {
  const trace = (defined: (point: ChartPoint | null, i: number) => boolean): string =>
    line<ChartPoint | null>()
      .defined(defined)
      .x((_, i) => x(i))
      .y((point) => y(point?.value ?? 0))([...points]) ?? '';
  const marks: ChartMark[] = [];
  const solid = trace((point) => point !== null && !point.target);
  if (solid !== '') marks.push({ kind: 'path', d: solid, fill: null, stroke: { color, width: LINE_WIDTH } });
  points.forEach((point, i) => {
    if (!point?.target || !points[i - 1]) return;
    const dash = trace((one, at) => one !== null && (at === i || at === i - 1));
    marks.push({ kind: 'path', d: dash, fill: null, stroke: { color, width: LINE_WIDTH, dashed: true } });
  });
  points.forEach((point, i) => {
    if (point) marks.push(drawPoint(index, x(i), y(point.value), color, POINT_RADIUS, point.target ? ground : null));
  });
  return marks;
}

function drawGrid(
  chart: Chart,
  { left, right, top, bottom }: Area,
  scale: (value: number) => number,
  tickText: (value: number) => string,
  labels: readonly Area[],
  setting: ChartSetting,
): ChartMark[] {
  const { theme } = setting;
  const pitch = (bottom - top) / Math.max(1, chart.axis.ticks.length - 1);
  const every = Math.max(1, Math.ceil(labelHeight(1, setting) / Math.max(1, pitch)));
  return chart.axis.ticks.flatMap((tick, i): ChartMark[] => {
    const y = scale(tick);
    const base = i === 0 || tick === 0;
    const look = base ? { color: theme.axis, width: 0.75 } : { color: theme.grid, width: 0.5 };
    const place = { x: left - LABEL_GAP * 1.5, middle: y, anchor: 'end', color: theme.axis } as const;
    return [
      ...partRule(left, right, y, labels).map(([x1, x2]) => ({ kind: 'line', x1, y1: y, x2, y2: y, ...look }) as const),
      ...(i % every === 0 ? setLabel([tickText(tick)], place, setting) : []),
    ];
  });
}

/** A rule gives way to the values that stand on it: the stretches of it that are drawn. */
function partRule(left: number, right: number, y: number, labels: readonly Area[]): (readonly [number, number])[] {
  const crossing = labels.filter(({ top, bottom }) => top < y && y < bottom).sort((a, b) => a.left - b.left);
  const edges = [left, ...crossing.flatMap((label) => [label.left - RULE_GAP, label.right + RULE_GAP]), right];
  const stretches: (readonly [number, number])[] = [];
  for (let i = 0; i < edges.length; i += 2) if (edges[i + 1]! > edges[i]!) stretches.push([edges[i]!, edges[i + 1]!]);
  return stretches;
}
