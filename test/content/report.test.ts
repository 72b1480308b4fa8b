/** Checks on the repository's own report: every number once, every number sourced, no number typed into prose. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eastAsianWidth } from 'get-east-asian-width';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.js';
import type { Content, Figure, Prose, Section } from '../../src/model/content.js';
import type { Fact } from '../../src/model/fact.js';
import { Diagnostics } from '../../src/source/diagnostic.js';
import { resolvePaths } from '../../src/source/paths.js';
import { openProject } from '../../src/source/project.js';
import { ROOT } from '../support/cli.js';

const file = join(ROOT, 'content.yaml');
let content: Content;

beforeAll(async () => {
  const diagnostics = new Diagnostics();
  const loaded = await loadContent(openProject(resolvePaths({ content: file })), diagnostics);
  expect(diagnostics.list).toEqual([]);
  content = loaded!;
});

function allSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.children)]);
}

function proseOfFigure(figure: Figure): readonly Prose[] {
  const own = [figure.title, ...(figure.note ? [figure.note] : [])];
  return figure.kind === 'table' ? [...own, ...figure.columns.map((column) => column.heading), ...figure.rows.flat()] : own;
}

function allProse(): readonly Prose[] {
  const { report, sections, figures } = content;
  const ofSections = allSections(sections).flatMap(({ heading, title, short, lead, points, detailed, brief, notes }) => [
    heading,
    title,
    short,
    ...(lead ? [lead] : []),
    ...points,
    ...detailed,
    ...brief,
    ...notes,
  ]);
  const ofReport = [
    report.title,
    ...(report.subtitle ? [report.subtitle] : []),
    ...(report.basis ? [report.basis] : []),
    ...report.notes,
  ];
  return [...ofReport, ...ofSections, ...Object.values(figures).flatMap(proseOfFigure)];
}

function usedFacts(): ReadonlySet<string> {
  const inProse = allProse().flatMap((prose) => prose.pieces.flatMap((piece) => (piece.kind === 'fact' ? [piece.fact] : [])));
  const asCards = allSections(content.sections).flatMap((section) =>
    section.facts.flatMap(({ id, change }) => [id, ...(change ? [change] : [])]),
  );
  const inCharts = Object.values(content.figures).flatMap((figure) =>
    figure.kind === 'chart' ? figure.series.flatMap((series) => series.facts.flatMap((fact) => fact?.id ?? [])) : [],
  );
  return new Set([...inProse, ...asCards, ...inCharts]);
}

test('the matter is there', () => {
  const sections = allSections(content.sections);
  const numbered = (part: number) => content.sections[part]!.children.filter((child) => child.number !== null).length;
  expect([numbered(0), numbered(2)]).toEqual([6, 8]);
  expect(sections.filter((section) => section.kind === 'five-years')).toHaveLength(5);
  expect(sections.find((section) => section.kind === 'problems')!.points).toHaveLength(8);
  expect(sections.find((section) => section.kind === 'principles')!.points).toHaveLength(5);
  for (const tasks of sections.filter((section) => section.kind === 'tasks')) expect(tasks.points).toHaveLength(10);
  const figures = Object.values(content.figures);
  expect(Object.keys(content.facts).length).toBeGreaterThanOrEqual(180);
  expect(figures.filter((figure) => figure.kind === 'chart').length).toBeGreaterThanOrEqual(10);
  expect(figures.filter((figure) => figure.kind === 'chart').length).toBeLessThanOrEqual(14);
  expect(figures.filter((figure) => figure.kind === 'table').length).toBeGreaterThanOrEqual(5);
  expect(figures.filter((figure) => figure.kind === 'table').length).toBeLessThanOrEqual(8);
});

test('every fact has a period, a scope and a source, and its literal contains its number', () => {
  const wrong = Object.values(content.facts).filter(({ period, scope, source, derived, parts }) => {
    if (derived) return false;
    const numeral = /\d+(?:\.\d+)?(?:[/∶至～]\d+(?:\.\d+)?)*/.exec(parts.number)?.[0] ?? parts.number;
    return !period || !scope || !source?.where || !source.literal.includes(numeral);
  });
  expect(wrong.map((fact) => fact.id)).toEqual([]);
});

test('the literal holds unit and qualifier as printed', () => {
  // In a list with 分别 or a pair of ends the unit stands with each number, the qualifier once.
  const wrong = Object.values(content.facts).filter(({ derived, source, parts }) => {
    if (derived) return false;
    const literal = source!.literal;
    return ![parts.before, `${parts.number}${parts.unit}${parts.after}`].every((part) => literal.includes(part));
  });
  expect(wrong.map((fact) => fact.id)).toEqual([]);
});

test('every fact is used', () => {
  const used = usedFacts();
  expect(Object.keys(content.facts).filter((id) => !used.has(id))).toEqual([]);
});

test('no number is typed into prose', () => {
  const names = [...content.terms.numerals].sort((a, b) => b.length - a.length);
  const typed = allProse().flatMap(({ pieces, path }) => {
    let text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '·')).join('');
    for (const name of names) text = text.replaceAll(name, '');
    // Years are dates, not data.
    const left = text.replace(/(?:19|20)\d{2}年/g, '').match(/\d[\d.,]*/g);
    return left ? [`${path}: ${left.join(' ')}`] : [];
  });
  expect(typed).toEqual([]);
});

test('terms stand in the text as they are listed', () => {
  const text = allProse()
    .map((prose) => prose.plain)
    .join('\n');
  expect(content.terms.verbatim.filter((term) => !text.includes(term))).toEqual([]);
});

test('the file reads well: no line over 100 columns, the schema in its first line', () => {
  const lines = readFileSync(file, 'utf8').split('\n');
  const width = (line: string) => [...line].reduce((sum, char) => sum + (eastAsianWidth(char.codePointAt(0)!) as number), 0);
  expect(lines.flatMap((line, index) => (width(line) > 100 ? [index + 1] : []))).toEqual([]);
  expect(lines[0]).toContain('$schema=./templates/content.schema.json');
});

const source = join(ROOT, '..', 'shared', 'source', 'zhengzhou-2021.txt');

describe.skipIf(!existsSync(source))('against the report itself, where it is present', () => {
  /** The report in the places that `where` names; spaces left out. */
  const places = (): ReadonlyMap<string, string> => {
    const text = readFileSync(source, 'utf8');
    const part = [
      text.indexOf('一、2020年和'),
      text.indexOf('二、“十四五”时期'),
      text.indexOf('三、2021年重点工作'),
      text.length,
    ];
    const cut = new Map<string, string>();
    for (const [index, name] of ['一', '二', '三'].entries()) {
      const whole = text.slice(part[index], part[index + 1]);
      cut.set(name, whole);
      const marks = [...whole.matchAll(/^（([一二三四五六七八])）/gm)];
      for (const [at, mark] of marks.entries())
        cut.set(`${name}（${mark[1]}）`, whole.slice(mark.index, marks[at + 1]?.index ?? whole.length));
    }
    // The review of five years has no heading: it begins where （六） ends.
    const six = cut.get('一（六）')!;
    const review = six.indexOf('各位代表！2020年主要目标任务');
    cut.set('一（六）', six.slice(0, review));
    cut.set('一·五年来', six.slice(review));
    const eight = cut.get('三（八）')!;
    const safety = eight.indexOf('各位代表，进入新发展阶段');
    cut.set('三（八）', eight.slice(0, safety));
    cut.set('三·安全', eight.slice(safety));
    cut.set('一', cut.get('一')!.slice(0, cut.get('一')!.indexOf('（一）')));
    cut.set('三', cut.get('三')!.slice(0, cut.get('三')!.indexOf('（一）')));
    return new Map([...cut].map(([name, value]) => [name, value.replace(/\s+/g, '')]));
  };

  test('every literal is found at the place stated', () => {
    const report = places();
    const missing = Object.values(content.facts).filter(
      ({ source: from }: Fact) => from && !report.get(from.where)?.includes(from.literal.replace(/\s+/g, '')),
    );
    expect(missing.map(({ id, source: from }) => `${id}: ${from?.where}`)).toEqual([]);
  });

  test('terms, headings of sections and names without a break are the report’s own', () => {
    const text = readFileSync(source, 'utf8').replace(/\s+/g, '');
    expect(content.terms.verbatim.filter((term) => !text.includes(term))).toEqual([]);
    expect(content.terms.noBreak.filter((term) => !text.includes(term))).toEqual([]);
    const headings = allSections(content.sections).filter((section) => section.number !== null);
    expect(headings.map(({ heading }) => heading.plain).filter((heading) => !text.includes(heading))).toEqual([]);
  });
});
