/** Corrects in memory what is plainly a slip, so that one full-width colon does not hide all other faults of a file. */
import { type $ZodType, type output, safeParse } from 'zod/v4/core';
import type { Localized } from '../diagnostics/diagnostic.js';
import { indexLines, type Lines } from '../diagnostics/lines.js';
import { type NamedIssue, nameIssues } from './issues.js';
import { findSlip, type LineSurroundings } from './lint-characters.js';
import { parseYaml } from './parse.js';
import { findNode, treeToData, type YamlPath, type YamlProblem, type YamlTree } from './tree.js';

/** A line that was corrected in memory; what was wrong with it. Line and column as in the file, from 1. */
interface Correction {
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
    const parsed = parseYaml(text);
    const { problems } = parsed;
    const lines = indexLines(text);
    const broken = parsed.tree === null || problems.some((problem) => problem.syntax);
    const { data, issues, tree } = broken ? { data: undefined, issues: [], tree: parsed.tree } : validate(parsed.tree, schema);
    let found = round < MOST_ROUNDS ? findStrayCharacters(suspectLines(tree, problems, issues, lines), lines) : [];
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

function findStrayCharacters(suspects: ReadonlyMap<number, Pick<LineSurroundings, 'wantsList'>>, lines: Lines): Correction[] {
  return [...suspects].flatMap(([line, known]): Correction[] => {
    let above = line - 1;
    while (above > 1 && lines.text(above).trim() === '') above--;
    const slip = findSlip(lines.text(line), { ...known, above: lines.text(above), inBraces: isInBraces(line, lines) });
    if (slip === null) return [];
    const right = slip.corrected.trim();
    return [{ code: 'full-width', line, ...slip, hint: { zh: `改成：${right}`, en: `write: ${right}` } }];
  });
}

/** An entry in braces runs over so many lines at most. */
const LONGEST_ENTRY = 8;

/** Whether a brace is open where a line begins, as far as the lines above it tell. */
function isInBraces(line: number, lines: Lines): boolean {
  let closed = 0;
  for (let above = line - 1; above >= Math.max(1, line - LONGEST_ENTRY); above--) {
    for (const mark of (lines.text(above).match(/[{}]/g) ?? []).reverse()) {
      if (mark === '}') closed += 1;
      else if (closed === 0) return true;
      else closed -= 1;
    }
  }
  return false;
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

/** Lines that a slip may have spoilt, in order, with what is known of them. */
function suspectLines(
  tree: YamlTree | null,
  problems: readonly YamlProblem[],
  issues: readonly NamedIssue[],
  lines: Lines,
): ReadonlyMap<number, Pick<LineSurroundings, 'wantsList'>> {
  const suspects = new Map<number, Pick<LineSurroundings, 'wantsList'>>();
  const addRange = (start: number, end: number, wantsList = false): void => {
    const last = lines.positionAt(end).line;
    for (let line = lines.positionAt(start).line; line <= Math.min(last, lines.count); line++) suspects.set(line, { wantsList });
  };
  for (const problem of problems) {
    if (!problem.syntax) continue;
    const { line } = lines.positionAt(problem.start);
    for (const near of [line - 1, line, line + 1]) if (near >= 1 && near <= lines.count) suspects.set(near, {});
  }
  for (const issue of issues) {
    if (!issue.structural || tree === null) continue;
    const { node, entry } = findNode(tree, issue.path);
    if (issue.code === 'unknown-key' || issue.atKey) addRange(entry?.start ?? node.start, entry?.end ?? node.start);
    else if ((node.kind === 'text' && node.style === 'plain') || (node.kind === 'map' && node.flow))
      addRange(node.start, node.end, issue.wantsList);
  }
  return new Map([...suspects].sort(([a], [b]) => a - b));
}

interface Validated<T> {
  readonly data: T | undefined;
  readonly issues: readonly NamedIssue[];
  /** In it the value of a misspelt key can be found under both names. */
  readonly tree: YamlTree;
}

/** Validates; a misspelt key is taken for the one it probably means, any other unknown key left out, so that the rest is checked too. */
function validate<S extends $ZodType>(tree: YamlTree, schema: S): Validated<output<S>> {
  const input = treeToData(tree);
  const first = safeParse(schema, input);
  if (first.success) return { data: first.data, issues: [], tree };
  const issues = nameIssues(first.error.issues, schema, tree);
  const unknown = issues.filter((issue) => issue.code === 'unknown-key');
  if (unknown.length === 0) return { data: undefined, issues, tree };
  let renamed = tree;
  for (const { path, meant } of unknown) {
    const key = String(path.at(-1));
    const parent = path.slice(0, -1);
    if (renameKey(input, parent, key, meant)) renamed = withName(renamed, parent, key, meant!);
  }
  const second = safeParse(schema, input);
  if (second.success) return { data: second.data, issues: unknown, tree: renamed };
  const others = nameIssues(second.error.issues, schema, renamed).filter((issue) => issue.code === 'schema');
  return { data: undefined, issues: [...unknown, ...others], tree: renamed };
}

/** Takes the key out of the data; whether its value is there under the name that was meant. */
function renameKey(data: unknown, path: YamlPath, key: string, meant: string | undefined): boolean {
  let parent = data as Record<string | number, unknown>;
  for (const step of path) parent = parent[step] as Record<string | number, unknown>;
  const renames = meant !== undefined && !(meant in parent);
  if (renames) parent[meant] = parent[key];
  delete parent[key];
  return renames;
}

/** The tree in which the entry of a map at `path` is found under a second name. */
function withName(tree: YamlTree, [step, ...rest]: YamlPath, key: string, name: string): YamlTree {
  if (tree.kind === 'list') {
    return { ...tree, items: tree.items.map((item, at) => (at === step ? withName(item, rest, key, name) : item)) };
  }
  if (tree.kind !== 'map') return tree;
  const own = step === undefined ? key : String(step);
  const entry = tree.entries.get(own);
  if (!entry) return tree;
  const changed =
    step === undefined ? ([name, entry] as const) : ([own, { ...entry, value: withName(entry.value, rest, key, name) }] as const);
  return { ...tree, entries: new Map([...tree.entries, changed]) };
}
