/**
 * Keeps a number with its unit. PowerPoint breaks lines by the presentation's own list of marks that end none
 * (ECMA-376 Part 1, 19.2.1.17; `Presentation.NoLineBreakAfter`), which figures are added to. LibreOffice heeds no such list, but
 * a word joiner (UAX #14, WJ): it stands only where a line's end could come to part them.
 */
import { languageOf } from '../../language/languages.js';
import type { ComposedParagraph, StyledRun } from '../../model/page.js';
import { type XmlElement, xml } from '../ooxml/xml.js';

const JOINER = '\u2060';
const FIGURES = '0123456789';

/** `p:kinsoku`; null for a language whose lines break at spaces. */
export function buildKinsoku(language: string): XmlElement | null {
  const { name, rules, measures } = languageOf(language);
  const lang = KINSOKU_LANGUAGES[name];
  if (lang === undefined) return null;
  const noEnd = new Set([...rules.noEnd, ...FIGURES, ...measures.scale]);
  return xml('p:kinsoku', { lang, invalStChars: [...rules.noStart].join(''), invalEndChars: [...noEnd].join('') });
}

/** Languages that PowerPoint keeps such lists for. */
const KINSOKU_LANGUAGES: Readonly<Record<string, string>> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', ja: 'ja-JP' };

/** The paragraph's runs, the numbers that need it joined to their units. */
export function joinNumbers({ paragraph: { runs }, joined = [] }: ComposedParagraph): readonly StyledRun[] {
  if (joined.length === 0) return runs;
  let from = 0;
  return runs.map((run) => {
    const { inline } = run;
    const offset = from;
    from += inline.kind === 'run' ? inline.text.length : 1;
    if (inline.kind !== 'run') return run;
    const text = [...inline.text.matchAll(/./gsu)]
      .map(({ 0: character, index }) => (isInside(offset + index, inline.text, index, joined) ? JOINER + character : character))
      .join('');
    return text === inline.text ? run : { ...run, inline: { ...inline, text } };
  });
}

/** Whether a line could end before the character at `at` of the text, which is within a number and its unit. */
function isInside(at: number, own: string, index: number, joined: NonNullable<ComposedParagraph['joined']>): boolean {
  const isFigures = index > 0 && /^[\d.,]{2}$/.test(own.slice(index - 1, index + 1));
  return !isFigures && joined.some(({ start, end }) => start < at && at < end);
}
