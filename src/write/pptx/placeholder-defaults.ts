/** What a layout's placeholder gives the text in it: place, anchor, insets, and the looks of each list level. */
import type { Edges } from '../../model/edges.js';
import type {
  Box,
  ChartFrame,
  ComposedParagraph,
  ImageFrame,
  Paragraph,
  TableFrame,
  TextFrame,
  TextStyle,
} from '../../model/page.js';
import type { Placeholder, Style } from '../../model/theme.js';
import { firstIndent, levelOf, spaceBefore } from './distances.js';
import type { PlaceholderName } from './parts/placeholder.js';
import type { DeckSetting } from './setting.js';

/** Lengths in points. */
export interface Level {
  readonly style: TextStyle;
  /** Start of the first line, from the hang: negative where a mark hangs. */
  readonly first: number;
  /** Space above each paragraph but the frame's first. */
  readonly before: number;
  readonly mark: Paragraph['mark'];
  readonly markSize: number | null;
}

export interface PlaceholderDefaults {
  readonly slot: PlaceholderName;
  /** Among the placeholders of its slot, from 1: a slide may have several lists. */
  readonly order: number;
  readonly box: Box;
  readonly anchor: Style['anchor'];
  readonly insets: Edges;
  /** From the outermost; at least one. */
  readonly levels: readonly Level[];
}

const NO_INSETS: Edges = { top: 0, right: 0, bottom: 0, left: 0 };

/** As the theme has it. */
export function holdByTheme(slot: PlaceholderName, place: Placeholder, { theme }: DeckSetting): PlaceholderDefaults {
  const style = theme.styles.deck[place.style];
  if (style === undefined) throw new Error(`no deck style ${place.style}`);
  const { x, y, width, height } = place;
  return { slot, order: 1, box: { x, y, width, height }, anchor: style.anchor, insets: NO_INSETS, levels: [plainLevel(style)] };
}

/** A chart, table or picture where it stands on its slide; its layout asks for another in small print. */
export function holdGraphic(
  { kind, box }: ChartFrame | TableFrame | ImageFrame,
  order: number,
  { theme }: DeckSetting,
): PlaceholderDefaults {
  const { styles, chart } = { styles: theme.styles.deck, chart: theme.chart.deck };
  const style = styles[chart.label] ?? Object.values(styles)[0]!;
  return { slot: kind, order, box, anchor: 'middle', insets: NO_INSETS, levels: [plainLevel(style)] };
}

/** A style of the theme at its own size. */
export function plainLevel(style: Style): Level {
  const indent = style.indent * style.size;
  const set = { ...style, leading: style.leading * style.size, indent, hang: 0 };
  return { style: set, first: indent, before: 0, mark: null, markSize: null };
}

/** As a frame on a slide needs it for its text to stand as it was placed. */
export function holdByFrame(frame: TextFrame, slot: PlaceholderName, order: number): PlaceholderDefaults {
  const { box, anchor, padding, composed } = frame;
  const insets = { ...padding, top: padding.top + (composed[0]?.paragraph.style.before ?? 0) };
  const depth = Math.max(1, ...composed.map(({ paragraph }) => levelOf(paragraph)));
  const levels = Array.from({ length: depth }, (_, at) => findLevel(composed, at + 1));
  return { slot, order, box, anchor, insets, levels };
}

/** From the first paragraph of the level; a level that no paragraph has looks like one that is there. */
function findLevel(composed: readonly ComposedParagraph[], level: number): Level {
  const own = composed.filter(({ paragraph }) => levelOf(paragraph) === level);
  const model = own[0] ?? composed[0];
  if (model === undefined) throw new Error('a placeholder without a paragraph');
  const spaced = composed.findIndex((each, i) => i > 0 && (own.length === 0 || own.includes(each)));
  const { paragraph, mark } = model;
  return {
    style: paragraph.style,
    first: firstIndent(model),
    before: spaced < 0 ? 0 : spaceBefore(composed, spaced),
    mark: paragraph.mark,
    markSize: mark?.size ?? null,
  };
}

/** Whether two placeholders make any text look alike. */
export const keyOf = ({ slot, order, box, anchor, insets, levels }: PlaceholderDefaults): string =>
  JSON.stringify(
    [slot, order, box, anchor, insets, levels.map(({ style, ...level }) => ({ ...level, ...looksOf(style) }))],
    (_, value) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value),
  );

function looksOf({ font, size, weight, italic, color, leading, align, hang }: TextStyle) {
  return { font, size, weight, italic, color, leading, align, hang };
}
