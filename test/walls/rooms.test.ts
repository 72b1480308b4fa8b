/** The picture of the rooms is what the imports say, and shows each room once, above all that it imports. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawRooms } from '../../scripts/walls/draw-rooms.mjs';
import { planRooms } from '../../scripts/walls/plan-rooms.mjs';
import { readFiles } from '../../scripts/walls/read-files.mjs';

const FILES = readFiles();
const picture = readFileSync(new URL('../../docs/rooms.svg', import.meta.url), 'utf8');

test('docs/rooms.svg is what the imports of src say (else: npm run rooms)', () => {
  expect(drawRooms(FILES)).toBe(picture);
});

test('it changes with an arrow, not with lines of code or the order of files', () => {
  const files = new Map([...FILES].reverse());
  const file = 'markup/space.ts';
  files.set(file, `${files.get(file)}\n\nexport const more = 1;\n`);
  expect(drawRooms(files)).toBe(picture);
  files.set(file, `${files.get(file)}\nimport '../chart/build.js';\n`);
  expect(drawRooms(files)).not.toBe(picture);
});

const house = (arrows: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(arrows).map(([room, to]) => [room, new Set(to.split(' ').filter(Boolean))]));

test('a room stands above all that it imports, and an arrow that a longer way says is not drawn', () => {
  const { floors, arrows } = planRooms(house({ top: 'left right low', left: 'low', right: '', low: '' }));
  expect(floors.map((nodes) => nodes.filter(({ isRoom }) => isRoom).map(({ room }) => room))).toEqual([
    ['top'],
    expect.arrayContaining(['left', 'right']),
    ['low'],
  ]);
  expect(arrows.get('top')).toEqual(['left', 'right']);
  expect(arrows.get('left')).toEqual(['low']);
});

test('an arrow over a floor has a passage there', () => {
  const far = planRooms(
    house({ top: 'one side', one: 'two', two: 'low', side: 'low deep', low: '', deep: 'end', end: '', last: 'end' }),
  );
  for (const [from, nodes] of far.floors.entries()) {
    for (const { to } of nodes) for (const next of to) expect(far.floors[from + 1]).toContain(next);
  }
  expect(far.floors.flat().filter(({ isRoom }) => !isRoom).length).toBeGreaterThan(0);
});

test('what ten rooms import is ground, with all that it stands on, and no arrow to it is drawn', () => {
  const users = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`user-${index}`, 'types']));
  const { ground, floors, arrows } = planRooms(house({ all: Object.keys(users).join(' '), ...users, types: 'spans', spans: '' }));
  expect(ground).toEqual([['spans'], ['types']]);
  expect(floors.flat().map(({ room }) => room)).not.toContain('types');
  expect([...arrows.values()].flat()).not.toContain('types');
});
