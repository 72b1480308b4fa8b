/** The contents of other shapes, and what their author may make of them next: longer, shorter, with headings twice as long. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkPages } from '../support/check-layout.js';
import { ROOT } from '../support/cli.js';
import { layOutContent } from '../support/laid-out.js';
import { measureDeck } from '../support/slide-measures.js';
import { VARIATIONS, vary } from '../support/vary.js';

const folder = mkdtempSync(join(tmpdir(), 'trifold-varied-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SHAPES = ['county', 'province', 'research', 'half-year', 'communique', 'goals', 'speech', 'two-pages'];

test.each(SHAPES.flatMap((name) => VARIATIONS.map((variation) => [name, variation] as const)))(
  '%s, %s',
  async (name, variation) => {
    const file = join(folder, `${name}-${variation.replace(/ /g, '-')}.yaml`);
    writeFileSync(file, vary(readFileSync(join(ROOT, 'test', 'shapes', name, 'content.yaml'), 'utf8'), variation));
    const { pages, theme, faults } = await layOutContent(file, 'deck');
    expect(faults).toEqual([]);
    expect(checkPages(pages!)).toEqual([]);
    expect(measureDeck(pages!, theme!)).toEqual([]);
  },
);
