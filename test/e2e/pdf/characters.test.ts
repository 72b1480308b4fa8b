/** Rare characters and signs on the finished page: they copy out, fall to the next font, or are an error that says where. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT, runCli } from '../../support/cli.js';
import { dropCharacter } from '../../support/font.js';
import { checkConformance } from '../../support/pdf-conformance/check.js';
import { lacks } from '../../support/tools.js';
import { readText, run } from '../../write/pdf/read.js';
import { copySmallProject, copyTemplates, editFile } from '../project.js';

const BRIEF = '- 生产总值${gdp}，增长${gdp-growth}';

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'trifold-characters-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The small project with a text of the page replaced. */
function prepare(name: string, text: string): string {
  return copySmallProject(join(work, name), (content) => content.replace(BRIEF, `- ${text}`));
}

async function build(folder: string): Promise<Uint8Array> {
  const ended = await runCli(['build', '--only', 'onepager', '--lang', 'en'], { cwd: folder });
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  return new Uint8Array(readFileSync(join(folder, 'out', 'onepager.pdf')));
}

/** What the build says of a fault. */
async function fail(folder: string): Promise<string> {
  const { code, stderr } = await runCli(['build', '--only', 'onepager', '--lang', 'en'], { cwd: folder });
  expect(code, stderr).toBe(1);
  return stderr;
}

test.skipIf(lacks('pdftotext', 'qpdf'))('what the fonts have copies out as written', async () => {
  const lines = [
    '䶮镕㙍堃喆珺祎〇',
    '①⑩㈠㊣№★→☑☐✔►⅓➤',
    'Łódź、Muğla、Çeşme、Győr',
    '℃㎡㎏‰±×≥',
    'm²、m³、10⁴、CO₂、10⁻⁶、NOₓ、PM₂.₅',
    '㕔、㐂、𠮷野、𬭎',
    'Ångström、café',
    '63%～68%、1.3∶39.7',
  ];
  const folder = prepare('present', lines.join(`\n          - `));
  const bytes = await build(folder);
  const texts = [await readText(bytes), run(bytes, 'pdftotext', ['FILE', '-']).stdout];
  for (const text of texts.map((each) => each.replaceAll('\n', ''))) {
    for (const line of lines) expect(text).toContain(line);
  }
  expect(checkConformance(bytes)).toEqual([]);
});

describe('what no font has is an error at its place', () => {
  test.each([
    ['a Han character that nobody draws', '𪚥', 'U+2A6A5'],
    ['a letter of a script that is not there', 'ก', 'U+0E01'],
    ['a mark on a letter', 'R\u0e48', 'U+0E48'],
  ])('%s', async (name, character, code) => {
    const folder = prepare(name, `二氧化碳${character}下降`);
    const stderr = await fail(folder);
    const line = readFileSync(join(folder, 'content.yaml'), 'utf8')
      .split('\n')
      .findIndex((each) => each.includes(character));
    expect(stderr).toContain('error[no-glyph]');
    expect(stderr).toContain(code);
    expect(stderr).toContain(`content.yaml:${line + 1}:`);
  });

  test('a label of a chart', async () => {
    const folder = join(work, 'label');
    mkdirSync(folder, { recursive: true });
    const content = readFileSync(join(ROOT, 'examples', 'starter', 'content.yaml'), 'utf8');
    writeFileSync(join(folder, 'content.yaml'), content.replace('name: 第一产业', 'name: 第ก产业'));
    const stderr = await fail(folder);
    expect(stderr).toContain('U+0E01');
    expect(stderr).toMatch(/content\.yaml:\d+:\d+ +figures\./);
  });

  test("a list's mark", async () => {
    const folder = prepare('mark', '正文');
    editFile(join(copyTemplates(folder), 'theme.yaml'), (text) => text.replace(/mark: [■▪]/g, 'mark: ༓'));
    expect(await fail(folder)).toContain('U+0F13');
  });
});

test.skipIf(lacks('pdffonts', 'qpdf'))('what one font lacks is taken from the next of its chain', async () => {
  const folder = prepare('fallback', '堃等人');
  mkdirSync(join(folder, 'fonts'));
  const own = readFileSync(join(ROOT, 'fonts', 'NotoSansSC-Regular.ttf'));
  writeFileSync(join(folder, 'fonts', 'Own.ttf'), dropCharacter(own, '堃'.codePointAt(0) as number));
  editFile(join(copyTemplates(folder), 'theme.yaml'), (text) =>
    text.replace('regular: NotoSansSC-Regular.ttf', 'regular: Own.ttf'),
  );
  const bytes = await build(folder);
  expect(await readText(bytes)).toContain('堃等人');
  expect(run(bytes, 'pdffonts', ['FILE']).stdout).toContain('NotoSerifSC-Regular');
  expect(checkConformance(bytes)).toEqual([]);
});

test.skipIf(lacks('pdffonts', 'qpdf'))('a rare character of a bold text is as dark as its neighbours', async () => {
  const bytes = await build(prepare('bold', '代表**㐂某**发言'));
  expect(await readText(bytes)).toContain('代表㐂某发言');
  expect(run(bytes, 'pdffonts', ['FILE']).stdout).toContain('NotoSansSCRare-Regular');
  expect(run(bytes, 'qpdf', ['--qdf', '--object-streams=disable', 'FILE', '-']).stdout).toMatch(/ w 2 Tr\s[^Q]*?\s0 Tr/);
  expect(checkConformance(bytes)).toEqual([]);
});
