/** Holds every text and every mark of a chart against the ground that it stands on: what is too faint to read is an error. */
import type { Diagnostics, Place } from '../diagnostics/diagnostic.js';
import { formOf } from '../model/chart-forms.js';
import { contrastRatio } from '../model/color.js';
import type { Origin } from '../model/document.js';
import type { Target } from '../model/documents.js';
import type { Box, ChartFrame, Frame, Page, Piece, TableFrame, TextFrame } from '../model/page.js';
import type { ColorName, Theme } from '../model/theme.js';
import { placesOfOrigin } from './overflow.js';

/** WCAG 2.2, 1.4.3 and 1.4.11: large text begins where `standards.md` says, points. */
const LEAST = { text: 4.5, large: 3, mark: 3 } as const;
const LARGE = 24;

/** A coloured area, or the sheet itself, which has no name in the theme. */
interface Ground {
  readonly box: Box;
  readonly color: ColorName | null;
}

interface Seen {
  readonly color: ColorName;
  readonly area: Box;
  readonly least: number;
  /** The theme's style that sets the colour; null: the chart's palette. */
  readonly style: string | null;
  readonly origin: Origin;
}

/** Two colours that differ too little, at the first place where they meet, and the styles in which they meet. */
interface Clash {
  readonly seen: Seen;
  readonly ground: ColorName | null;
  readonly ratio: number;
  readonly styles: Set<string>;
}

type Looks = { readonly theme: Theme; readonly target: Target };

/** Each pair of colours is told once: one colour of a theme that is wrong may be set in dozens of styles. */
export function checkContrast(pages: readonly Page[], { theme, target }: Looks, diagnostics: Diagnostics): void {
  const clashes = new Map<string, Clash>();
  const look = (seen: Seen, grounds: readonly Ground[]): void => {
    for (const ground of under(seen.area, grounds)) {
      const ratio = contrastRatio(hexOf(seen.color, theme), hexOf(ground, theme));
      if (ratio >= seen.least) continue;
      const key = `${[seen.color, ground].sort().join(' ')} ${seen.style === null}`;
      const known = clashes.get(key);
      // What needs the greatest contrast tells how much is needed.
      const clash = known && known.seen.least >= seen.least ? known : { seen, ground, ratio, styles: known?.styles ?? new Set() };
      if (seen.style !== null) clash.styles.add(seen.style);
      clashes.set(key, clash);
    }
  };
  for (const page of pages) {
    const grounds: Ground[] = sheetGrounds(page, theme);
    for (const frame of page.frames) checkFrame(frame, grounds, theme, look);
  }
  for (const clash of clashes.values()) report(clash, { theme, target }, diagnostics);
}

/** Back to front: the sheet, and what a slide's layout draws on it. */
function sheetGrounds({ width, height, layout: name }: Page, theme: Theme): Ground[] {
  const layout = name === null ? undefined : theme.deck.layouts[name];
  const color = name === null ? null : (layout?.ground ?? theme.scheme.lt1);
  return [
    { box: { x: 0, y: 0, width, height }, color },
    ...(layout?.shapes ?? []).map((shape) => ({ box: shape, color: shape.color })),
  ];
}

type Look = (seen: Seen, grounds: readonly Ground[]) => void;

/** Panels become grounds of what comes after them. */
function checkFrame(frame: Frame, grounds: Ground[], theme: Theme, look: Look): void {
  switch (frame.kind) {
    case 'group':
      for (const child of frame.children) checkFrame(child, grounds, theme, look);
      return;
    case 'panel':
      if (frame.ground !== null) grounds.push({ box: frame.box, color: frame.ground });
      return;
    case 'text':
      for (const seen of textSeen(frame, frame.box)) look(seen, grounds);
      return;
    case 'table':
      checkTable(frame, grounds, look);
      return;
    case 'chart':
      checkChart(frame, grounds, theme, look);
      return;
    case 'image':
      return;
  }
}

function checkTable({ box, rows, origin }: TableFrame, grounds: readonly Ground[], look: Look): void {
  for (const { cells } of rows) {
    for (const cell of cells) {
      const own = { ...cell.box, x: box.x + cell.box.x, y: box.y + cell.box.y };
      const all = cell.ground === null ? grounds : [...grounds, { box: own, color: cell.ground }];
      for (const seen of textSeen({ ...cell, origin }, own)) look(seen, all);
    }
  }
}

/** Labels stand on the ground; those on marks take the better of two colours, which must read too. */
function checkChart({ box, chart, label, origin }: ChartFrame, grounds: readonly Ground[], theme: Theme, look: Look): void {
  look({ color: label.color, area: box, least: leastFor(label.size), style: label.name, origin }, grounds);
  const { stack } = formOf(chart);
  const marks = new Set(chart.categoryColors ?? chart.series.map(({ color }) => color));
  for (const color of marks) {
    look({ color, area: box, least: LEAST.mark, style: null, origin }, grounds);
    if (stack !== 'values' && stack !== 'shares') continue;
    const [paper, ink] = [theme.scheme.lt1, label.color];
    const ratio = (text: ColorName) => contrastRatio(hexOf(text, theme), hexOf(color, theme));
    const better = ratio(paper) >= ratio(ink) ? paper : ink;
    look({ color: better, area: box, least: leastFor(label.size), style: label.name, origin }, [{ box, color }]);
  }
}

function textSeen({ composed, padding, origin }: Pick<TextFrame, 'composed' | 'padding' | 'origin'>, box: Box): readonly Seen[] {
  return composed.flatMap(({ paragraph, lines, y, mark }) => {
    const { name: style, leading } = paragraph.style;
    const left = box.x + padding.left;
    const see = (piece: Piece, line: number, least: number): Seen => ({
      color: piece.color,
      area: { x: left + piece.x, y: box.y + y + line * leading, width: piece.width, height: leading },
      least,
      style,
      origin: paragraph.origin ?? origin,
    });
    const marks = mark === null ? [] : [see(mark, 0, /[\p{L}\p{N}]/u.test(mark.text) ? leastFor(mark.size) : LEAST.mark)];
    const pieces = lines.flatMap((line, i) => line.pieces.map((piece) => see(piece, i, leastFor(piece.size))));
    return [...marks, ...pieces];
  });
}

const leastFor = (size: number): number => (size >= LARGE ? LEAST.large : LEAST.text);

/** The colours that show through an area: from the front, until one covers it. */
function under(area: Box, grounds: readonly Ground[]): readonly (ColorName | null)[] {
  const found: (ColorName | null)[] = [];
  for (const { box, color } of [...grounds].reverse()) {
    if (!meets(box, area)) continue;
    found.push(color);
    if (covers(box, area)) break;
  }
  return [...new Set(found)];
}

/** Points: an edge of a line's box is no ink. */
const HAIR = 1;

const meets = (a: Box, b: Box): boolean =>
  a.x + a.width > b.x + HAIR && b.x + b.width > a.x + HAIR && a.y + a.height > b.y + HAIR && b.y + b.height > a.y + HAIR;

const covers = (a: Box, b: Box): boolean =>
  a.x <= b.x + HAIR && a.y <= b.y + HAIR && a.x + a.width >= b.x + b.width - HAIR && a.y + a.height >= b.y + b.height - HAIR;

const PAPER = 'FFFFFF';

const hexOf = (color: ColorName | null, theme: Theme): string => (color === null ? PAPER : (theme.colors[color] ?? PAPER));

function report({ seen, ground, ratio, styles }: Clash, { theme, target }: Looks, diagnostics: Diagnostics): void {
  const { color, style, least, origin } = seen;
  const [own, below] = [color, ground].map((name) => {
    const hex = hexOf(name, theme);
    return name === null ? hex : `${name} ${hex}`;
  }) as [string, string];
  const text = { zh: `样式“${style}”的文字`, en: `text in the style "${style}"` };
  const what = style === null ? { zh: '图表颜色', en: "the chart's colour" } : text;
  // Rounded down: what is short of the standard must not look as if it met it.
  const found = (Math.floor(ratio * 100) / 100).toFixed(2);
  const span = style === null ? undefined : theme.styleSpan?.(target, style);
  const inTheme: Place[] = span ? [{ span, label: `styles.${target}.${style}` }] : [];
  const names = ground === null ? [color] : [color, ground];
  const inColors: Place[] = names.flatMap((name) => {
    const at = theme.spanOf?.(['colors', name]);
    return at ? [{ span: at, label: `colors.${name}` }] : [];
  });
  const others = [...styles].filter((name) => name !== style);
  const also = {
    zh: others.length > 0 ? `（样式${others.map((name) => `“${name}”`).join('')}也是）` : '',
    en: others.length > 0 ? `; so has text in ${others.map((name) => `"${name}"`).join(', ')}` : '',
  };
  diagnostics.error('contrast', {
    message: {
      zh: `${what.zh}（${own}）与底色（${below}）的对比度只有 ${found}∶1，至少要 ${least}∶1${also.zh}`,
      en: `${what.en} (${own}) has a contrast of ${found}:1 with its ground (${below}); it needs ${least}:1${also.en}`,
    },
    at: [...placesOfOrigin(origin), ...inTheme, ...inColors],
    hint: {
      zh: `在主题的 colors 下换掉 ${names.join(' 或 ')}，使深浅相差更大${least === LEAST.text ? `，或把字号加到 ${LARGE} 磅` : ''}`,
      en: `change ${names.join(' or ')} under colors in the theme so that they differ more${least === LEAST.text ? `, or set the text at ${LARGE} pt` : ''}`,
    },
  });
}
