/** Names files of fonts that have what the shipped ones lack: Noto's families by script, free, static TTF. */
import { type LanguageName, languageOf } from '../language/languages.js';

/** Endings of the families' names, by the content's language: a character has another shape in each. */
const OWN: Readonly<Partial<Record<LanguageName, string>>> = { 'zh-Hant': 'TC', ja: 'JP', ko: 'KR' };
/** Han that the shipped fonts lack are, in other languages, traditional or Japanese, or rare. */
const ANY_HAN = ['TC', 'JP'];
const WEIGHTS = ['Regular', 'Bold'];

interface Suggestion {
  /** Empty for a script of which no family is known here. */
  readonly files: readonly string[];
  /** They are those of the content's language, and should set all of it, not only what the role's font lacks. */
  readonly forAll: boolean;
}

/** `file` is the role's own: beside a serif, serifs. `language`: of the content, BCP 47; '' where it is not known. */
export function suggestFiles(characters: readonly string[], file: string, language: string): Suggestion {
  const own = OWN[languageOf(language).name];
  const has = (script: RegExp) => characters.some((character) => script.test(character));
  const families = new Set([
    ...(has(/\p{Script=Hangul}/u) ? ['KR'] : []),
    ...(has(/[\p{Script=Hiragana}\p{Script=Katakana}]/u) ? ['JP'] : []),
    ...(has(/[\p{Script=Han}\p{Script=Bopomofo}]/u) ? (own ? [own] : ANY_HAN) : []),
  ]);
  const style = /serif/i.test(file) ? 'NotoSerif' : 'NotoSans';
  return {
    files: [...families].flatMap((family) => WEIGHTS.map((weight) => `${style}${family}-${weight}.ttf`)),
    forAll: own !== undefined && families.has(own),
  };
}
