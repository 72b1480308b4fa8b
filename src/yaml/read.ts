/** Reads a YAML file that a person writes: every scalar is text, a zod schema gives the shape, every value knows its place. */
import type { $ZodType, output } from 'zod/v4/core';
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import { indexLines } from '../diagnostics/lines.js';
import type { Position, Span } from '../diagnostics/span.js';
import type { SourceText } from '../project/read-text.js';
import { checkEscapes, replaceForbidden, warnOfInvisible } from './characters.js';
import { markLineBreaks, placeOfCharacter } from './place.js';
import { type Attempt, repairSlips } from './repair.js';
import { endOf, type Places, reportIssue, reportProblem } from './report.js';
import { findNode, type YamlPath, type YamlTree } from './tree.js';

export interface YamlReading<T> {
  /** As the schema gives it; maps without a prototype where the schema keeps them. */
  readonly data: T;
  /** Where a value stands; for a path that does not exist, the nearest key above it. */
  spanOf(path: YamlPath): Span;
  /** Where the key of a value stands (a list's item: the item itself). */
  keySpanOf(path: YamlPath): Span;
  /** Where characters of a text value stand: `index` and `length` count code units of the value. */
  spanWithin(path: YamlPath, index: number, length?: number): Span;
  /** A text value in which every white space that was a line break in the file is `\n`; '' where there is no text. */
  textWithBreaks(path: YamlPath): string;
}

/**
 * Parses, repairs in memory what is plainly a slip (a full-width colon, a misspelt key) so that the rest can still be checked,
 * validates, and reports all faults of the file at once. Returns null where the data cannot be used; what was repaired
 * is reported as an error all the same.
 *
 * The schema sees texts, lists and maps only: a number is `z.pipe(z.string(), z.transform(…))` or one of `yaml/scalars.ts`.
 * An empty value (`key:` or `~`) is an absent key. A schema's own messages are written `中文 | English`.
 */
export function readYaml<S extends $ZodType>(
  source: SourceText,
  schema: S,
  diagnostics: Diagnostics,
): YamlReading<output<S>> | null {
  const attempt = repairSlips(replaceForbidden(source, diagnostics), schema);
  const places = placeAll(source, attempt);
  const { tree, problems } = attempt;
  reportCorrections(source, attempt, diagnostics);
  const said = new Set<string>();
  for (const problem of problems) reportProblem(problem, places, said, diagnostics);
  if (tree === null) {
    if (problems.length === 0) reportEmpty(source.file, diagnostics);
    return null;
  }
  checkEscapes(tree, attempt.text, places.over, diagnostics);
  if (problems.some((problem) => problem.syntax)) return null;
  warnOfInvisible(tree, attempt.text, places.over, diagnostics);
  for (const issue of attempt.issues) reportIssue(issue, tree, places, said, diagnostics);
  if (attempt.data === undefined) return null;
  return {
    data: attempt.data,
    spanOf: places.valueSpan,
    keySpanOf: places.keySpan,
    spanWithin(path, index, length = 1) {
      const { node, depth } = findNode(tree, path);
      if (depth < path.length || node.kind !== 'text') return places.valueSpan(path);
      const start = placeOfCharacter(node, attempt.text, index);
      const last = placeOfCharacter(node, attempt.text, index + Math.max(length, 1) - 1);
      return places.over(start, Math.max(start, last) + 1);
    },
    textWithBreaks(path) {
      const { node, depth } = findNode(tree, path);
      return depth === path.length && node.kind === 'text' ? markLineBreaks(node, attempt.text) : '';
    },
  };
}

/** Corrections change lengths within their own line only: line and column hold, offsets are taken from the file as it is. */
function placeAll<T>(source: SourceText, { text, lines, tree }: Attempt<T>): Places {
  const original = indexLines(source.text);
  const position = (offset: number): Position => {
    const { line, column } = lines.positionAt(offset);
    return { line, column, offset: original.offsetAt(line, column) };
  };
  const over = (start: number, end: number): Span => ({ file: source.file, start: position(start), end: position(end) });
  const root: YamlTree = tree ?? { kind: 'empty', start: 0, end: 0 };
  const valueSpan = (path: YamlPath): Span => {
    const { node, entry, depth } = findNode(root, path);
    const found = depth === path.length;
    if ((!found || node.kind === 'empty') && entry !== null) return over(entry.start, entry.end);
    return over(node.start, found ? endOf(node, text) : node.start + 1);
  };
  const keySpan = (path: YamlPath): Span => {
    const { entry } = findNode(root, path);
    return entry === null ? valueSpan(path) : over(entry.start, entry.end);
  };
  return { text, lines, over, valueSpan, keySpan };
}

function reportCorrections<T>(source: SourceText, { corrections }: Attempt<T>, diagnostics: Diagnostics): void {
  const lines = indexLines(source.text);
  for (const { code, line, column, length, message, hint } of corrections) {
    const start = lines.offsetAt(line, column);
    const at = { file: source.file, start: lines.positionAt(start), end: lines.positionAt(start + length) };
    diagnostics.error(code, { message, hint, at });
  }
}

function reportEmpty(file: string, diagnostics: Diagnostics): void {
  diagnostics.error('file-empty', {
    message: { zh: `“${file}”里没有内容`, en: `"${file}" holds no content` },
    at: { file, start: { line: 1, column: 1, offset: 0 } },
    hint: { zh: '文件里只有空行或注释', en: 'the file holds only blank lines or comments' },
  });
}
