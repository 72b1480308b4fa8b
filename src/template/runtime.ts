/** What a rewritten template calls while it runs: checked lookups, stamps, printing, blocks and helper calls. */

import type { Diagnostics } from '../diagnostics/diagnostic.js';
import { joinLines } from '../language/join-lines.js';
import type { ProsePiece } from '../model/content.js';
import type { MarkupOrigin } from '../model/markup.js';
import { escapeAttribute, escapeText } from '../xml/escape-xml.js';
import type { Site } from './context.js';
import type { TemplateData } from './data.js';
import { HELPERS } from './helpers.js';
import { type CallOptions, openRunning, type Running } from './running.js';
import {
  ABSENT,
  asContext,
  describeValue,
  FAULT,
  type HelperContext,
  isList,
  isRecord,
  isTruthy,
  makeRecord,
  piecesOf,
  type TemplateValue,
  type ValueNotes,
} from './value.js';

type Run = (this: TemplateValue, ...args: never[]) => unknown;

/** What a rewritten template may call. */
export const RUNTIME_HELPERS = [
  '$at',
  '$get',
  '$print',
  '$call',
  '$scope',
  '$enter',
  '$leave',
  'if',
  'unless',
  'with',
  'each',
] as const;
type RuntimeHelper = (typeof RUNTIME_HELPERS)[number];

export interface Runtime {
  readonly helpers: Readonly<Record<RuntimeHelper, Run>>;
  /** Filled while the template runs. */
  readonly origins: readonly MarkupOrigin[];
}

export function createRuntime(data: TemplateData, sites: readonly Site[], language: string, diagnostics: Diagnostics): Runtime {
  const running = openRunning(data, sites, language, diagnostics);
  return {
    helpers: { ...buildPrinters(running), ...buildCaller(running), ...buildBlocks(running) },
    origins: running.origins,
  };
}

type Helpers<K extends RuntimeHelper> = Pick<Runtime['helpers'], K>;

function buildPrinters({
  notes,
  sites,
  spent,
  spend,
  report,
  resolve,
  originOf,
  stamp,
  emit,
}: Running): Helpers<'$at' | '$get' | '$print' | '$scope' | '$enter' | '$leave'> {
  return {
    $at(this: TemplateValue, index: number, options: CallOptions) {
      spend('steps', 1, sites[index]!);
      const out = ` at="${stamp(index, originOf(this, options.data))}"`;
      spend('output', out.length, sites[index]!);
      return out;
    },

    $get(this: TemplateValue, index: number, base: TemplateValue | undefined, ...rest: (string | CallOptions)[]) {
      return resolve(sites[index]!, base, rest.slice(0, -1) as string[]).value;
    },

    $print(
      this: TemplateValue,
      mode: 'rich' | 'plain',
      index: number,
      base: TemplateValue | undefined,
      ...rest: (string | CallOptions)[]
    ) {
      const site = sites[index]!;
      const options = rest.at(-1) as CallOptions;
      const { value, origin } = resolve(site, base, rest.slice(0, -1) as string[]);
      if (value === FAULT) return '';
      const pieces = piecesOf(value, notes);
      if (pieces === null) {
        const kind = describeValue(value, notes);
        const hint = isRecord(value)
          ? {
              zh: `取其中一个字段：${Object.keys(value).slice(0, 8).join('、')}……`,
              en: `print one of its fields: ${Object.keys(value).slice(0, 8).join(', ')}…`,
            }
          : { zh: '用 {{#each}} 逐项印出，或 {{join 列表 "、"}}', en: 'go through it with {{#each}}, or {{join list ", "}}' };
        report(
          'template-name',
          site.span,
          { zh: `“${site.code}”是${kind.zh}，不能印出`, en: `"${site.code}" is ${kind.en}, which does not print` },
          hint,
        );
        return '';
      }
      if (mode === 'plain') return emit(printPlain(pieces), site);
      const printed = printRich(pieces);
      return printed === '' ? '' : emit(`<?at ${stamp(index, origin ?? originOf(this, options.data))}?>${printed}`, site);
    },

    /** The context of a partial: what was passed, with its parameters as further keys. */
    $scope(this: TemplateValue, index: number, given: TemplateValue | undefined, options: CallOptions) {
      spend('steps', 1, sites[index]!);
      const context = given === undefined ? ABSENT : asContext(given, null, notes);
      const added = options.hash as Record<string, TemplateValue>;
      if (Object.keys(added).length === 0) return context;
      const known = isRecord(context) ? notes.get(context) : undefined;
      const merged = makeRecord({ ...(isRecord(context) ? context : {}), ...added });
      notes.set(merged, { origin: known?.origin ?? originOf(this, options.data), pieces: piecesOf(context, notes) ?? undefined });
      return merged;
    },

    $enter(this: TemplateValue, index: number) {
      spend('depth', 1, sites[index]!);
      return '';
    },

    $leave(this: TemplateValue) {
      spent.depth -= 1;
      return '';
    },
  };
}

function buildCaller({ root, notes, sites, language, report, warn }: Running): Helpers<'$call'> {
  return {
    $call(this: TemplateValue, index: number, name: string, ...rest: (TemplateValue | CallOptions)[]) {
      const site = sites[index]!;
      const args = (rest.slice(0, -1) as TemplateValue[]).map((value) =>
        value === ABSENT || value === undefined ? null : value,
      );
      if (args.includes(FAULT)) return FAULT;
      const helper = HELPERS[name]!;
      const context: HelperContext = {
        root,
        notes,
        language,
        fault(message, hint, code = 'template-helper') {
          const usage = hint ?? { zh: `写法：(${helper.usage})`, en: `written as: (${helper.usage})` };
          report(code, site.span, { zh: `${name}：${message.zh}`, en: `${name}: ${message.en}` }, usage);
          return FAULT;
        },
        leaveOut(value, message, hint) {
          const origin = notes.get(value)?.origin;
          if (origin)
            warn(
              'left-out',
              [
                { span: origin.span, label: origin.path },
                { span: site.span, label: site.code },
              ],
              message,
              hint,
            );
        },
        text(pieces) {
          const made = makeRecord({});
          notes.set(made, { pieces, text: true });
          return made;
        },
      };
      return helper.call(args, context);
    },
  };
}

function buildBlocks({ notes, sites, spend, report, originOf, innerFrame }: Running): Helpers<'if' | 'unless' | 'with' | 'each'> {
  return {
    if(this: TemplateValue, _index: number, value: TemplateValue | undefined, options: CallOptions) {
      if (value === FAULT) return '';
      return isTruthy(value ?? null, notes) ? options.fn(this) : options.inverse(this);
    },

    unless(this: TemplateValue, _index: number, value: TemplateValue | undefined, options: CallOptions) {
      if (value === FAULT) return '';
      return isTruthy(value ?? null, notes) ? options.inverse(this) : options.fn(this);
    },

    with(this: TemplateValue, _index: number, value: TemplateValue | undefined, options: CallOptions) {
      if (value === FAULT) return '';
      if (value === undefined || !isTruthy(value, notes)) return options.inverse(this);
      const data = innerFrame(options, originOf(value, undefined) ?? originOf(this, options.data));
      const context = asContext(value, this, notes);
      return options.fn(context, { data, blockParams: [context] });
    },

    each(this: TemplateValue, index: number, value: TemplateValue | undefined, options: CallOptions) {
      const site = sites[index]!;
      if (value === FAULT) return '';
      const entries = entriesOf(value ?? null, notes);
      if (entries === null) {
        const kind = describeValue(value ?? null, notes);
        const hint = { zh: '一段文字用 {{#if …}} 判断、{{…}} 印出', en: 'test a text with {{#if …}} and print it with {{…}}' };
        report(
          'template-helper',
          site.span,
          { zh: `{{#each}} 要列表，给的是${kind.zh}`, en: `{{#each}} wants a list, but was given ${kind.en}` },
          hint,
        );
        return '';
      }
      if (entries.length === 0) return options.inverse(this);
      const around = originOf(value ?? null, undefined) ?? originOf(this, options.data);
      let out = '';
      for (const [at, [key, item]] of entries.entries()) {
        spend('steps', 1, site);
        const context = asContext(item, this, notes);
        const data = innerFrame(options, originOf(context, undefined) ?? around, {
          index: at,
          key,
          first: at === 0,
          last: at === entries.length - 1,
        });
        out += options.fn(context, { data, blockParams: [context, key] });
      }
      return out;
    },
  };
}

function entriesOf(value: TemplateValue, notes: ValueNotes): readonly (readonly [string | number, TemplateValue])[] | null {
  if (value === null || value === ABSENT) return [];
  if (isList(value)) return value.map((item, at) => [at, item] as const);
  return isRecord(value) && !notes.get(value)?.text ? Object.entries(value) : null;
}

/** A template may put its attributes into quotes of either kind. */
function escapeQuoted(text: string): string {
  return escapeAttribute(text).replaceAll("'", '&apos;');
}

function printPlain(pieces: readonly ProsePiece[]): string {
  return escapeQuoted(joinLines(pieces.map((piece) => piece.text).join('')));
}

/** A fact prints as an empty element: the reader takes its text from the content, so that markup cannot misquote it. */
function printRich(pieces: readonly ProsePiece[]): string {
  let out = '';
  for (const piece of pieces) {
    const printed = piece.kind === 'text' ? escapeText(piece.text).replaceAll('\n', '<br/>') : printFact(piece.fact, piece.show);
    const slanted = piece.italic ? `<i>${printed}</i>` : printed;
    const strong = piece.bold ? `<b>${slanted}</b>` : slanted;
    out += piece.link === undefined ? strong : `<a href="${escapeQuoted(piece.link)}">${strong}</a>`;
  }
  return out;
}

function printFact(id: string, show: 'value' | 'period'): string {
  return `<fact id="${escapeQuoted(id)}"${show === 'value' ? '' : ` show="${show}"`}/>`;
}
