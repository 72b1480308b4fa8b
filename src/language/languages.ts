/** Which languages there are, and what each has: a language is a row here, and one in each table that the row names. */
import { listScales } from './han-numerals.js';
import { EN_IDIOM, type Idiom, ZH_IDIOM } from './idiom.js';
import { EN_LEXICON, type Lexicon, ZH_LEXICON } from './lexicon.js';
import { LINE_RULES, type LineRules } from './line-rules.js';
import { MEASURE_WORDS, type MeasureWords } from './measure-words.js';

export interface ContentLanguage {
  readonly name: LanguageName;
  /** How its lines are set. */
  readonly rules: LineRules;
  /** What no line parts from a number. */
  readonly measures: MeasureWords;
  /** Words around numbers. */
  readonly lexicon: Lexicon;
  /** Turns of speech. */
  readonly idiom: Idiom;
  /** It counts 一、二、三, not 1, 2, 3. */
  readonly han: boolean;
}

export type LanguageName = keyof typeof LINE_RULES;

const CHINESE = { lexicon: ZH_LEXICON, idiom: ZH_IDIOM };
/** What has no words of its own is read as English. */
const ENGLISH = { lexicon: EN_LEXICON, idiom: EN_IDIOM };

const LANGUAGES: Readonly<Record<LanguageName, ContentLanguage>> = {
  'zh-Hans': describe('zh-Hans', CHINESE, true),
  'zh-Hant': describe('zh-Hant', withScales(CHINESE, 'zh-Hant'), true),
  ja: describe('ja', withScales(ENGLISH, 'ja'), true),
  ko: describe('ko', withScales(ENGLISH, 'ko'), false),
  latin: describe('latin', ENGLISH, false),
};

/** The words of a language that counts in 万 and 億 beside those that it is read with. */
function withScales(words: typeof CHINESE, language: 'zh-Hant' | 'ja' | 'ko'): typeof CHINESE {
  const { lexicon, idiom } = words;
  return { lexicon: { ...lexicon, scales: { ...lexicon.scales, ...listScales(language) } }, idiom };
}

function describe(name: LanguageName, words: Pick<ContentLanguage, 'lexicon' | 'idiom'>, han: boolean): ContentLanguage {
  return { name, rules: LINE_RULES[name], measures: MEASURE_WORDS[name], ...words, han };
}

/** `tag` is BCP 47: `zh-CN`, `zh-Hant-HK`, `en`. A language without rules of its own is set as Western text. */
export function languageOf(tag: string): ContentLanguage {
  const [primary, ...subtags] = tag.toLowerCase().split('-');
  switch (primary) {
    case 'zh':
      return LANGUAGES[subtags.some((one) => ['hant', 'tw', 'hk', 'mo'].includes(one)) ? 'zh-Hant' : 'zh-Hans'];
    case 'ja':
    case 'ko':
      return LANGUAGES[primary];
    default:
      return LANGUAGES.latin;
  }
}
