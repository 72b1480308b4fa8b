/** Tables of documents that nobody has described: what heads the row and the column of a cell. */
import type { ReadText } from '../../model/reading.js';

/** By the text itself: what is written at the head of its row and column; a cell that is a head has none. */
export type ForeignTables = ReadonlyMap<ReadText, readonly string[]>;

export function listTables(texts: readonly ReadText[]): ForeignTables {
  const heads = new Map<ReadText, readonly string[]>();
  for (const table of tablesIn(texts)) {
    const cells = new Map<string, string>();
    for (const { place, text } of table) {
      const key = `${place.row} ${place.column}`;
      cells.set(key, cells.has(key) ? `${cells.get(key)} ${text}` : text);
    }
    const cell = (row: number, column: number): string => cells.get(`${row} ${column}`) ?? '';
    const firstRow = table[0]!.place.row!;
    const isHeaded = isHead(table.filter(({ place }) => place.row === firstRow));
    for (const text of table) {
      const { row = 0, column = 0 } = text.place;
      const left = Array.from({ length: column - 1 }, (_, at) => cell(row, at + 1)).filter((words) => isWords(words));
      const top = isHeaded && row > firstRow ? cell(firstRow, column) : '';
      const units = Array.from({ length: 12 }, (_, at) => at + 1).filter((at) => isHeaded && UNIT.test(cell(firstRow, at)));
      const unit = units.map((at) => cell(row, at)).filter((words) => row > firstRow && words !== '');
      heads.set(
        text,
        row === firstRow && isHeaded
          ? []
          : [...left.filter((words) => !unit.includes(words)), top, ...unit.map((words) => `（${words}）`)].filter(
              (words) => words.trim() !== '',
            ),
      );
    }
  }
  return heads;
}

export function headsOf(text: ReadText, tables: ForeignTables): readonly string[] {
  return tables.get(text) ?? [];
}

const UNIT = /^\s*(?:计量)?单位\s*$|^\s*units?\s*$/iu;

/** One after another, of one place, whose rows do not begin anew. */
function tablesIn(texts: readonly ReadText[]): readonly (readonly ReadText[])[] {
  const tables: ReadText[][] = [];
  for (const text of texts) {
    const { row, slide, page, name } = text.place;
    if (row === undefined || text.part !== 'cell') continue;
    const last = tables.at(-1)?.at(-1);
    const goesOn =
      last && last.place.slide === slide && last.place.page === page && last.place.name === name && (last.place.row ?? 0) <= row;
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
