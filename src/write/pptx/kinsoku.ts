/**
 * Which marks begin and end no line in PowerPoint, which reads them from the presentation (ECMA-376 Part 1, 19.2.1.17;
 * `Presentation.NoLineBreakAfter`). Figures end none: no number leaves its unit.
 */
import { languageOf } from '../../language/languages.js';
import { type XmlElement, xml } from '../ooxml/xml.js';

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
