/** Two versions of a content, each laid out with the same templates and theme, and what differs between their documents. */
import { basename, dirname } from 'node:path';
import { guessLanguage } from '../content/language.js';
import { type Diagnostic, Diagnostics } from '../diagnostics/diagnostic.js';
import type { Change } from '../diff/change.js';
import { compareEditions } from '../diff/compare-editions.js';
import { DOCUMENTS, TARGET_NAMES, type Target } from '../model/documents.js';
import type { Settings } from '../model/settings.js';
import { type Made, makeDocuments } from '../pipeline/make.js';
import { openRevision } from '../project/git.js';
import { openProject, type Project, type ProjectPaths } from '../project/project.js';
import { openOutput } from '../store/output.js';
import { switchedFile } from '../store/switch.js';

/** The older version: another file, or the same file as git has it. */
export type Earlier = { readonly file: string } | { readonly revision: string };

interface DiffOptions {
  /** Of the newer version; its templates, theme and fonts serve both. */
  readonly paths: ProjectPaths;
  readonly earlier: Earlier;
  readonly settings: Settings;
  /** Where to write the summary with its changes tracked, an absolute path; null: nowhere. */
  readonly docx: string | null;
  /** Whose changes they are said to be; the labels' word for it when absent. */
  readonly author?: string;
}

interface DiffResult {
  /** Null where there are errors. */
  readonly changes: readonly Change[] | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Language of the newer content, where it could be read. */
  readonly language: string | null;
}

/** A user's mistakes come back as diagnostics; throws only for a bug of ours. */
export async function diff({ paths, earlier, settings, docx, author }: DiffOptions): Promise<DiffResult> {
  const diagnostics = new Diagnostics();
  const project = openProject(paths);
  const before = openEarlier(project, earlier, diagnostics);
  if (!before) return { changes: null, diagnostics: diagnostics.distinct, language: guessLanguage(project) };
  const read = (one: Project) => make(one, TARGET_NAMES, settings, true, diagnostics);
  const now = await read(project);
  const old = await read(before);
  const changes = old.edition && now.edition && compareEditions(old.edition, now.edition);
  if (changes && docx !== null) await writeRevision([before, project], { docx, author, settings }, diagnostics);
  // A build warns; here nothing is built.
  const errors = diagnostics.distinct.filter(({ severity }) => severity === 'error');
  return { changes: errors.length > 0 ? null : changes, diagnostics: errors, language: now.language ?? guessLanguage(project) };
}

function openEarlier({ paths, cache, display }: Project, earlier: Earlier, diagnostics: Diagnostics): Project | null {
  if ('file' in earlier) return openProject({ ...paths, contentFile: earlier.file }, cache);
  const revision = openRevision(paths.contentFile, display(paths.contentFile), earlier.revision, diagnostics);
  return revision && openProject(paths, cache, revision);
}

/** The newer summary with its changes tracked. A file of that name that says something else is kept beside it. */
async function writeRevision(
  [before, project]: readonly [Project, Project],
  { docx, author, settings }: { readonly docx: string; readonly author: string | undefined; readonly settings: Settings },
  diagnostics: Diagnostics,
): Promise<void> {
  const old = await make(before, ['summary'], settings, false, diagnostics);
  const now = await make(project, ['summary'], settings, false, diagnostics);
  const [then, is] = [old, now].map(({ documents }) => documents.find(({ target }) => target === 'summary')?.bytes);
  if (!then || !is || now.language === null || diagnostics.hasErrors) return;
  const { reviseSummary } = await import('../write/docx/revise/revise-summary.js');
  const reviser = { author: author ?? now.labels?.reviser ?? DOCUMENTS.summary.file, date: project.date(now.edited) };
  const bytes = reviseSummary(then, is, reviser, now.language);
  const output = await openOutput(dirname(docx), () => {}, diagnostics);
  if (!output) return;
  try {
    await output.commit([switchedFile(basename(docx), bytes, null)], { date: project.today(), word: now.labels?.earlier ?? '' });
  } finally {
    await output.release();
  }
}

function make(
  project: Project,
  targets: readonly Target[],
  settings: Settings,
  check: boolean,
  diagnostics: Diagnostics,
): Promise<Made> {
  return makeDocuments({ project, targets, settings, check, onDocument: () => {} }, diagnostics);
}
