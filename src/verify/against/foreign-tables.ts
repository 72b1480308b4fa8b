/** Tables of documents that nobody has described: what heads the row and the column of a cell. */
import type { ReadText } from '../../model/reading.js';

/** By the text itself: what is written at the head of its row and column; a cell that is a head has none. */
type ForeignTables = ReadonlyMap<ReadText, readonly string[]>;

export function listTables(texts: readonly ReadText[]): ForeignTables {
  const heads = new Map<ReadText, readonly string[]>();
  for (const table of tablesIn(texts)) readHeads(table, heads);
  return heads;
}

function readHeads(table: readonly ReadText[], heads: Map<ReadText, readonly string[]>): void {
  const cells = new Map<string, ReadText[]>();
  for (const text of table) {
    const key = `${text.place.row} ${text.place.column}`;
    cells.set(key, [...(cells.get(key) ?? []), text]);
  }
  const wordsAt = (row: number, column: number): string =>
    (cells.get(`${row} ${column}`) ?? []).map(({ text }) => text).join(' ');
  const firstRow = table[0]!.place.row!;
  const first = table.filter(({ place }) => place.row === firstRow);
  const isHeaded = isHead(first);
  const unitColumns = isHeaded ? first.flatMap(({ text, place }) => (UNIT.test(text) ? [place.column!] : [])) : [];
  for (const text of table) {
    const { row = 0, column = 0 } = text.place;
    const beside = (cells.get(`${row} ${column}`) ?? []).filter((one) => one !== text && isWords(one.text));
    const columns = Array.from({ length: Math.min(column - 1, MOST) }, (_, at) => at + 1).filter(
      (at) => !unitColumns.includes(at),
    );
    const left = columns.map((at) => wordsAt(row, at)).filter(isWords);
    const unit = unitColumns.map((at) => wordsAt(row, at)).filter((words) => words !== '');
    // A card as a cell: its name is in it.
    if (beside.length > 0) heads.set(text, isWords(text.text) ? [] : beside.map((one) => one.text));
    else if (row === firstRow && isHeaded) heads.set(text, []);
    else {
      const top = isHeaded ? wordsAt(firstRow, column) : '';
      heads.set(
        text,
        [...left, top, ...unit.map((words) => `（${words}）`)].filter((words) => words.trim() !== ''),
      );
    }
  }
}

/** Names stand in the first columns. */
const MOST = 8;

export function headsOf(text: ReadText, tables: ForeignTables): readonly string[] {
  return tables.get(text) ?? [];
}

const UNIT = /^\s*(?:计量)?单位\s*$|^\s*units?\s*$/iu;

/** One after another, of one place, whose rows do not begin anew. */
function tablesIn(texts: readonly ReadText[]): readonly (readonly ReadText[])[] {
  const tables: ReadText[][] = [];
  for (const text of texts) {
    const { row, column = 0, slide, page, name } = text.place;
    if (row === undefined || text.part !== 'cell') continue;
    const last = tables.at(-1)?.at(-1);
    const goesOn =
      last &&
      last.place.slide === slide &&
      last.place.page === page &&
      last.place.name === name &&
      (last.place.row! < row || (last.place.row === row && last.place.column! <= column));
    if (goesOn) tables.at(-1)!.push(text);
    else tables.push([text]);
  }
  return tables;
}

/** Years are heads too. */
function isHead(row: readonly ReadText[]): boolean {
  return (
    row.length > 0 &&
    row.every(
      ({ text }) =>
        /\p{L}/u.test(text.replace(/\d+(?:\.\d+)?\s*(?:%|[\p{Script=Han}]{1,2})?/gu, '')) || /(?:19|20)\d{2}|^\D*$/u.test(text),
    )
  );
}

const isWords = (text: string): boolean => /\p{L}{2}/u.test(text.replace(/\d[\d.,]*\s*[\p{Script=Han}%]{0,2}/gu, ''));
