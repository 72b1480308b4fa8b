/** Holds the source files against the measures of their shape: lines of a file, of a function, and one meaning to a name. */
import { parseSync } from 'rolldown/utils';

/** Lines. Tables are no functions. */
const LONGEST = { file: 300, function: 80 };

/** Exported in more than one file, for the one meaning that each has. */
const SAME = {
  build: 'the command and the API: one hands on to the other',
  textOf: 'the text of an XML element; audit/read shares nothing with what writes',
};

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/**
 * @param {ReadonlyMap<string, string>} files texts by their paths from src
 * @returns {{ file: string, line: number, message: string }[]}
 */
export function checkShape(files) {
  const breaches = [];
  /** @type {Map<string, { file: string, line: number }>} */
  const exported = new Map();
  for (const [file, text] of files) {
    const told = (line, message) => breaches.push({ file: `src/${file}`, line, message });
    const lineAt = (offset) => text.slice(0, offset).split('\n').length;
    const lines = text.split('\n').length - 1;
    if (lines > LONGEST.file) told(1, `has ${lines} lines, more than ${LONGEST.file}: divide it by matter`);
    const { program } = parseSync(file, text, { lang: 'ts' });
    visit(program, (node) => {
      if (!FUNCTIONS.has(node.type)) return;
      const long = lineAt(node.end) - lineAt(node.start) + 1;
      if (long > LONGEST.function)
        told(lineAt(node.start), `a function of ${long} lines, more than ${LONGEST.function}: take it apart`);
    });
    for (const { name, line } of new Set(program.body.flatMap((node) => exportsOf(node, lineAt)))) {
      const first = exported.get(name);
      if (!first) exported.set(name, { file, line });
      else if (first.file !== file && !Object.hasOwn(SAME, name))
        told(line, `exports ${name}, as src/${first.file}:${first.line} does: call one of them otherwise`);
    }
  }
  return breaches;
}

function exportsOf(node, lineAt) {
  if (node.type !== 'ExportNamedDeclaration' || !node.declaration) return [];
  const { declaration } = node;
  const declared = declaration.type === 'VariableDeclaration' ? declaration.declarations : [declaration];
  return declared.flatMap(({ id }) => (id?.type === 'Identifier' ? [{ name: id.name, line: lineAt(node.start) }] : []));
}

function visit(node, look) {
  if (Array.isArray(node)) for (const each of node) visit(each, look);
  else if (node && typeof node === 'object') {
    if (typeof node.type === 'string') look(node);
    for (const value of Object.values(node)) if (value && typeof value === 'object') visit(value, look);
  }
}
