/** Holds every text and every mark of a chart against the ground that it stands on: what is too faint to read is an error. */
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import { formOf } from '../model/chart-forms.js';
import { contrastRatio } from '../model/color.js';
import type { Box, ChartFrame, Frame, Page, Piece, TableFrame, TextFrame } from '../model/page.js';
import type { ColorName, Theme } from '../model/theme.js';
import { backdropsOf, type Ground, hexOf, sheetGrounds } from './backdrop.js';
import { type Clash, LARGE, LEAST, type Looks, reportContrast, type Seen } from './report-contrast.js';

/** Each pair of colours is told once: one colour of a theme that is wrong may be set in dozens of styles. */
export function checkContrast(pages: readonly Page[], { theme, target }: Looks, diagnostics: Diagnostics): void {
  const clashes = new Map<string, Clash>();
  const lookOn =
    (layout: string | null) =>
    (seen: Seen, grounds: readonly Ground[]): void => {
      for (const ground of backdropsOf(seen.area, grounds, theme)) {
        const ratio = contrastRatio(hexOf(seen.color, theme), ground.hex);
        if (ratio >= seen.least) continue;
        const key = `${[seen.color, ...ground.colors].sort().join(' ')} ${ground.figure} ${seen.style === null}`;
        const known = clashes.get(key);
        const styles = known?.styles ?? new Set<string>();
        // What needs the greatest contrast tells how much is needed; of a picture its worst place.
        const isTold =
          known &&
          (known.seen.least > seen.least || (known.seen.least === seen.least && !(ground.figure && ratio < known.ratio)));
        const clash = isTold ? known : { seen, ground, ratio, styles, layout };
        if (seen.style !== null) styles.add(seen.style);
        clashes.set(key, clash);
      }
    };
  for (const page of pages) {
    const grounds: Ground[] = sheetGrounds(page, theme);
    const look = lookOn(page.layout);
    for (const frame of page.frames) checkFrame(frame, grounds, theme, look);
  }
  for (const clash of clashes.values()) reportContrast(clash, { theme, target }, diagnostics);
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
function checkChart(
  { box, chart, look: chartLook, label, origin }: ChartFrame,
  grounds: readonly Ground[],
  theme: Theme,
  look: Look,
): void {
  look({ color: label.color, area: box, least: leastFor(label.size), style: label.name, origin }, grounds);
  const { stack } = formOf(chart);
  const marks = new Set(chart.categoryColors ?? chart.series.map(({ color }) => color));
  for (const color of marks) {
    look({ color, area: box, least: LEAST.mark, style: null, origin }, grounds);
    if (stack !== 'values' && stack !== 'shares') continue;
    const [paper, ink] = [theme.scheme.lt1, chartLook ? theme.scheme.dk1 : label.color];
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
