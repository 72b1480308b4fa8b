/** A row or column of a table that is named as the total must hold what the others add up to. */
import { unitKey } from '../language/unit-key.js';
import type { Prose, TableColumn } from '../model/content.js';
import type { Fact } from '../model/fact.js';
import { bareName, isNamed, roundingOf, scaledTo, speaksOfRounding } from './chart-checks.js';
import type { ContentContext } from './context.js';
import { sumBig } from './interval.js';

interface Table {
  readonly note: Prose | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Prose[])[];
}

/** Told where it does not, beyond or within what rounding explains; a note that speaks of rounding excuses the latter. */
export function checkTotals(context: ContentContext, table: Table): void {
  const { columns, rows } = table;
  const headings = columns.map(({ heading }) => heading);
  checkLines(context, table, rows);
  const turned = headings.map((heading, column) => [heading, ...rows.flatMap((row) => row[column] ?? [])]);
  checkLines(context, table, turned);
}

/** `lines` begin with their names; those of one place belong together. */
function checkLines(context: ContentContext, { note }: Table, lines: readonly (readonly Prose[])[]): void {
  const { total, subtotal } = context.lexicon;
  const nameOf = (line: readonly Prose[]): string => bareName(line[0]?.plain ?? '');
  const totals = lines.filter((line) => isNamed(nameOf(line), total));
  const [sum] = totals;
  if (sum === undefined || totals.length > 1) return;
  if (lines.some((line) => subtotal.some((word) => nameOf(line).includes(bareName(word))))) return;
  for (const [place, cell] of sum.entries()) {
    const end = place === 0 ? null : factOf(cell, context);
    const others = lines.filter((line) => line !== sum).map((line) => line[place]);
    const parts = others.flatMap((other) => (other === undefined ? [] : (factOf(other, context) ?? [])));
    const blank = others.filter(
      (other) => other !== undefined && factOf(other, context) === null && !/\p{Nd}/u.test(other.plain),
    );
    // The headings' own line, and lines without a number, take no part; a number that is no fact's own leaves all open.
    if (end === null || parts.length < 2 || parts.length + blank.length < others.length) continue;
    if (parts.some((part) => unitKey(part.unit) !== unitKey(end.unit) || part.kind !== end.kind)) continue;
    const reached = sumBig(parts.map((part) => scaledTo(part, end.scale)));
    const meant = scaledTo(end, end.scale);
    const off = reached.minus(meant).abs();
    const isNear = off.lte(roundingOf([...parts, end], end.scale));
    if (off.eq(0) || (isNear && speaksOfRounding(note?.plain ?? '', context.lexicon))) continue;
    context.diagnostics.warn('relation', {
      message: {
        zh: `各项相加得 ${reached}，“${sum[0]!.plain}”却是 ${cell.plain}${isNear ? '：若非四舍五入，就有一个数不对' : ''}`,
        en: `the parts add up to ${reached}, but "${sum[0]!.plain}" is ${cell.plain}${isNear ? ': unless by rounding, one of them is wrong' : ''}`,
      },
      hint: isNear
        ? {
            zh: '核对各数；是四舍五入所致，就在 note 里写明，如“因四舍五入，各项之和与合计略有出入”',
            en: 'check the numbers; if rounding did it, say so in the note, such as "Differences are due to rounding"',
          }
        : {
            zh: '核对各数；没有列全的，给这一行另起名称，如“全市”',
            en: 'check the numbers; where not all parts are listed, give the line another name, such as "all districts"',
          },
      at: cell.span,
    });
  }
}

/** The one fact that a cell prints, of an amount that adds up; null: none, or more. */
function factOf({ pieces }: Prose, { facts }: ContentContext): Fact | null {
  const printed = pieces.filter((piece) => piece.kind === 'fact' || piece.text.trim() !== '');
  const [only] = printed;
  if (printed.length !== 1 || only?.kind !== 'fact' || only.show !== 'value') return null;
  const fact = facts[only.fact] ?? null;
  return fact?.number.kind === 'decimal' && fact.qualifier === 'none' && fact.kind !== 'growth' && fact.kind !== 'rank'
    ? fact
    : null;
}
