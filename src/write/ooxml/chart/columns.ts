/** The columns of numbers behind a chart: one a series; of a waterfall those that stack up to floating bars. Chart and workbook both hold these. */
import type { Chart, ChartPoint } from '../../../model/chart.js';
import { formOf } from '../../../model/chart-forms.js';
import { columnName } from '../spreadsheet.js';
import { type ColumnFormat, columnFormat } from './format.js';

export interface DataColumn {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Which of the chart's series it is a part of. */
  readonly series: number;
  /** What its bars are: the report's values, or the invisible ground under floating ones. */
  readonly mark: 'value' | 'ground';
  /** The points that it carries, for labels and colours; of a bar on both sides of zero only one half does. */
  readonly points: readonly (ChartPoint | null)[];
  /** By row: what computes it in the workbook, so that it follows when others are edited; absent: nothing does. */
  readonly formulas?: readonly (string | null)[];
  /** How its labels print its cells. */
  readonly format: ColumnFormat;
}

/** How the columns that are no series of the report's are called in the workbook, per language. */
const STEPS: Readonly<Record<string, Readonly<Record<'ground' | 'total' | 'rise' | 'fall' | 'below' | 'scale', string>>>> = {
  zh: {
    ground: '（垫底，不是数据）',
    total: '起点与终点',
    rise: '增加',
    fall: '减少',
    below: '（零以下部分）',
    scale: '（同尺，不是数据）',
  },
  en: {
    ground: '(support, not data)',
    total: 'Start and end',
    rise: 'Increase',
    fall: 'Decrease',
    below: ' (below zero)',
    scale: '(common scale, not data)',
  },
};

const wordsOf = (language: string) => STEPS[language.split('-')[0]!.toLowerCase()] ?? STEPS.en!;

export function dataColumns(chart: Chart, language: string): DataColumn[] {
  if (formOf(chart).stack === 'steps') return waterfallColumns(chart, language);
  const columns = chart.series.map(({ name, points }, series) =>
    withFormat({ name, values: points.map((point) => point?.value ?? null), series, mark: 'value', points }),
  );
  return [...columns, ...commonScale(chart, language)];
}

/** Of a panel whose axis is its neighbours' too: an unseen mark as high, and one as low, as the highest and lowest of them all. */
function commonScale({ extent, series, categories }: Chart, language: string): DataColumn[] {
  if (extent === null) return [];
  const own = series.flatMap(({ points }) => points.flatMap((point) => (point ? [point.value] : [])));
  const ends = [
    ...(extent.high > Math.max(0, ...own) ? [extent.high] : []),
    ...(extent.low < Math.min(0, ...own) ? [extent.low] : []),
  ].slice(0, categories.length);
  if (ends.length === 0) return [];
  const values = categories.map((_, i) => ends[i] ?? null);
  return [withFormat({ name: wordsOf(language).scale, values, series: 0, mark: 'ground', points: values.map(() => null) })];
}

const withFormat = (column: Omit<DataColumn, 'format'>): DataColumn => ({
  ...column,
  format: columnFormat(column.points, column.values),
});

/** Where the workbook has the words beside the numbers of a column, among its columns from 0, behind those of numbers; null: there are none. */
export function wordsColumn(columns: readonly DataColumn[], at: number): number | null {
  const worded = columns.flatMap(({ format }, i) => (format.words.some((words) => words !== null) ? [i] : []));
  return worded.includes(at) ? columns.length + 1 + worded.indexOf(at) : null;
}

function waterfallColumns(chart: Chart, language: string): DataColumn[] {
  const words = wordsOf(language);
  const points = chart.series[0]?.points ?? [];
  const spans = points.map((point, i) => {
    if (point === null) return null;
    const [low, high] = [Math.min(point.from, point.from + point.value), Math.max(point.from, point.from + point.value)];
    const sort = i === 0 || i === points.length - 1 ? 'total' : point.value < 0 ? 'fall' : 'rise';
    return { point, low, high, sort } as const;
  });
  const column = (
    name: string,
    pick: (span: NonNullable<(typeof spans)[number]>) => number | null,
    carries: boolean,
  ): DataColumn => {
    const values = spans.map((span) => (span === null ? null : pick(span)));
    return withFormat({
      name,
      values: values.map((value) => (value === null ? null : Number(value.toPrecision(12)))),
      series: 0,
      mark: carries || name !== words.ground ? 'value' : 'ground',
      points: values.map((value, i) => (carries && value !== null ? (points[i] ?? null) : null)),
    });
  };
  const ground = column(words.ground, ({ low, high }) => (low > 0 ? low : high < 0 ? high : null), false);
  const sorts = (['total', 'rise', 'fall'] as const).flatMap((sort) => {
    if (!spans.some((span) => span?.sort === sort)) return [];
    const above = column(
      words[sort],
      (span) =>
        span.sort !== sort ? null : span.low >= 0 ? span.high - span.low : span.high <= 0 ? span.low - span.high : span.high,
      true,
    );
    const crossing = (span: NonNullable<(typeof spans)[number]>) => span.sort === sort && span.low < 0 && span.high > 0;
    if (!spans.some((span) => span !== null && crossing(span))) return [above];
    return [above, column(`${words[sort]}${words.below}`, (span) => (crossing(span) ? span.low : null), false)];
  });
  if (ground.values.every((value) => value === null)) return sorts;
  return [
    {
      ...ground,
      ...(spans.every((span) => span === null || span.low >= 0) && { formulas: groundFormulas(ground, sorts, words) }),
    },
    ...sorts,
  ];
}

/** The ground under a step: what is reached before it, less what it takes away itself. */
function groundFormulas(ground: DataColumn, sorts: readonly DataColumn[], words: (typeof STEPS)['en']): (string | null)[] {
  const letter = (name: string): string | null => {
    const at = sorts.findIndex((one) => one.name === name);
    return at < 0 ? null : columnName(at + 2);
  };
  const [total, rise, fall] = [letter(words.total), letter(words.rise), letter(words.fall)];
  return ground.values.map((value, i) => {
    const row = i + 2;
    if (value === null || total === null) return null;
    const added = rise === null ? '' : `+SUM(${rise}$2:${rise}${row - 1})`;
    const taken = fall === null ? '' : `-SUM(${fall}$2:${fall}${row})`;
    return `${total}$2${added}${taken}`;
  });
}
