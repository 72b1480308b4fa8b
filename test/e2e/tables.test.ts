/** Tables typed by what they list: what lacks a row in one of them does not compile. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/cli.js';

/** In a copy of the source: what is looked for in a file, and what stands there instead. */
const CHANGES: readonly (readonly [file: string, from: string, to: string])[] = [
  // A form that says all of itself, and a shape; neither is anywhere else.
  [
    'model/chart-forms.ts',
    '  line: {\n    ...PLAIN,',
    "  area: {\n    ...PLAIN,\n    help: '',\n    name: { zh: '', en: '' },\n    drawn: BARS,\n  },\n  line: {\n    ...PLAIN,",
  ],
  ['model/chart-forms.ts', "ChartShape = 'bars'", "ChartShape = 'areas' | 'bars'"],
  // A setting without a word for the help.
  ['model/settings.ts', '} as const satisfies', "  paperColor: { value: 'color' },\n} as const satisfies"],
  // A writer that asks for a setting which is none.
  [
    'pipeline/targets.ts',
    'const { sources = theme.summary.sources } = settings;',
    'const { sources = theme.summary.sources } = settings;\n  void settings.paper;',
  ],
];

test('a form, a shape and a setting without their rows', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trifold-tables-'));
  try {
    cpSync(join(ROOT, 'src'), join(folder, 'src'), { recursive: true });
    for (const name of ['package.json', 'tsconfig.json']) cpSync(join(ROOT, name), join(folder, name));
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    for (const [file, from, to] of CHANGES) {
      const path = join(folder, 'src', file);
      const text = readFileSync(path, 'utf8');
      expect(text, file).toContain(from);
      writeFileSync(
        path,
        text.replace(from, () => to),
      );
    }
    const { stdout } = spawnSync('npx', ['tsc', '-p', 'tsconfig.json', '--pretty', 'false'], { cwd: folder, encoding: 'utf8' });
    const told = [...stdout.matchAll(/^src\/(.*?)\(.*?error TS\d+: (.*)$/gm)]
      .map(([, file, words]) => `${file}: ${words}`)
      .sort();
    for (const fault of [
      /^chart\/shapes\.ts: Property 'areas' is missing/,
      /^model\/settings\.ts: Property 'help' is missing/,
      /^pipeline\/targets\.ts: Property 'paper' does not exist/,
      /^write\/ooxml\/chart\/native-forms\.ts: Property 'area' is missing/,
    ])
      expect(told).toContainEqual(expect.stringMatching(fault));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
