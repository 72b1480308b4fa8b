/** Judges a table by the table of the content that it shows, whole or some of its columns and rows. */

import type { TableFigure } from '../model/content.js';
import type { ReadText } from '../model/reading.js';
import type { AuditContext } from './context.js';
import { findMeasures } from './measures.js';
import { isSameText, stripSpaces } from './strip-spaces.js';

/** Puts the cells of a document together to tables: rows of cells, in the order in which they were read. */
export function gatherTables(texts: readonly ReadText[]): readonly (readonly (readonly ReadText[])[])[] {
  const tables: ReadText[][][] = [];
  let last: ReadText | null = null;
  for (const text of texts) {
    if (text.part !== 'cell') {
      // A table's cells follow one another.
      last = null;
      continue;
    }
    if (!last || !isSameTable(last, text)) tables.push([]);
    const rows = tables.at(-1)!;
    if (!last || rows.length === 0 || last.place.row !== text.place.row) rows.push([]);
    rows.at(-1)!.push(text);
    last = text;
  }
  return tables;
}

function isSameTable({ place: a }: ReadText, { place: b }: ReadText): boolean {
  const isSame = (['slide', 'page', 'under', 'name'] as const).every((key) => a[key] === b[key]);
  const goesOn = (b.row ?? 0) > (a.row ?? 0) || (b.row === a.row && (b.column ?? 0) >= (a.column ?? 0));
  return isSame && goesOn;
}

interface TableFault {
  readonly cell: ReadText;
  readonly expected: string;
  readonly figure: TableFigure;
}

type Row = readonly ReadText[];

/**
 * The cells that are not what the table of the content has in their place; those whose number a mark vouches for are judged by it.
 * Null where the table shows none of the content's.
 */
export function judgeTable(rows: readonly Row[], { content, language }: AuditContext): readonly TableFault[] | null {
  const tables = Object.values(content.figures).filter((figure) => figure.kind === 'table');
  let best: Fit | null = null;
  for (const figure of tables) {
    const fit = fitTable(rows, figure);
    if (fit && fit.whole > (best?.whole ?? 0)) best = fit;
  }
  if (!best || best.whole * 2 < rows.length) return null;
  const { figure, columns } = best;
  const meantRows = rowsOf(figure);
  return rows.flatMap((row): TableFault[] => {
    const meant = nearestRow(row, meantRows, columns);
    if (!meant) return [];
    return row.flatMap((cell, index): TableFault[] => {
      const expected = meant[columns[index] ?? -1];
      if (expected === undefined || cell.marks.length > 0 || isSameText(cell.text, expected)) return [];
      const isNumber = [cell.text, expected].some((text) => findMeasures(stripSpaces(text).text, language).length > 0);
      return isNumber ? [{ cell, expected, figure }] : [];
    });
  });
}

interface Fit {
  readonly figure: TableFigure;
  /** For each column of the document's table, the column of the content's. */
  readonly columns: readonly number[];
  /** Rows that agree whole. */
  readonly whole: number;
}

/** The first row that stands whole in the content's table tells the columns. */
function fitTable(rows: readonly Row[], figure: TableFigure): Fit | null {
  const meant = rowsOf(figure);
  let best: Fit | null = null;
  for (const columns of listColumns(rows, meant)) {
    const whole = rows.filter((row) =>
      meant.some((one) => row.every((cell, i) => isSameText(cell.text, one[columns[i]!] ?? ''))),
    ).length;
    if (whole > (best?.whole ?? 0)) best = { figure, columns, whole };
  }
  return best;
}

/** Every way in which a row of the document is a row of the content, some columns left out. */
function listColumns(rows: readonly Row[], meant: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const found = new Map<string, readonly number[]>();
  for (const row of rows) {
    for (const one of meant) {
      const columns: number[] = [];
      for (const cell of row) {
        const next = one.findIndex((text, index) => index > (columns.at(-1) ?? -1) && isSameText(cell.text, text));
        if (next < 0) break;
        columns.push(next);
      }
      if (columns.length === row.length) found.set(columns.join(), columns);
    }
  }
  return [...found.values()];
}

/** The row with most cells alike; one at least must be, or its first is what names it. */
function nearestRow(row: Row, meant: readonly (readonly string[])[], columns: readonly number[]): readonly string[] | null {
  let best: { row: readonly string[]; alike: number } | null = null;
  for (const one of meant) {
    const alike = row.filter((cell, index) => isSameText(cell.text, one[columns[index] ?? -1] ?? '')).length;
    const named = alike + (isSameText(row[0]?.text ?? '', one[columns[0] ?? 0] ?? '') ? 0.5 : 0);
    if (alike > 0 && named > (best?.alike ?? 0)) best = { row: one, alike: named };
  }
  return best?.row ?? null;
}

function rowsOf({ columns, rows }: TableFigure): readonly (readonly string[])[] {
  return [columns.map(({ heading }) => heading.plain), ...rows.map((row) => row.map(({ plain }) => plain))];
}
