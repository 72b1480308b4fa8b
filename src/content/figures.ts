/** Reads charts, tables and pictures: every fact resolved, units agreeing, an alternative text never empty. */
import type { ChartFigure, Figure, PictureFigure, Prose, Series, TableColumn, TableFigure } from '../model/content.js';
import type { Fact } from '../model/fact.js';
import type { Project } from '../source/project.js';
import type { YamlPath } from '../yaml/tree.js';
import { describeChart, describeTable } from './alt.js';
import { type Desk, type FactUse, takeFact, takeProse } from './desk.js';
import { checkFigurePeriod, checkPeriods, listPeriods } from './periods.js';
import { readPicture } from './pictures.js';
import type { FigureData } from './schema.js';
import { checkUnits, type PlacedFact } from './units.js';

type ChartData = Extract<FigureData, { chart: unknown }>;
type TableData = Extract<FigureData, { table: unknown }>;
type PictureData = Extract<FigureData, { picture: unknown }>;

/** A figure with a fault of its own is left out; the fault is reported. */
export async function readFigures(desk: Desk, project: Project): Promise<Readonly<Record<string, Figure>>> {
  const figures: Record<string, Figure> = Object.create(null);
  for (const [id, data] of Object.entries(desk.reading.data.figures ?? {})) {
    const figure =
      'chart' in data
        ? readChart(desk, id, data)
        : 'table' in data
          ? readTable(desk, id, data)
          : await readPictureFigure(desk, project, id, data);
    if (figure) figures[id] = figure;
  }
  return figures;
}

function readBase(desk: Desk, id: string, data: FigureData, uses: FactUse[]) {
  const path = ['figures', id];
  const periods = listPeriods(data.period);
  const prose = (key: 'title' | 'note'): Prose => {
    const own: FactUse[] = [];
    const read = takeProse(desk, [...path, key], own);
    checkPeriods(own, read.plain, periods, desk.diagnostics);
    uses.push(...own);
    return read;
  };
  return {
    id,
    title: prose('title'),
    note: data.note === undefined ? null : prose('note'),
    period: periods.length === 0 ? null : periods.join(desk.lexicon.listSeparator),
    span: desk.reading.spanOf(path),
  };
}

function readChart(desk: Desk, id: string, data: ChartData): ChartFigure | null {
  const base = readBase(desk, id, data, []);
  const path: YamlPath = ['figures', id];
  const written = data.series ?? [{ name: base.title.plain, facts: data.facts ?? [] }];
  const placed: PlacedFact[] = [];
  let whole = true;
  const series = written.map(({ name, facts }, index): Series => {
    const own = data.series ? [...path, 'series', index] : path;
    const resolved = facts.map((factId, at) => {
      if (factId === null) return null;
      const factPath = [...own, 'facts', at];
      const fact = takeFact(desk, factId, factPath);
      if (fact === null) whole = false;
      else {
        const span = desk.reading.spanOf(factPath);
        placed.push({ fact, span });
        checkFigurePeriod(fact.id, fact.period, listPeriods(data.period), span, desk.diagnostics);
      }
      return fact;
    });
    return { name, facts: resolved, span: desk.reading.spanOf(own) };
  });
  if (!whole) return null;

  const categories = data.categories ?? (series.length === 1 ? nameCategories(series[0]!) : null);
  if (categories === null) {
    reportShape(desk, path, '有几个系列的图要写 categories', 'a chart of several series needs categories');
    return null;
  }
  const spread = isSpread(series, categories, data.chart);
  for (const [index, one] of series.entries()) {
    if (spread || one.facts.length === categories.length) continue;
    const at = data.series ? [...path, 'series', index, 'facts'] : [...path, 'facts'];
    reportShape(
      desk,
      at,
      `有 ${categories.length} 类，却列了 ${one.facts.length} 个事实（无数据处写 null）`,
      `there are ${categories.length} categories, but ${one.facts.length} facts (write null where there is no value)`,
    );
    return null;
  }
  const unit = checkUnits(desk, placed, data.unit, spread);
  if (unit === null || !checkShares(desk, data.chart, placed, spread)) return null;
  const figure = { ...base, kind: 'chart' as const, chart: data.chart, unit, categories, series };
  return { ...figure, alt: data.alt ?? describeChart(figure, desk.lexicon) };
}

/** One ratio (1.3∶39.7∶59) may feed the categories of a whole divided. */
function isSpread(series: readonly Series[], categories: readonly string[], kind: ChartFigure['chart']): boolean {
  const only = series.length === 1 && series[0]!.facts.length === 1 ? series[0]!.facts[0] : null;
  return (
    only?.number.kind === 'ratio' && only.number.parts.length === categories.length && (kind === 'doughnut' || kind === 'stacked')
  );
}

/** The parts of a whole: one series, nothing below zero. */
function checkShares(desk: Desk, kind: ChartFigure['chart'], placed: readonly PlacedFact[], spread: boolean): boolean {
  if (kind !== 'doughnut' || spread) return true;
  const below = placed.find(({ fact }) => fact.number.kind !== 'decimal' || fact.number.value.startsWith('-'));
  if (!below) return true;
  desk.diagnostics.error('schema', {
    message: { zh: `“${below.fact.id}”不能作环形图的一份`, en: `"${below.fact.id}" cannot be a part of a doughnut` },
    hint: { zh: '环形图只用大于零的数；改用 bar 或 column', en: 'a doughnut shows values above zero; use bar or column' },
    at: below.span,
  });
  return false;
}

function nameCategories(series: Series): readonly string[] | null {
  const names = series.facts.map((fact: Fact | null) => fact?.name);
  return names.every((name) => name !== undefined) ? names : null;
}

function readTable(desk: Desk, id: string, data: TableData): TableFigure {
  const path: YamlPath = ['figures', id];
  const periods = listPeriods(data.period);
  const base = readBase(desk, id, data, []);
  const columns = data.table.map((column, index): TableColumn => {
    const own = [...path, 'table', index];
    return typeof column === 'string'
      ? { heading: takeProse(desk, own), align: 'text' }
      : { heading: takeProse(desk, [...own, 'heading']), align: column.align ?? 'text' };
  });
  const headings = columns.map((column) => column.heading.plain).join('\n');
  const rows = data.rows.map((row, index) => {
    const own = [...path, 'rows', index];
    if (row.length !== columns.length) {
      reportShape(
        desk,
        own,
        `这一行有 ${row.length} 格，表有 ${columns.length} 列（空格写 ""）`,
        `this row has ${row.length} cells, the table ${columns.length} columns (write "" for an empty cell)`,
      );
    }
    const uses: FactUse[] = [];
    const cells = row.map((_, cell) => takeProse(desk, [...own, cell], uses));
    // A column's or a row's heading may say the period for its cells.
    checkPeriods(uses, `${headings}\n${cells.map((cell) => cell.plain).join('\n')}`, periods, desk.diagnostics);
    return cells;
  });
  const table = { ...base, kind: 'table' as const, columns, rows };
  return { ...table, alt: data.alt ?? describeTable(table, desk.lexicon) };
}

async function readPictureFigure(desk: Desk, project: Project, id: string, data: PictureData): Promise<PictureFigure> {
  const base = readBase(desk, id, data, []);
  const picture = await readPicture(data.picture, desk.reading.spanOf(['figures', id, 'picture']), project, desk.diagnostics);
  return { ...base, kind: 'picture', alt: data.alt, file: data.picture, picture };
}

function reportShape(desk: Desk, path: YamlPath, zh: string, en: string): void {
  desk.diagnostics.error('schema', {
    message: { zh, en },
    hint: { zh: '让两边的个数相同', en: 'make the numbers of both agree' },
    at: desk.reading.spanOf(path),
  });
}
