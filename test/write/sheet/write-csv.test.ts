/** Cells of a CSV file: quoted where they must be, and none that Excel calculates or takes for a day or another number. */
import { expect, test } from 'vitest';
import { writeCsv } from '../../../src/write/sheet/write-csv.js';

const write = (...cells: readonly string[]): string => {
  const columns = cells.map((_, index) => ({ heading: `h${index}`, width: 10 }));
  const text = Buffer.from(writeCsv({ name: 's', title: 't', columns, rows: [cells] })).toString('utf8');
  const head = `\uFEFF${columns.map(({ heading }) => heading).join(',')}\r\n`;
  expect(text.startsWith(head)).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  return text.slice(head.length, -2);
};

test('commas, quotes and line ends are quoted, other texts stand as they are', () => {
  expect(write('a, b', 'say "so"', 'one\ntwo', '12003亿元', '')).toBe('"a, b","say ""so""","one\ntwo",12003亿元,');
});

test.each(['=1+1', '-3%', '+7', '@sum', '＝1', ' =1', '1/7', '3-5', '2020-1-7', '007', '1234567890123456', '1e5'])(
  'Excel would make something else of %j: an apostrophe keeps it',
  (text) => expect(write(text)).toBe(`'${text}`),
);

test.each(['3%', '1.5', '0.7', '2020', '123456789012345', '12 - 15', 'A-1', '1/7强'])(
  '%j is no formula, day or long number',
  (text) => expect(write(text)).toBe(text),
);
