/** Placed pages: what layout decides and the deck and one-pager writers draw. Points, origin at the page's top left. */

import type { Chart, ChartDrawing } from './chart.js';
import type { FactStretch, Picture } from './content.js';
import type { Inline, Origin, TableCell, TextRole } from './document.js';
import type { Edges } from './edges.js';
import type { LayoutBox as Box, ChartTheme, ColorName, Rule, Rules, SlideSlot, Style } from './theme.js';

export type { Box };

/** How a paragraph is set, sizes after fitting, points. */
export interface TextStyle
  extends Pick<Style, 'name' | 'font' | 'size' | 'weight' | 'italic' | 'color' | 'align' | 'before' | 'after'> {
  /** Line pitch, points. */
  readonly leading: number;
  /** First-line indent, points. */
  readonly indent: number;
  /** Left edge of all lines, points (hanging lists: the mark stands in it). */
  readonly hang: number;
}

/** An inline with its looks resolved. `look` holds only what differs from the paragraph's style. */
export interface StyledRun {
  readonly inline: Inline;
  readonly look: Partial<Pick<TextStyle, 'font' | 'size' | 'weight' | 'italic' | 'color'>>;
}

export interface Paragraph {
  readonly role: TextRole | 'item' | 'th' | 'td' | 'unit';
  readonly style: TextStyle;
  readonly runs: readonly StyledRun[];
  /** List items: the mark as printed (■, 1., 一) with its colour, its size as a share of the text's (absent: 1) and its weight (absent: the text's); null: none. */
  readonly mark: { readonly text: string; readonly color: ColorName; readonly size?: number; readonly weight?: 700 } | null;
  /** List depth from 1; 0 for ordinary paragraphs. */
  readonly level: number;
  /** Anchor for links. */
  readonly id: string | null;
  readonly origin: Origin;
}

/** A stretch of one line in one face; `x` from the paragraph's left edge. Extra space after it is the next piece's `x`. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  /** Natural advance, points; of a character cut to its ink, what is left of it. */
  readonly width: number;
  /** A face of the font book: role and weight, e.g. `sans-700`. */
  readonly face: string;
  readonly size: number;
  readonly color: ColorName;
  /** How far right of its usual place the glyph of its one character stands, em of `size`: less than 0 where a blank on its left is cut. Absent: 0. */
  readonly nudge?: number;
  /** The glyph of its one character stands on the base line, whatever the font has. Absent: no. */
  readonly grounded?: boolean;
  /** It is slanted. Absent: no. */
  readonly italic?: true;
  readonly fact: string | null;
  /** It prints that fact's period, not its value. */
  readonly period?: true;
  readonly link: string | null;
}

export interface Line {
  readonly pieces: readonly Piece[];
  /** Base line, points below the paragraph's top. */
  readonly baseline: number;
  /** Ink width with hanging punctuation left out. */
  readonly width: number;
  /** Ends its paragraph, or stands before a forced break. */
  readonly last: boolean;
}

export interface ComposedParagraph {
  readonly paragraph: Paragraph;
  readonly lines: readonly Line[];
  /** Top of the first line's box within the frame, `before` counted in. */
  readonly y: number;
  readonly height: number;
  /** The list mark, set on the first line's base line; `x` from the frame's left edge. */
  readonly mark: Piece | null;
}

interface Placed {
  readonly box: Box;
  readonly origin: Origin;
}

export interface TextFrame extends Placed {
  readonly kind: 'text';
  readonly padding: Edges;
  readonly anchor: 'top' | 'middle' | 'bottom';
  readonly composed: readonly ComposedParagraph[];
  /** Deck: the layout's placeholder that holds it; a marking is a text of the slide's own. */
  readonly placeholder: SlideSlot | 'marking' | null;
  /** It is one list. */
  readonly list: boolean;
}

/** Ground and rules of a box; decoration, no text. */
export interface PanelFrame extends Placed {
  readonly kind: 'panel';
  readonly ground: ColorName | null;
  readonly rules: Rules;
}

export interface ChartFrame extends Placed {
  readonly kind: 'chart';
  readonly figure: string;
  readonly chart: Chart;
  /** Set where the target draws charts as vectors. */
  readonly drawing: ChartDrawing | null;
  /** What it is drawn with, and on which ground, where its slide's layout says so. Absent: as all others. */
  readonly look?: { readonly theme: ChartTheme; readonly ground: ColorName };
  /** Style name, size and weight of labels. */
  readonly label: TextStyle;
}

export interface TableFrameCell extends Pick<TableCell, 'header' | 'align' | 'colSpan' | 'rowSpan'> {
  /** From the table's top left. */
  readonly box: Box;
  readonly padding: Edges;
  readonly composed: readonly ComposedParagraph[];
  readonly ground: ColorName | null;
}

export interface TableFrame extends Placed {
  readonly kind: 'table';
  readonly figure: string | null;
  /** Widths, points. */
  readonly columns: readonly number[];
  readonly headRows: number;
  readonly rows: readonly { readonly height: number; readonly cells: readonly TableFrameCell[] }[];
  readonly rules: Readonly<Record<'top' | 'head' | 'row' | 'bottom', Rule | null>>;
  readonly alt: string;
  readonly altFacts?: readonly FactStretch[];
}

export interface ImageFrame extends Placed {
  readonly kind: 'image';
  readonly figure: string;
  readonly picture: Picture;
  readonly alt: string;
  /** Shares of the picture left out at each side. Absent: it is whole. */
  readonly crop?: Edges;
}

/** A picture as it is shown: how wide what is left of it is, in pixels and in points. */
export interface ShownPicture {
  readonly figure: string;
  readonly pixels: number;
  readonly points: number;
}

/** Frames that belong together, in reading order: a card, a section, a figure with its caption. */
export interface GroupFrame extends Placed {
  readonly kind: 'group';
  readonly role: 'section' | 'card' | 'figure' | 'timeline' | 'footer' | 'list' | 'numbered-list' | 'item';
  readonly children: readonly Frame[];
}

export type Frame = TextFrame | PanelFrame | ChartFrame | TableFrame | ImageFrame | GroupFrame;

export interface Page {
  /** Slide id; `page` for the one-pager. Unique. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Title as plain text. */
  readonly title: string;
  /** Deck: the layout's name, the section's, the notes' paragraphs, and below them those of sources. */
  readonly layout: string | null;
  readonly section: string | null;
  /** Deck: the picture that fills the slide behind all else. Absent or null: none. */
  readonly ground?: { readonly figure: string; readonly picture: Picture } | null;
  readonly notes: readonly (readonly Inline[])[];
  readonly sources: readonly (readonly Inline[])[];
  /** Reading order, back to front where they overlap. */
  readonly frames: readonly Frame[];
  readonly origin: Origin;
}
