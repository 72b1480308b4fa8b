/** The shape of a chart under `figures:`. */
import * as z from 'zod/mini';
import { CHART_FORMS, CHART_KINDS } from '../model/chart-forms.js';
import { described, figureBase, id, optional, proses, text } from './schema-parts.js';

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

export const chart = z
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
