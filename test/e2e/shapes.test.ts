/** Contents of other shapes than the shipped one: each is laid out at the first try. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/cli.js';
import { layOutContent } from '../support/laid-out.js';

const SHAPES = ['county', 'half-year', 'communique', 'goals', 'speech', 'two-pages'];

describe.each(SHAPES)('%s', (name) => {
  const content = join(ROOT, 'test', 'shapes', name, 'content.yaml');
  test.each(['deck', 'onepager'] as const)('%s', async (target) => {
    expect((await layOutContent(content, target)).faults).toEqual([]);
  });
});
