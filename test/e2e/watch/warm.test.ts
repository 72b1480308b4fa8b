/** What one process remembers from build to build never shows: each of its documents is what a new process makes. */
import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ROOT, spawnCli } from '../../support/cli.js';
import { runs } from '../../support/long.js';
import { copySmallProject, copyTemplates, editFile, hashFolder } from '../project.js';
import { killAll, startWatch } from './process.js';

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'trifold-warm-'));
});
afterEach(killAll);
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** 𓀀: no shipped font holds Egyptian hieroglyphs. */
const HIEROGLYPH = '\u{13000}';

/** `compared`: with a cold build, which takes its time. */
type Edit = readonly [string, (folder: string) => void, 'failed' | 'built' | 'compared'];

const inContent = (edit: (text: string) => string) => (folder: string) => editFile(join(folder, 'content.yaml'), edit);
const inTemplates = (name: string, edit: (text: string) => string) => (folder: string) =>
  editFile(join(folder, 'templates', name), edit);
/** The list of terms stands on one line, or a line each. */
const withTerm = (text: string) =>
  text.replace('no-break: [', 'no-break: [指标, ').replace('no-break:\n', 'no-break:\n    - 指标\n');
const swap = (from: string, to: string) => (text: string) => text.replaceAll(from, to);

const EDITS: readonly Edit[] = [
  ['a number', inContent(swap('12003亿元', '12010亿元')), 'built'],
  ['lines above everything', inContent((text) => `# 一\n# 二\n# 三\n${text}`), 'compared'],
  ['a character that no font has', inContent(swap('地区生产总值', `地区${HIEROGLYPH}生产总值`)), 'failed'],
  ['the same, and a number', inContent(swap('12010亿元', '12020亿元')), 'failed'],
  ['the character gone', inContent(swap(HIEROGLYPH, '')), 'built'],
  ['a colour of the theme', inTemplates('theme.yaml', swap('A8201A', '9A1B16')), 'built'],
  ['a word of the labels', inTemplates('labels.yaml', swap('unit: 单位', 'unit: 计量单位')), 'compared'],
  ['a broken partial', inTemplates('partials/slide-points.hbs', (text) => `${text}{{#if}}\n`), 'failed'],
  ['another partial', inTemplates('partials/card.hbs', (text) => `${text}{{!-- 注 --}}\n`), 'failed'],
  ['the first mended', inTemplates('partials/slide-points.hbs', (text) => text.replace('{{#if}}\n', '')), 'built'],
  [
    'a font taken for another',
    (folder) => cpSync(join(ROOT, 'fonts/NotoSerifSC-Bold.ttf'), join(folder, 'fonts/NotoSansSC-Bold.ttf')),
    'compared',
  ],
  ['the font gone again', (folder) => renameSync(join(folder, 'fonts'), join(folder, 'other')), 'built'],
  ['a term that no line may divide', inContent(withTerm), 'compared'],
  ['the number as it was', inContent(swap('12020亿元', '12003亿元')), 'compared'],
];

/** What earlier edits left behind would show after the last. */
const LAST = EDITS.at(-1)![0];

test('after each of many edits, faults among them', async () => {
  const folder = join(work, '修改');
  // Size is not the matter.
  if (runs(true, false)) copySmallProject(folder);
  else cpSync(join(ROOT, 'content.yaml'), join(folder, 'content.yaml'));
  copyTemplates(folder);
  const watch = startWatch(folder, ['--script']);
  await watch.next('watching');
  for (const [name, edit, expected] of EDITS) {
    edit(folder);
    const { event, diagnostics } = await watch.next(({ event }) => event === 'built' || event === 'failed');
    expect(event, `${name}\n${JSON.stringify(diagnostics)}`).toBe(expected === 'failed' ? 'failed' : 'built');
    await watch.next('watching');
    if (expected !== 'compared' || runs(name !== LAST && name !== 'a word of the labels', false)) continue;
    const cold = join(work, 'cold');
    const ended = await spawnCli(['build', '--script', '--force', '--out', cold], { cwd: folder });
    expect(ended, ended.stderr).toMatchObject({ code: 0 });
    const { 'manifest.json': _, ...fresh } = hashFolder(cold);
    const { 'manifest.json': __, ...own } = hashFolder(join(folder, 'out'));
    expect(own, name).toEqual(fresh);
  }
  expect(await watch.stop()).toBe(0);
}, 600_000);
