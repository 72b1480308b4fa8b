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

test('two items alone on a slide stand in its middle, whatever their kind', async () => {
  const file = join(folder, 'few.yaml');
  const kinds = ['principles', 'closing', 'problems', 'pillars', 'steps', 'area'];
  const points = '[安全第一，有序放开场景，让新产品先用起来, 场景牵引，制造跟进，把产业链条延伸到县区]';
  const sections = kinds.map((kind) => `  - { id: ${kind}, heading: 两项的一节, kind: ${kind}, points: ${points} }\n`).join('');
  writeFileSync(file, `report: { title: 两项, language: zh-CN }\nsections:\n${sections}`);
  const { pages, theme, faults } = await layOutContent(file, 'deck');
  expect(faults).toEqual([]);
  for (const { id, frames, layout } of pages!.filter(({ id }) => kinds.includes(id))) {
    const boxes = frames.flatMap((frame) => (frame.kind === 'group' ? [frame.box] : []));
    const room = theme!.deck.layouts[layout!]!.body!;
    const above = Math.min(...boxes.map(({ y }) => y)) - room.y;
    const below = room.y + room.height - Math.max(...boxes.map(({ y, height }) => y + height));
    expect(Math.abs(above - below), `${id}: ${above} above, ${below} below`).toBeLessThan(0.2 * room.height);
  }
});
