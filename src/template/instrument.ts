/**
 * Rewrites a parsed template so that Handlebars runs it under our rules: every name is looked up with a check, every tag
 * and value is stamped with its place, values print rich or plain by where they stand, and what is unsafe is refused.
 */
import { didYouMean, nearestName } from '../diagnostics/nearest.js';
import type { Span } from '../diagnostics/span.js';
import { buildBlockStatement, buildCall, buildContent, buildMustache, buildNumber, buildPath, buildString } from './ast.js';
import { type Bench, openBench, type Workshop } from './context.js';
import { instrumentCall, instrumentExpression, instrumentPath, refuseOption, type Scope } from './expressions.js';
import { misplaced, scanXml, XML_FAULTS, type XmlState } from './scan.js';
import type { ParsedTemplate } from './syntax.js';

/** Deeper than any template needs, shallower than Handlebars' own recursion bears. */
const DEEPEST = 100;
const KEEP = { open: false, close: false };
const BLOCKS = new Set(['if', 'unless', 'each', 'with']);

/** One template on its way. */
interface Walk extends Bench {
  readonly partial: boolean;
  depth: number;
  /** The start tag that was met last. */
  lastTag: Span | null;
  /** A tag went on past its end: where text and tags are from there on is a guess, and not complained of. */
  isLost: boolean;
}

/** Reports what is refused; the program it returns may be compiled only where nothing was. */
export function instrument(template: ParsedTemplate, partial: boolean, workshop: Workshop): hbs.AST.Program {
  const walk: Walk = { ...openBench(template, workshop), partial, depth: 0, lastTag: null, isLost: false };
  const { text, refuse, spanAt, addSite } = walk;
  const { program, state } = instrumentProgram(walk, template.program, 'text', []);
  if (state !== 'text' && !walk.isLost) {
    refuse(
      walk.lastTag ?? spanAt(text.length, text.length),
      { zh: '文件在标签中间结束', en: 'the file ends inside a tag' },
      { zh: '补上 > 或右引号', en: 'add the > or the closing quote' },
      'markup-syntax',
    );
  }
  if (!partial) return program;
  const site = buildNumber(addSite({ span: spanAt(0, 0), code: '' }), program.loc);
  const body = [buildMustache('$enter', [site], program.loc), ...program.body, buildMustache('$leave', [site], program.loc)];
  return { ...program, body };
}

function instrumentProgram(
  walk: Walk,
  program: hbs.AST.Program,
  from: XmlState,
  scope: Scope,
): { program: hbs.AST.Program; state: XmlState } {
  if (walk.depth >= DEEPEST) {
    const message = { zh: `块嵌套超过 ${DEEPEST} 层`, en: `blocks are nested more than ${DEEPEST} deep` };
    walk.refuse(walk.spanOf(program), message, undefined, 'template-limit');
    return { program, state: from };
  }
  walk.depth += 1;
  const inner = [...(program.blockParams ?? []), ...scope];
  let state = from;
  const body: hbs.AST.Statement[] = [];
  for (const statement of program.body) {
    if (statement.type === 'ContentStatement') {
      state = instrumentContent(walk, statement as hbs.AST.ContentStatement, state, body);
    } else if (statement.type !== 'CommentStatement') {
      body.push(instrumentStatement(walk, statement, state, inner));
    }
  }
  walk.depth -= 1;
  return { program: { ...program, body }, state };
}

/** Cuts template text at its start tags and sets a stamp into each. */
function instrumentContent(walk: Walk, node: hbs.AST.ContentStatement, from: XmlState, body: hbs.AST.Statement[]): XmlState {
  const text = node.value;
  const original = String(node.original);
  // White space control has taken blanks from its edges; what is left begins at the same first character.
  const base = walk.offsetOf(node.loc.start) + (text.trim() === '' ? 0 : original.search(/\S/) - text.search(/\S/));
  let done = 0;
  const state = scanXml(text, from, {
    tag(start, end) {
      body.push(buildContent(text.slice(done, end), node.loc));
      walk.lastTag = walk.spanAt(base + start, base + end);
      const site = walk.addSite({ span: walk.lastTag, code: text.slice(start, end) });
      body.push(buildMustache('$at', [buildNumber(site, node.loc)], node.loc));
      done = end;
    },
    fault(kind, start, end) {
      const isEndless = kind === 'endless-tag' || kind === 'endless-value';
      if (!walk.isLost) walk.refuse((isEndless && walk.lastTag) || walk.spanAt(base + start, base + end), ...XML_FAULTS[kind]);
      walk.isLost ||= isEndless;
    },
  });
  body.push(buildContent(text.slice(done), node.loc));
  return state;
}

function instrumentStatement(walk: Walk, node: hbs.AST.Statement, state: XmlState, scope: Scope): hbs.AST.Statement {
  switch (node.type) {
    case 'MustacheStatement':
      return instrumentMustache(walk, node as hbs.AST.MustacheStatement, state, scope);
    case 'BlockStatement':
      return instrumentBlock(walk, node as hbs.AST.BlockStatement, state, scope);
    case 'PartialStatement':
    case 'PartialBlockStatement':
      return instrumentPartial(walk, node as hbs.AST.PartialStatement & { program?: hbs.AST.Program }, state, scope);
    default:
      walk.refuse(
        walk.spanOf(node),
        { zh: '不允许 {{* }}（装饰器与内联片段）', en: '{{* }} (decorators and inline partials) is not allowed' },
        { zh: '把片段写成 templates/partials/ 下的文件', en: 'write the partial as a file in templates/partials/' },
      );
      return buildContent('', node.loc);
  }
}

function instrumentMustache(walk: Walk, node: hbs.AST.MustacheStatement, state: XmlState, scope: Scope): hbs.AST.Statement {
  if (!node.escaped) {
    const code = walk.codeOf(node);
    const inner = code.replace(/^\{\{~?[{&]?|\}?~?\}\}$/g, '').trim();
    const hint = {
      zh: `写 {{${inner}}}：文字照原样印出，加粗与数据不会丢`,
      en: `write {{${inner}}}: the text comes out as it is, bold and facts included`,
    };
    walk.refuse(
      walk.spanOf(node),
      { zh: '不允许 {{{ }}} 与 {{& }}：值必须转义', en: '{{{ }}} and {{& }} are not allowed: values must be escaped' },
      hint,
    );
  } else if (!walk.isLost && state !== 'text' && state !== 'double' && state !== 'single') {
    walk.refuse(walk.spanOf(node), ...misplaced(state));
  }
  const mode = buildString(state === 'text' ? 'rich' : 'plain', node.loc);
  const path = node.path;
  if (node.params.length === 0 && !node.hash && path.type === 'PathExpression') {
    const { site, base, names } = instrumentPath(path as hbs.AST.PathExpression, scope, walk);
    return buildMustache('$print', [mode, buildNumber(site, node.loc), base, ...names], node.loc);
  }
  const value =
    path.type === 'PathExpression'
      ? instrumentCall({ ...node, path: path as hbs.AST.PathExpression, type: 'SubExpression' }, scope, walk)
      : path;
  return buildMustache('$print', [mode, buildNumber(walk.siteOf(node), node.loc), value], node.loc);
}

function instrumentBlock(walk: Walk, node: hbs.AST.BlockStatement, state: XmlState, scope: Scope): hbs.AST.Statement {
  const name = node.path.original;
  const raw = walk.text.startsWith('{{{{', walk.offsetOf(node.loc.start));
  const opening = walk.spanAt(walk.offsetOf(node.loc.start), walk.offsetOf(node.path.loc.end));
  if (raw || !BLOCKS.has(name)) {
    const near = raw ? null : nearestName(name, BLOCKS);
    const message = raw
      ? { zh: '不允许 {{{{ }}}}', en: '{{{{ }}}} is not allowed' }
      : { zh: `没有 {{#${name}}} 这种块`, en: `there is no block {{#${name}}}` };
    const blocks = {
      zh: '可用 {{#if …}}、{{#unless …}}、{{#each …}}、{{#with …}}',
      en: 'use {{#if …}}, {{#unless …}}, {{#each …}} or {{#with …}}',
    };
    walk.refuse(opening, message, near === null ? blocks : didYouMean(`#${near}`));
  } else if (node.params.length !== 1) {
    const message = { zh: `{{#${name}}} 要恰好一个参数`, en: `{{#${name}}} takes exactly one argument` };
    walk.refuse(
      opening,
      message,
      {
        zh: '条件较复杂时用括号：{{#if (eq kind "targets")}}',
        en: 'put a condition in parentheses: {{#if (eq kind "targets")}}',
      },
      'template-helper',
    );
  }
  if (!walk.isLost && (state === 'comment' || state === 'closing' || state === 'open')) walk.refuse(opening, ...misplaced(state));
  for (const pair of node.hash?.pairs ?? []) refuseOption(pair, `#${name}`, walk);
  const site = buildNumber(
    walk.addSite({ span: node.params[0] ? walk.spanOf(node.params[0]) : opening, code: `#${name}` }),
    node.loc,
  );
  const params = [site, ...node.params.map((param) => instrumentExpression(param, scope, walk))];
  const branch = (program: hbs.AST.Program | undefined): hbs.AST.Program | undefined => {
    if (!program) return program;
    const done = instrumentProgram(walk, program, state, scope);
    if (done.state !== state && !walk.isLost) {
      walk.refuse(
        opening,
        {
          zh: `{{#${name}}} 的内容停在标签或属性值中间`,
          en: `the content of {{#${name}}} stops inside a tag or an attribute's value`,
        },
        {
          zh: '一个块要包住整个属性值、整个属性，或整个标签',
          en: 'let a block hold whole values, whole attributes or whole tags',
        },
      );
    }
    return done.program;
  };
  return buildBlockStatement(node, params, branch(node.program), branch(node.inverse));
}

function instrumentPartial(
  walk: Walk,
  node: hbs.AST.PartialStatement & { program?: hbs.AST.Program },
  state: XmlState,
  scope: Scope,
): hbs.AST.Statement {
  const name = node.name.type === 'SubExpression' ? null : String((node.name as hbs.AST.PathExpression).original);
  const span = walk.spanOf(node.name);
  if (name === null) {
    const hint = { zh: '用 {{#if}} 选择，各写各的片段名', en: 'choose with {{#if}}, and write each name out' };
    walk.refuse(span, { zh: '片段的名字不能算出来', en: "a partial's name cannot be computed" }, hint);
  } else if (name === '@partial-block' ? !walk.partial : !walk.workshop.partials.has(name)) {
    if (name === '@partial-block')
      walk.refuse(span, { zh: `没有片段“${name}”`, en: `there is no partial "${name}"` }, undefined, 'template-partial');
    else walk.workshop.missing.push({ name, span });
  }
  if (name !== null && node.type === 'PartialStatement') walk.workshop.plainCalls.push({ name, span });
  if (state !== 'text' && !walk.isLost) {
    walk.refuse(
      walk.spanOf(node),
      { zh: '片段只能放在标签之间', en: 'a partial may stand only between tags' },
      { zh: '把它移到 > 之后、< 之前', en: 'move it behind a > and before a <' },
    );
  }
  if (node.params.length > 1) {
    walk.refuse(
      walk.spanOf(node.params[1]!),
      { zh: '片段至多接收一个对象', en: 'a partial takes at most one object' },
      { zh: '其余写成 名=值：{{> card fact title="…"}}', en: 'give the others as name=value: {{> card fact title="…"}}' },
      'template-helper',
    );
  }
  const context = node.params[0] ? instrumentExpression(node.params[0], scope, walk) : buildPath([], 0, false, node.loc);
  const hash = node.hash && {
    ...node.hash,
    pairs: node.hash.pairs.map((pair) => ({ ...pair, value: instrumentExpression(pair.value, scope, walk) })),
  };
  const scoped = buildCall('$scope', [buildNumber(walk.siteOf(node), node.loc), context], node.loc, hash);
  const inner = node.program && instrumentProgram(walk, node.program, 'text', scope).program;
  const { hash: _, ...rest } = node;
  const strips = { strip: KEEP, openStrip: KEEP, closeStrip: KEEP };
  return { ...rest, params: [scoped], ...strips, ...(inner && { program: inner }) } as hbs.AST.Statement;
}
