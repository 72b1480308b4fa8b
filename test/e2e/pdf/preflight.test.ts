/** The pages as PDF/A-1b, the one level for which Debian has a validator: all but a few lines of the writer are the same. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { build } from '../../../src/commands/build/build.js';
import { writeOnePager } from '../../../src/write/pdf/write.js';
import { ROOT } from '../../support/cli.js';
import { lacks } from '../../support/tools.js';
import { context, onepager, page } from '../../write/pdf/fixture.js';
import { run } from '../../write/pdf/read.js';
import { specimen } from '../../write/pdf/specimen.js';

vi.mock(import('../../../src/write/pdf/write.js'), async (original) => {
  const { writeOnePager } = await original();
  return { writeOnePager: (page, onepager, context) => writeOnePager(page, onepager, context, 'PDF/A-1b') };
});

const JARS = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'jaxb-api', 'javax.activation'];
const CLASSPATH = JARS.map((jar) => `/usr/share/java/${jar}.jar`).join(':');

async function buildTwin(content: string, theme: string): Promise<Uint8Array> {
  const outDir = mkdtempSync(join(tmpdir(), 'trifold-twin-'));
  const templatesDir = join(ROOT, 'templates');
  try {
    const { ok, diagnostics } = await build({
      paths: {
        contentFile: join(ROOT, content),
        templatesDir,
        themeFile: join(templatesDir, theme),
        labelsFile: join(templatesDir, 'labels.yaml'),
        shippedDir: null,
        fontDirs: [join(ROOT, 'fonts')],
        outDir,
      },
      only: ['onepager'],
    });
    expect(ok, JSON.stringify(diagnostics)).toBe(true);
    return new Uint8Array(readFileSync(join(outDir, 'onepager.pdf')));
  } finally {
    rmSync(outDir, { recursive: true });
  }
}

describe.skipIf(lacks('java', 'pdfbox'))('the PDF/A-1b twin passes Preflight', () => {
  test.each([
    ['content.yaml', 'theme.yaml'],
    ['content.yaml', 'theme-blue.yaml'],
    ['examples/quarterly/content.yaml', 'theme.yaml'],
    ['examples/starter/content.yaml', 'theme.yaml'],
  ])('%s in %s', async (content, theme) => {
    expectValid(await buildTwin(content, theme));
  });

  test('a page of all that a page can hold but pictures', async () => {
    const { frames } = await specimen();
    // Transparency came with PDF/A-2.
    const opaque = page(frames.filter(({ kind }) => kind !== 'image'));
    expectValid(await writeOnePager(opaque, onepager('R&D <经费> "一图读懂"'), context(), 'PDF/A-1b'));
  });
});

function expectValid(twin: Uint8Array): void {
  const { stdout, stderr } = run(twin, 'java', ['-cp', CLASSPATH, 'org.apache.pdfbox.preflight.Validator_A1b', 'FILE']);
  expect(stdout + stderr).toContain('is a valid PDF/A-1b file');
}
