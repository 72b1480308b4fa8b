/** One chart, ready to be drawn: honest axis, labels as the facts print them. The same for native and drawn charts. */
import type { ChartKind } from './content.js';
import type { ColorName } from './theme.js';

export interface ChartPoint {
  readonly fact: string;
  /** The fact's name, for alternative texts. */
  readonly name: string;
  /** In the chart's unit (scale included). */
  readonly value: number;
  /** Decimals that the fact prints. */
  readonly decimals: number;
  /** As printed without the chart's unit, qualifier kept: `12003`, `1200左右`, `7.5以上`. */
  readonly label: string;
}

export interface ChartSeries {
  readonly name: string;
  readonly color: ColorName;
  /** One per category; null: no value in the report, no mark. */
  readonly points: readonly (ChartPoint | null)[];
}

export interface Chart {
  readonly kind: ChartKind;
  readonly title: string;
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Colour by category where one series' points differ (doughnut); null: by series. */
  readonly categoryColors: readonly ColorName[] | null;
  readonly axis: { readonly min: number; readonly max: number; readonly ticks: readonly number[]; readonly decimals: number };
  /** A legend is needed: more than one series that no direct label explains. */
  readonly legend: boolean;
  readonly alt: string;
}

/** A chart drawn as vectors, coordinates in points from its frame's top left. */
export type ChartMark =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly color: ColorName;
    }
  /** SVG path data. */
  | {
      readonly kind: 'path';
      readonly d: string;
      readonly fill: ColorName | null;
      readonly stroke: { readonly color: ColorName; readonly width: number } | null;
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
