/** The content of a report as read from `content.yaml`: typed, complete (an absent optional is null), every value knows its place. */

import type { Span } from '../diagnostics/span.js';
import type { ChartKind } from './chart-forms.js';
import type { Target } from './documents.js';
import type { Fact } from './fact.js';

interface ProseLook {
  readonly bold: boolean;
  readonly italic?: true;
  /** An address that begins with https:, http: or mailto:. */
  readonly link?: string;
}

/** A piece of prose; a line break in a text is one that the author set. `fact` pieces print a fact (`show: 'value'`) or its period (`show: 'period'`). */
export type ProsePiece =
  | (ProseLook & { readonly kind: 'text'; readonly text: string })
  | (ProseLook & {
      readonly kind: 'fact';
      readonly fact: string;
      readonly show: 'value' | 'period';
      readonly text: string;
    });

/** A line or paragraph that the author wrote. `plain` is the text as printed, facts resolved, marks and line breaks gone. */
export interface Prose {
  readonly pieces: readonly ProsePiece[];
  readonly plain: string;
  readonly span: Span;
  /** Path in the content: `sections.0.points.1`. */
  readonly path: string;
}

export interface Report {
  readonly title: Prose;
  readonly subtitle: Prose | null;
  /** BCP 47: `zh-CN`, `en`. */
  readonly language: string;
  /** ISO date of the last edit; never printed. */
  readonly edited: string | null;
  /** Who reports, who speaks, and the date as printed; not of the source. */
  readonly issuer: Prose | null;
  readonly speaker: Prose | null;
  readonly date: Prose | null;
  /** 内部资料, for discussion, and the version: printed where the templates say. */
  readonly marks: readonly string[];
  /** 送审稿, second draft. */
  readonly version: string | null;
  /** A security marking with its term, 秘密★1年: on every page; what has one is not handed on. */
  readonly secrecy: string | null;
  /** What the files are called, without ending, as every system takes it; null: each by what it is. */
  readonly fileName: string | null;
  /** A line that says what the documents rest on: 据《…》整理. */
  readonly basis: Prose | null;
  /** Notes on the whole: 初步核算 and the like. */
  readonly notes: readonly Prose[];
}

/** A part of a source, as facts name it in `where`. */
export interface SourcePlace {
  readonly name: string;
  /** The words with which it begins, where it has no heading. */
  readonly begins: string | null;
  /** What it speaks of; empty where it is not said. */
  readonly periods: readonly string[];
}

export interface Source {
  readonly id: string;
  readonly title: string;
  /** Those of which the author says something. */
  readonly places: readonly SourcePlace[];
  readonly span: Span;
}

/** A stretch of a plain text that prints a fact's value or its period. `start` and `end` in code units. */
export interface FactStretch {
  readonly start: number;
  readonly end: number;
  readonly fact: string;
  readonly show: 'value' | 'period';
}

/** An alternative text, with the facts in it; those of an author's own words are not known. */
export interface AltText {
  readonly alt: string;
  readonly altFacts: readonly FactStretch[];
}

interface FigureBase {
  readonly id: string;
  readonly title: Prose;
  /** A note on scope, printed under the figure. */
  readonly note: Prose | null;
  /** Written by the author, else made from the data. Never empty. */
  readonly alt: string;
  /** The facts in it; absent: none that are known. */
  readonly altFacts?: readonly FactStretch[];
  readonly period: string | null;
  /** The documents whose sections show it; all where the author names none. */
  readonly documents?: readonly Target[];
  readonly span: Span;
}

export interface Series {
  readonly name: string;
  /** One per category; null where the report gives no value (no bar is drawn). */
  readonly facts: readonly (Fact | null)[];
  /** How a combo or small multiples draw it; other kinds go by their own. */
  readonly as: 'column' | 'line';
  /** Of its facts, scale included, as printed: `亿元`, `%`. */
  readonly unit: string;
  /** The power of ten of `unit` where facts of its axis print several (亿元, 万亿元): each label then prints its own whole. */
  readonly scale?: number;
  readonly span: Span;
}

export interface ChartFigure extends FigureBase {
  readonly kind: 'chart';
  readonly chart: ChartKind;
  /** The one unit of all its facts, scale included, as printed: `亿元`, `%`; '' where series differ (combo, multiples). */
  readonly unit: string;
  /** Those of targets say so. */
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  /** Small multiples: what stands over each series' panel, with its unit where they differ, and the panel's alternative text; else none. */
  readonly panels: readonly ({ readonly heading: string } & AltText)[];
  /** Small multiples: all panels share one axis. */
  readonly sharedAxis: boolean;
  /** Waterfall: ids of steps that take away though they are printed without a sign. */
  readonly minus: readonly string[];
  /** Of one series: the categories that the chart is about, from 0; absent: of none more than of others. */
  readonly highlight?: readonly number[];
}

/** What a column of a table holds: what its rows are about, the last result, a target, a note; templates ask for it by that. */
export const COLUMN_ROLES = ['name', 'result', 'target', 'note'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

export interface TableColumn {
  readonly heading: Prose;
  /** `number`: aligned right (by decimal point where the writer can). */
  readonly align: 'text' | 'number' | 'center';
  /** The author's word, else what cells and heading tell; null: none of these. */
  readonly role: ColumnRole | null;
}

export interface TableFigure extends FigureBase {
  readonly kind: 'table';
  /** Of all its numbers, where the author gives one: printed above the table. */
  readonly unit?: string;
  readonly columns: readonly TableColumn[];
  /** Cells per row, as many as columns; the first is the row's header. */
  readonly rows: readonly (readonly Prose[])[];
}

export interface PictureFigure extends FigureBase {
  readonly kind: 'picture';
  /** Path as written, relative to the content's folder. */
  readonly file: string;
  /** Decoded and checked; null when it could not be (a diagnostic says why). */
  readonly picture: Picture | null;
}

/** A picture decoded once and encoded again: never a path, never an address. */
export interface Picture {
  readonly type: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Its colours in coarse cells, row by row, RRGGBB each: what a text on it is held against. Absent: not known. */
  readonly tones?: { readonly columns: number; readonly rows: number; readonly colors: string };
  /** The same as outlines; absent where it is not one that all programs draw alike. */
  readonly drawing?: Drawing;
}

/** As SVG and PDF have it: a b c d e f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Shapes in plain colours, in the order in which they are drawn; what stands out of its size is cut. */
export interface Drawing {
  /** Of the drawing's own units. */
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly DrawnShape[];
}

export interface DrawnShape {
  /** SVG path data, each command and number apart. */
  readonly path: string;
  /** From its own units to the drawing's. */
  readonly matrix: Matrix;
  /** RRGGBB; null: none. */
  readonly fill: string | null;
  readonly evenOdd: boolean;
  readonly stroke: string | null;
  /** Of the stroke, in its own units, as `dashes`. */
  readonly width: number;
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  readonly miter: number;
  readonly dashes: readonly number[];
}

export type Figure = ChartFigure | TableFigure | PictureFigure;

export interface Section {
  readonly id: string;
  readonly heading: Prose;
  /** Title of its slide: the heading cut short without new words; the author's, else the heading. */
  readonly title: Prose;
  /** A shorter heading for places with little room; the author's, else the title. */
  readonly short: Prose;
  /** The number as printed before the heading, `一、`, `（二）`, or null. Not part of `heading`. */
  readonly number: string | null;
  /** A free word by which templates choose a form: `targets`, `tasks`, `overview`; null for the ordinary one. */
  readonly kind: string | null;
  /** Where `kind` is written. */
  readonly kindSpan: Span | null;
  readonly period: string | null;
  readonly lead: Prose | null;
  readonly points: readonly Prose[];
  /** Paragraphs that every document of full sentences says. */
  readonly text: readonly Prose[];
  /** `text` with the paragraphs of detail in their places, for a document with room. */
  readonly detailed: readonly Prose[];
  readonly brief: readonly Prose[];
  readonly notes: readonly Prose[];
  /** Headline facts, for cards. */
  readonly facts: readonly Fact[];
  readonly figures: readonly Figure[];
  readonly children: readonly Section[];
  readonly span: Span;
  readonly path: string;
}

interface Terms {
  /** Words that must stand verbatim. */
  readonly verbatim: readonly string[];
  /** Names and slogans that no line break may divide. */
  readonly noBreak: readonly string[];
  /** Names and conditions that hold a numeral and are no facts: PM2.5, 5G, 0~14岁. */
  readonly numerals: readonly string[];
  /** Where each of them stands. */
  readonly spans: Readonly<Record<TermList, readonly Span[]>>;
}

/** The lists of terms, by what they are called in the file. */
export const TERM_LISTS = { verbatim: 'verbatim', noBreak: 'no-break', numerals: 'numerals' } as const;
export type TermList = keyof typeof TERM_LISTS;

/** The content as its author wrote it: where each value stands in the file, by path. */
export interface Written {
  spanOf(path: readonly (string | number)[]): Span;
  /** Where characters of a text value stand: `index` and `length` count code units of the value. */
  spanWithin(path: readonly (string | number)[], index: number, length?: number): Span;
  /** A text value, every line break of the file in it a line break; '' where there is none. */
  textWithBreaks(path: readonly (string | number)[]): string;
}

export interface Content {
  readonly report: Report;
  readonly sources: Readonly<Record<string, Source>>;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly sections: readonly Section[];
  readonly terms: Terms;
}
