/** The pipeline, one line a stage: content and theme in, three documents out, or the reasons why not. */
import { guessLanguage } from './content/language.js';
import { loadContent } from './content/load.js';
import { TARGET_NAMES, type Target } from './model/document.js';
import { LENGTHS, type Length, type WriteContext } from './model/output.js';
import { commitFiles } from './source/commit.js';
import { type Diagnostic, Diagnostics } from './source/diagnostic.js';
import { openProject, type Project, type ProjectPaths } from './source/project.js';
import { type Material, type Prepared, TARGETS } from './targets.js';
import { loadTheme } from './theme/load.js';

export interface BuildOptions {
  readonly paths: ProjectPaths;
  /** Documents to make; all three when absent. */
  readonly only?: readonly Target[];
  /** How long the documents are wanted; `full` when absent. Templates decide what that means. */
  readonly length?: Length;
  /** The summary's profile, one of the theme's; the theme's own choice for the language when absent. */
  readonly profile?: string;
  /** Everything up to layout; nothing is written. */
  readonly check?: boolean;
}

export interface BuiltDocument {
  readonly target: Target;
  /** Absolute path. */
  readonly file: string;
  /** Slides or pages; the summary's are estimated, for only Word knows. */
  readonly count: number;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds that this document took. */
  readonly time: number;
}

export interface BuildResult {
  /** No errors: every document asked for stands in the output folder. */
  readonly ok: boolean;
  readonly documents: readonly BuiltDocument[];
  readonly diagnostics: readonly Diagnostic[];
  /** Language of the content, where it could be read. */
  readonly language: string | null;
}

/**
 * Builds the documents; a user's mistakes come back as diagnostics, and then nothing is written.
 * Throws a TypeError for an option that is none, else only for a bug of ours.
 */
export async function runBuild(options: BuildOptions): Promise<BuildResult> {
  for (const target of options.only ?? []) expectOneOf('only', target, TARGET_NAMES);
  expectOneOf('length', options.length ?? 'full', LENGTHS);
  const diagnostics = new Diagnostics();
  const project = openProject(options.paths);
  const material = await loadMaterial(project, options, diagnostics);
  const documents = material ? await makeDocuments(material, options, diagnostics) : [];
  return {
    ok: !diagnostics.hasErrors,
    documents: diagnostics.hasErrors ? [] : documents,
    diagnostics: diagnostics.distinct,
    language: material?.content.report.language ?? guessLanguage(project),
  };
}

async function loadMaterial(project: Project, options: BuildOptions, diagnostics: Diagnostics): Promise<Material | null> {
  const content = await loadContent(project, diagnostics);
  const { length = 'full', profile } = options;
  const looks = loadTheme(project, { language: content?.report.language ?? 'en', profile }, diagnostics);
  return content && looks && { project, content, length, ...looks };
}

async function makeDocuments(material: Material, options: BuildOptions, diagnostics: Diagnostics): Promise<BuiltDocument[]> {
  const { project, content, theme, labels } = material;
  const jobs: { target: Target; prepared: Prepared; time: number }[] = [];
  for (const target of TARGET_NAMES) {
    if (options.only && !options.only.includes(target)) continue;
    const start = project.elapsed();
    const prepared = await TARGETS[target].prepare(material, diagnostics);
    if (prepared) jobs.push({ target, prepared, time: project.elapsed() - start });
  }
  if (diagnostics.hasErrors || options.check) return [];

  const context: WriteContext = {
    content,
    theme,
    language: content.report.language,
    labels,
    date: project.date(content.report.edited),
    readFont: (name) => project.readFont(name) ?? fail(`font ${name} is not loaded`),
  };
  const files: { name: string; bytes: Uint8Array }[] = [];
  const documents: BuiltDocument[] = [];
  for (const { target, prepared, time } of jobs) {
    const start = project.elapsed();
    const name = TARGETS[target].file;
    const { bytes, count } = await prepared.write(context);
    files.push({ name, bytes });
    documents.push({ target, file: project.outFile(name), count, size: bytes.length, time: time + project.elapsed() - start });
  }
  commitFiles(project.paths.outDir, files, diagnostics);
  return documents;
}

/** For callers without types. */
function expectOneOf(option: string, value: string, known: readonly string[]): void {
  if (!known.includes(value)) throw new TypeError(`${option}: "${value}" is none of ${known.join(', ')}`);
}

function fail(message: string): never {
  throw new Error(message);
}
