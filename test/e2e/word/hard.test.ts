/** Contents that try the Word summary: more than forty pages, a table of sixty rows, next to nothing, English, the examples; both profiles. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../support/cli.js';
import { convertToPdf } from '../../support/libreoffice.js';
import { readPandoc } from '../../support/pandoc.js';
import { type PdfText, readPdf } from '../../support/pdf.js';
import { readPdfLines } from '../../support/rendered-lines.js';
import { lacks } from '../../support/tools.js';
import { OFFICE_VERSIONS, validateFile } from '../../support/validator.js';
import { childOf, headingLevel, readFields, readNumbers, readWord, valOf, type WordFile } from '../../support/word.js';
import { findAll, textOf } from '../../support/xml.js';
import { squeeze } from '../real.js';
import { buildWord, PROFILES } from './word-build.js';

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'trifold-hard-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

function write(name: string, content: string): string {
  mkdirSync(join(work, name), { recursive: true });
  const file = join(work, name, 'content.yaml');
  writeFileSync(file, content);
  return file;
}

const SENTENCE = '全面贯彻新发展理念，坚持稳中求进工作总基调，统筹推进各项工作，着力保障和改善民生，确保各项任务落到实处。';

const LONG = `report: { title: 一份很长的报告, language: zh-CN }
facts: {}
sections:
${Array.from(
  { length: 10 },
  (_, part) => `  - id: p${part}
    heading: 第${part + 1}方面的工作
    children:
${Array.from(
  { length: 5 },
  (_, item) =>
    `      - { id: p${part}-${item}, heading: 工作${part + 1}之${item + 1}, text: [${Array.from({ length: 9 }, () => `"${SENTENCE.repeat(3)}"`).join(', ')}] }`,
).join('\n')}`,
).join('\n')}
`;

const ROWS = 60;
const TABLE = `report: { title: 六十行的表, language: zh-CN }
facts: {}
figures:
  list:
    title: 项目清单
    table: [{ heading: 序号 }, { heading: 项目名称 }, { heading: 进展, align: number }]
    rows:
${Array.from({ length: ROWS }, (_, row) => `      - ["第${row + 1}号", "${row % 7 === 3 ? SENTENCE : `项目${row + 1}`}", "完成${row + 1}件"]`).join('\n')}
sections:
  - { id: a, heading: 清单, text: ["${SENTENCE}"], figures: [list] }
`;

const ALMOST_NOTHING = `report: { title: 空, language: zh-CN }
facts: {}
sections:
  - { id: a, heading: 只有标题 }
`;

const CONTENTS = {
  'a long content': () => write('long', LONG),
  'a table of sixty rows': () => write('table', TABLE),
  'next to nothing': () => write('nothing', ALMOST_NOTHING),
  'the English example': () => join(ROOT, 'examples', 'quarterly', 'content.yaml'),
  'the starter': () => join(ROOT, 'examples', 'starter', 'content.yaml'),
} as const;

type Name = keyof typeof CONTENTS;

const builds = new Map<string, ReturnType<typeof buildWord>>();

/** Each once: several tests look at the same. */
function build(name: Name, profile: (typeof PROFILES)[number] | null): ReturnType<typeof buildWord> {
  const key = `${name} ${profile}`;
  const known = builds.get(key) ?? buildWord(join(work, key), profile, { content: CONTENTS[name]() });
  builds.set(key, known);
  return known;
}

describe.each(PROFILES)('%s', (profile) => {
  test.skipIf(lacks('ooxml-validator')).each(Object.keys(CONTENTS) as Name[])(
    '%s: no error from the validator, pandoc reads the headings, no field is empty or dirty',
    async (name) => {
      const { file } = await build(name, profile);
      for (const officeVersion of OFFICE_VERSIONS) expect((await validateFile(file, { officeVersion })).errors).toEqual([]);
      const word = readWord(file);
      const headings = word.paragraphs
        .filter((paragraph) => headingLevel(word, paragraph) !== null)
        .map(({ text }) => squeeze(text));
      const read = readPandoc(file).blocks.filter(({ kind }) => kind === 'heading');
      expect(read.map(({ text }) => squeeze(text))).toEqual(headings);
      for (const { result, dirty, instruction } of readFields(word.body)) {
        expect(result.trim(), instruction).not.toBe('');
        expect(dirty, instruction).toBe(false);
      }
    },
  );

  describe('a table of sixty rows', () => {
    let word: WordFile;
    let rendered: PdfText;
    beforeAll(async () => {
      const { file } = await build('a table of sixty rows', profile);
      word = readWord(file);
      if (!lacks('soffice')) rendered = await readPdf(convertToPdf([file], join(work, `shown ${profile}`))[0] ?? '');
    });

    test('holds them all, each whole', () => {
      const rows = findAll(word.body, 'w:tr');
      expect(rows).toHaveLength(ROWS + 1);
      expect(rows.filter((row) => childOf(childOf(row, 'w:trPr')!, 'w:cantSplit') === null)).toEqual([]);
      expect(squeeze(textOf(rows.at(-1)!))).toBe(squeeze(`第${ROWS}号${SENTENCE}完成${ROWS}件`));
    });

    test.skipIf(lacks('soffice'))('has its head on every page that it stands on, no row parted, no page empty', () => {
      const pages = rendered.pages.map(({ text }) => squeeze(text));
      const withRows = pages.filter((text) => /第\d+号/.test(text));
      expect(withRows.length).toBeGreaterThan(1);
      expect(withRows.filter((text) => !text.includes('项目名称'))).toEqual([]);
      for (let row = 1; row <= ROWS; row++)
        expect(
          pages.filter((text) => text.includes(`第${row}号`) && text.includes(`完成${row}件`)),
          `row ${row}`,
        ).toHaveLength(1);
      const long = pages.join('').split(squeeze(SENTENCE)).length - 1;
      expect(long).toBeGreaterThan(0);
    });
  });
});

describe('more than forty pages', () => {
  let word: WordFile;
  let file: string;
  let stderr: string;
  beforeAll(async () => {
    const built = await build('a long content', 'modern');
    ({ file } = built);
    ({ stderr } = built.ended);
    word = readWord(file);
  });

  test('the contents have a number for every heading, and the build says that they are estimates', () => {
    const pages = readFields(word.body).filter(({ instruction }) => instruction.startsWith('PAGEREF'));
    expect(pages.length).toBeGreaterThanOrEqual(10);
    const numbers = pages.map(({ result }) => Number(result));
    expect(numbers.filter((number) => !(number > 0))).toEqual([]);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(Math.max(...numbers)).toBeGreaterThan(40);
    expect(stderr).toMatch(/estimate|估算|估计|约/);
  });

  test('the result as JSON carries that as a diagnostic with a code and both languages, and is a success', async () => {
    const { ended } = await buildWord(join(work, 'forty-json'), 'modern', { content: write('forty', LONG), args: ['--json'] });
    const { ok, diagnostics } = JSON.parse(ended.stdout) as {
      readonly ok: boolean;
      readonly diagnostics: readonly {
        readonly severity: string;
        readonly code: string;
        readonly message: Record<string, string>;
      }[];
    };
    expect(ok).toBe(true);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.severity).not.toBe('error');
    expect(Object.keys(diagnostics[0]?.message ?? {}).sort()).toEqual(['en', 'zh']);
  });

  test('the real content, with its few pages, is built without a word', async () => {
    const { ended } = await buildWord(join(work, 'quiet'), 'modern');
    expect(ended.stderr).toBe('');
  });

  test.skipIf(lacks('soffice'))('the estimates stay within a twentieth of what LibreOffice sets', async () => {
    const rendered = await readPdf(convertToPdf([file], work)[0] ?? '');
    const numbers = readFields(word.body)
      .filter(({ instruction }) => instruction.startsWith('PAGEREF'))
      .map(({ result }) => Number(result));
    const texts = rendered.pages.map(({ text }) => squeeze(text));
    // Cover and contents are not among the pages counted.
    const front = texts.findIndex((text) => text.includes('工作1之1') && !text.includes('....'));
    expect(front).toBeGreaterThan(1);
    const last = texts.findLastIndex((text) => text.includes('工作10之5')) + 1 - front;
    expect(last).toBeGreaterThan(40);
    expect(Math.abs(Math.max(...numbers) - last)).toBeLessThanOrEqual(Math.ceil(last / 20));
  });
});

describe('English', () => {
  let word: WordFile;
  let file: string;
  beforeAll(async () => {
    ({ file } = await buildWord(join(work, 'english'), null, { content: CONTENTS['the English example']() }));
    word = readWord(file);
  });

  test('is set as modern when nothing is chosen: with contents, in English', () => {
    expect(readFields(word.body).some(({ instruction }) => instruction.startsWith('TOC'))).toBe(true);
    expect(findAll(word.office.xml('docProps/core.xml'), 'dc:language').map(textOf)).toEqual(['en']);
    const defaults = findAll(word.office.xml('word/styles.xml'), 'w:rPrDefault')[0]!;
    expect(findAll(defaults, 'w:lang')[0]?.attributes['w:val']).toMatch(/^en/);
  });

  test('numbers no heading in Chinese, and prints no Chinese word of the tool’s own', () => {
    for (const number of readNumbers(word).values()) expect(number).not.toMatch(/\p{Script=Han}|[、（）]/u);
    expect(word.paragraphs.filter(({ text }) => /\p{Script=Han}/u.test(text)).map(({ text }) => text)).toEqual([]);
    const names = [...word.styles.values()].map(({ node }) => valOf(node, 'w:name') ?? '');
    expect(names.filter((name) => /\p{Script=Han}/u.test(name))).toEqual([]);
  });

  test.skipIf(lacks('soffice'))('breaks lines between words', async () => {
    const pages = await readPdfLines(convertToPdf([file], work)[0] ?? '');
    const words = new Set(word.paragraphs.flatMap(({ text }) => text.split(/[\s—–/-]+/)));
    const lines = pages.flatMap((page) => page.lines.map(({ text }) => text.trim().split(/\s+/)));
    expect(lines.length).toBeGreaterThan(40);
    const parted = lines.slice(1).flatMap((line, index) => {
      const [end = '', start = ''] = [lines[index]?.at(-1), line[0]];
      return words.has(end + start) && !words.has(end) ? [`${end}|${start}`] : [];
    });
    expect(parted).toEqual([]);
  });
});
