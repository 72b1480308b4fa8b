/** Where the text of finished decks stands: on slides of list form in placeholders, elsewhere in those and in cards that are moved and found as one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { built } from '../support/built.js';
import { runCli } from '../support/cli.js';
import { drawingParagraphs, openOffice, readSlides } from '../support/office.js';
import { writeLists } from '../support/range.js';
import { findAll, type XmlNode } from '../support/xml.js';
import { squeeze } from './real.js';

const folder = mkdtempSync(join(tmpdir(), 'trifold-placeholders-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lists of every kind, from words to sentences, of a few items and of many. */
async function forms(): Promise<string> {
  const kinds = [null, 'tasks', 'problems', 'pillars', 'steps', 'principles', 'closing', 'area'];
  const wanted = kinds.flatMap((kind) =>
    [4, 12, 26, 60].flatMap((length) => [3, 5, 12].map((count) => ({ kind, count, length, lead: true }))),
  );
  const content = join(folder, 'forms.yaml');
  writeFileSync(content, writeLists(wanted));
  const { code, stderr } = await runCli(['build', content, '--templates', 'templates', '--only', 'deck', '--out', folder]);
  expect(code, stderr).toBe(0);
  return folder;
}

const DECKS = {
  real: () => built('content.yaml', '--script'),
  short: () => built('content.yaml', '--length', 'short', '--only', 'deck'),
  blue: () => built('content.yaml', '--theme', 'templates/theme-blue.yaml'),
  quarterly: () => built('examples/quarterly/content.yaml'),
  starter: () => built('examples/starter/content.yaml'),
  forms,
};

const GRAPHICS = ['p:graphicFrame', 'p:pic'];
const isHeld = (shape: XmlNode) => findAll(shape, 'p:ph').length > 0;
const count = (shapes: readonly XmlNode[]) => squeeze(shapes.flatMap(drawingParagraphs).join('')).length;
const isCounted = (shape: XmlNode) => findAll(shape, 'a:buChar').length + findAll(shape, 'a:buAutoNum').length > 0;

test.each(Object.entries(DECKS))('%s', { timeout: 180_000 }, async (name, make) => {
  const deck = openOffice(join(await make(), 'briefing.pptx'));
  let lists = 0;
  for (const { part, title } of readSlides(deck).slice(1)) {
    const root = deck.xml(part);
    const shapes = findAll(root, 'p:sp');
    const said = `${name} ${part} ${title}`;
    expect(
      shapes.filter((shape) => !isHeld(shape) && isCounted(shape)),
      `${said}: a list in a box`,
    ).toEqual([]);
    if (GRAPHICS.some((kind) => findAll(root, kind).length > 0)) continue;
    const groups = findAll(root, 'p:grpSp');
    const grouped = new Set(groups.flatMap((group) => findAll(group, 'p:sp')));
    const all = count(shapes);
    const held = count(shapes.filter(isHeld));
    if (grouped.size === 0) {
      lists += 1;
      expect(held / all, said).toBeGreaterThanOrEqual(0.85);
      continue;
    }
    // Notes, and the last row of the contents, stand apart.
    expect((held + count([...grouped])) / all, said).toBeGreaterThan(0.7);
    const names = groups.map((group) => findAll(group, 'p:cNvPr')[0]!.attributes.name!);
    expect(new Set(names).size, said).toBe(names.length);
    expect(
      names.filter((each) => each.trim() === ''),
      said,
    ).toEqual([]);
  }
  expect(lists, name).toBeGreaterThanOrEqual({ real: 7, short: 7, blue: 7, quarterly: 0, starter: 0, forms: 60 }[name]!);
});
