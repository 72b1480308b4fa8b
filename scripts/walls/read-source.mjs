/** Reads a source file for the walls: what it imports, by type too, and what it takes from outside without an import. */
import { isBuiltin } from 'node:module';
import { parseSync } from 'rolldown/utils';

/**
 * @typedef {{ name: string, line: number }} Found
 * @typedef {{ imports: Found[], outside: (Found & { by: string })[], errors: Found[] }} Source
 */

/** What a run takes from outside by a global, and under which word of the table. */
const GLOBALS = { process: 'process', performance: 'clock', crypto: 'chance' };
/** Globals of which only some members do so. */
const MEMBERS = { 'Math.random': 'chance', 'Date.now': 'clock' };

/** @returns {Source} */
export function readSource(path, text) {
  const { program, errors } = parseSync(path, text, { lang: 'ts' });
  const lineAt = (offset) => text.slice(0, offset).split('\n').length;
  /** @type {Source} */
  const source = { imports: [], outside: [], errors: [] };
  for (const { message, labels } of errors) source.errors.push({ name: message, line: lineAt(labels[0]?.start ?? 0) });
  visit(program, null, (node, parent) => {
    const line = () => lineAt(node.start);
    const specifier = specifierOf(node);
    if (typeof specifier === 'string') source.imports.push({ name: nameModule(specifier), line: line() });
    else if (specifier === null) source.outside.push({ name: 'import() of what only the run knows', by: 'code', line: line() });
    const taken = takenFromOutside(node, parent);
    if (taken) source.outside.push({ ...taken, line: line() });
  });
  return source;
}

/** The module that a node imports: undefined where it imports none, null where it is not written out. */
function specifierOf(node) {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
    case 'TSImportType':
      return node.source?.value;
    case 'TSExternalModuleReference':
      return node.expression.value;
    case 'ImportExpression':
      return literal(node.source);
    case 'CallExpression':
      // `require('docx')`, `createRequire(…)('docx')`, `require.resolve('docx')`
      return isRequire(node.callee) ? literal(node.arguments[0]) : undefined;
    default:
      return undefined;
  }
}

const literal = (node) => (node?.type === 'Literal' && typeof node.value === 'string' ? node.value : null);

function isRequire(callee) {
  if (callee.type === 'MemberExpression') return memberOf(callee) === 'resolve' && isRequire(callee.object);
  if (callee.type === 'CallExpression') return callee.callee.type === 'Identifier' && callee.callee.name === 'createRequire';
  return callee.type === 'Identifier' && callee.name === 'require';
}

/** Node's own modules bear their prefix, whether it is written or not. */
const nameModule = (specifier) => (isBuiltin(specifier) && !specifier.startsWith('node:') ? `node:${specifier}` : specifier);

function takenFromOutside(node, parent) {
  if (node.type === 'Identifier' && Object.hasOwn(GLOBALS, node.name) && isValue(node, parent))
    return { name: node.name, by: GLOBALS[node.name] };
  if (node.type === 'MemberExpression') {
    const member = memberOf(node);
    const owner = node.object.type === 'Identifier' ? node.object.name : '';
    if (owner === 'globalThis' && Object.hasOwn(GLOBALS, member)) return { name: member, by: GLOBALS[member] };
    const name = `${owner === 'globalThis' ? '' : owner}.${member}`;
    if (Object.hasOwn(MEMBERS, name)) return { name, by: MEMBERS[name] };
  }
  const isDate = (node.type === 'NewExpression' || node.type === 'CallExpression') && node.callee.name === 'Date';
  if (isDate && (node.type === 'CallExpression' || node.arguments.length === 0)) return { name: 'Date()', by: 'clock' };
  // `const { random } = Math` would hide what is taken.
  if (node.type === 'VariableDeclarator' && node.id.type === 'ObjectPattern' && node.init?.type === 'Identifier') {
    const hidden = node.id.properties
      .map(({ key }) => `${node.init.name}.${key?.name}`)
      .find((name) => Object.hasOwn(MEMBERS, name));
    if (hidden) return { name: hidden, by: MEMBERS[hidden] };
  }
  return null;
}

const memberOf = ({ computed, property }) => (computed ? literal(property) : property.name);

/** Not where it only names a key, a member or a parameter of a type. */
function isValue(node, parent) {
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object === node || parent.computed;
    case 'Property':
      return parent.value === node || parent.computed;
    case 'PropertyDefinition':
      return parent.value === node || parent.computed;
    default:
      return !parent?.type.startsWith('TS') || parent.expression === node;
  }
}

function visit(node, parent, enter) {
  enter(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object' && typeof child.type === 'string') visit(child, node, enter);
    }
  }
}
