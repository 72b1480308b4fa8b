/** Checks on the repository's own report: its matter is there, every number is sourced and used. That they are right, `verify` proves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eastAsianWidth } from 'get-east-asian-width';
import { beforeAll, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.js';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import type { Content, Figure, Prose, Section } from '../../src/model/content.js';
import { resolvePaths } from '../../src/project/paths.js';
import { openProject } from '../../src/project/project.js';
import { ROOT } from '../support/cli.js';
import { REPORT } from '../verify/report.js';

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

test('every fact has a period, a scope and a source', () => {
  const wrong = Object.values(content.facts).filter(
    ({ period, scope, source, derived }) => !derived && !(period && scope && source?.where && source.literal),
  );
  expect(wrong.map((fact) => fact.id)).toEqual([]);
});

test('every fact is used', () => {
  const used = usedFacts();
  expect(Object.keys(content.facts).filter((id) => !used.has(id))).toEqual([]);
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

test('names without a break are the report’s own', () => {
  const text = readFileSync(REPORT, 'utf8').replace(/\s+/g, '');
  expect(content.terms.noBreak.filter((term) => !text.includes(term))).toEqual([]);
});
