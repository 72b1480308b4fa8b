/** What was built and not touched has no fault: contents, profiles, lengths, themes and charts of all kinds. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeDocument } from '../../../src/audit/judge-document.js';
import { readDocument } from '../../../src/audit/read-document.js';
import { ROOT } from '../../audit/made.js';
import { type Prepared, prepareAudit } from '../../audit/prepare.js';
import { runs } from '../../support/long.js';

const CHARTS = join('test', 'cases', 'e2e', 'charts');
const THEME = join(ROOT, 'templates', 'theme-blue.yaml');

/** Each look in one content; in the long form, in others too. */
const RECIPES: Readonly<Record<string, () => Promise<Prepared>>> = {
  'the real content': () => prepareAudit('content.yaml'),
  'the second example, with footnotes': () => prepareAudit('examples/quarterly/content.yaml', {}, { sources: 'footnotes' }),
  'the real content, short': () => prepareAudit('content.yaml', {}, { length: 'short' }),
  'the second example, the other profile': () => prepareAudit('examples/quarterly/content.yaml', {}, { profile: 'official' }),
  'the starter, the other theme': () => prepareAudit('examples/starter/content.yaml', { theme: THEME }),
  'charts of all kinds': () => prepareAudit(`${CHARTS}/content.yaml`, { templates: join(ROOT, CHARTS, 'templates') }),
  ...runs(
    {},
    {
      'the real content, the other profile': () => prepareAudit('content.yaml', {}, { profile: 'modern' }),
      'the real content, with footnotes': () => prepareAudit('content.yaml', {}, { sources: 'footnotes' }),
      'the real content, the other theme': () => prepareAudit('content.yaml', { theme: THEME }),
      'the second example': () => prepareAudit('examples/quarterly/content.yaml'),
      'the starter': () => prepareAudit('examples/starter/content.yaml'),
    },
  ),
};

describe.each(Object.entries(RECIPES))('%s', (_name, recipe) => {
  test('is free of faults, and numerals were found in it', { timeout: 300_000 }, async () => {
    const { desk, bytes } = await recipe();
    expect([...bytes.keys()]).toEqual(['deck', 'summary', 'onepager', 'script']);
    for (const [document, content] of bytes) {
      const { faults, bound } = judgeDocument(await readDocument(document, content), desk);
      expect(faults, document).toEqual([]);
      expect(bound.marked + bound.printed + bound.exempt, document).toBeGreaterThan(0);
    }
  });
});
