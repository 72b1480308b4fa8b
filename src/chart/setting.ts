/** What a chart is drawn with: its room, its letters and a measure for them. */
import type { ChartMark } from '../model/chart.js';
import type { TextStyle } from '../model/page.js';
import type { ChartTheme, ColorName } from '../model/theme.js';

export interface ChartSetting {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly label: TextStyle;
  readonly theme: ChartTheme;
  /** Width of a text on one line, points. */
  readonly measure: (text: string, size: number, weight: 400 | 700) => number;
  /** Office sets the name of a ring's part on one line, however long; drawn ones wrap. */
  readonly oneLine?: true;
  /** The ground that the chart stands on. */
  readonly ground: ColorName;
  /** The colour of text that reads well on a mark of this colour. */
  readonly textOn: (mark: ColorName) => ColorName;
}

/** Before the height is known. */
export type WideSetting = Omit<ChartSetting, 'height'>;

/** A part of the chart's room. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type TextMark = Extract<ChartMark, { kind: 'text' }>;

/** Air between neighbouring marks, points: they stay apart in grey and on a photocopy. */
export const SEPARATION = 1;

/** Air between a mark and its label, points. */
export const LABEL_GAP = 4;
