/** Parses YAML text into a plain tree: every scalar is text; aliases, anchors, tags, directives and several documents are refused. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml';
import type { Localized } from '../diagnostics/diagnostic.js';
import { unpackTree } from './pack.js';
import { SHIPPED } from './shipped.js';
import { findConflict, nameSyntaxError } from './syntax.js';
import type { YamlEntry, YamlProblem, YamlStyle, YamlTree } from './tree.js';

interface ParsedYaml {
  /** Null where the text holds nothing but comments. */
  readonly tree: YamlTree | null;
  readonly problems: readonly YamlProblem[];
}

const STYLES: Readonly<Record<string, YamlStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_FOLDED: 'block',
  BLOCK_LITERAL: 'block',
};

/** `uniqueKeys` of the library is quadratic; `findDuplicate` below is not. */
const OPTIONS = { schema: 'failsafe', version: '1.2', uniqueKeys: false, prettyErrors: false, logLevel: 'error' } as const;

export function parseYaml(text: string): ParsedYaml {
  const shipped = SHIPPED.find((each) => each.text === text);
  return shipped ? { tree: unpackTree(shipped.packed, text), problems: [] } : parseAnew(text);
}

function parseAnew(text: string): ParsedYaml {
  const document = parseDocument(text, OPTIONS);
  const problems: YamlProblem[] = [];
  const tree = document.contents === null ? null : convert(document.contents as Node, text, problems);
  if (document.directives?.yaml.explicit || Object.keys(document.directives?.tags ?? {}).length > 1) {
    const start = Math.max(text.search(/^%/m), 0);
    const hint = { zh: '删去这一行', en: 'delete this line' };
    problems.push({ ...feature(start, start + 1, '指令（% 开头的行）', 'a directive (a line that begins with %)'), hint });
  }
  const { problems: broken, lost } = syntaxProblems(document, text, tree);
  // What the syntax has spoilt is no feature; and what is read wrongly says nothing.
  const lines = new Set(broken.map(({ start }) => text.lastIndexOf('\n', start - 1)));
  const others = problems.filter(({ start }) => start <= lost && !lines.has(text.lastIndexOf('\n', start - 1)));
  return { tree, problems: [...others, ...broken.filter(({ start }) => start <= lost)] };
}

function convert(node: Node, text: string, problems: YamlProblem[]): YamlTree {
  const [start, end] = node.range ?? [0, 0];
  if (isAlias(node)) {
    const found = feature(start, end, `别名“*${node.source}”（* 开头）`, `an alias, "*${node.source}" (it begins with *)`);
    pushReuse(found, hasAnchor(text, node.source), problems);
    return { kind: 'text', value: text.slice(start, end), style: 'plain', start, end };
  }
  const { anchor } = node as Scalar;
  if (anchor) {
    const at = markStart(text, start, `&${anchor}`);
    const found = feature(at, start, `锚点“&${anchor}”（& 开头）`, `an anchor, "&${anchor}" (it begins with &)`);
    pushReuse(found, text.includes(`*${anchor}`), problems);
  }
  if (node.tag) {
    problems.push(
      feature(markStart(text, start, '!'), start, `类型标记“${node.tag}”（! 开头）`, `a tag, "${node.tag}" (it begins with !)`),
    );
  }
  if (isMap(node)) return convertMap(node, text, problems);
  if (isSeq(node)) {
    const items = node.items.map((item) => convert(item as Node, text, problems));
    const flow = node.flow === true;
    return { kind: 'list', items, flow, start, end: flow ? end : (items.at(-1)?.end ?? end) };
  }
  if (!isScalar(node)) throw new Error(`yaml gave an unknown node at ${start}`);
  return convertScalar(node, text, problems);
}

const REUSE: Localized = {
  zh: '这里不用锚点和合并（& * <<）：把那一组照写一遍',
  en: 'anchors and merge keys (& * <<) are not used here: write the group out',
};

/** Whether `*name` is an alias of something, and no text that begins with a star. */
export function hasAnchor(text: string, name: string): boolean {
  return text.includes(`&${name}`);
}

/** Anchor and alias that belong together are one fault, told at the first; others are texts that want quotes. */
function pushReuse(problem: YamlProblem, isReuse: boolean, problems: YamlProblem[]): void {
  if (!isReuse) problems.push(problem);
  else if (problems.every(({ hint }) => hint !== REUSE)) problems.push({ ...problem, hint: REUSE });
}

function convertMap(node: Extract<Node, { items: unknown }> | Node, text: string, problems: YamlProblem[]): YamlTree {
  if (!isMap(node)) throw new Error('not a map');
  const [mapStart, mapEnd] = node.range ?? [0, 0];
  const entries = new Map<string, YamlEntry>();
  for (const { key, value } of node.items) {
    const keyNode = key as Node;
    const [start, end] = keyNode.range ?? [mapStart, mapStart];
    const converted = convert(keyNode, text, problems);
    const tree: YamlTree = value === null ? { kind: 'empty', start: end, end } : convert(value as Node, text, problems);
    if (converted.kind !== 'text') {
      problems.push(feature(start, end, '不是文字的键', 'a key that is not a text'));
      continue;
    }
    // The schema's library passes over this one without a word.
    if (converted.value === '__proto__') {
      problems.push(reservedKey(start, end));
      continue;
    }
    const first = entries.get(converted.value);
    if (first === undefined) {
      entries.set(converted.value, { start, end, value: tree });
      continue;
    }
    const message = {
      zh: `“${converted.value}”在同一组里写了两次`,
      en: `"${converted.value}" is written twice in the same group`,
    };
    const hint = { zh: '删去其中一个，或改用别的名字', en: 'delete one of them, or give it another name' };
    problems.push({ ...fault('duplicate-id', start, end, message, hint), also: first.start });
  }
  const flow = node.flow === true;
  const last = [...entries.values()].at(-1);
  return { kind: 'map', entries, flow, start: mapStart, end: flow ? mapEnd : (last?.value.end ?? mapEnd) };
}

function convertScalar(node: Scalar, text: string, problems: YamlProblem[]): YamlTree {
  const [start, end] = node.range ?? [0, 0];
  const style = STYLES[node.type ?? 'PLAIN'] ?? 'plain';
  const value = typeof node.value === 'string' ? node.value : String(node.value ?? '');
  // `增长 #3 位`: what follows is a comment to YAML, a lost word to its author.
  if (
    style === 'plain' &&
    value !== '' &&
    node.comment &&
    /^[^\s#!-]/.test(node.comment) &&
    /[ \t]#/.test(text.slice(end, end + 8))
  ) {
    const at = text.indexOf('#', end);
    const message = { zh: '“ #”之后的文字被当作注释，不会印出', en: 'what follows " #" is a comment and will not be printed' };
    const hint = {
      zh: '要印出来，就把整行文字放进英文引号；真是注释，就在 # 后加一个空格',
      en: 'to print it put the whole text in quotes; if it is a comment, write a space after the #',
    };
    problems.push({ ...fault('yaml-syntax', at, at + 1, message, hint), severity: 'warning' });
  }
  if (style === 'plain') problems.push(...swallowedLines(text, start, end));
  if (style === 'plain' && (value === '' || value === '~' || value === 'null')) return { kind: 'empty', start, end };
  return { kind: 'text', value, style, start, end };
}

/** A plain text runs on over lines that are indented more; what begins with a dash or ＃ was meant as a line of its own. */
function swallowedLines(text: string, start: number, end: number): YamlProblem[] {
  const found = /\n[ \t]*(- |＃)/.exec(text.slice(start, end));
  if (!found) return [];
  const at = start + found.index + found[0].length - found[1]!.length;
  const message = {
    zh: '这一行缩进太多，被接在上一行的文字后面',
    en: 'this line is indented too far: it is read as part of the text above',
  };
  const hint = {
    zh: '与同组的行左对齐；要是真想接在上面，把整段文字放进英文引号',
    en: 'align it with the lines of its group; if it does belong to the text above, put the whole text in quotes',
  };
  return [fault('yaml-syntax', at, at + 1, message, hint)];
}

function markStart(text: string, before: number, mark: string): number {
  const found = text.lastIndexOf(mark, before);
  return found < 0 ? before : found;
}

function feature(start: number, end: number, zh: string, en: string): YamlProblem {
  const message = { zh: `YAML 把这里读成${zh}，本工具不用它`, en: `YAML reads this as ${en}, which is not used here` };
  return fault('yaml-feature', start, Math.max(end, start + 1), message);
}

function reservedKey(start: number, end: number): YamlProblem {
  const message = { zh: '“__proto__”不能作名称', en: '"__proto__" cannot be a name' };
  return fault('yaml-feature', start, end, message, { zh: '换一个名称，如 proto', en: 'give it another name, such as proto' });
}

/** What is wrong though the syntax holds. */
function fault(code: YamlProblem['code'], start: number, end: number, message: Localized, hint?: Localized): YamlProblem {
  return { code, severity: 'error', start, end, message, ...(hint && { hint }), syntax: false };
}

interface Broken {
  readonly problems: readonly YamlProblem[];
  /** Offset from which the text is read wrongly. */
  readonly lost: number;
}

/** The library's own errors, one a line, without those that only follow from an earlier one. */
function syntaxProblems(document: Document, text: string, tree: YamlTree | null): Broken {
  const conflict = document.errors.length > 0 ? findConflict(text) : null;
  if (conflict) return { problems: [conflict], lost: conflict.start };
  const problems: YamlProblem[] = [];
  let lost = document.errors.find(({ code }) => code === 'TAB_AS_INDENT')?.pos[0] ?? text.length;
  const seen = new Set<number>();
  let streamBroken = false;
  let unclosed = false;
  let lastAt = -1;
  for (const error of [...document.errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    // Once the top level is lost, each further token is an error of its own.
    const cascade = / in YAML stream| at node end/.test(error.message);
    if (unclosed || (cascade && streamBroken) || error.pos[0] === lastAt) continue;
    lastAt = error.pos[0];
    if (cascade) streamBroken = true;
    // After an open bracket or quote, or a line out of its group, the rest of the file is read wrongly.
    unclosed = /Flow|[Mm]issing closing|same column|block sequence may not/.test(error.message);
    const problem = nameSyntaxError(error.code, error.message, error.pos[0], text, tree);
    // Nobody knows how deep a line with a tab was meant to be.
    if (problem.tab) lost = Math.min(lost, problem.start);
    if (unclosed) lost = Math.min(lost, Math.max(problem.start, error.pos[0]));
    const line = text.lastIndexOf('\n', problem.start - 1);
    if (seen.has(line)) continue;
    seen.add(line);
    problems.push(problem);
  }
  return { problems, lost };
}
