/** The one-pagers of the shipped contents, and of one other, are as full as their matter allows: no hole of more than so many millimetres, measured from their frames. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { widestHole } from '../../src/layout/holes.js';
import { checkPages } from '../support/check-layout.js';
import { ROOT } from '../support/cli.js';
import { layOutContent } from '../support/laid-out.js';

const MILLIMETRE = 72 / 25.4;

describe.each([
  ['.', 12],
  ['examples/quarterly', 12],
  ['examples/starter', 12],
  // What was done is two lines.
  ['test/shapes/county', 12],
])('%s: %d mm', (folder, most) => {
  test.each(['theme.yaml', 'theme-blue.yaml'])('%s', async (theme) => {
    const content = join(ROOT, folder, 'content.yaml');
    const { pages, faults } = await layOutContent(content, 'onepager', { theme: join(ROOT, 'templates', theme) });
    expect(faults).toEqual([]);
    const page = pages![0]!;
    expect(checkPages([page])).toEqual([]);
    const { height, ...at } = widestHole(page);
    expect(height, JSON.stringify(at)).toBeLessThan(most * MILLIMETRE);
  });
});
