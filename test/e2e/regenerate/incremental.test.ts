/** What has not changed is not built: by content hashes of all that goes in, document by document. */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ROOT, runCli, spawnCli } from '../../support/cli.js';
import { editFile } from '../project.js';
import { type Built, build, builtIn, changeNumber, DOCUMENTS, makeProject, readManifest, traces } from './support.js';

const NONE: Built = { deck: false, summary: false, onepager: false };
const ALL: Built = { deck: true, summary: true, onepager: true };

let work: string;
let pristine: string;
let folder: string;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'trifold-incremental-'));
  pristine = await makeProject(join(work, '简报'));
});
beforeEach(() => {
  folder = join(work, '修改');
  rmSync(folder, { recursive: true, force: true });
  cpSync(pristine, folder, { recursive: true });
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('an unchanged build', () => {
  test('says so, and touches no file', async () => {
    const before = traces(folder);
    const ended = await runCli(['build', '--lang', 'zh'], { cwd: folder });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain('没有变化');
    expect(ended.stdout.match(/没有变化/g)).toHaveLength(4);
    expect((await runCli(['build', '--lang', 'en'], { cwd: folder })).stdout).toContain('nothing was built');
    expect(traces(folder)).toEqual(before);
  });

  test('does not load what builds documents', async () => {
    const ended = await spawnCli(['build'], {
      cwd: folder,
      env: { NODE_OPTIONS: `--import ${join(ROOT, 'test/support/loaded.mjs')}` },
    });
    const loaded = JSON.parse(ended.stderr) as string[];
    expect(loaded.length).toBeGreaterThan(1);
    const bytes = loaded.reduce((sum, file) => sum + readFileSync(file).length, 0);
    expect(bytes).toBeLessThan(250_000);
  });

  test('is unchanged whatever the time stamps say, and wherever the project is', async () => {
    const long = new Date('2001-01-01');
    for (const name of ['content.yaml', 'templates/deck.hbs', 'out/summary.docx']) utimesSync(join(folder, name), long, long);
    expect(await build(folder)).toEqual(NONE);
    expect(await build(folder, '--length', 'full')).toEqual(NONE);
  });

  test('says the warnings of the last build again, in the words of where it is called', async () => {
    editFile(join(folder, 'content.yaml'), (text) => text.replace('print: 约1200万平方米', 'print: 约1200万平方米左右'));
    const args = ['build', '--lang', 'en'];
    const first = await runCli(args, { cwd: folder });
    expect(first.stderr).toContain('two qualifiers');
    expect(builtIn(await runCli([...args, '--json'], { cwd: folder }))).toEqual(NONE);
    expect((await runCli(args, { cwd: folder })).stderr).toBe(first.stderr);
    const { stderr } = await runCli([...args, join('修改', 'content.yaml')], { cwd: work });
    expect(stderr).toBe(first.stderr.replaceAll('content.yaml:', '修改/content.yaml:'));
  });

  test('--force builds all the same', async () => {
    const before = traces(folder);
    expect(await build(folder, '--force')).toEqual(ALL);
    expect(traces(folder), 'the same bytes are not written again').toEqual(before);
  });
});

describe('only what depends on a change is built', () => {
  const cases: readonly [string, (folder: string) => void, Built][] = [
    ['a number', (each) => changeNumber(each, '12003亿元', '12010亿元'), ALL],
    ['a comment of the content', (each) => editFile(join(each, 'content.yaml'), (text) => `${text}# 注\n`), ALL],
    ['the picture', (each) => editFile(join(each, 'images/map.svg'), (text) => text.replace('</svg>', '<g/></svg>')), ALL],
    ['deck.hbs', (each) => editFile(join(each, 'templates/deck.hbs'), (text) => `${text}\n`), { ...NONE, deck: true }],
    ['summary.hbs', (each) => editFile(join(each, 'templates/summary.hbs'), (text) => `${text}\n`), { ...NONE, summary: true }],
    [
      'onepager.hbs',
      (each) => editFile(join(each, 'templates/onepager.hbs'), (text) => `${text}\n`),
      { ...NONE, onepager: true },
    ],
    ['the theme', (each) => editFile(join(each, 'templates/theme.yaml'), (text) => `${text}\n# 注\n`), ALL],
    ['the labels', (each) => editFile(join(each, 'templates/labels.yaml'), (text) => `${text}\n`), ALL],
    [
      'a font laid beside the content',
      (each) => {
        mkdirSync(join(each, 'fonts'));
        copyFileSync(join(ROOT, 'fonts/NotoSerifSC-Regular.ttf'), join(each, 'fonts/NotoSansSC-Regular.ttf'));
      },
      { ...NONE, deck: true, onepager: true },
    ],
    ['a partial that nobody calls', (each) => writeFileSync(join(each, 'templates/partials/idle.hbs'), '<p>x</p>'), NONE],
    ['a document taken away', (each) => rmSync(join(each, 'out/onepager.pdf')), { ...NONE, onepager: true }],
    ['a manifest spoilt', (each) => writeFileSync(join(each, 'out/manifest.json'), '{"format":1'), ALL],
  ];
  test.each(cases)('%s', async (_, change, expected) => {
    change(folder);
    const ended = await runCli(['build', '--json'], { cwd: folder });
    expect(ended, ended.stderr).toMatchObject({ code: 0 });
    expect(builtIn(ended)).toEqual(expected);
    expect(await build(folder)).toEqual(NONE);
  });

  test('a partial that a template calls', async () => {
    const called = readdirSync(join(folder, 'templates/partials')).filter((name) =>
      readFileSync(join(folder, 'templates/onepager.hbs'), 'utf8').includes(`> ${name.replace('.hbs', '')}`),
    );
    expect(called.length).toBeGreaterThan(0);
    editFile(join(folder, 'templates/partials', called[0]!), (text) => `${text}\n`);
    expect(await build(folder)).toMatchObject({ onepager: true });
  });

  test('a theme that the theme extends', async () => {
    writeFileSync(join(folder, 'templates/mine.yaml'), 'extends: theme.yaml\nname: mine\n');
    const mine = ['--theme', 'templates/mine.yaml'];
    expect(await build(folder, ...mine)).toEqual(ALL);
    expect(await build(folder, ...mine)).toEqual(NONE);
    editFile(join(folder, 'templates/theme.yaml'), (text) => `${text}\n`);
    expect(await build(folder, ...mine)).toEqual(ALL);
  });

  test('options and SOURCE_DATE_EPOCH', async () => {
    expect(await build(folder, '--profile', 'modern')).toEqual(ALL);
    expect(await build(folder, '--profile', 'modern')).toEqual(NONE);
    const env = { SOURCE_DATE_EPOCH: '1700000000' };
    const dated = () => runCli(['build', '--json', '--profile', 'modern'], { cwd: folder, env });
    expect(builtIn(await dated())).toEqual(ALL);
    expect(builtIn(await dated())).toEqual(NONE);
  });

  test('another tool', async () => {
    editFile(join(folder, 'out/manifest.json'), (text) => text.replaceAll(/"tool": ".*"/g, '"tool": "0.0.1+0"'));
    expect(await build(folder)).toEqual(ALL);
  });
});

test('the manifest names each document and the content, with their hashes', () => {
  const sha256 = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
  const { documents } = readManifest(folder);
  expect(documents.map(({ file }) => file).sort()).toEqual(DOCUMENTS);
  for (const document of documents) {
    expect(document.sha256).toBe(sha256(join('out', document.file)));
    expect(document.size).toBe(readFileSync(join(folder, 'out', document.file)).length);
    expect(document.content).toEqual({
      '../content.yaml': sha256('content.yaml'),
      '../images/map.svg': sha256('images/map.svg'),
    });
    for (const [path, hash] of Object.entries(document.looks))
      if (hash !== null) expect(sha256(join('out', path)), path).toBe(hash);
  }
  expect(JSON.stringify(documents)).not.toContain(work);
});
