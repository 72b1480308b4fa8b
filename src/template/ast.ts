/** Builds the few nodes of Handlebars' syntax tree that instrumenting sets into a template. */

const KEEP = { open: false, close: false };
type Loc = hbs.AST.SourceLocation;

export function buildContent(value: string, loc: Loc): hbs.AST.Statement {
  return { type: 'ContentStatement', value, original: value, loc } as hbs.AST.Node;
}

export function buildNumber(value: number, loc: Loc): hbs.AST.Expression {
  return { type: 'NumberLiteral', value, original: value, loc } as hbs.AST.Node;
}

export function buildString(value: string, loc: Loc): hbs.AST.Expression {
  return { type: 'StringLiteral', value, original: value, loc } as hbs.AST.Node;
}

/**
 * A path that Handlebars resolves itself: the context (no parts), a block parameter, or @data. It takes `@index` for a
 * block parameter called `index` unless what was written begins with a dot.
 */
export function buildPath(parts: readonly string[], depth: number, data: boolean, loc: Loc): hbs.AST.PathExpression {
  const original = data ? `./@${parts.join('.')}` : parts.length > 0 ? parts.join('.') : '.';
  return { type: 'PathExpression', data, depth, parts: [...parts], original, loc };
}

export function buildCall(name: string, params: hbs.AST.Expression[], loc: Loc, hash?: hbs.AST.Hash): hbs.AST.SubExpression {
  return { type: 'SubExpression', path: buildPath([name], 0, false, loc), params, hash, loc } as hbs.AST.SubExpression;
}

/** The helper's result goes out as it is: printing escapes for itself. */
export function buildMustache(name: string, params: hbs.AST.Expression[], loc: Loc): hbs.AST.Statement {
  return { ...buildCall(name, params, loc), type: 'MustacheStatement', escaped: false, strip: KEEP } as hbs.AST.Node;
}

export function buildBlockStatement(
  node: hbs.AST.BlockStatement,
  params: hbs.AST.Expression[],
  program: hbs.AST.Program | undefined,
  inverse: hbs.AST.Program | undefined,
): hbs.AST.Statement {
  const path = buildPath([node.path.original], 0, false, node.path.loc);
  const strips = { openStrip: KEEP, inverseStrip: KEEP, closeStrip: KEEP };
  return { type: 'BlockStatement', path, params, program, inverse, ...strips, loc: node.loc } as hbs.AST.Node;
}
