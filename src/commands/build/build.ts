/** Brings the output folder up to date: looks what has changed, builds that, and puts it in place together. */
import type { Cache } from '../../cache/cache.js';
import { guessLanguage } from '../../content/language.js';
import { type Diagnostic, Diagnostics } from '../../diagnostics/diagnostic.js';
import type { Change } from '../../diff/change.js';
import { DOCUMENT_NAMES, DOCUMENTS, type DocumentName, TARGET_NAMES, type Target } from '../../model/documents.js';
import { expectOneOf, type GivenSettings, resolveSettings, type Settings } from '../../model/settings.js';
import type { Made } from '../../pipeline/make.js';
import { hashFile } from '../../project/hash.js';
import { type Asked, openProject, type Project, type ProjectPaths } from '../../project/project.js';
import { type KeepNaming, reportKept, reportSetAside, setAside } from '../../store/keep-edits.js';
import { type Manifest, type ManifestDocument, readManifest } from '../../store/manifest.js';
import { isUnderWay, type Output, openOutput } from '../../store/output.js';
import type { Inspect } from '../../store/switch.js';
import type { AuditOptions } from '../audit.js';
import { type BuildInputs, judgeFreshness } from './freshness.js';
import { describeInputs, recallEdition, recallInputs, recallWarnings } from './record.js';
import { filesToSwitch, writeDown } from './write-down.js';

interface WantedDocuments {
  /** Documents to make; all three when absent. */
  readonly only?: readonly Target[];
  /** The script of the deck's speaker too, `script.docx`, whatever `only` says. */
  readonly script?: boolean;
}

/** What anybody may ask of a build. */
export interface BuildChoices extends WantedDocuments, GivenSettings {
  /** Everything up to layout; nothing is written. */
  readonly check?: boolean;
  /** With `check`: tells all that no document uses. */
  readonly unused?: boolean;
  /** Builds even what has not changed. */
  readonly force?: boolean;
  /** Reads the documents back before they go in place: one number that is not the content's keeps the files of the last good build. */
  readonly audit?: boolean;
  /** What earlier builds of this process remember, from `createCache()`, some hundred megabytes: builds are faster. */
  readonly cache?: Cache;
}

export interface BuildOptions extends BuildChoices {
  readonly paths: ProjectPaths;
  readonly onProgress?: (progress: Progress) => void;
  /** Gives up between two documents, or while another build is waited for: then the promise is rejected with its reason. */
  readonly signal?: AbortSignal;
}

export type Progress =
  /** Another build is at work in the output folder. */
  { readonly kind: 'waiting'; readonly pid: number } | { readonly kind: 'making'; readonly target: DocumentName };

export interface BuiltDocument {
  readonly target: DocumentName;
  /** Absolute path. */
  readonly file: string;
  /** Slides or pages; the summary's are estimated, for only Word knows, and null where nothing in it asks for them. */
  readonly count: number | null;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds that this document took; 0 where it was not built. */
  readonly time: number;
  /** False where nothing that it depends on has changed: then its file was not touched. */
  readonly built: boolean;
}

export interface BuildResult {
  /** No errors: every document asked for stands in the output folder. */
  readonly ok: boolean;
  /** Those asked for, and those that had to follow because they came from another version of the content. */
  readonly documents: readonly BuiltDocument[];
  /** Of unchanged documents, those that were said when they were built. */
  readonly diagnostics: readonly Diagnostic[];
  /** Where some documents have errors, those asked for that have none: `only` builds them. */
  readonly sound: readonly DocumentName[];
  /** Language of the content, where it could be read. */
  readonly language: string | null;
  /** What differs from the last build; null where nothing was built, or nothing is known of the last build. */
  readonly changes: readonly Change[] | null;
  /** What all this came from: a change of it may change the outcome. */
  readonly asked: Asked;
  /** Milliseconds that it all took. */
  readonly time: number;
}

/**
 * Builds what is not up to date. A user's mistakes come back as diagnostics, and then nothing is written.
 * Throws a TypeError for an option that is none, else only for a bug of ours.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  for (const target of options.only ?? []) expectOneOf('only', target, TARGET_NAMES);
  const settings = resolveSettings(options);
  const project = openProject(options.paths, options.cache);
  const wanted = namesOf(options);
  const now = describeInputs(project, settings);
  // A clean copy is audited before its marks are taken out.
  const anew = options.force === true || (options.audit === true && settings.clean === true);
  const job: Job = { options, settings, wanted, anew, project, now, diagnostics: new Diagnostics(), recalled: [] };
  if (options.check) return judge(job);

  const { outDir } = project.paths;
  if (!anew && !isUnderWay(outDir)) {
    const manifest = readManifest(outDir);
    if (manifest && findStale(job, manifest).length === 0) return keep(job, manifest);
  }
  const onWait = ({ pid }: { readonly pid: number }) => options.onProgress?.({ kind: 'waiting', pid });
  const output = await openOutput(outDir, onWait, job.diagnostics, options.signal);
  // The faults of the content are told with it, not one by one.
  if (!output) return judge(job);
  try {
    return await rebuild(job, output);
  } finally {
    await output.release();
  }
}

/** What is right and wrong with the documents; nothing is written. */
async function judge(job: Job): Promise<BuildResult> {
  const { language, sound } = await make(job, job.wanted, true);
  return { ...conclude(job, [], language), sound };
}

/** One call of `regenerate`. */
interface Job {
  readonly options: BuildOptions;
  readonly settings: Settings;
  readonly wanted: readonly DocumentName[];
  /** Even what has not changed. */
  readonly anew: boolean;
  readonly project: Project;
  readonly now: BuildInputs;
  readonly diagnostics: Diagnostics;
  /** Of the documents asked for, those that were not built. */
  readonly recalled: ManifestDocument[];
}

/** Holding the output folder. */
async function rebuild(job: Job, output: Output): Promise<BuildResult> {
  const { project, diagnostics } = job;
  reportKept(output.kept, diagnostics);
  const last = readManifest(project.paths.outDir);
  const stale = findStale(job, last);
  // Another build did it while this one waited.
  if (last && stale.length === 0) return keep(job, last);
  const { documents, language, labels, material, edition, failed, sound } = await make(job, stale, false);
  if (diagnostics.hasErrors || language === null)
    return { ...conclude(job, [], language), sound: sound.filter((target) => job.wanted.includes(target)) };

  const manifest = writeDown({ documents, edition, failed }, last, language, job);
  const naming = { date: project.today(), word: labels?.['hand-edited'] ?? '' };
  const restore = putAside(failed, last, { date: project.today(), word: labels?.earlier ?? '' }, job);
  const loaded = material && { ...material, diagnostics: diagnostics.list };
  const marked = (name: string) => documents.find(({ file }) => file === name)?.marked;
  const inspect: Inspect | undefined = job.options.audit
    ? (read) => audit(job, { read: (name) => marked(name) ?? read(name), ...(loaded && { loaded }) })
    : undefined;
  const kept = await output.commit(filesToSwitch(documents, manifest, last), naming, {
    inspect,
    names: manifest.documents.map(({ file }) => file),
  });
  if (!kept) {
    restore();
    return conclude(job, [], language);
  }
  reportKept(kept, diagnostics);
  const times = new Map(documents.map(({ target, time }) => [target, time]));
  const changes = await findChanges(last, manifest);
  return { ...conclude(job, listDocuments(job, manifest, times), language), changes };
}

/** What could not follow the documents asked for would be of another version beside them. */
function putAside(failed: Made['failed'], last: Manifest | null, naming: KeepNaming, { project, diagnostics }: Job): () => void {
  const moved = failed.flatMap(({ target, faults }) => {
    const { file = DOCUMENTS[target].file } = last?.documents.find(({ document }) => document === target) ?? {};
    const path = project.outFile(file);
    if (hashFile(path) === null) return [];
    const { kept, restore } = setAside(path, naming);
    reportSetAside({ name: file, kept }, target, faults[0], diagnostics);
    return [restore];
  });
  return () => {
    for (const restore of moved) restore();
  };
}

/** What is up to date stays; somebody may want to know whether it is right all the same. */
async function keep(job: Job, manifest: Manifest): Promise<BuildResult> {
  if (job.options.audit) await audit(job);
  return conclude(job, listDocuments(job, manifest, new Map()), manifest.language);
}

/** Whether every numeral of the documents is bound; `staged` where they do not stand in the output folder yet. */
async function audit({ options, diagnostics }: Job, staged: Omit<AuditOptions, 'paths'> = {}): Promise<boolean> {
  const { audit } = await import('../audit.js');
  const { ok, diagnostics: said } = await audit({ paths: options.paths, ...staged });
  diagnostics.repeat(said);
  return ok;
}

/** Only what stood there before can have changed. */
async function findChanges(last: Manifest | null, manifest: Manifest): Promise<readonly Change[] | null> {
  const [before, after] = [last && recallEdition(last), recallEdition(manifest)];
  if (!before || !after) return null;
  const { compareEditions } = await import('../../diff/compare-editions.js');
  return compareEditions(before, after);
}

/**
 * The documents to build: of those asked for, what is not up to date; and what stands beside them and would be of another
 * version: of another content, or of another deck than its script.
 */
function findStale({ wanted, anew, project, now }: Job, manifest: Manifest | null): readonly DocumentName[] {
  const { isFresh, isCurrent, stands, isAdrift } = judgeFreshness(project.paths.outDir, manifest, now);
  const stale = new Set(DOCUMENT_NAMES.filter(isAdrift));
  for (const target of wanted) if (anew || !isFresh(target)) stale.add(target);
  for (const target of DOCUMENT_NAMES) {
    const { rests } = DOCUMENTS[target];
    if (!rests || (!stale.has(target) && !stale.has(rests))) continue;
    for (const each of [target, rests]) if (stands(each) && !isCurrent(each)) stale.add(each);
  }
  return DOCUMENT_NAMES.filter((target) => stale.has(target));
}

/** Loads the pipeline, which an unchanged build does without. */
async function make(
  { project, settings, options, wanted, diagnostics }: Job,
  targets: readonly DocumentName[],
  check: boolean,
): Promise<Made> {
  const { makeDocuments } = await import('../../pipeline/make.js');
  const onDocument = async (target: DocumentName) => {
    options.onProgress?.({ kind: 'making', target });
    // What waits its turn: a line on the terminal, a signal that asks to stop.
    await new Promise((resolve) => setImmediate(resolve));
    options.signal?.throwIfAborted();
  };
  // A script goes with its deck: where it is asked for, so is what it rests on.
  const asked = new Set(wanted.flatMap((target) => [target, ...(DOCUMENTS[target].rests ? [DOCUMENTS[target].rests] : [])]));
  const following = targets.filter((target) => !asked.has(target));
  const unused = options.unused ?? false;
  return makeDocuments({ project, targets, following, settings, check, unused, onDocument }, diagnostics);
}

/** Those asked for, and those that had to follow; the warnings of what was not built are said again. */
function listDocuments(job: Job, manifest: Manifest, times: ReadonlyMap<DocumentName, number>): readonly BuiltDocument[] {
  const { wanted, project, diagnostics } = job;
  return manifest.documents.flatMap((record) => {
    const target = DOCUMENT_NAMES.find((name) => name === record.document);
    if (!target || !(wanted.includes(target) || times.has(target))) return [];
    const time = times.get(target);
    if (time === undefined) {
      diagnostics.repeat(recallWarnings(record, project));
      job.recalled.push(record);
    }
    const { file, count, size } = record;
    return [{ target, file: project.outFile(file), count, size, time: time ?? 0, built: time !== undefined }];
  });
}

function conclude(
  { project, diagnostics, recalled }: Job,
  documents: readonly BuiltDocument[],
  language: string | null,
): BuildResult {
  return {
    ok: !diagnostics.hasErrors,
    documents: diagnostics.hasErrors ? [] : documents,
    diagnostics: diagnostics.distinct,
    sound: [],
    language: language ?? guessLanguage(project),
    changes: null,
    asked: {
      ...project.asked,
      files: new Map([...recalled.flatMap((record) => recallInputs(record, project)), ...project.asked.files]),
    },
    time: project.elapsed(),
  };
}

/** The documents asked for, in the order in which they are made and listed. */
export function namesOf({ only, script }: WantedDocuments): readonly DocumentName[] {
  return [...TARGET_NAMES.filter((name) => only?.includes(name) ?? true), ...(script ? (['script'] as const) : [])];
}
