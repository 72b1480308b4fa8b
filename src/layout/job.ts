/** What one layout run knows: the looks of its target, the composer, and the sizes on trial. */
import type { drawChart } from '../chart/shapes.js';
import type { Origin } from '../model/document.js';
import type { Fact } from '../model/fact.js';
import { sum, sumOf } from '../model/lists.js';
import type { Labels } from '../model/output.js';
import type { Paragraph } from '../model/page.js';
import type { ChartTheme, ColorName, Style, Theme } from '../model/theme.js';
import { countBadBreaks } from '../typeset/bad-breaks.js';
import { type Composed, composeParagraph, measureParagraph } from '../typeset/compose.js';
import type { FontBook } from '../typeset/fonts.js';
import type { Flexbox } from './flexbox/flexbox.js';

/** Everything that layout needs besides the document. */
export interface LayoutSetting {
  readonly theme: Theme;
  readonly fonts: FontBook;
  /** BCP 47, of the content. */
  readonly language: string;
  /** Words that no line break may divide. */
  readonly noBreak: readonly string[];
  /** The content's facts, for captions and tables that print them. */
  readonly facts: Readonly<Record<string, Fact>>;
  /** The words that the tool sets by itself: `unit` and `colon` before a unit that stands alone. */
  readonly labels: Labels;
  /** What the report calls its files; null or absent: they are called what they are. For messages. */
  readonly fileName?: string | null;
}

export interface Job extends Pick<LayoutSetting, 'theme' | 'language' | 'facts' | 'labels'> {
  readonly target: 'deck' | 'onepager';
  readonly styles: Readonly<Record<string, Style>>;
  readonly flexbox: Flexbox;
  /** null: the format has charts of its own. */
  readonly drawChart: typeof drawChart | null;
  readonly compose: (paragraph: Paragraph, width: number) => Composed;
  /** Base line of a first line in the paragraph's style, points below its top. */
  readonly baseline: (paragraph: Paragraph) => number;
  /** Height of its lines, as `compose` would break them or as a program that keeps numbers whole. */
  readonly height: (paragraph: Paragraph, width: number) => number;
  /** As `height`, where Office's fonts are no wider than ours. */
  readonly tightHeight: (paragraph: Paragraph, width: number) => number;
  /** How many of its lines end where a reader stumbles, at the widths that fonts may have by how likely they are: within a number and its unit, before a last character alone. */
  readonly badBreaks: (paragraph: Paragraph, width: number) => number;
  /** Width of a frame in which a paragraph keeps the lines that it has in endless room, points. */
  readonly natural: (paragraph: Paragraph) => number;
  /** Width of a bare text on one line, points; reports the characters that no font has. */
  readonly measure: (text: string, font: string, size: number, weight: 400 | 700, origin: Origin) => number;
  /** What charts are drawn with. */
  readonly chart: ChartTheme;
  /** The ground of the layout that says so; null: the usual one. */
  readonly chartGround: ColorName | null;
  /** Style names used instead of others: name → name. */
  readonly swap: Readonly<Record<string, string>>;
  /** Factor on every style's size, within the style's own limits. */
  readonly scale: number;
  /** Further factors on the numbers of cards, by their style, so that each stays on its line; 1 where none is said. */
  readonly valueScales: ReadonlyMap<string, number>;
  /** What a style may have at most on this slide, by its name, points: beside a smaller one it is one step larger. */
  readonly mostSizes: ReadonlyMap<string, number>;
  /** Factor on gaps and on the padding of rows. */
  readonly air: number;
  /** The base-line grid's pitch in lines of the body; null: none, as on a slide, whose lines Office places. */
  readonly grid: number | null;
}

/** What has to be loaded before a page can be laid out. */
export type Tools = Pick<Job, 'flexbox' | 'drawChart'>;

/** Shares of the slack by which Office's fonts may be wider than ours, or narrower, and how much what happens there counts. */
const WIDER = [
  [-1, 0.25],
  [-2 / 3, 0.25],
  [-1 / 3, 0.5],
  [0, 1],
  [1 / 3, 0.5],
  [2 / 3, 0.25],
  [1, 0.25],
] as const;

/** Against rounding, points. */
const HAIR = 0.05;

/** `pageNumber`: what the page's own number prints. */
export function openJob(target: Job['target'], setting: LayoutSetting, tools: Tools, pageNumber = '1'): Job {
  const { theme, fonts, language, noBreak, facts, labels } = setting;
  const slack = target === 'deck' ? theme.deck.slack : 0;
  const policy = target === 'deck' ? 'greedy' : 'total-fit';
  const text = { fonts, policy, language, noBreak, slack, pageNumber } as const;
  // Office's own fonts are, within the slack, wider or narrower than ours: lines should end well at any of these widths.
  const tight = { ...text, slack: 0 };
  const widths =
    slack > 0
      ? WIDER.map(([share, weight]) => ({ set: { ...text, slack: slack * share }, weight }))
      : [{ set: tight, weight: 1 }];
  const baselines = new Map<string, number>();
  return {
    target,
    theme,
    styles: theme.styles[target],
    language,
    facts,
    labels,
    ...tools,
    compose: (paragraph, width) => composeParagraph(paragraph, width, text),
    baseline(paragraph) {
      const { font, weight, size, leading } = paragraph.style;
      const key = `${font} ${weight} ${size} ${leading}`;
      const known = baselines.get(key) ?? composeParagraph(paragraph, Number.POSITIVE_INFINITY, text).lines[0]?.baseline ?? 0;
      baselines.set(key, known);
      return known;
    },
    height(paragraph, width) {
      const { height } = measureParagraph(paragraph, width, text);
      // PowerPoint ends no line with a figure: there a number takes its unit along.
      if (target !== 'deck' || height <= paragraph.style.leading) return height;
      return Math.max(height, measureParagraph(paragraph, width, { ...text, whole: 'numbers' }).height);
    },
    tightHeight: (paragraph, width) => measureParagraph(paragraph, width, tight).height,
    badBreaks: (paragraph, width) => sum(widths.map(({ set, weight }) => weight * countBadBreaks(paragraph, width, set))),
    natural: (paragraph) => measureParagraph(paragraph, Number.POSITIVE_INFINITY, text).width / (1 - slack) + HAIR,
    measure(text, font, size, weight, origin) {
      fonts.check(text, font, weight, origin);
      return sumOf(fonts.split(text, font, weight), (piece) => fonts.advance(piece.text, piece.face)) * size;
    },
    chart: theme.chart[target],
    chartGround: null,
    swap: {},
    scale: 1,
    valueScales: new Map(),
    mostSizes: new Map(),
    air: 1,
    grid: null,
  };
}
