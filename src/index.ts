/** Trifold from code: `import { build } from 'trifold'`. */

import { type BuildChoices, type BuildResult, build as buildDocuments } from './commands/build/build.js';
import { type GivenPaths, resolvePaths } from './project/paths.js';

export { type Cache, createCache } from './cache/cache.js';
export type { BuildResult, BuiltDocument } from './commands/build/build.js';
export type { Diagnostic, Localized, Place } from './diagnostics/diagnostic.js';
export type { Position, Span } from './diagnostics/span.js';
export type { DocumentName, Target } from './model/documents.js';

export interface Options extends GivenPaths, BuildChoices {}

/**
 * Builds the documents of one content, those that are not up to date. Mistakes in content, templates or theme do not throw:
 * they come back in `diagnostics`, `ok` is false, and the files of the last good build stay as they were.
 * Throws a TypeError for an option that is none.
 */
export async function build(options: Options = {}): Promise<BuildResult> {
  return buildDocuments({ ...options, paths: resolvePaths(options) });
}
