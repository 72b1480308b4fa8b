/** `word/styles.xml`, whole: document defaults, and every style that the document uses, made from the theme. */
import type { Theme } from '../../model/theme.js';
import { WORDPROCESSING } from '../ooxml/namespaces.js';
import { type XmlElement, xml } from '../ooxml/xml.js';
import { CHARACTER_STYLES } from './character-styles.js';
import type { DocumentLanguage } from './language.js';
import type { PageMeasures } from './page.js';
import { describeParagraphLook, describeRunLook, type ParagraphLook } from './paragraph-look.js';
import { hasTrait } from './paragraph-roles.js';
import type { ParagraphStyle, StyleSheet } from './style-sheet.js';
import { describeTableStyle } from './table-look.js';

export function buildStylesPart(
  sheet: StyleSheet,
  theme: Theme,
  language: DocumentLanguage,
  page: PageMeasures,
  hasFootnotes = false,
): XmlElement {
  const looks = new Map<ParagraphStyle, ParagraphLook>();
  const lookOf = (style: ParagraphStyle): ParagraphLook => {
    const look = looks.get(style) ?? describeParagraphLook(style, theme, page);
    looks.set(style, look);
    return look;
  };
  return xml(
    'w:styles',
    WORDPROCESSING,
    buildDefaults(sheet, theme, language),
    buildLatentStyles(),
    ...sheet.paragraphs.map((style) => buildParagraphStyle(style, lookOf)),
    xml(
      'w:style',
      { 'w:type': 'character', 'w:default': '1', 'w:styleId': 'DefaultParagraphFont' },
      val('w:name', 'Default Paragraph Font'),
      val('w:uiPriority', 1),
      xml('w:semiHidden'),
    ),
    xml(
      'w:style',
      { 'w:type': 'numbering', 'w:default': '1', 'w:styleId': 'NoList' },
      val('w:name', 'No List'),
      val('w:uiPriority', 99),
      xml('w:semiHidden'),
    ),
    ...CHARACTER_STYLES.map(({ id, name, look }) =>
      xml(
        'w:style',
        {
          'w:type': 'character',
          'w:customStyle': id.startsWith('Fact') || id === 'StrongEmphasis' ? '1' : null,
          'w:styleId': id,
        },
        val('w:name', name),
        xml('w:qFormat'),
        xml('w:rPr', ...look(theme)),
      ),
    ),
    hasFootnotes ? buildFootnoteMark() : null,
    buildNormalTable(),
    ...sheet.tables.map((style) => describeTableStyle(style, theme)),
  );
}

const val = (name: string, value: string | number): XmlElement => xml(name, { 'w:val': value });

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

function buildParagraphStyle(style: ParagraphStyle, lookOf: (style: ParagraphStyle) => ParagraphLook): XmlElement {
  const { id, name, basedOn } = style;
  const look = lookOf(style);
  const parent = basedOn && lookOf(basedOn);
  const paragraph = differing(look.paragraph, parent?.paragraph);
  const run = differing(look.run, parent?.run);
  return xml(
    'w:style',
    {
      'w:type': 'paragraph',
      'w:default': basedOn === null ? '1' : null,
      'w:customStyle': style.custom ? '1' : null,
      'w:styleId': id,
    },
    val('w:name', name),
    basedOn && val('w:basedOn', basedOn.id),
    hasTrait(style.role, 'heads') ? val('w:next', 'BodyText') : null,
    xml('w:qFormat'),
    paragraph.length === 0 ? null : xml('w:pPr', ...paragraph),
    run.length === 0 ? null : xml('w:rPr', ...run),
  );
}

/** What a style says otherwise than its parent. Both hold every property but those of boxes and tabs, which no parent has alone. */
function differing(own: readonly XmlElement[], parent: readonly XmlElement[] | undefined): XmlElement[] {
  if (parent === undefined) return own.filter((element) => !isNeutral(element));
  const inherited = new Set(parent.map((element) => JSON.stringify(element)));
  // What takes a paragraph out of a list takes its indent with it, in LibreOffice.
  const isOutOfList = own.some(({ name }) => name === 'w:numPr');
  return own.filter((element) => (isOutOfList && element.name === 'w:ind') || !inherited.has(JSON.stringify(element)));
}

/** A switch that is off, or no outline level: what Word assumes by itself. */
function isNeutral({ name, attributes }: XmlElement): boolean {
  if (name === 'w:snapToGrid') return attributes['w:val'] === undefined;
  return name === 'w:outlineLvl' || attributes['w:val'] === '0';
}

function buildFootnoteMark(): XmlElement {
  return xml(
    'w:style',
    { 'w:type': 'character', 'w:styleId': 'FootnoteReference' },
    val('w:name', 'footnote reference'),
    val('w:uiPriority', 99),
    xml('w:rPr', val('w:vertAlign', 'superscript')),
  );
}

function buildNormalTable(): XmlElement {
  const margin = (side: string, width: number): XmlElement => xml(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' });
  return xml(
    'w:style',
    { 'w:type': 'table', 'w:default': '1', 'w:styleId': 'TableNormal' },
    val('w:name', 'Normal Table'),
    val('w:uiPriority', 99),
    xml('w:semiHidden'),
    xml(
      'w:tblPr',
      xml('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
      xml('w:tblCellMar', margin('top', 0), margin('left', 108), margin('bottom', 0), margin('right', 108)),
    ),
  );
}

const SHOWN = [
  'Normal',
  'heading 1',
  'heading 2',
  'heading 3',
  'heading 4',
  'Title',
  'Subtitle',
  'Body Text',
  'List Bullet',
  'List Number',
  'caption',
  'Strong',
  'Emphasis',
  'Quote',
];

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
    ...SHOWN.map((name, index) =>
      xml('w:lsdException', { 'w:name': name, 'w:semiHidden': 0, 'w:uiPriority': index, 'w:unhideWhenUsed': 0, 'w:qFormat': 1 }),
    ),
  );
}
