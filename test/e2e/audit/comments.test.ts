/** `audit --comments`: copies with comments at the places, valid, and the documents themselves untouched. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { built } from '../../support/built.js';
import { runCli } from '../../support/cli.js';
import { type Folder, makeFolder } from '../../support/folder.js';
import { lacks } from '../../support/tools.js';
import { validateFile } from '../../support/validator.js';
import { writeDeck } from './against/by-hand.js';

const REPORT = `一、2023年工作回顾
全镇水稻产量3120吨，比上年增长4.2%。蔬菜产量5870吨。新增公园近12座。
`;

let folder: Folder;
beforeAll(() => {
  folder = makeFolder({ 'report.txt': REPORT });
  const lines = ['水稻产量3210吨，增长4.2%。', '新增公园12座。'];
  const slide = {
    title: '2023年',
    cards: [],
    table: [
      ['指标', '2023年'],
      ['蔬菜产量', '5780吨'],
    ],
  };
  writeFileSync(
    join(folder.path, 'deck.pptx'),
    writeDeck({
      slides: [
        { ...slide, lines: [] },
        { ...slide, lines, table: [] },
      ],
    }),
  );
});
afterAll(() => folder.remove());

const at = (name: string): string => join(folder.path, name);
const against = (...files: readonly string[]) =>
  runCli(['audit', '--lang', 'zh', '--against', 'report.txt', '--comments', ...files], { cwd: folder.path });
const partsOf = (file: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, strFromU8(bytes)]));

async function expectNoErrorAdded(copy: string, original: string): Promise<void> {
  if (lacks('ooxml-validator')) return;
  const [before, after] = await Promise.all([validateFile(original), validateFile(copy)]);
  expect(after.errors.map(({ description }) => description)).toEqual(before.errors.map(({ description }) => description));
}

describe('a presentation of somebody else', () => {
  test('has a comment on the slide of each fault, in a copy that is named', async () => {
    const before = readFileSync(at('deck.pptx'));
    const { code, stdout } = await against('deck.pptx');
    expect([code, stdout]).toEqual([1, expect.stringContaining('批注写在副本 deck-comments.pptx')]);
    expect(readFileSync(at('deck.pptx'))).toEqual(before);
    const parts = partsOf(at('deck-comments.pptx'));
    const [first, second] = [1, 2].map((slide) => {
      const [, target = ''] = /comments\/(comment\d+\.xml)/u.exec(parts[`ppt/slides/_rels/slide${slide}.xml.rels`]!) ?? [];
      return parts[`ppt/comments/${target}`]!;
    });
    expect(first!.match(/<p:cm /gu)).toHaveLength(1);
    expect(first).toContain('5780吨”的数不对，报告第 2 行说“蔬菜产量5870吨”');
    expect(second!.match(/<p:cm /gu)).toHaveLength(2);
    // At the corner of the shape that holds the words, in 576ths of an inch.
    expect(second).toContain('<p:pos x="252" y="630"/>');
    await expectNoErrorAdded(at('deck-comments.pptx'), at('deck.pptx'));
  });

  test('that has comments already keeps them', async () => {
    copyFileSync(at('deck-comments.pptx'), at('again.pptx'));
    expect((await against('again.pptx')).code).toBe(1);
    const parts = partsOf(at('again-comments.pptx'));
    expect(parts['ppt/commentAuthors.xml']!.match(/<p:cmAuthor /gu)).toHaveLength(2);
    expect(
      Object.entries(parts).flatMap(([name, text]) => (/comments\/comment/u.test(name) ? (text.match(/<p:cm /gu) ?? []) : [])),
    ).toHaveLength(6);
    await expectNoErrorAdded(at('again-comments.pptx'), at('again.pptx'));
  });

  test('with comments of the newer form is told, and how to go on', async () => {
    const parts = unzipSync(readFileSync(at('deck.pptx')));
    writeFileSync(at('modern.pptx'), zipSync({ ...parts, 'ppt/authors.xml': strToU8('<a/>') }));
    const { stderr } = await against('modern.pptx');
    expect(stderr).toContain('modern.pptx 没有写批注：它已有新式批注');
    expect(existsSync(at('modern-comments.pptx'))).toBe(false);
  });
});

describe.skipIf(lacks('python3-docx'))('a Word document of somebody else', () => {
  test('has a comment around the very number', async () => {
    const script = `
import docx, sys
d = docx.Document()
d.add_heading('2023年', 1)
p = d.add_paragraph('水稻产量')
p.add_run('3210吨').bold = True
p.add_run('，增长4.2%。')
d.add_paragraph('新增公园12座。')
d.add_paragraph('新增公园12座。')
t = d.add_table(2, 2)
for i, x in enumerate(['指标', '2023年', '蔬菜产量', '5780吨']):
    t.cell(i // 2, i % 2).text = x
d.save(sys.argv[1])
`;
    expect(spawnSync('/usr/bin/python3', ['-c', script, at('paper.docx')]).status).toBe(0);
    const { code } = await against('paper.docx');
    expect(code).toBe(1);
    const parts = partsOf(at('paper-comments.docx'));
    const text = parts['word/document.xml']!;
    const enclosed = [...text.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>(.*?)<w:commentRangeEnd w:id="\1"\/>/gsu)].map(
      ([, , inside]) => inside!.replace(/<[^>]*>/gu, ''),
    );
    expect(enclosed).toEqual(['3210吨', '12座', '12座', '5780吨']);
    const most = Math.max(...text.split('</w:p>').map((paragraph) => paragraph.match(/<w:commentReference /gu)?.length ?? 0));
    expect([most, text.match(/<w:commentReference /gu)!.length]).toEqual([1, 4]);
    expect(parts['word/comments.xml']).toContain('“新增公园12座”的限定词不对');
    await expectNoErrorAdded(at('paper-comments.docx'), at('paper.docx'));
  });
});

test('documents of our own are commented in the same way', async () => {
  const out = at('out');
  mkdirSync(out);
  const source = await built('examples/starter/content.yaml');
  for (const name of ['manifest.json', 'briefing.pptx', 'summary.docx']) copyFileSync(join(source, name), join(out, name));
  for (const [name, part] of [
    ['briefing.pptx', /slides\/slide\d+\.xml$/u],
    ['summary.docx', /word\/document\.xml$/u],
  ] as const) {
    const parts = unzipSync(readFileSync(join(out, name)));
    const found = Object.keys(parts).find((each) => part.test(each) && />\d{2,}[^<]*</u.test(strFromU8(parts[each]!)))!;
    parts[found] = strToU8(
      strFromU8(parts[found]!).replace(
        />(\d)(\d[^<]*)</u,
        (_, digit: string, rest: string) => `>${(Number(digit) % 9) + 1}${rest}<`,
      ),
    );
    writeFileSync(join(out, name), zipSync(parts));
  }
  const { code, stdout } = await runCli([
    'audit',
    out,
    '--content',
    'examples/starter/content.yaml',
    '--comments',
    '--lang',
    'zh',
  ]);
  expect(code).toBe(1);
  for (const name of ['briefing-comments.pptx', 'summary-comments.docx']) {
    expect(stdout).toContain(name);
    if (!lacks('ooxml-validator')) expect((await validateFile(join(out, name))).errors).toEqual([]);
  }
});
