/** The shape of an entry under `relations:`: how numbers of the report hang together. */
import * as z from 'zod/mini';
import { id, ids, optional, text } from './schema-parts.js';

export const RELATIONS = ['shares', 'parts', 'share', 'ratio', 'growth', 'difference', 'yearly'] as const;
export type RelationKind = (typeof RELATIONS)[number];

export const relation = z
  .strictObject({
    shares: ids('合计应为100的各占比，或一个比例 | shares that add up to 100, or one ratio'),
    parts: ids('whole 的各部分 | the parts of whole'),
    whole: optional('parts 合成的整体 | what the parts make', id.check()),
    rest: optional('各部分之外还有什么；写了则各部分之和不超过整体 | what the whole holds besides the parts', text.check()),
    share: ids('第一项占第二项的百分比，应等于 is | the first as a percentage of the second, which is "is"'),
    ratio: ids('第一项是第二项的几倍，应等于 is | the first as a multiple of the second'),
    growth: ids('第一项比第二项增长多少，应等于 is | by how much the first exceeds the second, in per cent'),
    difference: ids('第一项减第二项，应等于 is；百分数之差是百分点 | the first less the second; of percentages in points'),
    yearly: ids('从第二项到第一项的年均增速，应等于 is；另写 years | yearly rate from the second to the first; with years'),
    years: optional('yearly 的年数 | years of yearly', z.string().check(z.regex(/^[1-9]\d?$/, '写 1 到 99 | write 1 to 99'))),
    is: optional('报告所说的结果的编号 | id of the fact that the report gives for it', id.check()),
    revised: optional('算不平的理由，如 按可比价格 | why it does not come out, such as: at constant prices', text.check()),
  })
  .check(
    z.refine(
      (value) => RELATIONS.filter((kind) => value[kind] !== undefined).length === 1,
      '要写一种关系，且只写一种 | write one relation, and only one | 如 share: [a, b] 和 is: c | such as share: [a, b] with is: c',
    ),
    z.refine(
      (value) => value.shares !== undefined || (value.parts === undefined ? value.is : value.whole) !== undefined,
      '没有写它应等于什么 | it does not say what it makes | parts 写 whole:，其余写 is: | whole: for parts, is: for the others',
    ),
    z.refine(
      (value) => (value.yearly === undefined) === (value.years === undefined),
      'yearly 与 years 要一起写 | yearly and years go together | 如 years: 5 | such as years: 5',
    ),
  );

export type RelationData = z.infer<typeof relation>;
