/** The repository's own content, its facts read without our loader. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../support/cli.js';

/** Content as the YAML library gives it with every scalar a text. */
interface RawContent {
  readonly report: { readonly title: string; readonly language?: string };
  readonly facts: RawFacts;
  readonly figures?: Readonly<Record<string, RawFigure>>;
  readonly sections: readonly RawSection[];
}

export type RawFacts = Readonly<Record<string, { readonly name: string; readonly print?: string }>>;

export interface RawFigure {
  readonly title: string;
  readonly chart?: string;
  readonly series?: readonly { readonly facts: readonly string[] }[];
  readonly facts?: readonly string[];
  readonly table?: readonly unknown[];
  readonly rows?: readonly (readonly string[])[];
}

export interface RawSection {
  readonly kind?: string;
  readonly id: string;
  readonly number?: string;
  readonly heading: string;
  readonly short?: string;
  readonly lead?: string;
  readonly points?: readonly string[];
  readonly text?: readonly (string | { readonly detail: string })[];
  readonly brief?: readonly string[];
  readonly facts?: readonly string[];
  readonly figures?: readonly string[];
  readonly children?: readonly RawSection[];
}

export function readRealContent(): RawContent {
  return parse(readFileSync(join(ROOT, 'content.yaml'), 'utf8'), { schema: 'failsafe' }) as RawContent;
}

/** All sections, parents before children. */
export function allSections(sections: readonly RawSection[]): readonly RawSection[] {
  return sections.flatMap((section) => [section, ...allSections(section.children ?? [])]);
}

/** A section's paragraphs in their order: those that every document says, or with the detail for one with room. */
export function paragraphsOf({ text = [] }: RawSection, detailed: boolean): readonly string[] {
  return text.flatMap((one) => (typeof one === 'string' ? [one] : detailed ? [one.detail] : []));
}

/** Ids of the facts that a piece of prose prints. */
export function factsInProse(prose: string): readonly string[] {
  return [...prose.matchAll(/\$\{([^}:]+)\}/g)].map(([, id]) => id ?? '');
}

/** Text without any white space: renderers break lines where they must. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u2060]+/g, '');
}

/** Within a sentence of the summary, before its full stop: （见附图1）. */
const MENTION = '(?:（见[附表图\\d、—]+）)?';

/** Matches a piece of prose as printed, white space and joiners squeezed out, a figure mentioned in it or not; a period or a derived fact may print anything short. */
export function printedProse(prose: string, facts: RawFacts): RegExp {
  const pattern = prose
    .replaceAll('**', '')
    .split(/(\$\{[^}]+\})/)
    .map((piece) => {
      const reference = /^\$\{([^}:]+)(:period)?\}$/.exec(piece);
      if (!reference) return escapePattern(squeeze(piece));
      const print = reference[2] ? undefined : facts[reference[1] ?? '']?.print;
      return print === undefined ? '.{1,24}?' : escapePattern(squeeze(print));
    })
    .join('')
    .replace(/。$/, `${MENTION}。`);
  return new RegExp(pattern, 'u');
}

/** The charts that a figure makes, the numbers of each by series; none where it is no chart or rests on derived facts. */
export function chartValues(
  figure: RawFigure | undefined,
  facts: RawFacts,
): readonly (readonly (readonly (number | null)[])[])[] {
  if (!figure?.chart) return [];
  const series = figure.series?.map((each) => each.facts) ?? [figure.facts ?? []];
  // Failsafe YAML: a missing value is the text `null`.
  const values = series.map((ids) =>
    ids.flatMap((id): readonly (number | null)[] => (id === 'null' ? [null] : numbersOf(facts[id]?.print ?? ''))),
  );
  if (values.flat().some((value) => Number.isNaN(value))) return [];
  // Small multiples are a chart a panel.
  return figure.chart === 'multiples' ? values.map((panel) => [panel]) : [values];
}

/** The number of a printed form; the parts of a ratio `1.3∶39.7∶59`. */
function numbersOf(print: string): readonly number[] {
  const [first, ...more] = [...print.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
  return print.includes('∶') ? [first ?? Number.NaN, ...more] : [first ?? Number.NaN];
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
