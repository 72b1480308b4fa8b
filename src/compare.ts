/** Two versions of a content, each laid out with the same templates and theme, and what differs between their documents. */
import { makeDocuments } from './build.js';
import type { Change } from './changes/change.js';
import { compareEditions } from './changes/compareEditions.js';
import { guessLanguage } from './content/language.js';
import { TARGET_NAMES } from './model/document.js';
import type { Settings } from './model/output.js';
import type { Edition } from './model/passage.js';
import { type Diagnostic, Diagnostics } from './source/diagnostic.js';
import { openRevision } from './source/git.js';
import { openProject, type Project, type ProjectPaths } from './source/project.js';

/** The older version: another file, or the same file as git has it. */
export type Earlier = { readonly file: string } | { readonly revision: string };

export interface ComparisonOptions {
  /** Of the newer version; its templates, theme and fonts serve both. */
  readonly paths: ProjectPaths;
  readonly earlier: Earlier;
  readonly settings: Settings;
}

export interface Comparison {
  /** Null where one of the two has errors. */
  readonly changes: readonly Change[] | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Language of the newer content, where it could be read. */
  readonly language: string | null;
}

/** Nothing is written. A user's mistakes come back as diagnostics; throws only for a bug of ours. */
export async function compareVersions({ paths, earlier, settings }: ComparisonOptions): Promise<Comparison> {
  const diagnostics = new Diagnostics();
  const project = openProject(paths);
  const before = openEarlier(project, earlier, diagnostics);
  if (!before) return { changes: null, diagnostics: diagnostics.distinct, language: guessLanguage(project) };
  const now = await readEdition(project, settings, diagnostics);
  const old = await readEdition(before, settings, diagnostics);
  const changes = old.edition && now.edition && compareEditions(old.edition, now.edition);
  // A build warns; here nothing is built.
  const errors = diagnostics.distinct.filter(({ severity }) => severity === 'error');
  return { changes, diagnostics: errors, language: now.language ?? guessLanguage(project) };
}

function openEarlier({ paths, display }: Project, earlier: Earlier, diagnostics: Diagnostics): Project | null {
  if ('file' in earlier) return openProject({ ...paths, contentFile: earlier.file });
  const revision = openRevision(paths.contentFile, display(paths.contentFile), earlier.revision, diagnostics);
  return revision && openProject(paths, revision);
}

async function readEdition(
  project: Project,
  settings: Settings,
  diagnostics: Diagnostics,
): Promise<{ readonly edition: Edition | null; readonly language: string | null }> {
  return makeDocuments({ project, targets: TARGET_NAMES, settings, check: true, onDocument: () => {} }, diagnostics);
}
