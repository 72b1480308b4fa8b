/** What a manifest remembers of a build means the same from wherever the next one is run. */
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import {
  describeInputs,
  recallEdition,
  recallInputs,
  recallWarnings,
  recordDocument,
} from '../../../src/commands/build/record.js';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import type { Spot } from '../../../src/model/passage.js';
import { resolveSettings } from '../../../src/model/settings.js';
import type { MadeDocument } from '../../../src/pipeline/make.js';
import { resolvePaths } from '../../../src/project/paths.js';
import { openProject } from '../../../src/project/project.js';

const HOME = resolve('/reports/2026');
const project = openProject(
  resolvePaths({ content: join(HOME, 'outline.yaml'), templates: join(HOME, 'house'), out: join(HOME, 'made', 'now') }),
);
const spot = { document: 'summary', part: 'text', section: 'roads', paragraph: 2 } as unknown as Spot;
const span = { file: join(HOME, 'outline.yaml'), start: { line: 3, column: 1 }, end: { line: 3, column: 9 } };
const unused = {
  severity: 'warning',
  code: 'unused-term',
  message: { zh: '没有用到', en: 'never used' },
  places: [{ span }],
} as unknown as Diagnostic;
const made = {
  target: 'summary',
  file: 'summary.docx',
  bytes: Buffer.from('pages'),
  count: 7,
  content: new Map([[join(HOME, 'outline.yaml'), 'aa']]),
  looks: new Map([
    [join(HOME, 'house', 'theme.yaml'), 'cc'],
    [join(HOME, 'house', 'summary.hbs'), null],
  ]),
  warnings: [unused],
} as unknown as MadeDocument;

const inputs = describeInputs(project, resolveSettings({ length: 'short' }));
const document = recordDocument(made, [{ spot, text: '20 km of roads' }], inputs, project);

test('paths are told from the output folder, in order, whatever the machine', () => {
  expect(inputs.options).toMatchObject({ length: 'short', content: '../../outline.yaml', templates: '../../house' });
  expect(document.content).toEqual({ '../../outline.yaml': 'aa' });
  expect(Object.entries(document.looks)).toEqual([
    ['../../house/summary.hbs', null],
    ['../../house/theme.yaml', 'cc'],
  ]);
  expect(document).toMatchObject({ document: 'summary', file: 'summary.docx', size: 5, count: 7 });
});

test('and recalled as they are here: inputs, and the places of warnings', () => {
  expect(recallInputs(document, project)).toEqual([
    [join(HOME, 'outline.yaml'), 'aa'],
    [join(HOME, 'house', 'summary.hbs'), null],
    [join(HOME, 'house', 'theme.yaml'), 'cc'],
  ]);
  expect(document.warnings[0]!.places[0]!.span.file).toBe('../../outline.yaml');
  const [recalled] = recallWarnings(document, project);
  expect(resolve(recalled!.places[0]!.span.file)).toBe(join(HOME, 'outline.yaml'));
  expect(recalled!.message.en).toBe('never used');
});

test('what it said comes back with its document; an older manifest without that says nothing', () => {
  const state = { title: 'Roads', facts: {}, sections: {}, figures: {} };
  const whole = { format: 1, language: 'en', state, documents: [document] } as const;
  expect(recallEdition(whole)).toEqual({ ...state, documents: { summary: [{ spot, text: '20 km of roads' }] } });
  expect(recallEdition({ format: 1, language: 'en', documents: [document] })).toBeNull();
});
