/** Reports the faults that parsing and the schema found, with the corrected line where it is clear. */
import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import type { Lines } from '../diagnostics/lines.js';
import type { Span } from '../diagnostics/span.js';
import { describeMark } from './describe.js';
import type { NamedIssue } from './issues.js';
import { hasAnchor } from './parse.js';
import { type QuotedLine, quoteText, quoteValue } from './quote.js';
import { findNode, type YamlPath, type YamlProblem, type YamlTree } from './tree.js';

/** Where things stand in the text that was parsed. */
export interface Places {
  readonly text: string;
  readonly lines: Lines;
  over(start: number, end: number): Span;
  valueSpan(path: YamlPath): Span;
  keySpan(path: YamlPath): Span;
}

/** Faults whose corrected line was shown already (`said`) are not reported again: they have one cause. */
export function reportProblem(problem: YamlProblem, places: Places, said: Set<string>, diagnostics: Diagnostics): void {
  const { text, lines } = places;
  const { line } = lines.positionAt(problem.start);
  const quoted = problem.code === 'yaml-feature' && !problem.hint ? quoteValue(lines.text(line)) : null;
  const message = quoted ? describeMark(quoted.reason) : problem.message;
  const hint = quoted ? quoteHint(quoted) : problem.hint;
  if (hint?.en.includes(QUOTE) && !remember(said, `${line} ${hint.en}`)) return;
  const at = [{ span: places.over(problem.start, Math.min(problem.end, text.length)) }];
  if (problem.also !== undefined) at.push({ span: places.over(problem.also, problem.also + 1) });
  const details = { message, at, ...(hint && { hint }) };
  if (problem.severity === 'error') diagnostics.error(problem.code, details);
  else diagnostics.warn(problem.code, details);
}

export function reportIssue(
  issue: NamedIssue,
  tree: YamlTree,
  places: Places,
  said: Set<string>,
  diagnostics: Diagnostics,
): void {
  if (followsReuse(issue, tree, places.text)) return;
  const span = issue.atKey ? places.keySpan(issue.path) : places.valueSpan(issue.path);
  const { node, depth } = findNode(tree, issue.path);
  let { message, hint } = issue;
  // A map or a list where prose is expected: the author wrote `{{gdp}}`, `目标: 增长` or `[草案]` without quotes.
  if (issue.wantsText && depth === issue.path.length && (node.kind === 'map' || node.kind === 'list')) {
    const { line, column } = places.lines.positionAt(node.start);
    const single = line === places.lines.positionAt(endOf(node, places.text) - 1).line;
    const quoted = single ? quoteValue(places.lines.text(line), column) : null;
    if (quoted) {
      const reason = describeMark(quoted.reason);
      message = { zh: `${message.zh}（${reason.zh}）`, en: `${message.en} (${reason.en})` };
      hint = quoteHint(quoted);
      if (!remember(said, `${line} ${hint.en}`)) return;
    }
  }
  const hidden = node.kind === 'empty' ? findHidden(places.lines.text(span.start.line)) : null;
  if (hidden) {
    message = { zh: `${message.zh}：“#”和它后面是注释`, en: `${message.en}: a # begins a comment` };
    hint = quoteHint(hidden);
  }
  diagnostics.error(issue.code, { message, at: span, ...(hint && { hint }) });
}

/** What a group lacks, or has too much, because it was to be taken from another (`<<: *base`): that is told already. */
function followsReuse({ path }: NamedIssue, tree: YamlTree, text: string): boolean {
  const { node, depth } = findNode(tree, path);
  const isAlias = node.kind === 'text' && node.style === 'plain' && node.value.startsWith('*') && depth === path.length;
  if (isAlias && hasAnchor(text, node.value.slice(1))) return true;
  const { node: holder } = findNode(tree, path.slice(0, -1));
  return holder.kind === 'map' && holder.entries.has('<<') && (depth < path.length || path.at(-1) === '<<');
}

/** `accent: #A8201A`: who writes a comment leaves a blank behind its mark. */
function findHidden(line: string): Pick<QuotedLine, 'line'> | null {
  const [, before, value] = /^\s*([^#]*:\s+)(#[^\s#].*)$/u.exec(line) ?? [];
  return before === undefined || value === undefined ? null : { line: before + quoteText(value.trim()) };
}

const QUOTE = 'put it in quotes: ';

function quoteHint({ line }: Pick<QuotedLine, 'line'>): Localized {
  return { zh: `把它放进英文引号：${line}`, en: `${QUOTE}${line}` };
}

function remember(said: Set<string>, words: string): boolean {
  const fresh = !said.has(words);
  said.add(words);
  return fresh;
}

/** A block's range runs on to the next line; its end is where its last character stands. */
export function endOf(node: YamlTree, text: string): number {
  return node.start + Math.max(text.slice(node.start, node.end).trimEnd().length, 1);
}
