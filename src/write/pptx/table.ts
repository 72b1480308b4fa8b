/** Sets a table's text, margins and style into the grid that pptxgenjs made, and of each cell what its style does not give. */
import type { TableFrame, TableFrameCell, TextStyle } from '../../model/page.js';
import type { Rule } from '../../model/theme.js';
import { descendants, elements, need, replaceChild } from '../ooxml/tree.js';
import { emu } from '../ooxml/units.js';
import { type XmlElement, xml } from '../ooxml/xml.js';
import { solidFill } from './color.js';
import { paragraphs } from './paragraph.js';
import type { DeckSetting, Links } from './setting.js';
import { type CellGift, giveCell, shownParts, type TableStyles } from './table-style.js';

const CELL_ALIGN = { text: null, number: 'right', center: 'center' } as const;

/** pptxgenjs leaves `a:tblPr` empty (issue 1299), so a reader hears no header row; merged cells lack their text body (issue 1441). */
export function setTable(
  graphic: XmlElement,
  frame: TableFrame,
  setting: DeckSetting,
  { tableStyles, ...context }: TableContext & { readonly tableStyles: TableStyles },
): void {
  const table = descendants(graphic, 'a:tbl')[0]!;
  const style = tableStyles.get(frame);
  if (style === undefined) throw new Error(`the table “${frame.alt}” has no style`);
  replaceChild(table, need(table, 'a:tblPr'), xml('a:tblPr', shownParts(style), xml('a:tableStyleId', style.id)));
  elements(table, 'a:tr').forEach((row, at) => {
    const { cells } = frame.rows[at]!;
    const own = elements(row, 'a:tc');
    const visible = own.filter((cell) => cell.attributes.hMerge === undefined && cell.attributes.vMerge === undefined);
    if (visible.length !== cells.length)
      throw new Error(`row ${at} of a table has ${cells.length} cells, ${visible.length} were drawn`);
    visible.forEach((cell, i) => {
      const content = cells[i]!;
      const given = giveCell(style, frame, { row: at, cell: content });
      fillCell(cell, content, { given, own: rulesOf(frame, at, content) }, setting, context);
    });
    for (const cell of own) {
      if (!visible.includes(cell)) cell.children.unshift(xml('a:txBody', xml('a:bodyPr'), xml('a:lstStyle'), xml('a:p')));
    }
  });
}

function fillCell(
  cell: XmlElement,
  content: TableFrameCell,
  { given, own }: { readonly given: CellGift; readonly own: CellRules },
  setting: DeckSetting,
  context: TableContext,
): void {
  const { padding, ground, composed } = content;
  const before = composed[0]?.paragraph.style.before ?? 0;
  const align: TextStyle['align'] | null = CELL_ALIGN[content.align];
  const text = paragraphs(composed, setting, { ...context, levels: null, align, cell: given.text });
  const looks = xml(
    'a:tcPr',
    {
      marL: emu(padding.left),
      marR: emu(padding.right),
      marT: emu(padding.top + before),
      marB: emu(padding.bottom),
      anchor: 'ctr',
    },
    sameRule(given.top, own.top) ? null : line('a:lnT', own.top, setting),
    sameRule(given.bottom, own.bottom) ? null : line('a:lnB', own.bottom, setting),
    given.ground === ground ? null : ground === null ? xml('a:noFill') : solidFill(setting.theme, ground),
  );
  cell.children.splice(0, cell.children.length, xml('a:txBody', xml('a:bodyPr'), xml('a:lstStyle'), ...text), looks);
}

interface TableContext {
  readonly links: Links;
  /** The slide's number. */
  readonly page: number;
}

interface CellRules {
  readonly top: Rule | null;
  readonly bottom: Rule | null;
}

/** Each line between rows is told to both its neighbours: programs differ on which of the two they believe. */
function rulesOf({ rows, headRows, rules }: TableFrame, row: number, { rowSpan }: TableFrameCell): CellRules {
  const below = (at: number): Rule | null => {
    if (at === rows.length - 1) return rules.bottom;
    return at === headRows - 1 ? rules.head : rules.row;
  };
  return { top: row === 0 ? rules.top : below(row - 1), bottom: below(row + rowSpan - 1) };
}

const sameRule = (given: CellGift['top'], own: Rule | null): boolean =>
  given !== undefined && given?.width === own?.width && given?.color === own?.color;

function line(name: string, rule: Rule | null, { theme }: DeckSetting): XmlElement {
  if (rule === null) return xml(name, { w: 0 }, xml('a:noFill'));
  return xml(
    name,
    { w: emu(rule.width), cap: 'flat', cmpd: 'sng', algn: 'ctr' },
    solidFill(theme, rule.color),
    xml('a:prstDash', { val: 'solid' }),
  );
}
