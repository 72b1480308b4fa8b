/** Slips that an author makes, each planted into a copy of the repository's content: what is written, and what was right. */
import type { DiagnosticCode } from '../../../src/diagnostics/codes.js';

export interface Slip {
  readonly name: string;
  /** Stands once in the content. */
  readonly right: string;
  readonly wrong: string;
  /** Any of these names it. */
  readonly codes: readonly DiagnosticCode[];
  /** Where the fault is to be shown: the line on which this stands after planting; the first line of `wrong` when absent. */
  readonly at?: string;
  /** Warned of, not a fault. */
  readonly warned?: true;
}

export const SLIPS: readonly Slip[] = [
  // Period
  {
    name: 'a five-year fact given as of 2020',
    right: 'green-five: { name: 五年新建绿地, print: 8755万平方米, period: “十三五”',
    wrong: 'green-five: { name: 五年新建绿地, print: 8755万平方米, period: 2020年',
    codes: ['source-period'],
  },
  {
    name: 'a five-year growth given as of 2020',
    right: 'livelihood-five: { name: 民生支出年均增速, print: 5.6%, period: “十三五”',
    wrong: 'livelihood-five: { name: 民生支出年均增速, print: 5.6%, period: 2020年',
    codes: ['source-period'],
  },
  {
    name: 'what five years brought together given as of 2020',
    right: 'trade-five: { name: 五年进出口总额, print: 近2万亿元, period: “十三五”',
    wrong: 'trade-five: { name: 五年进出口总额, print: 近2万亿元, period: 2020年',
    codes: ['source-period'],
  },
  {
    name: 'a fact of 2020 given as of five years',
    right: 'green-added: { name: 新增绿地, print: 2813万平方米, period: 2020年',
    wrong: 'green-added: { name: 新增绿地, print: 2813万平方米, period: “十三五”',
    codes: ['source-period'],
  },
  {
    name: 'a goal of the five years to come given as of 2021',
    right: 'metro-target: { name: “轨道上的都市”建成里程, print: 700公里左右, period: “十四五”末',
    wrong: 'metro-target: { name: “轨道上的都市”建成里程, print: 700公里左右, period: 2021年',
    codes: ['source-period'],
  },
  {
    name: 'a goal of three years given as of 2021',
    right: 'print: 60个以上, period: 三年',
    wrong: 'print: 60个以上, period: 2021年',
    codes: ['source-period'],
  },
  {
    name: 'a target of 2021 given as of 2020',
    right: 'gdp-target: { name: 地区生产总值增长, print: 7.5%以上, period: 2021年',
    wrong: 'gdp-target: { name: 地区生产总值增长, print: 7.5%以上, period: 2020年',
    codes: ['source-period'],
  },
  {
    name: 'a wrong year',
    right: 'jobs: { name: 新增城镇就业, print: 14万人, period: 2020年',
    wrong: 'jobs: { name: 新增城镇就业, print: 14万人, period: 2019年',
    codes: ['source-period'],
  },
  {
    name: 'the level of 2020 given as of the five years',
    right: 'gdp: { name: 全市生产总值, print: 12003亿元, period: 2020年',
    wrong: 'gdp: { name: 全市生产总值, print: 12003亿元, period: “十三五”',
    codes: ['source-period'],
  },
  // Unit and scale
  {
    name: '元 for 亿元',
    right: 'rd: { name: 全社会研发投入, print: 236.7亿元',
    wrong: 'rd: { name: 全社会研发投入, print: 236.7元',
    codes: ['fact-source'],
  },
  {
    name: '元 for 亿元, in the literal too',
    right:
      'print: 2359.6亿元, period: 2020年, scope: 全市,\n    kind: result, change: domestic-capital-growth,\n    source: { where: 一（四）, literal: 引进域外境内资金2359.6亿元 }',
    wrong:
      'print: 2359.6元, period: 2020年, scope: 全市,\n    kind: result, change: domestic-capital-growth,\n    source: { where: 一（四）, literal: 引进域外境内资金2359.6元 }',
    codes: ['source-literal', 'fact-source'],
    at: 'literal: 引进域外境内资金2359.6元',
  },
  {
    name: '亿元 for 亿美元',
    right: 'print: 46.3亿美元',
    wrong: 'print: 46.3亿元',
    codes: ['fact-source'],
  },
  {
    name: '亿 for 万亿',
    right: 'name: “十四五”重大项目库总投资, print: 5.65万亿元',
    wrong: 'name: “十四五”重大项目库总投资, print: 5.65亿元',
    codes: ['fact-source'],
  },
  {
    name: 'the unit left out of print and literal',
    right:
      'toilets: { name: 户厕改造, print: 18万户, period: 2020年, scope: 全市, kind: result,\n    source: { where: 一（三）, literal: 户厕改造18万户 }',
    wrong:
      'toilets: { name: 户厕改造, print: "18", period: 2020年, scope: 全市, kind: result,\n    source: { where: 一（三）, literal: 户厕改造18 }',
    codes: ['fact-source'],
  },
  {
    name: '% for 个百分点',
    right: 'print: 8.1个百分点',
    wrong: 'print: 8.1%',
    codes: ['fact-source'],
  },
  {
    name: '% for 个百分点, the literal cut at the numeral',
    right:
      'print: 6.4个百分点, period: 2020年,\n    scope: 全市, kind: change, verb: 提高,\n    source: { where: 一（二）, literal: 33.3%、提高6.4个百分点 }',
    wrong:
      'print: 6.4%, period: 2020年,\n    scope: 全市, kind: change, verb: 提高,\n    source: { where: 一（二）, literal: 33.3%、提高6.4 }',
    codes: ['fact-source'],
  },
  // Qualifier
  {
    name: 'lost 以上',
    right: 'name: 地区生产总值增长, print: 7.5%以上',
    wrong: 'name: 地区生产总值增长, print: 7.5%',
    codes: ['fact-source'],
  },
  {
    name: 'lost 以上, in the literal too',
    right:
      'print: 1500班以上, period: 2021年,\n    scope: 中欧班列（郑州）, kind: target,\n    source: { where: 三（三）, literal: 力争中欧班列（郑州）开行1500班以上 }',
    wrong:
      'print: 1500班, period: 2021年,\n    scope: 中欧班列（郑州）, kind: target,\n    source: { where: 三（三）, literal: 力争中欧班列（郑州）开行1500班 }',
    codes: ['fact-source'],
  },
  {
    name: 'lost 突破',
    right: 'name: 签约总额, print: 突破5700亿元',
    wrong: 'name: 签约总额, print: 5700亿元',
    codes: ['fact-source'],
  },
  {
    name: 'lost 突破, which the report says once of two',
    right: 'loans: { name: 贷款余额, print: 突破2.8万亿元',
    wrong: 'loans: { name: 贷款余额, print: 2.8万亿元',
    codes: ['fact-source'],
  },
  {
    name: 'lost 近, cut out of the literal',
    right:
      'print: 近2万亿元, period: “十三五”, scope: 全市, kind: result,\n    source: { where: 一·五年来, literal: 进出口总额近2万亿元 }',
    wrong: 'print: 2万亿元, period: “十三五”, scope: 全市, kind: result,\n    source: { where: 一·五年来, literal: 2万亿元 }',
    codes: ['fact-source'],
  },
  {
    name: '以上 for 以内',
    right: 'print: 4%以内',
    wrong: 'print: 4%以上',
    codes: ['fact-source'],
  },
  {
    name: 'lost 余',
    right: 'print: 20余万名',
    wrong: 'print: 20万名',
    codes: ['fact-source'],
  },
  // Number
  {
    name: 'a changed digit',
    right: 'finance: { name: 金融业增加值, print: 1302.9亿元',
    wrong: 'finance: { name: 金融业增加值, print: 1320.9亿元',
    codes: ['fact-source'],
  },
  {
    name: 'a changed digit, in the literal too',
    right:
      'estates-improved: { name: 整治提升老旧小区, print: 1374个, period: 2020年, scope: 全市,\n    kind: result, source: { where: 一（三）, literal: 整治提升老旧小区1374个 }',
    wrong:
      'estates-improved: { name: 整治提升老旧小区, print: 1347个, period: 2020年, scope: 全市,\n    kind: result, source: { where: 一（三）, literal: 整治提升老旧小区1347个 }',
    codes: ['source-literal'],
    at: 'literal: 整治提升老旧小区1347个',
  },
  {
    name: 'a lost decimal',
    right: 'print: 81.85%',
    wrong: 'print: 81.8%',
    codes: ['fact-source'],
  },
  // Place and literal
  {
    name: 'a literal from another section',
    right: 'source: { where: 一（三）, literal: 新增绿地2813万平方米 }',
    wrong: 'source: { where: 一（三）, literal: 新建绿地8755万平方米 }',
    codes: ['source-literal', 'fact-source'],
  },
  {
    name: 'the like-named section of another part',
    right: 'source: { where: 三（一）, literal: 新增高新技术企业1000家 }',
    wrong: 'source: { where: 一（一）, literal: 新增高新技术企业1000家 }',
    codes: ['source-literal'],
  },
  {
    name: 'five years’ review filed under the section before it',
    right: 'source: { where: 一·五年来, literal: 回迁群众89万人 }',
    wrong: 'source: { where: 一（六）, literal: 回迁群众89万人 }',
    codes: ['source-literal'],
  },
  {
    name: 'a section that there is not',
    right: 'source: { where: 三（五）, literal: 打造精品道路1000条 }',
    wrong: 'source: { where: 三（十五）, literal: 打造精品道路1000条 }',
    codes: ['source-place'],
  },
  {
    name: 'a paraphrase for the literal',
    right: 'literal: 粮食总产146.4万吨',
    wrong: 'literal: 粮食总产量达146.4万吨',
    codes: ['source-literal'],
  },
  // Names
  {
    name: 'swapped 分别: the numbers of deposits and loans',
    right: 'deposits: { name: 存款余额, print: 突破2.4万亿元',
    wrong: 'deposits: { name: 存款余额, print: 突破2.8万亿元',
    codes: ['source-name'],
  },
  {
    name: 'swapped 分别: PM2.5 and PM10',
    right: 'pm25-drop: { name: PM2.5年浓度降幅, print: 12.1%',
    wrong: 'pm25-drop: { name: PM2.5年浓度降幅, print: 14.3%',
    codes: ['source-name'],
  },
  {
    name: 'swapped 分别: three of them',
    right: 'doctors-five: { name: 千人口执业医师增长, print: 40%',
    wrong: 'doctors-five: { name: 千人口执业医师增长, print: 42%',
    codes: ['source-name'],
  },
  {
    name: 'swapped in prose',
    right: '存款余额${deposits}，贷款余额${loans}',
    wrong: '存款余额${loans}，贷款余额${deposits}',
    codes: ['source-name'],
  },
  {
    name: 'swapped in prose after 分别',
    right: '中欧班列（郑州）货值、货重分别增长\n              ${trains-value-growth}、${trains-weight-growth}',
    wrong: '中欧班列（郑州）货值、货重分别增长\n              ${trains-weight-growth}、${trains-value-growth}',
    codes: ['source-name'],
    at: '${trains-weight-growth}、${trains-value-growth}',
  },
  {
    name: 'the number of one thing under the name of its neighbour',
    right: 'kindergarten-places: { name: 新增幼儿园学位, print: 7.99万个',
    wrong: 'kindergarten-places: { name: 新增幼儿园学位, print: 397所',
    codes: ['source-name', 'fact-source'],
  },
  {
    name: 'the fact of another thing in prose',
    right: '- 新增城镇就业${jobs-target}，农村劳动力转移就业${rural-jobs-target}',
    wrong: '- 新增城镇就业${rural-jobs-target}，农村劳动力转移就业${rural-jobs-target}',
    codes: ['source-name'],
  },
  // Terms
  {
    name: '迈上 for 跃上',
    right: 'lead: 经济总量跃上万亿元台阶，',
    wrong: 'lead: 经济总量迈上万亿元台阶，',
    codes: ['term-changed'],
  },
  {
    name: 'a word left out of a term',
    right:
      '优良天数${good-air-days}，比上年增加${good-air-days-gain}；市级集中式饮\n            用水源地达标率${water-sources}。全市各级政府债务风险整体可控，守住了不发生系统性区域性\n            风险的底线。',
    wrong:
      '优良天数${good-air-days}，比上年增加${good-air-days-gain}；市级集中式饮\n            用水源地达标率${water-sources}。全市各级政府债务风险整体可控，守住了不发生系统性\n            风险的底线。',
    codes: ['term-changed'],
    at: '全市各级政府债务风险整体可控，守住了不发生系统性',
  },
  {
    name: 'a changed order of a fixed list',
    right: '城市“序化、洁化、绿化、亮化”水平不断提升',
    wrong: '城市“洁化、序化、绿化、亮化”水平不断提升',
    codes: ['term-order'],
  },
  {
    name: 'a changed order of a political phrase',
    right: '切实加强政治建设，增强“四个意识”、坚定“四个自信”、做到“两个维护”；',
    wrong: '切实加强政治建设，增强“四个意识”、做到“两个维护”、坚定“四个自信”；',
    codes: ['term-order'],
  },
  {
    name: 'a term that the report does not hold',
    right: '- 国家先进制造业基地\n',
    wrong: '- 国家先进制造业高地\n',
    codes: ['term-source'],
  },
  {
    name: 'a heading that is not the report’s',
    right: 'heading: 三大攻坚战有力有效，短板弱项加快补齐',
    wrong: 'heading: 三大攻坚战有力有效，短板弱项加快补强',
    codes: ['heading-source'],
  },
  // Typed numerals
  {
    name: 'a typed numeral',
    right: 'lead: 初步核算，全市生产总值${gdp}，比上年增长${gdp-growth}',
    wrong: 'lead: 初步核算，全市生产总值12003亿元，比上年增长${gdp-growth}',
    codes: ['typed-number'],
  },
  {
    name: 'a typed numeral in full-width digits',
    right: '- 粮食总产${grain}，新建高标准农田${farmland}。',
    wrong: '- 粮食总产１４６．４万吨，新建高标准农田${farmland}。',
    codes: ['typed-number'],
  },
  {
    name: 'a typed numeral in a table',
    right: '- [进出口, "${trade}", "${trade-growth}"]',
    wrong: '- [进出口, "${trade}", 19.7%]',
    codes: ['typed-number'],
  },
  {
    name: 'a typed numeral in a note of a figure, of no fact',
    right: 'note: 口径按报告原文。\n  five-years:',
    wrong: 'note: 口径按报告原文，另有航线35条。\n  five-years:',
    codes: ['typed-number'],
  },
  // Verbs and relations
  {
    name: '下降 for 增长',
    right: 'rd-growth: { name: 全社会研发投入增速, print: 27.8%, period: 2020年, scope: 全市, kind: growth,\n    verb: 增长',
    wrong: 'rd-growth: { name: 全社会研发投入增速, print: 27.8%, period: 2020年, scope: 全市, kind: growth,\n    verb: 下降',
    codes: ['source-verb'],
    at: 'verb: 下降, source: { where: 一（二）, literal: 236.7亿元、增长27.8% }',
  },
  {
    name: '增长 in prose becomes 提高',
    right: '规模以上工业增加值增长${industry-growth}，工业投资增长\n                ${industry-investment-growth}。战略性',
    wrong: '规模以上工业增加值提高${industry-growth}，工业投资增长\n                ${industry-investment-growth}。战略性',
    codes: ['source-verb'],
    warned: true,
  },
  {
    name: '达 for 增长, of what grew by times',
    right: '高新技术企业增长\n            ${hightech-five}，技术',
    wrong: '高新技术企业达\n            ${hightech-five}，技术',
    codes: ['source-verb'],
    at: '${hightech-five}，技术',
  },
  {
    name: 'a target below the last result called growth',
    right: '- 新增城镇就业${jobs-target}、农村劳动力转移就业${rural-jobs-target}。',
    wrong: '- 新增城镇就业提高到${jobs-target}、农村劳动力转移就业${rural-jobs-target}。',
    codes: ['target-below'],
    warned: true,
  },
  {
    name: 'a broken relation: a changed part of a whole',
    right: 'print: 1.3∶39.7∶59,',
    wrong: 'print: 1.3∶39.7∶95,',
    codes: ['relation', 'fact-source'],
  },
  {
    name: 'a broken relation: the yearly rate',
    right: 'income-before: { name: 居民人均可支配收入（期初）, print: 26253.5元,',
    wrong: 'income-before: { name: 居民人均可支配收入（期初）, print: 27253.5元, revised: 另据年鉴,',
    codes: ['relation'],
    at: '{ yearly: [income, income-before], years: 5, is: income-five }',
  },
];
