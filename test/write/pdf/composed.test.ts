/** A full page of justified text from our composer, read back: the measures of text/ are the ones that are drawn. */

import { describe, expect, test } from 'vitest';
import { createCache } from '../../../src/cache/cache.js';
import { Diagnostics } from '../../../src/diagnostics/diagnostic.js';
import type { ComposedParagraph, Paragraph, TextFrame } from '../../../src/model/page.js';
import type { Project } from '../../../src/project/project.js';
import { composeParagraph } from '../../../src/typeset/compose.js';
import { openFontBook } from '../../../src/typeset/fonts.js';
import { openFaces } from '../../../src/write/pdf/faces.js';
import { openPdf, writeOnePager } from '../../../src/write/pdf/write.js';
import { lacks } from '../../support/tools.js';
import { context, onepager, page, paragraph, readFont, text, theme } from './fixture.js';
import { readText, run } from './read.js';

const project = { readFont, display: (path: string) => path, paths: { themeFile: 'theme.yaml' } } as unknown as Project;
const fonts = openFontBook(theme, project, new Diagnostics());

const TEXTS = [
  '“十三五”时期，全市地区生产总值连跨三个千亿元台阶、达到1.2万亿元，人均生产总值突破11万元；规模以上工业增加值年均增长7.1%，社会消费品零售总额超过5000亿元，R&D经费投入强度由1.6%提高到2.3%。',
  '坚持“项目为王”——全年实施省市重点项目870个，完成投资4690亿元；引进《财富》世界500强企业（含分支机构）12家，新增“专精特新”企业150户以上，PM2.5平均浓度下降12.1%，优良天数达到230天。',
  '完成老旧小区综合改造1352个（惠及20余万户居民），新建、改扩建中小学校30所，新增学位3.8万个；城镇新增就业11万人以上，居民人均可支配收入增长6%左右……把实事办好、把好事办实。',
  'Zhengzhou–Europe block trains made 1,126 trips in 2020, 12.6% more than a year before; the airport handled 640,000 tonnes of freight and ranked sixth.',
];

function compose(source: string, width: number, size: number): ComposedParagraph {
  const plain = paragraph([source], { size }).paragraph;
  const set: Paragraph = { ...plain, style: { ...plain.style, align: 'justify', indent: 2 * size, leading: 1.5 * size } };
  const composed = composeParagraph(set, width, { fonts, policy: 'total-fit', language: 'zh-CN', noBreak: [] });
  return { paragraph: set, y: 0, ...composed };
}

/** Three columns of different widths, all four texts in each at two sizes. */
const frames: TextFrame[] = [150, 170, 190].map((width, column) => {
  const set = [10.5, 9].flatMap((size) => TEXTS.map((source) => compose(source, width, size)));
  return text([24, 194, 384][column] as number, 30, set);
});

const join = (read: string): string => read.replaceAll('\n', '');

describe('a page of justified columns', () => {
  test('copies out as written by pdf.js, line by line', async () => {
    const bytes = await writeOnePager(page(frames), onepager(), context());
    const read = (await readText(bytes)).split('\n');
    const lines = frames.flatMap(({ composed }) =>
      composed.flatMap((one) => one.lines.map((line) => line.pieces.map((piece) => piece.text).join(''))),
    );
    expect(read.map((line) => line.trimEnd())).toEqual(lines);
  });

  test.skipIf(lacks('pdfinfo'))('copies out as written by its tags', async () => {
    const bytes = await writeOnePager(page(frames), onepager(), context());
    const { stdout } = run(bytes, 'pdfinfo', ['-struct-text', 'FILE']);
    for (const source of TEXTS) expect(stdout.split(`"${source}"`)).toHaveLength(7);
  });

  test.skipIf(lacks('pdftotext'))('copies out as written by poppler, a column at a time', async () => {
    for (const frame of frames) {
      const bytes = await writeOnePager(page([frame]), onepager(), context());
      const { stdout } = run(bytes, 'pdftotext', ['FILE', '-']);
      for (const source of TEXTS.slice(0, 3)) expect(join(stdout)).toContain(source);
      expect(stdout.replace(/\n/g, ' ')).toContain(TEXTS[3]);
    }
  });

  test('stays small, glyphs widened for its gaps counted in', async () => {
    const bytes = await writeOnePager(page(frames), onepager(), context());
    expect(bytes.length).toBeLessThan(60_000);
  });
});

test('a character is as wide in the file as the font book says', async () => {
  const pdf = await openPdf({ width: 100, height: 100, title: 't', language: 'zh-CN', date: new Date(0), archive: 'PDF/A-2a' });
  const faces = openFaces(pdf, { theme, readFont, cache: createCache() });
  for (const id of ['sans-400', 'sans-700', 'serif-400', 'serif-700']) {
    for (const character of TEXTS.join('').replaceAll('——', '—')) {
      const [glyph] = faces.face(id).shape(character);
      expect(glyph?.advance).toBeCloseTo(fonts.advance(character, id) * 1000, 6);
    }
  }
});
