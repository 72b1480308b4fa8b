/**
 * The table styles of a deck: tables that look alike follow one style, so that Office's gallery changes them all, and what it gives
 * is said in no cell. Office knows bands from the first row below its header row, of which there is one.
 */
import type { Page, TableFrame, TableFrameCell } from '../../model/page.js';
import type { ColorName, Rule, Theme } from '../../model/theme.js';
import { guid } from '../ooxml/guid.js';
import { emu } from '../ooxml/units.js';
import { type XmlElement, xml } from '../ooxml/xml.js';
import { solidFill } from './color.js';
import { flatten } from './group-shapes.js';
import type { RunLook } from './run.js';
import { type DeckSetting, wordFor } from './setting.js';
import { faceElements } from './typeface.js';

/** What a style can say of text: all but its size. */
export type GivenText = Omit<RunLook, 'size'>;

interface PartLook {
  readonly text: GivenText;
  readonly ground: ColorName | null;
}

interface TableLook {
  /** Of the first row; null: it is a row as any other. */
  readonly head: PartLook | null;
  /** Of the first column; null: it is a column as any other. */
  readonly firstColumn: PartLook | null;
  readonly body: PartLook;
  /** Grounds of the odd and the even rows below the head; null: no bands. */
  readonly bands: readonly [odd: ColorName | null, even: ColorName | null] | null;
  readonly rules: TableFrame['rules'];
}

export interface DeckTableStyle {
  readonly id: string;
  readonly name: string;
  readonly look: TableLook;
}

/** The style that each table follows. */
export type TableStyles = ReadonlyMap<TableFrame, DeckTableStyle>;

/** What a cell shows, or what its style gives it. A rule that is `undefined` is not the style's to give. */
export interface CellGift extends PartLook {
  readonly top: Rule | null | undefined;
  readonly bottom: Rule | null | undefined;
}

/** Tables of one look share a style; the styles are numbered in the order in which they are met. */
export function chooseTableStyles(pages: readonly Page[], setting: DeckSetting): TableStyles {
  const word = wordFor(setting, 'shape', 'table-style');
  const made = new Map<string, DeckTableStyle>();
  const chosen = new Map<TableFrame, DeckTableStyle>();
  for (const frame of pages.flatMap((page) => flatten(page.frames))) {
    if (frame.kind !== 'table') continue;
    const look = lookOf(frame);
    const key = JSON.stringify(look);
    const style = made.get(key) ?? { id: guid(`table ${key}`), name: made.size === 0 ? word : `${word} ${made.size + 1}`, look };
    made.set(key, style);
    chosen.set(frame, style);
  }
  return chosen;
}

type Rows = TableFrame['rows'];

function lookOf({ rows, headRows, rules }: TableFrame): TableLook {
  const below = rows.slice(headRows);
  const isFirst = ({ box }: TableFrameCell) => box.x < 0.01;
  const first = below.flatMap(({ cells }) => cells.filter(isFirst));
  const others = below.flatMap(({ cells }) => cells.filter((cell) => !isFirst(cell)));
  const isHeaded = first.length > 0 && others.length > 0 && first.every(({ header }) => header);
  const body = mostCommon(others.length > 0 ? others : first) ?? mostCommon(rows.flatMap(({ cells }) => cells));
  if (body === null) throw new Error('a table has no cell with text');
  const bands = bandsOf(rows, headRows);
  return {
    head: headRows > 0 ? mostCommon(rows[0]!.cells) : null,
    // Its ground is that of its row.
    firstColumn: isHeaded ? { text: mostCommon(first)?.text ?? body.text, ground: null } : null,
    body: bands === null ? body : { ...body, ground: null },
    bands,
    rules,
  };
}

/** Grounds that alternate from row to row, by their place below the one header row that Office counts. */
function bandsOf(rows: Rows, headRows: number): TableLook['bands'] {
  const grounds = rows.slice(headRows).map(({ cells }) => mostCommon(cells)?.ground ?? null);
  const [first = null, second = null] = grounds;
  if (first === second || !grounds.every((ground, i) => ground === (i % 2 === 0 ? first : second))) return null;
  const skipped = Math.max(0, headRows - 1);
  return skipped % 2 === 0 ? [first, second] : [second, first];
}

const textOfCell = ({ composed }: TableFrameCell): GivenText | null => {
  const style = composed[0]?.paragraph.style;
  return style === undefined ? null : { font: style.font, weight: style.weight, italic: style.italic, color: style.color };
};

/** The look that most of the cells with text have; of as many, the first. */
function mostCommon(cells: readonly TableFrameCell[]): PartLook | null {
  const counts = new Map<string, { readonly look: PartLook; count: number }>();
  for (const cell of cells) {
    const text = textOfCell(cell);
    if (text === null) continue;
    const look = { text, ground: cell.ground };
    const key = JSON.stringify(look);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { look, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.look ?? null;
}

/** What a style gives the cell in this row and column. */
export function giveCell(
  { look }: DeckTableStyle,
  { rows }: TableFrame,
  { row, cell }: { readonly row: number; readonly cell: TableFrameCell },
): CellGift {
  const { head, firstColumn, body, bands, rules } = look;
  const isHead = row === 0 && head !== null;
  const isFirst = firstColumn !== null && cell.box.x < 0.01;
  const band = bands === null || isHead ? null : bands[(row - (head === null ? 0 : 1)) % 2];
  const text = isHead ? head.text : isFirst ? firstColumn.text : body.text;
  const ground = isHead ? head.ground : (band ?? body.ground);
  // Programs differ on which of its parts a merged cell takes its rules from.
  if (cell.rowSpan > 1 || cell.colSpan > 1) return { text, ground, top: undefined, bottom: undefined };
  const below = (at: number): Rule | null | undefined => {
    if (at === rows.length - 1) return rules.bottom;
    if (at > 0 || head === null) return rules.row;
    // The row below gives this rule too; programs agree only where the head's is the stronger.
    return (rules.head?.width ?? 0) >= (rules.row?.width ?? 0) ? rules.head : undefined;
  };
  return { text, ground, top: row === 0 ? rules.top : below(row - 1), bottom: below(row) };
}

/** Attributes of `a:tblPr`: which parts of its style a table shows. */
export function shownParts({ look: { head, firstColumn, bands } }: DeckTableStyle): Readonly<Record<string, 1 | null>> {
  return { firstRow: head && 1, firstCol: firstColumn && 1, bandRow: bands && 1 };
}

/** `ppt/tableStyles.xml`: the styles that tables follow; tables that are added take the first that has a header row. */
export function makeTableStylesPart(styles: TableStyles, { theme }: DeckSetting): XmlElement {
  const all = [...new Set(styles.values())];
  const usual = all.find(({ look }) => look.head !== null) ?? all[0];
  return xml(
    'a:tblStyleLst',
    { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', def: usual?.id ?? OFFICE_DEFAULT },
    ...all.map((style) => styleElement(style, theme)),
  );
}

/** “Medium Style 2 - Accent 1”, which Office takes for added tables where nothing else is said. */
const OFFICE_DEFAULT = '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}';

/** A style says all of its parts, those too that no table shows: who ticks “banded rows” sees what the box promises. */
function styleElement({ id, name, look }: DeckTableStyle, theme: Theme): XmlElement {
  const { head, firstColumn, body, bands, rules } = look;
  const [odd, even] = bands ?? [theme.scheme.lt2, null];
  const first = head ?? { text: { ...body.text, weight: 700 as const }, ground: null };
  const column = firstColumn ?? { text: { ...body.text, weight: 700 as const }, ground: null };
  const rule = (side: string, line: Rule | null) => xml(`a:${side}`, ruleElement(line, theme));
  const whole = [rule('top', rules.top), rule('bottom', rules.bottom), rule('insideH', rules.row)];
  return xml(
    'a:tblStyle',
    { styleId: id, styleName: name },
    part('wholeTbl', body, whole, theme),
    ...(odd === null ? [] : [ground('band1H', odd, theme)]),
    ...(even === null ? [] : [ground('band2H', even, theme)]),
    part('firstCol', column, [], theme),
    part('firstRow', first, [rule('bottom', rules.head)], theme),
    // Where they meet, LibreOffice puts the first column over the first row; and it takes this part whether or not there is either.
    ...(head === null || firstColumn === null ? [] : [part('nwCell', head, [], theme)]),
  );
}

const ground = (name: string, color: ColorName, theme: Theme): XmlElement =>
  xml(`a:${name}`, xml('a:tcStyle', xml('a:tcBdr'), xml('a:fill', solidFill(theme, color))));

function part(name: string, look: PartLook, borders: readonly XmlElement[], theme: Theme): XmlElement {
  const { font, weight, italic, color } = look.text;
  const role = font === theme.minor ? 'minor' : font === theme.major ? 'major' : null;
  return xml(
    `a:${name}`,
    xml(
      'a:tcTxStyle',
      { b: weight === 700 ? 'on' : 'off', i: italic ? 'on' : 'off' },
      role === null
        ? xml('a:font', ...faceElements(theme, font))
        : xml('a:fontRef', { idx: role }, xml('a:prstClr', { val: 'black' })),
      ...solidFill(theme, color).children,
    ),
    xml('a:tcStyle', xml('a:tcBdr', ...borders), look.ground === null ? null : xml('a:fill', solidFill(theme, look.ground))),
  );
}

function ruleElement(rule: Rule | null, theme: Theme): XmlElement {
  if (rule === null) return xml('a:ln', xml('a:noFill'));
  return xml('a:ln', { w: emu(rule.width), cmpd: 'sng' }, solidFill(theme, rule.color));
}
