/** Numbers that a template makes by itself, and names of charts that have lines: a right document has no fault, a wrong one keeps it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../../support/cli.js';

const CONTENT = `
report: { title: Harbour works, language: en }
facts:
  berths: { name: Berths, print: "48", period: "2025", kind: result }
  tugs: { name: Tugs, print: "10", period: "2025", kind: result }
  before: { name: Operating surplus 2024, print: "31", period: "2024", kind: result }
  more: { name: Dues, print: "9", period: "2025", kind: growth }
  after: { name: Operating surplus 2025, print: "40", period: "2025", kind: result }
figures:
  bridge: { chart: waterfall, title: From surplus to surplus, facts: [before, more, after] }
sections:
  - { id: quay, heading: Quays, points: ["\${berths} berths"], text: ["\${berths} berths."], figures: [bridge] }
  - { id: fleet, heading: Fleet, points: ["\${tugs} tugs"], text: ["\${tugs} tugs."] }
  - { id: dredge, heading: Dredging, points: [Done], text: [Done.] }
`;

const counter = (own: (number: string) => string) => `<deck title="{{report.title}}"><section name="All">
  {{#each sections}}<slide layout="content"><title>{{heading}}</title>
  <p>${own('{{ordinal @index}}')} / ${own('{{count @root.sections}}')}</p>
  <p>${own('{{add @index 11}}')} {{heading}}</p></slide>{{/each}}
</section></deck>`;
const PAGE = `<page title="{{report.title}}" size="A4"><h1>{{report.title}}</h1><row><figure ref="bridge" width="38%" height="180"/><p>x</p></row></page>`;
const SUMMARY =
  '<doc title="{{report.title}}">{{#each sections}}<h1>{{heading}}</h1><p><own>{{add @index 7}}</own>: {{heading}}</p>{{/each}}</doc>';

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'trifold-own-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

async function auditOf(name: string, deck: string) {
  const folder = join(work, name);
  mkdirSync(join(folder, 'templates'), { recursive: true });
  writeFileSync(join(folder, 'content.yaml'), CONTENT);
  for (const [file, text] of Object.entries({ 'deck.hbs': deck, 'onepager.hbs': PAGE, 'summary.hbs': SUMMARY }))
    writeFileSync(join(folder, 'templates', file), text);
  const built = await runCli(['build', '--lang', 'en'], { cwd: folder });
  expect(built, built.stderr).toMatchObject({ code: 0 });
  return { folder, ...(await runCli(['audit', 'out', '--lang', 'en'], { cwd: folder })) };
}

test('counters and ordinals that the template calls its own, in deck and summary; a name of a chart in two lines', async () => {
  const { code, stderr, stdout } = await auditOf(
    'own',
    counter((number) => `<own>${number}</own>`),
  );
  expect(`${stdout}${stderr}`).toContain('no faults');
  expect(code).toBe(0);
});

test('without that they are faults, and the hint says what to write', async () => {
  const { code, stderr } = await auditOf(
    'bare',
    counter((number) => number),
  );
  expect(code).toBe(1);
  expect(stderr).toContain('<own>…</own>');
});

test('where another number stands in such a text, it is a fault', async () => {
  const { folder } = await auditOf(
    'changed',
    counter((number) => `<own>${number}</own>`),
  );
  const deck = join(folder, 'templates', 'deck.hbs');
  writeFileSync(deck, counter((number) => `<own>${number}</own>`).replace('{{add @index 11}}', '{{add @index 61}}'));
  const { code, stderr } = await runCli(['audit', 'out', '--lang', 'en'], { cwd: folder });
  expect(code).toBe(1);
  expect(stderr).toMatch(/"1[123]"/);
});
