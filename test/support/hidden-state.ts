/**
 * Finds what a module holds beyond constants: what is remembered belongs to a region of a `Cache` (src/cache/cache.ts), a constant
 * that takes a while to make to `lazily`.
 */
import { parseAst } from 'rolldown/parseAst';

/** Of a syntax tree, as far as it is looked at. */
interface Node {
  readonly type: string;
  readonly [property: string]: unknown;
}

const CHANGES = ['set', 'add', 'delete', 'clear', 'push', 'pop', 'shift', 'unshift', 'splice', 'sort', 'reverse', 'fill'];

/** The names of the module's own that are hidden state, sorted. */
export function findHiddenState(code: string): readonly string[] {
  const body = nodesIn(parseAst(code, { lang: 'ts' }).body);
  const declarations = body.map((node) => nodeAt(node, 'declaration') ?? node);
  const names = new Set<string>();
  const found = new Set<string>();
  for (const node of declarations) {
    if (/^(?:Function|Class)Declaration$/.test(node.type)) names.add(nameOf(nodeAt(node, 'id')));
    if (node.type !== 'VariableDeclaration' || node.declare === true) continue;
    for (const declarator of nodesIn(node.declarations))
      for (const name of namesIn(nodeAt(declarator, 'id'))) {
        names.add(name);
        if (node.kind !== 'const' || remembers(nodeAt(declarator, 'init'))) found.add(name);
      }
  }
  for (const name of changedIn(body)) if (names.has(name)) found.add(name);
  return [...found].sort();
}

/** Whether what stands there is made to be changed, or hides what changes. */
function remembers(init: Node | null): boolean {
  const callee = nodeAt(init, 'callee');
  if (init?.type === 'NewExpression') return ['WeakMap', 'WeakSet'].includes(nameOf(callee));
  return init?.type === 'CallExpression' && (/Function/.test(callee?.type ?? '') || /^(?:create|open)[A-Z]/.test(nameOf(callee)));
}

/** Names of what is assigned to, or told to change, anywhere. A pattern's `lastIndex` is set before each use. */
function* changedIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const each of value) yield* changedIn(each);
  if (!isNode(value)) return;
  const target = value.type === 'AssignmentExpression' ? nodeAt(value, 'left') : nodeAt(value, 'argument');
  const isChange = /^(?:Assignment|Update)Expression$/.test(value.type) || value.operator === 'delete';
  if (isChange && nameOf(nodeAt(target, 'property')) !== 'lastIndex') yield nameOf(nodeAt(target, 'object'));
  const callee = value.type === 'CallExpression' ? nodeAt(value, 'callee') : null;
  if (CHANGES.includes(nameOf(nodeAt(callee, 'property')))) yield nameOf(nodeAt(callee, 'object'));
  for (const each of Object.values(value)) if (typeof each === 'object') yield* changedIn(each);
}

/** The node under a name, without what says only its type. */
function nodeAt(node: Node | null, property: string): Node | null {
  const found = node?.[property];
  if (!isNode(found)) return null;
  return /^(?:TS(?:As|Satisfies|NonNull)|Parenthesized)Expression$/.test(found.type) ? nodeAt(found, 'expression') : found;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

const nodesIn = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

const nameOf = (node: Node | null): string => (typeof node?.name === 'string' ? node.name : '');

/** Also those of `{ a, b: [c] }`. */
function namesIn(pattern: Node | null): readonly string[] {
  if (pattern?.type === 'Identifier') return [nameOf(pattern)];
  const parts = [...nodesIn(pattern?.properties), ...nodesIn(pattern?.elements)];
  return parts.flatMap((part) => namesIn(nodeAt(part, 'value') ?? nodeAt(part, 'argument') ?? nodeAt(part, 'left') ?? part));
}
