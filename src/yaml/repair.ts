/** Corrects in memory what is plainly a slip, so that one full-width colon does not hide all other faults of a file. */
import { type $ZodType, type output, safeParse } from 'zod/v4/core';
import type { Localized } from '../source/diagnostic.js';
import { indexLines, type Lines } from '../source/lines.js';
import { type NamedIssue, nameIssues } from './issues.js';
import { parseYaml } from './parse.js';
import { findSlip } from './slips.js';
import { findNode, treeToData, type YamlEntry, type YamlProblem, type YamlTree } from './tree.js';

/** A line that was corrected in memory; what was wrong with it. Line and column as in the file, from 1. */
export interface Correction {
  readonly code: 'full-width' | 'yaml-syntax';
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly message: Localized;
  readonly hint: Localized;
  readonly corrected: string;
}

/** A reading of the text, slips corrected: offsets are those of `text`, lines those of the file. */
export interface Attempt<T> {
  readonly text: string;
  readonly lines: Lines;
  readonly tree: YamlTree | null;
  readonly problems: readonly YamlProblem[];
  readonly issues: readonly NamedIssue[];
  /** Undefined where the schema refuses the file. */
  readonly data: T | undefined;
  /** In the order of the file. */
  readonly corrections: readonly Correction[];
}

/** After so many rounds the file is read as it stands. */
const MOST_ROUNDS = 20;

/** Reads; where something is wrong, corrects the lines in question in memory (slips first, then missing quotes) and reads again. */
export function repairSlips<S extends $ZodType>(original: string, schema: S): Attempt<output<S>> {
  const corrections: Correction[] = [];
  let text = original;
  for (let round = 0; ; round++) {
    const { tree, problems } = parseYaml(text);
    const lines = indexLines(text);
    const broken = tree === null || problems.some((problem) => problem.syntax);
    const { data, issues } = broken ? { data: undefined, issues: [] } : validate(tree, schema);
    let found = round < MOST_ROUNDS ? findSlips(suspectLines(tree, problems, issues, lines), lines) : [];
    if (found.length === 0 && round < MOST_ROUNDS) found = findUnquoted(problems, lines);
    if (found.length === 0) {
      return {
        text,
        lines,
        tree,
        problems,
        issues,
        data,
        corrections: corrections.sort((a, b) => a.line - b.line || a.column - b.column),
      };
    }
    for (const correction of found.reverse()) {
      const start = lines.start(correction.line);
      text = text.slice(0, start) + correction.corrected + text.slice(start + lines.text(correction.line).length);
      corrections.push(correction);
    }
  }
}

function findSlips(suspects: readonly number[], lines: Lines): Correction[] {
  return suspects.flatMap((line): Correction[] => {
    let above = line - 1;
    while (above > 1 && lines.text(above).trim() === '') above--;
    const slip = findSlip(lines.text(line), lines.text(above));
    if (slip === null) return [];
    const right = slip.corrected.trim();
    return [{ code: 'full-width', line, ...slip, hint: { zh: `改成：${right}`, en: `write: ${right}` } }];
  });
}

/** Lines whose value wants quotes: YAML lost its way there, and the rest of the file with it. */
function findUnquoted(problems: readonly YamlProblem[], lines: Lines): Correction[] {
  return problems.flatMap((problem): Correction[] => {
    if (!problem.syntax || problem.quoted === undefined || problem.hint === undefined) return [];
    const { line, column } = lines.positionAt(problem.start);
    const before = lines.text(line);
    const corrected = before.slice(0, before.length - before.trimStart().length) + problem.quoted;
    const { message, hint } = problem;
    return corrected === before ? [] : [{ code: 'yaml-syntax', line, column, length: 1, message, hint, corrected }];
  });
}

/** Lines that a full-width slip may have spoilt, in order. */
function suspectLines(
  tree: YamlTree | null,
  problems: readonly YamlProblem[],
  issues: readonly NamedIssue[],
  lines: Lines,
): number[] {
  const suspects = new Set<number>();
  const addRange = (start: number, end: number): void => {
    const last = lines.positionAt(end).line;
    for (let line = lines.positionAt(start).line; line <= Math.min(last, lines.count); line++) suspects.add(line);
  };
  for (const problem of problems) {
    if (!problem.syntax) continue;
    const { line } = lines.positionAt(problem.start);
    for (const near of [line - 1, line, line + 1]) if (near >= 1 && near <= lines.count) suspects.add(near);
  }
  for (const issue of issues) {
    if (!issue.structural || tree === null) continue;
    const { node, entry } = findNode(tree, issue.path);
    if (issue.code === 'unknown-key') addRange(entry?.start ?? node.start, entry?.end ?? node.start);
    else if ((node.kind === 'text' && node.style === 'plain') || (node.kind === 'map' && node.flow))
      addRange(node.start, node.end);
  }
  return [...suspects].sort((a, b) => a - b);
}

/** Validates; a misspelt key is taken for the one it probably means, any other unknown key left out, so that the rest is checked too. */
function validate<S extends $ZodType>(tree: YamlTree, schema: S): { data: output<S> | undefined; issues: readonly NamedIssue[] } {
  const input = treeToData(tree);
  const first = safeParse(schema, input);
  if (first.success) return { data: first.data, issues: [] };
  const issues = nameIssues(first.error.issues, schema, tree);
  const unknown = issues.filter((issue) => issue.code === 'unknown-key');
  if (unknown.length === 0) return { data: undefined, issues };
  for (const issue of unknown) renameKey(input, tree, issue);
  const second = safeParse(schema, input);
  if (second.success) return { data: second.data, issues: unknown };
  const others = nameIssues(second.error.issues, schema, tree).filter((issue) => issue.code === 'schema');
  return { data: undefined, issues: [...unknown, ...others] };
}

/** In the data the key is renamed; in the tree, which is ours alone, the value can be found under both names. */
function renameKey(data: unknown, tree: YamlTree, { path, meant }: NamedIssue): void {
  let parent = data as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) parent = parent[step] as Record<string | number, unknown>;
  const key = String(path[path.length - 1]);
  if (meant !== undefined && !(meant in parent)) {
    parent[meant] = parent[key];
    const { node } = findNode(tree, path.slice(0, -1));
    const entries = node.kind === 'map' ? (node.entries as Map<string, YamlEntry>) : null;
    const entry = entries?.get(key);
    if (entry) entries?.set(meant, entry);
  }
  delete parent[key];
}
