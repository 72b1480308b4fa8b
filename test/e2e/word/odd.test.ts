/** Contents that nobody planned for: numbers of headings in forms of their own, tables wide, narrow and several, figures that belong to one paragraph of many; both profiles. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Profile } from '../../support/built.js';
import { runCli } from '../../support/cli.js';
import { convertToPdf } from '../../support/libreoffice.js';
import { type PdfText, readPdf } from '../../support/pdf.js';
import { lacks } from '../../support/tools.js';
import { OFFICE_VERSIONS, validateFile } from '../../support/validator.js';
import { childOf, readFields, readWord, valOf, type WordFile } from '../../support/word.js';
import { findAll, textOf } from '../../support/xml.js';
import { squeeze } from '../real.js';
import { buildWord, PROFILES } from './word-build.js';

const COLUMNS = 12;
const SENTENCE = '全面贯彻新发展理念，坚持稳中求进工作总基调，着力保障和改善民生。';

const CHINESE = `report: { title: 关于贯彻落实“十四五”规划——以“双碳”目标为引领的若干意见和工作安排情况的报告, language: zh-CN }
facts:
  a: { name: 甲, print: 1268.5亿元, period: 2024年 }
  b: { name: 乙, print: 6.2%, period: 2024年, kind: growth }
figures:
  wide:
    title: 十二列的表
    note: 宽表的说明。
    table: [{ heading: 名称 }${Array.from({ length: COLUMNS - 1 }, (_, column) => `, { heading: 第${column + 1}列, align: number }`).join('')}]
    rows:
${Array.from({ length: 6 }, (_, row) => `      - ["第${row + 1}个名称很长的项目"${Array.from({ length: COLUMNS - 1 }, (_, column) => `, "${row + 10}.${column}万元"`).join('')}]`).join('\n')}
  narrow:
    title: 一列的表
    table: [{ heading: 内容 }]
    rows: [["${SENTENCE}"], [短]]
  rates: { chart: bar, title: 增速, facts: [b] }
sections:
  - id: one
    number: 第一章
    heading: 总则
    text: ["首先是甲，\${a}。", "其次是乙，增长\${b}。", "最后感谢大家。"]
    figures: [wide, narrow, rates]
    children:
      - { id: first, number: 第一节, heading: 范围, text: ["${SENTENCE}"] }
      - { id: latin, number: A., heading: 附件, text: ["${SENTENCE}"] }
      - { id: closed, number: 其一、, heading: 其他, text: ["${SENTENCE}"] }
  - { id: led, heading: 只有提要, lead: "甲达到\${a}" }
  - { id: listed, heading: 只有要点, points: ["一要稳住", "常言道：“稳中求进。”"] }
`;

const ENGLISH = `report: { title: Annual report, language: en }
facts: { a: { name: Output, print: 126.8 billion, period: "2024" }, b: { name: Growth, print: 6.2%, period: "2024", kind: growth } }
figures: { c: { chart: bar, title: Growth, facts: [b] } }
sections:
  - { id: one, number: II., heading: Scope, text: ["Output reached \${a}.", "Growth was \${b}."], figures: [c] }
  - { id: two, number: Appendix A, heading: Tasks, kind: tasks, text: ["Broaden the base.", "Protect spending."] }
`;

let work: string;
const words: Record<string, Record<Profile, WordFile>> = {};
const files: Record<string, Record<Profile, string>> = {};
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'trifold-odd-'));
  for (const [name, content] of Object.entries({ zh: CHINESE, en: ENGLISH })) {
    mkdirSync(join(work, name));
    writeFileSync(join(work, name, 'content.yaml'), content);
    words[name] = {} as Record<Profile, WordFile>;
    files[name] = {} as Record<Profile, string>;
    for (const profile of PROFILES) {
      const made = await buildWord(join(work, name, 'out'), profile, {
        content: join(work, name, 'content.yaml'),
      });
      files[name][profile] = made.file;
      words[name][profile] = readWord(made.file);
    }
  }
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const textsOf = (name: string, profile: Profile) => words[name]![profile].paragraphs.map(({ text }) => text);

describe.each(PROFILES)('%s', (profile) => {
  test.skipIf(lacks('ooxml-validator')).each(['zh', 'en'])('%s is without error for the validator', async (name) => {
    for (const officeVersion of OFFICE_VERSIONS)
      expect((await validateFile(files[name]![profile], { officeVersion })).errors).toEqual([]);
  });

  test('a number that Word does not count stands apart from its heading, unless a mark does so', () => {
    const chinese = textsOf('zh', profile);
    for (const heading of ['第一章　总则', '第一节　范围', 'A.附件', '其一、其他']) expect(chinese).toContain(heading);
    const english = textsOf('en', profile);
    for (const heading of ['II. Scope', 'Appendix A Tasks']) expect(english).toContain(heading);
  });

  test('every table that the section lists is there', () => {
    const titles = findAll(words.zh![profile].body, 'w:tblCaption').map(({ attributes }) => attributes['w:val']);
    expect(titles).toEqual(['十二列的表', '一列的表']);
  });

  test('a list counts with a space in English, with none in an official Chinese list', () => {
    const numbering = words.en![profile].office.xml('word/numbering.xml');
    const levels = findAll(numbering, 'w:lvl').filter(
      (level) => findAll(level, 'w:pStyle')[0]?.attributes['w:val'] === 'ListNumber',
    );
    expect(levels.length).toBeGreaterThan(0);
    for (const level of levels) expect(valOf(level, 'w:suff') ?? 'tab').not.toBe('nothing');
  });

  test('no line of the title begins with a dash, and none is divided', () => {
    const [title] = findAll(words.zh![profile].body, 'w:p');
    const lines = findAll(title!, 'w:r')
      .map((run) => (childOf(run, 'w:br') ? '\n' : textOf(run)))
      .join('')
      .split('\n');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => line.startsWith('—'))).toEqual([]);
    expect(lines.join('')).toContain('——');
  });

  describe.skipIf(lacks('soffice'))('as LibreOffice sets it', () => {
    let rendered: PdfText;
    beforeAll(async () => {
      const folder = join(work, `pdf-${profile}`);
      mkdirSync(folder);
      rendered = await readPdf(convertToPdf([files.zh![profile]], folder)[0] ?? '');
    });

    test('a wide table has its title above its first row and its note below the last, its names not one character under another', () => {
      const holding = rendered.pages.filter(({ text }) => /第\d个名?/.test(squeeze(text)) && /1[0-5]\.\d/.test(text));
      expect(holding.length).toBeGreaterThan(0);
      expect(squeeze(holding[0]!.text)).toContain('十二列的表');
      expect(squeeze(holding.at(-1)!.text)).toContain('宽表的说明');
    });

    test('the title of the annex does not stand at the foot of a page without its chart', () => {
      const titled = rendered.pages.filter(({ text }) => /附图(?!\s*\d)/.test(text));
      for (const { text } of titled) expect(squeeze(text)).toContain('附图1增速');
    });
  });
});

test.each(PROFILES)('%s: a table too wide for the page stands on a turned one, and the text goes on upright', (profile) => {
  const { body } = words.zh![profile];
  const turned = findAll(body, 'w:pgSz').map(({ attributes }) => attributes['w:orient'] === 'landscape');
  expect(turned.filter(Boolean)).toHaveLength(1);
  expect(turned.at(-1)).toBe(false);
});

test('a table that no page is wide enough for is refused, and what the message says helps', async () => {
  const folder = join(work, 'refused');
  mkdirSync(folder);
  const columns = Array.from({ length: 24 }, (_, at) => `第${at + 1}项指标`);
  const table = (headings: readonly string[], more = '') =>
    `{ title: 指标表, table: [${headings.join(', ')}], rows: [[${headings.map((heading) => `${heading}的说明`).join(', ')}]]${more} }`;
  const write = (figures: string, names: string) =>
    writeFileSync(
      join(folder, 'content.yaml'),
      `report: { title: 报告, language: zh-CN }\nfacts: {}\nfigures: { ${figures} }\nsections: [{ id: one, heading: 总则, text: ["${SENTENCE}"], figures: [${names}] }]\n`,
    );
  const build = () => runCli(['build', join(folder, 'content.yaml'), '--only', 'summary', '--lang', 'en', '--force']);
  write(`wide: ${table(columns)}`, 'wide');
  const refused = await build();
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('"指标表" has 24 columns');
  expect(refused.stderr).toContain('figures.wide');
  write(`wide: ${table(columns, ', in: [deck]')}`, 'wide');
  expect(await build()).toMatchObject({ code: 0 });
  const parts = [columns.slice(0, 8), [columns[0]!, ...columns.slice(8, 16)], [columns[0]!, ...columns.slice(16)]];
  write(parts.map((part, at) => `part${at}: ${table(part)}`).join(', '), 'part0, part1, part2');
  expect(await build()).toMatchObject({ code: 0 });
});

test('a reference stands where the figure’s facts are said, not behind the last words', () => {
  const texts = textsOf('zh', 'modern');
  const referring = texts.filter((text) => text.includes('详见'));
  expect(referring).toContain('其次是乙，增长6.2%。详见图 1。');
  expect(texts.find((text) => text.startsWith('首先'))).not.toContain('详见');
});

test('an official document mentions its chart within the sentence, before the stop that ends it', () => {
  expect(textsOf('zh', 'official')).toContain('其次是乙，增长6.2%（见附图 1）。');
  expect(textsOf('en', 'official')).toContain('Growth was 6.2% (see Chart 1).');
  expect(textsOf('en', 'official')).toContain('Output reached 126.8 billion.');
});

test('what is a paragraph ends with a full stop, once, where the content has it without one', () => {
  const official = textsOf('zh', 'official');
  for (const text of ['甲达到1268.5亿元。', '一要稳住。', '常言道：“稳中求进。”']) expect(official).toContain(text);
  expect(textsOf('zh', 'modern')).toEqual(expect.arrayContaining(['甲达到1268.5亿元。', '一要稳住']));
});

test('a chart at the end of an English official summary is called a chart', () => {
  const captions = readFields(words.en!.official.body).filter(({ instruction }) => instruction.includes('SEQ'));
  expect(captions.map(({ instruction }) => instruction.trim())).toEqual(['SEQ Chart \\* ARABIC']);
});

test.skipIf(lacks('soffice'))('an English report of many pages: no number in its contents is more than one off', async () => {
  const sentences = [
    'The committee will continue to strengthen fiscal discipline and broaden the revenue base.',
    'Spending on health and education across all 12 districts grew by 6.2%, to 126.8 million.',
    'It’s “good”.',
  ];
  const parts = Array.from({ length: 5 }, (_, part) => {
    const children = Array.from({ length: 5 }, (_, item) => {
      const text = Array.from({ length: 2 + ((part + item) % 4) }, (_, at) =>
        Array.from({ length: 1 + ((3 * at + item) % 8) }, (_, i) => sentences[(i + at + part) % 3]).join(' '),
      );
      return { id: `s${part}-${item}`, number: `${part + 1}.${item + 1}`, heading: `Details ${part}-${item} of delivery`, text };
    });
    return { id: `s${part}`, number: String(part + 1), heading: `Part ${part} of the programme`, children };
  });
  const folder = join(work, 'many');
  mkdirSync(folder);
  // JSON is YAML.
  writeFileSync(
    join(folder, 'content.yaml'),
    JSON.stringify({ report: { title: 'Many pages', language: 'en' }, facts: {}, sections: parts }),
  );
  const { file } = await buildWord(folder, 'modern', { content: join(folder, 'content.yaml') });
  const word = readWord(file);
  const { pages } = await readPdf(convertToPdf([file], folder)[0] ?? '');
  expect(pages.length).toBeGreaterThan(9);
  const numbers = readFields(word.body)
    .filter(({ instruction }) => instruction.startsWith('PAGEREF'))
    .map(({ result }) => Number(result));
  const headings = parts.flatMap(({ heading, children }) => [heading, ...children.map((child) => child.heading)]);
  expect(numbers).toHaveLength(headings.length);
  const pageOf = (heading: string) => pages.findIndex(({ text }, index) => index > 1 && squeeze(text).includes(squeeze(heading)));
  // The text begins on a page 1 of its own count.
  const off = headings.map((heading, at) => Math.abs(numbers[at]! - 1 - (pageOf(heading) - pageOf(headings[0]!))));
  expect(Math.max(...off)).toBeLessThanOrEqual(1);
});
