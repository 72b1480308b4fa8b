/** Draws laid-out slides with LibreOffice and the very fonts that they were measured with, and reads back where each line of each text stands. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createCache } from '../../src/cache/cache.js';
import type { Content } from '../../src/model/content.js';
import type { Deck } from '../../src/model/document.js';
import type { Box, ComposedParagraph, Frame, Page } from '../../src/model/page.js';
import { resolveSettings } from '../../src/model/settings.js';
import type { Theme } from '../../src/model/theme.js';
import { writeDeck } from '../../src/write/pptx/write.js';

const FONTS = fileURLToPath(new URL('../../fonts/', import.meta.url));

/** The theme with no slack, its font roles named as the files in `fonts/` name themselves. */
export function measuredTheme(theme: Theme): Theme {
  const fonts = Object.fromEntries(
    Object.entries(theme.fonts).map(([role, font]) => {
      const family = font.regular.startsWith('NotoSerif') ? 'Noto Serif SC' : 'Noto Sans SC';
      // LibreOffice takes 1.2 em for a line of any face on a slide.
      return [role, { ...font, latin: [family], eastAsia: [family], line: 1.2 }];
    }),
  );
  return { ...theme, fonts, deck: { ...theme.deck, slack: 0 } };
}

/** A text of a slide: a frame, or a table's cell. */
export interface PlacedText {
  readonly slide: string;
  readonly words: string;
  /** On the slide, points. */
  readonly box: Box;
  readonly composed: readonly ComposedParagraph[];
}

export function listTexts(pages: readonly Page[]): readonly (readonly PlacedText[])[] {
  return pages.map(({ id, frames }) => frames.flatMap((frame) => textsOf(frame, id)));
}

function textsOf(frame: Frame, slide: string): readonly PlacedText[] {
  const text = (box: Box, composed: readonly ComposedParagraph[]): readonly PlacedText[] => {
    const words = composed.flatMap(({ lines }) => lines.flatMap(({ pieces }) => pieces.map((piece) => piece.text))).join('');
    return words.trim() === '' ? [] : [{ slide, words, box, composed }];
  };
  switch (frame.kind) {
    case 'group':
      return frame.children.flatMap((child) => textsOf(child, slide));
    case 'text':
      return text(frame.box, frame.composed);
    case 'table':
      return frame.rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => text({ ...cell.box, x: frame.box.x + cell.box.x, y: frame.box.y + cell.box.y }, cell.composed)),
      );
    case 'panel':
    case 'chart':
    case 'image':
      return [];
  }
}

/** A line as drawn, points from the slide's top left. */
export interface DrawnLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The words of each slide as LibreOffice drew them. */
export async function drawSlides(
  pages: readonly Page[],
  theme: Theme,
  folder: string,
): Promise<readonly (readonly DrawnLine[])[]> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'deck.pptx');
  const context = {
    content: { report: { issuer: null } } as unknown as Content,
    theme,
    language: 'zh-CN',
    settings: resolveSettings({}),
    labels: {},
    date: new Date(0),
    cache: createCache(),
    readFont: () => {
      throw new Error('a deck embeds no font');
    },
  };
  writeFileSync(file, await writeDeck(pages, { title: 'deck' } as Deck, context));
  const config = join(folder, 'fonts.conf');
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${FONTS}</dir><cachedir>${join(folder, 'cache')}</cachedir>` +
      `<selectfont><rejectfont><glob>${FONTS}build/*</glob></rejectfont></selectfont></fontconfig>`,
  );
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
    stdio: 'ignore',
    env: { ...process.env, FONTCONFIG_FILE: config },
  });
  execFileSync('pdftotext', ['-bbox', join(folder, 'deck.pdf'), join(folder, 'deck.html')]);
  return readFileSync(join(folder, 'deck.html'), 'utf8').split('<page ').slice(1).map(readWords);
}

function readWords(page: string): readonly DrawnLine[] {
  const [, width] = /width="([\d.]+)"/.exec(page) ?? [];
  // The PDF's sheet is the slide's own size, but for rounding.
  const scale = 960 / Number(width);
  return [...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g)].map(
    ([, left, top, right, bottom, text]) => {
      const [x, y, x2, y2] = [left, top, right, bottom].map((value) => Number(value) * scale) as [number, number, number, number];
      return { text: text!, left: x, right: x2, top: y, bottom: y2 };
    },
  );
}

/** Lines among the words that stand in a box: words on one height are one line. */
export function linesIn(box: Box, words: readonly DrawnLine[]): readonly DrawnLine[] {
  const middle = (word: DrawnLine): readonly [number, number] => [(word.left + word.right) / 2, (word.top + word.bottom) / 2];
  const own = words.filter((word) => {
    const [x, y] = middle(word);
    return x > box.x - 4 && x < box.x + box.width + 2 && y > box.y - 4 && y < box.y + box.height + 4;
  });
  const lines: DrawnLine[] = [];
  for (const word of [...own].sort((a, b) => middle(a)[1] - middle(b)[1] || a.left - b.left)) {
    const at = lines.findIndex((line) => {
      const shared = Math.min(line.bottom, word.bottom) - Math.max(line.top, word.top);
      return shared > 0.55 * Math.min(line.bottom - line.top, word.bottom - word.top);
    });
    const line = lines[at];
    if (line === undefined) lines.push(word);
    else {
      lines[at] = {
        text: line.left <= word.left ? line.text + word.text : word.text + line.text,
        left: Math.min(line.left, word.left),
        right: Math.max(line.right, word.right),
        top: Math.min(line.top, word.top),
        bottom: Math.max(line.bottom, word.bottom),
      };
    }
  }
  return lines;
}
