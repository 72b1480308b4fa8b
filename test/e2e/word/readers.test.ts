/** The Word summary of the real content, both profiles, through readers that are not ours: they find no fault and read the same text. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { realSummary } from '../../support/built.js';
import { ROOT } from '../../support/cli.js';
import { lintPackage } from '../../support/package-lint/lint.js';
import { readPandoc, readPlain } from '../../support/pandoc.js';
import { readPythonDocx } from '../../support/python-docx.js';
import { lacks } from '../../support/tools.js';
import { OFFICE_VERSIONS, validateFile } from '../../support/validator.js';
import { readWord, type WordFile } from '../../support/word.js';
import { allSections, factsInProse, paragraphsOf, printedProse, readRealContent, squeeze } from '../real.js';
import { buildWord, PROFILES } from './word-build.js';

const content = readRealContent();
const sections = allSections(content.sections);
const headings = sections.map(({ heading }) => squeeze(heading));
/** Sentences that a profile prints: the house look has room for the detail. */
const PROSE = {
  official: sections.flatMap((section) => paragraphsOf(section, false)),
  modern: sections.flatMap((section) => paragraphsOf(section, true)),
};

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'trifold-word-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe.each(PROFILES)('%s', (profile) => {
  const prose = PROSE[profile];
  let file: string;
  let word: WordFile;
  beforeAll(async () => {
    file = await realSummary(profile);
    word = readWord(file);
  });

  test.skipIf(lacks('ooxml-validator')).each(OFFICE_VERSIONS)(
    'the Open XML validator finds nothing for %s',
    async (officeVersion) => {
      expect((await validateFile(file, { officeVersion })).errors).toEqual([]);
    },
  );

  test('the package lint finds nothing', () => {
    expect(lintPackage(readFileSync(file))).toEqual([]);
  });

  test('is the same, byte for byte, when built again in another folder, zone and locale', async () => {
    const again = await buildWord(mkdtempSync(join(work, '再次-')), profile);
    expect(readFileSync(again.file).equals(readFileSync(file))).toBe(true);
  });

  test('mammoth has nothing to say, and reads the headings, numbered or not, at their levels', async () => {
    const { messages, value } = await mammoth.convertToHtml({ path: file });
    expect(messages).toEqual([]);
    const read = [...value.matchAll(/<(h[1-4])>(.*?)<\/h[1-4]>/g)].map(([, tag, inner = '']) => [
      tag,
      squeeze(inner.replace(/<[^>]*>/g, '')),
    ]);
    const levels = (each: typeof content.sections, level: number): readonly (readonly string[])[] =>
      each.flatMap(({ heading, children = [] }) => [[`h${level}`, squeeze(heading)], ...levels(children, level + 1)]);
    expect(read.filter(([, text]) => headings.includes(text ?? ''))).toEqual(levels(content.sections, 1));
    expect(value).toContain('<span class="fact">12003亿元</span>');
  });

  test('mammoth knows every style, and with the file’s own styles mapped it has nothing to say', async () => {
    const styleMap = [...word.styles.values()].flatMap(({ type, name }) =>
      type === 'paragraph' && !/^(heading \d|normal)$/i.test(name)
        ? [`p[style-name='${name}'] => ${/^heading (\d)/i.exec(name)?.[1] ? `h${/^heading (\d)/i.exec(name)?.[1]}` : 'p'}:fresh`]
        : type === 'character'
          ? [`r[style-name='${name}'] => span`]
          : type === 'table'
            ? [`table[style-name='${name}'] => table`]
            : [],
    );
    const { messages, value } = await mammoth.convertToHtml({ path: file }, { styleMap });
    expect(messages).toEqual([]);
    const read = [...value.matchAll(/<h[1-4]>(.*?)<\/h[1-4]>/g)].map(([, inner = '']) => squeeze(inner.replace(/<[^>]*>/g, '')));
    expect(read.filter((each) => headings.includes(each))).toEqual(headings);
  });

  describe.skipIf(lacks('pandoc'))('pandoc', () => {
    const blocks = () => readPandoc(file).blocks;

    test('reads the headings of the content, in order, at their levels, no number typed into them', () => {
      const levels = (each: typeof content.sections, level: number): readonly (readonly [string, number])[] =>
        each.flatMap(({ heading, children = [] }) => [[squeeze(heading), level] as const, ...levels(children, level + 1)]);
      const read = blocks()
        .filter(({ kind }) => kind === 'heading')
        .map(({ text, level }) => [squeeze(text), level] as const);
      expect(read.filter(([text]) => headings.includes(text))).toEqual(levels(content.sections, 1));
    });

    test('reads every sentence of the content whole, in its order, with every fact as printed', () => {
      const paragraphs = blocks()
        .filter(({ kind }) => kind === 'paragraph')
        .map(({ text }) => squeeze(text));
      let from = 0;
      const missing: string[] = [];
      for (const each of prose) {
        const pattern = printedProse(each, content.facts);
        const place = paragraphs.findIndex((paragraph, index) => index >= from && pattern.test(paragraph));
        if (place < 0) missing.push(each);
        else from = place;
      }
      expect(prose.length).toBeGreaterThan(50);
      expect(missing).toEqual([]);
    });

    test('ends its text with the report’s last sentence', () => {
      const last = squeeze(prose.at(-1)!);
      const patterns = prose.map((each) => printedProse(each, content.facts));
      const said = blocks()
        .filter(({ kind, text }) => kind === 'paragraph' && patterns.some((pattern) => pattern.test(squeeze(text))))
        .map(({ text }) => squeeze(text));
      expect(said.at(-1)).toBe(last);
    });

    test('keeps every fact of texts and tables in plain text', () => {
      const plain = squeeze(readPlain(file));
      const tables = word.paragraphs.filter(({ inTable }) => inTable).map(({ text }) => squeeze(text));
      const facts = [...new Set(prose.flatMap(factsInProse))].map((id) => content.facts[id]?.print).filter((print) => print);
      expect(facts.length).toBeGreaterThan(100);
      expect(facts.filter((print) => !plain.includes(squeeze(print ?? '')))).toEqual([]);
      expect(tables.filter((cell) => !plain.includes(cell))).toEqual([]);
    });

    test('keeps the ten 实事 as one numbered list', () => {
      expect(readPandoc(file).ordered).toContain(10);
    });
  });

  describe.skipIf(lacks('python3-docx'))('python-docx', () => {
    const read = () => readPythonDocx(file);

    test('sees the headings in Word’s heading styles', () => {
      const found = read()
        .paragraphs.filter(({ style }) => /^heading \d/i.test(style))
        .map(({ text }) => squeeze(text));
      expect(found.filter((each) => headings.includes(each))).toEqual(headings);
    });

    test('sees tables of named styles, every row as wide as the table', () => {
      const data = read().tables.filter(({ rows }) => rows.length > 1);
      expect(data.length).toBeGreaterThanOrEqual(3);
      for (const { style, columns, rows } of data) {
        expect(style).not.toMatch(/^(Normal Table|Table Grid|TableNormal)$/);
        for (const row of rows) expect(row).toHaveLength(columns);
      }
    });

    test('reads title, language and dates from the content, no author that it does not name', () => {
      const edited = /edited: (\S+)/.exec(readFileSync('content.yaml', 'utf8'))?.[1];
      const { properties } = read();
      expect(properties).toMatchObject({
        title: content.report.title,
        language: content.report.language,
        created: `${edited} 00:00:00`,
        modified: `${edited} 00:00:00`,
      });
      expect(properties.author).not.toMatch(/Un-named|python|docx/i);
    });

    test('reads the same text as pandoc', () => {
      const { blocks, meta } = readPandoc(file);
      const theirs = blocks.filter(({ kind }) => kind !== 'cell').map(({ text }) => text);
      const pandoc = squeeze(theirs.join('') + meta);
      const missing = read().paragraphs.filter(({ text }) => text.trim() !== '' && !pandoc.includes(squeeze(text)));
      expect(missing).toEqual([]);
    });
  });
});

test('without --profile a Chinese content is set as official', async () => {
  const [chosen, own] = [await realSummary('official'), await realSummary()];
  expect(readFileSync(own).equals(readFileSync(chosen))).toBe(true);
});

test('a theme may choose the profile', async () => {
  const theme = join(work, 'modern.yaml');
  const shipped = join(ROOT, 'templates', 'theme.yaml');
  const { name } = parse(readFileSync(shipped, 'utf8')) as { readonly name: string };
  writeFileSync(theme, `name: ${name}\nextends: ${JSON.stringify(relative(work, shipped))}\nsummary: { profile: modern }\n`);
  const [chosen, own] = [await realSummary('modern'), await buildWord(work, null, { args: ['--theme', theme] })];
  expect(readFileSync(own.file).equals(readFileSync(chosen))).toBe(true);
});

test('a profile that there is not is wrong usage, and the message says which there are', async () => {
  const { runCli } = await import('../../support/cli.js');
  const ended = await runCli(['build', '--profile', 'fancy', '--out', join(work, 'fancy')]);
  expect(ended.code).not.toBe(0);
  expect(ended.stderr).toMatch(/fancy/);
  for (const profile of PROFILES) expect(ended.stderr).toContain(profile);
});
