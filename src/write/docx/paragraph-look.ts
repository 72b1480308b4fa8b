/** A paragraph style's looks as WordprocessingML properties, each written out, so that a style need only print what its parent lacks. */
import { headingLevel } from '../../model/document.js';
import type { Rule, Style, Theme } from '../../model/theme.js';
import { fontNames } from '../ooxml/font-names.js';
import { eighths, halfPoints, twips } from '../ooxml/units.js';
import { type XmlElement, xml } from '../ooxml/xml.js';
import { colorAttributes, shadingAttributes } from './color.js';
import { type PageMeasures, trackingOf } from './page.js';
import { hasTrait, type ParagraphRole } from './paragraph-roles.js';
import type { ParagraphStyle } from './style-sheet.js';

/** In the order that the schema wants (CT_PPr, CT_RPr). */
export interface ParagraphLook {
  readonly paragraph: readonly XmlElement[];
  readonly run: readonly XmlElement[];
}

const IN_CELLS: ReadonlySet<ParagraphRole> = new Set(['th', 'td']);
const LIST: ReadonlySet<ParagraphRole> = new Set(['bullet', 'number', 'mark']);
const TOC: readonly ParagraphRole[] = ['toc-1', 'toc-2', 'toc-3', 'toc-4'];
/** A frame's distance from its text, at most (ST_PointMeasure of borders in Word's dialogs). */
const MAX_SPACE = 31;
/** Least distance of a box or a text from what stands above, where the theme gives none. */
const LEAST_GAP = 4;

export function describeParagraphLook(style: ParagraphStyle, theme: Theme, page: PageMeasures): ParagraphLook {
  const { role, look, box } = style;
  const keepNext = hasTrait(role, 'kept');
  // Rules and ground are the box's around it, else its own.
  const frame = box ?? look;
  return {
    paragraph: [
      onOff('w:keepNext', keepNext),
      onOff('w:keepLines', keepNext),
      ...borders(frame, theme),
      ...(frame.ground === null ? [] : [xml('w:shd', shadingAttributes(theme, frame.ground))]),
      ...tabs(style, page.width),
      // Off the grid of characters in LibreOffice; of an exact pitch Word asks no grid.
      onOff('w:snapToGrid', !hasTrait(role, 'off-grid') && page.grid?.type !== 'linesAndChars'),
      spacing(style),
      indents(style),
      xml('w:jc', { 'w:val': alignment(style) }),
      xml('w:outlineLvl', { 'w:val': (headingLevel(role) || 10) - 1 }),
    ],
    run: describeRunLook(look, theme, trackingOf(style, theme, page)),
  };
}

/** `w:rPr` children of a style; `tracking` in twips. */
export function describeRunLook(
  look: Pick<Style, 'font' | 'size' | 'weight' | 'italic' | 'color'>,
  theme: Theme,
  tracking = 0,
): XmlElement[] {
  const { latin, eastAsia } = fontNames(theme, look.font);
  return [
    xml('w:rFonts', { 'w:ascii': latin, 'w:eastAsia': eastAsia, 'w:hAnsi': latin, 'w:cs': latin }),
    onOff('w:b', look.weight === 700),
    onOff('w:bCs', look.weight === 700),
    onOff('w:i', look.italic),
    onOff('w:iCs', look.italic),
    xml('w:color', colorAttributes(theme, look.color, 'w:val')),
    xml('w:spacing', { 'w:val': tracking }),
    xml('w:sz', { 'w:val': halfPoints(look.size) }),
    xml('w:szCs', { 'w:val': halfPoints(look.size) }),
  ];
}

function onOff(name: string, on: boolean): XmlElement {
  return xml(name, { 'w:val': on ? null : '0' });
}

function spacing(style: ParagraphStyle): XmlElement {
  const { role, look } = style;
  // A drawing in a line of exact height would be cut off.
  if (role === 'drawing') return lines(Math.max(look.before, 6), Math.max(look.after, LEAST_GAP), 240, 'auto');
  if (role === 'separator') return lines(0, 0, twips(LEAST_GAP * 2), 'exact');
  const { before, after } = distances(style);
  return lines(before, after, twips(look.size * look.leading), 'exact');
}

/** From what stands above and below, points. */
export function distances({ look, box }: Pick<ParagraphStyle, 'look' | 'box'>): {
  readonly before: number;
  readonly after: number;
} {
  const gap = box === null ? 0 : Math.max(box.gap, LEAST_GAP);
  return { before: Math.max(look.before, gap), after: Math.max(look.after, gap) };
}

/** What keeps apart that cannot by itself: below a table, and below a figure. */
export const FIGURE_GAP = LEAST_GAP * 2;

function lines(before: number, after: number, line: number, rule: 'auto' | 'exact'): XmlElement {
  return xml('w:spacing', { 'w:before': twips(before), 'w:after': twips(after), 'w:line': line, 'w:lineRule': rule });
}

function alignment({ role, look, variation }: ParagraphStyle): string {
  if (variation.align !== undefined) return variation.align;
  if (role === 'drawing') return 'center';
  return look.align === 'justify' ? 'both' : look.align;
}

/** First-line indents count in characters (GB/T 9704: two), so that they follow a change of size; the twips are for readers that do not. */
function indents({ role, look, variation, box }: ParagraphStyle): XmlElement {
  const { rules, padding } = box ?? look;
  const left = reach(rules.left, padding.left);
  const right = reach(rules.right, padding.right);
  const sides = (hang: number) => ({ 'w:left': twips(left + hang), 'w:right': twips(right) });
  if (LIST.has(role)) {
    const level = variation.level ?? 1;
    if (look.hang > 0)
      return xml('w:ind', { ...sides(level * look.hang * look.size), 'w:hanging': twips(look.hang * look.size) });
  }
  const tocLevel = TOC.indexOf(role) < 0 ? 0 : TOC.indexOf(role);
  const indent = IN_CELLS.has(role) || role === 'drawing' ? 0 : look.indent;
  return xml('w:ind', {
    ...sides(tocLevel * 2 * look.size),
    'w:firstLineChars': Math.round(indent * 100),
    'w:firstLine': twips(indent * look.size),
  });
}

/** How far a box's text stands in from the text block's edge: the rule, and the padding within Word's limit. */
function reach(rule: Rule | null, padding: number): number {
  return (rule?.width ?? 0) + Math.min(MAX_SPACE, padding);
}

/** Contents run to a page number at the right edge; a mark that is text needs a stop where its item begins. */
function tabs({ role, look, variation }: ParagraphStyle, textWidth: number): XmlElement[] {
  if (TOC.includes(role))
    return [xml('w:tabs', xml('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': twips(textWidth) }))];
  if (role === 'mark')
    return [xml('w:tabs', xml('w:tab', { 'w:val': 'left', 'w:pos': twips((variation.level ?? 1) * look.hang * look.size) }))];
  return [];
}

/** A box's rules; a side with padding but no rule gets one in the ground's colour, for the ground reaches no further than the rules do. */
function borders(box: Style, theme: Theme): XmlElement[] {
  const sides = (['top', 'left', 'bottom', 'right'] as const).flatMap((side) => {
    const rule = box.rules[side] ?? (box.ground !== null && box.padding[side] > 0 ? { width: 0.25, color: box.ground } : null);
    if (rule === null) return [];
    const space = Math.round(Math.min(MAX_SPACE, box.padding[side]));
    return [
      xml(`w:${side}`, {
        'w:val': 'single',
        ...colorAttributes(theme, rule.color, 'w:color'),
        'w:sz': eighths(rule.width),
        'w:space': space,
      }),
    ];
  });
  return sides.length === 0 ? [] : [xml('w:pBdr', ...sides)];
}
