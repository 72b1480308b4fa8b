/** docs/reference.md has every tag, attribute, key and helper that the tables know, and a thing without words is a fault. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeReference } from '../../scripts/reference/write.mjs';
import { VOCABULARY } from '../../src/markup/vocabulary.js';
import { HELPERS } from '../../src/template/helpers.js';
import { themeSchema, variantSchema } from '../../src/theme/schema.js';

const tables = { VOCABULARY, themeSchema, variantSchema, HELPERS };
const page = readFileSync(new URL('../../docs/reference.md', import.meta.url), 'utf8');

test('it is what the tables say (else: npm run reference)', () => {
  const { text, faults } = writeReference(tables);
  expect(faults).toEqual([]);
  expect(text).toBe(page);
});

test('what the tables have and no words tell of is a fault, and so are words of nothing', () => {
  const { root, tags, inside } = VOCABULARY.onepager;
  const { p, spacer: _, ...others } = tags;
  const ribbon = { ...p!, attributes: { ...p!.attributes, twist: { type: 'count', required: false } } };
  const onepager = { root, inside, tags: { ...others, p, ribbon } };
  const { faults, text } = writeReference({ ...tables, VOCABULARY: { onepager } });
  expect(faults).toEqual(
    expect.arrayContaining(['TAGS lacks "ribbon"', 'ATTRIBUTES lacks "twist"', 'TAGS has "spacer", of which no table knows']),
  );
  expect(text).toContain('| `ribbon` | one-pager | text | `id` `twist` |');
});
