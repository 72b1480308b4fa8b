/** Tables with the columns that a template asks for by what they hold, in its order; one that lacks a wanted column is left out aloud. */
import { COLUMN_ROLES, type ColumnRole } from '../model/content.js';
import {
  type HelperContext,
  isList,
  isRecord,
  makeRecord,
  printPlain,
  type TemplateRecord,
  type TemplateValue,
} from './value.js';
import { wrongArgument } from './wrong-argument.js';

/** What follows the name of a column that may be missing. */
const OPTIONAL = /\?$/;

/** Names of roles, with a `?` those that may be missing, then the tables. */
export function takeColumns(args: readonly TemplateValue[], context: HelperContext): TemplateValue {
  const tables = args.at(-1)!;
  const wanted: { readonly role: ColumnRole; readonly must: boolean }[] = [];
  for (const value of args.slice(0, -1)) {
    const name = printPlain(value, context.notes);
    const role = COLUMN_ROLES.find((one) => one === name?.replace(OPTIONAL, ''));
    if (name === null || role === undefined) {
      const known = COLUMN_ROLES.map((one) => `"${one}"`);
      return wrongArgument(value, { zh: `列的角色 ${known.join('、')}`, en: `a column's role, ${known.join(', ')}` }, context);
    }
    wanted.push({ role, must: !OPTIONAL.test(name) });
  }
  if (!isList(tables) || !tables.every(isTable))
    return wrongArgument(tables, { zh: '表的列表', en: 'a list of tables' }, context);
  return tables.flatMap((table) => {
    const missing = wanted.filter(({ role, must }) => must && columnsOf(table, role).length === 0).map(({ role }) => role);
    if (missing.length === 0)
      return [
        pick(
          table,
          wanted.flatMap(({ role }) => columnsOf(table, role)),
          context,
        ),
      ];
    reportMissing(table, missing, context);
    return [];
  });
}

type Table = TemplateRecord & {
  readonly columns: readonly TemplateRecord[];
  readonly rows: readonly (readonly TemplateValue[])[];
};

const isTable = (value: TemplateValue): value is Table =>
  isRecord(value) && isList(value.columns ?? null) && isList(value.rows ?? null);

const columnsOf = ({ columns }: Table, role: ColumnRole): readonly number[] =>
  columns.flatMap((column, index) => (column.role === role ? index : []));

function pick(table: Table, columns: readonly number[], { notes }: HelperContext): TemplateRecord {
  const take = (list: readonly TemplateValue[]) => Object.freeze(columns.map((index) => list[index]!));
  const picked = makeRecord({ ...table, columns: take(table.columns), rows: Object.freeze(table.rows.map(take)) });
  notes.set(picked, notes.get(table) ?? {});
  return picked;
}

function reportMissing(table: Table, missing: readonly ColumnRole[], context: HelperContext): void {
  const title = printPlain(table.title ?? null, context.notes) ?? '';
  const words = missing.map((role) => WORDS[role]);
  const named = missing.map((role) => `role: ${role}`);
  context.leaveOut(
    table,
    {
      zh: `看不出表“${title}”哪一列是${words.map(({ zh }) => zh).join('、')}，这里没有排它`,
      en: `no column of table "${title}" is known to hold ${words.map(({ en }) => en).join(' or ')}: it is left out here`,
    },
    {
      zh: `在 table 里给那一列写 ${named.join('，另一列写 ')}，如 { heading: …, ${named[0]} }`,
      en: `give that column of the table ${named.join(', the other ')}, as in { heading: …, ${named[0]} }`,
    },
  );
}

const WORDS = {
  name: { zh: '名称', en: 'names' },
  result: { zh: '实绩', en: 'results' },
  target: { zh: '目标', en: 'targets' },
  note: { zh: '说明', en: 'notes' },
} as const;
