/** Reads a table written out in a template, and sees that its cells fill it. */
import type { TableBlock, TableCell } from '../model/document.js';
import { sum, sumOf } from '../model/lists.js';
import { listFacts, readCount, readNumbers } from './attributes.js';
import { partStyle, readBase } from './block-base.js';
import { childElements, type MarkupElement } from './element.js';
import { readInlines } from './inlines.js';
import { originOf } from './origin.js';
import type { Reading } from './reading.js';
import { normalizeSpace } from './space.js';

export function readTable(element: MarkupElement, reading: Reading): TableBlock {
  const rowElements = childElements(element);
  const rows = rowElements.map((row) => childElements(row).map((cell) => readCell(cell, element, reading)));
  const width = checkGrid(rowElements, rows, element, reading);
  const written = readCount(element.attributes.get('head'));
  const leading = rows.findIndex((row) => row.some((cell) => !cell.header));
  const headRows = written ?? (leading < 0 ? rows.length : leading);
  if (headRows > rows.length) {
    reading.report(element, 'markup-structure', {
      zh: `表头 ${headRows} 行，表只有 ${rows.length} 行`,
      en: `${headRows} head rows in a table of ${rows.length}`,
    });
  }
  return {
    kind: 'table',
    ...readBase(element, false),
    headRows,
    columns: readColumns(element, width, reading),
    rows,
    ...(element.attributes.get('scale') === 'row' && { scale: 'row' }),
    alt: normalizeSpace(element.attributes.get('alt')!),
  };
}

function readCell(element: MarkupElement, table: MarkupElement, reading: Reading): TableCell {
  const { attributes } = element;
  return {
    header: element.tag === 'th',
    style: partStyle(element, table, reading),
    align: (attributes.get('align') ?? 'text') as TableCell['align'],
    inlines: readInlines(element, reading),
    colSpan: readCount(attributes.get('colspan')) ?? 1,
    rowSpan: readCount(attributes.get('rowspan')) ?? 1,
    ...(attributes.has('bars') && { bars: listFacts(attributes.get('bars')!) }),
    ...(attributes.has('key') && { key: readCount(attributes.get('key'))! }),
    ...(attributes.has('room') && { room: readCount(attributes.get('room'))! }),
    origin: originOf(element, true),
  };
}

/** Gives the number of columns. Every row must have as many, counting cells that reach down from above. */
function checkGrid(elements: readonly MarkupElement[], rows: TableBlock['rows'], table: MarkupElement, reading: Reading): number {
  if (rows.length === 0) {
    reading.report(table, 'markup-structure', { zh: '表里没有行', en: 'the table has no rows' });
    return 0;
  }
  const width = sumOf(rows[0]!, (cell) => cell.colSpan);
  /** Rows still covered from above, by column. */
  let covered: number[] = new Array(Math.min(width, 1000)).fill(0);
  for (const [index, row] of rows.entries()) {
    const next = covered.map((left) => Math.max(0, left - 1));
    let column = 0;
    let fits = true;
    for (const cell of row) {
      while ((covered[column] ?? 0) > 0) column += 1;
      for (let own = column; own < column + cell.colSpan; own++) {
        if (own >= width || (covered[own] ?? 0) > 0) fits = false;
        else next[own] = cell.rowSpan - 1;
      }
      if (cell.rowSpan > rows.length - index) fits = false;
      column += cell.colSpan;
      if (column > width) break;
    }
    while ((covered[column] ?? 0) > 0) column += 1;
    if (!fits || column !== width) {
      const message = {
        zh: `表的第 ${index + 1} 行不是 ${width} 列`,
        en: `row ${index + 1} of the table does not have ${width} columns`,
      };
      reading.report(elements[index]!, 'markup-structure', message, {
        zh: '检查单元格的个数与 colspan、rowspan',
        en: 'look at the number of cells, colspan and rowspan',
      });
      return width;
    }
    covered = next;
  }
  return width;
}

/** Shares that sum to 1. */
function readColumns(element: MarkupElement, width: number, reading: Reading): readonly number[] | null {
  const numbers = readNumbers(element.attributes.get('columns'));
  if (!numbers) return null;
  if (numbers.length !== width || numbers.some((share) => share === 0)) {
    const message = { zh: `columns 要 ${width} 个大于 0 的数`, en: `columns should be ${width} numbers above 0` };
    reading.report(element, 'markup-structure', message, {
      zh: '每列一个宽度份额：columns="2 1 1"',
      en: 'one share of the width a column: columns="2 1 1"',
    });
  }
  return numbers.map((share) => share / sum(numbers));
}
