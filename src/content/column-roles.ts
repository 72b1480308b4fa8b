/** Tells what each column of a table holds, name, last result, target or note, where the author does not say it. */
import type { ColumnRole, Prose, TableColumn } from '../model/content.js';
import type { ContentContext } from './context.js';

/**
 * What the author says holds. Else numbers of targets, or a heading that speaks of one, make a target; the last of the other columns
 * of numbers is the result; what the rows are about stands before the numbers: the column whose heading says so, else the one
 * whose cells are what the facts are called, else the only one whose cells differ from row to row.
 */
export function assignRoles(
  columns: readonly TableColumn[],
  rows: readonly (readonly Prose[])[],
  { facts, lexicon }: Pick<ContentContext, 'facts' | 'lexicon'>,
): readonly TableColumn[] {
  const cellsOf = (index: number): readonly Prose[] => rows.flatMap((row) => row[index] ?? []);
  const isFree = (index: number): boolean => columns[index]!.role === null;
  const says = (index: number, words: readonly string[]): boolean => holdsWord(columns[index]!.heading.plain, words);
  const all = columns.map((_, index) => index);
  const values = all.filter((index) => columns[index]!.align === 'number' || holdsNumbers(cellsOf(index)));
  const isTarget = (index: number): boolean => says(index, lexicon.target.words) || holdsTargets(cellsOf(index), facts);
  const roles = columns.map(({ role }) => role);
  const assign = (index: number | undefined, role: ColumnRole): void => {
    if (index !== undefined && isFree(index)) roles[index] = role;
  };

  const free = values.filter(isFree);
  const targets = roles.includes('target') ? [] : free.filter(isTarget);
  // A table of one column of numbers leaves no doubt which is meant.
  const meant =
    targets.length === 0 && values.length === 1 && !roles.includes('target') && !roles.includes('result') ? free : targets;
  for (const index of meant) assign(index, 'target');
  if (!roles.includes('result')) assign(free.filter((index) => roles[index] === null && !isTarget(index)).at(-1), 'result');

  const words = all.filter((index) => isFree(index) && !values.includes(index));
  const notes = words.filter((index) => says(index, lexicon.columns.note) && !says(index, lexicon.columns.name));
  if (!roles.includes('name')) assign(findName(words.filter((index) => !notes.includes(index))) ?? findName(notes), 'name');
  for (const index of notes) if (roles[index] === null) assign(index, 'note');
  return columns.map((column, index) => ({ ...column, role: roles[index]! }));

  function findName(named: readonly number[]): number | undefined {
    const before = named.filter((index) => index < (values[0] ?? columns.length));
    const worded = before.filter((index) => says(index, lexicon.columns.name));
    const alike = before.filter((index) => namesFacts(cellsOf(index)));
    const differing = before.filter((index) => new Set(cellsOf(index).map(({ plain }) => plain)).size === rows.length);
    const own = differing.filter((index) => !says(index, lexicon.columns.field));
    // Where two would do alike, none is taken: a number beside a wrong name is worse than none.
    return [worded, alike, own, differing].find((found) => found.length === 1)?.[0];
  }

  /** Whether the column's cells are what the facts in their rows are called, more or less. */
  function namesFacts(cells: readonly Prose[]): boolean {
    const alike = cells.filter(({ plain }, row) =>
      rows[row]!.flatMap(valuesOf).some((id) => {
        const name = facts[id]?.name ?? '';
        return plain !== '' && (name.includes(plain) || plain.includes(name));
      }),
    );
    return alike.length * 2 > cells.length;
  }
}

/** Whether a column is one of numbers: most of its cells that say something print a fact. */
function holdsNumbers(cells: readonly Prose[]): boolean {
  const said = cells.filter(({ plain }) => /[\p{L}\p{N}]/u.test(plain));
  return said.filter((cell) => valuesOf(cell).length > 0).length * 2 > said.length;
}

function holdsTargets(cells: readonly Prose[], facts: ContentContext['facts']): boolean {
  const values = cells.flatMap(valuesOf);
  return values.length > 0 && values.filter((id) => facts[id]?.kind === 'target').length * 2 > values.length;
}

const valuesOf = ({ pieces }: Prose): readonly string[] =>
  pieces.flatMap((piece) => (piece.kind === 'fact' && piece.show === 'value' ? piece.fact : []));

/** A word of letters stands by itself; one of a language without blanks may stand in another. */
function holdsWord(text: string, words: readonly string[]): boolean {
  const said = text.toLowerCase();
  return words.some((word) => (/^[\w\s]+$/.test(word) ? new RegExp(`\\b${word}\\b`).test(said) : said.includes(word)));
}
