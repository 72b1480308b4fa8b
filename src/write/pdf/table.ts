/** Draws a table: grounds and rules as decoration, cells as rows of headers and data. */
import type { TableFrame, TableFrameCell } from '../../model/page.js';
import type { Rule } from '../../model/theme.js';
import { drawParagraph } from './paragraph.js';
import type { PdfElement } from './pdfkit.js';
import type { PdfContext } from './sheet.js';

/** Points; cells' places are sums of rounded heights. */
const TOLERANCE = 0.1;

export function drawTable(sheet: PdfContext, parent: PdfElement, frame: TableFrame): void {
  drawGrounds(sheet, frame);
  const facts = frame.altFacts && { facts: frame.altFacts };
  const table = sheet.tags.open(parent, 'Table', { box: frame.box, table: { Summary: frame.alt }, ...facts });
  frame.rows.forEach(({ cells }, index) => {
    const row = sheet.tags.open(table, 'TR');
    for (const cell of cells) drawCell(sheet, row, cell, frame, index < frame.headRows);
  });
  drawRules(sheet, frame);
}

function drawCell(sheet: PdfContext, row: PdfElement, cell: TableFrameCell, { box }: TableFrame, head: boolean): void {
  const element = sheet.tags.open(row, cell.header ? 'TH' : 'TD', {
    table: {
      ...(cell.header && { Scope: head ? 'Column' : 'Row' }),
      ...(cell.colSpan > 1 && { ColSpan: cell.colSpan }),
      ...(cell.rowSpan > 1 && { RowSpan: cell.rowSpan }),
    },
  });
  const x = box.x + cell.box.x + cell.padding.left;
  const top = box.y + cell.box.y;
  for (const composed of cell.composed) {
    const holder = cell.composed.length > 1 ? sheet.tags.open(element, 'P') : element;
    drawParagraph(sheet, holder, composed, x, top + composed.y);
  }
}

function drawGrounds({ canvas, tags }: PdfContext, { box, rows }: TableFrame): void {
  const cells = rows.flatMap((row) => row.cells);
  if (cells.every(({ ground }) => ground === null)) return;
  tags.artifact(() => {
    for (const { box: cell, ground } of cells) {
      if (ground) canvas.fillRect({ ...cell, x: box.x + cell.x, y: box.y + cell.y }, ground);
    }
  });
}

function drawRules({ canvas, tags }: PdfContext, frame: TableFrame): void {
  const { box, rows, rules, headRows } = frame;
  const lines: { readonly y: number; readonly rule: Rule | null }[] = [{ y: 0, rule: rules.top }];
  rows.forEach(({ height }, index) => {
    const rule = index === rows.length - 1 ? rules.bottom : index === headRows - 1 ? (rules.head ?? rules.row) : rules.row;
    lines.push({ y: (lines.at(-1)?.y ?? 0) + height, rule });
  });
  if (lines.every(({ rule }) => rule === null)) return;
  tags.artifact(() => {
    for (const { y, rule } of lines) {
      if (!rule) continue;
      for (const [from, to] of findOpen(frame, y)) {
        canvas.strokeLine(box.x + from, box.y + y, box.x + to, box.y + y, rule.color, rule.width);
      }
    }
  });
}

/** The stretches of the table's width where no cell reaches over the line at `y`, from its left edge. */
function findOpen({ box, rows }: TableFrame, y: number): readonly (readonly [number, number])[] {
  const over = rows
    .flatMap((row) => row.cells.map((cell) => cell.box))
    .filter((cell) => cell.y < y - TOLERANCE && cell.y + cell.height > y + TOLERANCE)
    .sort((a, b) => a.x - b.x);
  const starts = [0, ...over.map((cell) => cell.x + cell.width)];
  const ends = [...over.map((cell) => cell.x), box.width];
  return starts.map((start, index) => [start, ends[index] as number] as const).filter(([start, end]) => end - start > TOLERANCE);
}
