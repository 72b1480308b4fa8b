/** The sheet by which a chart's workbook says which fact each number is; found by the name `facts`, its columns known by their order. */
import type { ReadPlace, ReadPoint, ReadText } from '../../model/reading.js';
import { type Cell, cellsOf, columnIndex, type Workbook } from './workbook.js';

export interface ChartFacts {
  /** Name of the sheet; null where there is none. */
  readonly sheet: string | null;
  /** The fact of a cell of the chart's own sheet, else of the point of that series and category. */
  readonly at: (cell: { readonly at: string } | undefined, series: string, category: string) => string | null;
  /** Cells that hold parts of one number. */
  readonly parts: readonly (readonly string[])[];
  readonly texts: (place: ReadPlace) => readonly ReadText[];
  readonly points: (place: ReadPlace) => readonly ReadPoint[];
}

interface Row {
  readonly row: number;
  readonly series: string;
  readonly category: string;
  readonly fact: string;
  readonly name: string;
  readonly value: Cell | null;
  readonly print: string;
  readonly unit: string;
  /** Several for one that is drawn in parts. */
  readonly cells: readonly string[];
}

export function readChartFacts(workbook: Workbook | null): ChartFacts {
  const area = cellsOf(workbook?.names.get('facts') ?? '');
  const sheet = workbook?.sheets.find(({ name }) => name === area[0]?.sheet);
  const places = area.map(({ at }) => at);
  const rows = sheet ? readRows(places, sheet.cells) : [];
  const placed = (place: ReadPlace, { row }: Row): ReadPlace => {
    return { ...place, name: `${place.name ?? ''} ${sheet!.name}`.trim(), row };
  };
  return {
    sheet: sheet?.name ?? null,
    at: (cell, series, category) => {
      const byCell = rows.find((row) => cell !== undefined && row.cells.includes(cell.at));
      const byName = rows.filter((row) => row.series === series && row.category === category);
      return byCell?.fact ?? (byName.length === 1 ? byName[0]!.fact : null);
    },
    parts: rows.map(({ cells }) => cells).filter(({ length }) => length > 1),
    texts: (place) =>
      rows.flatMap((row) => {
        const base = { part: 'chart', place: placed(place, row), fields: [] } as const;
        const marks = [{ start: 0, end: row.print.length, fact: row.fact, show: 'value' }] as const;
        return [
          ...[row.series, row.category, row.name, row.unit].map((text) => ({ ...base, text, marks: [] })),
          { ...base, text: row.print, marks },
        ].filter(({ text }) => text !== '');
      }),
    points: (place) =>
      rows.flatMap((row) => {
        if (row.value?.number == null) return [];
        const { series, category, fact } = row;
        const numbers = { cached: null, stored: row.value.number, cachedFormat: '', storedFormat: row.value.format };
        return [{ place: placed(place, row), series, category, ...numbers, fact }];
      }),
  };
}

function readRows(area: readonly string[], cells: ReadonlyMap<string, Cell>): readonly Row[] {
  const lines = new Map<number, Cell[]>();
  const first = Math.min(...area.map(columnIndex));
  for (const at of area) {
    const row = Number(/\d+$/.exec(at)?.[0]);
    const line = lines.get(row) ?? [];
    const cell = cells.get(at);
    if (cell) line[columnIndex(at) - first] = cell;
    lines.set(row, line);
  }
  const [, ...rest] = [...lines];
  return rest.flatMap(([row, line]): readonly Row[] => {
    const text = (column: number): string => line[column]?.text ?? '';
    if (text(2) === '') return [];
    const [series, category, fact, name] = [text(0), text(1), text(2), text(3)];
    const [value, cells] = [line[4] ?? null, text(7).split(' ').filter(Boolean)];
    return [{ row, series, category, fact, name, value, print: text(5), unit: text(6), cells }];
  });
}
