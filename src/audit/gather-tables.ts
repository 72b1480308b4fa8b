/** Puts the cells of a document together to tables: rows of cells, in the order in which they were read. */
import type { ReadText } from '../model/reading.js';

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
