/** Table styles: rules, ground, bands and cell padding of the theme's table styles, and boxes that hold more than text. */
import type { Edges } from '../../model/document.js';
import type { Rule, Style, Theme } from '../../model/theme.js';
import { eighths, twips } from '../ooxml/units.js';
import { type XmlElement, xml } from '../ooxml/xml.js';
import { colorAttributes, shadingAttributes } from './color.js';
import type { TableStyle } from './style-sheet.js';

export function describeTableStyle({ id, name, look, isBox }: TableStyle, theme: Theme): XmlElement {
  const shading = look.ground === null ? null : xml('w:shd', shadingAttributes(theme, look.ground));
  const head = isBox ? null : headRule(look);
  return xml(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': '1', 'w:styleId': id },
    xml('w:name', { 'w:val': name }),
    xml('w:basedOn', { 'w:val': 'TableNormal' }),
    xml('w:uiPriority', { 'w:val': 99 }),
    xml('w:qFormat'),
    xml(
      'w:tblPr',
      look.band === null || isBox ? null : xml('w:tblStyleRowBandSize', { 'w:val': 1 }),
      xml('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
      tableBorders(look, isBox, theme),
      shading,
      cellMargins(look.padding),
    ),
    xml(
      'w:tcPr',
      shading === null ? null : xml('w:shd', shading.attributes),
      xml('w:vAlign', { 'w:val': isBox ? 'top' : 'center' }),
    ),
    head === null
      ? null
      : xml('w:tblStylePr', { 'w:type': 'firstRow' }, xml('w:tcPr', xml('w:tcBorders', border('bottom', head, theme)))),
    look.band === null || isBox
      ? null
      : xml('w:tblStylePr', { 'w:type': 'band2Horz' }, xml('w:tcPr', xml('w:shd', shadingAttributes(theme, look.band)))),
  );
}

/** Under the head: half as heavy as the rule above it (the three-line table), else as the rules between rows. */
function headRule(look: Style): Rule | null {
  return look.rules.top === null ? look.rowRule : { width: look.rules.top.width / 2, color: look.rules.top.color };
}

function tableBorders(look: Style, isBox: boolean, theme: Theme): XmlElement | null {
  const sides = [
    ...(['top', 'left', 'bottom', 'right'] as const).map((side) => border(side, look.rules[side], theme)),
    isBox ? null : border('insideH', look.rowRule, theme),
    isBox ? null : border('insideV', look.columnRule, theme),
  ].filter((element) => element !== null);
  return sides.length === 0 ? null : xml('w:tblBorders', ...sides);
}

function border(side: string, rule: Rule | null, theme: Theme): XmlElement | null {
  if (rule === null) return null;
  return xml(`w:${side}`, {
    'w:val': 'single',
    ...colorAttributes(theme, rule.color, 'w:color'),
    'w:sz': eighths(rule.width),
    'w:space': 0,
  });
}

function cellMargins(padding: Edges): XmlElement {
  const margin = (side: keyof Edges): XmlElement => xml(`w:${side}`, { 'w:w': twips(padding[side]), 'w:type': 'dxa' });
  return xml('w:tblCellMar', margin('top'), margin('left'), margin('bottom'), margin('right'));
}
