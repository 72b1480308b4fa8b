/** Where numbers of a government's report mislead an author: each as it should be given, which is proven, and as it should not. */
import { describe, expect, test } from 'vitest';
import { proveSmall, saysOf } from './small.js';

interface Trap {
  readonly name: string;
  readonly report: string;
  /** `a: { … }` with `LITERAL` for the source. */
  readonly right: readonly string[];
  /** Each with what is said of it. */
  readonly wrong: readonly (readonly [fact: string, says: string])[];
}

const HEAD = '一、2020年工作回顾\n\n';

const TRAPS: readonly Trap[] = [
  {
    name: 'a qualifier between numeral and unit',
    report: '20余万名党员闻令而动，带动消费200多亿元，净流入人口260多万。',
    right: [
      'a: { name: 党员, print: 20余万名, period: 2020年, source: { where: 一, literal: 20余万名党员 } }',
      'b: { name: 消费, print: 200多亿元, period: 2020年, source: { where: 一, literal: 消费200多亿元 } }',
      'c: { name: 净流入人口, print: 260多万, period: 2020年, source: { where: 一, literal: 260多万 } }',
    ],
    wrong: [
      [
        'a: { name: 消费, print: 200亿元, period: 2020年, source: { where: 一, literal: 消费200多亿元 } }',
        'error fact-source facts.a.print',
      ],
      [
        'a: { name: 净流入人口, print: 260万, period: 2020年, source: { where: 一, literal: 净流入人口260多万 } }',
        'error fact-source facts.a.print',
      ],
    ],
  },
  {
    name: 'two numbers with no mark between',
    report: '惠及企业1.55万家99.7万人，新增学校397所学位7.99万个。',
    right: [
      'a: { name: 惠及企业, print: 1.55万家, period: 2020年, source: { where: 一, literal: 企业1.55万家99.7万人 } }',
      'b: { name: 惠及人员, print: 99.7万人, period: 2020年, source: { where: 一, literal: 企业1.55万家99.7万人 } }',
    ],
    wrong: [
      [
        'a: { name: 惠及企业, print: 1.55万人, period: 2020年, source: { where: 一, literal: 企业1.55万家99.7万人 } }',
        'error fact-source facts.a.print',
      ],
    ],
  },
  {
    name: 'ratios, fractions, ranges',
    report: '三产比重调整为1.3∶39.7∶59。手机产量约占全球1/7。形成3至5个线路。气温63%～68%。',
    right: [
      'a: { name: 三产比重, print: 1.3∶39.7∶59, period: 2020年, source: { where: 一, literal: 1.3∶39.7∶59 } }',
      'b: { name: 手机产量占全球, print: 1/7, qualifier: about, period: 2020年, source: { where: 一, literal: 约占全球1/7 } }',
      'c: { name: 线路, print: 3至5个, period: 2020年, source: { where: 一, literal: 形成3至5个线路 } }',
      'd: { name: 气温, print: 63%～68%, period: 2020年, source: { where: 一, literal: 63%～68% } }',
    ],
    wrong: [
      [
        'a: { name: 线路, print: 5个, period: 2020年, source: { where: 一, literal: 形成3至5个线路 } }',
        'error fact-source facts.a.print',
      ],
      [
        'a: { name: 手机产量占全球, print: 1/8, period: 2020年, source: { where: 一, literal: 占全球1/7 } }',
        'error fact-source facts.a.print',
      ],
    ],
  },
  {
    name: 'ranks, in digits and in words',
    report: '居全国11位。发展指数居全国第五。成为第8个市场主体超百万城市。',
    right: [
      'a: { name: 居全国, print: 11位, period: 2020年, kind: rank, source: { where: 一, literal: 居全国11位 } }',
      'b: { name: 发展指数居全国, print: 第五, period: 2020年, kind: rank, source: { where: 一, literal: 居全国第五 } }',
      'c: { name: 市场主体超百万城市, print: 第8个, period: 2020年, kind: rank, source: { where: 一, literal: 第8个市场主体 } }',
    ],
    wrong: [
      [
        'a: { name: 发展指数居全国, print: 第四, period: 2020年, kind: rank, source: { where: 一, literal: 居全国第五 } }',
        'error fact-source facts.a.print',
      ],
    ],
  },
  {
    name: '分别, what is qualified once and names that share their end',
    report: '存贷款余额分别突破2.4万亿元、2.8万亿元。货值、货重分别增长27%、31%。床位、执业医师、注册护士分别增长23%、40%和42%。',
    right: [
      'a: { name: 存款余额, print: 突破2.4万亿元, period: 2020年, source: { where: 一, literal: 存贷款余额分别突破2.4万亿元 } }',
      'b: { name: 贷款余额, print: 突破2.8万亿元, period: 2020年, source: { where: 一, literal: 2.4万亿元、2.8万亿元 } }',
      'c: { name: 货值增速, print: 27%, period: 2020年, verb: 增长, source: { where: 一, literal: 货值、货重分别增长27%、31% } }',
      'd: { name: 货重增速, print: 31%, period: 2020年, verb: 增长, source: { where: 一, literal: 货值、货重分别增长27%、31% } }',
      'e: { name: 注册护士增速, print: 42%, period: 2020年, verb: 增长, source: { where: 一, literal: 40%和42% } }',
    ],
    wrong: [
      [
        'a: { name: 贷款余额, print: 突破2.4万亿元, period: 2020年, source: { where: 一, literal: 存贷款余额分别突破2.4万亿元、2.8万亿元 } }',
        'error source-name facts.a.print',
      ],
      [
        'a: { name: 货重增速, print: 27%, period: 2020年, verb: 增长, source: { where: 一, literal: 分别增长27% } }',
        'error source-name facts.a.print',
      ],
      [
        'a: { name: 执业医师增速, print: 42%, period: 2020年, verb: 增长, source: { where: 一, literal: 40%和42% } }',
        'error source-name facts.a.print',
      ],
      [
        'a: { name: 贷款余额, print: 2.8万亿元, period: 2020年, source: { where: 一, literal: 2.8万亿元 } }',
        'error fact-source facts.a.print',
      ],
    ],
  },
  {
    name: 'five years’ figures beside those of the year, without a heading between',
    report:
      '新增绿地2813万平方米。\n\n五年来，城市建设日新月异。新建绿地8755万平方米，优良天数比2015年增加90天以上。民生支出年均增长5.6%。',
    right: [
      'a: { name: 新增绿地, print: 2813万平方米, period: 2020年, source: { where: 一, literal: 新增绿地2813万平方米 } }',
      'b: { name: 新建绿地, print: 8755万平方米, period: “十三五”, source: { where: 一, literal: 新建绿地8755万平方米 } }',
      'c: { name: 优良天数增加, print: 90天以上, period: 五年, source: { where: 一, literal: 增加90天以上 } }',
      'd: { name: 民生支出年均增速, print: 5.6%, period: 2016—2020年, verb: 年均增长, source: { where: 一, literal: 民生支出年均增长5.6% } }',
    ],
    wrong: [
      [
        'a: { name: 新建绿地, print: 8755万平方米, period: 2020年, source: { where: 一, literal: 新建绿地8755万平方米 } }',
        'error source-period facts.a.period',
      ],
      [
        'a: { name: 优良天数增加, print: 90天以上, period: 2015年, source: { where: 一, literal: 增加90天以上 } }',
        'error source-period facts.a.period',
      ],
      [
        'a: { name: 民生支出增速, print: 5.6%, period: 2020年, source: { where: 一, literal: 增长5.6% } }',
        'error source-period facts.a.period',
      ],
    ],
  },
  {
    name: 'the ends of a change over years are levels of their years',
    report: '五年来，建成区面积由744.77平方公里扩大至1200平方公里左右，收入从26253.5元提高到37274.8元。',
    right: [
      'a: { name: 建成区面积（期初）, print: 744.77平方公里, period: “十三五”期初, source: { where: 一, literal: 由744.77平方公里 } }',
      'b: { name: 建成区面积, print: 1200平方公里左右, period: “十三五”, source: { where: 一, literal: 扩大至1200平方公里左右 } }',
      'c: { name: 收入, print: 37274.8元, period: 2020年, source: { where: 一, literal: 提高到37274.8元 } }',
    ],
    wrong: [
      [
        'a: { name: 建成区面积, print: 744.77平方公里, period: “十三五”, source: { where: 一, literal: 由744.77平方公里 } }',
        'error source-period facts.a.period',
      ],
      [
        'a: { name: 收入, print: 37274.8元, period: 2021年, source: { where: 一, literal: 提高到37274.8元 } }',
        'error source-period facts.a.period',
      ],
      [
        'a: { name: 建成区面积, print: 1200平方公里, period: “十三五”, source: { where: 一, literal: 扩大至1200平方公里 } }',
        'error fact-source facts.a.print',
      ],
    ],
  },
  {
    name: 'a goal of other years within a year’s plan',
    report:
      '“十四五”末建成700公里左右，三年新建60个以上园区，先期打造20个。到2025年，占比达到45%。建立“十四五”重大项目库项目5330个。',
    right: [
      'a: { name: 建成里程, print: 700公里左右, period: “十四五”末, source: { where: 一, literal: 建成700公里左右 } }',
      'b: { name: 园区, print: 60个以上, period: 三年, source: { where: 一, literal: 新建60个以上 } }',
      'c: { name: 先期打造, print: 20个, period: 2020年, source: { where: 一, literal: 先期打造20个 } }',
      'd: { name: 占比, print: 45%, period: 2025年, source: { where: 一, literal: 占比达到45% } }',
      'e: { name: 重大项目库项目, print: 5330个, period: 2020年, source: { where: 一, literal: 项目5330个 } }',
    ],
    wrong: [
      [
        'a: { name: 建成里程, print: 700公里左右, period: 2020年, source: { where: 一, literal: 建成700公里左右 } }',
        'error source-period facts.a.period',
      ],
      [
        'a: { name: 园区, print: 60个以上, period: 2020年, source: { where: 一, literal: 新建60个以上 } }',
        'error source-period facts.a.period',
      ],
      [
        'a: { name: 占比, print: 45%, period: 2020年, source: { where: 一, literal: 占比达到45% } }',
        'error source-period facts.a.period',
      ],
    ],
  },
  {
    name: 'units that begin alike',
    report:
      '占比38.8%、提高8.1个百分点，吸收外资46.3亿美元，旅客2140.7万人次，总投资5.65万亿元，供水近200万立方米/日，审批61个工作日。',
    right: [
      'a: { name: 占比提高, print: 8.1个百分点, period: 2020年, verb: 提高, source: { where: 一, literal: 提高8.1个百分点 } }',
      'b: { name: 外资, print: 46.3亿美元, period: 2020年, source: { where: 一, literal: 46.3亿美元 } }',
      'c: { name: 旅客, print: 2140.7万人次, period: 2020年, source: { where: 一, literal: 旅客2140.7万人次 } }',
      'd: { name: 审批, print: 61个工作日, period: 2020年, source: { where: 一, literal: 审批61个 } }',
    ],
    wrong: [
      [
        'a: { name: 占比提高, print: 8.1%, period: 2020年, source: { where: 一, literal: 提高8.1 } }',
        'error fact-source facts.a.print',
      ],
      [
        'a: { name: 占比提高, print: 8.1个, period: 2020年, source: { where: 一, literal: 提高8.1个百分点 } }',
        'error fact-source facts.a.print',
      ],
      [
        'a: { name: 外资, print: 46.3亿元, period: 2020年, source: { where: 一, literal: 外资46.3亿 } }',
        'error fact-source facts.a.print',
      ],
      [
        'a: { name: 旅客, print: 2140.7万人, period: 2020年, source: { where: 一, literal: 旅客2140.7万人 } }',
        'error fact-source facts.a.print',
      ],
      [
        'a: { name: 总投资, print: 5.65万元, period: 2020年, source: { where: 一, literal: 总投资5.65万 } }',
        'error fact-source facts.a.print',
      ],
      [
        'a: { name: 总投资, print: 5.65亿元, period: 2020年, source: { where: 一, literal: 总投资5.65万亿元 } }',
        'error fact-source facts.a.print',
      ],
      [
        'a: { name: 供水, print: 近200万立方米, period: 2020年, source: { where: 一, literal: 供水近200万立方米 } }',
        'error fact-source facts.a.print',
      ],
    ],
  },
  {
    name: 'words that only look like a qualifier',
    report: '新签约430个项目，节约用水20%，最近3年，先期打造20家起步区。',
    right: [
      'a: { name: 新签约项目, print: 430个, period: 2020年, source: { where: 一, literal: 430个项目 } }',
      'b: { name: 起步区, print: 20家, period: 2020年, source: { where: 一, literal: 打造20家 } }',
    ],
    wrong: [],
  },
  {
    name: 'full-width digits, commas of thousands, spaces',
    report: '总值１２００３亿元，人口 1,200 多万，增速 4.1 ％。',
    right: [
      'a: { name: 总值, print: 12003亿元, period: 2020年, source: { where: 一, literal: 总值12003亿元 } }',
      'b: { name: 人口, print: 1200多万, period: 2020年, source: { where: 一, literal: 人口1200多万 } }',
      'c: { name: 增速, print: 4.1%, period: 2020年, source: { where: 一, literal: 增速4.1% } }',
    ],
    wrong: [
      [
        'a: { name: 总值, print: 2003亿元, period: 2020年, source: { where: 一, literal: 总值12003亿元 } }',
        'error fact-source facts.a.print',
      ],
    ],
  },
  {
    name: 'growth by times is no level, 降低 no growth',
    report: '高新企业增长5.3倍。能耗比重降至26.2%、降低0.4个百分点。',
    right: [
      'a: { name: 高新企业增长, print: 5.3倍, period: 2020年, kind: growth, verb: 增长, source: { where: 一, literal: 增长5.3倍 } }',
      'b: { name: 能耗比重, print: 26.2%, period: 2020年, kind: share, source: { where: 一, literal: 降至26.2% } }',
    ],
    wrong: [
      [
        'a: { name: 能耗比重降低, print: 0.4个百分点, period: 2020年, kind: change, verb: 提高, source: { where: 一, literal: 降低0.4个百分点 } }',
        'error source-verb facts.a.verb',
      ],
    ],
  },
  {
    name: 'one number of the source for two facts',
    report: '新增高新技术企业1000家、科技型企业1500家、技术合同成交额240亿元以上。',
    right: [
      'a: { name: 新增高新技术企业, print: 1000家, period: 2020年, source: { where: 一, literal: 新增高新技术企业1000家 } }',
      'b: { name: 新增科技型企业, print: 1500家, period: 2020年, source: { where: 一, literal: 科技型企业1500家 } }',
    ],
    wrong: [],
  },
];

describe.each(TRAPS)('$name', ({ report, right, wrong }) => {
  test('as the report has it', async () => {
    const proof = await proveSmall({ report: HEAD + report, facts: right });
    expect(saysOf(proof)).toEqual([]);
    expect(proof.verification).toMatchObject({ facts: right.length, proven: right.length });
  });

  test.each(wrong)('%s', async (fact, says) => {
    expect(saysOf(await proveSmall({ report: HEAD + report, facts: [fact] }))).toContain(says);
  });
});

test('names, codes and dates are no unused numbers; what is left is listed with its line', async () => {
  const report = `${HEAD}5G基站全覆盖，PM2.5下降，2035年远景，3月份以来，培训30人。\n\n“1+4”都市圈。\n`;
  const { verification, diagnostics } = await proveSmall({ report, more: 'terms: { numerals: [5G, PM2.5, “1+4”] }' });
  expect(diagnostics).toEqual([]);
  expect(verification?.unused.map(({ number, at, where }) => [number, at.line, where])).toEqual([['30', 3, '一']]);
});
