/** Looks, as read from `theme.yaml`: every colour, font and size of the three documents. Complete: `extends` and defaults are resolved. */
import type { Span } from '../diagnostics/span.js';
import type { Target } from './documents.js';
import type { Edges } from './edges.js';
import type { Settings } from './settings.js';

/** A colour's name under `colors:`. */
export type ColorName = string;

export interface FontRole {
  /** File names in `fonts/`: static TTF. */
  readonly regular: string;
  readonly bold: string;
  /** Roles asked, in order, for a character that this one lacks. */
  readonly fallback: readonly string[];
  /** Office font names, best first. */
  readonly latin: readonly string[];
  readonly eastAsia: readonly string[];
  /** Its files need not be there: the face of another language, asked last. Absent: a missing file is a fault. */
  readonly optional?: true;
  /** Height of a line of the first East Asian face at 100 %, em. Absent: 1.2, as most Latin faces have it. */
  readonly line?: number;
}

/** The roles asked for a character, in order: a role itself, those that it names, then whatever else the theme has; of roles that share their files, the first. */
export function fontChain(fonts: Readonly<Record<string, FontRole>>, role: string): readonly string[] {
  const asked = new Set<string>();
  return [role, ...(fonts[role]?.fallback ?? []), ...Object.keys(fonts)].filter((each) => {
    const files = `${fonts[each]?.regular} ${fonts[each]?.bold}`;
    return !asked.has(files) && asked.add(files);
  });
}

export interface Rule {
  /** Points. */
  readonly width: number;
  readonly color: ColorName;
}

export type Rules = Readonly<Record<keyof Edges, Rule | null>>;

/** One named style, resolved. Lengths in points unless said otherwise. */
export interface Style {
  readonly name: string;
  /** A role under `fonts:`. */
  readonly font: string;
  readonly size: number;
  /** Fit may shrink to `minSize` and set larger up to `maxSize`. */
  readonly minSize: number;
  readonly maxSize: number;
  readonly weight: 400 | 700;
  readonly italic: boolean;
  readonly color: ColorName;
  /** Line pitch as a multiple of the size. */
  readonly leading: number;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** First-line indent, em. */
  readonly indent: number;
  readonly before: number;
  readonly after: number;
  /** Facts that its prose mentions are set in this weight; null: in the style's own. */
  readonly factWeight: 700 | null;
  /** Mark of list items: a character, `number` for 1. 2. 3., or null; its size as a share of the text's, from 0.25 to 1. */
  readonly bullet: { readonly mark: string; readonly color: ColorName; readonly size: number; readonly weight?: 700 } | null;
  /** Left edge of a list item's text, em. */
  readonly hang: number;
  /** Where text stands in a box higher than it. */
  readonly anchor: 'top' | 'middle' | 'bottom';
  // boxes
  readonly ground: ColorName | null;
  readonly rules: Rules;
  readonly padding: Edges;
  readonly gap: number;
  /** Room to spare makes the box at most so many times as high as what it holds needs; null: as high as there is room. */
  readonly stretch: number | null;
  /** Styles of the texts inside composite blocks (stat, timeline, figure, table), by part: label, value, unit, note, caption, th, td, step. */
  readonly parts: Readonly<Record<string, string>>;
  /** Tables: ground of every second body row; rules between rows and, in Word, between columns. */
  readonly band: ColorName | null;
  readonly rowRule: Rule | null;
  readonly columnRule: Rule | null;
}

export interface LayoutBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `opacity` from 0 to 1: a veil lets the slide's picture through. */
export interface LayoutShape extends LayoutBox {
  readonly color: ColorName;
  readonly opacity: number;
}

export interface Placeholder extends LayoutBox {
  readonly style: string;
}

/** What a layout keeps a place for, besides the slide's body. */
export const SLIDE_SLOTS = ['title', 'subtitle', 'lead', 'kicker', 'footer', 'number'] as const;
export type SlideSlot = (typeof SLIDE_SLOTS)[number];

export interface DeckLayout extends Readonly<Record<Exclude<SlideSlot, 'title'>, Placeholder | null>> {
  readonly name: string;
  readonly ground: ColorName | null;
  /** Decoration drawn on the layout, back to front. */
  readonly shapes: readonly LayoutShape[];
  readonly title: Placeholder;
  /** Where PowerPoint puts a date when its reader asks for one; absent or null: nowhere. No slide has one by itself. */
  readonly date?: Placeholder | null;
  /** Where a security marking stands: a text of the slide's own, which goes with it into another deck. */
  readonly marking: Placeholder | null;
  /** Where the slide's body is laid out; null: the layout takes none. */
  readonly body: LayoutBox | null;
  /** What its charts are drawn with on its own ground; absent: as all others. */
  readonly chart?: ChartTheme;
  /** Styles used in the body of this layout instead of the usual ones (light text on a dark ground): name → name. */
  readonly swap: Readonly<Record<string, string>>;
}

interface DeckTheme {
  readonly width: number;
  readonly height: number;
  /** The one ladder of sizes, least first: every text of a slide is set at one of its steps. */
  readonly sizes: readonly number[];
  /** Share of every line held back, because the fonts that Office will really use may be wider than ours. */
  readonly slack: number;
  readonly layouts: Readonly<Record<string, DeckLayout>>;
}

export interface ChartTheme {
  /** Series colours in order. */
  readonly palette: readonly ColorName[];
  /** Style of labels and axis texts. */
  readonly label: string;
  readonly axis: ColorName;
  readonly grid: ColorName;
  /** Gap between bars as a share of a bar's width. */
  readonly gap: number;
}

export interface Theme {
  readonly name: string;
  /** Name → RRGGBB. */
  readonly colors: Readonly<Record<ColorName, string>>;
  /** Office theme slots (dk1 lt1 dk2 lt2 accent1–6 hlink folHlink) → colour name. */
  readonly scheme: Readonly<Record<SchemeSlot, ColorName>>;
  readonly fonts: Readonly<Record<string, FontRole>>;
  /** The language, as the theme names it, whose own faces were looked for and are not there; absent: none. */
  readonly facesLacked?: string;
  /** The roles that Office calls heading and body font. */
  readonly major: string;
  readonly minor: string;
  readonly styles: Readonly<Record<Target, Readonly<Record<string, Style>>>>;
  readonly chart: Readonly<Record<Target, ChartTheme>>;
  readonly deck: DeckTheme;
  readonly summary: SummaryLook;
  /** Colours that may be fainter than the standard asks: the theme says so, and each build warns. Absent: none. */
  readonly waived?: readonly ColorName[];
  /** Where a style stands in its file; absent where the theme was not read from one. */
  readonly styleSpan?: (target: Target, style: string) => Span;
  /** Where any other value stands, by its path as written; absent likewise. */
  readonly spanOf?: (path: readonly string[]) => Span;
  readonly onepager: OnePagerLook;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
  readonly margin: Edges;
}

/** The Word summary in the profile chosen; its styles are `styles.summary`. */
export interface SummaryLook {
  /** Null where the theme has none. */
  readonly profile: string | null;
  readonly page: FlowPage;
  readonly grid: TextGrid | null;
  /** Whether footnotes say where its numbers come from. */
  readonly sources: NonNullable<Settings['sources']>;
  readonly numbers: HeadingNumbering;
}

/** `counted` by Word, which goes on counting where headings are added; `text`, which stays where the text is pasted elsewhere. */
export const HEADING_NUMBERS = ['counted', 'text'] as const;
export type HeadingNumbering = (typeof HEADING_NUMBERS)[number];

/** Header and footer: distance from the page's edge, points. */
export interface FlowPage extends PageSize {
  readonly header: number;
  readonly footer: number;
}

/** Lines at the pitch of `base`; where `characters` is given, so many of its size fill a line. */
export type TextGrid =
  /** A grid of characters in the page's set-up, for whoever reads the number there. LibreOffice spoils it when it saves. */
  | { readonly kind: 'strict'; readonly characters: number }
  /** The characters are only moved together, which every reader does alike. */
  | { readonly kind: 'lines'; readonly characters: number | null };

/** `factor`: lengths that the template gives are so many times as long; those of the styles are already. */
export interface OnePagerLook {
  readonly page: GridPage;
  readonly factor: number;
}

/** A page whose lines stand on a base-line grid. */
export interface GridPage extends PageSize {
  /** The grid's pitch in lines of the style `p`, whose size fit changes: 1 every line, 0.5 every half of one. */
  readonly grid: number;
  /** To what share gaps and paddings close up before anything is left out. */
  readonly close: number;
  /** Of the whole paper; null: its own white. */
  readonly ground: ColorName | null;
}

export const SCHEME_SLOTS = [
  ...(['dk1', 'lt1', 'dk2', 'lt2'] as const),
  ...(['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'] as const),
] as const;
export type SchemeSlot = (typeof SCHEME_SLOTS)[number];
