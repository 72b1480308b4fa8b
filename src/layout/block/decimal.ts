/** Aligns the numbers of a table's columns by their decimal points. */
import { findNumerals } from '../../language/numerals.js';
import type { Paragraph, StyledRun } from '../../model/page.js';
import type { Job } from '../job.js';
import type { Grid, GridCell, WideCell } from './grid.js';

/** What is not seen, points. */
const HAIR = 0.1;

/**
 * How far the text of each cell must keep from its column's right edge, points: numbers of one unit stand point under point, and
 * words among them begin where the widest of them does. Headings, cells that hold several numbers (`1.3∶39.7∶59`) and columns of
 * several units, whose points say nothing of one another, stay at the edge.
 */
export function findDecimalInsets({ cells }: Grid<WideCell>, job: Job): readonly number[] {
  const numbers = cells.map((cell) => (isBodyNumber(cell) ? findNumber(cell.text.paragraph, job) : null));
  const columns = new Map<number, { readonly units: Set<string>; past: number; widest: number }>();
  cells.forEach(({ column }, i) => {
    const number = numbers[i];
    if (!number) return;
    const known = columns.get(column) ?? { units: new Set(), past: 0, widest: 0 };
    known.units.add(number.unit);
    columns.set(column, { ...known, past: Math.max(known.past, number.past) });
  });
  for (const [column, { units }] of columns) if (units.size > 1) columns.delete(column);
  cells.forEach(({ column, text }, i) => {
    const [own, number] = [columns.get(column), numbers[i]];
    if (own && number) own.widest = Math.max(own.widest, text.bare + own.past - number.past);
  });
  return cells.map((cell, i) => {
    const [own, number] = [columns.get(cell.column), numbers[i]];
    if (!own || !isBodyNumber(cell)) return 0;
    const isWords = number === null && !/\d/.test(textOf(cell.text.paragraph));
    const inset = number ? own.past - number.past : isWords ? own.widest - cell.text.bare : 0;
    return inset < HAIR ? 0 : inset;
  });
}

function isBodyNumber({ plan, colSpan }: GridCell<WideCell>): boolean {
  return plan.align === 'number' && plan.edge === undefined && !plan.header && colSpan === 1;
}

function textOf({ runs }: Paragraph): string {
  return runs.map(({ inline }) => (inline.kind === 'run' ? inline.text : '\n')).join('');
}

interface TableNumber {
  /** The character after the numeral: only what is measured alike is compared. */
  readonly unit: string;
  /** Width of what stands right of where the decimal point is or would be, points. */
  readonly past: number;
}

/** null where a text holds no number, or several. */
function findNumber(paragraph: Paragraph, job: Job): TableNumber | null {
  const text = textOf(paragraph);
  const [numeral, ...others] = findNumerals(text, 'column');
  if (!numeral || others.length > 0 || text.includes('\n')) return null;
  const [whole = ''] = numeral.text.split('.');
  const before = cutRuns(paragraph.runs, numeral.start + whole.length);
  const past = job.natural(paragraph) - job.natural({ ...paragraph, runs: before });
  return { unit: text.charAt(numeral.end), past };
}

function cutRuns(runs: readonly StyledRun[], length: number): StyledRun[] {
  let left = length;
  return runs.flatMap((run) => {
    if (run.inline.kind !== 'run' || left <= 0) return [];
    const text = run.inline.text.slice(0, left);
    left -= text.length;
    return [{ ...run, inline: { ...run.inline, text } }];
  });
}
