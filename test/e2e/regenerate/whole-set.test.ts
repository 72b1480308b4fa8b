/** The documents in the output folder are of one version of the content: with `--only`, killed half way, built twice at once. */
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runCli, spawnCli } from '../../support/cli.js';
import { sabotage } from '../../support/sabotage.js';
import { editFile, hashFolder } from '../project.js';
import { build, builtIn, changeNumber, DOCUMENTS, makeProject } from './support.js';

type Hashes = Readonly<Record<string, string>>;

let work: string;
let pristine: string;
let folder: string;
/** What stands in the output folder after a build of the content as it is, and as changed. */
let first: Hashes;
let second: Hashes;

const change = () => changeNumber(folder, '12003亿元', '12010亿元');
const out = () => join(folder, 'out');
const startAnew = () => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(pristine, folder, { recursive: true });
};

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'trifold-set-'));
  pristine = await makeProject(join(work, '简报'));
  folder = join(work, '修改');
  startAnew();
  first = hashFolder(out());
  change();
  await build(folder);
  second = hashFolder(out());
  for (const name of DOCUMENTS) expect(second[name]).not.toBe(first[name]);
});
beforeEach(startAnew);
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('--only', () => {
  test('takes along what would be of an older content, and says so', async () => {
    change();
    const ended = await runCli(['build', '--only', 'deck', '--lang', 'en'], { cwd: folder });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain('out/summary.docx and out/onepager.pdf followed');
    expect(hashFolder(out())).toEqual(second);
  });

  test('leaves the others alone where the content is the same', async () => {
    for (const template of ['deck', 'summary']) editFile(join(folder, `templates/${template}.hbs`), (text) => `${text}\n`);
    expect(await build(folder, '--only', 'deck')).toEqual({ deck: true });
    expect(await build(folder)).toEqual({ deck: false, summary: true, onepager: false });
  });

  describe('where another document cannot follow', () => {
    const spoil = () => editFile(join(folder, 'templates/onepager.hbs'), (text) => text.replace('<page', '<page><oops/><page'));

    test('sets it aside, aloud and under a dated name; the others are of one version', async () => {
      const old = readFileSync(join(out(), 'onepager.pdf'));
      spoil();
      change();
      const ended = await runCli(['build', '--only', 'deck,summary', '--lang', 'en'], { cwd: folder });
      expect(ended).toMatchObject({ code: 0 });
      expect(ended.stderr).toContain('onepager.pdf could not follow to this version');
      const [kept, ...others] = readdirSync(out()).filter((name) => name.startsWith('onepager'));
      expect(others).toEqual([]);
      expect(kept).toMatch(/^onepager \d{4}-\d\d-\d\d .+\.pdf$/);
      expect(readFileSync(join(out(), kept!)).equals(old)).toBe(true);
      for (const name of ['briefing.pptx', 'summary.docx']) expect(hashFolder(out())[name]).toBe(second[name]);
      // What it was is forgotten: nothing follows any more, and the command that the message names tells the fault.
      expect(await build(folder, '--only', 'deck')).toEqual({ deck: false });
      expect((await runCli(['build', '--only', 'onepager'], { cwd: folder })).code).toBe(1);
    });

    test('of all three none is written, and what can be had is named', async () => {
      spoil();
      change();
      const { code, stderr } = await runCli(['build', '--lang', 'en'], { cwd: folder });
      expect(code).toBe(1);
      expect(hashFolder(out())).toEqual(first);
      const command = /trifold (build --only \S+)/.exec(stderr)![1]!;
      expect(command).toBe('build --only deck,summary');
      expect((await runCli(command.split(' '), { cwd: folder })).code).toBe(0);
    });

    test('a good one follows as before', async () => {
      change();
      expect(await build(folder, '--only', 'deck,summary')).toEqual({ deck: true, summary: true, onepager: true });
    });
  });

  test('makes no document that was not there', async () => {
    rmSync(join(folder, 'out', 'summary.docx'));
    change();
    expect(await build(folder, '--only', 'deck')).toEqual({ deck: true, onepager: true });
    expect(existsSync(join(folder, 'out', 'summary.docx'))).toBe(false);
  });

  test('a deck and the script of its speaker go together', async () => {
    const all = { deck: false, summary: false, onepager: false, script: false };
    await build(folder, '--script');
    expect(await build(folder, '--script')).toEqual(all);
    editFile(join(folder, 'templates/deck.hbs'), (text) => `${text}\n`);
    expect(await build(folder, '--only', 'summary')).toEqual({ summary: false });
    const ended = await runCli(['build', '--lang', 'zh'], { cwd: folder });
    expect(ended.stdout).toMatch(/script\.docx .* s\n/);
    expect(ended.stdout).toContain('out/script.docx 随之重新生成');
    expect(await build(folder, '--script')).toEqual(all);
    // Asked for alone, the script takes along the deck that it would not fit.
    editFile(join(folder, 'templates/deck.hbs'), (text) => `${text}\n`);
    expect(await build(folder, '--script', '--only', 'summary')).toEqual({ deck: true, summary: false, script: true });
  });

  test('of another content in the same folder takes the others along too', async () => {
    cpSync(join(folder, 'content.yaml'), join(folder, 'other.yaml'));
    const ended = await runCli(['build', 'other.yaml', '--json', '--only', 'summary'], { cwd: folder });
    expect(builtIn(ended)).toEqual({ deck: true, summary: true, onepager: true });
  });
});

test.each([...DOCUMENTS, 'manifest.json'])(
  'killed before %s is in place: the next build has all of one version',
  async (name) => {
    change();
    const killed = await spawnCli(['build'], { cwd: folder, env: sabotage(out(), { kill: name }) });
    expect(killed.code).toBeNull();
    // A fault stops the next build, but not before it has put right what was left.
    appendFileSync(join(folder, 'content.yaml'), '\nno-such-key: 1\n');
    expect((await runCli(['build'], { cwd: folder })).code).toBe(1);
    expect(hashFolder(out())).toEqual(second);
    expect(readdirSync(out()).sort()).toEqual(Object.keys(second).sort());
  },
);

test('a first build that fails leaves no folder', async () => {
  rmSync(out(), { recursive: true });
  appendFileSync(join(folder, 'content.yaml'), '\nno-such-key: 1\n');
  const ended = await runCli(['build', '--out', 'neu/tief'], { cwd: folder });
  expect(ended.code).toBe(1);
  expect(existsSync(join(folder, 'neu'))).toBe(false);
});

test('two builds at once, of two contents: each set whole, the later one stays', async () => {
  change();
  cpSync(join(folder, 'content.yaml'), join(folder, 'other.yaml'));
  editFile(join(folder, 'other.yaml'), (text) => text.replaceAll('12010亿元', '12020亿元'));
  await Promise.all(
    ['content.yaml', 'other.yaml', 'content.yaml'].map(async (content) => {
      const ended = await spawnCli(['build', content], { cwd: folder });
      expect(ended).toMatchObject({ code: 0, stderr: '' });
    }),
  );
  const found = hashFolder(out());
  const version = DOCUMENTS.filter((name) => found[name] === second[name]).length;
  expect([0, DOCUMENTS.length]).toContain(version);
  expect(readdirSync(out()).sort()).toEqual(Object.keys(second).sort());
});

test('a document held open: nothing is changed, and the message names it and says to close it', async () => {
  change();
  const ended = await spawnCli(['build', '--lang', 'zh'], {
    cwd: folder,
    env: sabotage(out(), { hold: 'summary.docx EBUSY 99' }),
  });
  expect(ended).toMatchObject({ code: 1, stdout: '' });
  expect(ended.stderr).toMatch(/错误\[out-unwritable\].*summary\.docx：文件正被占用；原有文件没有改动/);
  expect(ended.stderr).toMatch(/提示：.*关闭后重试/);
  // The new set stands beside.
  const aside = readdirSync(out()).find((name) => /^\d{4}-\d\d-\d\d$/.test(name));
  rmSync(join(out(), aside!), { recursive: true });
  expect(hashFolder(out())).toEqual(first);
});

describe('a document that somebody has changed', () => {
  const kept = () =>
    readdirSync(out())
      .filter((name) => !(name in first))
      .sort();

  test('is kept beside ours under a dated name, each time anew', async () => {
    for (const theirs of ['first edit', 'second edit']) {
      writeFileSync(join(out(), 'briefing.pptx'), theirs);
      const ended = await runCli(['build', '--lang', 'zh'], { cwd: folder, env: { TZ: 'Asia/Shanghai' } });
      expect(ended.code).toBe(0);
      expect(ended.stderr).toMatch(/警告\[hand-edited\] briefing\.pptx .*另存为“briefing \d{4}-\d\d-\d\d 手改/);
    }
    expect(kept().map((name) => name.replace(/\d{4}-\d\d-\d\d/, 'DATE'))).toEqual([
      'briefing DATE 手改 2.pptx',
      'briefing DATE 手改.pptx',
    ]);
    expect(kept().map((name) => readFileSync(join(out(), name), 'utf8'))).toEqual(['second edit', 'first edit']);
    for (const name of DOCUMENTS) expect(hashFolder(out())[name]).toBe(first[name]);
    expect((await runCli(['build'], { cwd: folder })).stderr, 'said once').toBe('');
  });

  test('is left as it is by a build of others', async () => {
    writeFileSync(join(out(), 'briefing.pptx'), 'theirs');
    expect(await build(folder, '--only', 'summary')).toEqual({ summary: false });
    expect(readFileSync(join(out(), 'briefing.pptx'), 'utf8')).toBe('theirs');
  });

  test('is kept too where no manifest tells what was built', async () => {
    rmSync(join(out(), 'manifest.json'));
    writeFileSync(join(out(), 'onepager.pdf'), 'theirs');
    expect((await runCli(['build'], { cwd: folder })).code).toBe(0);
    expect(kept()).toEqual([expect.stringMatching(/^onepager [\d-]{10} 手改\.pdf$/)]);
  });

  test('stays where it is when the build fails', async () => {
    writeFileSync(join(out(), 'briefing.pptx'), 'theirs');
    appendFileSync(join(folder, 'content.yaml'), '\nno-such-key: 1\n');
    expect((await runCli(['build'], { cwd: folder })).code).toBe(1);
    expect(readFileSync(join(out(), 'briefing.pptx'), 'utf8')).toBe('theirs');
    expect(kept()).toEqual([]);
  });
});
