/** `--script`: what the notes of the deck say, as a Word document beside it, and nothing more to pay for who does not ask. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { realReport, rendered } from '../support/built.js';
import { ROOT, runCli } from '../support/cli.js';
import { openOffice, readSlides, type SlideText } from '../support/office.js';
import { lintPackage } from '../support/package-lint/lint.js';
import { readPandoc } from '../support/pandoc.js';
import { readPdf } from '../support/pdf.js';
import { lacks } from '../support/tools.js';
import { OFFICE_VERSIONS, validateFile } from '../support/validator.js';
import { headingLevel, readWord, type WordFile } from '../support/word.js';
import { copySmallProject, copyTemplates, editFile, hashFolder } from './project.js';
import { squeeze } from './real.js';

const labels = parse(readFileSync(join(ROOT, 'templates', 'labels.yaml'), 'utf8')) as Readonly<
  Record<'zh' | 'en', Readonly<Record<string, string>>>
>;

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'trifold-script-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('of the real content', () => {
  let out: string;
  let script: string;
  let slides: readonly SlideText[];
  let word: WordFile;
  beforeAll(async () => {
    out = await realReport();
    script = join(out, 'script.docx');
    slides = readSlides(openOffice(join(out, 'briefing.pptx')));
    word = readWord(script);
  });

  const isSource = (text: string) =>
    text.startsWith(`${labels.zh.source}${labels.zh.colon}`) || text.startsWith(labels.zh.source!);
  /** Headings with what stands below each. */
  const passages = () => {
    const found: { heading: string; level: number; text: string }[] = [];
    for (const paragraph of word.paragraphs) {
      const level = headingLevel(word, paragraph);
      if (level !== null) found.push({ heading: squeeze(paragraph.text), level, text: '' });
      else if (found.length > 0) found.at(-1)!.text += `${squeeze(paragraph.text)}\n`;
    }
    return found.filter(({ level }) => level === 2);
  };

  test('has a heading for every slide with its number and title, in order, and under it all its notes', () => {
    const spoken = passages();
    const { 'slide-before': before = '', 'slide-after': after = '' } = labels.zh;
    expect(spoken.map(({ heading }) => heading)).toEqual(
      slides.map(({ title }, index) => squeeze(`${before}${index + 1}${after}${title}`)),
    );
    const missing = slides.flatMap(({ notes }, index) =>
      notes.filter((note) => !/^\d+$/.test(note) && !isSource(note) && !spoken[index]?.text.includes(squeeze(note))),
    );
    expect(missing).toEqual([]);
    expect(spoken.filter(({ text }) => text.length > 40).length).toBeGreaterThan(slides.length / 2);
  });

  test('says nothing to two slides', () => {
    const said = passages().flatMap(({ text }) => text.split('\n').filter((line) => line.length > 12));
    expect(said.filter((line, at) => said.indexOf(line) < at)).toEqual([]);
  });

  test('says the word for script, and no source to who speaks', () => {
    expect(word.paragraphs.some(({ text }) => text === labels.zh.script)).toBe(true);
    expect(word.paragraphs.filter(({ text }) => isSource(text))).toEqual([]);
    expect(slides.flatMap(({ notes }) => notes).filter(isSource).length).toBeGreaterThan(50);
  });

  test('keeps facts as runs with a character style', () => {
    const marked = new Set(
      word.paragraphs.flatMap(({ runs }) => runs.filter(({ style }) => style !== null).map(({ text }) => text)),
    );
    for (const print of ['12003亿元', '37274.8元', '突破200亿元']) expect([...marked]).toContain(print);
  });

  test.skipIf(lacks('ooxml-validator')).each(OFFICE_VERSIONS)(
    'is without error for the validator of %s',
    async (officeVersion) => {
      expect((await validateFile(script, { officeVersion })).errors).toEqual([]);
      expect(lintPackage(readFileSync(script))).toEqual([]);
    },
  );

  test.skipIf(lacks('pandoc'))('reads the same in pandoc', () => {
    const { blocks } = readPandoc(script);
    const headings = blocks.filter(({ kind, level }) => kind === 'heading' && level === 2).map(({ text }) => squeeze(text));
    expect(headings).toEqual(passages().map(({ heading }) => heading));
  });

  test.skipIf(lacks('soffice'))('stands on pages none of which is empty', async () => {
    const { pages } = await readPdf(await rendered(script));
    expect(pages.filter(({ text }) => squeeze(text).length < 40)).toEqual([]);
    expect(pages.map(({ text }) => squeeze(text)).join('')).toContain(squeeze(slides.at(-1)?.title ?? ''));
  });

  test('is the same, byte for byte, built again, alone and through the library; the other documents are as without it', async () => {
    const made = hashDocuments(out);
    const again = join(work, 'again');
    const ended = await runCli(['build', '--only', 'onepager', '--script', '--json', '--out', again], {
      env: { TZ: 'Asia/Shanghai' },
    });
    expect(ended, ended.stderr).toMatchObject({ code: 0 });
    const { documents } = JSON.parse(ended.stdout) as { documents: readonly { document: string; file: string }[] };
    expect(documents.map(({ document }) => document)).toEqual(['onepager', 'script']);
    expect(documents[1]?.file).toMatch(/script\.docx$/);
    expect(hashDocuments(again)).toEqual({ 'onepager.pdf': made['onepager.pdf'], 'script.docx': made['script.docx'] });

    const { build } = (await import(join(ROOT, 'dist', 'index.js'))) as typeof import('../../src/index.js');
    const library = join(work, 'library');
    const result = await build({ content: join(ROOT, 'content.yaml'), out: library, script: true });
    expect(result.documents.map(({ target }) => target)).toEqual(['deck', 'summary', 'onepager', 'script']);
    expect(hashDocuments(library)).toEqual(made);
    const plain = join(work, 'plain');
    await build({ content: join(ROOT, 'content.yaml'), out: plain });
    expect(hashDocuments(plain)).toEqual(Object.fromEntries(Object.entries(made).filter(([name]) => name !== 'script.docx')));
  });
});

test('a slide that goes on on the next is one matter, said once, with both numbers', async () => {
  const folder = join(work, 'long');
  mkdirSync(folder);
  const points = Array.from(
    { length: 30 },
    (_, index) => `"第${index + 1}点：这是一条写得不算短的要点，好让一张幻灯片放不下全部"`,
  );
  writeFileSync(
    join(folder, 'content.yaml'),
    `report: { title: 长页, language: zh-CN }
facts: {}
sections:
  - { id: a, heading: 很多要点, points: [${points.join(', ')}], text: [只说一遍的话。] }
`,
  );
  const ended = await runCli(['build', join(folder, 'content.yaml'), '--script', '--only', 'deck']);
  expect(ended, ended.stderr).toMatchObject({ code: 0 });
  const titles = readSlides(openOffice(join(folder, 'out', 'briefing.pptx'))).map(({ title }) => title ?? '');
  const first = titles.indexOf('很多要点') + 1;
  const last = titles.findLastIndex((title) => title.startsWith('很多要点')) + 1;
  expect(last).toBeGreaterThan(first);
  const texts = readWord(join(folder, 'out', 'script.docx')).paragraphs.map(({ text }) => squeeze(text));
  const { 'slide-before': before, 'slide-after': after, range } = labels.zh;
  expect(texts.filter((text) => text.includes('很多要点'))).toContain(`${before}${first}${range}${last}${after}很多要点`);
  expect(texts.filter((text) => text === '只说一遍的话。')).toHaveLength(1);
});

test('follows the deck: what it comes from is looked at, and it is made anew with the others when the content has changed', async () => {
  const folder = copySmallProject(join(work, 'follows'));
  const templates = copyTemplates(folder);
  rmSync(join(templates, 'script.hbs'));
  const build = async (...args: readonly string[]) => {
    const ended = await runCli(['build', '--json', ...args], { cwd: folder });
    expect(ended, ended.stderr).toMatchObject({ code: 0 });
    const { documents } = JSON.parse(ended.stdout) as { documents: readonly { document: string; built: boolean }[] };
    return documents.filter(({ built }) => built).map(({ document }) => document);
  };
  expect(await build('--script')).toEqual(['deck', 'summary', 'onepager', 'script']);
  expect(await build('--script')).toEqual([]);
  // Its slides come from the deck's template, so that one counts; a template of its own is noticed when it comes.
  editFile(join(templates, 'deck.hbs'), (text) => `${text}\n{{!-- other --}}\n`);
  expect(await build('--script')).toEqual(['deck', 'script']);
  writeFileSync(join(templates, 'script.hbs'), '<doc>{{#each slides}}<h1>{{title}}</h1>{{/each}}</doc>\n');
  expect(await build('--script')).toEqual(['script']);
  // Not asked for, but it stands there and would tell another version of the content.
  editFile(join(folder, 'content.yaml'), (text) => `${text}\n# edited\n`);
  expect(await build()).toEqual(['deck', 'summary', 'onepager', 'script']);
});

describe('templates of one’s own', () => {
  test('need no script.hbs, nor its words: the shipped ones stand in', async () => {
    const folder = copySmallProject(join(work, 'own'));
    const templates = copyTemplates(folder);
    rmSync(join(templates, 'script.hbs'));
    editFile(join(templates, 'labels.yaml'), (text) =>
      text.replaceAll(/^ {2}(script|slide-before|slide-after|range):.*\n/gm, ''),
    );
    const ended = await runCli(['build', '--script'], { cwd: folder });
    expect(ended, ended.stderr).toMatchObject({ code: 0 });
    const texts = readWord(join(folder, 'out', 'script.docx')).paragraphs.map(({ text }) => text);
    expect(texts).toContain(labels.zh.script);
  });

  test('need none of the partials that the shipped one calls', async () => {
    const folder = copySmallProject(join(work, 'bare'));
    const deck =
      '<deck><section name="s"><slide layout="content"><title>t</title><p>x</p><notes><p>y</p></notes></slide></section></deck>';
    mkdirSync(join(folder, 'templates'));
    writeFileSync(join(folder, 'templates', 'deck.hbs'), deck);
    const ended = await runCli(['build', '--script', '--only', 'deck'], { cwd: folder });
    expect(ended, ended.stderr).toMatchObject({ code: 0 });
    expect(readWord(join(folder, 'out', 'script.docx')).paragraphs.map(({ text }) => text)).toContain('y。');
  });

  test('may hold one; a fault in it is told where it stands, and nothing is written', async () => {
    const folder = copySmallProject(join(work, 'faulty'));
    const templates = copyTemplates(folder);
    writeFileSync(
      join(templates, 'script.hbs'),
      '<doc>\n{{#each slides}}<h1>{{title}}</h1>{{#each notes}}<p>{{this}}</p>{{/each}}{{/each}}\n</doc>\n',
    );
    expect(await runCli(['build', '--script'], { cwd: folder })).toMatchObject({ code: 0 });
    const before = hashFolder(join(folder, 'out'));
    editFile(join(templates, 'script.hbs'), (text) => text.replace('{{title}}', '{{titel}}'));
    const ended = await runCli(['build', '--script', '--lang', 'en'], { cwd: folder });
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/templates\/script\.hbs:2:\d+/);
    expect(ended.stderr).toContain('titel');
    expect(hashFolder(join(folder, 'out'))).toEqual(before);
    // Who asks for no script is not held up by its template.
    expect(await runCli(['build'], { cwd: folder })).toMatchObject({ code: 0, stderr: '' });
  });

  test('know slides in the script alone', async () => {
    const folder = copySmallProject(join(work, 'elsewhere'));
    editFile(join(copyTemplates(folder), 'summary.hbs'), (text) =>
      text.replace('</doc>', '{{#each slides}}<p>{{title}}</p>{{/each}}</doc>'),
    );
    const ended = await runCli(['build', '--script', '--lang', 'en'], { cwd: folder });
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('slides');
  });
});

test('stands or falls with the others: where it cannot be written, none is', async () => {
  const folder = copySmallProject(join(work, 'blocked'));
  mkdirSync(join(folder, 'out', 'script.docx'), { recursive: true });
  const ended = await runCli(['build', '--script'], { cwd: folder });
  expect(ended.code).toBe(1);
  expect(readdirSync(join(folder, 'out'))).toEqual(['script.docx']);
});

test('is not made, nor spoken of, unless asked for; check looks at it when asked', async () => {
  const folder = copySmallProject(join(work, 'quiet'));
  const ended = await runCli(['build'], { cwd: folder });
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  expect(existsSync(join(folder, 'out', 'script.docx'))).toBe(false);
  expect(ended.stdout).not.toContain('script');
  const checked = await runCli(['check', '--script', '--lang', 'en'], { cwd: folder });
  expect(checked).toMatchObject({ code: 0, stdout: 'no faults: deck, summary, onepager, script\n' });
});

/** Without the manifest, which says for each run what was asked. */
function hashDocuments(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(hashFolder(folder)).filter(([name]) => name !== 'manifest.json'));
}

test('slides that go on, their script and an audit together', async () => {
  const folder = join(work, 'goes-on');
  mkdirSync(folder);
  const points = Array.from({ length: 26 }, () => '      - 建好一条农村公路并配齐沿线的排水、照明和标志，方便群众出行\n').join(
    '',
  );
  writeFileSync(
    join(folder, 'content.yaml'),
    `report: { title: 县域报告, language: zh-CN }
facts: { beds: { name: 床位, print: 120张, period: 2023年 } }
sections:
  - { id: a, heading: 卫生, facts: [beds] }
  - id: b
    heading: 实事
    kind: tasks
    points:
${points}  - { id: c, heading: 水利, points: [修好水渠] }
`,
  );
  const ended = await runCli(['build', join(folder, 'content.yaml'), '--script', '--audit']);
  expect(ended).toMatchObject({ code: 0, stderr: expect.not.stringMatching(/警告|错误/) });
  const script = readWord(join(folder, 'out', 'script.docx'));
  expect(script.paragraphs.some(({ text }) => /\d—\d/.test(text))).toBe(true);
  expect(await runCli(['audit', join(folder, 'out')])).toMatchObject({ code: 0 });
});
