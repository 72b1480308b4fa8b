/** docs/writing-content.md against the starter that it explains, and the schema that it sums up. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadContent } from '../../../src/content/load.js';
import { jsonSchema } from '../../../src/content/schema.js';
import { Diagnostics } from '../../../src/diagnostics/diagnostic.js';
import type { Content } from '../../../src/model/content.js';
import { runCli } from '../../support/cli.js';
import { makeFolder } from '../../support/folder.js';
import { openOffice, wordParagraphs } from '../../support/office.js';
import { readDoc, readFences } from './guides.js';

const GUIDE = 'docs/writing-content.md';
const STARTER = readDoc('examples/starter/content.yaml');

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'trifold-guide-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('every snippet stands in the starter', () => {
  const snippets = readFences(GUIDE, 'yaml');
  expect(snippets).toHaveLength(5);
  expect(snippets.filter((snippet) => !STARTER.includes(`\n${snippet}`))).toEqual([]);
});

test('what the table says is printed is printed, in Word', async () => {
  const table = /\| Write \| Prints \|\n.*\n((?:\|.*\n)+)/.exec(readDoc(GUIDE))?.[1] ?? '';
  const rows = [...table.matchAll(/^\| `(.+?)` \| (.+?) \|$/gm)].map(([, write, prints]) => ({
    write: write!,
    // A raised 2 is a 2 that is raised.
    prints: prints!.replace(/^`(.*)`$|^\*\*(.*)\*\*$|^\*(.+)\*$/, '$1$2$3').normalize('NFKC'),
  }));
  expect(rows.length).toBe(9);
  const paragraphs = rows.map(({ write }, index) => `      - '第${index}行 ${write}'\n`).join('');
  const folder = writeProject('prints', (text) => text.replace('    text:\n', (head) => head + paragraphs));
  const ended = await runCli(['build', '--only', 'summary'], { cwd: folder });
  expect(ended, ended.stderr).toMatchObject({ code: 0 });
  const printed = wordParagraphs(openOffice(join(folder, 'out', 'summary.docx'))).map((text) => text.normalize('NFKC'));
  for (const [index, { prints }] of rows.entries()) expect(printed).toContain(`第${index}行 ${prints}`);
});

test('the derived fact prints what the guide says', async () => {
  const said = /This one prints (\S+?):/.exec(readDoc(GUIDE))?.[1];
  const [id] = /(?<=^ {2})[a-z-]+(?=: .*derive)/m.exec(readFences(GUIDE, 'yaml').find((text) => text.includes('derive'))!)!;
  expect((await load(STARTER))?.facts[id]?.print).toBe(said);
});

test('the fault shown is that of a real run', async () => {
  const folder = writeProject('faults', (text) => text.replace('lead: 地区生产总值${gdp}', 'lead: 地区生产总值${gpd}'));
  const ended = await runCli(['build', '--lang', 'zh'], { cwd: folder });
  expect(ended.code).toBe(1);
  expect(ended.stderr).toBe(readFences(GUIDE, '').at(-1));
});

describe('the guide names all there is:', () => {
  const schema = jsonSchema() as Schema;
  const guide = readDoc(GUIDE);
  const named = (name: string) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(guide);

  test.each([
    ['parts of the content', Object.keys(schema.properties!)],
    ["a fact's keys", keysBelow(schema, 'facts')],
    ["a figure's keys", keysBelow(schema, 'figures')],
    ["a section's keys", keysBelow(schema, 'sections')],
    ["a report's keys", Object.keys(schema.properties!.report!.properties!).filter((key) => !OF_THE_FILE.has(key))],
  ])('%s', (_, names) => {
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !named(name))).toEqual([]);
  });

  test('sorts of fact and of chart', () => {
    const choices = [...JSON.stringify(schema).matchAll(/"enum":(\[[^\]]*\])/g)].flatMap(
      ([, list]) => JSON.parse(list!) as string[],
    );
    const kinds = [
      'result',
      'target',
      'growth',
      'change',
      'share',
      'rank',
      'condition',
      'bar',
      'column',
      'stacked',
      'line',
      'doughnut',
    ];
    expect(choices).toEqual(expect.arrayContaining(kinds));
    expect(kinds.filter((kind) => !named(kind))).toEqual([]);
  });
});

describe('the rules of quoting:', () => {
  const lead = (value: string) => STARTER.replace(/^ {4}lead: .*$/m, () => `    lead: ${value}`);
  const leadOf = (content: Content | null) => content?.sections[0]?.lead?.plain;

  test.each(['**一**句话', '{一}', '[一]', '#一', '&一 二', '@一', '%一', '!一', '>5亿元', '|一', '一: 二', '一 #二'])(
    '%s is quoted',
    async (text) => {
      const plain = text.replaceAll('**', '');
      expect(leadOf(await load(lead(`"${text}"`)))).toBe(plain);
      expect(leadOf(await load(lead(text)))).not.toBe(plain);
    },
  );

  test.each(['“一”二', '一：二', '7.50', '-5%', '2024年', 'yes', '是', '一#二'])('%s needs no quotes', async (text) => {
    expect(leadOf(await load(lead(text)))).toBe(text);
  });
});

/** Kept in the file's properties, or of use to templates alone. */
const OF_THE_FILE = new Set(['edited', 'subtitle']);

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

function keysBelow(schema: Schema, part: string): readonly string[] {
  const { additionalProperties, items } = schema.properties![part]!;
  const named = items ?? (additionalProperties as Schema);
  const below = named.$ref === undefined ? named : schema.definitions![named.$ref.replace('#/definitions/', '')]!;
  const keys = (below.anyOf ?? [below]).flatMap(({ properties }) => Object.keys(properties ?? {}));
  return [...new Set(keys)];
}

function writeProject(name: string, edit: (text: string) => string): string {
  const folder = join(work, name);
  mkdirSync(folder);
  const edited = edit(STARTER);
  expect(edited).not.toBe(STARTER);
  writeFileSync(join(folder, 'content.yaml'), edited);
  return folder;
}

/** Null where it has faults. */
async function load(text: string): Promise<Content | null> {
  const folder = makeFolder({ 'content.yaml': text });
  try {
    return await loadContent(folder.project, new Diagnostics());
  } finally {
    folder.remove();
  }
}
