/** `word/settings.xml`, whole: punctuation compression, kinsoku, languages, and Word's present rules of layout. No field is asked to update. */
import { type LanguageName, languageOf } from '../../language/languages.js';
import { WORDPROCESSING } from '../ooxml/namespaces.js';
import { WORD_MAP } from '../ooxml/scheme.js';
import { type XmlElement, xml } from '../ooxml/xml.js';
import type { DocumentLanguage } from './language.js';
import { keepsFollowing } from './lines/readers.js';

const WORD = 'http://schemas.microsoft.com/office/word';
/** Word 2013 and later; below it Word opens a file in compatibility mode. */
const COMPATIBILITY = [
  ['compatibilityMode', 15],
  ['overrideTableStyleFontSizeAndJustification', 1],
  ['enableOpenTypeFeatures', 1],
  ['doNotFlipMirrorIndents', 1],
  ['differentiateMultirowTableHeaders', 1],
] as const;

/** Languages for which Word keeps a list of marks that begin or end no line. */
const KINSOKU: Partial<Record<LanguageName, string>> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', ja: 'ja-JP', ko: 'ko-KR' };

/** `evenPages`: even pages have a header or footer of their own. */
export function buildSettingsPart(
  language: DocumentLanguage,
  { evenPages, footnotes }: { readonly evenPages: boolean; readonly footnotes: boolean },
): XmlElement {
  return xml(
    'w:settings',
    WORDPROCESSING,
    xml('w:zoom', { 'w:percent': 100 }),
    xml('w:defaultTabStop', { 'w:val': 420 }),
    evenPages ? xml('w:evenAndOddHeaders') : null,
    xml('w:characterSpacingControl', { 'w:val': language.eastAsian ? 'compressPunctuation' : 'doNotCompress' }),
    ...kinsoku(language),
    // The lines over footnotes, as the footnotes' part has them.
    footnotes ? xml('w:footnotePr', ...[-1, 0].map((id) => xml('w:footnote', { 'w:id': id }))) : null,
    xml(
      'w:compat',
      // A justified line that ends in a forced break is not stretched over the whole width.
      xml('w:doNotExpandShiftReturn'),
      ...COMPATIBILITY.map(([name, value]) => xml('w:compatSetting', { 'w:name': name, 'w:uri': WORD, 'w:val': value })),
    ),
    xml('w:themeFontLang', language.eastAsian ? { 'w:val': 'en-US', 'w:eastAsia': language.tag } : { 'w:val': language.tag }),
    xml('w:clrSchemeMapping', WORD_MAP),
    xml('w:decimalSymbol', { 'w:val': '.' }),
    xml('w:listSeparator', { 'w:val': ',' }),
  );
}

/** Most characters of a list; a language that has more keeps Word's own. */
const LONGEST = 100;

/** The strict level of the language's rules, as the deck and the one-pager keep them: Word's own list lets a dash begin a line. */
function kinsoku({ tag }: DocumentLanguage): XmlElement[] {
  const { name: known, rules } = languageOf(tag);
  const name = KINSOKU[known];
  const { noStart, noEnd } = rules;
  if (name === undefined || Math.max(noStart.size, noEnd.size) > LONGEST) return [];
  const marks = (list: Iterable<string>) => ({ 'w:lang': name, 'w:val': [...list].join('') });
  return [xml('w:noLineBreaksAfter', marks(keepsFollowing(tag))), xml('w:noLineBreaksBefore', marks(noStart))];
}
