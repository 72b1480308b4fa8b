/** What of a content is remembered, to tell the next version from it. */

import { hashBytes } from '../cache/hash.js';
import type { Content, Figure, Section } from '../model/content.js';
import type { Fact } from '../model/fact.js';
import { mapValues } from '../model/lists.js';
import type { ContentState, FactState, FigureState } from '../model/passage.js';
import { referFact, referProse } from './refer.js';

export function stateContent({ report, facts, figures, sections }: Content): ContentState {
  const listed = (all: readonly Section[]): readonly Section[] => all.flatMap((one) => [one, ...listed(one.children)]);
  return {
    title: referProse(report.title),
    facts: mapValues(facts, stateFact),
    sections: Object.fromEntries(
      listed(sections).map(({ id, number, heading, title }) => [
        id,
        { number, heading: referProse(heading), title: referProse(title) },
      ]),
    ),
    figures: mapValues(figures, stateFigure),
  };
}

/** Its facts stand apart, so that a new id of one is told from another fact. */
function stateFigure(figure: Figure): FigureState {
  const facts: string[] = [];
  const shown = JSON.stringify(describeFigure(figure)).replace(/(?<=\$\{)[^}:]+/g, (id) => String(facts.push(id)));
  return { title: referProse(figure.title), sha256: hashBytes(Buffer.from(shown)), facts };
}

function stateFact({ name, print, period, kind, scope, verb, change, note, source, derived }: Fact): FactState {
  return {
    name,
    print,
    period,
    kind,
    ...(scope !== null && { scope }),
    ...(verb !== null && { verb }),
    ...(change !== null && { change }),
    ...(note !== null && { note }),
    ...(source && { where: source.where, literal: source.literal }),
    ...(derived && { from: derived.from }),
  };
}

/** All that a figure shows, but its title and the values of its facts, which are told of by themselves. */
function describeFigure(figure: Figure): unknown {
  const note = figure.note && referProse(figure.note);
  switch (figure.kind) {
    case 'chart': {
      const { chart, categories, sharedAxis, minus } = figure;
      const series = figure.series.map(({ name, facts, as }) => [
        name,
        as,
        facts.map((fact) => fact && referFact(fact.id, 'value')),
      ]);
      return [chart, note, categories, series, sharedAxis, minus];
    }
    case 'table':
      return [
        note,
        figure.unit,
        figure.columns.map(({ heading, align }) => [referProse(heading), align]),
        figure.rows.map((row) => row.map(referProse)),
      ];
    case 'picture':
      return [note, figure.alt, figure.file, figure.picture && hashBytes(figure.picture.bytes)];
  }
}
