/** `word/styles.xml`, whole: document defaults, and every style that the document uses, made from the theme. */

import type { Edges } from '../../model/edges.js';
import type { Labels } from '../../model/output.js';
import type { Rule, Style, Theme } from '../../model/theme.js';
import { WORDPROCESSING } from '../ooxml/namespaces.js';
import { eighths, twips } from '../ooxml/units.js';
import { type XmlElement, xml } from '../ooxml/xml.js';
import { CHARACTER_STYLES } from './character-styles.js';
import { colorAttributes, shadingAttributes } from './color.js';
import type { DocumentLanguage } from './language.js';
import type { PageMeasures } from './page.js';
import { describeParagraphLook, describeRunLook, type ParagraphLook } from './paragraph-look.js';
import { hasTrait, PARAGRAPH_ROLES, type ParagraphRole } from './paragraph-roles.js';
import type { ParagraphStyle, StyleSheet, TableStyle } from './style-sheet.js';

/** `labels`: `style-NAME`, what a writer sees of a style of ours. */
export function buildStylesPart(
  sheet: StyleSheet,
  theme: Theme,
  language: DocumentLanguage,
  page: PageMeasures,
  { hasFootnotes = false, labels = {} }: { readonly hasFootnotes?: boolean; readonly labels?: Labels } = {},
): XmlElement {
  const looks = new Map<ParagraphStyle, ParagraphLook>();
  const lookOf = (own: ParagraphStyle): ParagraphLook => {
    const look = looks.get(own) ?? describeParagraphLook(own, theme, page);
    looks.set(own, look);
    return look;
  };
  return xml(
    'w:styles',
    WORDPROCESSING,
    buildDefaults(sheet, theme, language),
    buildLatentStyles(),
    ...sheet.paragraphs.map((each) => buildParagraphStyle(each, lookOf)),
    style('character', 'DefaultParagraphFont', 'Default Paragraph Font', 'default', val('w:uiPriority', 1), xml('w:semiHidden')),
    style('numbering', 'NoList', 'No List', 'default', val('w:uiPriority', 99), xml('w:semiHidden')),
    ...CHARACTER_STYLES.map(({ id, name, look }) => {
      const isCustom = id !== 'Strong' && id !== 'Emphasis' && id !== 'Hyperlink';
      const shown = labels[`style-${id}`] ?? name;
      return style('character', id, shown, isCustom ? 'custom' : null, ...HIDDEN, xml('w:rPr', ...look(theme)));
    }),
    hasFootnotes ? buildFootnoteMark() : null,
    buildNormalTable(),
    ...sheet.tables.map((each) => buildTableStyle(each, theme)),
  );
}

const val = (name: string, value: string | number): XmlElement => xml(name, { 'w:val': value });

/** `rank`: the one that Word takes where none is named, or none of Word's own. */
function style(
  type: 'paragraph' | 'character' | 'numbering' | 'table',
  id: string,
  name: string,
  rank: 'default' | 'custom' | null,
  ...parts: readonly (XmlElement | null)[]
): XmlElement {
  const ranks = { 'w:default': rank === 'default' ? '1' : null, 'w:customStyle': rank === 'custom' ? '1' : null };
  return xml('w:style', { 'w:type': type, ...ranks, 'w:styleId': id }, val('w:name', name), ...parts);
}

/** East Asian line breaking, hanging punctuation and Han–Latin spacing are on for all paragraphs; each is a switch of its own in Word. */
function buildDefaults(sheet: StyleSheet, theme: Theme, language: DocumentLanguage): XmlElement {
  const languages = language.eastAsian ? { 'w:val': 'en-US', 'w:eastAsia': language.tag } : { 'w:val': language.tag };
  const typography = [
    'w:widowControl',
    'w:kinsoku',
    'w:wordWrap',
    'w:overflowPunct',
    ...(language.eastAsian ? ['w:topLinePunct'] : []),
    'w:autoSpaceDE',
    'w:autoSpaceDN',
  ];
  const run = xml('w:rPr', ...describeRunLook(sheet.look('base'), theme), xml('w:lang', languages));
  return xml(
    'w:docDefaults',
    xml('w:rPrDefault', run),
    xml('w:pPrDefault', xml('w:pPr', ...typography.map((name) => xml(name)))),
  );
}

function buildParagraphStyle(own: ParagraphStyle, lookOf: (style: ParagraphStyle) => ParagraphLook): XmlElement {
  const { id, name, basedOn } = own;
  const look = lookOf(own);
  const parent = basedOn && lookOf(basedOn);
  const paragraph = differing(look.paragraph, parent?.paragraph);
  const run = differing(look.run, parent?.run);
  return style(
    'paragraph',
    id,
    name,
    basedOn === null ? 'default' : own.custom ? 'custom' : null,
    basedOn && val('w:basedOn', basedOn.id),
    hasTrait(own.role, 'heads') ? val('w:next', 'BodyText') : null,
    ...visibility(own),
    paragraph.length === 0 ? null : xml('w:pPr', ...paragraph),
    run.length === 0 ? null : xml('w:rPr', ...run),
  );
}

/** In Word's gallery stand the dozen that a writer takes, in this order; the rest is found by who looks for all. */
const GALLERY: readonly ParagraphRole[] = ['base', 'title', 'h1', 'h2', 'h3', 'h4', 'p', 'number', 'caption', 'th', 'td', 'note'];
const HIDDEN: readonly XmlElement[] = [val('w:uiPriority', 99), xml('w:semiHidden'), xml('w:unhideWhenUsed')];

function visibility(own: ParagraphStyle): readonly XmlElement[] {
  const rank = GALLERY.indexOf(own.role);
  return rank >= 0 && own.id === PARAGRAPH_ROLES[own.role].id ? [val('w:uiPriority', rank + 1), xml('w:qFormat')] : HIDDEN;
}

/** What a style says otherwise than its parent. Both hold every property but those of boxes and tabs, which no parent has alone. */
function differing(own: readonly XmlElement[], parent: readonly XmlElement[] | undefined): XmlElement[] {
  if (parent === undefined) return own.filter((element) => !isNeutral(element));
  const inherited = new Set(parent.map((element) => JSON.stringify(element)));
  return own.filter((element) => !inherited.has(JSON.stringify(element)));
}

/** A switch that is off, or no outline level: what Word assumes by itself. */
function isNeutral({ name, attributes }: XmlElement): boolean {
  if (name === 'w:snapToGrid') return attributes['w:val'] === undefined;
  return name === 'w:outlineLvl' || attributes['w:val'] === '0';
}

function buildFootnoteMark(): XmlElement {
  const look = xml('w:rPr', val('w:vertAlign', 'superscript'));
  return style('character', 'FootnoteReference', 'footnote reference', null, val('w:uiPriority', 99), look);
}

function buildNormalTable(): XmlElement {
  const margin = (side: string, width: number): XmlElement => xml(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' });
  return style(
    'table',
    'TableNormal',
    'Normal Table',
    'default',
    val('w:uiPriority', 99),
    xml('w:semiHidden'),
    xml(
      'w:tblPr',
      xml('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
      xml('w:tblCellMar', margin('top', 0), margin('left', 108), margin('bottom', 0), margin('right', 108)),
    ),
  );
}

/** Which of Word's own styles its gallery shows: those that the document defines, and none of the four hundred others. */
function buildLatentStyles(): XmlElement {
  return xml(
    'w:latentStyles',
    {
      'w:defLockedState': 0,
      'w:defUIPriority': 99,
      'w:defSemiHidden': 1,
      'w:defUnhideWhenUsed': 1,
      'w:defQFormat': 0,
      'w:count': 376,
    },
    ...GALLERY.flatMap((role, index) => {
      const { name, custom } = PARAGRAPH_ROLES[role];
      const shown = { 'w:semiHidden': 0, 'w:uiPriority': index + 1, 'w:unhideWhenUsed': 0, 'w:qFormat': 1 };
      return custom ? [] : [xml('w:lsdException', { 'w:name': name, ...shown })];
    }),
  );
}

/** Rules, ground, bands and cell padding of the theme's table styles, and of boxes that hold more than text. */
function buildTableStyle({ id, name, look, isBox }: TableStyle, theme: Theme): XmlElement {
  const shading = look.ground === null ? null : xml('w:shd', shadingAttributes(theme, look.ground));
  const head = isBox ? null : headRule(look);
  return style(
    'table',
    id,
    name,
    'custom',
    val('w:basedOn', 'TableNormal'),
    ...HIDDEN,
    xml(
      'w:tblPr',
      look.band === null || isBox ? null : val('w:tblStyleRowBandSize', 1),
      xml('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
      tableBorders(look, isBox, theme),
      shading,
      cellMargins(look.padding),
    ),
    xml('w:tcPr', shading === null ? null : xml('w:shd', shading.attributes), val('w:vAlign', isBox ? 'top' : 'center')),
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
