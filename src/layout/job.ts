/** What one layout run knows: the looks of its target, the composer, and the sizes on trial. */
import type { drawChart } from '../chart/shapes.js';
import type { Quantity } from '../language/quantities.js';
import type { Origin } from '../model/document.js';
import type { Fact } from '../model/fact.js';
import { sum, sumOf } from '../model/lists.js';
import type { Labels } from '../model/output.js';
import type { ComposedParagraph, Paragraph } from '../model/page.js';
import type { ChartTheme, ColorName, Style, Theme } from '../model/theme.js';
import { countBadBreaks, findParted } from '../typeset/bad-breaks.js';
import { type Composed, composeParagraph, measureParagraph } from '../typeset/compose.js';
import type { FontBook } from '../typeset/fonts.js';
import type { ComposerSetting } from '../typeset/setting.js';
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
}

export interface Job extends Pick<LayoutSetting, 'theme' | 'language' | 'facts' | 'labels'> {
  readonly target: 'deck' | 'onepager';
  readonly styles: Readonly<Record<string, Style>>;
  readonly flexbox: Flexbox;
  /** null: the format has charts of its own. */
  readonly drawChart: typeof drawChart | null;
  /** `joined`: the numbers of its text that a line's end could part from their units, to be joined in the file. */
  readonly compose: (paragraph: Paragraph, width: number) => Composed & { readonly joined?: ComposedParagraph['joined'] };
  /** Base line of a first line in the paragraph's style, points below its top. */
  readonly baseline: (paragraph: Paragraph) => number;
  /** Height of its lines, as `compose` would break them. */
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
  /** Further factor on the numbers of cards, so that each stays on its line. */
  readonly valueScale: number;
  /** Factor on gaps and on the padding of rows. */
  readonly air: number;
  /** The base-line grid's pitch in lines of the body; null: none, as on a slide, whose lines Office places. */
  readonly grid: number | null;
}

/** What has to be loaded before a page can be laid out. */
export type Tools = Pick<Job, 'flexbox' | 'drawChart'>;

/** Shares of the slack by which Office's fonts may be wider than ours, and how much what happens there counts. */
const WIDER = [
  [0, 1],
  [1 / 3, 0.5],
  [2 / 3, 0.25],
  [1, 0.25],
] as const;

/** Against rounding, points. */
const HAIR = 0.05;

/** Widths at which a number may come to stand at a line's end, as shares of the slack: fonts may be narrower than ours, too. */
const UNCERTAIN = [-1, -2 / 3, -1 / 3, 0, 1 / 3, 2 / 3, 1, 4 / 3] as const;
/** Where the theme holds nothing back. */
const LEAST_SLACK = 0.03;

/** The numbers that a line's end parts from their units at any width that Office's fonts may have. */
function findJoined(
  paragraph: Paragraph,
  width: number,
  text: ComposerSetting & { readonly slack: number },
): readonly Quantity[] {
  if (measureParagraph(paragraph, width, { ...text, slack: 2 * text.slack }).lines < 2) return [];
  const found = new Map<number, Quantity>();
  for (const share of UNCERTAIN) {
    const set = { ...text, slack: share * Math.max(text.slack, LEAST_SLACK) };
    for (const one of findParted(paragraph, width, set)) found.set(one.start, one);
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** `pageNumber`: what the page's own number prints. */
export function openJob(target: Job['target'], setting: LayoutSetting, tools: Tools, pageNumber = '1'): Job {
  const { theme, fonts, language, noBreak, facts, labels } = setting;
  const slack = target === 'deck' ? theme.deck.slack : 0;
  const policy = target === 'deck' ? 'greedy' : 'total-fit';
  const text = { fonts, policy, language, noBreak, slack, pageNumber } as const;
  // Office's own fonts are as wide as ours or, up to the slack, wider: lines should end well at any of these widths.
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
    compose(paragraph, width) {
      const joined = target === 'deck' ? findJoined(paragraph, width, text) : [];
      if (joined.length === 0) return composeParagraph(paragraph, width, text);
      return { ...composeParagraph(paragraph, width, { ...text, whole: 'numbers' }), joined };
    },
    baseline(paragraph) {
      const { font, weight, size, leading } = paragraph.style;
      const key = `${font} ${weight} ${size} ${leading}`;
      const known = baselines.get(key) ?? composeParagraph(paragraph, Number.POSITIVE_INFINITY, text).lines[0]?.baseline ?? 0;
      baselines.set(key, known);
      return known;
    },
    height(paragraph, width) {
      const { height } = measureParagraph(paragraph, width, text);
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
    valueScale: 1,
    air: 1,
    grid: null,
  };
}
