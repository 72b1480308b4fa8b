/** Parses one template file with Handlebars, and says in plain words, with line and column, what it could not read. */
import Handlebars from 'handlebars';
import type { Diagnostics, Localized } from '../source/diagnostic.js';
import { indexLines, type Lines } from '../source/lines.js';
import type { SourceText } from '../source/project.js';

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
    if (error instanceof RangeError) {
      const at = { file: source.file, start: lines.positionAt(0) };
      diagnostics.error('template-limit', { message: { zh: '块嵌套过深', en: 'blocks are nested too deep' }, at });
      return null;
    }
    const { offset, message, hint } = explain(error, source.text, lines);
    diagnostics.error('template-syntax', {
      message,
      ...(hint && { hint }),
      at: { file: source.file, start: lines.positionAt(offset) },
    });
    return null;
  }
}

interface Explanation {
  readonly offset: number;
  readonly message: Localized;
  readonly hint?: Localized;
}

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
  return {
    offset: findOffset(error.message, text, lines),
    message: { zh: '双花括号 {{ }} 里的写法读不懂', en: 'this {{ }} cannot be read' },
    hint: {
      zh: '应为 {{名字}}、{{helper 参数}}、{{#if …}}…{{/if}}、{{> 片段}} 之一；要印出 {{ 本身写 \\{{',
      en: 'it should be one of {{name}}, {{helper argument}}, {{#if …}}…{{/if}}, {{> partial}}; to print {{ itself write \\{{',
    },
  };
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
  for (let at = flat.indexOf(wanted); at >= 0 && wanted !== ''; at = flat.indexOf(wanted, at + 1)) {
    const offset = kept[at + past] ?? text.length;
    const distance = Math.abs(lines.positionAt(offset).line - line);
    if (distance < bestDistance) [best, bestDistance] = [offset, distance];
  }
  return best;
}
