/** Builds pages by hand: text is given line by line, its places are computed from the fonts' own advances. */

import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { createCache } from '../../../src/cache/cache.js';
import type { Span } from '../../../src/diagnostics/span.js';
import type { OnePager } from '../../../src/model/document.js';
import type { WriteContext } from '../../../src/model/output.js';
import type {
  ComposedParagraph,
  Frame,
  GroupFrame,
  Line,
  Page,
  PanelFrame,
  Paragraph,
  Piece,
  TableFrameCell,
  TextFrame,
} from '../../../src/model/page.js';
import { resolveSettings } from '../../../src/model/settings.js';
import type { Theme } from '../../../src/model/theme.js';

const position = { line: 1, column: 1, offset: 0 };
const span: Span = { file: 'templates/onepager.hbs', start: position };
export const origin = { template: span, label: '<p>' };

const FILES: Readonly<Record<string, string>> = {
  'sans-400': 'NotoSansSC-Regular.ttf',
  'sans-700': 'NotoSansSC-Bold.ttf',
  'serif-400': 'NotoSerifSC-Regular.ttf',
  'serif-700': 'NotoSerifSC-Bold.ttf',
};

export const readFont = (file: string): Uint8Array => readFileSync(new URL(`../../../fonts/${file}`, import.meta.url));

const fonts = new Map<string, Font>();
export function fontOf(face: string): Font {
  let font = fonts.get(face);
  if (!font) {
    font = create(Buffer.from(readFont(FILES[face] as string))) as Font;
    fonts.set(face, font);
  }
  return font;
}

export function advance(text: string, face: string, size: number): number {
  const font = fontOf(face);
  return [...text].reduce(
    (sum, c) => sum + (font.glyphForCodePoint(c.codePointAt(0) as number).advanceWidth / font.unitsPerEm) * size,
    0,
  );
}

export const theme = {
  colors: { ink: '1E2228', paper: 'FFFFFF', muted: '4F565F', warm: 'FAF7F2', red: 'A8201A', gold: 'B8863B', line: 'DDD6CA' },
  fonts: {
    sans: { regular: 'NotoSansSC-Regular.ttf', bold: 'NotoSansSC-Bold.ttf', fallback: ['serif'], latin: [], eastAsia: [] },
    serif: { regular: 'NotoSerifSC-Regular.ttf', bold: 'NotoSerifSC-Bold.ttf', fallback: ['sans'], latin: [], eastAsia: [] },
  },
  styles: { onepager: {} },
} as unknown as Theme;

export function context(more: Partial<WriteContext> = {}): WriteContext {
  return {
    content: {} as WriteContext['content'],
    theme,
    language: 'zh-CN',
    settings: resolveSettings({}),
    labels: {},
    date: new Date(Date.UTC(2021, 1, 1)),
    cache: createCache(),
    readFont,
    ...more,
  };
}

export function onepager(title = '2020年郑州市经济社会发展一图读懂'): OnePager {
  return {
    kind: 'onepager',
    title,
    page: {
      width: 595.28,
      height: 841.89,
      margin: { top: 34, right: 36, bottom: 30, left: 36 },
      grid: 1,
      ground: null,
      close: 1,
    },
    body: {} as OnePager['body'],
    footer: null,
  };
}

export function page(frames: readonly Frame[]): Page {
  return {
    id: 'page',
    width: 595.28,
    height: 841.89,
    title: 't',
    layout: null,
    section: null,
    notes: [],
    sources: [],
    frames,
    origin,
  };
}

/** A piece, with `gap` em of extra room before it. */
export interface P {
  readonly text: string;
  readonly gap?: number;
  readonly face?: string;
  readonly size?: number;
  readonly color?: string;
  readonly fact?: string;
  readonly link?: string;
}

export interface ParagraphOptions {
  readonly role?: Paragraph['role'];
  readonly size?: number;
  readonly face?: string;
  readonly color?: string;
  readonly leading?: number;
  readonly hang?: number;
  readonly mark?: string;
  readonly level?: number;
  readonly id?: string;
  /** The author's text, where the lines leave a space out. */
  readonly source?: string;
}

export function paragraph(
  lines: readonly (string | readonly (string | P)[])[],
  options: ParagraphOptions = {},
  y = 0,
): ComposedParagraph {
  const { role = 'p', size = 10.5, face = 'sans-400', color = 'ink', leading = size * 1.5, hang = 0 } = options;
  const made: Line[] = lines.map((line, index) => {
    let x = hang;
    const pieces: Piece[] = (typeof line === 'string' ? [line] : line).map((given) => {
      const p = typeof given === 'string' ? { text: given } : given;
      const look = { face: p.face ?? face, size: p.size ?? size };
      x += (p.gap ?? 0) * size;
      const width = advance(p.text, look.face, look.size);
      const piece = { text: p.text, x, width, ...look, color: p.color ?? color, fact: p.fact ?? null, link: p.link ?? null };
      x += width;
      return piece;
    });
    return { pieces, baseline: index * leading + leading * 0.72, width: x - hang, last: index === lines.length - 1 };
  });
  const text = options.source ?? made.flatMap((line) => line.pieces.map((p) => p.text)).join('');
  return {
    paragraph: {
      role,
      style: {
        name: 'p',
        font: 'sans',
        size,
        weight: 400,
        italic: false,
        color,
        leading,
        align: 'left',
        indent: 0,
        hang,
        before: 0,
        after: 0,
      },
      runs: [{ inline: { kind: 'run', text, bold: false, italic: false }, look: {} }],
      mark: options.mark ? { text: options.mark, color: 'red' } : null,
      level: options.level ?? 0,
      id: options.id ?? null,
      origin,
    },
    lines: made,
    y,
    height: lines.length * leading,
    mark: options.mark
      ? { text: options.mark, x: 0, width: advance(options.mark, face, size), face, size, color: 'red', fact: null, link: null }
      : null,
  };
}

const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 };

/** Stacks paragraphs in a frame at `x`, `y`. */
export function text(x: number, y: number, paragraphs: readonly ComposedParagraph[], more: Partial<TextFrame> = {}): TextFrame {
  let at = 0;
  const composed = paragraphs.map((p) => {
    const placed = { ...p, y: at };
    at += p.height;
    return placed;
  });
  return {
    kind: 'text',
    box: { x, y, width: 300, height: at },
    padding: NO_PADDING,
    anchor: 'top',
    composed,
    placeholder: null,
    list: false,
    origin,
    ...more,
  };
}

export function panel(x: number, y: number, width: number, height: number, more: Partial<PanelFrame> = {}): PanelFrame {
  return {
    kind: 'panel',
    box: { x, y, width, height },
    ground: null,
    rules: { top: null, right: null, bottom: null, left: null },
    origin,
    ...more,
  };
}

export function group(role: GroupFrame['role'], children: readonly Frame[]): GroupFrame {
  return { kind: 'group', role, box: { x: 0, y: 0, width: 0, height: 0 }, children, origin };
}

export function cell(x: number, y: number, width: number, content: string, more: Partial<TableFrameCell> = {}): TableFrameCell {
  return {
    header: false,
    box: { x, y, width, height: 24 },
    padding: { top: 3, right: 4, bottom: 3, left: 4 },
    composed: [paragraph([content], {}, 3)],
    align: 'text',
    ground: null,
    colSpan: 1,
    rowSpan: 1,
    ...more,
  };
}
