/** One chart, ready to be drawn: honest axis, labels as the facts print them. The same for native and drawn charts. */
import type { ChartForm } from './chart-forms.js';
import type { FactStretch } from './content.js';
import type { ColorName, LayoutBox } from './theme.js';

/** `before`, `number`, `unit` and `after` joined are the label. */
interface PrintedPoint {
  readonly before: string;
  /** With its sign; also what is no plain number: `1/7`, `1亿2000万`. */
  readonly number: string;
  /** What the chart's unit does not say: the scale of another row, 亿元. */
  readonly unit: string;
  readonly after: string;
  /** Whether the words limit the number: 约, 以上. */
  readonly hedged: boolean;
}

export interface ChartPoint {
  readonly fact: string;
  /** The fact's name, for alternative texts. */
  readonly name: string;
  /** In its series' unit (scale included). Of a waterfall's step: signed. */
  readonly value: number;
  /** Decimals that the fact prints. */
  readonly decimals: number;
  /** As printed without the chart's unit, qualifier kept: `12003`, `1200左右`, `7.5以上`. */
  readonly label: string;
  /** The label taken apart, so that a program can print it anew when the number is edited. */
  readonly printed: PrintedPoint;
  /** Still to be reached: outlined, not filled. */
  readonly target: boolean;
  /** Where its mark begins on the axis: 0, but for the steps of a waterfall. */
  readonly from: number;
}

export interface ChartSeries {
  readonly name: string;
  readonly color: ColorName;
  /** A line, in a line chart or a combo. */
  readonly line: boolean;
  readonly unit: string;
  /** One per category; null: no value in the report, no mark. */
  readonly points: readonly (ChartPoint | null)[];
}

export interface ChartAxis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  /** Decimals that the ticks need. */
  readonly decimals: number;
}

export interface Chart {
  readonly kind: ChartForm;
  /** Printed over a panel of small multiples; null: the figure's caption says all. */
  readonly heading: string | null;
  readonly title: string;
  /** Of the bars, or of all; '' where it stands with the heading. */
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Colour by category where one series' points differ (doughnut, waterfall, before and after); null: by series. */
  readonly categoryColors: readonly ColorName[] | null;
  /** The same of a ring in which something is pointed out, where it becomes bars. */
  readonly barColors?: readonly ColorName[];
  readonly axis: ChartAxis;
  /** Of all panels that share one axis, for formats that lengthen it to make room for labels (`label` is the longest); null: the chart's own values. */
  readonly extent: { readonly low: number; readonly high: number; readonly label: string } | null;
  /** Of a combo's lines where their unit is another; no mark stands on both. */
  readonly second: { readonly axis: ChartAxis; readonly unit: string } | null;
  /** What names the series: a legend over the chart, words at the ends of the lines, or nothing where there is only one. */
  readonly names: 'legend' | 'ends' | 'none';
  readonly alt: string;
  /** The facts in it; absent: none that are known. */
  readonly altFacts?: readonly FactStretch[];
}

/** A chart drawn as vectors, coordinates in points from its frame's top left. */
export type ChartMark =
  | (LayoutBox & {
      readonly kind: 'rect';
      readonly color: ColorName;
      /** Only its outline is drawn: a target. */
      readonly hollow?: boolean;
    })
  /** SVG path data. */
  | {
      readonly kind: 'path';
      readonly d: string;
      readonly fill: ColorName | null;
      readonly stroke: { readonly color: ColorName; readonly width: number; readonly dashed?: boolean } | null;
    }
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly color: ColorName;
      readonly width: number;
    }
  /** `y` is the base line; `anchor` says which point of the text `x` is. */
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly style: string;
      readonly size: number;
      readonly weight: 400 | 700;
      readonly color: ColorName;
      readonly fact: string | null;
    };

export interface ChartDrawing {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly ChartMark[];
}

/** A part of nothing has no angle: in a ring it would vanish. */
export const hasZeroPart = ({ series }: Pick<Chart, 'series'>): boolean => series[0]!.points.some((point) => point?.value === 0);
