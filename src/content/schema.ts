/** The shape of `content.yaml`: the zod schema, and its JSON Schema for editors. Messages and descriptions are `中文 | English`. */

import * as z from 'zod/mini';
import { CHART_FORMS, CHART_KINDS } from '../model/chart-forms.js';
import { COLUMN_ROLES } from '../model/content.js';
import { relation } from './relation-schema.js';
import { described, figureBase, id, ids, optional, periods, prose, proses, text } from './schema-parts.js';

const seriesFacts = z.array(z.nullable(id)).check(z.minLength(1));

const series = z.strictObject({
  name: described('系列名；分面图中是小图的标题 | name of the series; in small multiples the heading of its panel', text.check()),
  facts: described('事实编号，null 表示无数据 | ids of facts, null for no value', seriesFacts.check()),
  as: optional(
    '画成柱（默认）还是线；只用于 combo 和 multiples | drawn as columns (the default) or as a line; for combo and multiples',
    z.enum(['column', 'line']),
  ),
  unit: optional(
    '本系列的单位；不写则取自事实；只用于 combo 和 multiples | unit of this series, taken from its facts when absent; for combo and multiples',
    text.check(),
  ),
});

const chart = z
  .strictObject({
    chart: described(
      `图的种类：${CHART_KINDS.map((kind) => `${kind} ${CHART_FORMS[kind].help}`).join('，')} | kind of chart`,
      z.enum(CHART_KINDS),
    ),
    ...figureBase,
    unit: optional('单位；不写则取自事实 | unit; taken from the facts when absent', text.check()),
    categories: proses('各类名称；单个系列可省 | names of the categories; may be left out for a single series'),
    facts: optional(
      '事实编号（单个系列）；before-after 写前、后两个，waterfall 按起点、各步、终点的顺序写 | ids of facts (a single series); two for before-after; start, steps and end for a waterfall',
      seriesFacts.check(),
    ),
    series: optional(
      '多个系列；before-after 先写“前”再写“后” | several series; of before-after the first is before',
      z.array(series).check(z.minLength(1)),
    ),
    minus: optional(
      'waterfall 中印作正数、实为减少的各步的编号 | of a waterfall: ids of steps that take away though printed without a sign',
      z.array(id),
    ),
    highlight: optional(
      '单个系列的 bar、column、doughnut 中要突出的各条（块），写事实编号或类名：它们用主色，其余用第二色 | of bars, columns or a ring of one series: what it is about, by ids of facts or names of categories; they take the first colour, the others the second',
      z.array(text).check(z.minLength(1)),
    ),
    sort: optional(
      '单个系列的 bar、column 按数值排：descending 从大到小，ascending 从小到大；不写则照写的顺序 | order of the bars or columns of one series by their numbers; without it as written',
      z.enum(['descending', 'ascending']),
    ),
    rest: optional(
      'doughnut、percent、stacked 中各部分之外的一份的名称，算成 100% 减各部分；不是百分数时另写整体：{ name: 其他, of: 编号 } | of a doughnut, percent or stacked chart: name of what the parts leave of 100%; of numbers that are no percentages { name: Other, of: id of the whole }',
      z.union([text, z.strictObject({ name: text, of: id })]),
    ),
    axis: optional(
      'multiples 各小图共用一根轴（shared，单位相同时默认）还是各用各的（own） | of small multiples: one axis for all (shared, the default where units agree) or one each (own)',
      z.enum(['shared', 'own']),
    ),
  })
  .check(
    z.refine(
      (value) => (value.facts === undefined) !== (value.series === undefined),
      '要写 facts 或 series，且只写一个 | write either facts or series | 一个系列写 facts；几个系列写 series | facts for a single series, series for several',
    ),
  );

const decimal = z.string().check(z.regex(/^-?\d+(\.\d+)?$/, '要写一个数，如 12 或 0.5 | write a number, such as 12 or 0.5'));

const NO_LANGUAGE = '语言要写成 zh-CN 或 en 这样 | write a language such as zh-CN or en';

/** Well-formed by BCP 47: what Node's own tables of languages take. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const report = z.strictObject({
  title: described('题目 | title of the report', text.check()),
  subtitle: prose('副题 | subtitle'),
  language: described(
    '语言，如 zh-CN、en | language (BCP 47), such as zh-CN or en',
    z.string().check(
      z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: NO_LANGUAGE, abort: true }),
      z.refine((tag) => isLanguageTag(tag), NO_LANGUAGE),
    ),
  ),
  edited: optional(
    '最后编辑日期，如 2021-01-31，只写入文件属性 | date of the last edit, such as 2021-01-31; kept in the file properties, never printed',
    z.string().check(
      z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: '日期要写成 2021-01-31 这样 | write a date such as 2021-01-31', abort: true }),
      z.refine((date) => isDate(date), '没有这一天 | there is no such day'),
    ),
  ),
  issuer: prose('汇报单位 | who reports: the office or company'),
  speaker: prose('汇报人 | who speaks'),
  date: prose('日期，照此印出，如 2021年1月 | the date as printed, such as January 2021'),
  marks: proses('标记，如 内部资料 | marks such as FOR DISCUSSION'),
  version: prose('稿次，如 送审稿、二稿 | the version, such as DRAFT 2'),
  secrecy: prose('密级和保密期限，如 秘密★1年，印在每一页上 | a security marking, such as CONFIDENTIAL, printed on every page'),
  'file-name': prose('文件名，如 "{title} {version} {date}" | name of the files, such as "{title} {version} {date}"'),
  basis: prose('依据：据《…》整理 | what the documents rest on'),
  notes: proses('对全文的说明，如 初步核算数 | notes on the whole'),
});

const derive = z
  .strictObject({
    subtract: ids('第一项减第二项 | the first less the second'),
    add: ids('各项之和 | the sum of all'),
    sum: ids('各项之和 | the sum of all'),
    ratio: ids('第一项是第二项的几倍 | the first as a multiple of the second'),
    share: ids('第一项占第二项的百分比 | the first as a percentage of the second'),
    growth: ids('第一项比第二项增长的百分比 | by what percentage the first exceeds the second'),
    decimals: optional(
      '小数位数（倍数、占比、增速） | decimals of a ratio, share or growth',
      z.string().check(z.regex(/^[0-6]$/, '写 0 到 6 | write 0 to 6')),
    ),
  })
  .check(
    z.refine(
      ({ decimals, ...operations }) => Object.values(operations).filter((operands) => operands !== undefined).length === 1,
      '要写一种算法，且只写一种 | write one operation, and only one | 如 subtract: [a, b] | such as subtract: [a, b]',
    ),
  );

const QUALIFIERS = ['none', 'at-least', 'at-most', 'about', 'near', 'over', 'more'] as const;
const KINDS = ['result', 'target', 'growth', 'change', 'share', 'rank', 'condition'] as const;

const fact = z
  .strictObject({
    name: described('名称，照原文 | name, as the source has it', text.check()),
    print: optional(
      '照原文印出的数，含限定词和单位，如 7.5%以上 | the number as printed, qualifier and unit included, such as 7.5% or more',
      text.check(),
    ),
    derive: optional('由别的事实算出 | computed from other facts', derive),
    period: described('时期，如 2020年 | period, such as 2020', text.check()),
    scope: optional('口径 | scope', text.check()),
    kind: optional('结果、目标、增速、变化、占比、位次、条件；默认 result | what sort of fact; result by default', z.enum(KINDS)),
    change: optional('说明它变化的另一个事实的编号 | id of the fact that gives its change', id.check()),
    verb: optional('数字前说的词，如 比上年增长 | words said before the number, such as up', text.check()),
    source: optional(
      '出处 | source',
      z.strictObject({
        in: optional(
          'sources 下的编号；只有一个来源时可省 | id under sources; may be left out where there is only one',
          id.check(),
        ),
        where: described('在来源的哪一节 | where in the source', text.check()),
        literal: described('数字所在的原文短句 | the short literal that holds the number', text.check()),
      }),
    ),
    revised: optional('与出处原文不同的理由，如 后来核定 | why it differs from the source, such as: revised since', text.check()),
    dated: optional(
      '时期与原文那一节不同的理由，如 所说为期末 | why its period is not that of its place in the source',
      text.check(),
    ),
    number: optional('数值（print 读不出时） | the value, where print does not tell', decimal.check()),
    unit: optional('单位（print 读不出时） | the unit, where print does not tell', z.string()),
    scale: optional(
      '10 的几次方：亿是 8 | power of ten: 9 for billion',
      z.string().check(z.regex(/^(1[0-6]|[0-9])$/, '写 0 到 16 | write 0 to 16')),
    ),
    qualifier: optional('限定词（print 读不出时） | the qualifier, where print does not tell', z.enum(QUALIFIERS)),
    note: optional('说明 | note', text.check()),
  })
  .check(
    z.refine(
      (value) => (value.print === undefined) !== (value.derive === undefined),
      '要写 print 或 derive，且只写一个 | write either print or derive | 原文有的数写 print；由别的事实算出的写 derive | print for a number of the source, derive for one computed from other facts',
    ),
  );

const column = z.union([
  text,
  z.strictObject({
    heading: described('列标题 | heading', text.check()),
    align: optional('对齐 | alignment', z.enum(['text', 'number', 'center'])),
    role: optional(
      '这一列是什么：name 名称，result 上期实绩，target 目标，note 说明；不写则看各格和列标题 | what the column holds: name, last result, target, note; read off cells and heading when absent',
      z.enum(COLUMN_ROLES),
    ),
  }),
]);

const table = z.strictObject({
  table: described('各列 | the columns', z.array(column).check(z.minLength(1))),
  ...figureBase,
  unit: optional('全表同一的单位，印在表的上方 | the one unit of all its numbers, printed above it', text.check()),
  rows: described(
    '各行，每行与列同数 | rows, each with as many cells as there are columns',
    z.array(z.array(z.nullable(z.string()))).check(z.minLength(1)),
  ),
});

const picture = z.strictObject({
  picture: described(
    '图片文件，在内容文件夹内（PNG、JPEG、SVG） | picture file inside the content folder (PNG, JPEG, SVG)',
    text.check(),
  ),
  ...figureBase,
  alt: described('替代文字：图上有什么 | alternative text: what the picture shows', text.check()),
});

const section = z.strictObject({
  id: described('编号，全文唯一 | id, unique in the report', id.check()),
  heading: described('标题 | heading', text.check()),
  title: prose('幻灯片标题：标题太长时截短，不添字 | title of its slide, where the heading is too long'),
  short: prose('短标题 | shorter heading'),
  number: optional('标题前的序号，如 一、 | number before the heading', text.check()),
  kind: optional('类别，供模板选用 | a word by which templates choose a form', text.check()),
  period: periods('时期；其下文字只许用同期事实 | period; prose below may use facts of this period only'),
  lead: prose('导语 | lead line'),
  points: proses('幻灯片要点 | points for slides'),
  text: optional(
    '正文各段，按原文顺序；detail: 的一段，篇幅宽的文档才用 | paragraphs for the summary in their order; one under detail: is for documents with room',
    z.array(z.union([text, z.strictObject({ detail: text })])),
  ),
  brief: proses('一页通短句 | short lines for the one-pager'),
  notes: proses('说明 | notes'),
  facts: ids('要突出的事实 | headline facts'),
  figures: ids('图表编号 | ids of figures'),
  get children() {
    return optional('下级各节 | sections below', z.array(section));
  },
});

export const contentSchema = z.strictObject({
  report: described('报告 | the report', report),
  sources: optional(
    '来源 | sources',
    z.record(
      id,
      z.strictObject({
        title: described('来源的名称 | title', text.check()),
        places: optional(
          '来源的各部分，名称同 where；有编号标题的自会找到 | its parts, named as in where; those with a numbered heading are found without',
          z.record(
            text,
            z.strictObject({
              begins: prose('没有标题的部分以哪几个字开头 | the words with which a part without a heading begins'),
              period: periods('这一部分说的时期 | the period that it speaks of'),
            }),
          ),
        ),
      }),
    ),
  ),
  facts: optional('事实：每个数字只写一次 | facts: each number is written once', z.record(id, fact)),
  figures: optional('图、表、图片 | charts, tables, pictures', z.record(id, z.union([chart, table, picture]))),
  relations: optional('勾稽：数与数的关系，重算核对 | how numbers hang together, recomputed', z.array(relation)),
  sections: described('提纲 | the outline', z.array(section).check(z.minLength(1))),
  terms: optional(
    '用语 | terms',
    z.strictObject({
      verbatim: proses('必须一字不差的提法 | words that must stand verbatim'),
      'no-break': proses('不可拆行的名称 | names that no line break may divide'),
      numerals: proses(
        '带数字但不是数据的名称和条件，如 PM2.5 | names and conditions that hold a numeral and are no facts: PM2.5',
      ),
    }),
  ),
});

export type ContentData = z.infer<typeof contentSchema>;
export type FactData = NonNullable<ContentData['facts']>[string];
export type FigureData = NonNullable<ContentData['figures']>[string];
export type ChartData = Extract<FigureData, { chart: unknown }>;
export type SectionData = ContentData['sections'][number];

/** JSON Schema (draft 7) of `content.yaml`. A text may be a bare number in YAML (`period: 2020`), so editors are told so. */
export function jsonSchema(): object {
  return z.toJSONSchema(contentSchema, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema: json, path }) => {
      if (path.at(-1) === 'propertyNames') return;
      if (zodSchema._zod.def.type === 'string' && json.type === 'string') Object.assign(json, { type: ['string', 'number'] });
    },
  });
}

function isDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
