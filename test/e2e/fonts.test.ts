/** `trifold fonts`: what is there, what a content needs, and how a language's faces come to be used. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT, runCli } from '../support/cli.js';
import { makeCollection } from '../support/collection.js';
import { pack, useNpm } from '../support/npm.js';
import { lacks } from '../support/tools.js';
import { run } from '../write/pdf/read.js';
import { copySmallProject } from './project.js';

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'trifold-fonts-e2e-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const BRIEF = '- 生产总值${gdp}，增长${gdp-growth}';
const shipped = (name: string): string => join(ROOT, 'fonts', name);
const fonts = (folder: string, ...args: readonly string[]) => runCli(['fonts', ...args, '--lang', 'en'], { cwd: folder });

/** A report in another language. */
function inLanguage(name: string, language: string): string {
  const folder = join(work, name);
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'content.yaml'),
    `report:
  title: 架空市の報告
  issuer: 架空市
  date: "2021"
  language: ${language}
sections:
  - { id: ports, heading: 東京と大阪, text: [港を整備した。], points: [港を整備した], brief: [港を整備した] }
`,
  );
  return folder;
}

test('what is there, and what a content needs beyond the usual faces', async () => {
  const folder = copySmallProject(join(work, 'needs'), (content) => content.replace(BRIEF, '- 姓㐂的ก字'));
  const { code, stdout } = await fonts(folder);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^NotoSansSC-Regular\.ttf {2}shipped {2}\d+ characters {2}.*sans 400/m);
  expect(stdout).toContain('from NotoSansSC-Rare.ttf: 㐂');
  expect(stdout).toContain('in no font: ก (U+0E01)');
  expect(stdout).not.toContain('JP');
  const { stdout: json } = await fonts(folder, '--json');
  expect(JSON.parse(json).needs).toEqual({ elsewhere: { 'NotoSansSC-Rare.ttf': ['㐂'] }, nowhere: ['ก'], add: null });
  const plain = copySmallProject(join(work, 'plain'));
  expect((await fonts(plain)).stdout).toContain('The fonts have all that the content holds.');
});

test.skipIf(lacks('pdffonts'))(
  'a language without its faces is told once, with the command; with them it is set in them',
  async () => {
    const folder = inLanguage('ja', 'ja');
    const build = () => runCli(['build', '--only', 'onepager', '--lang', 'en'], { cwd: folder });
    const before = await build();
    expect(before.code).toBe(0);
    expect(before.stderr.match(/font-missing/g)).toHaveLength(1);
    expect(before.stderr).toContain('hint: run trifold fonts add ja');
    expect((await fonts(folder)).stdout).toContain('trifold fonts add ja');
    // Faces under the names that the theme looks for, here drawn as the shipped ones.
    const stock = join(work, 'stock');
    mkdirSync(stock);
    for (const [from, to] of [
      ['NotoSansSC', 'NotoSansJP'],
      ['NotoSerifSC', 'NotoSerifJP'],
    ])
      for (const weight of ['Regular', 'Bold'])
        copyFileSync(shipped(`${from}-${weight}.ttf`), join(stock, `${to}-${weight}.ttf`));
    const added = await fonts(folder, 'add', stock);
    expect(added).toMatchObject({ code: 0, stderr: '' });
    expect(added.stdout).toContain('The theme knows these files');
    const after = await build();
    expect(after.code).toBe(0);
    expect(after.stderr).not.toContain('font-missing');
    expect(readdirSync(join(folder, 'fonts'))).toHaveLength(4);
    expect((await fonts(folder)).stdout).toMatch(/^NotoSansJP-Regular\.ttf {2}fonts .*sans 400/m);
    const pdf = new Uint8Array(readFileSync(join(folder, 'out', 'onepager.pdf')));
    expect(run(pdf, 'pdffonts', ['FILE']).stdout).toContain('NotoSansSC');
  },
);

test('a collection is taken apart into fonts/; its files are left as they are the second time, and the theme must name them', async () => {
  const folder = copySmallProject(join(work, 'collection'));
  const ttc = join(work, 'own.ttc');
  writeFileSync(
    ttc,
    makeCollection(['NotoSansSC-Regular.ttf', 'NotoSerifSC-Bold.ttf'].map((name) => readFileSync(shipped(name)))),
  );
  const { code, stdout } = await fonts(folder, 'add', ttc);
  expect(code).toBe(0);
  expect(stdout).toContain('NotoSansSC-Regular.ttf, NotoSerifSC-Bold.ttf');
  expect(readdirSync(join(folder, 'fonts')).sort()).toEqual(['NotoSansSC-Regular.ttf', 'NotoSerifSC-Bold.ttf']);
  expect((await fonts(folder, 'add', ttc)).stdout).toContain('there already');
  const own = join(work, 'Own.ttf');
  copyFileSync(shipped('NotoSansSC-Bold.ttf'), own);
  expect((await fonts(folder, 'add', own)).stdout).toContain('The theme does not name yet: Own.ttf');
});

test('what npm brings is used only where its hash is right; nothing is written else', async () => {
  const folder = inLanguage('npm', 'ko');
  const npm = useNpm(pack({ '400Regular/NotoSansKR_400Regular.ttf': 'another font' }));
  try {
    const { code, stderr } = await fonts(folder, 'add', 'ko');
    expect(code).toBe(1);
    expect(stderr).toContain('has not the hash that it should have');
    expect(existsSync(join(folder, 'fonts'))).toBe(false);
  } finally {
    npm.remove();
  }
});

test('what is no language and no font is said, with what would do', async () => {
  const folder = copySmallProject(join(work, 'none'));
  for (const wrong of ['xx', 'content.yaml', 'no/such.ttf']) {
    const { code, stderr } = await fonts(folder, 'add', wrong);
    expect(code, wrong).toBe(1);
    expect(stderr, wrong).toContain('font-missing');
  }
  expect(await fonts(folder, 'add')).toMatchObject({ code: 2 });
  expect(await fonts(folder, 'remove', 'ja')).toMatchObject({ code: 2 });
});
