/** Reads finished documents back and holds every numeral in them against the content. */
import type { Fault } from '../audit/fault.js';
import { judgeDocuments } from '../audit/judge.js';
import type { DocumentVerdict } from '../audit/judge-document.js';
import { Unreadable } from '../audit/read/unreadable.js';
import { readDocument } from '../audit/read-document.js';
import { describeFault, reportFault } from '../audit/report-fault.js';
import { hashBytes } from '../cache/hash.js';
import { guessLanguage } from '../content/language.js';
import { loadContent } from '../content/load.js';
import { type Diagnostic, Diagnostics, type Localized } from '../diagnostics/diagnostic.js';
import { languageOf } from '../language/languages.js';
import type { Content } from '../model/content.js';
import { DOCUMENT_NAMES, type DocumentName, nameFile } from '../model/documents.js';
import type { Labels } from '../model/output.js';
import type { ReadDocument } from '../model/reading.js';
import { listOwn } from '../pipeline/list-own.js';
import { openProject, type Project, type ProjectPaths } from '../project/project.js';
import { type Manifest, readManifest } from '../store/manifest.js';
import { listLiterals } from '../template/list-literals.js';
import { loadLabels } from '../theme/labels.js';

export interface AuditOptions {
  readonly paths: ProjectPaths;
  /** Gives the documents' bytes by file name where they are not, or not yet, those in the output folder; null where there is none. */
  readonly read?: (file: string) => Uint8Array | null;
  /** What the documents were made from, whose file may have been saved since; loaded anew when absent. */
  readonly loaded?: Loaded;
  /** Write copies with comments. */
  readonly comments?: boolean;
}

interface Loaded {
  readonly content: Content;
  readonly labels: Labels;
  readonly diagnostics: readonly Diagnostic[];
}

interface AuditedDocument extends Pick<DocumentVerdict, 'document' | 'bound'> {
  /** Absolute path. */
  readonly file: string;
  readonly faults: number;
}

export interface AuditResult {
  /** Documents were read, and there is no fault in them. */
  readonly ok: boolean;
  readonly documents: readonly AuditedDocument[];
  readonly faults: readonly Fault[];
  /** Absolute paths of copies with comments. */
  readonly copies: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Language of the content, where it could be read. */
  readonly language: string | null;
}

/** A user's mistakes, and faults of documents, come back as diagnostics; throws only for a bug of ours. */
export async function audit({ paths, read, loaded, comments }: AuditOptions): Promise<AuditResult> {
  const diagnostics = new Diagnostics();
  const project = openProject(paths);
  const own = new Diagnostics();
  const content = loaded?.content ?? (await loadContent(project, own));
  repeatStrictly(loaded?.diagnostics ?? own.list, diagnostics);
  const labels = loaded?.labels ?? (content && loadLabels(project, content.report.language, diagnostics));
  if (!content || !labels) return conclude(project, [], NOTHING, diagnostics, content?.report.language ?? null);

  // What is staged is not what the manifest tells of.
  const manifest = read ? null : readManifest(paths.outDir);
  const open = read ?? project.readOut;
  const files = nameFiles(content, labels, manifest, open);
  const documents = await readDocuments({ read: open, files }, project, manifest, diagnostics);
  // What is wrong with a template is said when it builds.
  const { texts: literals, hasOwn } = listLiterals(project, new Diagnostics());
  const counted = hasOwn ? listOwn({ project, content, labels }) : [];
  const { documents: verdicts, faults } = judgeDocuments(
    documents,
    { content, labels, literals, own: counted },
    recallFacts(manifest),
  );
  for (const fault of faults) reportFault(fault, files[fault.document], content, diagnostics);
  const copies = comments ? await commentFaults({ files, faults }, content, project, diagnostics) : [];
  return { ...conclude(project, verdicts, { files, faults }, diagnostics, content.report.language), copies };
}

/** In the language of the content. */
async function commentFaults(
  { files, faults }: Findings,
  content: Content,
  project: Project,
  diagnostics: Diagnostics,
): Promise<readonly string[]> {
  const { writeComments, hiddenPlace } = await import('./write-comments.js');
  const { language } = languageOf(content.report.language).lexicon;
  const commented = DOCUMENT_NAMES.flatMap((document) => {
    const own = faults.filter((fault) => fault.document === document);
    const bytes = own.length === 0 ? null : project.readOut(files[document]);
    const comments = own.map(({ place, part, found, ...fault }) => ({
      words: describeFault({ place: hiddenPlace(place, part ?? 'text'), part, found, ...fault }, content)[language],
      place,
      part: part ?? ('text' as const),
      text: '',
      stretch: found.replace(/^…|…$/gu, ''),
    }));
    return bytes ? [{ file: project.outFile(files[document]), bytes, comments }] : [];
  });
  return writeComments(commented, diagnostics);
}

type FileNames = Readonly<Record<DocumentName, string>>;

/** What was found, in files of these names. */
interface Findings {
  readonly files: FileNames;
  readonly faults: readonly Fault[];
}

/** As they were built, and as the content names them where that is not known; as they come by themselves in a folder of another's. */
function nameFiles(
  { report }: Content,
  labels: Labels,
  manifest: Manifest | null,
  read: NonNullable<AuditOptions['read']>,
): FileNames {
  const named = DOCUMENT_NAMES.map((document) => {
    const recorded = manifest?.documents.find((each) => each.document === document)?.file;
    const own = nameFile(document, report.fileName, labels.script ?? '');
    const plain = nameFile(document, null, '');
    return [document, recorded ?? (own !== plain && read(own) === null && read(plain) !== null ? plain : own)] as const;
  });
  return Object.fromEntries(named) as FileNames;
}

const NOTHING: Findings = {
  files: Object.fromEntries(DOCUMENT_NAMES.map((name) => [name, nameFile(name, null, '')])) as FileNames,
  faults: [],
};

/** What each document printed, as its manifest has it. */
function recallFacts(manifest: Manifest | null): ReadonlyMap<string, ReadonlySet<string>> {
  const facts = (passages: Manifest['documents'][number]['passages']) =>
    (passages ?? []).flatMap(({ text }) => [...String(text).matchAll(/\$\{([^}:]+)(?::period)?\}/g)].map(([, id]) => id!));
  return new Map((manifest?.documents ?? []).map(({ document, passages }) => [document, new Set(facts(passages))]));
}

/** A build warns; here nothing is built, or what is goes in only where all is well. */
function repeatStrictly(said: readonly Diagnostic[], diagnostics: Diagnostics): void {
  for (const one of said) {
    // Numbers that do not hang together are no longer a matter of taste when they are printed.
    if (one.code === 'relation') diagnostics.repeat([{ ...one, severity: 'error' }]);
    else if (one.severity === 'error') diagnostics.repeat([one]);
  }
}

const UNLOCK: Localized = {
  zh: '重新生成；若是另存时加了密码，去掉密码再核',
  en: 'build again; where it was saved with a password, remove that and audit again',
};
const AUDIT_WHOLE: Localized = {
  zh: '外发副本在生成时核对：trifold build --clean --audit',
  en: 'a clean copy is audited as it is built: trifold build --clean --audit',
};
const BUILD_FIRST: Localized = {
  zh: '先 trifold build，或写明文件所在的文件夹：trifold audit 文件夹',
  en: 'run trifold build first, or name the folder: trifold audit FOLDER',
};

/** Those that stand in the output folder, or are to; of those that cannot be read a fault is reported. */
async function readDocuments(
  { read, files }: Pick<Findings, 'files'> & { readonly read: NonNullable<AuditOptions['read']> },
  project: Project,
  manifest: Manifest | null,
  diagnostics: Diagnostics,
): Promise<readonly ReadDocument[]> {
  const found: ReadDocument[] = [];
  let any = false;
  for (const document of DOCUMENT_NAMES) {
    const file = files[document];
    const bytes = read(file);
    const recorded = manifest?.documents.find((each) => each.document === document);
    if (!bytes) {
      const message = { zh: `${file} 生成过，现在不在了`, en: `${file} was built and is not there any more` };
      if (recorded) report(message, { zh: '重新生成', en: 'build again' }, diagnostics);
      continue;
    }
    any = true;
    if (recorded && recorded.sha256 !== hashBytes(bytes)) {
      const message = { zh: `${file} 生成之后有人改过`, en: `${file} was changed after it was built` };
      diagnostics.note('audit-since', { message });
    }
    if (recorded?.options.clean !== undefined) {
      const message = {
        zh: `${file} 是外发副本，没有事实标记，无法逐数核对`,
        en: `${file} is a clean copy without marks of facts: its numbers cannot be held to the content one by one`,
      };
      report(message, AUDIT_WHOLE, diagnostics);
      continue;
    }
    try {
      found.push(await readDocument(document, bytes));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const message = {
        zh: `${file} 读不出来：文件损坏、加了密码、大得异常，或不是这一种文件`,
        en: `${file} cannot be read: it is damaged, locked with a password, larger than any document, or of another kind`,
      };
      report(message, UNLOCK, diagnostics);
    }
  }
  if (!any) {
    const folder = project.display(project.paths.outDir);
    const message = { zh: `${folder} 里没有可核的文件`, en: `there is no document in ${folder} to audit` };
    report(message, BUILD_FIRST, diagnostics);
  }
  return found;
}

function report(message: Localized, hint: Localized, diagnostics: Diagnostics): void {
  diagnostics.error('audit-file', { message, hint });
}

function conclude(
  project: Project,
  verdicts: readonly DocumentVerdict[],
  { files, faults }: Findings,
  diagnostics: Diagnostics,
  language: string | null,
): AuditResult {
  return {
    ok: !diagnostics.hasErrors,
    documents: verdicts.map(({ document, bound, faults: own }) => ({
      document,
      bound,
      file: project.outFile(files[document]),
      faults: own.length,
    })),
    faults,
    copies: [],
    diagnostics: diagnostics.distinct,
    language: language ?? guessLanguage(project),
  };
}
