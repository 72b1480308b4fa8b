/** The turns of speech by which a report relates numbers, by language: lists, times, growth, headings. Data only. */

import { type Claims, EN_CLAIMS, ZH_CLAIMS } from './claims.js';
import { writeHan } from './han-numerals.js';
import { wordList } from './word-list.js';

export interface Idiom {
  /** Says that a list of values goes with a list of names, in their order; it stands between the two or, `after`, behind them. */
  readonly respectively: { readonly between: readonly string[]; readonly after: readonly string[] };
  /** Words before the two ends of a change: 由40.1%提高到41.2%. */
  readonly ends: { readonly from: RegExp; readonly to: RegExp };
  /** What parts the items of a list. */
  readonly listMarks: RegExp;
  /** A list of names by its own syntax: a mark parts its items, a word joins the last one; `opening` begins what is no item. */
  readonly list: { readonly mark: RegExp; readonly joint: RegExp; readonly opening: RegExp; readonly start: RegExp };
  /** What a clause says of its number besides the number. */
  readonly claims: Claims;
  /** Words of which a part looks like an operator: 普及率 joins nothing, 从业人员 begins nowhere. */
  readonly wholeWords: readonly string[];
  /** What parts sentences, and clauses. */
  readonly sentenceEnd: RegExp;
  readonly clauseEnd: RegExp;
  /** Years and dates as written: no data. */
  readonly dates: RegExp;
  readonly time: {
    /** A year; the first group is its number. */
    readonly year: RegExp;
    /** From year to year, in two groups. */
    readonly years: RegExp;
    /** Years counted, without a date: 五年来; the first group is the count. */
    readonly count: RegExp;
    /** Numbers that are written in words. */
    readonly words: Readonly<Record<string, number>>;
    /** A plan by its number, the first group; where it is a time and no name of something: “十四五”末, not “十四五”重大项目库. */
    readonly plan: {
      readonly pattern: RegExp;
      readonly time: RegExp;
      readonly first: (number: number) => number;
      readonly years: number;
    } | null;
    /** A quarter, the first group, and its year where it is said, the second. */
    readonly quarter: RegExp | null;
    /** Before a number: it is of several years. */
    readonly yearly: readonly string[];
    /** Before a time: it is the base of a comparison, 比2015年; or the beginning of a span, 自2017年. */
    readonly base: RegExp;
    /** Between a time and the number that is of that time and no other: 2020年的53.2%, 53.2% in 2020; `after` null: no time follows its number. */
    readonly attached: { readonly before: RegExp; readonly after: RegExp | null };
    /** After a time: it is a condition or a name, 2000年前, 三年行动计划. */
    readonly other: RegExp;
    /** Before counted years, at the beginning of a clause. */
    readonly lead: RegExp;
    /** A clause that is a time and no more: 到2025年，. */
    readonly alone: { readonly before: RegExp; readonly after: RegExp };
    /** The edge of a period: 期初, 末. */
    readonly edge: RegExp;
  };
  /** Marks before a heading, the first group being what names it; each is a level of its own. */
  readonly headings: readonly RegExp[];
  /** The same of tables and figures, which hold no other headings. */
  readonly tables: RegExp;
}

/** One to nineteen, as counts of years and plans go. */
const HAN_COUNTS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Array.from({ length: 19 }, (_, at) => [writeHan(at + 1), at + 1])),
  零: 0,
  两: 2,
};

export const ZH_IDIOM: Idiom = {
  claims: ZH_CLAIMS,
  respectively: { between: ['分别'], after: [] },
  ends: { from: /(?:由|从)\P{N}{0,4}$/u, to: /(?:到|至|为)\P{N}{0,4}$/u },
  listMarks: /以及|[、和及与]/u,
  list: { mark: /、/u, joint: /以及|[和及与]/gu, opening: /(?!)/u, start: /[，,。！？；：:\n]/u },
  wholeWords: wordList(
    '普及 惠及 涉及 波及 遍及 危及 顾及 触及 提及 论及 及时 及格 及早 及以上 及以下 及其 埃及 参与 与会 与否 赋予 与日俱增 与时俱进 ' +
      '共和 和平 和谐 和睦 和解 和顺 和美 和合 和田 和县 总和 饱和 缓和 温和 调和 中和 祥和 柔和 颐和 泰和 义和 永和 仁和 太和 德和 呼和 ' +
      '从业 从事 从严 从优 从重 从轻 从快 从简 从小 从头 从此 从中 从而 从属 主从 服从 遵从 随从 听从 自从 自由 理由 经由 由此 由于 由来 缘由 事由 ' +
      '到位 到期 到岗 到账 到访 到港 到站 到校 到场 周到 迟到 报到 签到 至今 以至 甚至 乃至 截至 至少 至多 冬至 夏至 成为 作为 行为 人为 认为 较为 为主 为民 为期 为此 因为',
  ),
  sentenceEnd: /[。！？；\n]/u,
  clauseEnd: /[，,。！？；：:\n]/u,
  dates:
    /\d{4}\s*(?:[—–~～至-]\s*\d{4}\s*)?年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日|\d{1,2}(?:[—–~～至-]\d{1,2})?月(?:份|底|末)/gu,
  time: {
    year: /(?<!\d)((?:19|20)\d{2})\s*年/gu,
    years: /(?<!\d)((?:19|20)\d{2})\s*年?\s*[—–~～至到-]+\s*((?:19|20)\d{2})\s*年/gu,
    count: /(?<![第\d.每])([一二两三四五六七八九十]{1,2}|\d{1,2})年/gu,
    words: HAN_COUNTS,
    plan: {
      pattern: /[“"](十[一二三四五六七八九]?|[六七八九])五[”"]/gu,
      time: /^(?:时期|期间|以来|期?末|期?初|[，,：:。]|$)/u,
      first: (number) => 1981 + 5 * (number - 6),
      years: 5,
    },
    quarter: null,
    yearly: ['年均'],
    attached: { before: /^(?:底|末)?(?:的|为|是|达到?)?(?:约|近|超过?)?$/u, after: null },
    base: /(?:比|较|同比|高于|低于|自|从|由)$/u,
    other: /^(?:以?前|以来|行动|计划|规划|建议|攻坚|级|制)/u,
    lead: /^(?:围绕|力争|确保|在|用|近|过去|未来|今后|这)?$/u,
    alone: { before: /^(?:到|至|截至|自|在|过去|这)?$/u, after: /^(?:来|间|以来|期间|时期|期?末|底|初|内|度)?$/u },
    edge: /(?:末|期?初|底|前期|后期|中期)$/u,
  },
  headings: [
    /^(第[一二三四五六七八九十\d]+[编篇章]|第[一二三四五六七八九十\d]+部分)[\s、:：]*/u,
    /^([一二三四五六七八九十]{1,3})[、．.](?![一二三四五六七八九十][、产])\s*/u,
    /^([（(][一二三四五六七八九十]{1,3}[）)])\s*/u,
    /^(\d{1,2}(?:\.\d{1,2})+)[\s、]\s*/u,
    /^(\d{1,2})[、．.](?!\d)\s*/u,
    /^([（(]\d{1,2}[）)])\s*/u,
  ],
  tables: /^((?:附?[表图]|附[件录])\s*\d{1,3})(?!\d)[\s:：.、]*/u,
};

const EN_COUNTS: Readonly<Record<string, number>> = Object.fromEntries(
  ['one two three four five six seven eight nine ten', 'first second third fourth'].flatMap((list) =>
    wordList(list).map((word, at) => [word, at + 1]),
  ),
);

export const EN_IDIOM: Idiom = {
  claims: EN_CLAIMS,
  respectively: { between: [], after: ['respectively'] },
  ends: { from: /\bfrom \P{N}{0,6}$/iu, to: /\bto \P{N}{0,6}$/iu },
  listMarks: /,? and |, |; /u,
  list: {
    mark: /, (?:and )?|; /u,
    joint: / and /gu,
    opening:
      /^(?:in|on|at|by|over|during|for|across|among|from|with|after|since|as|of|while|when|where|however|overall|meanwhile)\b|\d/iu,
    start: /[!?;:\n|]|\.(?=\s|$)/u,
  },
  wholeWords: wordList(
    'research_and_development food_and_drink health_and_safety Trinidad_and_Tobago oil_and_gas arts_and_crafts',
  ),
  sentenceEnd: /[!?;\n]|\.(?=\s|$)/u,
  clauseEnd: /[!?;:\n|]|[.,](?=\s|$)/u,
  dates:
    /\b(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2},?)?(?: \d{4})?\b|\b(?:FY ?)?(?:19|20)\d{2}(?:[-–/]\d{2,4})?\b(?![.,]?\d| ?(?:%|percent|thousand|million|billion|people|units))|\b[QH][1-4]\b/gu,
  time: {
    year: /(?<![\d.,])(?:FY ?)?((?:19|20)\d{2})(?![\d%]|[.,]\d)/gu,
    years: /(?<![\d.,])((?:19|20)\d{2})\s*(?:[-–—]|to)\s*((?:19|20)\d{2})(?!\d)/gu,
    count: /\b(one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) years\b/giu,
    words: EN_COUNTS,
    plan: null,
    quarter: /\b(?:Q([1-4])|(first|second|third|fourth) quarter)(?:\s+(?:of\s+)?(\d{4}))?/giu,
    yearly: ['annual average', 'average annual', 'yearly average', 'on average each year'],
    attached: { before: /^['’]s $/u, after: /^ ?(?:%|\p{L}+(?: \p{L}+)?)? ?\(?(?:in|for) $/iu },
    base: /(?:\bon|\bfrom|\bthan|\bagainst|\bsince|compared (?:with|to)|\bover)(?: the)?\s*$/iu,
    other: /^(?: plan| programme| program| ago| earlier| before| old| of age)/iu,
    lead: /^(?:(?:in|over|during|for|within)\b ?)?(?:(?:the|these|those)\b ?)?(?:(?:last|past|next|previous|coming)\b ?)?$/iu,
    alone: { before: /^(?:in|by|over|during|for|since)?(?: the)?(?: (?:last|past|next|end of))?\s*$/iu, after: /^$/u },
    edge: /^(?:start|end|beginning|close) of /iu,
  },
  headings: [
    /^((?:Part|Chapter) (?:\d{1,2}|[IVX]+))\b[\s.:–—-]*/iu,
    /^((?:Section|Annex|Appendix) (?:\d{1,2}|[A-Z]|[IVX]+))\b[\s.:–—-]*/iu,
    /^(\d{1,2}(?:\.\d{1,2})+)\.?\s+(?=\p{Lu})/u,
    /^(\d{1,2})\.\s+(?=\p{Lu})/u,
    /^([IVX]+)\.\s+(?=\p{Lu})/u,
  ],
  tables: /^((?:Table|Figure|Box|Exhibit) \d{1,3}[a-z]?)\b[\s.:–—-]*/iu,
};
