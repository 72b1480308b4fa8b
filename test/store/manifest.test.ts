/** A manifest that somebody edited, or another version wrote, counts as none: it never stops a build. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { MANIFEST, readManifest } from '../../src/store/manifest.js';

const folder = mkdtempSync(join(tmpdir(), 'trifold-manifest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const WARNING = {
  code: 'relation',
  severity: 'warning',
  message: { zh: '不合', en: 'does not hold' },
  hint: { zh: '改', en: 'mend it' },
  places: [{ span: { file: '../content.yaml', start: { line: 3, column: 5, offset: 40 } } }],
};
const STATE = {
  title: '题',
  facts: { a: { name: '甲', print: '1亿元', period: '2024年', kind: 'result' } },
  sections: { s: { number: null, heading: '一节', title: '一节' } },
  figures: { f: { title: '图', sha256: '0', facts: ['a'] } },
};
const written = (document: object = {}, manifest: object = {}) => ({
  format: 1,
  language: 'zh-CN',
  state: STATE,
  documents: [
    {
      document: 'deck',
      file: 'briefing.pptx',
      sha256: '0',
      size: 1,
      count: null,
      tool: 'x',
      options: {},
      content: {},
      looks: {},
      warnings: [WARNING],
      passages: [{ part: 'title', text: '题' }],
      ...document,
    },
  ],
  ...manifest,
});

function read(manifest: unknown) {
  writeFileSync(join(folder, MANIFEST), typeof manifest === 'string' ? manifest : JSON.stringify(manifest));
  return readManifest(folder);
}

test('one of ours is read', () => {
  expect(read(written())).toEqual(written());
  expect(read(written({ warnings: [] }, { state: undefined }))).not.toBeNull();
});

test.each([
  ['null', 'null'],
  ['cut off', '{"format":1,'],
  ['a warning that is none', written({ warnings: [{}] })],
  ['null among its warnings', written({ warnings: [null] })],
  ['a number among its warnings', written({ warnings: [1] })],
  ['a warning without places', written({ warnings: [{ ...WARNING, places: null }] })],
  ['a warning whose place is null', written({ warnings: [{ ...WARNING, places: [null] }] })],
  ['a warning whose place has no span', written({ warnings: [{ ...WARNING, places: [{}] }] })],
  [
    'a warning whose line is a word',
    written({ warnings: [{ ...WARNING, places: [{ span: { file: 'x', start: { line: 'a' } } }] }] }),
  ],
  ['a warning in one language', written({ warnings: [{ ...WARNING, message: { en: 'x' } }] })],
  ['a warning with an odd hint', written({ warnings: [{ ...WARNING, hint: 'x' }] })],
  ['a fact that is null', written({}, { state: { ...STATE, facts: { a: null } } })],
  ['a fact without its print', written({}, { state: { ...STATE, facts: { a: { name: '甲', period: '', kind: '' } } } })],
  ['sections that are null', written({}, { state: { ...STATE, sections: null } })],
  ['a section that is a word', written({}, { state: { ...STATE, sections: { s: 'x' } } })],
  ['figures that are a list', written({}, { state: { ...STATE, figures: [] } })],
  ['a title that is no text', written({}, { state: { ...STATE, title: {} } })],
])('%s counts as none', (_, manifest) => {
  expect(read(manifest)).toBeNull();
});
