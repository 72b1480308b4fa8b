/** Text of any kind in any place comes out as it went in. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { lintPackage } from '../../support/package-lint/lint.js';
import { validateFile } from '../../support/validator.js';
import { findAll, parseXml, textOf, type XmlNode } from '../../support/xml.js';
import { box, chart, contextFor, figure, list, prose, run, summary, table, tableFigure, text } from './support/summary.js';
import { writeSummary } from './support/write.js';

const folder = mkdtempSync(join(tmpdir(), 'trifold-docx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HOSTILE = [
  `&<>"' &amp; ]]> <w:p/>`,
  '{ListBullet-0} {ListNumber-1} {image1.png} {photo.png} {{x}} ${gdp}',
  '=1+1 @SUM(A1) +1 -1',
  'PAGEREF _Toc1 \\h \\* MERGEFORMAT %1.',
  '\u202Eمرحبا بالعالم שלום',
  '😀👨‍👩‍👧 䶮 𠮷 é̂ ﷽',
  'http://例子.测试/路径?a=1&b=2',
  `${'长'.repeat(3000)}${'x'.repeat(3000)}`,
];

const read = (bytes: Uint8Array, part: string): XmlNode => parseXml(strFromU8(unzipSync(bytes)[part]!));
const paragraphs = (root: XmlNode): string[] => findAll(root, 'w:p').map((p) => findAll(p, 'w:t').map(textOf).join(''));

describe('hostile text', () => {
  it.each(HOSTILE)('%s', async (word) => {
    const id = `id ${word.slice(0, 60)}`;
    const bytes = await writeSummary(
      summary(
        [
          { kind: 'toc', title: word, depth: 3, origin: text('p', '').origin },
          text('h1', word, { id }),
          text('p', [
            run(word, { bold: true }),
            run(word, { link: `#${id}` }),
            run('x', { link: 'https://example.org/?q=%22&<' }),
          ]),
          list([{ text: word, mark: word.slice(0, 4) }, word]),
          list([word], { ordered: true }),
          figure(
            tableFigure({ title: prose(word), alt: word, note: prose(word), rows: [[prose(word), prose(word), prose(word)]] }),
            1,
          ),
          figure(
            chart('column', { title: prose(word), alt: word, unit: '', categories: [word.slice(0, 40), '乙', '丙'], id }),
            1,
          ),
          table(
            [
              [word, word],
              [word, word],
            ],
            { alt: word },
          ),
        ],
        {
          title: word,
          header: box('header', [text('p', word)]),
          labels: { figure: '图', table: word.slice(0, 8), unit: word.slice(0, 8) },
        },
      ),
      contextFor(),
    );
    expect(lintPackage(bytes)).toEqual([]);
    const path = join(folder, 'hostile.docx');
    writeFileSync(path, bytes);
    expect((await validateFile(path)).errors).toEqual([]);
    const found = paragraphs(read(bytes, 'word/document.xml'));
    expect(found.filter((each) => each === word).length).toBeGreaterThanOrEqual(11);
    expect(found).toContain(`${word}${word}x`);
    expect(paragraphs(read(bytes, 'word/header1.xml'))).toEqual([word]);
    expect(findAll(read(bytes, 'docProps/core.xml'), 'dc:title').map(textOf)).toEqual([word]);
  });

  it('any text that XML can hold', async () => {
    const legal = fc
      .string({ unit: 'binary' })
      .map((value) => value.replace(/[\0-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu, '').replace(/\r/g, ''));
    await fc.assert(
      fc.asyncProperty(fc.array(legal, { minLength: 1, maxLength: 6 }), async (words) => {
        const bytes = await writeSummary(summary(words.map((word) => text('p', word))), contextFor());
        expect(paragraphs(read(bytes, 'word/document.xml'))).toEqual(words);
      }),
      { numRuns: 60 },
    );
  });
});
