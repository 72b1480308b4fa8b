/** Tables follow styles of the deck's own: what a style gives, no cell says; what a cell has otherwise, it says itself. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { TableFrame, TableFrameCell } from '../../../src/model/page.js';
import { writeDeck } from '../../../src/write/pptx/write.js';
import { findAll, parseXml, type XmlNode } from '../../support/xml.js';
import { compose, context, deck, page, paragraph, table } from './fixture.js';

const box = { x: 48, y: 130, width: 400, height: 300 };
const ROWS = [
  ['指标', '数值'],
  ['人口', '1'],
  ['面积', '2'],
  ['粮食', '3'],
];

async function write(...tables: readonly TableFrame[]): Promise<{ styles: XmlNode; tables: readonly XmlNode[] }> {
  const parts = unzipSync(
    await writeDeck(
      tables.map((frame, i) => page(`表${i + 1}`, [frame])),
      deck,
      context,
    ),
  );
  const read = (name: string) => parseXml(strFromU8(parts[name]!));
  return {
    styles: read('ppt/tableStyles.xml'),
    tables: tables.flatMap((_, i) => findAll(read(`ppt/slides/slide${i + 1}.xml`), 'a:tbl')),
  };
}

const change = (
  frame: TableFrame,
  cellOf: (cell: TableFrameCell, row: number, column: number) => TableFrameCell,
): TableFrame => ({
  ...frame,
  rows: frame.rows.map((row, r) => ({ ...row, cells: row.cells.map((cell, c) => cellOf(cell, r, c)) })),
});
const properties = (node: XmlNode) => findAll(node, 'a:tblPr')[0]!.attributes;
const styleOf = (node: XmlNode) => findAll(node, 'a:tableStyleId')[0]!.children[0];
/** Lines and grounds of all cells. */
const ownLooks = (node: XmlNode) =>
  findAll(node, 'a:tcPr').map(({ children }) => children.map((child) => (child as XmlNode).name.slice(2)).join(' '));
const part = (styles: XmlNode, at: number, name: string) => findAll(styles.children[at] as XmlNode, name)[0]!;

test('a usual table: header row, rules and grounds are the style’s, sizes the cells’', async () => {
  const { styles, tables } = await write(table(box, ROWS));
  expect(properties(tables[0]!)).toEqual({ firstRow: '1' });
  expect(styleOf(tables[0]!)).toBe((styles.children[0] as XmlNode).attributes.styleId);
  expect(styles.attributes.def).toBe(styleOf(tables[0]!));
  const widths = (name: string) => findAll(part(styles, 0, name), 'a:ln').map(({ attributes }) => attributes.w);
  expect(widths('a:wholeTbl')).toEqual(['19050', '19050', '6350']);
  expect(widths('a:firstRow')).toEqual(['9525']);
  expect(findAll(part(styles, 0, 'a:firstRow'), 'a:fill')).toHaveLength(1);
  expect(ownLooks(tables[0]!)).toEqual(Array(8).fill(''));
  for (const run of findAll(tables[0]!, 'a:rPr')) {
    expect(Object.keys(run.attributes).sort()).toEqual(['altLang', 'lang', 'sz']);
    expect(run.children).toEqual([]);
  }
});

test('tables of one look share a style; those without a header row, with a header column or bands say so', async () => {
  const column = change(table(box, ROWS, { headRows: 0 }), (cell, _, c) => ({ ...cell, header: c === 0, ground: null }));
  const banded = change(table(box, ROWS), (cell, r) => ({ ...cell, ground: r === 2 ? 'warm' : null }));
  const { styles, tables } = await write(table(box, ROWS), table(box, ROWS.slice(0, 3)), column, banded);
  expect(styles.children).toHaveLength(3);
  expect(styleOf(tables[1]!)).toBe(styleOf(tables[0]!));
  expect(tables.map(properties)).toEqual([
    { firstRow: '1' },
    { firstRow: '1' },
    { firstCol: '1' },
    { firstRow: '1', bandRow: '1' },
  ]);
  expect(ownLooks(tables[3]!)).toEqual(Array(8).fill(''));
  expect(findAll(part(styles, 2, 'a:band2H'), 'a:fill')).toHaveLength(1);
});

test('a cell that differs says how: its ground, its colour, the rules of merged cells', async () => {
  const one = change(table(box, ROWS), (cell, r, c) => {
    if (r === 1 && c === 1)
      return { ...cell, ground: 'warm', composed: compose([paragraph('1', 'td', { look: { weight: 700 } })]) };
    return r === 0 && c === 1 ? { ...cell, ground: null } : cell;
  });
  const { tables } = await write(one);
  expect(ownLooks(tables[0]!)).toEqual(['', 'noFill', '', 'solidFill', '', '', '', '']);
  expect(findAll(tables[0]!, 'a:rPr').map(({ attributes }) => attributes.b)).toEqual([...Array(3), '1', ...Array(4)]);
  const whole = table(box, ROWS);
  const merged = {
    ...whole,
    rows: whole.rows.map((row, r) => (r === 0 ? { ...row, cells: [{ ...row.cells[0]!, colSpan: 2 }] } : row)),
  };
  expect(ownLooks((await write(merged)).tables[0]!)[0]).toBe('lnT lnB');
});

test('of two header rows the second says its looks; a head’s weaker rule is told to both sides', async () => {
  const two = change(table(box, ROWS, { headRows: 2 }), (cell, r, c) =>
    r === 1 ? { ...cell, header: true, ground: 'warm', composed: compose([paragraph(ROWS[1]![c]!, 'th')]) } : cell,
  );
  expect(ownLooks((await write(two)).tables[0]!).slice(0, 6)).toEqual([
    'lnB',
    'lnB',
    'lnT lnB solidFill',
    'lnT lnB solidFill',
    'lnT',
    'lnT',
  ]);
  const plain = table(box, ROWS);
  const bare = await write({ ...plain, rules: { ...plain.rules, head: null } });
  expect(ownLooks(bare.tables[0]!).slice(0, 4)).toEqual(['lnB', 'lnB', 'lnT', 'lnT']);
});
