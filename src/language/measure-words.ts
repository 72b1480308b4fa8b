/** Unit and measure words by language: what no line break may part from its number. Data only. */
import { HAN_DIGITS, SCALES } from './han-numerals.js';
import { wordList } from './word-list.js';

export interface MeasureWords {
  /** Before a numeral, without a space: 第, ¥. */
  readonly before: string;
  /** Characters of scale between numeral and unit, with the qualifiers that stand inside: 余, 多. */
  readonly scale: string;
  /** Units that follow directly (or, where the language has spaces, after one). */
  readonly units: ReadonlySet<string>;
  /** How long a unit is at most. */
  readonly longest: number;
  /** Numerals written as words that bind a unit: 第一, 二〇三五 of 二〇三五年; null where there are none. */
  readonly spelt: RegExp | null;
  /** Words between the two ends of a range, besides signs: 3至5个. */
  readonly range: string;
  /** Beginnings of units that are said for the whole: 平 is a square metre to who reads no further. */
  readonly clipped: string;
}

const SIGNS =
  '% ％ ‰ ℃ ℉ ° °C ′ ″ ㎡ ㎞ ㎏ ㎝ ㎜ ㏄ m² m³ km² kg km cm mm kW kWh MW GW GWh TWh kV Hz kHz MHz GHz Mbps Gbps TB GB MB KB';

/** Units made of units: each of the first with each of the last. */
interface Compound {
  readonly first: string;
  readonly last: string;
}

const CHINESE =
  '个百分点 个基点 百分点 人民币元 元人民币 美元 欧元 日元 港元 英镑 澳元 加元 新元 新加坡元 新台币 卢布 韩元 法郎 元 角 ' +
  '平方公里 平方千米 平方米 平方分米 平方厘米 平方毫米 立方米 立方分米 立方厘米 公里 千米 分米 厘米 毫米 微米 纳米 海里 英里 英尺 英寸 米 ' +
  '公顷 亩 英亩 公斤 千克 毫克 微克 克 克拉 盎司 磅 吨 公吨 斤 公担 升 毫升 加仑 桶 标准煤 标煤 ' +
  '千瓦时 兆瓦时 吉瓦时 太瓦时 瓦时 千瓦 兆瓦 吉瓦 太瓦 瓦 千伏安 兆伏安 千伏 伏 安 千赫 兆赫 吉赫 赫兹 千卡 卡 千焦 兆焦 吉焦 焦耳 百帕 千帕 兆帕 帕 分贝 ' +
  '字节 千字节 兆字节 吉字节 太字节 比特 兆比特 吉比特 像素 ' +
  '小时 分钟 秒 个月 季度 年度 年代 周年 世纪 年 月 日 号 天 周 时 分 岁 旬 工日 工时 学时 课时 机时 卡时 ' +
  '标准箱 标箱 人份 剂次 剂 针 例 人 名 位 户 家 个 项 件 条 座 处 所 类 种 批 次 届 期 场 辆 台 套 架 艘 列 班 趟 箱 只 头 匹 棵 株 部 ' +
  '本 册 篇 份 张 枚 块 片 栋 幢 间 层 级 倍 成 折 笔 单 款 支 门 字 页 轮 宗 起 站 区 县 市 镇 乡 村 街道 号线 线 组 队 对 根 口 眼 道 席 床 学位 ' +
  '大 强 届次 方面 产业 季 章 节 版 代 步 点 路 环 纵 横 等奖 亿';

/** Weights of a matter (吨标准煤), heads counted by the turn (人次), traffic (吨公里), work (人日), gases at their norm (标准立方米), and so much for each (公里每小时). */
const CHINESE_COMPOUNDS: readonly Compound[] = [
  {
    first: '吨 公吨 千克 公斤 克 斤',
    last: '标准煤 标煤 标准油 标油 油当量 煤当量 二氧化碳 二氧化碳当量 碳 标准矿 金属量 干重 鲜重',
  },
  { first: '人 车 户 架 船 艘 列 班 航 批 件 台 辆 头 只 亩 家 例 店 场', last: '次' },
  { first: '人 车 吨 箱 千克 辆 列 架', last: '公里 千米 海里' },
  { first: '人 台 工 机 车 床 船', last: '日 天 月 年 小时 时' },
  { first: '标准', last: '立方米 箱 吨 亩 煤 台 套 间 床 班 车' },
  { first: '元', last: '人民币 港币 新台币' },
  { first: '伏 千瓦 兆瓦 瓦 牛 安', last: '安 小时 米 时' },
  {
    first: '公里 千米 米 毫米 立方米 升 毫升 微克 毫克 克 千克 公斤 吨 千瓦时 瓦 千瓦 度 元 人',
    last: '每秒 每分钟 每小时 每天 每日 每年 每人 每升 每立方米 每平方米 每平方公里 每公顷 每亩 每吨 每千克 每公斤 每千瓦时 每百公里 每万元',
  },
];

const TRADITIONAL =
  '個百分點 百分點 新臺幣元 美元 歐元 日圓 港元 元 角 圓 平方公里 平方公尺 立方公尺 公里 公尺 公分 公頃 坪 畝 公斤 公克 毫克 噸 公噸 公升 毫升 ' +
  '度 千瓦時 千瓦 瓦 小時 分鐘 秒 個月 季 年度 年代 週年 世紀 年 月 日 號 天 週 時 分 歲 人次 班次 人 名 位 戶 家 個 項 件 條 座 處 所 類 種 批 次 屆 期 場 ' +
  '輛 臺 台 套 架 艘 列 班 箱 隻 頭 棵 株 部 本 冊 篇 份 張 枚 塊 片 棟 間 層 級 倍 成 折 筆 款 門 字 頁 輪 例 起 站 區 縣 市 鎮 鄉 村 線 組 隊 方面 產業';

const TRADITIONAL_COMPOUNDS: readonly Compound[] = [
  { first: '噸 公噸 公斤', last: '標準煤 油當量 二氧化碳 二氧化碳當量' },
  { first: '人 車 戶 架 船 班 航 件', last: '次' },
  { first: '人 車 噸 公噸', last: '公里' },
  { first: '人', last: '日 天 月 年 小時' },
  { first: '元', last: '新臺幣 港幣 人民幣' },
  { first: '公里 公尺 微克 毫克 公克 公斤 度 元', last: '每秒 每小時 每日 每年 每人 每立方公尺 每公頃 每公升' },
];

const JAPANESE =
  'パーセント ポイント ドル ユーロ 円 銭 平方キロメートル 平方メートル 立方メートル キロメートル メートル センチ ミリ キログラム グラム トン リットル ヘクタール ' +
  'キロワット ワット 時間 分間 秒 か月 カ月 ヶ月 週間 年度 年代 年間 年 月 日 時 分 歳 世紀 四半期 人 名 社 件 個 台 本 枚 冊 回 位 度 倍 割 戸 世帯 棟 階 ' +
  '店 校 校舎 便 機 隻 両 頭 匹 羽 種 箇所 か所 項目 点 号 章 節 期 次 株 坪';

const JAPANESE_COMPOUNDS: readonly Compound[] = [
  { first: '人 トン', last: 'キロ キロメートル' },
  { first: '人 台', last: '日 月 年 時間' },
  { first: '標準', last: '立方メートル 箱' },
  { first: 'キロワット メガワット ギガワット ワット', last: '時' },
  { first: '米 豪 加 香港', last: 'ドル' },
];

const KOREAN =
  '퍼센트 포인트 원 달러 유로 엔 제곱미터 킬로미터 미터 센티미터 킬로그램 그램 톤 리터 헥타르 킬로와트 와트 시간 분기 분 초 개월 주 년도 년대 년 월 일 시 세 세기 ' +
  '명 인 개 건 곳 대 권 회 차 위 배 가구 세대 동 층 점 호 장 절 종 마리 편 척 개사 개국 %p';

const KOREAN_COMPOUNDS: readonly Compound[] = [
  { first: '킬로와트 메가와트 기가와트 와트', last: '시' },
  { first: '세제곱 입방 평방', last: '미터 킬로미터 센티미터' },
  { first: '석유환산 이산화탄소', last: '톤' },
];

const ENGLISH =
  'percentage_points percent basis_points bps pp million billion trillion thousand m bn tn k dollars euros pounds yuan ' +
  'metres meters kilometres kilometers miles feet inches acres hectares tonnes tons kilograms grams litres liters ' +
  'hours hour minutes minute seconds second days day weeks week months month quarters quarter years year ' +
  'people employees customers users units stores sites countries points point times';

/** Two words: square kilometres, kilowatt hours. */
const ENGLISH_COMPOUNDS: readonly Compound[] = [
  { first: 'square_ cubic_', last: 'metres meters kilometres kilometers miles feet inches centimetres centimeters' },
  { first: 'kilowatt megawatt gigawatt terawatt watt', last: '_hours -hours' },
  { first: 'passenger tonne ton', last: '_kilometres _kilometers -kilometres -kilometers _miles -miles' },
  { first: 'kilo mega giga tera', last: 'watts bytes bits hertz' },
  { first: 'US_ Canadian_ Australian_ Hong_Kong_', last: 'dollars' },
];

/** Units are looked up: spelt out in one long pattern they take 25 ms to compile. */
function measures(
  words: string,
  compounds: readonly Compound[],
  numerals: string,
  more: Pick<MeasureWords, 'before' | 'scale' | 'range' | 'clipped'>,
): MeasureWords {
  const units = [
    ...wordList(`${SIGNS} ${words}`),
    ...compounds.flatMap(({ first, last }) => {
      const ends = wordList(last);
      return wordList(first).flatMap((unit) => ends.map((end) => unit + end));
    }),
  ];
  return {
    ...more,
    units: new Set(units),
    longest: Math.max(...units.map((unit) => unit.length)),
    // An ordinal in words binds any unit; a bare numeral in words is taken for a year.
    spelt: numerals === '' ? null : new RegExp(`第[${numerals}]+|[${numerals}]{4}(?=年)`, 'g'),
  };
}

const HAN = `${Object.keys(HAN_DIGITS).join('')}十百千`;

export const MEASURE_WORDS = {
  'zh-Hans': measures(CHINESE, CHINESE_COMPOUNDS, HAN, {
    before: '第',
    scale: `${SCALES['zh-Hans']}余多几来数`,
    range: '至到',
    clipped: '平',
  }),
  'zh-Hant': measures(TRADITIONAL, TRADITIONAL_COMPOUNDS, HAN.replace('两', '兩'), {
    before: '第',
    scale: `${SCALES['zh-Hant']}餘多幾來數`,
    range: '至到',
    clipped: '坪',
  }),
  ja: measures(JAPANESE, JAPANESE_COMPOUNDS, HAN.replace(/[零两]/g, ''), {
    before: '第約',
    scale: `${SCALES.ja}数余`,
    range: '',
    clipped: '',
  }),
  ko: measures(KOREAN, KOREAN_COMPOUNDS, '', { before: '제약', scale: `${SCALES.ko}여수`, range: '', clipped: '' }),
  latin: measures(ENGLISH, ENGLISH_COMPOUNDS, '', { before: '', scale: '', range: '', clipped: '' }),
};
