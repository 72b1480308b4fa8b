/** `audit --comments` on files that other programs made: the copies open as before, and the comments stand at the places. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../../support/cli.js';
import { type Folder, makeFolder } from '../../support/folder.js';
import { saveAgain, saveOpen } from '../../support/libreoffice.js';
import { readPythonDocx } from '../../support/python-docx.js';
import { lacks } from '../../support/tools.js';
import { validateFile } from '../../support/validator.js';
import { findAll, parseXml, textOf, type XmlNode } from '../../support/xml.js';

const REPORT = `一、2023年工作回顾
全镇水稻产量3120吨，比上年增长4.2%。蔬菜产量5870吨。新增公园近12座。茶园面积达到2460亩。
`;
/** What is wrong, in the order of the files. */
const WRONG = ['3210吨', '12座', '5780吨', '2640亩'];

const MARKDOWN = `---
title: 年度回顾
---

# 2023年农业

- 水稻产量3210吨，增长4.2%。
- 新增公园12座。

# 2023年指标

| 指标 | 2023年 |
|---|---|
| 蔬菜产量 | 5780吨 |
| 茶园面积 | 2640亩 |
`;

/** Numbers in runs of their own, words in a header, and a paragraph before that holds the same number rightly named. */
const PYTHON = `
import docx, sys
d = docx.Document()
d.sections[0].header.paragraphs[0].text = '年度回顾'
d.add_heading('2023年农业', 1)
p = d.add_paragraph('水稻产量')
p.add_run('3210').bold = True
p.add_run('吨').italic = True
p.add_run('，增长4.2%。')
d.add_paragraph('新增公园12座。', style='List Bullet')
t = d.add_table(3, 2)
t.style = 'Table Grid'
for i, x in enumerate(['指标', '2023年', '蔬菜产量', '5780吨', '茶园面积', '2640亩']):
    t.cell(i // 2, i % 2).text = x
d.save(sys.argv[1])
`;

let folder: Folder;
beforeAll(() => {
  folder = makeFolder({ 'report.txt': REPORT, 'deck.md': MARKDOWN });
});
afterAll(() => folder.remove());

const at = (name: string): string => join(folder.path, name);
const run = (command: string, args: readonly string[]): void => {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
};
const pandoc = (name: string): string => {
  run('pandoc', ['-f', 'markdown-smart', at('deck.md'), '-o', at(name)]);
  return at(name);
};
const python = (name: string): string => {
  run('/usr/bin/python3', ['-c', PYTHON, at(name)]);
  return at(name);
};
const again = (file: string): string => saveAgain([file], mkdtempSync(at('again-')))[0]!;

/** The copy with comments; its errors are those of the file. */
async function commentOn(file: string): Promise<string> {
  const { code, stderr } = await runCli(['audit', '--lang', 'zh', '--against', at('report.txt'), '--comments', file]);
  expect([code, stderr.match(/错误\[/gu)]).toEqual([1, WRONG.map(() => '错误[')]);
  const copy = file.replace(/(?=\.\w+$)/u, '-comments');
  const [before, after] = await Promise.all([validateFile(file), validateFile(copy)]);
  expect(after.errors.map(({ description }) => description)).toEqual(before.errors.map(({ description }) => description));
  return copy;
}

/** What LibreOffice has opened. */
function openInOffice(copy: string, format: 'odt' | 'odp'): XmlNode {
  const [saved] = saveOpen([copy], mkdtempSync(at('open-')), format);
  return parseXml(strFromU8(unzipSync(readFileSync(saved!))['content.xml']!));
}

describe.skipIf(lacks('soffice', 'pandoc', 'ooxml-validator'))('slides', () => {
  test.each([
    ['pandoc', () => pandoc('pandoc.pptx')],
    ['LibreOffice', () => again(pandoc('first.pptx'))],
  ] as const)('of %s: LibreOffice shows each comment on its slide, at its shape', async (_, make) => {
    const pages = findAll(openInOffice(await commentOn(make()), 'odp'), 'draw:page');
    const seen = pages.map((page) =>
      findAll(page, 'officeooo:annotation').map((each) => ({
        words: findAll(each, 'text:p').map(textOf).join(''),
        // Below the title, which ends at a quarter of the page: not in the corner of the slide.
        isPlaced:
          Number.parseFloat(each.attributes['svg:y'] ?? '0') > 2 && Number.parseFloat(each.attributes['svg:x'] ?? '0') > 0.5,
      })),
    );
    expect(seen.map((list) => list.map(({ words }) => WRONG.find((wrong) => words.includes(wrong))))).toEqual([
      [],
      WRONG.slice(0, 2),
      WRONG.slice(2),
    ]);
    expect(seen.flat().every(({ isPlaced }) => isPlaced)).toBe(true);
  });
});

describe.skipIf(lacks('soffice', 'pandoc', 'python3-docx', 'ooxml-validator'))('Word documents', () => {
  test.each([
    ['pandoc', () => pandoc('pandoc.docx')],
    ['python-docx', () => python('python.docx')],
    ['LibreOffice, of pandoc', () => again(pandoc('first.docx'))],
    ['LibreOffice, of python-docx', () => again(python('second.docx'))],
  ] as const)('of %s: LibreOffice shows each comment around its number, python-docx reads the same text', async (_, make) => {
    const file = make();
    const copy = await commentOn(file);
    expect(annotatedIn(openInOffice(copy, 'odt'))).toEqual(WRONG);
    const { paragraphs, tables } = readPythonDocx(copy);
    const before = readPythonDocx(file);
    expect({ paragraphs, tables }).toEqual({ paragraphs: before.paragraphs, tables: before.tables });
  });
});

/** The words between an annotation's begin and its end. */
function annotatedIn(root: XmlNode): readonly string[] {
  const open = new Map<string, string>();
  const visit = (node: XmlNode): void => {
    for (const child of node.children) {
      if (typeof child === 'string') for (const [name, words] of open) open.set(name, words + child);
      else if (child.name === 'office:annotation') open.set(child.attributes['office:name'] ?? '', '');
      else if (child.name === 'office:annotation-end') {
        const name = child.attributes['office:name'] ?? '';
        closed.push(open.get(name) ?? '');
        open.delete(name);
      } else visit(child);
    }
  };
  const closed: string[] = [];
  visit(root);
  return closed;
}

test.skipIf(lacks('pandoc'))('a shape in a group is commented where the group shows it', async () => {
  // A group twice as large as what is in it, an inch from the left.
  const parts = unzipSync(readFileSync(pandoc('grouped.pptx')));
  const name = 'ppt/slides/slide2.xml';
  const box = `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="90" name="G"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="914400" y="0"/><a:ext cx="2000000" cy="2000000"/><a:chOff x="0" y="0"/><a:chExt cx="1000000" cy="1000000"/></a:xfrm></p:grpSpPr><p:sp><p:nvSpPr><p:cNvPr id="91" name="B"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="457200" y="457200"/><a:ext cx="400000" cy="400000"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:p><a:r><a:t>新增公园13座。</a:t></a:r></a:p></p:txBody></p:sp></p:grpSp></p:spTree>`;
  parts[name] = strToU8(strFromU8(parts[name]!).replace('</p:spTree>', box));
  writeFileSync(at('grouped.pptx'), zipSync(parts));
  await runCli(['audit', '--against', at('report.txt'), '--comments', at('grouped.pptx')]);
  const comments = strFromU8(unzipSync(readFileSync(at('grouped-comments.pptx')))['ppt/comments/comment1.xml']!);
  // 1 in + 2 × 0.5 in, and 2 × 0.5 in, in 576ths of an inch.
  expect(comments).toMatch(/<p:pos x="1152" y="576"\/><p:text>[^<]*13座/u);
});
