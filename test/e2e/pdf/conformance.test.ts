/** The finished one-pagers are files to keep: PDF/A-2a and PDF/UA-1 by our checker, sound by other people's readers. */
import { beforeAll, describe, expect, test } from 'vitest';
import { checkConformance } from '../../support/pdf-conformance/check.js';
import { lacks } from '../../support/tools.js';
import { run } from '../../write/pdf/read.js';
import { buildOnePagers, ONE_PAGERS } from './onepagers.js';

const MOST_BYTES = 150_000;

let built: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  built = await buildOnePagers();
});

describe.each(Object.keys(ONE_PAGERS))('%s', (name) => {
  const bytes = (): Uint8Array => built.get(name) as Uint8Array;

  test.skipIf(lacks('qpdf'))('keeps every rule of PDF/A-2a and PDF/UA-1 that we check', () => {
    expect(checkConformance(bytes())).toEqual([]);
  });

  test.skipIf(lacks('qpdf'))('is sound for qpdf', () => {
    expect(run(bytes(), 'qpdf', ['--check', 'FILE'])).toMatchObject({ status: 0, stderr: '' });
  });

  test.skipIf(lacks('mutool'))('is drawn by MuPDF without a complaint', () => {
    const { status, stderr } = run(bytes(), 'mutool', ['draw', '-q', '-o', '/dev/null', '-F', 'png', 'FILE']);
    expect(status).toBe(0);
    // Debian builds MuPDF without colour management and says so for every file with an output intent.
    expect(stderr.replace(/^warning: ICC support is not available\n/gm, '')).toBe('');
  });

  test.skipIf(lacks('pdffonts'))('embeds a subset of every font', () => {
    const fonts = run(bytes(), 'pdffonts', ['FILE']).stdout.trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes /);
  });

  test(`has less than ${MOST_BYTES / 1000} kB`, () => {
    expect(bytes().length).toBeLessThan(MOST_BYTES);
  });
});
