/**
 * Contents of other shapes than the shipped one: each is laid out at the first try, and every slide of it is measured from its frames.
 * Covers, openers, principles, closings and single statements are airy by rule: they hold one thing, set large.
 */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPages } from '../support/check-layout.js';
import { ROOT } from '../support/cli.js';
import { layOutContent } from '../support/laid-out.js';
import { measureDeck } from '../support/slide-measures.js';

const SHAPES = ['county', 'province', 'research', 'half-year', 'communique', 'goals', 'speech', 'two-pages'];
const contentOf = (name: string) => join(ROOT, 'test', 'shapes', name, 'content.yaml');

describe.each(SHAPES)('%s', (name) => {
  test('every slide is filled, even and whole', async () => {
    const { pages, theme, faults } = await layOutContent(contentOf(name), 'deck');
    expect(faults).toEqual([]);
    expect(checkPages(pages!)).toEqual([]);
    expect(measureDeck(pages!, theme!)).toEqual([]);
  });
});

test.each(['county', 'province', 'half-year', 'goals'])(
  '%s in short: what has no brief says its lead, points or numbers',
  async (name) => {
    const { pages, theme, faults } = await layOutContent(contentOf(name), 'deck', { settings: { length: 'short' } });
    expect(faults).toEqual([]);
    expect(checkPages(pages!)).toEqual([]);
    expect(measureDeck(pages!, theme!)).toEqual([]);
  },
);

test.each(SHAPES.filter((name) => name !== 'province'))('%s has its page', async (name) => {
  expect((await layOutContent(contentOf(name), 'onepager')).faults).toEqual([]);
});
