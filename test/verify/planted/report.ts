/** A made-up report and its content, written out of sentences with a seed: numbers and places are drawn by chance. */
import type { Random } from './random.js';

/** A sentence of the source with the content's line about it; both hold `${id}` for the numbers. */
export interface Sentence {
  /** Id: name, print with # for a digit, more of the fact as YAML. */
  readonly facts: Readonly<Record<string, readonly [name: string, print: string, more?: string]>>;
  readonly source: string;
  readonly prose: string;
  /** Other natural ways to say it. */
  readonly says: readonly string[];
}

export interface Part {
  readonly number: string;
  readonly heading: string;
  readonly period: string;
  readonly sentences: readonly Sentence[];
}

export interface Report {
  readonly language: string;
  readonly title: string;
  /** Names that stand for `{a}`, `{b}`, … in the sentences: drawn from them. */
  readonly places: readonly string[];
  readonly parts: readonly Part[];
  /** Between a heading's number and its words. */
  readonly gap: string;
}

export interface Written {
  readonly source: string;
  /** Lines of `content.yaml`. */
  readonly lines: readonly string[];
  /** By line: other ways to say what stands there. */
  readonly says: ReadonlyMap<number, readonly string[]>;
}

const REFERENCE = /\$\{(\w+)\}/gu;

export function writeReport(report: Report, random: Random): Written {
  const places = random.shuffle(report.places);
  const placed = (text: string): string =>
    text.replace(/\{([a-f])\}/gu, (_, letter: string) => places[letter.charCodeAt(0) - 97]!);
  const prints = new Map<string, string>();
  const taken = new Set<string>();
  const source = [report.title, ''];
  const facts: string[] = [];
  const sections: string[] = [];
  const says = new Map<number, readonly string[]>();
  const said: (readonly string[])[] = [];
  for (const [at, part] of report.parts.entries()) {
    source.push(`${part.number}${report.gap}${part.heading}`, '');
    sections.push(
      `  - id: part${at}`,
      `    heading: ${part.heading}`,
      `    number: ${part.number}`,
      `    period: ${part.period}`,
      '    text:',
    );
    for (const sentence of part.sentences) {
      for (const [id, [, print]] of Object.entries(sentence.facts)) prints.set(id, draw(print, taken, random));
      const text = placed(sentence.source).replace(REFERENCE, (_, id: string) => prints.get(id)!);
      source.push(text);
      let from = 0;
      for (const [, id] of placed(sentence.source).matchAll(REFERENCE)) {
        const [name, , more = ''] = sentence.facts[id!]!;
        const print = prints.get(id!)!;
        const start = text.indexOf(print, from);
        from = start + print.length;
        const literal = text.slice(Math.max(0, start - 14), from).replace(/^\S* (?=\S)|^[^，。]*[，。]/u, '');
        const period = /period: [^,]+, /u.exec(more)?.[0] ?? `period: ${part.period}, `;
        facts.push(
          `  ${id}: { name: "${placed(name)}", print: "${print}", ${period}${more.replace(/period: [^,]+, /u, '')}source: { where: ${JSON.stringify(part.number)}, literal: "${literal}" } }`,
        );
      }
      sections.push(`      - "${placed(sentence.prose)}"`);
      said.push(sentence.says.map(placed));
    }
  }
  const lines = [
    `report: { title: "${report.title}", language: ${report.language} }`,
    `sources: { r: { title: "${report.title}", places: { ${report.parts.map(({ number, period }) => `${JSON.stringify(number)}: { period: ${period} }`).join(', ')} } } }`,
    'facts:',
    ...facts,
    'sections:',
    ...sections,
  ];
  let next = 0;
  for (const [index, line] of lines.entries()) if (line.startsWith('      - "')) says.set(index, said[next++]!);
  return { source: source.join('\n'), lines, says };
}

/** Digits for the marks: no zero at either end, and no number twice. */
function draw(print: string, taken: Set<string>, random: Random): string {
  for (;;) {
    const drawn = print.replace(/#/gu, () => String(1 + random.below(9)));
    const number = drawn.replace(/[^\d.]/gu, '');
    if (number !== '' && !taken.has(number)) {
      taken.add(number);
      return drawn;
    }
  }
}
