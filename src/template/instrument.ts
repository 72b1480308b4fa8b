/**
 * Rewrites a parsed template so that Handlebars runs it under our rules: every name is looked up with a check, every tag
 * and value is stamped with its place, values print rich or plain by where they stand, and what is unsafe is refused.
 */
import type { DiagnosticCode } from '../source/codes.js';
import type { Diagnostics, Localized } from '../source/diagnostic.js';
import { spanBetween } from '../source/lines.js';
import { nearestName } from '../source/nearest.js';
import type { Span } from '../source/span.js';
import { buildBlock, buildCall, buildContent, buildMustache, buildNumber, buildPath, buildString } from './ast.js';
import { didYouMean, HELPERS } from './helpers.js';
import { scanXml, type XmlState } from './scan.js';
import type { Site } from './site.js';
import type { ParsedTemplate } from './syntax.js';

export interface Workshop {
  /** Filled by instrumenting; a stamp's number is an index into it. */
  readonly sites: Site[];
  readonly partials: ReadonlySet<string>;
  readonly diagnostics: Diagnostics;
}

/** Names of block parameters in force, innermost first. */
type Scope = readonly string[];

const BLOCKS = new Set(['if', 'unless', 'each', 'with']);
const DATA = new Set(['root', 'index', 'key', 'first', 'last']);

/** Reports what is refused; the program it returns may be compiled only where nothing was. */
export function instrument(template: ParsedTemplate, partial: boolean, workshop: Workshop): hbs.AST.Program {
  const { source, lines } = template;
  const { sites, diagnostics } = workshop;

  const spanAt = (start: number, end: number): Span => spanBetween(source.file, lines, start, end);
  const offsetOf = ({ line, column }: hbs.AST.Position): number => lines.start(line) + column;
  const spanOf = (node: hbs.AST.Node): Span => spanAt(offsetOf(node.loc.start), offsetOf(node.loc.end));
  const codeOf = (node: hbs.AST.Node): string => source.text.slice(offsetOf(node.loc.start), offsetOf(node.loc.end));
  const addSite = (site: Site): number => sites.push(site) - 1;
  const siteOf = (node: hbs.AST.Node, code = codeOf(node)): number => addSite({ span: spanOf(node), code });
  const refuse = (span: Span, message: Localized, hint?: Localized, code: DiagnosticCode = 'template-forbidden'): void =>
    diagnostics.error(code, { message, ...(hint && { hint }), at: span });

  function instrumentProgram(
    program: hbs.AST.Program,
    from: XmlState,
    scope: Scope,
  ): { program: hbs.AST.Program; state: XmlState } {
    const inner = [...(program.blockParams ?? []), ...scope];
    let state = from;
    const body: hbs.AST.Statement[] = [];
    for (const statement of program.body) {
      if (statement.type === 'ContentStatement') {
        state = instrumentContent(statement as hbs.AST.ContentStatement, state, body);
      } else if (statement.type !== 'CommentStatement') {
        body.push(instrumentStatement(statement, state, inner));
      }
    }
    return { program: { ...program, body }, state };
  }

  /** Cuts template text at its start tags and sets a stamp into each. */
  function instrumentContent(node: hbs.AST.ContentStatement, from: XmlState, body: hbs.AST.Statement[]): XmlState {
    const text = node.value;
    const original = String(node.original);
    // White space control has taken blanks from its edges; what is left begins at the same first character.
    const base = offsetOf(node.loc.start) + (text.trim() === '' ? 0 : original.search(/\S/) - text.search(/\S/));
    let done = 0;
    const state = scanXml(text, from, {
      tag(start, end) {
        body.push(buildContent(text.slice(done, end), node.loc));
        const site = addSite({ span: spanAt(base + start, base + end), code: text.slice(start, end) });
        body.push(buildMustache('$at', [buildNumber(site, node.loc)], node.loc));
        done = end;
      },
      fault(kind, start, end) {
        refuse(spanAt(base + start, base + end), ...XML_FAULTS[kind]);
      },
    });
    body.push(buildContent(text.slice(done), node.loc));
    return state;
  }

  function instrumentStatement(node: hbs.AST.Statement, state: XmlState, scope: Scope): hbs.AST.Statement {
    switch (node.type) {
      case 'MustacheStatement':
        return instrumentMustache(node as hbs.AST.MustacheStatement, state, scope);
      case 'BlockStatement':
        return instrumentBlock(node as hbs.AST.BlockStatement, state, scope);
      case 'PartialStatement':
      case 'PartialBlockStatement':
        return instrumentPartial(node as hbs.AST.PartialStatement & { program?: hbs.AST.Program }, state, scope);
      default:
        refuse(
          spanOf(node),
          { zh: '不允许 {{* }}（装饰器与内联片段）', en: '{{* }} (decorators and inline partials) is not allowed' },
          { zh: '把片段写成 templates/partials/ 下的文件', en: 'write the partial as a file in templates/partials/' },
        );
        return buildContent('', node.loc);
    }
  }

  function instrumentMustache(node: hbs.AST.MustacheStatement, state: XmlState, scope: Scope): hbs.AST.Statement {
    if (!node.escaped) {
      const code = codeOf(node);
      const inner = code.replace(/^\{\{~?[{&]?|\}?~?\}\}$/g, '').trim();
      const hint = {
        zh: `写 {{${inner}}}：文字照原样印出，加粗与数据不会丢`,
        en: `write {{${inner}}}: the text comes out as it is, bold and facts included`,
      };
      refuse(
        spanOf(node),
        { zh: '不允许 {{{ }}} 与 {{& }}：值必须转义', en: '{{{ }}} and {{& }} are not allowed: values must be escaped' },
        hint,
      );
    } else if (state !== 'text' && state !== 'double' && state !== 'single') {
      refuse(spanOf(node), ...misplaced(state));
    }
    const mode = buildString(state === 'text' ? 'rich' : 'plain', node.loc);
    const path = node.path;
    if (node.params.length === 0 && !node.hash && path.type === 'PathExpression') {
      const { site, base, names } = instrumentPath(path as hbs.AST.PathExpression, scope);
      return buildMustache('$print', [mode, buildNumber(site, node.loc), base, ...names], node.loc);
    }
    const value =
      path.type === 'PathExpression'
        ? instrumentCall({ ...node, path: path as hbs.AST.PathExpression, type: 'SubExpression' }, scope)
        : path;
    return buildMustache('$print', [mode, buildNumber(siteOf(node), node.loc), value], node.loc);
  }

  function instrumentBlock(node: hbs.AST.BlockStatement, state: XmlState, scope: Scope): hbs.AST.Statement {
    const name = node.path.original;
    const raw = source.text.startsWith('{{{{', offsetOf(node.loc.start));
    const opening = spanAt(offsetOf(node.loc.start), offsetOf(node.path.loc.end));
    if (raw || !BLOCKS.has(name)) {
      const near = raw ? null : nearestName(name, BLOCKS);
      const message = raw
        ? { zh: '不允许 {{{{ }}}}', en: '{{{{ }}}} is not allowed' }
        : { zh: `没有 {{#${name}}} 这种块`, en: `there is no block {{#${name}}}` };
      const blocks = {
        zh: '可用 {{#if …}}、{{#unless …}}、{{#each …}}、{{#with …}}',
        en: 'use {{#if …}}, {{#unless …}}, {{#each …}} or {{#with …}}',
      };
      refuse(opening, message, near === null ? blocks : didYouMean(`#${near}`));
    } else if (node.params.length !== 1) {
      const message = { zh: `{{#${name}}} 要恰好一个参数`, en: `{{#${name}}} takes exactly one argument` };
      refuse(
        opening,
        message,
        {
          zh: '条件较复杂时用括号：{{#if (eq kind "targets")}}',
          en: 'put a condition in parentheses: {{#if (eq kind "targets")}}',
        },
        'template-helper',
      );
    }
    if (state === 'comment' || state === 'closing' || state === 'open') refuse(opening, ...misplaced(state));
    for (const pair of node.hash?.pairs ?? []) refuseOption(pair, `#${name}`);
    const site = buildNumber(siteOf(node, `#${name}`), node.loc);
    const params = [site, ...node.params.map((param) => instrumentExpression(param, scope))];
    const branch = (program: hbs.AST.Program | undefined): hbs.AST.Program | undefined => {
      if (!program) return program;
      const done = instrumentProgram(program, state, scope);
      if (done.state !== state) {
        refuse(
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
    return buildBlock(node, params, branch(node.program), branch(node.inverse));
  }

  function instrumentPartial(
    node: hbs.AST.PartialStatement & { program?: hbs.AST.Program },
    state: XmlState,
    scope: Scope,
  ): hbs.AST.Statement {
    const name = node.name.type === 'SubExpression' ? null : String((node.name as hbs.AST.PathExpression).original);
    const span = spanOf(node.name);
    if (name === null) {
      const hint = { zh: '用 {{#if}} 选择，各写各的片段名', en: 'choose with {{#if}}, and write each name out' };
      refuse(span, { zh: '片段的名字不能算出来', en: "a partial's name cannot be computed" }, hint);
    } else if (name === '@partial-block' ? !partial : !workshop.partials.has(name)) {
      const near = nearestName(name, workshop.partials);
      const hint =
        near === null
          ? { zh: `新建 templates/partials/${name}.hbs`, en: `create templates/partials/${name}.hbs` }
          : didYouMean(near);
      refuse(
        span,
        { zh: `没有片段“${name}”`, en: `there is no partial "${name}"` },
        name === '@partial-block' ? undefined : hint,
        'template-partial',
      );
    }
    if (state !== 'text') {
      refuse(spanOf(node), { zh: '片段只能放在标签之间', en: 'a partial may stand only between tags' });
    }
    if (node.params.length > 1) {
      refuse(
        spanOf(node.params[1]!),
        { zh: '片段至多接收一个对象', en: 'a partial takes at most one object' },
        { zh: '其余写成 名=值：{{> card fact title="…"}}', en: 'give the others as name=value: {{> card fact title="…"}}' },
        'template-helper',
      );
    }
    const context = node.params[0] ? instrumentExpression(node.params[0], scope) : buildPath([], 0, false, node.loc);
    const hash = node.hash && {
      ...node.hash,
      pairs: node.hash.pairs.map((pair) => ({ ...pair, value: instrumentExpression(pair.value, scope) })),
    };
    const scoped = buildCall('$scope', [buildNumber(siteOf(node), node.loc), context], node.loc, hash);
    const inner = node.program && instrumentProgram(node.program, 'text', scope).program;
    const { hash: _, ...rest } = node;
    return {
      ...rest,
      params: [scoped],
      strip: KEEP,
      openStrip: KEEP,
      closeStrip: KEEP,
      ...(inner && { program: inner }),
    } as hbs.AST.Statement;
  }

  function instrumentExpression(node: hbs.AST.Expression, scope: Scope): hbs.AST.Expression {
    if (node.type === 'SubExpression') return instrumentCall(node as Call, scope);
    if (node.type !== 'PathExpression') return node;
    const { site, base, names } = instrumentPath(node as hbs.AST.PathExpression, scope);
    return buildCall('$get', [buildNumber(site, node.loc), base, ...names], node.loc);
  }

  /** Parts a path into what Handlebars itself finds (context, block parameter, @data) and the names looked up from there. */
  function instrumentPath(
    node: hbs.AST.PathExpression,
    scope: Scope,
  ): { site: number; base: hbs.AST.Expression; names: hbs.AST.Expression[] } {
    const own = !node.data && node.depth === 0 && !/^\.|^this\b/.test(node.original) && scope.includes(node.parts[0] ?? '');
    const taken = own || node.data ? 1 : 0;
    if (node.data && !DATA.has(node.parts[0] ?? '')) {
      const near = nearestName(node.parts[0] ?? '', DATA);
      const message = { zh: `没有 @${node.parts[0]}`, en: `there is no @${node.parts[0]}` };
      refuse(spanOf(node), message, near === null ? undefined : didYouMean(`@${near}`), 'template-name');
    }
    const base = buildPath(node.parts.slice(0, taken), node.depth, node.data, node.loc);
    const start = offsetOf(node.loc.start);
    const tokens = [...codeOf(node).matchAll(/\[[^\]]*\]|[^./[\]@\s]+/g)].slice(-node.parts.length || Number.POSITIVE_INFINITY);
    const parts = node.parts.slice(taken).map((_, index) => {
      const token = tokens[index + taken];
      return token ? spanAt(start + token.index, start + token.index + token[0].length) : spanOf(node);
    });
    const site = addSite({ span: spanOf(node), code: codeOf(node), parts });
    return { site, base, names: node.parts.slice(taken).map((name) => buildString(name, node.loc)) };
  }

  function instrumentCall(node: Call, scope: Scope): hbs.AST.Expression {
    const name = node.path.original;
    const helper = Object.hasOwn(HELPERS, name) ? HELPERS[name] : undefined;
    const span = spanOf(node.path);
    if (!helper) {
      const near = nearestName(name, Object.keys(HELPERS));
      const hint =
        near === null
          ? { zh: `可用：${Object.keys(HELPERS).join('、')}`, en: `there are: ${Object.keys(HELPERS).join(', ')}` }
          : didYouMean(near);
      refuse(span, { zh: `没有名为“${name}”的助手`, en: `there is no helper "${name}"` }, hint, 'template-helper');
    } else if (node.params.length < helper.least || node.params.length > helper.most) {
      const message = { zh: `“${name}”的参数个数不对`, en: `"${name}" has the wrong number of arguments` };
      refuse(span, message, { zh: `写法：(${helper.usage})`, en: `written as: (${helper.usage})` }, 'template-helper');
    }
    for (const pair of node.hash?.pairs ?? []) refuseOption(pair, name);
    const site = buildNumber(addSite({ span, code: name }), node.loc);
    return buildCall(
      '$call',
      [site, buildString(name, node.loc), ...node.params.map((param) => instrumentExpression(param, scope))],
      node.loc,
    );
  }

  function refuseOption(pair: hbs.AST.HashPair, name: string): void {
    refuse(
      spanOf(pair),
      { zh: `“${name}”不接收“${pair.key}=…”`, en: `"${name}" takes no "${pair.key}=…"` },
      undefined,
      'template-helper',
    );
  }

  const { program, state } = instrumentProgram(template.program, 'text', []);
  if (state !== 'text') {
    refuse(
      spanAt(source.text.length, source.text.length),
      { zh: '文件在标签中间结束', en: 'the file ends inside a tag' },
      undefined,
      'markup-syntax',
    );
  }
  if (!partial) return program;
  const site = buildNumber(addSite({ span: spanAt(0, 0), code: source.file }), program.loc);
  const body = [buildMustache('$enter', [site], program.loc), ...program.body, buildMustache('$leave', [site], program.loc)];
  return { ...program, body };
}

type Call = hbs.AST.SubExpression;
const KEEP = { open: false, close: false };

const XML_FAULTS: Readonly<Record<'stray' | 'declaration' | 'reserved', readonly [Localized, Localized, DiagnosticCode]>> = {
  stray: [
    { zh: '“<”之后不是标签名', en: '"<" is followed by no tag name' },
    { zh: '要印出小于号，写 &lt;', en: 'to print a less-than sign write &lt;' },
    'markup-syntax',
  ],
  declaration: [
    {
      zh: '不允许 <! 与 <?（声明、CDATA、处理指令）',
      en: '<! and <? (declarations, CDATA, processing instructions) are not allowed',
    },
    { zh: '模板只写标签、文字与 {{ }}', en: 'a template holds tags, text and {{ }}' },
    'template-forbidden',
  ],
  reserved: [
    { zh: '属性“at”由程序自用', en: 'the attribute "at" is used by the program itself' },
    { zh: '删去它', en: 'delete it' },
    'unknown-attribute',
  ],
};

function misplaced(state: XmlState): readonly [Localized, Localized] {
  if (state === 'comment') {
    return [
      { zh: 'XML 注释 <!-- --> 里不能有 {{ }}', en: 'there can be no {{ }} in an XML comment <!-- -->' },
      { zh: '改用 {{!-- --}}', en: 'use {{!-- --}} instead' },
    ];
  }
  return [
    { zh: '值不能放在标签名或引号之外', en: 'a value cannot stand in a tag outside quotes' },
    { zh: '写成 属性="{{…}}"', en: 'write attribute="{{…}}"' },
  ];
}
