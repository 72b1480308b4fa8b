/** Sentences that a template puts together: a fact's number after another fact's name is told, lists and the fact's own names are not. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCli } from '../../support/cli.js';

const CONTENT = `report: { title: 沅南县农业, language: zh-CN }
facts:
  rice: { name: 水稻面积, print: 21.4万亩, period: 2025年, change: rice-up }
  rice-up: { name: 水稻面积增速, print: 2.7%, period: 2025年, kind: growth, verb: 增长 }
  greens: { name: 蔬菜面积, print: 8.6万亩, period: 2025年, change: greens-up }
  greens-up: { name: 蔬菜面积增速, print: 5.5%, period: 2025年, kind: growth, verb: 增长 }
  farms: { name: 家庭农场, print: 312家, period: 2025年 }
sections:
  - { id: crops, heading: 种植, facts: [rice, greens], points: ["水稻面积\${rice}，蔬菜面积\${greens}"], text: ["蔬菜面积\${greens}，比水稻面积\${rice}少。"] }
  - { id: who, heading: 主体, facts: [farms], text: ["家庭农场\${farms}。"] }
`;

const work = mkdtempSync(join(tmpdir(), 'trifold-sentences-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
let count = 0;

async function auditOf(sentence: string) {
  const folder = join(work, String(count++));
  mkdirSync(join(folder, 'templates'), { recursive: true });
  writeFileSync(join(folder, 'content.yaml'), CONTENT);
  const slide = `<slide layout="content"><title>{{report.title}}</title><p>${sentence}</p></slide>`;
  writeFileSync(
    join(folder, 'templates/deck.hbs'),
    `<deck title="{{report.title}}"><section name="一">${slide}</section></deck>`,
  );
  writeFileSync(join(folder, 'templates/summary.hbs'), `<doc title="{{report.title}}"><p>${sentence}</p></doc>`);
  const built = await runCli(['build', '--only', 'deck,summary'], { cwd: folder });
  expect(built, built.stderr).toMatchObject({ code: 0 });
  const { code, stdout } = await runCli(['audit', 'out', '--json'], { cwd: folder });
  return { code, faults: JSON.parse(stdout).faults as { kind: string; found: string; expected: string; document: string }[] };
}

test.each([
  ['a name and the number', '{{facts.rice.name}}{{fact "greens"}}。', '水稻面积 8.6万亩', '蔬菜面积 8.6万亩'],
  ['with a word of the template between', '{{facts.rice.name}}扩大到{{fact "greens"}}。', '水稻面积 8.6万亩', '蔬菜面积 8.6万亩'],
  ['a growth that is another’s', '{{facts.greens.name}}增长{{fact "rice-up"}}', '蔬菜面积 2.7%', '水稻面积增速 2.7%'],
  [
    'in the second clause',
    '{{facts.farms.name}}{{fact "farms"}}；{{facts.farms.name}}{{fact "rice"}}',
    '家庭农场 21.4万亩',
    '水稻面积 21.4万亩',
  ],
])('%s', async (_, sentence, found, expected) => {
  const { code, faults } = await auditOf(sentence);
  expect(code).toBe(1);
  const told = faults.map((fault) => [fault.document, fault.kind, fault.found, fault.expected]);
  expect(told).toEqual(['deck', 'summary'].map((document) => [document, 'misplaced', found, expected]));
});

test.each([
  ['its own name', '{{facts.rice.name}}{{fact "rice"}}，增长{{fact "rice-up"}}；{{facts.greens.name}}{{fact "greens"}}'],
  ['two names, then their numbers', '{{facts.rice.name}}、{{facts.greens.name}}分别为{{fact "rice"}}、{{fact "greens"}}'],
  ['a number before its name', '{{fact "farms"}}{{facts.farms.name}}，{{facts.rice.name}}{{fact "rice"}}'],
  ['another sentence before', '有{{facts.farms.name}}。今年{{fact "rice"}}'],
  ['sentences of the content', '{{#each sections}}{{#each text}}{{this}}{{/each}}{{/each}}'],
])('right: %s', async (_, sentence) => {
  expect(await auditOf(sentence)).toEqual({ code: 0, faults: [] });
});
