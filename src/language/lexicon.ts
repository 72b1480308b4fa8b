/** The words around numbers, by language: qualifiers, scales, what a derived number is called. Data only; a language is added here. */
import { CHART_FORMS, type ChartKind } from '../model/chart-forms.js';
import type { Qualifier } from '../model/fact.js';

export interface Lexicon {
  /** Words before the numeral. Longest first where one begins another. */
  readonly before: Readonly<Record<string, Qualifier>>;
  /** Words after the unit. */
  readonly after: Readonly<Record<string, Qualifier>>;
  /** Words between numeral and unit: 20余万, 200多亿. */
  readonly inner: Readonly<Record<string, Qualifier>>;
  /** Words that end like a qualifier before a number and are none: 签约 is no 约. */
  readonly notQualifiers: readonly string[];
  /** What makes another unit of one that it follows: 人 is not 人次. */
  readonly unitTails: readonly string[];
  /** Scale words and their powers of ten. */
  readonly scales: Readonly<Record<string, number>>;
  /** Units that begin like a scale: 千米. */
  readonly notScales: readonly string[];
  /** Marks between the two ends of a range. */
  readonly to: readonly string[];
  /** Numerals that are not digits, for ranks: 第五. */
  readonly numerals: Readonly<Record<string, number>>;
  /** The word that makes a number a rank. */
  readonly rank: string;
  /** Words are written without spaces between them. */
  readonly spaceless: boolean;
  /** What stands between the items of a list. */
  readonly listSeparator: string;
  /** Words after a year that say no more than that it is one: 2020年, 2020年度. Longest first. */
  readonly yearWords: readonly string[];
  /** Units of derived facts. */
  readonly derived: { readonly times: string; readonly percent: string; readonly percentPoints: string };
  /** The unit of a difference of percentages. */
  readonly points: readonly string[];
  /** Words of growth and decline. */
  readonly change: {
    /** Words by which an amount grows. */
    readonly grow: readonly string[];
    /** Words by which a share or rate rises, in points. */
    readonly rise: readonly string[];
    /** Words by which either falls. */
    readonly fall: readonly string[];
    /** Names that begin like such a word: 增加值 says of no growth. */
    readonly names: readonly string[];
    /** Words after which a level stands, not a change. */
    readonly level: readonly string[];
    /** Nouns that name a change, so that its level may be said: 增速达. */
    readonly nouns: readonly string[];
  };
  /** What a unit after a name stands in. */
  readonly brackets: readonly [open: string, close: string];
  /** Words by which a note speaks of scope. */
  readonly scope: readonly string[];
  /** How a chart says that a value is a target: `mark` goes after a name that holds none of `words`. */
  readonly target: { readonly words: readonly string[]; readonly mark: string };
  /** Words of alternative texts made from the data. */
  readonly alt: {
    readonly kinds: Readonly<Record<ChartKind, string>>;
    readonly colon: string;
    readonly item: string;
    readonly series: string;
    readonly end: string;
    readonly noValue: string;
    readonly table: (rows: number, columns: string) => string;
  };
}

const ZH: Lexicon = {
  before: {
    约: 'about',
    大约: 'about',
    约为: 'about',
    近: 'near',
    接近: 'near',
    将近: 'near',
    不足: 'near',
    不到: 'near',
    超过: 'over',
    超: 'over',
    突破: 'over',
    逾: 'over',
    高于: 'over',
    多于: 'over',
    跨越: 'over',
    大于: 'over',
    '＞': 'over',
    '>': 'over',
    不少于: 'at-least',
    不低于: 'at-least',
    不小于: 'at-least',
    至少: 'at-least',
    '≥': 'at-least',
    不超过: 'at-most',
    不高于: 'at-most',
    不多于: 'at-most',
    不大于: 'at-most',
    至多: 'at-most',
    最多: 'at-most',
    低于: 'at-most',
    少于: 'at-most',
    '≤': 'at-most',
    达: 'none',
    达到: 'none',
    年均: 'none',
    累计: 'none',
    共: 'none',
    人均: 'none',
    户均: 'none',
    日均: 'none',
    人民币: 'none',
  },
  after: {
    以上: 'at-least',
    及以上: 'at-least',
    起: 'at-least',
    '+': 'at-least',
    以下: 'at-most',
    及以下: 'at-most',
    以内: 'at-most',
    之内: 'at-most',
    左右: 'about',
    上下: 'about',
    前后: 'about',
    出头: 'more',
    有余: 'more',
  },
  inner: { 余: 'more', 多: 'more' },
  notQualifiers: ['签约', '节约', '预约', '履约', '违约', '邀约', '制约', '契约', '公约', '附近', '最近', '临近', '邻近', '靠近'],
  unitTails: ['亿', '百分点', '次', '/'],
  scales: { 万亿: 12, 千亿: 11, 百亿: 10, 亿: 8, 千万: 7, 百万: 6, 万: 4, 千: 3 },
  notScales: ['千米', '千克', '千瓦', '千卡', '千伏', '千帕', '千赫', '千焦', '千分', '千升', '百分'],
  to: ['～', '~', '〜', '—', '–', '-', '－', '至', '到'],
  numerals: { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  rank: '第',
  spaceless: true,
  listSeparator: '、',
  yearWords: ['年度', '年'],
  derived: { times: '倍', percent: '%', percentPoints: '个百分点' },
  points: ['个百分点', '百分点'],
  change: {
    grow: ['增长', '增加', '增速', '增幅'],
    rise: ['提高', '上升', '提升', '升高'],
    fall: ['下降', '降低', '减少', '下滑', '回落', '缩小', '降幅'],
    names: ['增加值', '增长极', '增长点'],
    level: ['达到', '达', '到', '至', '为'],
    nouns: ['增速', '增幅', '降幅', '增长率', '升幅', '增长', '下降', '提高', '降低', '增加', '减少'],
  },
  brackets: ['（', '）'],
  scope: ['口径', '范围'],
  target: { words: ['目标', '计划', '预期', '规划', '力争', '预计'], mark: '（目标）' },
  alt: {
    kinds: chartNames('zh'),
    colon: '：',
    item: '，',
    series: '；',
    end: '。',
    noValue: '无数据',
    table: (rows, columns) => `表格，${rows} 行，各列为${columns}。`,
  },
};

const EN: Lexicon = {
  before: {
    about: 'about',
    around: 'about',
    approximately: 'about',
    roughly: 'about',
    some: 'about',
    'c.': 'about',
    '~': 'about',
    nearly: 'near',
    almost: 'near',
    'close to': 'near',
    'just under': 'near',
    over: 'over',
    'more than': 'over',
    above: 'over',
    exceeding: 'over',
    '>': 'over',
    'at least': 'at-least',
    'no less than': 'at-least',
    'not less than': 'at-least',
    'no fewer than': 'at-least',
    'a minimum of': 'at-least',
    '≥': 'at-least',
    'at most': 'at-most',
    'up to': 'at-most',
    'no more than': 'at-most',
    'not more than': 'at-most',
    'less than': 'at-most',
    'fewer than': 'at-most',
    under: 'at-most',
    below: 'at-most',
    within: 'at-most',
    '≤': 'at-most',
    '<': 'at-most',
    'a total of': 'none',
  },
  after: {
    'or more': 'at-least',
    'or above': 'at-least',
    'and above': 'at-least',
    'and over': 'at-least',
    'or higher': 'at-least',
    '+': 'at-least',
    'or less': 'at-most',
    'or fewer': 'at-most',
    'or below': 'at-most',
    'and below': 'at-most',
    'or lower': 'at-most',
    'or so': 'about',
  },
  inner: { '+': 'at-least', '-odd': 'more', ' odd': 'more' },
  notQualifiers: [],
  unitTails: ['/'],
  scales: { thousand: 3, million: 6, billion: 9, trillion: 12, k: 3, mn: 6, bn: 9, tn: 12 },
  notScales: [],
  to: ['–', '—', '-', '~', ' to '],
  numerals: {},
  rank: 'No.',
  spaceless: false,
  listSeparator: ', ',
  yearWords: [],
  derived: { times: ' times', percent: '%', percentPoints: ' percentage points' },
  points: ['percentage points', 'percentage point', 'points', 'point', 'pp'],
  change: {
    grow: ['grew', 'grow', 'growth', 'increased', 'increase', 'up', 'rose', 'rise', 'rising', 'gained', 'plus'],
    rise: [],
    fall: ['fell', 'fall', 'falling', 'decreased', 'decrease', 'down', 'declined', 'decline', 'dropped', 'drop', 'lost', 'minus'],
    names: [],
    level: ['to', 'at', 'of', 'reached', 'reach', 'was', 'were', 'is', 'stands at'],
    nouns: ['growth', 'increase', 'rise', 'gain', 'decrease', 'decline', 'fall', 'drop', 'change'],
  },
  brackets: [' (', ')'],
  scope: ['scope', 'basis'],
  target: { words: ['target', 'goal', 'plan', 'forecast'], mark: ' (target)' },
  alt: {
    kinds: chartNames('en'),
    colon: ': ',
    item: ', ',
    series: '; ',
    end: '.',
    noValue: 'no value',
    table: (rows, columns) => `Table of ${rows} rows with the columns ${columns}.`,
  },
};

const LEXICONS: Readonly<Record<string, Lexicon>> = { zh: ZH, en: EN };

/** By the primary subtag of a BCP 47 tag; English words where a language has none of its own here. */
export function lexiconFor(language: string): Lexicon {
  return LEXICONS[language.toLowerCase().split('-')[0] ?? ''] ?? EN;
}

function chartNames(language: 'zh' | 'en'): Readonly<Record<ChartKind, string>> {
  return Object.fromEntries(Object.entries(CHART_FORMS).map(([kind, { name }]) => [kind, name[language]])) as Record<
    ChartKind,
    string
  >;
}
