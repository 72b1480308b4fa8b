/** The typed trees that templates produce: Deck, Summary, OnePager. No looks in here but style names. */
import type { Span } from '../diagnostics/span.js';
import type { Figure } from './content.js';
import type { PrintedNumber } from './fact.js';
import type { GridPage, PageSize } from './theme.js';

/** Where an element comes from: the template's tag, and the content value it prints or stands in. */
export interface Origin {
  readonly template: Span;
  /** `<item>`; with its slide where there is one: `<item> in slide "growth"`. */
  readonly label: string;
  readonly content?: { readonly span: Span; readonly path: string };
}

/** A run of text. White space is already normal: no newline, no tab, no space at a block's edges. */
export interface TextRun {
  readonly kind: 'run';
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Present when the run prints a fact's value (`parts` set) or its period (`parts` null). */
  readonly fact?: { readonly id: string; readonly parts: PrintedNumber | null };
  /** A cross-reference: the text is what it refers to, `图 3` or a heading. */
  readonly ref?: { readonly kind: 'figure' | 'section'; readonly id: string };
  /** https:, http:, mailto: address, or `#id` of a slide or section. */
  readonly link?: string;
  readonly footnote?: string; // Of a summary: the author's own, called for here; the run has no text.
}

export type Inline =
  | TextRun
  | { readonly kind: 'break' }
  /** Summary header and footer, deck and one-pager footer: the page's own number, a field where the format has one. */
  | { readonly kind: 'page-number' };

interface Base {
  /** A name that theme.yaml defines for this target; the tag's own name when the template gives none. */
  readonly style: string;
  readonly origin: Origin;
  /** Placing; ignored where the target flows. */
  readonly place: Placement;
}

/** Flexbox hints, points; `width` may be a share of the parent, `0.4`. */
export interface Placement {
  readonly grow: number | null;
  readonly width: { readonly value: number; readonly of: 'points' | 'parent' } | null;
  readonly height: Placement['width'];
  readonly align: 'start' | 'center' | 'end' | 'stretch' | null;
  /** Never dropped to make room. */
  readonly keep: boolean;
  /** Of its items the first so many stay when those after them yield; absent: it yields whole. */
  readonly keepItems?: number;
  /** Whether it stands again on each slide on which the body goes on, at the theme's own sizes; null: as the layout thinks best. */
  readonly again: boolean | null;
  /** Order of dropping to make room: 1 yields first; null never drops by itself. */
  readonly drop: number | null;
}

/** Of a block of which the template says nothing. */
export const UNPLACED: Placement = { grow: null, width: null, height: null, align: null, keep: false, again: null, drop: null };

/** What a text block is, for outline, styles and tags. */
export const TEXT_ROLES = [
  ...(['title', 'subtitle', 'lead', 'h1', 'h2', 'h3', 'h4', 'p'] as const),
  ...(['caption', 'note', 'source', 'label', 'value', 'quote'] as const),
] as const;
export type TextRole = (typeof TEXT_ROLES)[number];

/** The outermost first. */
export const HEADING_ROLES = ['h1', 'h2', 'h3', 'h4'] as const satisfies readonly TextRole[];

/** From 1, the outermost; 0: no heading. */
export function headingLevel(role: string): 0 | 1 | 2 | 3 | 4 {
  return ((HEADING_ROLES as readonly string[]).indexOf(role) + 1) as 0 | 1 | 2 | 3 | 4;
}

/** Where text flows: what its footnote says, of a figure that of its caption. */
interface Footnoted {
  readonly footnote?: string;
}

export interface TextBlock extends Base, Footnoted {
  readonly kind: 'text';
  readonly role: TextRole;
  /** Anchor for links, from the `id` attribute. */
  readonly id: string | null;
  /** Of a heading where text flows: the report's number before it, `一、`; not part of the text. */
  readonly number?: string;
  readonly inlines: readonly Inline[];
}

export interface ListItem extends Footnoted {
  readonly style: string;
  readonly origin: Origin;
  readonly inlines: readonly Inline[];
  /** 1 is the outermost. */
  readonly level: number;
  /** The author's own mark (一, 1), else null: the style's bullet or number. */
  readonly mark: string | null;
}

/** What a one-pager may take items from: what is said after the last that stays (等), and how many there were. */
interface Shortened {
  readonly more?: string;
  readonly had?: number;
}

export interface ListBlock extends Base, Shortened {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
  /** As many items as the fullest of the lists beside it has: on a slide their rows stand level. Absent: its own. */
  readonly rows?: number;
  /** Items that stand on slides before; absent: none. */
  readonly before?: readonly ListItem[];
}

export interface FigureBlock extends Base, Footnoted {
  readonly kind: 'figure';
  readonly figure: Figure;
  /** Whether title, unit and note are set around it (a slide whose title says it all may leave them out). */
  readonly caption: boolean;
  /** Number among the figures of its sort in this document, from 1: 图 1, 表 1; 0: it shows none. */
  readonly number: number;
}

export interface TableCell extends Footnoted {
  readonly header: boolean;
  readonly style: string;
  readonly align: 'text' | 'number' | 'center';
  readonly inlines: readonly Inline[];
  readonly colSpan: number;
  readonly rowSpan: number;
  /** Of a one-pager: facts drawn as bars in the cell, null: none of that place. */
  readonly bars?: readonly (string | null)[];
  /** Of a one-pager's heading: which of the bars its column's numbers have, from 1. */
  readonly key?: number;
  /** Of a summary's heading cell: em that its column keeps for what is written into it by hand. */
  readonly room?: number;
  readonly origin: Origin;
}

/** A table written out in the template; content tables become one too, by `<figure>`. */
export interface TableBlock extends Base {
  readonly kind: 'table';
  readonly headRows: number;
  /** Shares of the width, summing to 1; null: from the text. */
  readonly columns: readonly number[] | null;
  /** Of a one-pager: the bars of each row have a scale of their own; absent: one for all. */
  readonly scale?: 'row';
  readonly rows: readonly (readonly TableCell[])[];
  readonly alt: string;
}

/** A big number with its label above and its note below. */
export interface StatBlock extends Base, Footnoted {
  readonly kind: 'stat';
  readonly label: readonly Inline[];
  readonly value: readonly Inline[];
  readonly note: readonly Inline[];
}

/** Steps in order; drawn along a line. */
export interface TimelineBlock extends Base {
  readonly kind: 'timeline';
  readonly steps: readonly (Footnoted & {
    readonly label: readonly Inline[];
    readonly inlines: readonly Inline[];
    readonly origin: Origin;
  })[];
}

export interface ImageBlock extends Base {
  readonly kind: 'image';
  readonly figure: Figure & { readonly kind: 'picture' };
  /** It fills its box, cut at its sides. Absent: it is whole. */
  readonly fit?: 'cover';
}

/** A container: `row`, `col`, `grid`, and the boxes `callout` and `quote` (columns with a style of their own). */
export interface BoxBlock extends Base, Shortened {
  readonly kind: 'box';
  readonly tag: 'row' | 'col' | 'grid' | 'callout' | 'quote' | 'section' | 'footer' | 'header';
  readonly direction: 'row' | 'column';
  /** Of a grid, and of a summary's section whose text runs in columns; null otherwise. */
  readonly columns: number | null;
  readonly orientation?: 'portrait' | 'landscape'; // Of a summary's section that has its pages turned.
  /** Points between children, of a grid between its rows; null: the style's. */
  readonly gap: number | null;
  /** Of a grid, points between its columns; null: as between its rows. */
  readonly gapAcross: number | null;
  /** Of a grid on a one-pager: its cells follow one another down the columns; absent: across the rows. */
  readonly flow?: 'down';
  /** Of a grid on a one-pager: shares of its columns, summing to 1, or by what its cells need on one line; absent: all alike. */
  readonly widths?: readonly number[] | 'auto';
  /** Of a grid on a one-pager: a last cell that stands alone in its row takes all of it. */
  readonly last?: 'wide';
  readonly justify: 'start' | 'center' | 'end' | 'between' | null;
  /** Of a block of the one-pager's page: its ground and rules go on to the paper's edge. */
  readonly bleed?: true;
  /** Of a one-pager: its children are a list's items for who reads by tags; of a numbered one their first text is the number. */
  readonly list?: 'plain' | 'numbered';
  readonly children: readonly Block[];
}

interface SpacerBlock extends Base {
  readonly kind: 'spacer';
}

export type Block =
  | TextBlock
  | ListBlock
  | FigureBlock
  | TableBlock
  | StatBlock
  | TimelineBlock
  | ImageBlock
  | BoxBlock
  | SpacerBlock;

export interface Slide {
  readonly id: string;
  /** A layout that theme.yaml defines under `deck.layouts`. */
  readonly layout: string;
  readonly title: TextBlock;
  readonly subtitle: TextBlock | null;
  readonly lead: TextBlock | null;
  /** Small line above the title: where we are. */
  readonly kicker: TextBlock | null;
  /** The picture that fills the slide behind all else. Absent or null: none. */
  readonly ground?: ImageBlock['figure'] | null;
  readonly body: BoxBlock;
  /** Paragraphs of the speaker notes: what to say. */
  readonly notes: readonly (readonly Inline[])[];
  /** Paragraphs below them: where what the slide says comes from. */
  readonly sources: readonly (readonly Inline[])[];
  readonly origin: Origin;
}

export interface DeckSection {
  readonly name: string;
  readonly slides: readonly Slide[];
}

export interface Deck {
  readonly kind: 'deck';
  readonly title: string;
  /** Put after the title of a slide that goes on: （续）. */
  readonly continued: string;
  /** Whether the lead stands again on a slide that goes on. */
  readonly leadAgain: boolean;
  /** Footer of each slide but those whose layout has none, and a security marking, on each; null: none. */
  readonly footer: Pick<TextBlock, 'inlines' | 'origin'> | null;
  readonly marking: Deck['footer'];
  readonly sections: readonly DeckSection[];
}

/** Blocks that only a flowing document has. */
export type FlowBlock =
  | Block
  | { readonly kind: 'cover'; readonly children: readonly Block[]; readonly origin: Origin }
  | { readonly kind: 'toc'; readonly title: string; readonly depth: number; readonly origin: Origin }
  /** `count`: what follows is counted from this page on, which is that one. */
  | { readonly kind: 'page-break'; readonly count?: number; readonly origin: Origin };

export interface Summary {
  readonly kind: 'summary';
  readonly title: string;
  /** Where the template asks for another page than the theme's; it has no grid of lines. */
  readonly page?: PageSize;
  /** Words set before caption numbers and units: 图, 表, 单位. */
  readonly labels: { readonly figure: string; readonly table: string; readonly unit: string };
  /** The first number of each level of headings, the outermost first: `一、`, `（一）`, `1.`; '' for a level without. */
  readonly numbering: readonly string[];
  readonly watermark?: string; // Across every page, behind the text: 样稿.
  readonly header: BoxBlock | null;
  readonly footer: BoxBlock | null;
  /** Of even pages, where they have their own; null: as all others. */
  readonly even: { readonly header: BoxBlock | null; readonly footer: BoxBlock | null } | null;
  readonly body: readonly FlowBlock[];
}

export interface OnePager {
  readonly kind: 'onepager';
  readonly title: string;
  /** As in the theme, as far as the template does not say otherwise. */
  readonly page: GridPage;
  readonly body: BoxBlock;
  readonly footer: BoxBlock | null;
}
