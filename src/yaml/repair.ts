/** Corrects in memory what is plainly a slip, so that one full-width colon does not hide all other faults of a file. */
import { type $ZodType, type output, safeParse } from 'zod/v4/core';
import type { Localized } from '../source/diagnostic.js';
import { indexLines, type Lines } from '../source/lines.js';
import { type NamedIssue, nameIssues } from './issues.js';
import { parseYaml } from './parse.js';
import { findSlip } from './slips.js';
import { findNode, treeToData, type YamlPath, type YamlProblem, type YamlTree } from './tree.js';

export interface PlacedSlip {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly message: Localized;
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
  readonly slips: readonly PlacedSlip[];
}

/** More slips than this in one line, or rounds, and the file is read as it stands. */
const MOST_ROUNDS = 20;

/** Reads; where something is wrong, looks for slips on the lines in question, corrects them in memory and reads again. */
export function repairSlips<S extends $ZodType>(original: string, schema: S): Attempt<output<S>> {
  const slips: PlacedSlip[] = [];
  let text = original;
  for (let round = 0; ; round++) {
    const { tree, problems } = parseYaml(text);
    const lines = indexLines(text);
    const { data, issues } =
      tree === null || problems.some((p) => p.syntax) ? { data: undefined, issues: [] } : validate(tree, schema);
    const suspects = round < MOST_ROUNDS ? suspectLines(tree, problems, issues, lines) : [];
    const found = suspects.flatMap((line) => {
      const slip = findSlip(lines.text(line));
      return slip ? [{ line, ...slip }] : [];
    });
    if (found.length === 0)
      return { text, lines, tree, problems, issues, data, slips: slips.sort((a, b) => a.line - b.line || a.column - b.column) };
    for (const slip of found.reverse()) {
      const start = lines.start(slip.line);
      text = text.slice(0, start) + slip.corrected + text.slice(start + lines.text(slip.line).length);
      slips.push(slip);
    }
  }
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
    else if (node.kind === 'text' && node.style === 'plain') addRange(node.start, node.end);
  }
  return [...suspects].sort((a, b) => a - b);
}

/** Validates; a misspelt key is taken for the one it probably means, any other unknown key left out, so that the rest is checked too. */
function validate<S extends $ZodType>(tree: YamlTree, schema: S): { data: output<S> | undefined; issues: readonly NamedIssue[] } {
  const input = treeToData(tree);
  const first = safeParse(schema, input);
  if (first.success) return { data: first.data, issues: [] };
  const issues = nameIssues(first.error.issues, schema, tree);
  for (const issue of issues) if (issue.code === 'unknown-key') renameKey(input, issue.path, issue.meant);
  if (issues.every((issue) => issue.code === 'schema')) return { data: undefined, issues };
  const unknown = issues.filter((issue) => issue.code === 'unknown-key');
  const second = safeParse(schema, input);
  if (second.success) return { data: second.data, issues: unknown };
  const others = nameIssues(second.error.issues, schema, tree).filter((issue) => issue.code === 'schema');
  return { data: undefined, issues: [...unknown, ...others] };
}

function renameKey(data: unknown, path: YamlPath, meant: string | undefined): void {
  let parent = data as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) parent = parent[step] as Record<string | number, unknown>;
  const key = path[path.length - 1]!;
  if (meant !== undefined && !(meant in parent)) parent[meant] = parent[key];
  delete parent[key];
}
