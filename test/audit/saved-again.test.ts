/** Documents that LibreOffice opened and saved again lose marks and workbooks, and have no fault for that. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { judgeDocument } from '../../src/audit/judge-document.js';
import { readDocument } from '../../src/audit/read-document.js';
import { saveAgain } from '../support/libreoffice.js';
import { lacks } from '../support/tools.js';
import { prepareAudit } from './prepare.js';

const home = mkdtempSync(join(tmpdir(), 'trifold-saved-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe.skipIf(lacks('soffice'))('saved again', () => {
  test.each([
    ['deck', 'deck.pptx'],
    ['summary', 'summary.docx'],
  ] as const)('%s', { timeout: 300_000 }, async (document, name) => {
    const { desk, bytes } = await prepareAudit('examples/starter/content.yaml');
    const file = join(home, name);
    writeFileSync(file, bytes.get(document)!);
    const again = readFileSync(saveAgain(file, mkdtempSync(join(home, 'again-'))));
    const { faults, bound } = judgeDocument(await readDocument(document, again), desk);
    expect(faults).toEqual([]);
    expect(bound.marked + bound.printed + bound.exempt).toBeGreaterThan(20);
  });
});
