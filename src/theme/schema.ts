/** The shape of `theme.yaml` and `labels.yaml`, as a person writes them. */
import * as z from 'zod/mini';
import { GRID_PITCH } from '../model/paper.js';
import { SETTINGS } from '../model/settings.js';
import { HEADING_NUMBERS, SCHEME_SLOTS } from '../model/theme.js';
import { numberText } from '../yaml/scalars.js';

const points = numberText({ min: 0, max: 7200 });
const name = z.string();
const words = z.array(z.string());
/** All sides, `[vertical, horizontal]`, or `[top, right, bottom, left]`. */
const edges = z.union(
  [points, z.tuple([points, points]), z.tuple([points, points, points, points])],
  '这里要写一个数、[上下, 左右] 或 [上, 右, 下, 左] | write one number, [vertical, horizontal] or [top, right, bottom, left]',
);
const rule = z.strictObject({ width: points, color: name });
const none = z.literal('none');
const SIX_DIGITS = '颜色写成六位十六进制，如 "A8201A" | a colour is six hexadecimal digits, such as "A8201A"';
const color = z.string().check((context) => {
  const { value } = context;
  if (/^#?[0-9A-Fa-f]{6}$/.test(value)) return;
  const meant = sixDigitsOf(value);
  const hint = meant === null ? '' : ` | 改成："${meant}" | write: "${meant}"`;
  context.issues.push({ code: 'custom', message: `${SIX_DIGITS}${hint}`, input: value });
});

/** What is meant by `fff`, `A8201AFF` or `rgb(168, 32, 26)`; null where nothing is clear. */
function sixDigitsOf(written: string): string | null {
  const digits = /^#?([0-9a-f]+)$/i.exec(written)?.[1] ?? '';
  if (digits.length === 3 || digits.length === 4)
    return [...digits.slice(0, 3)]
      .map((digit) => digit + digit)
      .join('')
      .toUpperCase();
  if (digits.length === 8) return digits.slice(0, 6).toUpperCase();
  const parts = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\b.*\)$/i.exec(written)?.slice(1).map(Number);
  if (!parts?.every((part) => part < 256)) return null;
  return parts
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

const style = z.strictObject({
  extends: z.optional(name),
  font: z.optional(name),
  size: z.optional(numberText({ min: 1, max: 400 })),
  'min-size': z.optional(numberText({ min: 1, max: 400 })),
  'max-size': z.optional(numberText({ min: 1, max: 400 })),
  weight: z.optional(z.enum(['400', '700'])),
  italic: z.optional(z.enum(['yes', 'no'])),
  color: z.optional(name),
  leading: z.optional(numberText({ min: 0.5, max: 5 })),
  align: z.optional(z.enum(['left', 'center', 'right', 'justify'])),
  indent: z.optional(numberText({ min: 0, max: 20 })),
  before: z.optional(points),
  after: z.optional(points),
  bullet: z.optional(
    z.union([
      none,
      z.strictObject({
        mark: z.string(),
        color: name,
        size: z.optional(numberText({ min: 0.25, max: 2 })),
        weight: z.optional(z.enum(['400', '700'])),
      }),
    ]),
  ),
  'fact-weight': z.optional(z.enum(['400', '700'])),
  hang: z.optional(numberText({ min: 0, max: 20 })),
  anchor: z.optional(z.enum(['top', 'middle', 'bottom'])),
  ground: z.optional(name),
  rules: z.optional(
    z.union([
      none,
      z.strictObject({ top: z.optional(rule), right: z.optional(rule), bottom: z.optional(rule), left: z.optional(rule) }),
    ]),
  ),
  padding: z.optional(edges),
  gap: z.optional(points),
  stretch: z.optional(numberText({ min: 1, max: 20 })),
  parts: z.optional(z.record(z.string(), name)),
  band: z.optional(name),
  'row-rule': z.optional(z.union([none, rule])),
  'column-rule': z.optional(z.union([none, rule])),
});

const styles = z.record(z.string(), style);
const frame = { x: points, y: points, width: points, height: points };
const placeholder = z.strictObject({ ...frame, style: name });

const chart = z.strictObject({ palette: words, label: name, axis: name, grid: name, gap: numberText({ min: 0, max: 5 }) });

const layout = z.strictObject({
  ground: z.optional(name),
  shapes: z.optional(z.array(z.strictObject({ ...frame, color: name, opacity: z.optional(numberText({ min: 0, max: 1 })) }))),
  title: placeholder,
  subtitle: z.optional(placeholder),
  lead: z.optional(placeholder),
  kicker: z.optional(placeholder),
  footer: z.optional(placeholder),
  number: z.optional(placeholder),
  date: z.optional(placeholder),
  marking: z.optional(placeholder),
  body: z.optional(z.strictObject(frame)),
  /** What differs for charts on this layout's ground. */
  chart: z.optional(z.partial(chart)),
  swap: z.optional(z.record(z.string(), name)),
});

const page = z.strictObject({
  /** A paper's name, or `[width, height]`. */
  size: z.union([z.string(), z.tuple([points, points])]),
  orientation: z.optional(z.enum(['portrait', 'landscape'])),
  margin: edges,
});

/** Where text flows, header and footer stand in the margins: points from the page's edge. */
const flowPage = z.extend(page, { header: z.optional(points), footer: z.optional(points) });

const profile = z.strictObject({
  page: z.optional(flowPage),
  grid: z.optional(z.enum(['strict', 'lines', 'none'])),
  characters: z.optional(numberText({ min: 1, max: 200 })),
  sources: z.optional(z.enum(SETTINGS.sources.choices)),
  numbers: z.optional(z.enum(HEADING_NUMBERS)),
  styles: z.optional(styles),
  chart: z.optional(z.partial(chart)),
});

const summary = z.strictObject({
  page: flowPage,
  /** The profile of a summary that is not told which: one for all, or by language. */
  profile: z.optional(z.union([name, z.record(z.string(), name)])),
  profiles: z.optional(z.record(z.string(), profile)),
  /** Footnotes that say where the numbers come from; a profile may say otherwise. */
  sources: z.optional(z.enum(SETTINGS.sources.choices)),
  /** How headings are numbered; likewise. */
  numbers: z.optional(z.enum(HEADING_NUMBERS)),
});

const gridPage = z.extend(page, {
  /** Pitch of the base-line grid, in lines of the style `p`. */
  grid: z.optional(numberText(GRID_PITCH)),
  /** To what share gaps and paddings close up before a note, an item or a block yields. */
  close: z.optional(numberText({ min: 0, max: 1 })),
  /** Colour of the whole paper. */
  ground: z.optional(name),
});

/** The one-pager for older eyes: the size of its body, to which all lengths grow, and the paper for that. */
const largePage = z.strictObject({ body: points, page: z.optional(z.partial(gridPage)) });
const onepager = z.strictObject({ page: gridPage, large: z.optional(largePage) });

const colors = z.record(z.string(), color);
const scheme = z.strictObject(
  Object.fromEntries(SCHEME_SLOTS.map((slot) => [slot, name])) as Record<(typeof SCHEME_SLOTS)[number], typeof name>,
);
const fonts = z.record(
  z.string(),
  z.strictObject({
    regular: z.string(),
    bold: z.string(),
    fallback: z.optional(words),
    /** By language, faces that take the place of these for contents in it, where their files are there. */
    languages: z.optional(z.record(z.string(), z.strictObject({ regular: z.string(), bold: z.string() }))),
    latin: words,
    /** One list for all, or one for each language. */
    'east-asia': z.union(
      [words, z.record(z.string(), words)],
      '这里要写字体名的列表，或按语言各写一列 | write a list of names, or one for each language',
    ),
    line: z.optional(numberText({ min: 1, max: 2 })),
  }),
);
const styleGroups = z.strictObject({
  common: z.optional(styles),
  deck: z.optional(styles),
  summary: z.optional(styles),
  onepager: z.optional(styles),
});

/** Of a deck's texts: more would not be told apart. */
const MOST_SIZES = 10;
const sizes = z
  .array(numberText({ min: 1, max: 400 }))
  .check(
    z.minLength(1, '至少写一个字号 | give at least one size'),
    z.maxLength(MOST_SIZES, `字号最多 ${MOST_SIZES} 级 | at most ${MOST_SIZES} sizes`),
  );

const deck = z.strictObject({
  size: z.tuple([points, points]),
  sizes: z.optional(sizes),
  slack: z.optional(numberText({ min: 0, max: 0.3 })),
  layouts: z.record(z.string(), layout),
});

/** Colours that may be fainter than the standard asks. */
const contrast = z.record(z.string(), z.literal('warn'));

export const themeSchema = z.strictObject({
  name: z.string(),
  colors,
  scheme,
  fonts,
  major: name,
  minor: name,
  styles: styleGroups,
  chart,
  contrast: z.optional(contrast),
  deck,
  summary,
  onepager,
});

/** A theme that says only in what it differs from another: `extends: theme.yaml`. */
export const variantSchema = z.strictObject({
  name: z.string(),
  /** Name of a theme file in the same folder, or of a shipped one. */
  extends: z.string(),
  colors: z.optional(colors),
  scheme: z.optional(z.partial(scheme)),
  fonts: z.optional(fonts),
  major: z.optional(name),
  minor: z.optional(name),
  styles: z.optional(styleGroups),
  chart: z.optional(z.partial(chart)),
  contrast: z.optional(contrast),
  deck: z.optional(z.extend(z.partial(deck), { layouts: z.optional(z.record(z.string(), z.partial(layout))) })),
  summary: z.optional(z.partial(summary)),
  onepager: z.optional(z.strictObject({ page: z.optional(z.partial(gridPage)), large: z.optional(z.partial(largePage)) })),
});

export type WrittenTheme = z.infer<typeof themeSchema>;
export type WrittenStyle = z.infer<typeof style>;
export type WrittenEdges = z.infer<typeof edges>;
export type WrittenPage = z.infer<typeof page>;
export type WrittenFlowPage = z.infer<typeof flowPage>;

/** Language → name → word. */
export const labelsSchema = z.record(z.string(), z.record(z.string(), z.string()));
