/** Tables of the Word summary: heads repeat, rows stay whole, numbers are aligned, a title stays with its table, each says what it shows. */
import { beforeAll, describe, expect, test } from 'vitest';
import { realSummary } from '../../support/built.js';
import { childOf, elementsOf, isOn, readWord, resolve, valOf, type WordFile } from '../../support/word.js';
import { findAll, textOf, type XmlNode } from '../../support/xml.js';
import { readRealContent, squeeze } from '../real.js';
import { PROFILES } from './word-build.js';

const content = readRealContent();
const tablesOfContent = Object.values(content.figures ?? {}).filter(({ table }) => table);

describe.each(PROFILES)('%s', (profile) => {
  let word: WordFile;
  let tables: readonly XmlNode[];
  beforeAll(async () => {
    word = readWord(await realSummary(profile));
    tables = findAll(word.body, 'w:tbl').filter((table) => findAll(table, 'w:tr').length > 1);
  });
  const rowsOf = (table: XmlNode) => elementsOf(table).filter(({ name }) => name === 'w:tr');
  const cellsOf = (row: XmlNode) => elementsOf(row).filter(({ name }) => name === 'w:tc');
  const textWidth = () => {
    const size = childOf(word.section, 'w:pgSz')!.attributes;
    const margin = childOf(word.section, 'w:pgMar')!.attributes;
    return Number(size['w:w']) - Number(margin['w:left']) - Number(margin['w:right']);
  };
  const paragraphOf = (node: XmlNode) => word.paragraphs.find((paragraph) => paragraph.node === node)!;

  test('the indicators of 2020 and the targets with both years and their scope are there', () => {
    const heads = tables.map((table) => cellsOf(rowsOf(table)[0]!).map((cell) => squeeze(textOf(cell))));
    expect(heads).toContainEqual(expect.arrayContaining(['指标', '2020年', '口径']));
    expect(heads).toContainEqual(['指标', '2020年', '增长']);
    expect(heads.length).toBeGreaterThanOrEqual(3);
  });

  test('holds the rows of the content, cell by cell', () => {
    const printed = (cell: string) =>
      squeeze(cell.replaceAll('**', '').replace(/\$\{([^}]+)\}/g, (_, id: string) => content.facts[id]?.print ?? `\${${id}}`));
    const all = tables.map((table) => rowsOf(table).map((row) => cellsOf(row).map((cell) => squeeze(textOf(cell)))));
    const shown = tablesOfContent.filter(({ rows = [] }) => all.some((table) => table.length === rows.length + 1));
    expect(shown.length).toBeGreaterThanOrEqual(3);
    for (const { rows = [] } of tablesOfContent.filter(({ title }) =>
      word.paragraphs.some(({ text }) => squeeze(text).endsWith(squeeze(title))),
    ))
      expect(all.map((table) => table.slice(1))).toContainEqual(rows.map((row) => row.map(printed)));
  });

  test('head rows repeat on every page, no row is parted', () => {
    for (const table of tables) {
      const rows = rowsOf(table);
      const has = (row: XmlNode, name: string) => isOn(childOf(childOf(row, 'w:trPr') ?? row, name));
      expect(has(rows[0]!, 'w:tblHeader')).toBe(true);
      expect(rows.filter((row) => !has(row, 'w:cantSplit'))).toEqual([]);
      expect(rows.slice(1).filter((row) => has(row, 'w:tblHeader'))).toEqual([]);
    }
  });

  test('is as wide as the text, and its columns add up to that', () => {
    for (const table of tables) {
      const width = childOf(childOf(table, 'w:tblPr')!, 'w:tblW')!.attributes;
      const columns = findAll(childOf(table, 'w:tblGrid')!, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
      const sum = columns.reduce((total, each) => total + each, 0);
      if (width['w:type'] === 'pct') expect(width['w:w']).toMatch(/^(5000|100%)$/);
      else expect(Math.abs(Number(width['w:w']) - textWidth())).toBeLessThanOrEqual(columns.length);
      expect(Math.abs(sum - textWidth())).toBeLessThanOrEqual(2 * columns.length);
    }
  });

  test('numbers of a column are aligned alike, the head like them or centred, words to the left', () => {
    const alignment = (cell: XmlNode) =>
      resolve(word, paragraphOf(findAll(cell, 'w:p')[0]!).style, 'w:pPr', 'w:jc')?.attributes['w:val'];
    let columns = 0;
    for (const figure of tablesOfContent) {
      const specs = figure.table as readonly { readonly heading: string; readonly align?: string }[];
      const table = tables.find(
        (each) =>
          squeeze(cellsOf(rowsOf(each)[0]!).map(textOf).join()) === squeeze(specs.map(({ heading }) => heading).join()) &&
          rowsOf(each).length === (figure.rows ?? []).length + 1,
      );
      if (!table) continue;
      for (const [index, { align }] of specs.entries()) {
        if (align !== 'number') continue;
        const column = rowsOf(table).map((row) => cellsOf(row)[index]!);
        const head = alignment(column[0]!);
        const [numbers, words] = [true, false].map((isNumber) =>
          column.slice(1).filter((cell) => /^\D?\d|^[—–-]*$/.test(squeeze(textOf(cell))) === isNumber),
        );
        const cells = numbers!.map(alignment);
        columns += cells.length > 0 ? 1 : 0;
        // What is said in words begins as text does.
        expect(words!.filter((cell) => alignment(cell) !== 'left').map(textOf)).toEqual([]);
        if (cells.length > 0) {
          expect(new Set(cells).size).toBe(1);
          expect(cells[0]).toMatch(/^(right|end|center)$/);
        }
        expect([cells[0] ?? 'left', 'center']).toContain(head);
      }
    }
    expect(columns).toBeGreaterThan(4);
  });

  test('every table says in words what it shows', () => {
    for (const table of tables) {
      const look = childOf(table, 'w:tblPr')!;
      const said = valOf(look, 'w:tblDescription') ?? '';
      expect(said.length).toBeGreaterThan(4);
    }
  });

  test('a title stays with its table, and a row with the next where the table is short', () => {
    const blocks = elementsOf(word.body);
    for (const table of tables) {
      const above = blocks[blocks.indexOf(table) - 1]!;
      expect(above.name).toBe('w:p');
      const { style, text } = paragraphOf(above);
      expect(text).not.toBe('');
      expect(isOn(resolve(word, style, 'w:pPr', 'w:keepNext')), style.name).toBe(true);
    }
  });

  test('cells do not snap to the grid of the page', () => {
    for (const paragraph of word.paragraphs.filter(({ inTable }) => inTable))
      expect(isOn(resolve(word, paragraph.style, 'w:pPr', 'w:snapToGrid')), paragraph.style.name).toBe(false);
  });

  test('rules are the style’s: a full grid in the official profile, three lines in the modern one', () => {
    for (const table of tables) {
      const style = word.styles.get(valOf(childOf(table, 'w:tblPr')!, 'w:tblStyle') ?? '')!;
      const borders = new Map<string, boolean>();
      for (let each: typeof style | null = style; each; each = each.basedOn)
        for (const border of findAll(childOf(each.node, 'w:tblPr') ?? each.node, 'w:tblBorders').flatMap(elementsOf))
          if (!borders.has(border.name)) borders.set(border.name, !['nil', 'none'].includes(border.attributes['w:val'] ?? 'nil'));
      const drawn = (side: string) => borders.get(`w:${side}`) ?? false;
      expect([drawn('top'), drawn('bottom')]).toEqual([true, true]);
      const inner = ['left', 'right', 'insideH', 'insideV'].map(drawn);
      expect(inner).toEqual(profile === 'official' ? [true, true, true, true] : [false, false, expect.any(Boolean), false]);
    }
  });
});
