/** Parses one template file with Handlebars, and says in plain words, with line and column, what it could not read. */

import Handlebars from 'handlebars';
import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import { indexLines, type Lines } from '../diagnostics/lines.js';
import { indicesOf } from '../language/fold.js';
import type { SourceText } from '../project/read-text.js';

export interface ParsedTemplate {
  readonly source: SourceText;
  readonly lines: Lines;
  readonly program: hbs.AST.Program;
}

/** Reports and returns null where the file is not a Handlebars template. */
export function parseTemplate(source: SourceText, diagnostics: Diagnostics): ParsedTemplate | null {
  const lines = indexLines(source.text);
  try {
    return { source, lines, program: Handlebars.parse(source.text, { srcName: source.file }) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const isDeep = error instanceof RangeError;
    const { offset, message, hint } = isDeep ? TOO_DEEP : explain(error, source.text, lines);
    const at = { file: source.file, start: lines.positionAt(offset) };
    diagnostics.error(isDeep ? 'template-limit' : 'template-syntax', { message, ...(hint && { hint }), at });
    return null;
  }
}

interface Explanation {
  readonly offset: number;
  readonly message: Localized;
  readonly hint?: Localized;
}

const TOO_DEEP: Explanation = { offset: 0, message: { zh: '块嵌套过深', en: 'blocks are nested too deep' } };

function explain(error: Error, text: string, lines: Lines): Explanation {
  const located = error as Error & { readonly lineNumber?: number; readonly column?: number };
  const mismatch = /^(.*) doesn't match (.*) - \d+:\d+$/.exec(error.message);
  if (located.lineNumber !== undefined && located.column !== undefined) {
    const offset = lines.start(located.lineNumber) + located.column;
    if (!mismatch)
      return { offset, message: { zh: `模板语法错误：${error.message}`, en: error.message.replace(/ - \d+:\d+$/, '') } };
    const [, opened, closed] = mismatch;
    return {
      offset,
      message: { zh: `{{#${opened}}} 被 {{/${closed}}} 关闭`, en: `{{#${opened}}} is closed by {{/${closed}}}` },
      hint: { zh: `改为 {{/${opened}}}，或检查嵌套次序`, en: `write {{/${opened}}}, or check the nesting` },
    };
  }
  const open = /got 'EOF'/.test(error.message) ? findOpenBlock(text) : null;
  if (open) {
    return {
      offset: open.offset,
      message: { zh: `{{#${open.name}}} 没有关闭`, en: `{{#${open.name}}} is never closed` },
      hint: { zh: `在它的内容之后写 {{/${open.name}}}`, en: `write {{/${open.name}}} after its content` },
    };
  }
  const offset = findOffset(error.message, text, lines);
  return (
    explainMustache(text, offset) ?? {
      offset,
      message: { zh: '双花括号 {{ }} 里的写法读不懂', en: 'this {{ }} cannot be read' },
      hint: {
        zh: '应为 {{名字}}、{{helper 参数}}、{{#if …}}…{{/if}}、{{> 片段}} 之一；要印出 {{ 本身写 \\{{',
        en: 'it should be one of {{name}}, {{helper argument}}, {{#if …}}…{{/if}}, {{> partial}}; to print {{ itself write \\{{',
      },
    }
  );
}

/** The innermost block that is open at the file's end. */
function findOpenBlock(text: string): { readonly name: string; readonly offset: number } | null {
  const open: { name: string; offset: number }[] = [];
  for (const match of text.matchAll(/\{\{!--[\s\S]*?--~?\}\}|\{\{![\s\S]*?\}\}|\{\{~?(#>?|\/)\s*([^\s}~]+)/g)) {
    const [, mark, name] = match;
    if (mark === undefined) continue;
    if (mark === '/') open.pop();
    else open.push({ name: name!, offset: match.index });
  }
  return open.at(-1) ?? null;
}

/**
 * Handlebars names the line, and shows an excerpt without line breaks with an arrow under it; the place is where the
 * excerpt stands in the text, nearest to that line.
 */
function findOffset(message: string, text: string, lines: Lines): number {
  const [head = '', excerpt = '', arrow = ''] = message.split('\n');
  const line = Number(/line (\d+)/.exec(head)?.[1] ?? 1);
  const skipped = excerpt.startsWith('...') && arrow.length > 20 ? 3 : 0;
  const past = arrow.indexOf('^') - skipped;
  const wanted = excerpt.slice(skipped).replace(/\.\.\.$/, '');
  const kept: number[] = [];
  for (let at = 0; at < text.length; at++) if (text[at] !== '\n') kept.push(at);
  const flat = text.replaceAll('\n', '');
  let best = lines.start(line);
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const at of indicesOf(flat, wanted)) {
    const offset = kept[at + past] ?? text.length;
    const distance = Math.abs(lines.positionAt(offset).line - line);
    if (distance < bestDistance) [best, bestDistance] = [offset, distance];
  }
  return best;
}

/** The slips that are often made; null where it is none of them. */
function explainMustache(text: string, offset: number): Explanation | null {
  const stray = /^\{\{~?\s*(?:\/\s*([\w-]+)|(else\b|\^))/.exec(text.slice(offset));
  if (stray) {
    const [, closed] = stray;
    return closed === undefined
      ? {
          offset,
          message: { zh: '{{else}} 不在任何块里，或一个块里写了两次', en: '{{else}} stands in no block, or twice in one' },
          hint: { zh: '它写在 {{#if …}} 和 {{/if}} 之间，只写一次', en: 'write it once, between {{#if …}} and {{/if}}' },
        }
      : {
          offset,
          message: { zh: `{{/${closed}}} 没有可关闭的块`, en: `{{/${closed}}} has no block to close` },
          hint: {
            zh: `删去它，或在前面补上 {{#${closed} …}}`,
            en: `delete it, or write {{#${closed} …}} before it`,
          },
        };
  }
  const start = text.lastIndexOf('{{', offset);
  if (start < 0) return null;
  const close = text.indexOf('}}', start);
  const next = text.indexOf('{{', start + 2);
  if (close < 0 || (next >= 0 && next < close)) {
    return {
      offset: start,
      message: { zh: '这个 {{ 没有用 }} 关闭', en: 'this {{ is not closed with }}' },
      hint: { zh: '在它的末尾写两个 }', en: 'write }} at its end' },
    };
  }
  const inside = text.slice(start + 2, close);
  const spaced = /^\s+([#/>!])/.exec(inside)?.[1];
  if (spaced !== undefined) {
    return {
      offset: start,
      message: { zh: `“{{”和“${spaced}”之间不能有空格`, en: `there can be no blank between "{{" and "${spaced}"` },
      hint: {
        zh: `写成 {{${inside.trim().replace(/^(.)\s+/, '$1')}}}`,
        en: `write {{${inside.trim().replace(/^(.)\s+/, '$1')}}}`,
      },
    };
  }
  if (/[=!<>]=|[<>]|&&|\|\|/.test(inside.replace(/^[#>~]+/, ''))) {
    return {
      offset,
      message: { zh: '{{ }} 里不能写 == < > && || 这样的算式', en: 'there are no operators such as == < > && || in {{ }}' },
      hint: {
        zh: '写成 {{#if (eq kind "targets")}}；另有 ne、gt、lt、and、or、not',
        en: 'write {{#if (eq kind "targets")}}; there are also ne, gt, lt, and, or, not',
      },
    };
  }
  return null;
}
