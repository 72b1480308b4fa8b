/** Draws standing columns, side by side where there are several series, floating in a waterfall: a value over each, categories below. */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Chart, ChartMark, ChartPoint } from '../model/chart.js';
import { formOf } from '../model/chart-forms.js';
import type { ChartTheme } from '../model/theme.js';
import { type Bands, layBands, THICKEST } from './bands.js';
import { drawHeading } from './heading.js';
import { labelHeight, setLabel } from './label.js';
import { type Area, type ChartSetting, LABEL_GAP, SEPARATION, type WideSetting } from './setting.js';
import { wrapLabel } from './wrap.js';

/** Most lines of a category's name; longer names are better read beside lying bars. */
const NAME_LINES = 3;

interface ColumnPlot {
  readonly area: Area;
  readonly scale: ScaleLinear<number, number>;
  readonly bands: Bands;
  /** Middle of a category's band. */
  readonly centre: (category: number) => number;
  /** All but the columns. */
  readonly marks: readonly ChartMark[];
}

/** Whether every name and value finds room: no divided word, no value wider than its place. */
export function columnsHaveRoom(chart: Chart, setting: WideSetting): boolean {
  const names = wrapNames(chart, setting);
  if (names.some(({ whole, lines }) => !whole || lines.length > NAME_LINES)) return false;
  const bands = layBandsOf(chart, setting);
  const place = columnsOf(chart).length === 1 ? bands.pitch : bands.thickness;
  const { measure, label } = setting;
  const values = columnsOf(chart).flatMap(({ points }) => points.filter((point) => point !== null));
  return values.every((point) => measure(point.label, label.size, 700) + LABEL_GAP / 2 <= place + 0.01);
}

export function drawColumns(chart: Chart, setting: ChartSetting): ChartMark[] {
  const plot = layColumns(chart, setting);
  const half = labelHeight(1, setting) / 2;
  return [
    ...plot.marks,
    ...drawColumnShapes(chart, plot).flatMap(({ rect, point }) => {
      const below = point.from + point.value < 0 && point.from <= 0;
      const middle = below ? rect.y + rect.height + LABEL_GAP + half : rect.y - LABEL_GAP - half;
      const place = { x: rect.x + rect.width / 2, middle, anchor: 'middle', weight: 700, fact: point.fact } as const;
      return [rect, ...setLabel([point.label], place, setting)];
    }),
    ...drawSteps(chart, plot, setting),
    baseLine(plot.area.left, plot.area.right, plot.scale(0), setting.theme),
  ];
}

/** The room of columns, with names, heading and legend drawn. */
export function layColumns(chart: Chart, setting: ChartSetting): ColumnPlot {
  const { width, height } = setting;
  const heading = drawHeading(chart, setting);
  const names = wrapNames(chart, setting);
  const namesHeight = labelHeight(Math.max(1, ...names.map(({ lines }) => lines.length)), setting) + LABEL_GAP;
  const valueHeight = labelHeight(1, setting) + LABEL_GAP;
  const top = heading.height + valueHeight;
  const bottom = Math.max(top + 1, height - namesHeight - (chart.axis.min < 0 ? valueHeight : 0));
  const bands = layBandsOf(chart, setting);
  const centre = (category: number): number => bands.start + (category + 0.5) * bands.pitch;
  const marks: ChartMark[] = [...heading.marks];
  names.forEach(({ lines }, c) => {
    const middle = height - namesHeight + LABEL_GAP + labelHeight(lines.length, setting) / 2;
    marks.push(...setLabel(lines, { x: centre(c), middle, anchor: 'middle' }, setting));
  });
  const area = { left: bands.start, right: width - bands.start, top, bottom };
  return { area, scale: scaleLinear([chart.axis.min, chart.axis.max], [bottom, top]), bands, centre, marks };
}

type Rect = Extract<ChartMark, { kind: 'rect' }>;

export function drawColumnShapes(chart: Chart, { scale, bands, centre }: ColumnPlot): { rect: Rect; point: ChartPoint }[] {
  const columns = columnsOf(chart);
  return chart.categories.flatMap((_, c) =>
    columns.flatMap((series, s) => {
      const point = series.points[c];
      if (!point) return [];
      const [from, to] = [scale(point.from), scale(point.from + point.value)];
      const x = centre(c) + (s - columns.length / 2) * bands.thickness + SEPARATION / 2;
      const box = { x, y: Math.min(from, to), width: bands.thickness - SEPARATION, height: Math.abs(to - from) };
      const color = chart.categoryColors?.[c] ?? series.color;
      return [{ rect: { kind: 'rect', ...box, color, hollow: point.target }, point }];
    }),
  );
}

/** The line on which columns stand. */
export function baseLine(left: number, right: number, y: number, { axis }: ChartTheme): ChartMark {
  return { kind: 'line', x1: left, y1: y, x2: right, y2: y, color: axis, width: 0.75 };
}

/** Of a waterfall: thin lines from where a column ends to the next. */
function drawSteps(chart: Chart, { scale, bands, centre }: ColumnPlot, { theme }: ChartSetting): ChartMark[] {
  if (formOf(chart).stack !== 'steps') return [];
  const points = chart.series[0]?.points ?? [];
  return points.slice(0, -1).flatMap((point, i): ChartMark[] => {
    if (!point) return [];
    const y = scale(point.from + point.value);
    const half = bands.thickness / 2;
    return [{ kind: 'line', x1: centre(i) + half, y1: y, x2: centre(i + 1) - half, y2: y, color: theme.axis, width: 0.5 }];
  });
}

const columnsOf = ({ series }: Chart) => series.filter(({ line }) => !line);

function wrapNames(chart: Chart, setting: WideSetting) {
  const band = setting.width / Math.max(1, chart.categories.length);
  return chart.categories.map((name) => wrapLabel(name, band - LABEL_GAP, setting));
}

function layBandsOf(chart: Chart, setting: WideSetting): Bands {
  const { width, theme, label, measure } = setting;
  const columns = columnsOf(chart);
  const values = columns.flatMap(({ points }) => points.map((point) => measure(point?.label ?? '', label.size, 700)));
  const widest = Math.max(0, ...values) + LABEL_GAP / 2;
  return layBands({
    count: chart.categories.length,
    bars: Math.max(1, columns.length),
    room: width,
    gap: theme.gap,
    thickest: Math.max(label.size * (columns.length > 1 ? THICKEST.columns : THICKEST.column), columns.length > 1 ? widest : 0),
    label: Math.max(columns.length > 1 ? 0 : widest, ...wrapNames(chart, setting).map((name) => name.width)) + LABEL_GAP * 2,
  });
}
