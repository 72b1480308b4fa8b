/** Rewrites the expressions of a template: a path becomes a checked lookup, a call goes to our table of helpers. */
import { didYouMean, nearestName, suggest } from '../diagnostics/nearest.js';
import { buildCall, buildNumber, buildPath, buildString } from './ast.js';
import type { Bench } from './context.js';
import { HELPERS } from './helpers.js';

/** Names of block parameters in force, innermost first. */
export type Scope = readonly string[];

const WIDE = /[“”‘’＂＇（），＝｜]/;
const DATA = new Set(['root', 'index', 'key', 'first', 'last']);

export function instrumentExpression(node: hbs.AST.Expression, scope: Scope, bench: Bench): hbs.AST.Expression {
  if (node.type === 'SubExpression') return instrumentCall(node as hbs.AST.SubExpression, scope, bench);
  if (node.type !== 'PathExpression') return node;
  const { site, base, names } = instrumentPath(node as hbs.AST.PathExpression, scope, bench);
  return buildCall('$get', [buildNumber(site, node.loc), base, ...names], node.loc);
}

/** Parts a path into what Handlebars itself finds (context, block parameter, @data) and the names looked up from there. */
export function instrumentPath(
  node: hbs.AST.PathExpression,
  scope: Scope,
  bench: Bench,
): { site: number; base: hbs.AST.Expression; names: hbs.AST.Expression[] } {
  if (WIDE.test(node.original)) {
    bench.refuse(
      bench.spanOf(node),
      { zh: '{{ }} 里用了中文标点', en: 'there are full-width marks in {{ }}' },
      {
        zh: '引号、括号、逗号都换成英文的：(eq kind "targets")',
        en: 'write quotes, parentheses and commas in ASCII: (eq kind "targets")',
      },
      'template-syntax',
    );
  }
  const own = !node.data && node.depth === 0 && !/^\.|^this\b/.test(node.original) && scope.includes(node.parts[0] ?? '');
  const taken = own || node.data ? 1 : 0;
  if (node.data && !DATA.has(node.parts[0] ?? '')) {
    const near = nearestName(node.parts[0] ?? '', DATA);
    const message = { zh: `没有 @${node.parts[0]}`, en: `there is no @${node.parts[0]}` };
    bench.refuse(bench.spanOf(node), message, near === null ? undefined : didYouMean(`@${near}`), 'template-name');
  }
  const base = buildPath(node.parts.slice(0, taken), node.depth, node.data, node.loc);
  const start = bench.offsetOf(node.loc.start);
  const tokens = [...bench.codeOf(node).matchAll(/\[[^\]]*\]|[^./[\]@\s]+/g)].slice(
    -node.parts.length || Number.POSITIVE_INFINITY,
  );
  const parts = node.parts.slice(taken).map((_, index) => {
    const token = tokens[index + taken];
    return token ? bench.spanAt(start + token.index, start + token.index + token[0].length) : bench.spanOf(node);
  });
  const site = bench.addSite({ span: bench.spanOf(node), code: bench.codeOf(node), parts });
  return { site, base, names: node.parts.slice(taken).map((name) => buildString(name, node.loc)) };
}

export function instrumentCall(node: hbs.AST.SubExpression, scope: Scope, bench: Bench): hbs.AST.Expression {
  const name = node.path.original;
  const helper = Object.hasOwn(HELPERS, name) ? HELPERS[name] : undefined;
  const span = bench.spanOf(node.path);
  if (!helper) {
    const hint = /^els?e?_?if$/i.test(name)
      ? { zh: '写成 {{else if …}}', en: 'write {{else if …}}' }
      : (suggest(name, Object.keys(HELPERS)) ?? {
          zh: `可用：${Object.keys(HELPERS).join('、')}`,
          en: `there are: ${Object.keys(HELPERS).join(', ')}`,
        });
    bench.refuse(span, { zh: `没有名为“${name}”的助手`, en: `there is no helper "${name}"` }, hint, 'template-helper');
  } else if (node.params.length < helper.least || node.params.length > helper.most) {
    const message = { zh: `“${name}”的参数个数不对`, en: `"${name}" has the wrong number of arguments` };
    bench.refuse(span, message, { zh: `写法：(${helper.usage})`, en: `written as: (${helper.usage})` }, 'template-helper');
  }
  for (const pair of node.hash?.pairs ?? []) refuseOption(pair, name, bench);
  const site = buildNumber(bench.addSite({ span, code: name }), node.loc);
  return buildCall(
    '$call',
    [site, buildString(name, node.loc), ...node.params.map((param) => instrumentExpression(param, scope, bench))],
    node.loc,
  );
}

export function refuseOption(pair: hbs.AST.HashPair, name: string, bench: Bench): void {
  bench.refuse(
    bench.spanOf(pair),
    { zh: `“${name}”不接收“${pair.key}=…”`, en: `"${name}" takes no "${pair.key}=…"` },
    undefined,
    'template-helper',
  );
}
