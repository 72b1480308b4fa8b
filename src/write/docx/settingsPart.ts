/** `word/settings.xml`, whole: punctuation compression, languages, and Word's present rules of layout. No field is asked to update. */
import { type XmlElement, xml } from '../ooxml/xml.js';
import type { DocumentLanguage } from './language.js';
import { NAMESPACES } from './namespaces.js';

const WORD = 'http://schemas.microsoft.com/office/word';
/** Word 2013 and later; below it Word opens a file in compatibility mode. */
const COMPATIBILITY = [
  ['compatibilityMode', 15],
  ['overrideTableStyleFontSizeAndJustification', 1],
  ['enableOpenTypeFeatures', 1],
  ['doNotFlipMirrorIndents', 1],
  ['differentiateMultirowTableHeaders', 1],
] as const;
const SCHEME = {
  'w:bg1': 'light1',
  'w:t1': 'dark1',
  'w:bg2': 'light2',
  'w:t2': 'dark2',
  'w:accent1': 'accent1',
  'w:accent2': 'accent2',
  'w:accent3': 'accent3',
  'w:accent4': 'accent4',
  'w:accent5': 'accent5',
  'w:accent6': 'accent6',
  'w:hyperlink': 'hyperlink',
  'w:followedHyperlink': 'followedHyperlink',
} as const;

/** `evenPages`: even pages have a header or footer of their own. */
export function buildSettingsPart(language: DocumentLanguage, evenPages: boolean): XmlElement {
  return xml(
    'w:settings',
    NAMESPACES,
    xml('w:zoom', { 'w:percent': 100 }),
    xml('w:defaultTabStop', { 'w:val': 420 }),
    evenPages ? xml('w:evenAndOddHeaders') : null,
    xml('w:characterSpacingControl', { 'w:val': language.eastAsian ? 'compressPunctuation' : 'doNotCompress' }),
    xml(
      'w:compat',
      {},
      // A justified line that ends in a forced break is not stretched over the whole width.
      xml('w:doNotExpandShiftReturn'),
      ...COMPATIBILITY.map(([name, value]) => xml('w:compatSetting', { 'w:name': name, 'w:uri': WORD, 'w:val': value })),
    ),
    xml('w:themeFontLang', language.eastAsian ? { 'w:val': 'en-US', 'w:eastAsia': language.tag } : { 'w:val': language.tag }),
    xml('w:clrSchemeMapping', SCHEME),
    xml('w:decimalSymbol', { 'w:val': '.' }),
    xml('w:listSeparator', { 'w:val': ',' }),
  );
}
