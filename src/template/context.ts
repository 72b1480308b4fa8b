/** The bench on which template files are made ready: places found by their nodes, sites numbered, refusals reported. */

import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import { spanBetween } from '../diagnostics/lines.js';
import type { Span } from '../diagnostics/span.js';
import type { ParsedTemplate } from './syntax.js';

export interface Site {
  readonly span: Span;
  /** As written: `report.title`, `first 3 points`, `<slide`; empty for a whole partial. */
  readonly code: string;
  /** Of a path: each of its names. */
  readonly parts?: readonly Span[];
}

/** What all files of one document share. */
export interface Workshop {
  /** Filled by instrumenting; a stamp's number is an index into it. */
  readonly sites: Site[];
  readonly partials: ReadonlySet<string>;
  /** Filled: partials called without a block, `{{> name}}`. */
  readonly plainCalls: { readonly name: string; readonly span: Span }[];
  /** Filled: partials called that there are not. */
  readonly missing: { readonly name: string; readonly span: Span }[];
  readonly diagnostics: Diagnostics;
}

/** One file on the bench. */
export interface Bench {
  readonly text: string;
  readonly workshop: Workshop;
  spanAt(start: number, end: number): Span;
  offsetOf(position: hbs.AST.Position): number;
  spanOf(node: hbs.AST.Node): Span;
  codeOf(node: hbs.AST.Node): string;
  /** Gives the site's number. */
  addSite(site: Site): number;
  /** The same for a whole node. */
  siteOf(node: hbs.AST.Node): number;
  refuse(span: Span, message: Localized, hint?: Localized, code?: DiagnosticCode): void;
}

export function openBench({ source, lines }: ParsedTemplate, workshop: Workshop): Bench {
  const spanAt = (start: number, end: number): Span => spanBetween(source.file, lines, start, end);
  // Handlebars counts lines from 1 and columns from 0.
  const offsetOf = ({ line, column }: hbs.AST.Position): number => lines.start(line) + column;
  const spanOf = (node: hbs.AST.Node): Span => spanAt(offsetOf(node.loc.start), offsetOf(node.loc.end));
  const codeOf = (node: hbs.AST.Node): string => source.text.slice(offsetOf(node.loc.start), offsetOf(node.loc.end));
  const addSite = (site: Site): number => workshop.sites.push(site) - 1;
  return {
    text: source.text,
    workshop,
    spanAt,
    offsetOf,
    spanOf,
    codeOf,
    addSite,
    siteOf: (node) => addSite({ span: spanOf(node), code: codeOf(node) }),
    refuse: (span, message, hint, code = 'template-forbidden') =>
      workshop.diagnostics.error(code, { message, ...(hint && { hint }), at: span }),
  };
}
