/** A small theme for layout tests, complete in itself: what a test measures does not move when the shipped theme does. */
import type { ColorName, DeckLayout, LayoutBox, Style, Theme } from '../../src/model/theme.js';

const NO_RULES = { top: null, right: null, bottom: null, left: null };
const EVEN = (v: number, h = v) => ({ top: v, right: h, bottom: v, left: h });

type Wishes = Partial<Omit<Style, 'name'>>;

function makeStyle(name: string, wishes: Wishes): Style {
  const size = wishes.size ?? 20;
  return {
    name,
    font: 'sans',
    size,
    minSize: size,
    maxSize: size,
    weight: 400,
    italic: false,
    color: 'ink',
    leading: 1.4,
    align: 'left',
    indent: 0,
    before: 0,
    after: 0,
    bullet: null,
    factWeight: null,
    hang: 0,
    anchor: 'top',
    ground: null,
    rules: NO_RULES,
    padding: EVEN(0),
    gap: 0,
    stretch: null,
    parts: {},
    band: null,
    rowRule: null,
    columnRule: null,
    ...wishes,
  };
}

function makeStyles(all: Readonly<Record<string, Wishes>>): Record<string, Style> {
  return Object.fromEntries(Object.entries(all).map(([name, wishes]) => [name, makeStyle(name, wishes)]));
}

const line = { width: 0.5, color: 'line' };
const card: Wishes = { ground: 'warm', rules: { ...NO_RULES, top: { width: 3, color: 'red' } }, gap: 6, padding: EVEN(16, 18) };

const deckStyles = makeStyles({
  p: { minSize: 18 },
  title: { size: 28, minSize: 24, weight: 700, leading: 1.2, anchor: 'bottom' },
  subtitle: { color: 'muted' },
  lead: { minSize: 18, color: 'red', leading: 1.3 },
  kicker: { size: 14, leading: 1.2 },
  h2: { size: 24, weight: 700 },
  item: { minSize: 18, maxSize: 24, bullet: { mark: '■', color: 'red', size: 1 }, hang: 1.1 },
  label: { size: 18, color: 'muted', leading: 1.3 },
  value: { size: 36, minSize: 24, weight: 700, leading: 1.25 },
  unit: { size: 18, weight: 700 },
  note: { size: 18, minSize: 16, color: 'red', leading: 1.3 },
  caption: { size: 18, weight: 700, leading: 1.3 },
  source: { size: 12, color: 'muted', leading: 1.3 },
  step: { size: 18 },
  th: { size: 16, minSize: 14, color: 'muted', leading: 1.3 },
  td: { size: 18, minSize: 14, leading: 1.3 },
  'chart-label': { size: 14, minSize: 12, leading: 1.2 },
  footer: { size: 12, color: 'muted', leading: 1.2, anchor: 'middle' },
  number: { size: 12, color: 'muted', leading: 1.2, anchor: 'middle', align: 'right' },
  figure: { gap: 4, parts: { note: 'source' } },
  table: { padding: EVEN(6, 8), rowRule: line, rules: { ...NO_RULES, bottom: line } },
  list: { gap: 10 },
  body: { gap: 16 },
  row: { gap: 14 },
  col: { gap: 10 },
  grid: { gap: 14 },
  section: { gap: 10 },
  stat: { gap: 2 },
  image: {},
  spacer: {},
  timeline: { gap: 8 },
  callout: { ground: 'warm', padding: EVEN(10, 14), gap: 4 },
  quote: { padding: EVEN(6, 14), gap: 4 },
  card: { ...card, anchor: 'middle' },
  task: { padding: EVEN(10, 0), gap: 14, anchor: 'middle', rules: { ...NO_RULES, bottom: line } },
  'task-number': { size: 24, font: 'serif', weight: 700, color: 'red' },
});

const onepagerStyles = makeStyles({
  ...Object.fromEntries(
    Object.entries(deckStyles).map(([name, style]) => [
      name,
      { ...style, size: 10.5, minSize: 10.5, maxSize: 12, leading: 1.45 },
    ]),
  ),
  title: { size: 24, minSize: 20, maxSize: 26, weight: 700, font: 'serif', leading: 1.25 },
  h1: { size: 13, minSize: 13, maxSize: 14, weight: 700, color: 'red' },
  value: { size: 20, minSize: 16, maxSize: 22, weight: 700, leading: 1.2 },
  source: { size: 9, color: 'muted', leading: 1.35 },
  'chart-label': { size: 9, leading: 1.2 },
  p: { size: 10.5, maxSize: 12, leading: 1.5, align: 'justify' },
  card: { ...card, padding: EVEN(8, 10), gap: 2 },
  callout: { ground: 'warm', padding: EVEN(6, 10), gap: 4 },
  table: { padding: EVEN(3.5, 4), rowRule: line, rules: { ...NO_RULES, bottom: line } },
  footer: { padding: { ...EVEN(0), top: 6 }, rules: { ...NO_RULES, top: line }, gap: 8 },
  body: { gap: 12 },
  list: { gap: 4 },
  col: { gap: 6 },
  row: { gap: 18 },
  masthead: { gap: 18, anchor: 'bottom' },
  grid: { gap: 8 },
  figure: { gap: 4, parts: { note: 'source' } },
});

const at = (x: number, y: number, width: number, height: number): LayoutBox => ({ x, y, width, height });

const content: DeckLayout = {
  name: 'content',
  ground: null,
  shapes: [],
  title: { ...at(48, 44, 864, 42), style: 'title' },
  subtitle: null,
  lead: { ...at(48, 88, 864, 30), style: 'lead' },
  kicker: { ...at(48, 24, 864, 20), style: 'kicker' },
  footer: { ...at(48, 510, 700, 20), style: 'footer' },
  marking: null,
  number: { ...at(812, 510, 100, 20), style: 'number' },
  body: at(48, 130, 864, 364),
  swap: {},
};

const chart = {
  palette: ['red', 'neutral', 'gold', 'dark-red', 'muted'],
  label: 'chart-label',
  axis: 'muted',
  grid: 'line',
  gap: 0.6,
};
const role = (name: string, fallback: string) => ({
  regular: `${name}-Regular.ttf`,
  bold: `${name}-Bold.ttf`,
  fallback: [fallback],
  latin: ['Arial'],
  eastAsia: ['微软雅黑'],
});
const slots = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const;
const scheme = Object.fromEntries(slots.map((slot) => [slot, 'ink' as ColorName])) as Record<(typeof slots)[number], ColorName>;
const page = { width: 595.28, height: 841.89, margin: { top: 34, right: 36, bottom: 30, left: 36 } };

export const theme: Theme = {
  name: 'test',
  colors: {
    ink: '1E2228',
    paper: 'FFFFFF',
    muted: '4F565F',
    warm: 'FAF7F2',
    red: 'A8201A',
    'dark-red': '7C1712',
    gold: 'B8863B',
    neutral: '8F8778',
    line: 'DDD6CA',
  },
  scheme: { ...scheme, lt1: 'paper' },
  fonts: { sans: role('NotoSansSC', 'serif'), serif: role('NotoSerifSC', 'sans') },
  major: 'serif',
  minor: 'sans',
  styles: { deck: deckStyles, summary: {}, onepager: onepagerStyles },
  chart: { deck: chart, summary: chart, onepager: chart },
  deck: {
    width: 960,
    height: 540,
    sizes: [12, 14, 16, 18, 20, 24, 28, 36, 44, 60],
    slack: 0.03,
    layouts: { content, title: { ...content, name: 'title', body: null, lead: null, kicker: null, swap: {} } },
  },
  summary: { profile: null, page: { ...page, header: 30, footer: 30 }, grid: null, sources: 'none', numbers: 'counted' },
  onepager: { page: { ...page, grid: 0.5, close: 1, ground: null }, factor: 1 },
};
