/** Reads charts: every fact resolved, categories and series matching, units and scopes agreeing on each axis, targets named as such. */

import type { Localized } from '../diagnostics/diagnostic.js';
import type { Lexicon } from '../language/lexicon.js';
import { CHART_FORMS } from '../model/chart-forms.js';
import type { ChartFigure, Series } from '../model/content.js';
import type { Fact } from '../model/fact.js';
import type { YamlPath } from '../yaml/tree.js';
import { describeChart, describePanel } from './alt.js';
import { checkForm, checkMarks, checkParts, checkScopes, checkWaterfall } from './chart-checks.js';
import { type ContentContext, takeFact } from './context.js';
import { readFigureBase, reportShape } from './figure-base.js';
import { findHighlight } from './highlight.js';
import { checkFigurePeriod, listPeriods, mentionsPeriod } from './periods.js';
import { readName } from './prose-marks.js';
import { addRest } from './rest.js';
import type { ChartData } from './schema.js';
import { sortBars } from './sort-bars.js';
import { type AxisUnit, checkUnits, type PlacedFact, type ReadSeries } from './units.js';

export function readChart(context: ContentContext, id: string, data: ChartData): ChartFigure | null {
  const path: YamlPath = ['figures', id];
  const base = readFigureBase(context, id, data, []);
  if (!checkForm(context, path, data)) return null;
  const read = readSeries(context, path, data, base.title.plain);
  if (read === null) return null;
  const pair = CHART_FORMS[data.chart].needs === 'a pair' && data.series === undefined;
  const listed = pair ? divideSeries(read[0]!, data.categories?.map(readName)) : read;
  const names =
    (pair ? [base.title.plain] : data.categories?.map(readName)) ??
    (listed.length === 1 ? nameCategories(listed[0]!, context.lexicon) : null);
  if (names === null) {
    reportUnnamed(context, path, data);
    return null;
  }
  const spread = isSpread(listed, names, data.chart);
  for (const [index, one] of listed.entries()) {
    if (spread || one.facts.length === names.length) continue;
    const at = data.series ? [...path, 'series', index, 'facts'] : [...path, 'facts'];
    reportShape(
      context,
      at,
      `有 ${names.length} 类，却列了 ${one.facts.length} 个事实（无数据处写 null）`,
      `there are ${names.length} categories, but ${one.facts.length} facts (write null where there is no value)`,
    );
    return null;
  }
  const parted = addRest(context, path, data, { series: listed, categories: names });
  if (parted === null) return null;
  const { series, categories } = sortBars(data, parted);
  const united = uniteSeries(context, data, series, spread);
  if (united === null) return null;
  const units = [...new Set(united.map(({ unit }) => unit))];
  const { axes, needs } = CHART_FORMS[data.chart];
  // Labels that print their own units need none over the chart; the scale of a grid does.
  const says = united.every(({ scale }) => scale === undefined) || CHART_FORMS[data.chart].drawn?.marks === 'lines';
  const sharedAxis = axes === 'by panel' && (data.axis ?? (units.length === 1 ? 'shared' : 'own')) === 'shared';
  const words = [base.title.plain, base.note?.plain ?? '', ...categories, ...series.map(({ name }) => name)].join('\n');
  for (const group of groupByAxis(united, data.chart, sharedAxis)) {
    checkScopes(
      context,
      group.flatMap((one) => one.placed),
      words,
    );
  }
  const sound =
    checkMarks(context, path, data.chart, { series, categories }) &&
    (spread || checkParts(context, data.chart, series, categories)) &&
    (needs !== 'steps' || checkWaterfall(context, path, united[0]!, { minus: data.minus ?? [], note: base.note?.plain ?? '' }));
  const highlight = sound ? findHighlight(context, path, data, { series, categories }) : null;
  if (highlight === null) return null;
  const figure = {
    ...base,
    kind: 'chart' as const,
    chart: data.chart,
    unit: units.length === 1 && says ? units[0]! : '',
    ...nameTargets(
      categories,
      united.map(({ name, facts, as, unit, scale, span }) => ({
        name,
        facts,
        as,
        unit,
        ...(scale !== undefined && { scale }),
        span,
      })),
      context.lexicon,
    ),
    sharedAxis,
    minus: data.minus ?? [],
    ...(highlight.length > 0 && { highlight }),
  };
  const panels = axes === 'by panel' ? figure.series.map((one) => describePanel(figure, one, context.lexicon)) : [];
  return { ...figure, panels, ...(data.alt === undefined ? describeChart(figure, context.lexicon) : { alt: data.alt }) };
}

function reportUnnamed(context: ContentContext, path: YamlPath, { series }: ChartData): void {
  const what: Localized = series
    ? { zh: '有几个系列的图要写 categories', en: 'a chart of several series needs categories' }
    : { zh: 'facts 中写了 null，这一类叫什么要写在 categories 里', en: 'facts holds null: say in categories what it is called' };
  reportShape(context, path, what.zh, what.en);
}

/** Null where a fact is unknown or of another period, which is reported. */
function readSeries(context: ContentContext, path: YamlPath, data: ChartData, title: string): ReadSeries[] | null {
  const written = data.series ?? [{ name: title, facts: data.facts ?? [] }];
  const periods = listPeriods(data.period);
  let whole = true;
  const series = written.map((one, index): ReadSeries => {
    const own = data.series ? [...path, 'series', index] : path;
    const placed: PlacedFact[] = [];
    const facts = one.facts.map((factId, at) => {
      if (factId === null) return null;
      const factPath = [...own, 'facts', at];
      const fact = takeFact(context, factId, factPath);
      if (fact === null) whole = false;
      else {
        const span = context.reading.spanOf(factPath);
        placed.push({ fact, span });
        if (!saysPeriod(fact, [one.name, data.note, data.categories?.[at]], data, context))
          checkFigurePeriod(fact, periods, span, context);
      }
      return fact;
    });
    const { as = 'column', unit = undefined } = 'as' in one || 'unit' in one ? one : {};
    return { name: readName(one.name), facts, as, declaredUnit: unit, placed, span: context.reading.spanOf(own) };
  });
  return whole ? series : null;
}

/** Whether the figure says the period of a fact that is not of its own: in a name or the note; of a goal beside results names do by themselves. */
function saysPeriod(fact: Fact, words: readonly (string | undefined)[], data: ChartData, context: ContentContext): boolean {
  if (words.some((each) => each !== undefined && mentionsPeriod(each, fact.period, context.lexicon))) return true;
  if (data.facts === undefined || data.categories !== undefined || fact.kind !== 'target') return false;
  return data.facts.some((id) => id !== null && context.facts[id]?.kind !== 'target');
}

/** The two facts of a before-and-after chart as two series of one category, named by the author, else by period, else by fact. */
function divideSeries(pair: ReadSeries, names: readonly string[] | undefined): ReadSeries[] {
  const present = pair.facts.filter((fact) => fact !== null);
  const differ = new Set(present.map((fact) => fact.period)).size === pair.facts.length;
  return pair.facts.map((fact, index) => ({
    ...pair,
    name: names?.[index] ?? (differ ? fact?.period : fact?.name) ?? pair.name,
    facts: [fact],
    placed: pair.placed.filter((one) => one.fact === fact),
  }));
}

/** Every series with the unit of its axis; null where facts of one axis differ in theirs. */
function uniteSeries(
  context: ContentContext,
  data: ChartData,
  series: readonly ReadSeries[],
  spread: boolean,
): (ReadSeries & AxisUnit)[] | null {
  const { axes } = CHART_FORMS[data.chart];
  const own = axes === 'by panel' && data.axis !== 'shared';
  const united = new Map<ReadSeries, AxisUnit>();
  const groups = axes === 'by mark' ? groupByForm(series) : own ? series.map((one) => [one]) : [series];
  for (const group of groups) {
    const declared = group.find((one) => one.declaredUnit !== undefined)?.declaredUnit ?? data.unit;
    const unit = checkUnits(
      context,
      group.flatMap(({ placed }) => placed),
      declared,
      spread,
    );
    if (unit === null) return null;
    for (const one of group) united.set(one, unit);
  }
  return series.map((one) => ({ ...one, ...united.get(one)! }));
}

const groupByForm = <S extends Pick<ReadSeries, 'as'>>(series: readonly S[]): S[][] =>
  (['column', 'line'] as const).map((form) => series.filter(({ as }) => as === form));

/** The series that share an axis. */
function groupByAxis<S extends Pick<Series, 'as' | 'unit'>>(
  series: readonly S[],
  kind: ChartFigure['chart'],
  shared: boolean,
): (readonly S[])[] {
  const { axes } = CHART_FORMS[kind];
  if (axes === 'by panel' && !shared) return series.map((one) => [one]);
  if (axes === 'by mark' && new Set(series.map(({ unit }) => unit)).size > 1) return groupByForm(series);
  return [series];
}

/** One ratio (1.3∶39.7∶59) may feed the categories of a whole divided. */
function isSpread(series: readonly ReadSeries[], categories: readonly string[], kind: ChartFigure['chart']): boolean {
  const only = series.length === 1 && series[0]!.facts.length === 1 ? series[0]!.facts[0] : null;
  return only?.number.kind === 'ratio' && only.number.parts.length === categories.length && CHART_FORMS[kind].spreads;
}

/** By their facts; of several periods each says its own: 地区生产总值（2025年）, or where they are of one thing the period alone. */
function nameCategories({ facts }: ReadSeries, { brackets, spaceless, target }: Lexicon): readonly string[] | null {
  const present = facts.filter((fact) => fact !== null);
  if (present.length < facts.length) return null;
  const periods = new Set(present.map(({ period }) => period));
  if (periods.size < 2) return present.map(({ name }) => name);
  const isAlike = new Set(present.map(({ name }) => name)).size === 1 && periods.size === present.length;
  const isGoalsOnly = present.every(({ kind }) => kind === 'target');
  return present.map(({ name, period, kind }) => {
    if (!isAlike && name.includes(period)) return name;
    const isGoal =
      kind === 'target' && !isGoalsOnly && (isAlike || !target.words.some((word) => name.toLowerCase().includes(word)));
    const said = isGoal ? `${period}${spaceless ? '' : ' '}${target.words[0]}` : period;
    return isAlike ? said : `${name}${brackets.join(said)}`;
  });
}

interface Named {
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

/** Where all values are targets, the title says so; else a series of targets is named as one, or the category of a target. */
function nameTargets(categories: readonly string[], series: readonly Series[], { target }: Lexicon): Named {
  const mark = (name: string): string =>
    target.words.some((word) => name.toLowerCase().includes(word)) ? name : `${name}${target.mark}`;
  const present = series.flatMap(({ facts }) => facts.filter((fact) => fact !== null));
  if (present.every(({ kind }) => kind === 'target')) return { categories, series };
  const whole = ({ facts }: Series): boolean => facts.every((fact) => fact === null || fact.kind === 'target');
  // What a series does not say of all its values, the categories say.
  const rest = series.filter((one) => !whole(one));
  return {
    series: series.map((one) => (whole(one) && one.facts.some((fact) => fact !== null) ? { ...one, name: mark(one.name) } : one)),
    categories: categories.map((category, i) =>
      rest.some(({ facts }) => facts[i]?.kind === 'target') ? mark(category) : category,
    ),
  };
}
