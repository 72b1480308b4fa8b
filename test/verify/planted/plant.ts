/** Slips of each kind wherever a content has room for them, by its words: which line becomes what. */

export interface Planted {
  readonly kind: string;
  /** Index of the line in which the slip is to be named. */
  readonly line: number;
  readonly lines: readonly string[];
}

/** One word for another right before a reference, or anywhere in the line. */
export interface Exchange {
  readonly kind: string;
  readonly from: RegExp;
  readonly to: string | readonly string[];
  /** The lines concerned: `prose`, or facts' own. */
  readonly of?: 'facts';
}

const ZH: readonly Exchange[] = [
  { kind: 'direction', from: /增长(?=\$\{)/u, to: '下降' },
  { kind: 'direction', from: /下降(?=\$\{)/u, to: '上升' },
  { kind: 'direction', from: /缩小(?=到)/u, to: '扩大' },
  { kind: 'direction', from: /增加(?=到\$\{)/u, to: ['减少', '降低'] },
  { kind: 'direction', from: /降低(?=\$\{)/u, to: ['提高', '上升'] },
  { kind: 'direction', from: /提高(?=\$\{)/u, to: ['下降', '回落'] },
  { kind: 'direction', from: /下降(?=到\$\{)/u, to: ['上升', '提高'] },
  { kind: 'reached', from: /增长(?=\$\{)/u, to: ['增长到', '增长至'] },
  { kind: 'reached', from: /增加到(?=\$\{)/u, to: ['增加', '增加了'] },
  { kind: 'reached', from: /下降(?=\$\{)/u, to: '下降到' },
  { kind: 'reached', from: /下降到(?=\$\{)/u, to: '下降' },
  { kind: 'manner', from: /年均(?=新造林)/u, to: ['累计', '月均'] },
  { kind: 'manner', from: /累计(?=发放|换装)/u, to: ['年均', '每年'] },
  { kind: 'manner', from: /每月/u, to: ['每年', '每天', '每周'] },
  { kind: 'manner', from: /日均/u, to: ['月均', '年均'] },
  { kind: 'manner', from: /人均/u, to: ['户均', '亩均'] },
  { kind: 'manner', from: /户均/u, to: ['人均', '亩均'] },
  { kind: 'hedge', from: /初步核算，/u, to: '' },
  { kind: 'hedge', from: /力争/u, to: ['已', '已经'] },
  { kind: 'hedge', from: /预计接待/u, to: '已接待' },
  { kind: 'hedge', from: /确保减免/u, to: '已经减免' },
  { kind: 'hedge', from: /力争(?=建成)/u, to: '如期' },
  { kind: 'year', from: /到2030年/u, to: ['到2035年', '到2028年', '到2031年'] },
  { kind: 'year', from: /比2016年/u, to: ['比2015年', '比2012年', '较2018年'] },
  { kind: 'year', from: /比上年/u, to: ['比2015年', '比2020年', '较2019年'] },
  { kind: 'year', from: /^report: \{ title: "2023年/u, to: ['report: { title: "2022年', 'report: { title: "2025年'] },
  { kind: 'realm', from: /全省(?=\$\{)/u, to: ['全国', '西部', '全球'] },
  { kind: 'realm', from: /中西部/u, to: ['西部', '全国', '中部'] },
  { kind: 'rank', from: /唯一/u, to: ['最大', '首个'] },
  { kind: 'rank', from: /前列/u, to: ['首位', '末位'] },
  { kind: 'count', from: /九个方面/u, to: ['八个方面', '七个方面', '十个方面'] },
  { kind: 'count', from: /两位数/u, to: ['三位数', '一位数'] },
  { kind: 'count', from: /五项工程/u, to: ['六项工程', '四项工程'] },
  { kind: 'list', from: /种树、/u, to: '' },
  { kind: 'list', from: /铺路、/u, to: '' },
  { kind: 'qualifier', from: /(?:达到|会员|合作社)(?=\$\{(?:members|crop|machines|mail)\})/u, to: ['突破', '接近', '不足'] },
  { kind: 'bearer', from: /南苑机场/u, to: ['北苑机场', '西山机场'] },
  { kind: 'bearer', from: /云岑医院/u, to: ['柳林医院', '东山医院'] },
  { kind: 'bearer', from: /农业增加值/u, to: '商贸增加值' },
  { kind: 'bearer', from: /茶叶产量(?=达到)/u, to: ['蚕茧产量', '菌菇产量'] },
  { kind: 'order', from: /number: 三、/u, to: 'number: 二、' },
  { kind: 'order', from: /number: 二、/u, to: 'number: 五、' },
];

const EN: readonly Exchange[] = [
  { kind: 'direction', from: /\brose(?= \$\{)/u, to: ['fell', 'dropped', 'declined'] },
  { kind: 'direction', from: /\bfell(?= \$\{)/u, to: ['rose', 'grew', 'increased'] },
  { kind: 'direction', from: /\bnarrowed(?= to)/u, to: ['widened', 'rose'] },
  { kind: 'direction', from: /\brose(?= to \$\{)/u, to: ['fell', 'dropped'] },
  { kind: 'direction', from: /\bgrew(?= to \$\{)/u, to: ['fell', 'declined'] },
  { kind: 'direction', from: /\bis to fall(?= to)/u, to: 'is to rise' },
  { kind: 'reached', from: /\brose(?= \$\{)/u, to: 'rose to' },
  { kind: 'reached', from: /\bfell(?= \$\{)/u, to: 'fell to' },
  { kind: 'reached', from: /\bnarrowed to/u, to: 'narrowed by' },
  { kind: 'reached', from: /\brose to(?= \$\{)/u, to: 'rose by' },
  { kind: 'manner', from: / a month\b/u, to: [' a week', ' a year', ' a day'] },
  { kind: 'manner', from: / a week\b/u, to: [' a month', ' a day'] },
  { kind: 'manner', from: / a year\b/u, to: [' a month', ' in total'] },
  { kind: 'manner', from: / in total\b/u, to: [' a year', ' each year'] },
  { kind: 'manner', from: /per head/u, to: 'per household' },
  { kind: 'manner', from: /per household/u, to: 'per head' },
  { kind: 'hedge', from: /We expect (\$\{guests\} guests)/u, to: 'We had $1' },
  { kind: 'hedge', from: /We aim to run/u, to: 'We have run' },
  { kind: 'hedge', from: /aim to open/u, to: 'have opened' },
  { kind: 'hedge', from: /We plan(?= \$\{)/u, to: 'We had' },
  { kind: 'year', from: /By 2030/u, to: ['By 2035', 'By 2028', 'By 2031'] },
  { kind: 'year', from: /Compared with 2016/u, to: ['Compared with 2012', 'Compared with 2015'] },
  {
    kind: 'year',
    from: /^report: \{ title: "Annual report 2023/u,
    to: ['report: { title: "Annual report 2022', 'report: { title: "Annual report 2024'],
  },
  { kind: 'realm', from: /in the country/u, to: ['in the region', 'in the world', 'in the county'] },
  { kind: 'realm', from: /in the region/u, to: ['in the country', 'in the world'] },
  { kind: 'rank', from: /\bthe first\b/u, to: ['the second', 'the third', 'the only one'] },
  { kind: 'rank', from: /\bthe only one\b/u, to: ['the first', 'the largest'] },
  { kind: 'count', from: /nine priority/u, to: ['eight priority', 'seven priority'] },
  { kind: 'count', from: /three safe/u, to: ['four safe', 'five safe'] },
  { kind: 'qualifier', from: /moored(?= \$\{)/u, to: ['moored over', 'moored nearly', 'moored about'] },
  { kind: 'qualifier', from: /keeps(?= \$\{)/u, to: ['keeps more than', 'keeps almost'] },
  { kind: 'bearer', from: /\w+(?= Airport handled)/u, to: ['Marlow', 'Stanton'] },
  { kind: 'bearer', from: /\w+(?= Hospital saw)/u, to: ['Marlow', 'Stanton'] },
  { kind: 'bearer', from: /Ticket sales(?= came)/u, to: ['Gifts', 'Rents'] },
  { kind: 'bearer', from: /Rents(?= brought)/u, to: ['Mooring fees', 'Gifts'] },
  { kind: 'order', from: /number: 3\./u, to: 'number: 2.' },
  { kind: 'order', from: /number: 2\./u, to: 'number: 5.' },
];

/** Words that turn a right number into a wrong statement. */
export const exchangesOf = (language: string): readonly Exchange[] => (language === 'en' ? EN : ZH);

export function plantAll(lines: readonly string[], language: string): readonly Planted[] {
  const facts = lines.flatMap((line, index) => (line.includes('source: { where') ? [index] : []));
  const references = lines.flatMap((line, index) => (line.startsWith('      - "') ? [index] : []));
  return [
    ...exchangesOf(language).flatMap((exchange) => exchanged(exchange, lines)),
    ...references.flatMap((index) => swapped(lines, index)),
    ...facts.flatMap((index) => inFact(lines, index)),
    ...references.flatMap((index) => typed(lines, index)),
    ...facts.flatMap((index, at) => renamed(lines, index, facts[at + 1])),
  ];
}

function put(lines: readonly string[], index: number, line: string, kind: string): readonly Planted[] {
  return line === lines[index] ? [] : [{ kind, line: index, lines: lines.with(index, line) }];
}

function exchanged({ kind, from, to }: Exchange, lines: readonly string[]): readonly Planted[] {
  return lines.flatMap((line, index) => {
    if (line.includes('source: { where')) return [];
    return (typeof to === 'string' ? [to] : to).flatMap((word) => put(lines, index, line.replace(from, word), kind));
  });
}

/** Two numbers of a line for each other. */
function swapped(lines: readonly string[], index: number): readonly Planted[] {
  const line = lines[index]!;
  const ids = [...line.matchAll(/\$\{(\w+)\}/gu)].map(([, id]) => id!);
  return ids.slice(1).flatMap((id, at) => {
    const other = ids[at]!;
    const turned = line.replace(/\$\{(\w+)\}/gu, (whole, one: string) =>
      one === id ? `\${${other}}` : one === other ? `\${${id}}` : whole,
    );
    return put(lines, index, turned, 'exchanged');
  });
}

/** A digit, the unit, the period or a qualifier of a fact. */
function inFact(lines: readonly string[], index: number): readonly Planted[] {
  const line = lines[index]!;
  const print = /print: "([^"]*)"/u.exec(line)![1]!;
  const digits = print.replace(/\d/u, (digit) => String((Number(digit) % 9) + 1));
  return [
    ...put(
      lines,
      index,
      line.replace(print, () => digits),
      'digit',
    ),
    ...put(
      lines,
      index,
      line.replace(`"${print}"`, () => JSON.stringify(print.replace('万', '').replace('亿', '万').replace('million', 'billion'))),
      'unit',
    ),
    ...put(
      lines,
      index,
      line.replace(`"${print}"`, () => JSON.stringify(print.replace(/左右|近|余/u, ''))),
      'lost qualifier',
    ),
    ...put(lines, index, line.replace('period: 2030年', 'period: 2023年').replace('period: "2030"', 'period: "2024"'), 'period'),
    ...put(
      lines,
      index,
      line.replace('period: 五年', 'period: 2022年').replace('period: five years', 'period: "2023"'),
      'period',
    ),
  ];
}

/** A number typed where a reference was. */
function typed(lines: readonly string[], index: number): readonly Planted[] {
  return put(lines, index, lines[index]!.replace(/\$\{\w+\}/u, '37'), 'typed');
}

/** The name of the next fact. */
function renamed(lines: readonly string[], index: number, next: number | undefined): readonly Planted[] {
  const name = next === undefined ? undefined : /name: ([^,]+),/u.exec(lines[next]!)?.[1];
  return name === undefined
    ? []
    : put(
        lines,
        index,
        lines[index]!.replace(/name: [^,]+,/u, () => `name: ${name},`),
        'name',
      );
}
