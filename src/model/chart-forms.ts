/**
 * The kinds of chart, a row each: all that the stages ask of one. From it come the schema's choices, what the content must give,
 * axis, marks, colours, names, and how high a chart is wanted; how it is drawn stands in `chart/shapes.ts`, how Office is told
 * of it in `write/ooxml/chart/native-forms.ts`, a row each too.
 */

/** What is drawn: the forms that stand, lie or run. */
export type ChartShape = 'bars' | 'columns' | 'combo' | 'stacked columns' | 'stacked bars' | 'lines' | 'doughnut';

/** How one chart is drawn, natively and as vectors. */
export interface DrawnForm {
  /** What its series are: a line's axis need not begin at zero; `both`: as each series says. */
  readonly marks: 'bars' | 'lines' | 'both' | 'ring';
  /** Bars upon one another: their values, their shares of a hundred per cent, or steps, each from where the one before ended. */
  readonly stack: 'none' | 'values' | 'shares' | 'steps';
  /** The first in which every label stands whole, else the last. */
  readonly shapes: readonly [ChartShape, ...ChartShape[]];
  /** What names several series. */
  readonly names: 'legend' | 'ends' | 'none';
  readonly colors: 'in order' | 'last first' | 'line first' | 'parts by size' | 'steps by sign';
  /** In Word, where nothing else decides, as a share of its width: a ring over the whole width would fill half a page. */
  readonly height: number;
  /** In Word: few columns take less than the whole width, over which they would be walls. */
  readonly narrows: boolean;
}

interface ChartFormRow {
  /** Beside its name in the schema. */
  readonly help: string;
  /** In alternative texts. */
  readonly name: { readonly zh: string; readonly en: string };
  /** Of series and facts. */
  readonly needs: 'any' | 'columns and lines' | 'a pair' | 'steps' | 'several series';
  /** Which series share one; where not all do, each may be columns or a line, in a unit of its own. */
  readonly axes: 'one' | 'by mark' | 'by panel';
  /** A key that no other kind has. */
  readonly key: 'minus' | 'axis' | null;
  /** What is divided into parts: its one series, or each category; then nothing is below zero, and percentages make 100. */
  readonly whole: 'series' | 'category' | null;
  /** Whether one ratio (1.3∶39.7∶59) may feed all categories. */
  readonly spreads: boolean;
  /** Null: as bars or columns of another kind, or as several charts. */
  readonly drawn: DrawnForm | null;
}

/** What most kinds have. */
const PLAIN = { needs: 'any', axes: 'one', key: null, whole: null, spreads: false } as const;
const BARS = {
  marks: 'bars',
  stack: 'none',
  shapes: ['bars'],
  names: 'legend',
  colors: 'last first',
  height: 0.46,
  narrows: false,
} as const;

export const CHART_FORMS = {
  bar: { ...PLAIN, help: '横条', name: { zh: '条形图', en: 'Bar chart' }, drawn: BARS },
  column: {
    ...PLAIN,
    help: '柱',
    name: { zh: '柱形图', en: 'Column chart' },
    drawn: { ...BARS, shapes: ['columns', 'bars'], narrows: true },
  },
  stacked: {
    ...PLAIN,
    help: '堆积',
    name: { zh: '堆积柱形图', en: 'Stacked column chart' },
    spreads: true,
    drawn: {
      ...BARS,
      stack: 'values',
      shapes: ['stacked columns', 'stacked bars', 'bars'],
      colors: 'in order',
      height: 0.55,
      narrows: true,
    },
  },
  percent: {
    ...PLAIN,
    help: '百分比堆积',
    name: { zh: '百分比堆积图', en: '100% stacked chart' },
    needs: 'several series',
    whole: 'category',
    drawn: { ...BARS, stack: 'shares', shapes: ['stacked columns', 'stacked bars'], colors: 'in order', height: 0.55 },
  },
  line: {
    ...PLAIN,
    help: '线',
    name: { zh: '折线图', en: 'Line chart' },
    drawn: { ...BARS, marks: 'lines', shapes: ['lines'], names: 'ends', colors: 'in order' },
  },
  combo: {
    ...PLAIN,
    help: '柱加线',
    name: { zh: '柱线组合图', en: 'Chart of columns and a line' },
    needs: 'columns and lines',
    axes: 'by mark',
    drawn: { ...BARS, marks: 'both', shapes: ['combo'], colors: 'line first' },
  },
  'before-after': {
    ...PLAIN,
    help: '前后对比',
    name: { zh: '前后对比图', en: 'Before-and-after chart' },
    needs: 'a pair',
    drawn: null,
  },
  waterfall: {
    ...PLAIN,
    help: '瀑布',
    name: { zh: '瀑布图', en: 'Waterfall chart' },
    needs: 'steps',
    key: 'minus',
    drawn: { ...BARS, stack: 'steps', shapes: ['columns', 'bars'], colors: 'steps by sign', narrows: true },
  },
  doughnut: {
    ...PLAIN,
    help: '环形',
    name: { zh: '环形图', en: 'Doughnut chart' },
    whole: 'series',
    spreads: true,
    drawn: { ...BARS, marks: 'ring', shapes: ['doughnut'], names: 'none', colors: 'parts by size', height: 0.34 },
  },
  multiples: {
    ...PLAIN,
    help: '分面小图',
    name: { zh: '分面图', en: 'Small multiples' },
    needs: 'several series',
    axes: 'by panel',
    key: 'axis',
    drawn: null,
  },
} as const satisfies Readonly<Record<string, ChartFormRow>>;

type Rows = typeof CHART_FORMS;
export type ChartKind = keyof Rows;
/** The kinds that one chart takes: a before-and-after chart is bars or columns, small multiples are several charts. */
export type ChartForm = { [Kind in ChartKind]: Rows[Kind]['drawn'] extends null ? never : Kind }[ChartKind];

export const CHART_KINDS = Object.keys(CHART_FORMS) as readonly ChartKind[];

/** More parts of a ring than this are not told apart by their angles and colours. */
export const MOST_PARTS = 8;

/** A ring that is drawn as bars: it has too many parts, one of nothing, or their names find no room. */
export interface RingInBars {
  readonly figure: string;
  readonly why: 'parts' | 'zero' | 'names';
}

export function formOf({ kind }: { readonly kind: ChartForm }): DrawnForm {
  return CHART_FORMS[kind].drawn;
}
