/** Trifold from code: `import { build } from 'trifold'`. */

import { type BuildResult, build as buildDocuments } from './commands/build/build.js';
import type { Target } from './model/document.js';
import type { Length, SourceNotes } from './model/output.js';
import { resolvePaths } from './project/paths.js';

export type { BuildResult, BuiltDocument } from './commands/build/build.js';
export type { Diagnostic, Localized, Place } from './diagnostics/diagnostic.js';
export type { Position, Span } from './diagnostics/span.js';
export type { DocumentName, Target } from './model/document.js';

export interface Options {
  /** Path of the content; `content.yaml` in the working folder when absent. */
  readonly content?: string;
  /** Documents to make; all three when absent. */
  readonly only?: readonly Target[];
  /** The script of the deck's speaker too, `script.docx`, whatever `only` says. */
  readonly script?: boolean;
  /** Output folder; `out` beside the content when absent. */
  readonly out?: string;
  /** Folder of the templates; `templates` beside the content, else the shipped ones. */
  readonly templates?: string;
  /** The theme's file; `theme.yaml` in the templates' folder when absent. */
  readonly theme?: string;
  /** How long the documents are wanted; `full` when absent. */
  readonly length?: Length;
  /** Profile of the summary, one that the theme gives: `official`, `modern`; the theme's choice for the language when absent. */
  readonly profile?: string;
  /** Whether footnotes of the summary say where its numbers come from; as the theme has it when absent. */
  readonly sources?: SourceNotes;
  /** Everything up to layout; nothing is written. */
  readonly check?: boolean;
  /** Builds even what has not changed. */
  readonly force?: boolean;
  /** Reads the documents back before they go in place: one number that is not the content's keeps the files of the last good build. */
  readonly audit?: boolean;
}

/**
 * Builds the documents of one content, those that are not up to date. Mistakes in content, templates or theme do not throw:
 * they come back in `diagnostics`, `ok` is false, and the files of the last good build stay as they were.
 * Throws a TypeError for an option that is none.
 */
export async function build(options: Options = {}): Promise<BuildResult> {
  return buildDocuments({
    paths: resolvePaths(options),
    ...(options.only && { only: options.only }),
    ...(options.script && { script: true }),
    ...(options.length && { length: options.length }),
    ...(options.profile !== undefined && { profile: options.profile }),
    ...(options.sources && { sources: options.sources }),
    ...(options.check && { check: true }),
    ...(options.force && { force: true }),
    ...(options.audit && { audit: true }),
  });
}
