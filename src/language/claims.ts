/** What a clause says of its number besides the number, as words in classes that exclude each other, by language. Data only. */
import { wordList } from './word-list.js';

/** Words by what they say; a word of one class says the opposite of, or another thing than, those of the others. */
export type WordClasses = Readonly<Record<string, readonly string[]>>;

export interface Claims {
  /** Where it goes. */
  readonly direction: WordClasses;
  /** All that may stand between such a word and its number. */
  readonly gap: RegExp;
  /** After a word of direction: the level reached, or the change; a level without such a word, and what makes that a change after all. */
  readonly reached: { readonly to: RegExp; readonly by: RegExp; readonly at: RegExp; readonly growth: RegExp };
  /** How it is counted: groups of classes. */
  readonly manner: readonly WordClasses[];
  /** What it is measured over, where a rank or a share is said. */
  readonly realm: WordClasses;
  /** Says that a realm is spoken of. */
  readonly ranked: RegExp;
  /** First, only, greatest, among the first. */
  readonly rank: WordClasses;
  /** Not yet sure; aimed at, in the widest sense and in its own clause; done. */
  readonly hedge: { readonly estimate: RegExp; readonly goal: RegExp; readonly aim: RegExp; readonly done: RegExp };
  /** In a source: the number is a mark that is passed. */
  readonly milestone: RegExp;
  /** The year before, as the base of a comparison. */
  readonly lastYear: RegExp;
  /** The year before, as the time of a number of its own. */
  readonly prior: RegExp;
  /** A year that is compared with, reached or began from: the year is the first group. */
  readonly bases: RegExp;
  readonly until: RegExp;
  /** Kinds of places and bodies, at the end of their names. */
  readonly bodies: RegExp;
  /** Words of which a clause may have any: no part of what bears a number. */
  readonly plain: ReadonlySet<string>;
  /** How many letters of such words name something. */
  readonly shortest: number;
  /** Words of one character that name nothing. */
  readonly particle: RegExp;
  /** A count in words, the first group, what is counted, the second. */
  readonly counted: RegExp;
  /** Of what is counted, how many letters are compared. */
  readonly countedLength: number;
  /** More of its kind follow: a list need not be whole. */
  readonly among: RegExp;
}

export const ZH_CLAIMS: Claims = {
  direction: {
    up: wordList('增长 增加 上升 提高 提升 升高 扩大 上涨 攀升 增至 增到 升至 升到 扩至 增幅 增速 升幅 拉高 走高'),
    down: wordList('下降 降低 减少 缩小 收窄 压减 下滑 回落 降至 降到 减至 减到 降幅 下跌 缩减 削减 压降 走低 缩至 压缩'),
  },
  gap: /^(?:了|到|至|为|达到?|近|约|超过?|突破|幅度|速度|率|比例|[^\p{L}])*$/u,
  reached: {
    to: /(?:增长|增加|上升|提高|提升|扩大|上涨|下降|降低|减少|缩小|收窄|[增升降减扩缩])(?:到|至|为)$/u,
    by: /(?:增长|增加|上升|提高|提升|扩大|上涨|下降|降低|减少|缩小|收窄)了?$/u,
    at: /(?:达到|保持在|稳定在)$/u,
    growth: /[增减降升涨提扩缩新]|[%％‰倍成]|百分点|个点/u,
  },
  manner: [
    {
      yearly: wordList('年均 每年 年平均 平均每年'),
      monthly: wordList('月均 每月 月平均 逐月'),
      weekly: wordList('周均 每周'),
      daily: wordList('日均 每天 每日'),
      sum: wordList('累计 共计 合计 总计'),
    },
    { year: wordList('同比'), month: wordList('环比') },
    { more: wordList('净增 净增加'), fewer: wordList('净减 净减少') },
    { person: wordList('人均 每人'), household: wordList('户均 每户'), area: wordList('亩均 每亩 地均') },
  ],
  realm: {
    world: wordList('全球 世界'),
    nation: wordList('全国 国内'),
    province: wordList('全省 省内 全区 全自治区'),
    city: wordList('全市 市内'),
    county: wordList('全县 县内'),
    midwest: wordList('中西部'),
    west: wordList('西部'),
    middle: wordList('中部'),
    east: wordList('东部'),
    northeast: wordList('东北'),
    delta: wordList('长三角'),
    pearl: wordList('珠三角 大湾区'),
    capital: wordList('京津冀'),
    coast: wordList('沿海'),
    inland: wordList('内陆'),
  },
  ranked: /[居列位占首第]|唯一|排名|高于|低于|快于|好于|优于|[前最]|平均/u,
  rank: {
    first: wordList('首个 首家 首条 首次 首例 首座 首位 首艘 首趟 首创 榜首 第一位 排名第一 居第一 列第一 率先'),
    second: wordList('第二个 第二家 第二条 第二位 第二例 第二座 排名第二 居第二 列第二'),
    third: wordList('第三个 第三家 第三条 第三位 排名第三 居第三 列第三'),
    only: wordList('唯一 仅有'),
    greatest: wordList('最大 最长 最高 最多 规模最大'),
    least: wordList('最小 最短 最低 最少'),
    ahead: wordList('前列 领先 前茅'),
    behind: wordList('末位 后列 靠后'),
  },
  hedge: {
    estimate: /预计|预估|有望|估计|初步核算|初步统计|初步测算|初步预计|快报/u,
    goal: /力争|争取|确保|目标|计划|规划|预期|拟|将|努力|打算|安排|任务|重点工作|要(?=\P{Script=Han}|[到在使让把])|明年|今后|未来/u,
    aim: /力争|争取|确保|计划|有望|努力|拟(?=\p{Script=Han})/u,
    done: /已经?(?![成为]熟)|完成了|实现了|达到了|建成了|突破了|增长了|下降了|提高了|降低了|减少了|增加了|超额|如期|全面完成|圆满/u,
  },
  milestone: /大关|台阶|跨[过越入]|迈[过上入]|站[上稳]|跃上|闯过|突破|超/u,
  lastYear: /(?:比|较)(?:上年|去年|前一年)/u,
  prior: /(?<![比较同])(?:上年|去年|前一年|上一年|期初|年初)(?!同期(?:增|上|提|下|减))/u,
  bases: /(?:比|较)\s*((?:19|20)\d{2})\s*年/gu,
  until: /(?:到|至|截至)\s*((?:19|20)\d{2})\s*年/gu,
  bodies:
    /(?:机场|口岸|港区|港|新区|高新区|开发区|园区|区|县|市|镇|乡|村|街道|省|州|盟|旗|大学|学院|医院|车站|站|集团|公司|水库|电厂|电站|大桥|铁路|高速|高铁|运河|湖|江|河)$/u,
  plain: new Set(
    wordList(
      '实现 达到 完成 新增 新建 建成 开工 投用 改造 投入 开展 组织 引进 培育 认定 创建 推进 推动 加快 带动 促进 拥有 共有 现有 取得 获得 累计 总计 年均 全年 全市 全县 全省 全区 我市 我县 我省 本市 本县 ' +
        '地区 区域 城市 总量 总额 总数 总共 规模 水平 数量 其中 同时 此外 目前 当前 年末 年底 去年 今年 上年 同期 预计 力争 确保 左右 以上 以下 超过 突破 接近 将近 不断 持续 稳定 保持 继续 进一步 明显 大幅 显著 ' +
        '投资 总投资 完成 建设 项目 增速 左右 抓好 扩大 计划 年度 计 占 提高 提升 增长 增加 上升 下降 降低 减少 缩小 扩大 分别 均 都 也 又 再 更 仍 已 已经 并 且 其 这 该 各类 各级 各项 全部 整个 一年 一年来 五年来 五年 五年间 过去 期间 时期 比重 占比 比例 份额 增速 增幅 降幅',
    ),
  ),
  shortest: 3,
  particle: /^[我全本该到至为达了在和与及其各均由从于以共超近约的已现有新等将把被使对并又也更再年月日第]$/u,
  counted: /([一二三四五六七八九十两]{1,3})((?:大|个|项|类|条|方面|位数|批|轮|张|座|家|处|场|届)[\p{Script=Han}]{2,6})/gu,
  countedLength: 4,
  among: /等/u,
};

export const EN_CLAIMS: Claims = {
  direction: {
    up: wordList(
      'grew grow grown growing growth increased increase increases increasing up rose rise risen rising gained gain added widened widen wider climbed improved raised higher expanded lengthened',
    ),
    down: wordList(
      'fell fall fallen falling decreased decrease down declined decline dropped drop lost narrowed narrow narrower cut reduced reduce reduction lowered lower shrank shortened slipped',
    ),
  },
  gap: /^(?:\b(?:by|to|of|at|from|about|nearly|almost|some|over|around|more|less|than|an?|estimated|further|only|just)\b|[^\p{L}])*$/iu,
  reached: {
    to: /\b(?:grew|grow|increased|increase|rose|rise|fell|fall|decreased|declined|dropped|widened|narrowed|climbed|cut|reduced|raised|up|down)(?: \w+){0,2} to$/iu,
    by: /\b(?:grew|grow|increased|increase|rose|rise|fell|fall|decreased|declined|dropped|widened|narrowed|climbed|cut|reduced|raised|up|down)(?: by)?$/iu,
    at: /\b(?:reached|stood at|came to|amounted to|remained at)$/iu,
    growth:
      /\b(?:gr[eo]w|growth|increas|r[io]se|fall|fell|decreas|declin|dropp?|add|gain|new|more|fewer|less|reduc|wid|narrow|cut|up|down)|[%‰]|\bpoint|\btimes\b/iu,
  },
  manner: [
    {
      yearly: wordList('a_year each_year every_year per_year annually on_average_each_year annual_average yearly'),
      monthly: wordList('a_month each_month every_month per_month monthly'),
      weekly: wordList('a_week each_week every_week per_week weekly'),
      daily: wordList('a_day each_day every_day per_day daily'),
      sum: wordList('in_total altogether cumulatively a_total_of in_all'),
    },
    { year: wordList('year_on_year year-on-year'), month: wordList('month_on_month month-on-month') },
    {
      person: wordList('per_head per_person per_resident per_capita'),
      household: wordList('per_household'),
      area: wordList('per_hectare per_acre'),
    },
  ],
  realm: {
    world: wordList('in_the_world worldwide global globally'),
    europe: wordList('in_Europe Europe European'),
    nation: wordList('in_the_country nationally national nationwide'),
    region: wordList('in_the_region regional regionally'),
    county: wordList('in_the_county county'),
  },
  ranked: /\b(?:rank|ranked|ranks|first|second|third|largest|smallest|highest|lowest|only|share|average|above|below|of all)\b/iu,
  rank: {
    first: wordList('first'),
    second: wordList('second second-largest'),
    third: wordList('third third-largest'),
    only: wordList('only sole'),
    greatest: wordList('largest longest highest biggest'),
    least: wordList('smallest shortest lowest'),
  },
  hedge: {
    estimate:
      /\b(?:expect|expects|expected|estimated|estimate|provisional|provisionally|preliminary|projected|forecast|likely|should)\b/iu,
    goal: /\b(?:outlook|aim|aims|aiming|target|targets|goal|plan|plans|planned|will|intend|intends|seek|seeks|hope|hopes|ambition|to be|is to|are to|by (?:19|20)\d{2})\b/iu,
    aim: /\b(?:aim|aims|aiming|target|targets|plan|plans|planned|will|intend|intends|hope|hopes|seek|seeks)\b/iu,
    done: /\b(?:has|have|had|already|completed|achieved|delivered|reached|opened|was|were|rose|grew|fell|cut|built)\b/iu,
  },
  milestone: /\b(?:passed|passing|topped|broke|mark|milestone|threshold)\b/iu,
  lastYear: /\b(?:than|on|from|over) (?:the (?:year before|previous year)|last year|a year (?:earlier|before))\b/iu,
  prior:
    /(?<!\b(?:than|on|from|over|the|with)(?: the)? )\b(?:the year before|the previous year|last year|a year (?:earlier|before)|at the (?:start|beginning))\b/iu,
  bases: /\b(?:than in|on|over|against|compared with|compared to|from|since) ((?:19|20)\d{2})\b/giu,
  until: /\b(?:by|until|to) (?:the end of )?((?:19|20)\d{2})\b/giu,
  bodies:
    /\b(?:Airport|Port|Hospital|University|College|Council|Borough|District|County|Station|Harbour|Library|Park|School|Trust|Works|Bridge|Road|Street)$/iu,
  plain: new Set(
    wordList(
      'the a an of in on at to for by and with was were is are be been has have had total overall new our its their it we this that than as about some',
    ),
  ),
  shortest: 6,
  particle: /^\w$/u,
  counted:
    /\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)( (?!per\b|of\b|and\b|or\b|years?\b|in\b|to\b)[a-z]+(?: [a-z]+)?)/giu,
  countedLength: 40,
  among: /\b(?:such as|including|among|and others)\b/iu,
};
