/** Rules of line setting by language, as data: forbidden line starts and ends, Han–Latin gaps, which marks give up blank. */

export interface LineRules {
  /** Never at a line's start. */
  readonly noStart: ReadonlySet<string>;
  /** Never at a line's end. */
  readonly noEnd: ReadonlySet<string>;
  /** Marks whose blank right half may go. */
  readonly closing: ReadonlySet<string>;
  /** Marks whose blank left half may go. */
  readonly opening: ReadonlySet<string>;
  /** Between Chinese or Japanese and Latin text or digits, em; null: none, the script has spaces. */
  readonly gap: { readonly natural: number; readonly shrink: number; readonly stretch: number } | null;
  /** Curly quotes are full width as in Chinese; else they are cut to their ink. */
  readonly wideQuotes: boolean;
  /** A line may break between two Hangul syllables only where nothing else fits. */
  readonly hangulWords: boolean;
}

/** CLREQ 3.1.3, GB/T 15834, JIS X 4051, KLREQ; the strict level: dashes and ellipses start no line. */
const NO_START = '、，；：。．！？）》〉」』】〕〗〙｝］”’·・‧～〜–—…‥⋯/／%％‰‱°℃℉′″¢￠∶々〻,.;:!?)]}»›';
const NO_END = '（《〈「『【〔〖〘｛［“‘￥¥＄$£€￡€/／№([{«‹';
const SMALL_KANA = 'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿーゝゞヽヾ゛゜';
const CLOSING = '，。、；：！？．）》〉」』】〕〗〙｝］”’';
const OPENING = '（《〈「『【〔〖〘｛［“‘';
/** In Taiwan and Hong Kong these stand in the middle of their em: they have no half to give up. */
export const CENTRED: ReadonlySet<string> = new Set('，。、；：！？．');

const set = (text: string): ReadonlySet<string> => new Set(text);

const SIMPLIFIED: LineRules = {
  noStart: set(NO_START),
  noEnd: set(NO_END),
  closing: set(CLOSING),
  opening: set(OPENING),
  gap: { natural: 1 / 6, shrink: 1 / 24, stretch: 1 / 6 },
  wideQuotes: true,
  hangulWords: false,
};

export const LINE_RULES = {
  'zh-Hans': SIMPLIFIED,
  'zh-Hant': { ...SIMPLIFIED, closing: new Set([...CLOSING].filter((mark) => !CENTRED.has(mark))) },
  ja: { ...SIMPLIFIED, noStart: set(NO_START + SMALL_KANA), gap: { natural: 1 / 4, shrink: 1 / 8, stretch: 1 / 12 } },
  ko: { ...SIMPLIFIED, gap: null, wideQuotes: false, hangulWords: true },
  // In Western text a slash parts an address.
  latin: { ...SIMPLIFIED, noEnd: set(NO_END.replace('/', '')), gap: null, wideQuotes: false },
} satisfies Readonly<Record<string, LineRules>>;
