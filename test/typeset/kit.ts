/** What the tests of text setting share: the shipped fonts, a paragraph from a string, lines as strings. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import type { Inline } from '../../src/model/document.js';
import type { Line, Paragraph, StyledRun, TextStyle } from '../../src/model/page.js';
import type { Theme } from '../../src/model/theme.js';
import type { Project } from '../../src/project/project.js';
import { type FontBook, openFontBook } from '../../src/typeset/fonts.js';
import type { ComposerSetting } from '../../src/typeset/setting.js';

const FONTS = new URL('../../fonts/', import.meta.url);

const role = (name: string, fallback: string) => ({
  regular: `${name}-Regular.ttf`,
  bold: `${name}-Bold.ttf`,
  fallback: [fallback],
  latin: [],
  eastAsia: [],
});

export const RARE = { regular: 'NotoSansSC-Rare.ttf', bold: 'NotoSansSC-Rare.ttf', fallback: [], latin: [], eastAsia: [] };

/** `more`: roles besides sans and serif. */
export function openFonts(
  files: Readonly<Record<string, Uint8Array | null>> = {},
  more: Readonly<Record<string, typeof RARE>> = {},
): {
  fonts: FontBook;
  diagnostics: Diagnostics;
  opened: string[];
} {
  const diagnostics = new Diagnostics();
  const opened: string[] = [];
  const theme = { fonts: { sans: role('NotoSansSC', 'serif'), serif: role('NotoSerifSC', 'sans'), ...more } } as unknown as Theme;
  const project = {
    paths: { themeFile: '/project/templates/theme.yaml' },
    display: () => 'templates/theme.yaml',
    readFont(name: string) {
      opened.push(name);
      if (name in files) return files[name]!;
      const path = new URL(name, FONTS);
      return existsSync(path) ? new Uint8Array(readFileSync(path)) : null;
    },
  } as unknown as Project;
  return { fonts: openFontBook(theme, project, diagnostics), diagnostics, opened };
}

const { fonts } = openFonts();

export function settle(options: Partial<ComposerSetting> = {}): ComposerSetting {
  return { fonts, policy: 'total-fit', language: 'zh-CN', noBreak: [], ...options };
}

interface ParagraphOptions {
  readonly role?: Paragraph['role'];
  readonly style?: Partial<TextStyle>;
  readonly mark?: string;
}

export function run(text: string, more: Partial<Extract<Inline, { kind: 'run' }>> = {}, look: StyledRun['look'] = {}): StyledRun {
  return { inline: { kind: 'run', text, bold: false, italic: false, ...more }, look };
}

export function paragraph(content: string | readonly StyledRun[], { role = 'p', style, mark }: ParagraphOptions = {}): Paragraph {
  return {
    role,
    style: {
      name: 'p',
      font: 'sans',
      size: 10,
      weight: 400,
      italic: false,
      color: 'ink',
      leading: 15,
      align: 'justify',
      indent: 0,
      hang: 0,
      before: 0,
      after: 0,
      ...style,
    },
    runs: typeof content === 'string' ? [run(content)] : content,
    mark: mark === undefined ? null : { text: mark, color: 'red' },
    level: mark === undefined ? 0 : 1,
    id: null,
    origin: { template: { file: 'onepager.hbs', start: { line: 3, column: 5, offset: 40 } }, label: '<p>' },
  };
}

export function printLine(line: Line): string {
  return line.pieces.map((piece) => piece.text).join('');
}

/** Right edge of the line's last glyph, its own blank included. */
export function rightEdge(line: Line): number {
  return Math.max(0, ...line.pieces.map((piece) => piece.x + piece.width));
}

/** Sentences of our own, those of the repository's content, and, where it is at hand, a real report. */
export function readCorpus(): readonly string[] {
  const own = readFileSync(new URL('fixtures/report.txt', import.meta.url), 'utf8');
  const content = readFileSync(new URL('../../content.yaml', import.meta.url), 'utf8');
  const real = new URL('../../../shared/source/zhengzhou-2021.txt', import.meta.url);
  const texts = [own, sentencesOf(content), existsSync(real) ? readFileSync(real, 'utf8') : ''];
  return texts
    .flatMap((text) => text.split('\n').map((line) => line.trim().replace(/\s+/g, ' ')))
    .filter((line) => line.length > 1)
    .map((line) => line.slice(0, 160));
}

/** The sentences of a content, each reference to a fact replaced by its print. */
function sentencesOf(content: string): string {
  const sentences = (value: unknown): string[] => {
    if (typeof value === 'string') return value.endsWith('。') ? [value] : [];
    return value !== null && typeof value === 'object' ? Object.values(value).flatMap(sentences) : [];
  };
  const { facts } = parse(content) as { facts: Record<string, { print?: string | number }> };
  const print = (id: string) => String(facts[id]?.print ?? '8个百分点');
  // A folded line's blank between two Chinese characters is no blank of the text.
  const text = sentences(parse(content))
    .join('\n')
    .replace(/\$\{([^}:]+)[^}]*\}/g, (_, id) => print(id));
  return text.replaceAll('**', '').replace(/(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])/g, '');
}
