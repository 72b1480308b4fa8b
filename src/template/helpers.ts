/** The helpers that a template may call, one table: how each is written, how many arguments it takes, what it gives. */
import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Localized } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/nearest.js';
import { measureEms } from '../language/ems.js';
import { writeHan } from '../language/han-numerals.js';
import { languageOf } from '../language/languages.js';
import { readOrdinal } from '../language/read-ordinal.js';
import type { ProsePiece } from '../model/content.js';
import { cutAfterHeadword, cutBeforeStop, cutHeadword, cutStop, isEnded } from './cut-text.js';
import { factsOf, figuresBeside, weightiest } from './facts-of.js';
import { isFilled, isTextOnly } from './filled.js';
import { takeColumns } from './take-columns.js';
import {
  type HelperContext,
  isList,
  isRecord,
  isTruthy,
  piecesOf,
  printPlain,
  type TemplateRecord,
  type TemplateValue,
  type ValueNotes,
} from './value.js';
import { wrongArgument } from './wrong-argument.js';

interface Helper {
  /** As it is called, for messages. */
  readonly usage: string;
  readonly least: number;
  readonly most: number;
  readonly call: (args: readonly TemplateValue[], context: HelperContext) => TemplateValue;
}

const helper = (usage: string, least: number, most: number, call: Helper['call']): Helper => ({ usage, least, most, call });
const ANY = Number.POSITIVE_INFINITY;
const PLACE: Localized = { zh: '从 0 数起的位置，如 @index', en: 'a place counted from 0, such as @index' };

export const HELPERS: Readonly<Record<string, Helper>> = {
  // from the content, by id
  fact: helper('fact "gdp"', 1, 1, ([id], context) => findById(id, 'facts', 'unknown-fact', context)),
  figure: helper('figure "income"', 1, 1, ([id], context) => findById(id, 'figures', 'unknown-figure', context)),
  section: helper('section "growth"', 1, 1, ([id], context) => findSection(id, context)),
  lookup: helper('lookup facts "gdp"', 2, 2, ([owner, key], context) => lookUp(owner!, key!, context)),
  'facts-of': helper('facts-of points', 1, ANY, factsOf),
  weightiest: helper('weightiest 3 figures', 2, 2, (args, context) =>
    cut(args, context, (list, [n]) => weightiest(list, n!, context)),
  ),
  'figures-beside': helper('figures-beside figures text @index', 3, 3, ([figures, paragraphs, index], context) =>
    withList(figures!, context, (shown) =>
      withList(paragraphs!, context, (texts) =>
        typeof index === 'number' ? figuresBeside(shown, texts, index, context) : wrongArgument(index!, PLACE, context),
      ),
    ),
  ),

  // lists
  all: helper('all sections', 1, 1, ([list], context) => withList(list!, context, (items) => items.flatMap(withChildren))),
  filled: helper('filled children', 1, 1, ([list], context) => withList(list!, context, (items) => items.filter(isFilled))),
  'text-only': helper('text-only children', 1, 1, ([list], context) =>
    withList(list!, context, (items) => items.filter(isTextOnly)),
  ),
  where: helper('where sections "kind" "targets"', 3, 3, where),
  first: helper('first 3 points', 2, 2, (args, context) => cut(args, context, (list, [n]) => list.slice(0, n))),
  last: helper('last 3 points', 2, 2, (args, context) =>
    cut(args, context, (list, [n]) => list.slice(Math.max(0, list.length - n!))),
  ),
  rest: helper('rest 3 points', 2, 2, (args, context) => cut(args, context, (list, [n]) => list.slice(n))),
  slice: helper('slice 1 3 points', 3, 3, (args, context) => cut(args, context, (list, [from, to]) => list.slice(from, to))),
  group: helper('group 3 points', 2, 2, (args, context) => cut(args, context, (list, [n]) => groupBy(list, n!), 1)),
  gather: helper('gather sections "figures"', 2, 2, gather),
  having: helper('having sections "brief"', 2, 2, ([list, key], context) =>
    withList(list!, context, (items) => items.filter((item) => isTruthy(lookUp(item, key!, context), context.notes))),
  ),
  without: helper('without figures others', 2, 2, ([list, others], context) =>
    withList(list!, context, (items) => withList(others!, context, (gone) => items.filter((item) => !gone.includes(item)))),
  ),
  count: helper('count points', 1, 1, ([list], context) =>
    list === null ? 0 : withList(list!, context, (items) => items.length),
  ),
  'take-columns': helper('take-columns "name" "target" tables', 2, ANY, (args, context) => takeColumns(args, context)),
  longest: helper('longest points', 1, 1, ([list], context) =>
    list === null ? 0 : longest(context)(isList(list!) ? list : [list!]),
  ),
  even: helper('even (count points) 4', 2, 2, (args, context) => withNumbers(args, context, evenRows)),
  join: helper('join points "；"', 2, 2, join),
  concat: helper('concat "a" "b"', 1, ANY, (args, context) => withPieces(args, context, (pieces) => context.text(pieces.flat()))),

  // texts that begin with words in bold
  headword: helper('headword point', 1, 1, (text, context) => cutText(text, context, cutHeadword)),
  'after-headword': helper('after-headword point', 1, 1, (text, context) => cutText(text, context, cutAfterHeadword)),

  // texts that end with a full stop
  'before-stop': helper('before-stop text', 1, 1, (text, context) => cutText(text, context, cutBeforeStop)),
  ended: helper('ended text', 1, 1, (text, context) => withPieces(text, context, ([pieces]) => isEnded(pieces!))),
  stop: helper('stop text', 1, 1, (text, context) => cutText(text, context, cutStop)),

  // numbers and tests
  add: helper('add @index 1', 2, 2, (args, context) => withNumbers(args, context, (a, b) => a + b)),
  subtract: helper('subtract (count points) 1', 2, 2, (args, context) => withNumbers(args, context, (a, b) => a - b)),
  lt: helper('lt (count points) 4', 2, 2, (args, context) => withNumbers(args, context, (a, b) => a < b)),
  gt: helper('gt (count points) 4', 2, 2, (args, context) => withNumbers(args, context, (a, b) => a > b)),
  eq: helper('eq kind "targets"', 2, 2, ([a, b], { notes }) => same(a!, b!, notes)),
  ne: helper('ne kind "targets"', 2, 2, ([a, b], { notes }) => !same(a!, b!, notes)),
  // findIndex gives -1 where all hold, and at(-1) is the last; what does not hold may be null.
  and: helper('and lead points', 1, ANY, (args, { notes }) => args.at(args.findIndex((value) => !isTruthy(value, notes)))!),
  or: helper('or short heading', 1, ANY, (args, { notes }) => args.find((value) => isTruthy(value, notes)) ?? args.at(-1)!),
  not: helper('not lead', 1, 1, ([value], { notes }) => !isTruthy(value!, notes)),
  ordinal: helper('ordinal @index', 1, 2, ordinal),
};

/** The values that the members of a list have under a key, one after another; lists among them are taken apart. */
function gather([list, key]: readonly TemplateValue[], context: HelperContext): TemplateValue {
  return withList(list!, context, (items) =>
    items.flatMap((item) => {
      const value = lookUp(item, key!, context);
      return value === null ? [] : isList(value) ? [...value] : [value];
    }),
  );
}

function findById(
  id: TemplateValue | undefined,
  group: 'facts' | 'figures',
  code: DiagnosticCode,
  context: HelperContext,
): TemplateValue {
  const all = context.root[group] as TemplateRecord;
  const name = printPlain(id!, context.notes);
  if (name === null) return wrongArgument(id!, { zh: '编号', en: 'an id' }, context);
  if (Object.hasOwn(all, name)) return all[name]!;
  const message = { zh: `${group}: 中没有“${name}”`, en: `there is no "${name}" under ${group}:` };
  return context.fault(message, suggest(name, Object.keys(all)), code);
}

function findSection(id: TemplateValue | undefined, context: HelperContext): TemplateValue {
  const name = printPlain(id!, context.notes);
  if (name === null) return wrongArgument(id!, { zh: '章节编号', en: "a section's id" }, context);
  const all = (context.root.sections as readonly TemplateValue[]).flatMap(withChildren).filter(isRecord);
  const ids = all.map(({ id }) => String(id));
  const found = all.find((section) => section.id === name);
  return found ?? context.fault({ zh: `没有编号为“${name}”的章节`, en: `there is no section "${name}"` }, suggest(name, ids));
}

function lookUp(owner: TemplateValue, key: TemplateValue, context: HelperContext): TemplateValue {
  const name = printPlain(key, context.notes);
  if (name === null) return wrongArgument(key, { zh: '名字', en: 'a name' }, context);
  if (isList(owner)) {
    const item = /^\d+$/.test(name) ? owner[Number(name)] : undefined;
    return (
      item ?? context.fault({ zh: `列表里没有第 ${name} 项（从 0 数起）`, en: `the list has no item ${name} (counted from 0)` })
    );
  }
  if (!isRecord(owner)) return wrongArgument(owner, { zh: '列表或一组字段', en: 'a list or a group of fields' }, context);
  if (Object.hasOwn(owner, name)) return owner[name]!;
  return context.fault({ zh: `没有“${name}”`, en: `there is no "${name}"` }, suggest(name, Object.keys(owner)));
}

function where([list, key, wanted]: readonly TemplateValue[], context: HelperContext): TemplateValue {
  const name = printPlain(key!, context.notes) ?? '';
  return withList(list!, context, (items) => {
    const kept: TemplateValue[] = [];
    for (const item of items) {
      if (!isRecord(item) || !Object.hasOwn(item, name)) {
        const message = { zh: `列表的项没有“${name}”`, en: `the items of the list have no "${name}"` };
        return context.fault(message, isRecord(item) ? suggest(name, Object.keys(item)) : null);
      }
      if (same(item[name]!, wanted!, context.notes)) kept.push(item);
    }
    return kept;
  });
}

/** Helpers whose numbers come first and whose list comes last. */
function cut(
  args: readonly TemplateValue[],
  context: HelperContext,
  take: (list: readonly TemplateValue[], numbers: readonly number[]) => TemplateValue,
  least = 0,
): TemplateValue {
  const numbers = args.slice(0, -1);
  for (const number of numbers) {
    if (typeof number !== 'number' || !Number.isInteger(number) || number < least) {
      return wrongArgument(number, { zh: `不小于 ${least} 的整数`, en: `a whole number of at least ${least}` }, context);
    }
  }
  return withList(args.at(-1)!, context, (list) => take(list, numbers as number[]));
}

/** A section, and all those under it, in order. */
function withChildren(item: TemplateValue): readonly TemplateValue[] {
  const children = isRecord(item) && Object.hasOwn(item, 'children') ? item.children! : null;
  return isList(children) ? [item, ...children.flatMap(withChildren)] : [item];
}

/** Width of the longest of the texts, or of the one, that it is given, in em: as many Chinese characters. */
const longest =
  (context: HelperContext) =>
  (items: readonly TemplateValue[]): TemplateValue => {
    const plain = items.map((item) => printPlain(item, context.notes));
    const strange = plain.indexOf(null);
    if (strange !== -1) return wrongArgument(items[strange]!, { zh: '能印出的值', en: 'something that prints' }, context);
    return Math.max(0, ...plain.map((text) => measureEms(text ?? '')));
  };

/** How many stand in each row, `most` at most, so that no row is much shorter than the others. */
function evenRows(number: number, most: number): number {
  const rows = Math.max(1, Math.ceil(number / Math.max(1, most)));
  return Math.max(1, Math.ceil(number / rows));
}

function groupBy(list: readonly TemplateValue[], size: number): TemplateValue {
  const groups: TemplateValue[] = [];
  for (let at = 0; at < list.length; at += size) groups.push(list.slice(at, at + size));
  return groups;
}

/** A join keeps what it joins: bold stays bold, a fact stays a fact. */
function join([list, separator]: readonly TemplateValue[], context: HelperContext): TemplateValue {
  const between = printPlain(separator!, context.notes);
  if (between === null) return wrongArgument(separator!, { zh: '分隔的文字', en: 'a text to set between' }, context);
  return withList(list!, context, (items) =>
    withPieces(items, context, (pieces) =>
      context.text(
        pieces.flatMap((own, index) => (index === 0 ? own : [{ kind: 'text' as const, text: between, bold: false }, ...own])),
      ),
    ),
  );
}

/** A part of a text; null where it has no such part. */
function cutText(
  text: readonly TemplateValue[],
  context: HelperContext,
  take: (pieces: readonly ProsePiece[]) => readonly ProsePiece[] | null,
): TemplateValue {
  return withPieces(text, context, ([pieces]) => {
    const part = take(pieces!);
    return part === null ? null : context.text(part);
  });
}

/** `number`, where it is given, is one that is printed already, 三、: what it counts goes before the place. */
function ordinal([index, number]: readonly TemplateValue[], context: HelperContext): TemplateValue {
  if (typeof index !== 'number' || !Number.isInteger(index) || index < 0) return wrongArgument(index!, PLACE, context);
  const printed = number === undefined ? null : printPlain(number, context.notes);
  const count = (printed === null ? null : readOrdinal(printed))?.value || index + 1;
  return languageOf(context.language).han ? writeHan(count) : String(count);
}

function withList(
  list: TemplateValue,
  context: HelperContext,
  use: (items: readonly TemplateValue[]) => TemplateValue,
): TemplateValue {
  if (isList(list)) return use(list);
  if (isRecord(list) && !context.notes.get(list)?.pieces) return use(Object.values(list));
  return wrongArgument(list, { zh: '列表', en: 'a list' }, context);
}

function withPieces(
  values: readonly TemplateValue[],
  context: HelperContext,
  use: (pieces: readonly (readonly ProsePiece[])[]) => TemplateValue,
): TemplateValue {
  const all: (readonly ProsePiece[])[] = [];
  for (const value of values) {
    const pieces = piecesOf(value, context.notes);
    if (pieces === null) return wrongArgument(value, { zh: '能印出的值', en: 'something that prints' }, context);
    all.push(pieces);
  }
  return use(all);
}

function withNumbers(
  [a, b]: readonly TemplateValue[],
  context: HelperContext,
  use: (a: number, b: number) => TemplateValue,
): TemplateValue {
  if (typeof a !== 'number') return wrongArgument(a!, { zh: '数', en: 'a number' }, context);
  if (typeof b !== 'number') return wrongArgument(b!, { zh: '数', en: 'a number' }, context);
  return use(a, b);
}

/** Texts and numbers compare as they print; groups and lists only with themselves. */
function same(a: TemplateValue, b: TemplateValue, notes: ValueNotes): boolean {
  if (a === null || b === null) return a === b;
  const [first, second] = [printPlain(a, notes), printPlain(b, notes)];
  return first === null || second === null ? a === b : first === second;
}
