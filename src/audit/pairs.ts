/** Which names the content gives which facts, so that a number beside another name can be told; and which texts are names at all. */
import type { Content, Figure, Prose, Section } from '../model/content.js';
import type { Fact } from '../model/fact.js';
import { stripSpaces } from './strip-spaces.js';

export interface Pairs {
  /** Whether the text is one that the content sets beside numbers: a fact's name, a word of a table, a category. */
  readonly isName: (text: string) => boolean;
  /** Whether the content holds the two together. */
  readonly holds: (text: string, fact: Fact) => boolean;
  /** What the fact is called where it stands in a table, else its own name. */
  readonly nameOf: (fact: Fact) => string;
}

export function listPairs(content: Content): Pairs {
  const named = new Map<string, Set<string>>();
  const names = new Set<string>();
  const inTables = new Map<string, string>();
  const bind = (text: string, facts: readonly string[]): void => {
    const name = stripSpaces(text).text;
    named.set(name, new Set([...(named.get(name) ?? []), ...facts]));
  };
  const bindName = (text: string, facts: readonly string[]): void => {
    names.add(stripSpaces(text).text);
    bind(text, facts);
  };
  for (const { id, name, change } of Object.values(content.facts)) bindName(name, change === null ? [id] : [id, change]);
  for (const figure of Object.values(content.figures)) bindFigure(figure);
  const bindSection = (section: Section): readonly string[] => {
    const own = [section.lead, ...section.points, ...section.text, ...section.detailed, ...section.brief, ...section.notes];
    const facts = [
      ...section.facts.map(({ id }) => id),
      ...factsIn(own.filter((prose) => prose !== null)),
      ...section.figures.flatMap(factsOfFigure),
      ...section.children.flatMap(bindSection),
    ];
    for (const { plain } of [section.heading, section.title, section.short]) bind(plain, facts);
    return facts;
  };
  for (const section of content.sections) bindSection(section);

  function bindFigure(figure: Figure): void {
    bind(figure.title.plain, factsOfFigure(figure));
    if (figure.kind === 'chart')
      for (const series of figure.series) {
        bindName(series.name, idsOf(series.facts));
        figure.categories.forEach((category, index) => {
          bindName(category, idsOf([series.facts[index] ?? null]));
        });
      }
    if (figure.kind !== 'table') return;
    const { columns, rows } = figure;
    columns.forEach(({ heading }, index) => {
      bind(heading.plain, factsIn(rows.flatMap((row) => row[index] ?? [])));
    });
    const isNamed = columns.some(({ role }) => role === 'name');
    for (const row of rows) {
      row.forEach((cell, index) => {
        const role = columns[index]?.role ?? null;
        if (factsIn([cell]).length > 0 || cell.plain.trim() === '' || role === 'note') return;
        // In a table that says which column is the name, no other cell is one.
        bindName(cell.plain, isNamed && role === null ? [] : factsIn(row));
        if (role === 'name') for (const id of factsIn(row)) if (!inTables.has(id)) inTables.set(id, cell.plain);
      });
    }
  }

  return {
    isName: (text) => names.has(stripSpaces(text).text),
    holds(text, fact) {
      const name = stripSpaces(text).text;
      if (named.get(name)?.has(fact.id)) return true;
      const own = [fact.name, fact.period, fact.scope, fact.verb, fact.source?.where].map((said) => stripSpaces(said ?? '').text);
      return own.some((said) => said !== '' && (said.includes(name) || name.includes(said)));
    },
    nameOf: ({ id, name }) => inTables.get(id) ?? name,
  };
}

const factsIn = (proses: readonly Prose[]): readonly string[] =>
  proses.flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.kind === 'fact' ? piece.fact : [])));

const idsOf = (facts: readonly (Fact | null)[]): readonly string[] => facts.flatMap((fact) => fact?.id ?? []);

function factsOfFigure(figure: Figure): readonly string[] {
  if (figure.kind === 'table') return factsIn(figure.rows.flat());
  return figure.kind === 'chart' ? figure.series.flatMap(({ facts }) => idsOf(facts)) : [];
}
