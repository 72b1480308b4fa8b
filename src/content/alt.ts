/** Writes the alternative text of a chart or a table from its data, in the content's language. */
import type { ChartFigure, Series, TableFigure } from '../model/content.js';
import type { Fact } from '../model/fact.js';
import type { Lexicon } from '../wording/lexicon.js';

type Described = Omit<ChartFigure, 'alt' | 'panels'>;

export function describeChart(figure: Described, { alt, listSeparator }: Lexicon): string {
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

/** A panel of small multiples: its heading, with the unit where the figure has none for all, and its own alternative text. */
export function describePanel(figure: Described, series: Series, lexicon: Lexicon): { heading: string; alt: string } {
  const heading =
    figure.unit === '' && series.unit !== '' ? `${series.name}${lexicon.brackets.join(series.unit.trim())}` : series.name;
  const value = (index: number): string => series.facts[index]?.print ?? lexicon.alt.noValue;
  const items = figure.categories.map((category, index) => `${category} ${value(index)}`).join(lexicon.alt.item);
  return {
    heading,
    alt: `${figure.title.plain}${lexicon.alt.colon}${series.name}${lexicon.alt.colon}${items}${lexicon.alt.end}`,
  };
}

export function describeTable(figure: Omit<TableFigure, 'alt'>, { alt, listSeparator }: Lexicon): string {
  const columns = figure.columns.map((column) => column.heading.plain).join(listSeparator);
  return `${figure.title.plain}${alt.end}${alt.end === '.' ? ' ' : ''}${alt.table(figure.rows.length, columns)}`;
}
