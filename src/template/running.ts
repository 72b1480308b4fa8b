/** What the helpers of one run of a template share: its limits, reports said once, and the stamps that tell origins. */
import Handlebars from 'handlebars';
import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Diagnostics, Localized, Place } from '../diagnostics/diagnostic.js';
import type { Span } from '../diagnostics/span.js';
import type { MarkupOrigin } from '../model/markup.js';
import type { Site } from './context.js';
import type { TemplateData } from './data.js';
import { type FoundValue, lookUpPath } from './lookup.js';
import type { ContentOrigin, TemplateValue } from './value.js';

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

export type CallOptions = Handlebars.HelperOptions & { readonly data: Frame };
type Frame = Record<string, unknown> & { readonly origin?: ContentOrigin };

export type Running = ReturnType<typeof openRunning>;

export function openRunning({ root, notes }: TemplateData, sites: readonly Site[], language: string, diagnostics: Diagnostics) {
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

  /** Once a value and message. */
  function warn(code: DiagnosticCode, at: readonly Place[], message: Localized, hint: Localized): void {
    const key = `${code} ${at[0]?.label} ${message.en}`;
    if (reported.has(key)) return;
    reported.add(key);
    diagnostics.warn(code, { message, hint, at });
  }

  function resolve(site: Site, base: TemplateValue | undefined, names: readonly string[]): FoundValue {
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

  function innerFrame(options: CallOptions, origin: ContentOrigin | undefined, fields: Record<string, unknown> = {}): Frame {
    return Object.assign(Handlebars.createFrame(options.data), fields, { origin });
  }

  function emit(text: string, site: Site): string {
    spend('steps', 1, site);
    spend('output', text.length, site);
    return text;
  }

  return { root, notes, sites, language, origins, spent, spend, report, warn, resolve, originOf, stamp, innerFrame, emit };
}
