/** Aligns the numbers of a table's columns by their decimal points. */
import { findNumerals } from '../../language/numerals.js';
import type { Paragraph, StyledRun } from '../../model/page.js';
import type { Job } from '../job.js';
import type { Grid, WideCell } from './grid.js';

/** What is not seen, points. */
const HAIR = 0.1;

/**
 * How far the text of each cell must keep from its column's right edge, points: numbers of one unit align with one another.
 * Headings, texts and cells that hold several numbers (`1.3∶39.7∶59`) stay at the edge.
 */
export function findDecimalInsets({ cells }: Grid<WideCell>, job: Job): readonly number[] {
  const numbers = cells.map(({ plan, text, colSpan }) =>
    plan.align === 'number' && !plan.header && colSpan === 1 ? findNumber(text.paragraph, job) : null,
  );
  const most = new Map<string, number>();
  const keyOf = (column: number, { unit }: TableNumber) => `${column} ${unit}`;
  cells.forEach(({ column }, i) => {
    const number = numbers[i];
    if (number) most.set(keyOf(column, number), Math.max(most.get(keyOf(column, number)) ?? 0, number.past));
  });
  return cells.map(({ column }, i) => {
    const number = numbers[i];
    const inset = number ? (most.get(keyOf(column, number)) as number) - number.past : 0;
    return inset < HAIR ? 0 : inset;
  });
}

interface TableNumber {
  /** The character after the numeral: only what is measured alike is compared. */
  readonly unit: string;
  /** Width of what stands right of where the decimal point is or would be, points. */
  readonly past: number;
}

/** null where a text holds no number, or several. */
function findNumber(paragraph: Paragraph, job: Job): TableNumber | null {
  const text = paragraph.runs.map(({ inline }) => (inline.kind === 'run' ? inline.text : '\n')).join('');
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
