/** What the content's language decides in a Word file: its tags, its fonts' character set, and the marks around captions. */

export interface DocumentLanguage {
  /** With region, as Word wants it: `zh-CN`, `en-US`. */
  readonly tag: string;
  /** Written in Chinese characters, kana or hangul: East Asian line breaking and punctuation apply. */
  readonly eastAsian: boolean;
  /** For `w:charset` of East Asian fonts, hexadecimal; null where the language has none. */
  readonly charset: string | null;
  /** Between a caption's number and its text. */
  readonly captionGap: string;
  /** After the word before a unit. */
  readonly colon: string;
  /** Around a chart's unit in its caption. */
  readonly brackets: readonly [string, string];
}

/** By script (ISO 15924): the Windows character set of its fonts. */
const EAST_ASIAN_SCRIPTS: Readonly<Record<string, string>> = { Hans: '86', Hant: '88', Jpan: '80', Kore: '81', Hani: '86' };

/** Takes any BCP 47 tag; one that is malformed is a fault of the stages before and throws. */
export function describeLanguage(language: string): DocumentLanguage {
  const locale = new Intl.Locale(language).maximize();
  const charset = EAST_ASIAN_SCRIPTS[locale.script ?? ''] ?? null;
  const eastAsian = charset !== null;
  // Korean sets Western marks, with blanks.
  const wide = eastAsian && locale.script !== 'Kore';
  return {
    tag: locale.region === undefined ? locale.language : `${locale.language}-${locale.region}`,
    eastAsian,
    charset,
    captionGap: wide ? '\u3000' : '. ',
    colon: wide ? '：' : ': ',
    brackets: wide ? ['（', '）'] : [' (', ')'],
  };
}
