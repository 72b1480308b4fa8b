/** Traced facts as a table, in the content's language. */
import type { Content } from '../model/content.js';
import { DOCUMENTS } from '../model/documents.js';
import type { Labels } from '../model/output.js';
import type { Sheet, TracedFact } from '../model/trace.js';
import { nameSpot } from './name-spots.js';

export function tabulateFacts(facts: readonly TracedFact[], { report }: Content, labels: Labels): Sheet {
  const language = /^zh\b/i.test(report.language) ? 'zh' : 'en';
  const word = (name: string): string => labels[name] ?? name;
  const join = (texts: readonly string[]): string => [...new Set(texts)].join(word('semicolon'));
  const columns: readonly (readonly [label: string, width: number, cell: (fact: TracedFact) => string])[] = [
    ['fact-id', 24, ({ id }) => id],
    ['fact-name', 32, ({ name }) => name],
    ['fact-print', 16, ({ print }) => print],
    ['period', 16, ({ period }) => period],
    ['scope', 16, ({ scope }) => scope ?? ''],
    ['fact-kind', 8, ({ kind }) => word(`kind-${kind}`)],
    ['source', 28, ({ sources }) => join(sources.map(({ title }) => title))],
    ['fact-where', 16, ({ sources }) => join(sources.map(({ where }) => where))],
    ['fact-literal', 44, ({ sources }) => join(sources.map(({ literal }) => literal))],
    ['fact-computed', 24, ({ derived }) => derived?.formula ?? ''],
    [
      'fact-places',
      60,
      ({ spots }) =>
        spots.length === 0
          ? word('fact-nowhere')
          : join(spots.map((spot) => `${DOCUMENTS[spot.document].name[language]} ${nameSpot(spot, language)}`)),
    ],
  ];
  const shown = columns.filter(([label]) => label !== 'fact-computed' || facts.some(({ derived }) => derived !== null));
  return {
    name: word('facts'),
    title: `${report.title.plain}${word('gap')}${word('facts')}`,
    columns: shown.map(([label, width]) => ({ heading: word(label), width })),
    rows: facts.map((fact) => shown.map(([, , cell]) => cell(fact))),
  };
}
