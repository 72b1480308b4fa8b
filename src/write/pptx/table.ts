/** Sets a table's text, margins, rules and header row into the grid that pptxgenjs made. */
import type { TableFrame, TableFrameCell, TextStyle } from '../../model/page.js';
import type { Rule } from '../../model/theme.js';
import { descendants, elements, need } from '../ooxml/tree.js';
import { emu } from '../ooxml/units.js';
import { type XmlElement, xml } from '../ooxml/xml.js';
import { solidFill } from './color.js';
import { paragraphs } from './paragraph.js';
import type { DeckSetting, Links } from './setting.js';

/** PowerPoint's “No Style, No Grid”: nothing but what the cells say. Without an id some programs draw a style of their own. */
const NO_STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';
const CELL_ALIGN = { text: null, number: 'right', center: 'center' } as const;

/** pptxgenjs leaves `a:tblPr` empty (issue 1299), so a reader hears no header row; merged cells lack their text body (issue 1441). */
export function setTable(
  graphic: XmlElement,
  frame: TableFrame,
  setting: DeckSetting,
  context: { readonly links: Links; readonly page: number },
): void {
  const table = descendants(graphic, 'a:tbl')[0]!;
  const properties = need(table, 'a:tblPr');
  // Drawn without rules for heads, a table still has a first row that names its columns.
  properties.attributes.firstRow = '1';
  properties.children.push(xml('a:tableStyleId', NO_STYLE));
  elements(table, 'a:tr').forEach((row, at) => {
    const { cells } = frame.rows[at]!;
    const own = elements(row, 'a:tc');
    const visible = own.filter((cell) => cell.attributes.hMerge === undefined && cell.attributes.vMerge === undefined);
    if (visible.length !== cells.length)
      throw new Error(`row ${at} of a table has ${cells.length} cells, ${visible.length} were drawn`);
    visible.forEach((cell, i) => {
      fillCell(cell, cells[i]!, rulesOf(frame, at, cells[i]!), setting, context);
    });
    for (const cell of own) {
      if (!visible.includes(cell)) cell.children.unshift(xml('a:txBody', xml('a:bodyPr'), xml('a:lstStyle'), xml('a:p')));
    }
  });
}

function fillCell(
  cell: XmlElement,
  content: TableFrameCell,
  { top, bottom }: CellRules,
  setting: DeckSetting,
  context: { readonly links: Links; readonly page: number },
): void {
  const { padding, ground, composed } = content;
  const before = composed[0]?.paragraph.style.before ?? 0;
  const align: TextStyle['align'] | null = CELL_ALIGN[content.align];
  const text = paragraphs(composed, setting, { ...context, levels: null, align, inCell: true });
  const looks = xml(
    'a:tcPr',
    {
      marL: emu(padding.left),
      marR: emu(padding.right),
      marT: emu(padding.top + before),
      marB: emu(padding.bottom),
      anchor: 'ctr',
    },
    line('a:lnL', null, setting),
    line('a:lnR', null, setting),
    line('a:lnT', top, setting),
    line('a:lnB', bottom, setting),
    ground === null ? xml('a:noFill') : solidFill(setting.theme, ground),
  );
  cell.children.splice(0, cell.children.length, xml('a:txBody', xml('a:bodyPr'), xml('a:lstStyle'), ...text), looks);
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

function line(name: string, rule: Rule | null, { theme }: DeckSetting): XmlElement {
  if (rule === null) return xml(name, { w: 0 }, xml('a:noFill'));
  return xml(
    name,
    { w: emu(rule.width), cap: 'flat', cmpd: 'sng', algn: 'ctr' },
    solidFill(theme, rule.color),
    xml('a:prstDash', { val: 'solid' }),
  );
}
