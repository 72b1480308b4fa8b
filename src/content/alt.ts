/** Writes the alternative text of a chart or a table from its data, in the content's language. */
import type { ChartFigure, TableFigure } from '../model/content.js';
import type { Fact } from '../model/fact.js';
import type { Lexicon } from './lexicon.js';

export function describeChart(figure: Omit<ChartFigure, 'alt'>, { alt, listSeparator }: Lexicon): string {
  const { series, categories } = figure;
  const only = series.length === 1 ? series[0]!.facts : null;
  const spread = only?.length === 1 && categories.length > 1 ? only[0]! : null;
  const value = (fact: Fact | null | undefined): string => fact?.print ?? alt.noValue;
  const body = spread
    ? `${categories.join(listSeparator)}${alt.colon}${spread.print}`
    : series
        .map(({ name, facts }) => {
          const items = categories.map((category, index) => `${category} ${value(facts[index])}`).join(alt.item);
          return series.length === 1 ? items : `${name}${alt.colon}${items}`;
        })
        .join(alt.series);
  return `${alt.kinds[figure.chart]}${alt.colon}${figure.title.plain}${alt.end}${alt.end === '.' ? ' ' : ''}${body}${alt.end}`;
}

export function describeTable(figure: Omit<TableFigure, 'alt'>, { alt, listSeparator }: Lexicon): string {
  const columns = figure.columns.map((column) => column.heading.plain).join(listSeparator);
  return `${figure.title.plain}${alt.end}${alt.end === '.' ? ' ' : ''}${alt.table(figure.rows.length, columns)}`;
}
