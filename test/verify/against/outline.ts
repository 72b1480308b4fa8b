/** What a stranger's deck or paper says of a made-up report, before any program has written it: slides with lines, cards, a table, a chart. */
import type { Random } from '../planted/random.js';
import { type Report, writeReport } from '../planted/report.js';

export interface Slide {
  readonly title: string;
  readonly lines: readonly string[];
  /** Name and number by turns. */
  readonly cards: readonly (readonly [name: string, print: string])[];
  readonly table: readonly (readonly string[])[];
}

export interface Outline {
  readonly language: string;
  readonly title: string;
  readonly slides: readonly Slide[];
}

export interface Known {
  readonly id: string;
  readonly name: string;
  readonly print: string;
  readonly period: string;
}

export interface Told {
  readonly source: string;
  readonly language: string;
  readonly facts: readonly Known[];
  /** Of each part: its heading, and its lines with `${id}` for numbers, in several ways each. */
  readonly parts: readonly { readonly heading: string; readonly lines: readonly (readonly string[])[] }[];
  readonly title: string;
}

export function tell(report: Report, random: Random): Told {
  const { source, lines, says } = writeReport(report, random);
  const facts = lines.flatMap((line): readonly Known[] => {
    const [, id, name, print, period] = /^ {2}(\w+): \{ name: "([^"]*)", print: "([^"]*)", period: ([^,]*),/u.exec(line) ?? [];
    return id === undefined ? [] : [{ id, name: name!, print: print!, period: period!.replaceAll('"', '') }];
  });
  const parts: { heading: string; lines: (readonly string[])[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const heading = /^ {4}heading: (.*)$/u.exec(line)?.[1];
    if (heading !== undefined) parts.push({ heading, lines: [] });
    const prose = /^ {6}- "(.*)"$/u.exec(line)?.[1];
    if (prose !== undefined) parts.at(-1)!.lines.push([prose, ...(says.get(index) ?? [])]);
  }
  return { source, language: report.language, facts, parts, title: report.title };
}

export const REFERENCE = /\$\{(\w+)\}/gu;

/** Each sentence in one way by chance; some numbers again as cards and in a table. */
export function draft({ facts, parts, language, title }: Told, random: Random): Outline {
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  const slides = parts.flatMap(({ heading, lines }): readonly Slide[] => {
    const said = lines.map((ways) => random.pick(ways));
    const ids = [...new Set(said.flatMap((line) => [...line.matchAll(REFERENCE)].map(([, id]) => id!)))];
    const own = ids.flatMap((id) => known.get(id) ?? []);
    const groups: Slide[] = [];
    for (let at = 0; at < said.length; at += 6) {
      const carded = random.shuffle(own).slice(0, 4);
      groups.push({
        title: heading,
        lines: said.slice(at, at + 6),
        cards: carded.map(({ name, id }) => [name, `\${${id}}`]),
        table: [],
      });
    }
    const rows = own.filter(({ period }) => period === own[0]?.period);
    const head = language === 'en' ? ['Item', rows[0]?.period ?? ''] : ['指标', rows[0]?.period ?? ''];
    if (rows.length > 2)
      groups.push({
        title: heading,
        lines: [],
        cards: [],
        table: [head, ...rows.slice(0, 12).map(({ name, id }) => [name, `\${${id}}`])],
      });
    return groups;
  });
  return { language, title, slides };
}

/** With its numbers in place of their ids. */
export function printOutline(outline: Outline, facts: readonly Known[]): Outline {
  const prints = new Map(facts.map(({ id, print }) => [id, print]));
  const fill = (text: string): string => text.replace(REFERENCE, (whole, id: string) => prints.get(id) ?? whole);
  return {
    ...outline,
    slides: outline.slides.map(({ title, lines, cards, table }) => ({
      title: fill(title),
      lines: lines.map(fill),
      cards: cards.map(([name, print]) => [fill(name), fill(print)] as const),
      table: table.map((row) => row.map(fill)),
    })),
  };
}
