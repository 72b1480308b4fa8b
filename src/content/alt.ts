/** Writes the alternative text of a chart or a table from its data, in the content's language, and says which stretches of it are facts. */

import type { Lexicon } from '../language/lexicon.js';
import { CHART_FORMS } from '../model/chart-forms.js';
import type { AltText, ChartFigure, Prose, Series, TableFigure } from '../model/content.js';
import type { Fact } from '../model/fact.js';

type Described = Omit<ChartFigure, 'alt' | 'altFacts' | 'panels'>;

export function describeChart(figure: Described, { alt, language, listSeparator }: Lexicon): AltText {
  const { series, categories } = figure;
  const only = series.length === 1 ? series[0]!.facts : null;
  const spread = only?.length === 1 && categories.length > 1 ? only[0]! : null;
  const body: readonly Part[] = spread
    ? [`${categories.join(listSeparator)}${alt.colon}`, spread]
    : join(
        series.map(({ name, facts }) => {
          const items = listItems(categories, facts, alt);
          return series.length === 1 ? items : [`${name}${alt.colon}`, ...items];
        }),
        alt.series,
      );
  const kind = `${CHART_FORMS[figure.chart].name[language]}${alt.colon}`;
  return print([kind, figure.title, `${alt.end}${alt.end === '.' ? ' ' : ''}`, ...body, alt.end]);
}

/** A panel of small multiples: its heading, with the unit where the figure has none for all, and its own alternative text. */
export function describePanel(figure: Described, series: Series, lexicon: Lexicon): { heading: string } & AltText {
  const heading =
    figure.unit === '' && series.unit !== '' && series.scale === undefined
      ? `${series.name}${lexicon.brackets.join(series.unit.trim())}`
      : series.name;
  const { colon, end } = lexicon.alt;
  const items = listItems(figure.categories, series.facts, lexicon.alt);
  return { heading, ...print([figure.title, `${colon}${series.name}${colon}`, ...items, end]) };
}

export function describeTable(figure: Omit<TableFigure, 'alt' | 'altFacts'>, { alt, listSeparator }: Lexicon): AltText {
  const columns = figure.columns.map((column) => column.heading.plain).join(listSeparator);
  return print([figure.title, `${alt.end}${alt.end === '.' ? ' ' : ''}${alt.table(figure.rows.length, columns)}`]);
}

type Part = string | Fact | Prose;

function listItems(categories: readonly string[], facts: readonly (Fact | null)[], alt: Lexicon['alt']): readonly Part[] {
  return join(
    categories.map((category, index) => [`${category} `, facts[index] ?? alt.noValue]),
    alt.item,
  );
}

function join(lists: readonly (readonly Part[])[], separator: string): readonly Part[] {
  return lists.flatMap((list, index) => (index === 0 ? list : [separator, ...list]));
}

function print(parts: readonly Part[]): AltText {
  const altFacts: AltText['altFacts'][number][] = [];
  let alt = '';
  const add = (text: string, fact: string | null, show: 'value' | 'period'): void => {
    if (fact !== null) altFacts.push({ start: alt.length, end: alt.length + text.length, fact, show });
    alt += text;
  };
  for (const part of parts) {
    if (typeof part === 'string') add(part, null, 'value');
    else if ('pieces' in part)
      for (const piece of part.pieces)
        add(piece.text, piece.kind === 'fact' ? piece.fact : null, piece.kind === 'fact' ? piece.show : 'value');
    else add(part.print, part.id, 'value');
  }
  return { alt, altFacts };
}
