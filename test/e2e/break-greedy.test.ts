/** The `office` policy against LibreOffice: the same text in the same boxes, with our own fonts, breaks into as many lines. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pptxgen from 'pptxgenjs';
import { afterAll, expect, it } from 'vitest';
import { composeParagraph } from '../../src/typeset/compose.js';
import { lacks } from '../support/tools.js';
import { paragraph, printLine, readCorpus, settle } from '../typeset/kit.js';

const folder = mkdtempSync(join(tmpdir(), 'trifold-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Box {
  readonly text: string;
  /** Points. */
  readonly size: number;
  readonly width: number;
}

function makeBoxes(count: number): readonly Box[] {
  const texts = readCorpus()
    .filter((text) => text.length > 20 && !/https?:/.test(text))
    .map((text) => text.slice(0, 110));
  const sizes = [12, 14, 16, 18, 20, 24, 28];
  return Array.from({ length: count }, (_, i) => ({
    text: texts[i % texts.length]!,
    size: sizes[i % sizes.length]!,
    width: 170 + ((i * 97) % 440),
  }));
}

async function renderLines(boxes: readonly Box[]): Promise<readonly (readonly string[])[]> {
  // Its types describe a CommonJS module; Node loads its ES module.
  const Deck = pptxgen as unknown as typeof pptxgen.default;
  const deck = new Deck();
  deck.defineLayout({ name: 'wide', width: 13.333, height: 7.5 });
  deck.layout = 'wide';
  for (const { text, size, width } of boxes) {
    const options = {
      x: 0.5,
      y: 0.1,
      w: width / 72,
      h: 7.3,
      margin: 0,
      fontSize: size,
      fontFace: 'Noto Sans SC',
      valign: 'top',
      lang: 'zh-CN',
    } as const;
    deck.addSlide().addText(text, options);
  }
  await deck.writeFile({ fileName: join(folder, 'boxes.pptx') });
  const fonts = fileURLToPath(new URL('../../fonts', import.meta.url));
  const config = join(folder, 'fonts.conf');
  const ours = ['NotoSansSC-Regular.ttf'].map((file) => `<glob>${join(fonts, file)}</glob>`).join('');
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${join(folder, 'cache')}</cachedir>` +
      `<selectfont><rejectfont><glob>${fonts}/build/*</glob></rejectfont><acceptfont>${ours}</acceptfont></selectfont></fontconfig>`,
  );
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'boxes.pptx')], {
    stdio: 'ignore',
    env: { ...process.env, FONTCONFIG_FILE: config },
  });
  execFileSync('pdftotext', ['-bbox', join(folder, 'boxes.pdf'), join(folder, 'boxes.html')]);
  return readFileSync(join(folder, 'boxes.html'), 'utf8').split('<page ').slice(1).map(readPage);
}

function readPage(page: string): readonly string[] {
  const lines = new Map<number, string>();
  for (const [, bottom, word] of page.matchAll(/<word .*?yMax="([\d.]+)">(.*?)<\/word>/g)) {
    const y = [...lines.keys()].find((known) => Math.abs(known - Number(bottom)) < 4) ?? Number(bottom);
    lines.set(y, (lines.get(y) ?? '') + word);
  }
  return [...lines.entries()].sort(([a], [b]) => a - b).map(([, text]) => text);
}

it.skipIf(lacks('soffice', 'pdftotext'))(
  'foretells the number of lines in at least 97 % of boxes',
  { timeout: 120_000 },
  async () => {
    const boxes = makeBoxes(120);
    const rendered = await renderLines(boxes);
    expect(rendered).toHaveLength(boxes.length);
    const wrong = boxes.flatMap(({ text, size, width }, i) => {
      const lines = composeParagraph(
        paragraph(text, { style: { size, align: 'left' } }),
        width,
        settle({ policy: 'greedy' }),
      ).lines;
      return lines.length === rendered[i]!.length
        ? []
        : [`box ${i}: ${lines.map(printLine).join('|')} but ${rendered[i]!.join('|')}`];
    });
    expect(wrong.length / boxes.length, wrong.join('\n')).toBeLessThanOrEqual(0.03);
  },
);
