/** The words around numbers, by language: qualifiers, scales, what a derived number is called. Data only. */
import type { Language } from '../diagnostics/diagnostic.js';
import type { Qualifier } from '../model/fact.js';
import { zerosOf } from './han-numerals.js';
import { wordList } from './word-list.js';

export interface Lexicon {
  /** In which of the languages of messages names are said. */
  readonly language: Language;
  /** Words before the numeral. Longest first where one begins another. */
  readonly before: Readonly<Record<string, Qualifier>>;
  /** Words that put a number below zero: 负5%, minus five. */
  readonly negative: readonly string[];
  /** Words after the unit. */
  readonly after: Readonly<Record<string, Qualifier>>;
  /** Words between numeral and unit: 20余万, 200多亿. */
  readonly inner: Readonly<Record<string, Qualifier>>;
  /** Words after the unit that are units themselves where none stands before them: 100余起, but 20家起. */
  readonly afterAsUnit: readonly string[];
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
  /** The word that makes a number a rank. */
  readonly rank: string;
  /** A rank may be said in Chinese numerals: 第五. */
  readonly ranksInHan: boolean;
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
  /** Words that may stand between a name and its number, and say nothing of it. */
  readonly links: readonly string[];
  /** Words that make another quantity of the name behind them: 人均地区生产总值. */
  readonly per: readonly string[];
  /** What a unit after a name stands in. */
  readonly brackets: readonly [open: string, close: string];
  /** Words by which a note speaks of scope. */
  readonly scope: readonly string[];
  /** Names of what others add up to, whole: 合计; of what some of them do; and words by which a note speaks of rounding. */
  readonly total: readonly string[];
  readonly subtotal: readonly string[];
  readonly rounding: readonly string[];
  /** How a chart says that a value is a target: `mark` goes after a name that holds none of `words`. */
  readonly target: { readonly words: readonly string[]; readonly mark: string };
  /** Words in the heading of a table's column that say what the column holds: names, notes, or the field that several rows belong to. */
  readonly columns: Readonly<Record<'name' | 'note' | 'field', readonly string[]>>;
  /** Words of alternative texts made from the data. */
  readonly alt: {
    readonly colon: string;
    readonly item: string;
    readonly series: string;
    readonly end: string;
    readonly noValue: string;
    readonly table: (rows: number, columns: string) => string;
  };
}

export const ZH_LEXICON: Lexicon = {
  language: 'zh',
  before: qualifiers({
    about: '约 大约 约为',
    near: '近 接近 将近 不足 不到',
    over: '超过 超 突破 逾 高于 多于 跨越 大于 ＞ >',
    'at-least': '不少于 不低于 不小于 至少 ≥',
    'at-most': '不超过 不高于 不多于 不大于 至多 最多 低于 少于 ≤',
    none: '达 达到 年均 累计 共 人均 户均 日均 人民币',
  }),
  negative: wordList('负 零下'),
  after: qualifiers({
    'at-least': '以上 及以上 起 +',
    'at-most': '以下 及以下 以内 之内',
    about: '左右 上下 前后',
    more: '出头 有余',
  }),
  inner: qualifiers({ more: '余 多' }),
  afterAsUnit: ['起'],
  notQualifiers: wordList('签约 节约 预约 履约 违约 邀约 制约 契约 公约 附近 最近 临近 邻近 靠近'),
  unitTails: wordList('亿 百分点 次 /'),
  scales: Object.fromEntries(wordList('万亿 千亿 百亿 亿 千万 百万 万 千').map((word) => [word, zerosOf(word)])),
  notScales: wordList('千米 千克 千瓦 千卡 千伏 千帕 千赫 千焦 千分 千升 百分'),
  to: wordList('～ ~ 〜 — – - － 至 到'),
  rank: '第',
  ranksInHan: true,
  spaceless: true,
  listSeparator: '、',
  yearWords: ['年度', '年'],
  derived: { times: '倍', percent: '%', percentPoints: '个百分点' },
  points: ['个百分点', '百分点'],
  change: {
    grow: wordList('增长 增加 增速 增幅'),
    rise: wordList('提高 上升 提升 升高'),
    fall: wordList('下降 降低 减少 下滑 回落 缩小 降幅'),
    names: ['增加值', '增长极', '增长点'],
    level: wordList('达到 达 到 至 为'),
    nouns: wordList('增速 增幅 降幅 增长率 升幅 增长 下降 提高 降低 增加 减少'),
  },
  links: wordList('是 有 共有 总量 总数'),
  per: wordList('人均 户均 日均 月均 年均 亩均 地均 单位 平均'),
  brackets: ['（', '）'],
  scope: ['口径', '范围'],
  total: wordList('合计 总计 共计 总和'),
  subtotal: wordList('小计 其中'),
  rounding: wordList('四舍五入 取整 尾数 舍入'),
  target: { words: wordList('目标 计划 预期 规划 力争 预计'), mark: '（目标）' },
  columns: {
    name: wordList('指标 名称 项目 事项 任务'),
    note: wordList('口径 说明 备注 单位 属性 性质'),
    field: wordList('领域 类别 分类 类型 方面'),
  },
  alt: {
    colon: '：',
    item: '，',
    series: '；',
    end: '。',
    noValue: '无数据',
    table: (rows, columns) => `表格，${rows} 行，各列为${columns}。`,
  },
};

export const EN_LEXICON: Lexicon = {
  language: 'en',
  before: qualifiers({
    about: 'about around approximately roughly some c. ~',
    near: 'nearly almost close_to just_under',
    over: 'over more_than above exceeding >',
    'at-least': 'at_least no_less_than not_less_than no_fewer_than a_minimum_of ≥',
    'at-most': 'at_most up_to no_more_than not_more_than less_than fewer_than under below within ≤ <',
    none: 'a_total_of',
  }),
  negative: wordList('minus negative below_zero'),
  after: qualifiers({
    'at-least': 'or_more or_above and_above and_over or_higher +',
    'at-most': 'or_less or_fewer or_below and_below or_lower',
    about: 'or_so',
  }),
  inner: qualifiers({ 'at-least': '+', more: '-odd _odd' }),
  afterAsUnit: [],
  notQualifiers: [],
  unitTails: ['/'],
  scales: { thousand: 3, million: 6, billion: 9, trillion: 12, k: 3, mn: 6, bn: 9, tn: 12 },
  notScales: [],
  to: ['–', '—', '-', '~', ' to '],
  rank: 'No.',
  ranksInHan: false,
  spaceless: false,
  listSeparator: ', ',
  yearWords: [],
  derived: { times: ' times', percent: '%', percentPoints: ' percentage points' },
  points: wordList('percentage_points percentage_point points point pp'),
  change: {
    grow: wordList('grew grow growth increased increase up rose rise rising gained plus'),
    rise: [],
    fall: wordList('fell fall falling decreased decrease down declined decline dropped drop lost minus'),
    names: [],
    level: wordList('to at of reached reach was were is stands_at'),
    nouns: wordList('growth increase rise gain decrease decline fall drop change'),
  },
  links: wordList('of is are was were with totalled totaled'),
  per: wordList('per_capita average mean median daily monthly'),
  brackets: [' (', ')'],
  scope: ['scope', 'basis'],
  total: wordList('total sum grand_total'),
  subtotal: wordList('subtotal of_which'),
  rounding: wordList('rounding rounded'),
  target: { words: wordList('target goal plan forecast'), mark: ' (target)' },
  columns: {
    name: wordList('indicator measure name item project'),
    note: wordList('note notes scope basis unit remarks'),
    field: wordList('field area category theme'),
  },
  alt: {
    colon: ': ',
    item: ', ',
    series: '; ',
    end: '.',
    noValue: 'no value',
    table: (rows, columns) => `Table of ${rows} rows with the columns ${columns}.`,
  },
};

/** Words by what they say of a number. */
function qualifiers(words: Readonly<Partial<Record<Qualifier, string>>>): Readonly<Record<string, Qualifier>> {
  const entries = Object.entries(words) as [Qualifier, string][];
  return Object.fromEntries(entries.flatMap(([meaning, list]) => wordList(list).map((word) => [word, meaning])));
}
