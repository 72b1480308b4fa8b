/** What makes a chart dishonest or impossible: keys of another kind, mixed scopes, parts that make no whole, steps that do not reach the end. */
import Big from 'big.js';
import type { Localized } from '../diagnostics/diagnostic.js';
import type { Span } from '../diagnostics/span.js';
import type { Lexicon } from '../language/lexicon.js';
import { unitKey } from '../language/unit-key.js';
import { CHART_FORMS, type ChartKind, type DrawnForm } from '../model/chart-forms.js';
import { shiftDecimal } from '../model/decimal.js';
import type { Fact } from '../model/fact.js';
import type { YamlPath } from '../yaml/tree.js';
import { type ContentContext, type Refusal, refusal } from './context.js';
import { sumBig } from './interval.js';
import type { ChartData } from './schema.js';
import type { AxisUnit, PlacedFact, ReadSeries } from './units.js';

/** Keys and numbers of series that the kind of chart has no use for, or lacks. */
export function checkForm(context: ContentContext, path: YamlPath, data: ChartData): boolean {
  const refusal = findUnfit(data) ?? NEEDS[CHART_FORMS[data.chart].needs](data);
  if (refusal === null) return true;
  return refuseChart(context, { ...refusal, at: context.reading.spanOf([...path, ...(refusal.at ?? [])]) });
}

function refuseChart({ diagnostics }: ContentContext, what: Refusal & { readonly at: Span }): false {
  diagnostics.error('chart', what);
  return false;
}

/** `at` is the path within the figure; the figure itself when absent. */
type ChartRefusal = Refusal & { readonly at?: YamlPath };

/** Forms whose one series may have some of its points in another colour. */
const HIGHLIT: ReadonlySet<DrawnForm['colors']> = new Set(['last first', 'parts by size']);

/** Keys that are of other kinds. */
function findUnfit(data: ChartData): ChartRefusal | null {
  const { chart, series = [] } = data;
  const { axes, key: own } = CHART_FORMS[chart];
  const index = axes !== 'one' ? -1 : series.findIndex(({ as, unit }) => as !== undefined || unit !== undefined);
  if (index >= 0) {
    const key = series[index]!.as !== undefined ? 'as' : 'unit';
    return {
      at: ['series', index, key],
      message: { zh: `${chart} 的系列不用 ${key}`, en: `a series of ${chart} has no ${key}` },
      hint: {
        zh: '删去它，或把 chart 改为 combo（柱加线，可有两个单位）',
        en: 'remove it, or make the chart a combo (columns and a line, two units)',
      },
    };
  }
  const hint = { zh: '删去它', en: 'remove it' };
  if (data.minus !== undefined && own !== 'minus')
    return { at: ['minus'], message: { zh: 'minus 只用于 waterfall', en: 'minus is for a waterfall' }, hint };
  const { drawn, whole } = CHART_FORMS[chart];
  if (data.rest !== undefined && whole === null && drawn?.stack !== 'values')
    return {
      at: ['rest'],
      message: {
        zh: 'rest 只用于 doughnut、percent 和 stacked',
        en: 'rest is for a doughnut, a percent or a stacked chart',
      },
      hint,
    };
  if (data.highlight !== undefined && !(drawn && HIGHLIT.has(drawn.colors) && series.length < 2))
    return {
      at: ['highlight'],
      message: {
        zh: 'highlight 只用于单个系列的 bar、column 和 doughnut',
        en: 'highlight is for a bar, column or doughnut chart of one series',
      },
      hint,
    };
  if (data.sort !== undefined && !(drawn?.colors === 'last first' && drawn.marks === 'bars' && series.length < 2))
    return {
      at: ['sort'],
      message: { zh: 'sort 只用于单个系列的 bar 和 column', en: 'sort is for a bar or column chart of one series' },
      hint,
    };
  if (data.axis !== undefined && own !== 'axis')
    return { at: ['axis'], message: { zh: 'axis 只用于 multiples', en: 'axis is for multiples' }, hint };
  return null;
}

type Needs = (typeof CHART_FORMS)[ChartKind]['needs'];

/** Null where the content gives what the kind of chart needs. */
const NEEDS: Readonly<Record<Needs, (data: ChartData) => ChartRefusal | null>> = {
  any: () => null,
  'columns and lines': ({ series = [] }) =>
    series.some(({ as }) => as === 'line') && series.some(({ as }) => as !== 'line')
      ? null
      : refusal('combo 要有画成柱的系列，也要有画成线的系列', 'a combo needs series of columns and a series as a line', {
          zh: '在画成线的系列下写 as: line',
          en: 'write as: line under the series that is a line',
        }),
  'a pair': ({ series, facts }) =>
    (series ?? facts)?.length === 2
      ? null
      : refusal(
          'before-after 恰要两个系列（前、后），或 facts 下两个事实',
          'before-after needs two series, before and after, or two facts',
          { zh: '先写“前”再写“后”；更多的用 column', en: 'write before, then after; use column for more' },
        ),
  steps: ({ series, facts = [] }) =>
    series === undefined && facts.length >= 3 && facts.every((id) => id !== null)
      ? null
      : refusal(
          'waterfall 要在 facts 下依次写起点、各步、终点，至少三个，不可为 null',
          'a waterfall needs start, steps and end under facts, at least three, none null',
          { zh: '如 facts: [start, step, end]', en: 'such as facts: [start, step, end]' },
        ),
  'several series': ({ chart, series = [], facts, rest }) =>
    series.length >= 2 || (rest !== undefined && (series.length === 1 || facts !== undefined))
      ? null
      : {
          message: { zh: `${chart} 至少要两个系列`, en: `${chart} needs at least two series` },
          hint:
            CHART_FORMS[chart].whole === null
              ? { zh: '每个小图写一个系列', en: 'write a series for each panel' }
              : {
                  zh: '每个组成部分写一个系列；只有一个整体时用 doughnut',
                  en: 'write a series for each part; use doughnut for a single whole',
                },
        },
};

/** Things of different scope on one axis are warned of (issue 8), unless the figure says the difference: in a name, or in a note on scope. */
export function checkScopes(context: ContentContext, placed: readonly PlacedFact[], words: string): void {
  const scopes = [...new Set(placed.flatMap(({ fact }) => (fact.scope === null ? [] : [fact.scope])))];
  if (scopes.length < 2 || context.lexicon.scope.some((word) => words.includes(word))) return;
  const [common, ...others] = scopes.sort((a, b) => count(placed, b) - count(placed, a));
  const silent = placed.find(({ fact }) => fact.scope !== null && others.includes(fact.scope) && !words.includes(fact.scope));
  if (silent === undefined) return;
  context.diagnostics.warn('mixed-scope', {
    message: {
      zh: `同一根轴上口径不同：“${silent.fact.id}”是“${silent.fact.scope}”，其余是“${common}”`,
      en: `scopes differ on one axis: "${silent.fact.id}" is of "${silent.fact.scope}", the rest of "${common}"`,
    },
    hint: {
      zh: '分成两张图；只是名称不同时，在类别名或 note 里写明口径',
      en: 'make two charts; where only the names differ, say the scope in the category or in a note',
    },
    at: silent.span,
  });
}

const count = (placed: readonly PlacedFact[], scope: string): number => placed.filter(({ fact }) => fact.scope === scope).length;

/** Parts of a whole: nothing below zero; percentages that add up to 100, for the chart stretches them to it. */
export function checkParts(
  context: ContentContext,
  kind: ChartKind,
  series: readonly ReadSeries[],
  categories: readonly string[],
): boolean {
  const { whole: divided } = CHART_FORMS[kind];
  if (divided === null) return true;
  const refuse = (at: Span, message: Localized, hint: Localized) => refuseChart(context, { message, hint, at });
  const placed = series.flatMap((one) => one.placed);
  const below = placed.find(({ fact }) => fact.number.kind !== 'decimal' || fact.number.value.startsWith('-'));
  if (below)
    return refuse(
      below.span,
      { zh: `“${below.fact.id}”不能作整体的一份`, en: `"${below.fact.id}" cannot be a part of a whole` },
      { zh: '这种图只用大于零的数；改用 bar 或 column', en: 'this chart shows values above zero; use bar or column' },
    );
  const wholes =
    divided === 'series' ? [series[0]!.facts] : categories.map((_, i) => series.map(({ facts }) => facts[i] ?? null));
  for (const [index, whole] of wholes.entries()) {
    const parts = whole.filter((fact) => fact !== null);
    if (parts.length === 0 || parts.some(({ unit }) => unitKey(unit) !== '%')) continue;
    const total = sumBig(parts.map((fact) => scaledTo(fact)));
    if (total.minus(100).abs().lte(roundingOf(parts))) continue;
    const name = divided === 'series' ? '' : categories[index];
    return refuse(
      series[0]!.span,
      {
        zh: `${name}各部分合计 ${total}%，不是 100%`,
        en: `the parts${name ? ` of ${name}` : ''} add up to ${total}%, not to 100%`,
      },
      { zh: '补上其余部分，或改用 bar、stacked', en: 'add the rest, or use bar or stacked' },
    );
  }
  return true;
}

/** A chart in which nothing stands says nothing; a whole among its own parts says twice what there is. */
export function checkMarks(
  context: ContentContext,
  path: YamlPath,
  kind: ChartKind,
  { series, categories }: { readonly series: readonly ReadSeries[]; readonly categories: readonly string[] },
): boolean {
  if (series.every(({ facts }) => facts.every((fact) => fact === null)))
    return refuseChart(context, {
      ...refusal('图里一个数也没有', 'the chart holds no value', {
        zh: '在 facts 下写上事实的编号，或删去这张图',
        en: 'write ids of facts under facts, or take the figure out',
      }),
      at: context.reading.spanOf(path),
    });
  const { whole, drawn } = CHART_FORMS[kind];
  if (whole === null && drawn?.stack !== 'values') return true;
  const names = whole === 'series' ? categories : series.map(({ name }) => name);
  const total = names.length > 2 ? names.find((name) => isNamed(name, context.lexicon.total)) : undefined;
  if (total === undefined) return true;
  return refuseChart(context, {
    ...refusal(`“${total}”是各部分之和，不能又作一部分`, `"${total}" is the sum of the parts, and no part itself`, {
      zh: '从这张图里删去它；要并列比较，用 bar 或 column',
      en: 'take it out of this chart; to set it beside the parts use bar or column',
    }),
    at: series[0]!.span,
  });
}

/** A name as it is compared: 合　计 is set apart to fill its column, Grand Total has capitals. */
export const bareName = (name: string): string => name.replace(/\s/g, '').toLowerCase();

export const isNamed = (name: string, words: readonly string[]): boolean =>
  words.some((word) => bareName(word) === bareName(name));

export const speaksOfRounding = (note: string, { rounding }: Lexicon): boolean =>
  rounding.some((word) => note.toLowerCase().includes(word));

/** Start and steps must make the end, but for what rounding explains, which the figure's note is to say. */
export function checkWaterfall(
  context: ContentContext,
  path: YamlPath,
  { facts, placed, scale }: ReadSeries & AxisUnit,
  { minus, note }: { readonly minus: readonly string[]; readonly note: string },
): boolean {
  const present = facts.filter((fact) => fact !== null);
  const refuse = (at: Span, message: Localized, hint: Localized) => refuseChart(context, { message, hint, at });
  const steps = new Set(present.slice(1, -1).map((fact) => fact.id));
  const stray = minus.findIndex((id) => !steps.has(id));
  if (stray >= 0)
    return refuse(
      context.reading.spanOf([...path, 'minus', stray]),
      { zh: `“${minus[stray]}”不是 facts 中间的一步`, en: `"${minus[stray]}" is no step among facts` },
      { zh: '只写起点与终点之间的编号', en: 'name ids between start and end' },
    );
  const odd = placed.find(({ fact }) => fact.number.kind !== 'decimal');
  if (odd)
    return refuse(
      odd.span,
      { zh: `“${odd.fact.id}”不是一个数，不能相加`, en: `"${odd.fact.id}" is not one number and cannot be added` },
      { zh: '换一个事实', en: 'use another fact' },
    );
  const signed = present.map((fact) => (minus.includes(fact.id) ? scaledTo(fact, scale).neg() : scaledTo(fact, scale)));
  const end = signed.at(-1)!;
  const reached = sumBig(signed.slice(0, -1));
  const off = reached.minus(end).abs();
  if (off.lte(roundingOf(present, scale))) {
    if (!off.eq(0) && !speaksOfRounding(note, context.lexicon))
      context.diagnostics.warn('chart', {
        message: {
          zh: `起点加各步得 ${reached}，终点却是 ${end}：若非四舍五入，就有一个数不对`,
          en: `start and steps make ${reached}, but the end is ${end}: unless by rounding, one of them is wrong`,
        },
        hint: {
          zh: '核对各数；是四舍五入所致，就在 note 里写明，如“因四舍五入，各项之和与总数略有出入”',
          en: 'check the numbers; if rounding did it, say so in the note, such as "Differences are due to rounding"',
        },
        at: placed.at(-1)!.span,
      });
    return true;
  }
  return refuse(
    placed.at(-1)!.span,
    { zh: `起点加各步得 ${reached}，终点却是 ${end}`, en: `start and steps make ${reached}, but the end is ${end}` },
    { zh: '补上缺的一步；减少的步写进 minus: [编号]', en: 'add the missing step; name steps that take away under minus' },
  );
}

/** In its own scale, or in that of an axis. */
export const scaledTo = ({ number, scale: own }: Fact, scale = own): Big =>
  new Big(number.kind === 'decimal' ? shiftDecimal(number.value, own - scale) : 0);

/** What rounding of each number to its last printed digit can add up to. */
export function roundingOf(facts: readonly Fact[], scale?: number): Big {
  return sumBig(
    facts.map(
      ({ number, scale: own }) => new Big(`5e${own - (scale ?? own) - (number.kind === 'decimal' ? number.decimals : 0) - 1}`),
    ),
  );
}
