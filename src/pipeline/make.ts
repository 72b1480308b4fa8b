/** The pipeline: content and theme are read, each document is rendered, laid out and written; or the reasons why not. */
import { loadContent } from '../content/load.js';
import { type Diagnostic, Diagnostics } from '../diagnostics/diagnostic.js';
import { DOCUMENTS, type DocumentName, nameFile } from '../model/documents.js';
import type { Labels, WriteContext } from '../model/output.js';
import type { Edition } from '../model/passage.js';
import type { Settings } from '../model/settings.js';
import type { Project, ReadLog } from '../project/project.js';
import { checkTemplatesFolder } from '../template/check-folder.js';
import { renderTemplate } from '../template/render.js';
import { loadTheme } from '../theme/load.js';
import { stateContent } from '../trace/state.js';
import { CLEAN, checkSecrecy, refuseExport } from './check-secrecy.js';
import { reportGaps } from './report-gaps.js';
import { reportUnshown, reportUnused } from './report-unused.js';
import { type Material, type PreparedDocument, TARGETS } from './targets.js';

interface BuildRequest {
  readonly project: Project;
  readonly targets: readonly DocumentName[];
  readonly settings: Settings;
  /** Of the targets, those that nobody asked for: one with a fault of its own is left out, and stops no other. */
  readonly following?: readonly DocumentName[];
  /** Everything up to layout; no document is written. */
  readonly check: boolean;
  /** Facts are to be located, where text flows. */
  readonly locate?: boolean;
  /** All that no document uses is told. */
  readonly unused?: boolean;
  /** Told as each document is begun; the document waits for it. */
  readonly onDocument: (target: DocumentName) => void | Promise<void>;
}

export interface MadeDocument {
  readonly target: DocumentName;
  /** What its file is called. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Of a clean copy: with its marks, by which it is audited. */
  readonly marked?: Uint8Array;
  /** Slides or pages; null where nothing asked for them. */
  readonly count: number | null;
  /** Milliseconds. */
  readonly time: number;
  /** What was read for it: the content and its pictures; and template, theme, labels, fonts. */
  readonly content: ReadLog;
  readonly looks: ReadLog;
  readonly warnings: readonly Diagnostic[];
}

export interface Made {
  /** All that were asked for; none where there are errors, or only a check is wanted. */
  readonly documents: readonly MadeDocument[];
  /** Language of the content, BCP 47, and its words; null where they could not be read. */
  readonly language: string | null;
  readonly labels: Labels | null;
  /** Of the content: ISO date of its last edit. */
  readonly edited: string | null;
  /** On which pages each fact stands, as estimated; only of documents whose text flows, and where it was asked for. */
  readonly pages: Readonly<Partial<Record<DocumentName, ReadonlyMap<string, readonly number[]>>>>;
  /** What they are made from; null where it could not be read. */
  readonly material: Material | null;
  /** Those following that could not be made, with what is wrong with each. */
  readonly failed: readonly FailedDocument[];
  /** Where one or another has faults, those asked for that have none. */
  readonly sound: readonly DocumentName[];
  /** What the content holds and the documents say; null where there are errors. */
  readonly edition: Edition | null;
}

export interface FailedDocument {
  readonly target: DocumentName;
  readonly faults: readonly Diagnostic[];
}

/** One document on its way. */
interface Job<Prepared = PreparedDocument> {
  readonly target: DocumentName;
  readonly prepared: Prepared;
  readonly looks: ReadLog;
  readonly warnings: readonly Diagnostic[];
  /** What stops it, or all of them where it was asked for. */
  readonly faults: readonly Diagnostic[];
  readonly time: number;
}

/** Makes documents, in memory; a user's mistakes go to `diagnostics`. Throws only for a bug of ours. */
export async function makeDocuments(request: BuildRequest, diagnostics: Diagnostics): Promise<Made> {
  const { project, settings } = request;
  const contentReads: ReadLog = new Map();
  const themeReads: ReadLog = new Map();
  const content = await loadContent(project.recordTo(contentReads), diagnostics);
  const choice = { language: content?.report.language ?? 'en', profile: settings.profile, size: settings.size };
  const looks = loadTheme(project.recordTo(themeReads), choice, diagnostics);
  const material: Material | null = content && looks && { project, content, settings, ...looks };
  const making = {
    documents: [],
    language: content?.report.language ?? null,
    labels: looks?.labels ?? null,
    edited: content?.report.edited ?? null,
    material,
    pages: {},
    failed: [],
    sound: [],
    edition: null,
  };
  // A folder without templates would be built with the shipped ones.
  if (!checkTemplatesFolder(project, diagnostics) || !content || !material) return making;

  const { secrecy } = content.report;
  if (settings.clean && secrecy !== null) {
    refuseExport(secrecy, CLEAN, diagnostics);
    return making;
  }
  reportGaps(material, diagnostics);
  const all = await prepareAll(request, material, themeReads, diagnostics);
  const jobs = all.filter(isPrepared).filter(({ faults }) => faults.length === 0);
  if (diagnostics.hasErrors) return { ...making, sound: jobs.map(({ target }) => target) };
  const failed = all.filter(({ faults }) => faults.length > 0);
  const passages = Object.fromEntries(jobs.map(({ target, prepared }) => [target, prepared.listPassages()]));
  const edition: Edition = { ...stateContent(content), documents: passages };
  if (request.check && request.unused) reportUnused(content, edition, diagnostics);
  const context = describeContext(material);
  const made = { ...making, edition, failed };
  const pages = request.locate ? await locateFacts(jobs, context) : {};
  if (request.check) return { ...made, pages };
  return { ...made, pages, documents: await writeAll(request, jobs, context, contentReads, diagnostics) };
}

const isPrepared = (job: Job<PreparedDocument | null>): job is Job => job.prepared !== null;

/** Each document asked for, up to layout. */
async function prepareAll(
  { project, targets, following = [], unused = false, onDocument }: BuildRequest,
  material: Material,
  themeReads: ReadLog,
  diagnostics: Diagnostics,
): Promise<readonly Job<PreparedDocument | null>[]> {
  const shared = [...diagnostics.list];
  const jobs: Job<PreparedDocument | null>[] = [];
  for (const target of targets) {
    await onDocument(target);
    const rest = jobs.find((job) => job.target === DOCUMENTS[target].rests);
    const looks: ReadLog = new Map([...themeReads, ...(rest?.looks ?? [])]);
    const own = { ...material, project: project.recordTo(looks) };
    // What is said of a document that nobody asked for is repeated only where it comes about.
    const spoken = following.includes(target) ? new Diagnostics() : diagnostics;
    const { made, said, time } = await observe(project, spoken, async () => {
      const prepared = await prepare(target, own, rest?.prepared, spoken);
      if (prepared && !unused && target !== 'script') reportUnshown(material.content, target, prepared.listPassages(), spoken);
      return prepared;
    });
    const faults = said.filter(({ severity }) => severity === 'error');
    if (spoken !== diagnostics && faults.length === 0) diagnostics.repeat(said);
    jobs.push({ target, prepared: made, looks, warnings: [...shared, ...said], faults, time });
  }
  return jobs;
}

/** `rest`: what it is made from besides, where that is laid out already; null where that has errors. */
async function prepare(
  target: DocumentName,
  material: Material,
  rest: PreparedDocument | null | undefined,
  diagnostics: Diagnostics,
): Promise<PreparedDocument | null> {
  const { rests } = DOCUMENTS[target];
  if (rests && rest === undefined)
    return prepare(target, material, await prepare(rests, material, undefined, diagnostics), diagnostics);
  if (rest === null) return null;
  const { sources = material.theme.summary.sources } = material.settings;
  const slides = (await rest?.listSpokenSlides?.(sources === 'footnotes')) ?? null;
  const markup = renderTemplate(target, { ...material, slides }, diagnostics);
  const prepared = markup && (await TARGETS[target].layOut(markup, material, diagnostics));
  const { content, project } = material;
  if (prepared && content.report.secrecy !== null) {
    const template = `${project.display(project.paths.templatesDir)}/${target}.hbs`;
    checkSecrecy(target, { secrecy: content.report.secrecy, template }, prepared.listPassages(), diagnostics);
  }
  return prepared;
}

async function writeAll(
  { project, onDocument }: BuildRequest,
  jobs: readonly Job[],
  context: WriteContext,
  content: ReadLog,
  diagnostics: Diagnostics,
): Promise<readonly MadeDocument[]> {
  const documents: MadeDocument[] = [];
  for (const { target, prepared, looks: reads, warnings, time: before } of jobs) {
    await onDocument(target);
    const { made, said, time } = await observe(project, diagnostics, () => write(target, prepared, context, diagnostics));
    const looks: ReadLog = new Map([...reads, ...(TARGETS[target].placed ? project.fontReads : [])]);
    const file = nameFile(target, context.content.report.fileName, context.labels.script ?? '');
    documents.push({ target, file, ...made, time: before + time, content, looks, warnings: [...warnings, ...said] });
  }
  return documents;
}

/** A clean copy is made of the whole document, which can be audited. */
async function write(target: DocumentName, prepared: PreparedDocument, context: WriteContext, diagnostics: Diagnostics) {
  const { clean, ...settings } = context.settings;
  const { notes = 0, ...whole } = await prepared.write({ ...context, settings });
  if (!clean) return whole;
  const { cleanDocument } = await import('./clean.js');
  const written = target === 'onepager' ? await prepared.write(context) : whole;
  return {
    ...whole,
    bytes: cleanDocument(target, { bytes: written.bytes, notes, content: context.content }, diagnostics),
    marked: whole.bytes,
  };
}

/** What is said in a step, and the milliseconds that it takes. */
async function observe<T>({ elapsed }: Project, diagnostics: Diagnostics, step: () => Promise<T>) {
  const [start, before] = [elapsed(), diagnostics.list.length];
  const made = await step();
  return { made, said: diagnostics.list.slice(before), time: elapsed() - start };
}

async function locateFacts(jobs: readonly Job[], context: WriteContext): Promise<Made['pages']> {
  const located = jobs.map(async ({ target, prepared }) => [target, await prepared.locateFacts?.(context)] as const);
  return Object.fromEntries((await Promise.all(located)).filter(([, pages]) => pages !== undefined));
}

/** What the writers are told. */
export function describeContext({ project, content, theme, labels, settings }: Material): WriteContext {
  return {
    content,
    theme,
    labels,
    settings,
    language: content.report.language,
    date: project.date(content.report.edited),
    cache: project.cache,
    readFont: project.readFont,
  };
}
