/** How a side is divided among categories: thickness, pitch and what is left over. */
import { expect, test } from 'vitest';
import { layBands } from '../../src/chart/bands.js';

const lay = (more: Partial<Parameters<typeof layBands>[0]>) =>
  layBands({ count: 2, bars: 1, room: 200, gap: 1, thickest: 1000, label: 0, ...more });

test('bars and gap share a band', () => {
  expect(lay({})).toEqual({ start: 0, pitch: 100, thickness: 50 });
  expect(lay({ bars: 3 })).toEqual({ start: 0, pitch: 100, thickness: 25 });
  expect(lay({ gap: 3 })).toEqual({ start: 0, pitch: 100, thickness: 25 });
  expect(lay({ count: 4 })).toEqual({ start: 0, pitch: 50, thickness: 25 });
});

test('bars at their thickest draw together, three bars of air between two bands, the rest on both sides', () => {
  expect(lay({ thickest: 10 })).toEqual({ start: 60, pitch: 40, thickness: 10 });
  expect(lay({ thickest: 10, bars: 3 })).toEqual({ start: 40, pitch: 60, thickness: 10 });
  // Four times 25 is the whole band.
  expect(lay({ thickest: 25 })).toEqual({ start: 0, pitch: 100, thickness: 25 });
});

test('a band holds its label where there is room, and its bar is then no thread', () => {
  expect(lay({ thickest: 10, label: 72 })).toEqual({ start: 28, pitch: 72, thickness: 12 });
  expect(lay({ thickest: 10, label: 72, bars: 3 })).toEqual({ start: 28, pitch: 72, thickness: 10 });
  expect(lay({ thickest: 10, label: 150 })).toEqual({ start: 0, pitch: 100, thickness: 100 / 6 });
});

test('no category at all: the middle', () => {
  expect(lay({ count: 0 })).toEqual({ start: 100, pitch: 200, thickness: 100 });
});
