/** Reads a workbook that lies within a chart: sheets with their cells as a person sees them in Excel. */
import { type Container, mainPart, openContainer } from './container.js';
import { childrenOf, type Element, EMPTY, find, findAll, textOf } from './element.js';
import { plainDecimal } from './numbers.js';

export interface Cell {
  readonly text: string;
  /** A plain decimal; null where it holds no number. */
  readonly number: string | null;
  /** Its number format, `0.0`; '' where it holds no number. */
  readonly format: string;
}

interface WorkbookSheet {
  readonly name: string;
  /** By reference, `B2`. */
  readonly cells: ReadonlyMap<string, Cell>;
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  /** References by name: `facts` → `Sheet2!$A$1:$H$9`. */
  readonly names: ReadonlyMap<string, string>;
}

/** ECMA-376 Part 1, 18.8.30; those that a table of numbers may have. */
const BUILT_IN: Readonly<Record<string, string>> = {
  '0': 'General',
  '1': '0',
  '2': '0.00',
  '3': '#,##0',
  '4': '#,##0.00',
  '9': '0%',
  '10': '0.00%',
  '11': '0.00E+00',
  '49': '@',
};

/** Throws Unreadable. */
export function readWorkbook(bytes: Uint8Array): Workbook {
  const file = openContainer(bytes);
  const main = mainPart(file, 's:workbook');
  const book = file.xml(main)!;
  const relations = file.relations(main);
  const partOf = (type: string): Element | null => {
    const target = relations.find((relation) => relation.type === type)?.target;
    return target === undefined ? null : file.xml(target);
  };
  const strings = childrenOf(partOf('sharedStrings') ?? EMPTY, 's:si').map(readString);
  const formats = readFormats(partOf('styles'));
  const sheets = findAll(book, 's:sheet').flatMap(({ attributes }): WorkbookSheet[] => {
    const target = relations.find(({ id }) => id === attributes['r:id'])?.target;
    return target === undefined ? [] : [{ name: attributes.name ?? '', cells: readCells(file, target, strings, formats) }];
  });
  const names = findAll(book, 's:definedName').map((name) => [name.attributes.name ?? '', textOf(name)] as const);
  return { sheets, names: new Map(names) };
}

function readCells(file: Container, part: string, strings: readonly string[], formats: readonly string[]): Map<string, Cell> {
  const sheet = file.xml(part);
  const cells = new Map<string, Cell>();
  let row = 0;
  for (const line of findAll(sheet ?? EMPTY, 's:row')) {
    row = Number(line.attributes.r ?? row + 1);
    let column = 0;
    for (const cell of childrenOf(line, 's:c')) {
      const at = cell.attributes.r ?? `${columnName(column)}${row}`;
      column = columnIndex(at) + 1;
      const found = readCell(cell, strings, formats);
      if (found !== null) cells.set(at, found);
    }
  }
  return cells;
}

function readCell(cell: Element, strings: readonly string[], formats: readonly string[]): Cell | null {
  const value = find(cell, 's:v');
  const words = (text: string): Cell | null => (text === '' ? null : { text, number: null, format: '' });
  switch (cell.attributes.t ?? 'n') {
    case 's':
      return words(strings[Number(textOf(value))] ?? '');
    case 'inlineStr':
      return words(readString(find(cell, 's:is') ?? EMPTY));
    case 'n': {
      const number = value === null ? null : plainDecimal(textOf(value));
      if (number === null) return words(textOf(value));
      return { text: number, number, format: formats[Number(cell.attributes.s ?? 0)] ?? 'General' };
    }
    default:
      return words(textOf(value));
  }
}

/** Its runs joined; how they are read aloud is no text. */
function readString(item: Element): string {
  return childrenOf(item)
    .flatMap((part) => (part.name === 's:t' ? [part] : part.name === 's:r' ? childrenOf(part, 's:t') : []))
    .map(textOf)
    .join('');
}

/** The number format of each style of cells. */
function readFormats(styles: Element | null): readonly string[] {
  if (styles === null) return [];
  const own = new Map(findAll(styles, 's:numFmt').map(({ attributes }) => [attributes.numFmtId, attributes.formatCode ?? '']));
  return childrenOf(find(styles, 's:cellXfs') ?? EMPTY, 's:xf').map(
    ({ attributes: { numFmtId = '0' } }) => own.get(numFmtId) ?? BUILT_IN[numFmtId] ?? 'General',
  );
}

/** `Sheet1!$B$2:$B$4` → the sheet and its cells, row by row; also of several areas in brackets. */
export function cellsOf(reference: string): readonly { readonly sheet: string; readonly at: string }[] {
  const areas = reference
    .replace(/^\((.*)\)$/s, '$1')
    .matchAll(/(?:'((?:[^']|'')*)'|([^'!,]+))!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?/gi);
  return [...areas].slice(0, MOST_AREAS).flatMap(([, quoted, bare, left = '', top = '', right = left, bottom = top]) => {
    const sheet = (quoted?.replaceAll("''", "'") ?? bare ?? '').replace(/^\[[^\]]*\]/, '');
    const [from, to] = [columnIndex(left), columnIndex(right)];
    const wide = Math.max(0, Math.min(MOST_CELLS, to - from + 1));
    const high = Math.max(0, Math.min(Math.floor(MOST_CELLS / Math.max(1, wide)), Number(bottom) - Number(top) + 1));
    const rows = Array.from({ length: high }, (_, i) => Number(top) + i);
    const columns = Array.from({ length: wide }, (_, i) => columnName(from + i));
    return rows.flatMap((row) => columns.map((column) => ({ sheet, at: `${column}${row}` })));
  });
}

/** Of an area, counted row by row: a whole column is no list of points. */
const MOST_CELLS = 10_000;
const MOST_AREAS = 100;

export function columnIndex(reference: string): number {
  const letters = /^[A-Z]+/i.exec(reference)?.[0].toUpperCase() ?? '';
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
