/** What every part of the Word writer works with: the library, the theme, and the registers that the finished file is made from. */
import type { Chart } from '../../model/chart.js';
import type { Content } from '../../model/content.js';
import type { Summary, TextBlock } from '../../model/document.js';
import type { ShownPicture } from '../../model/page.js';
import type { Theme } from '../../model/theme.js';
import type { Bookmarks } from './bookmarks.js';
import type { FactMarks } from './fact-marks.js';
import type { HeadingNumber } from './heading-numbers.js';
import type { DocumentLanguage } from './language.js';
import type { Docx, DocxCharts } from './library.js';
import type { Numbering } from './numbering.js';
import type { PageMeasures } from './page.js';
import type { StyleSheet } from './style-sheet.js';
import type { SummaryHeading } from './survey.js';

export interface TableAlt {
  /** Of a figure; null for a table that the template writes out. */
  readonly title: string | null;
  readonly description: string;
}

export interface PlannedHeading extends SummaryHeading {
  readonly numbering: HeadingNumber;
  /** The numbering of its level is bound to its style, from which a heading that is not counted must differ. */
  readonly bound: boolean;
}

export interface WordContext {
  readonly docx: Docx;
  /** Loaded only for a summary with charts. */
  readonly charts: DocxCharts | null;
  readonly content: Content;
  readonly theme: Theme;
  readonly language: DocumentLanguage;
  /** Words before caption numbers and units. */
  readonly labels: Summary['labels'];
  readonly styles: StyleSheet;
  readonly bookmarks: Bookmarks;
  readonly factMarks: FactMarks;
  readonly numbering: Numbering;
  /** Titles and alternative texts of the tables in the order they begin in the document; null: a box, not a table of data. */
  readonly tableAlts: (TableAlt | null)[];
  /** What the footnotes say, in their order. */
  readonly footnotes: string[];
  /** The charts in the order they are made, with their frames' sizes, points. */
  readonly pictures: ShownPicture[];
  readonly charted: { readonly figure: string; readonly chart: Chart; readonly width: number; readonly height: number }[];
  readonly headings: ReadonlyMap<TextBlock, PlannedHeading>;
  /** A table of contents lists the headings. */
  readonly hasContents: boolean;
  readonly page: PageMeasures;
  /** Points between the margins. */
  readonly textWidth: number;
  readonly textHeight: number;
}
