/** A column's width comes of what its texts take. */
import { expect, test } from 'vitest';
import { divideWidth } from '../../../src/write/docx/column-widths.js';

const widthsOf = (...texts: string[]) =>
  divideWidth(
    texts.map((text, column) => ({ text, column, colSpan: 1 })),
    texts.length,
    400,
    10,
    0,
  ).widths;

test('equal texts, equal columns', () => {
  const [left, right] = widthsOf('面积', '面积');
  expect(left).toBeCloseTo(right!, 9);
});

test('the distance that Word keeps between Chinese and Latin letters is measured', () => {
  const [often, once] = widthsOf('第9届第8次', '第届第次98');
  // Four borders against one, a quarter of an em each.
  const letters = 4 + 2 * 0.56;
  expect(often! / once!).toBeCloseTo((letters + 1) / (letters + 0.25), 3);
});

test('a long table gives a name in quotes the room in which it stands whole', () => {
  const rows = Array.from({ length: 30 }, (_, row) => [String(row), '“十三五”', '林'.repeat(40), '木'.repeat(40)]);
  const cells = rows.flatMap((row) => row.map((text, column) => ({ text, column, colSpan: 1 })));
  expect(divideWidth(cells, 4, 300, 10, 0).widths[1]).toBeGreaterThanOrEqual(50);
});
