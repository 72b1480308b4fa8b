/** Any presentation, Word document or PDF against the text of a report: each number found there, or told. */
import { basename, dirname, extname } from 'node:path';
import { namePlace } from '../audit/name-place.js';
import { Unreadable } from '../audit/read/unreadable.js';
import { readDocument } from '../audit/read-document.js';
import { type Diagnostic, Diagnostics, type Localized } from '../diagnostics/diagnostic.js';
import { tellWhy } from '../diagnostics/tell-why.js';
import type { DocumentName } from '../model/documents.js';
import type { ReadDocument, ReadPart, ReadPlace } from '../model/reading.js';
import { resolvePaths } from '../project/paths.js';
import { openProject } from '../project/project.js';
import { type JudgedNumber, judgeAgainst, openReport } from '../verify/against/judge-against.js';
import type { NumberBook } from '../verify/against/report-numbers.js';
import { describeJudgement, tellJudgement } from '../verify/against/tell.js';
import type { OfficeComment } from '../write/ooxml/comments/comment.js';
import { type CommentedFile, hiddenPlace, writeComments } from './write-comments.js';

interface AgainstOptions {
  /** Absolute paths: the report's text, and the documents. */
  readonly report: string;
  readonly files: readonly string[];
  /** Write copies with comments. */
  readonly comments: boolean;
}

/** One number of a document that is not as the report has it. */
interface AgainstFinding {
  readonly kind: 'wrong' | 'stale' | 'absent';
  readonly part: ReadPart;
  readonly place: ReadPlace;
  readonly found: string;
  /** What the report says instead, and on which line; null where it says nothing. */
  readonly report: { readonly line: number; readonly words: string; readonly number: string } | null;
}

interface ComparedDocument {
  /** Absolute path. */
  readonly file: string;
  readonly numbers: number;
  readonly found: number;
  readonly findings: readonly AgainstFinding[];
}

export interface AgainstResult {
  readonly ok: boolean;
  readonly documents: readonly ComparedDocument[];
  /** Absolute paths of copies with comments. */
  readonly copies: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Language of the report, where it could be read. */
  readonly language: string | null;
}

/** By the ending of a file's name, the reader for it. */
const KINDS: Readonly<Record<string, DocumentName>> = { '.pptx': 'deck', '.docx': 'summary', '.pdf': 'onepager' };

/** A user's mistakes come back as diagnostics; throws only for a bug of ours. */
export async function auditAgainst({ report: path, files, comments }: AgainstOptions): Promise<AgainstResult> {
  const diagnostics = new Diagnostics();
  const project = openProject(resolvePaths({}));
  const text = project.readText(path, diagnostics);
  if (!text) return { ok: false, documents: [], copies: [], diagnostics: diagnostics.distinct, language: null };
  const report = openReport(text);
  if (report.numbers.length === 0)
    diagnostics.error('audit-file', {
      message: { zh: `${text.file} 里没有数字，无从核对`, en: `${text.file} holds no number to compare with` },
      hint: { zh: '是不是选错了文件？', en: 'is it the right file?' },
    });
  const documents: ComparedDocument[] = [];
  const commented: CommentedFile[] = [];
  for (const file of files) {
    const opened = await openDocument(file, diagnostics);
    if (!opened || report.numbers.length === 0) continue;
    const judged = judgeAgainst(opened.read, report);
    if (comments) commented.push({ file, bytes: opened.bytes, comments: judged.flatMap((one) => commentOn(one, report) ?? []) });
    const shown = project.display(file);
    for (const one of judged) tellJudgement(one, placeOf(one, shown), report, diagnostics);
    documents.push({
      file,
      numbers: judged.length,
      found: judged.filter(({ judgement }) => judgement.kind === 'found').length,
      findings: judged.flatMap((one) => findingOf(one, report) ?? []),
    });
  }
  const copies = await writeComments(commented, diagnostics);
  return { ok: !diagnostics.hasErrors, documents, copies, diagnostics: diagnostics.distinct, language: report.tag };
}

/** In the language of the report. */
function commentOn(judged: JudgedNumber, report: NumberBook): OfficeComment | null {
  const what = describeJudgement(judged, report);
  if (what === null) return null;
  const { place, part, text, written } = judged.said;
  const language = report.language.lexicon.language;
  const where = namePlace(hiddenPlace(place, part), part)[language];
  return {
    words: where === '' ? what[language] : `${where}: ${what[language]}`,
    place,
    part,
    text: text?.text ?? '',
    stretch: text ? written : '',
  };
}

function placeOf({ said }: JudgedNumber, file: string): Localized {
  const { zh, en } = namePlace(said.place, said.part);
  return { zh: [file, zh].filter((word) => word !== '').join(' '), en: [file, en].filter((word) => word !== '').join(', ') };
}

function findingOf({ said, judgement }: JudgedNumber, { book }: NumberBook): AgainstFinding | null {
  if (judgement.kind === 'found') return null;
  const { source } = judgement;
  return {
    kind: judgement.kind,
    part: said.part,
    place: said.place,
    found: said.found,
    report: source && {
      line: book.spanAt(source.amount.start, source.amount.end).start.line,
      words: source.around.whole.trim(),
      number: book.text.slice(source.amount.start, source.amount.end),
    },
  };
}

interface Opened {
  readonly bytes: Uint8Array;
  readonly read: ReadDocument;
}

/** Null where it cannot be read: told. */
async function openDocument(file: string, diagnostics: Diagnostics): Promise<Opened | null> {
  const project = openProject(resolvePaths({ out: dirname(file) }));
  const shown = project.display(file);
  const tell = (message: Localized, hint: Localized): null => {
    diagnostics.error('audit-file', { message, hint });
    return null;
  };
  const kind = KINDS[extname(file).toLowerCase()];
  if (!kind)
    return tell(
      { zh: `${shown} 不是 .pptx、.docx 或 .pdf`, en: `${shown} is no .pptx, .docx or .pdf` },
      { zh: '在 Office、WPS 里另存为其中一种', en: 'save it as one of them in Office' },
    );
  let bytes: Uint8Array | null;
  try {
    bytes = project.readOut(basename(file));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const why = tellWhy(String(error.code));
    return tell({ zh: `读不了 ${shown}：${why.zh}`, en: `${shown} cannot be read: ${why.en}` }, CHECK);
  }
  if (!bytes) return tell({ zh: `找不到文件 ${shown}`, en: `there is no file ${shown}` }, CHECK);
  try {
    return { bytes, read: await readDocument(kind, bytes) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return tell(
      {
        zh: `${shown} 读不出来：文件损坏、加了密码，或不是这一种文件`,
        en: `${shown} cannot be read: it is damaged, locked with a password, or of another kind`,
      },
      { zh: '在 Office 里打开它，去掉密码，另存一份', en: 'open it in Office, remove the password, and save it anew' },
    );
  }
}

const CHECK: Localized = { zh: '检查文件名和读取权限', en: 'check the name, and that you may read the file' };
