/** What a rewritten template calls while it runs: checked lookups, stamps, printing, blocks and helper calls. */
import Handlebars from 'handlebars';
import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import type { Span } from '../diagnostics/span.js';
import type { MarkupOrigin } from '../model/markup.js';
import type { TemplateData } from './data.js';
import type { HelperContext } from './helper-context.js';
import { HELPERS } from './helpers.js';
import { lookUpPath } from './lookup.js';
import { printPlain, printRich } from './print.js';
import type { Site } from './site.js';
import {
  ABSENT,
  asContext,
  type ContentOrigin,
  describeValue,
  FAULT,
  isList,
  isRecord,
  isTruthy,
  makeRecord,
  piecesOf,
  type TemplateValue,
} from './value.js';

/** A template that does not end, or prints without end, stops here. */
export const LIMITS = { steps: 500_000, output: 20_000_000, depth: 100 } as const;

/** Thrown to leave Handlebars at once; the renderer reports it. */
export class LimitReached extends Error {
  constructor(
    readonly limit: keyof typeof LIMITS,
    readonly site: Site,
  ) {
    super(`${limit} at ${site.code}`);
  }
}

type Options = Handlebars.HelperOptions & { readonly data: Frame };
type Frame = Record<string, unknown> & { readonly origin?: ContentOrigin };
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
  const { root, notes } = data;
  const origins: MarkupOrigin[] = [];
  const stamps = new Map<string, number>();
  const reported = new Set<string>();
  const spent = { steps: 0, output: 0, depth: 0 };

  function spend(limit: keyof typeof LIMITS, amount: number, site: Site): void {
    spent[limit] += amount;
    if (spent[limit] > LIMITS[limit]) throw new LimitReached(limit, site);
  }

  /** Once a place and message, however often a loop comes by. */
  function report(code: DiagnosticCode, span: Span, message: Localized, hint?: Localized): void {
    const key = `${code} ${span.file}:${span.start.offset}`;
    if (reported.has(key)) return;
    reported.add(key);
    diagnostics.error(code, { message, ...(hint && { hint }), at: span });
  }

  function resolve(site: Site, base: TemplateValue | undefined, names: readonly string[]) {
    return lookUpPath({
      site,
      base,
      names,
      root,
      notes,
      report: (span, message, hint) => report('template-name', span, message, hint),
    });
  }

  /** Where the context stands in the content: its own place, else that of the nearest block around it. */
  function originOf(context: TemplateValue, frame: Frame | undefined): ContentOrigin | undefined {
    return (typeof context === 'object' && context !== null ? notes.get(context)?.origin : undefined) ?? frame?.origin;
  }

  function stamp(index: number, content: ContentOrigin | undefined): number {
    const key = `${index} ${content?.path ?? ''}`;
    const known = stamps.get(key);
    if (known !== undefined) return known;
    const made = origins.push({ template: sites[index]!.span, ...(content && { content }) }) - 1;
    stamps.set(key, made);
    return made;
  }

  function innerFrame(options: Options, origin: ContentOrigin | undefined, fields: Record<string, unknown> = {}): Frame {
    return Object.assign(Handlebars.createFrame(options.data), fields, { origin });
  }

  const helpers: Runtime['helpers'] = {
    $at(this: TemplateValue, index: number, options: Options) {
      spend('steps', 1, sites[index]!);
      const out = ` at="${stamp(index, originOf(this, options.data))}"`;
      spend('output', out.length, sites[index]!);
      return out;
    },

    $get(this: TemplateValue, index: number, base: TemplateValue | undefined, ...rest: (string | Options)[]) {
      return resolve(sites[index]!, base, rest.slice(0, -1) as string[]).value;
    },

    $print(
      this: TemplateValue,
      mode: 'rich' | 'plain',
      index: number,
      base: TemplateValue | undefined,
      ...rest: (string | Options)[]
    ) {
      const site = sites[index]!;
      const options = rest.at(-1) as Options;
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

    $call(this: TemplateValue, index: number, name: string, ...rest: (TemplateValue | Options)[]) {
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
        text(pieces) {
          const made = makeRecord({});
          notes.set(made, { pieces, text: true });
          return made;
        },
      };
      return helper.call(args, context);
    },

    /** The context of a partial: what was passed, with its parameters as further keys. */
    $scope(this: TemplateValue, index: number, given: TemplateValue | undefined, options: Options) {
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

    if(this: TemplateValue, _index: number, value: TemplateValue | undefined, options: Options) {
      if (value === FAULT) return '';
      return isTruthy(value ?? null, notes) ? options.fn(this) : options.inverse(this);
    },

    unless(this: TemplateValue, _index: number, value: TemplateValue | undefined, options: Options) {
      if (value === FAULT) return '';
      return isTruthy(value ?? null, notes) ? options.inverse(this) : options.fn(this);
    },

    with(this: TemplateValue, _index: number, value: TemplateValue | undefined, options: Options) {
      if (value === FAULT) return '';
      if (value === undefined || !isTruthy(value, notes)) return options.inverse(this);
      const data = innerFrame(options, originOf(value, undefined) ?? originOf(this, options.data));
      const context = asContext(value, this, notes);
      return options.fn(context, { data, blockParams: [context] });
    },

    each(this: TemplateValue, index: number, value: TemplateValue | undefined, options: Options) {
      const site = sites[index]!;
      if (value === FAULT) return '';
      const entries = entriesOf(value ?? null);
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

  function emit(text: string, site: Site): string {
    spend('steps', 1, site);
    spend('output', text.length, site);
    return text;
  }

  function entriesOf(value: TemplateValue): readonly (readonly [string | number, TemplateValue])[] | null {
    if (value === null || value === ABSENT) return [];
    if (isList(value)) return value.map((item, at) => [at, item] as const);
    return isRecord(value) && !notes.get(value)?.text ? Object.entries(value) : null;
  }

  return { helpers, origins };
}
