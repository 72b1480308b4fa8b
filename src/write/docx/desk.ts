/** What every part of the Word writer works with: the library, the theme, and the registers that the finished file is made from. */
import type { Chart } from '../../model/chart.js';
import type { Content } from '../../model/content.js';
import type { Theme } from '../../model/theme.js';
import type { Bookmarks } from './bookmarks.js';
import type { DocumentLanguage } from './language.js';
import type { Numbering } from './numbering.js';
import type { StyleSheet } from './styleSheet.js';
import type { Heading } from './survey.js';

export type Docx = typeof import('docx');
export type DocxCharts = typeof import('docx/charts');

export type Paragraph = InstanceType<Docx['Paragraph']>;
export type Table = InstanceType<Docx['Table']>;

export interface Desk {
  readonly docx: Docx;
  /** Loaded only for a summary with charts. */
  readonly charts: DocxCharts | null;
  readonly content: Content;
  readonly theme: Theme;
  readonly language: DocumentLanguage;
  /** Words before caption numbers. */
  readonly labels: { readonly figure: string; readonly table: string };
  readonly styles: StyleSheet;
  readonly bookmarks: Bookmarks;
  readonly numbering: Numbering;
  /** Alternative texts of the tables in the order they begin in the document; null: a box, not a table of data. */
  readonly tableAlts: (string | null)[];
  /** The charts in the order they are made, with their frames' sizes, points. */
  readonly charted: { readonly chart: Chart; readonly width: number; readonly height: number }[];
  /** Those that a table of contents may list; empty where there is none. */
  readonly headings: readonly Heading[];
  /** Points between the margins. */
  readonly textWidth: number;
  readonly textHeight: number;
}
