/** The five decks that this repository makes: nothing for the Open XML validator of any Office to find, and no fault where LibreOffice saved one again. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { built } from '../support/built.js';
import { runCli } from '../support/cli.js';
import { saveAgain } from '../support/libreoffice.js';
import { runs } from '../support/long.js';
import { lacks } from '../support/tools.js';
import { ALL_OFFICE_VERSIONS, validateFile } from '../support/validator.js';

const folder = mkdtempSync(join(tmpdir(), 'trifold-five-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const DECKS = {
  real: ['content.yaml', '--script'],
  short: ['content.yaml', '--length', 'short'],
  blue: ['content.yaml', '--theme', 'templates/theme-blue.yaml'],
  quarterly: ['examples/quarterly/content.yaml'],
  starter: ['examples/starter/content.yaml'],
} satisfies Record<string, [string, ...string[]]> as Readonly<Record<string, [string, ...string[]]>>;

const NAMES = Object.keys(DECKS);

describe.skipIf(lacks('ooxml-validator')).each(NAMES)('%s', (name) => {
  test('is valid for every Office', { timeout: 300_000 }, async () => {
    const file = join(await built(...DECKS[name]!), 'briefing.pptx');
    for (const officeVersion of ALL_OFFICE_VERSIONS)
      expect((await validateFile(file, { officeVersion })).errors, officeVersion).toEqual([]);
  });

  test('so are its workbooks', { timeout: 300_000 }, async () => {
    const parts = unzipSync(readFileSync(join(await built(...DECKS[name]!), 'briefing.pptx')));
    const books = Object.keys(parts).filter((part) => part.endsWith('.xlsx'));
    expect(books.length).toBeGreaterThan(0);
    for (const [i, part] of runs(books.slice(0, 1), books).entries()) {
      const file = join(folder, `${name}-${i}.xlsx`);
      writeFileSync(file, parts[part]!);
      for (const officeVersion of ALL_OFFICE_VERSIONS)
        expect((await validateFile(file, { officeVersion })).errors, `${part} ${officeVersion}`).toEqual([]);
    }
  });
});

test.skipIf(lacks('soffice')).each(runs(['real'], NAMES))(
  '%s, opened and saved by LibreOffice: audit says what is gone, and has no fault',
  { timeout: 300_000 },
  async (name) => {
    const out = join(folder, name);
    cpSync(await built(...DECKS[name]!), out, { recursive: true });
    const file = join(out, 'briefing.pptx');
    cpSync(saveAgain([file], mkdtempSync(join(folder, 'again-')))[0]!, file);
    const { stdout, stderr } = await runCli(['audit', out, '--json']);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly { severity: string; message: { en: string } }[] };
    expect(
      diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message.en),
      stderr,
    ).toEqual([]);
    expect(diagnostics.filter(({ message }) => message.en.includes('briefing.pptx')).length).toBeGreaterThan(0);
  },
);
