/**
 * Contents of other shapes than the shipped one: each is laid out at the first try, and every slide of it is measured from its frames.
 * Covers, openers, principles, closings and single statements are airy by rule: they hold one thing, set large.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkPages } from '../support/check-layout.js';
import { ROOT } from '../support/cli.js';
import { layOutContent } from '../support/laid-out.js';
import { measureDeck, textOn } from '../support/slide-measures.js';

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

test.each(SHAPES)('%s has its page', async (name) => {
  expect((await layOutContent(contentOf(name), 'onepager')).faults).toEqual([]);
});

test.each(['research', 'communique', 'speech', 'two-pages'])(
  'the page of %s, which has neither overview nor targets, areas or tasks, says something of every section',
  async (name) => {
    const { pages } = await layOutContent(contentOf(name), 'onepager');
    const said = textOn(pages![0]!);
    const { sections } = parse(readFileSync(contentOf(name), 'utf8')) as {
      sections: readonly { title?: string; heading: string }[];
    };
    for (const { title, heading } of sections) expect(said).toContain((title ?? heading).replaceAll(' ', ''));
    expect(said.length).toBeGreaterThan(50);
  },
);
