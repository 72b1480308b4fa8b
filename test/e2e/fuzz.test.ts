/** Damaged files of every kind that is read: no stack trace, nothing beyond twenty seconds, nothing written outside the output folder. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../support/cli.js';
import { runs } from '../support/long.js';
import { copySmallProject, copyTemplates, hashFolder } from './project.js';

/** How many inputs of each kind are tried, the same each time, and the seconds after which no further one is. */
const SEEDS = runs(10, 2000);
const SECONDS = runs(3, 120);
/** Seconds that one input may take. */
const MOST = 20;

let work: string;
let project: string;
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'trifold-fuzz-'));
  project = copySmallProject(join(work, 'project'));
  copyTemplates(project);
  const ended = await runCli(['build'], { cwd: project });
  expect(ended.code, ended.stderr).toBe(0);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A generator of our own, so that a seed tells the whole run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const HOSTILE = [
  '\0',
  '\uFFFD',
  '９',
  '%',
  '{{',
  '}}',
  '${',
  '*a',
  '&a',
  '<<',
  '`',
  '-',
  '—',
  '1e400',
  '\u202E',
  '𪚥',
  '"',
  "'",
  '\t',
  '[',
  '{',
  ':',
  '#',
  '/../',
  'null',
  '亿元',
  '\r\n',
];

/** One to four places spoilt: signs put in, stretches left out, doubled or exchanged. */
function spoilText(text: string, next: (below: number) => number): string {
  let spoilt = text;
  for (let times = next(4) + 1; times > 0; times--) {
    const at = next(spoilt.length + 1);
    const to = Math.min(spoilt.length, at + next(40));
    const middle = [
      HOSTILE[next(HOSTILE.length)]!,
      '',
      spoilt.slice(at, to).repeat(2),
      HOSTILE[next(HOSTILE.length)]!.repeat(next(200)),
    ][next(4)]!;
    spoilt = spoilt.slice(0, at) + middle + spoilt.slice(next(2) === 0 ? at : to);
  }
  return spoilt;
}

function spoilBytes(bytes: Buffer, next: (below: number) => number): Buffer {
  const spoilt = Buffer.from(bytes);
  for (let times = next(8) + 1; times > 0; times--) spoilt[next(spoilt.length)] = next(256);
  return next(4) === 0 ? spoilt.subarray(0, next(spoilt.length)) : spoilt;
}

const CHECK = ['check', '--lang', 'en'];
const KINDS: readonly (readonly [file: string, args: readonly string[]])[] = [
  ['content.yaml', CHECK],
  ['templates/deck.hbs', CHECK],
  ['templates/theme.yaml', CHECK],
  ['templates/labels.yaml', CHECK],
  ['images/map.svg', CHECK],
  ['out/manifest.json', ['build', '--only', 'summary', '--lang', 'en']],
  ['out/briefing.pptx', ['audit', '--lang', 'en']],
  ['out/summary.docx', ['audit', '--lang', 'en']],
  ['out/onepager.pdf', ['audit', '--lang', 'en']],
];

test.each(KINDS)('%s', { timeout: (SECONDS + MOST + 10) * 1000 }, async (file, args) => {
  const folder = join(work, file.replaceAll('/', '-'));
  cpSync(project, folder, { recursive: true });
  const whole = readFileSync(join(folder, file));
  const outside = (): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(hashFolder(folder)).filter(([name]) => name !== file && !name.startsWith('out/')));
  const before = outside();
  const isText = !/\.(?:pptx|docx|pdf)$/.test(file);
  const until = performance.now() + SECONDS * 1000;
  let seed = 0;
  for (; seed < SEEDS && performance.now() < until; seed++) {
    const next = numbers(seed * 7919 + file.length);
    writeFileSync(join(folder, file), isText ? spoilText(whole.toString('utf8'), next) : spoilBytes(whole, next));
    const begun = performance.now();
    const { code, stderr } = await runCli(args, { cwd: folder });
    const what = `${file}, seed ${seed}: ${stderr.slice(0, 600)}`;
    expect(code, what).toBeLessThan(2);
    expect(performance.now() - begun, what).toBeLessThan(MOST * 1000);
  }
  expect(outside()).toEqual(before);
  expect(seed).toBeGreaterThan(0);
});
