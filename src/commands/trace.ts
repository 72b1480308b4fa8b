/** Leads every fact back to its source and on to the documents' places; writes it down as a table or as a sheet to sign. */
import { basename, dirname } from 'node:path';
import { guessLanguage } from '../content/language.js';
import { type Diagnostic, Diagnostics } from '../diagnostics/diagnostic.js';
import { didYouMean, nearestName } from '../diagnostics/nearest.js';
import type { DocumentName } from '../model/documents.js';
import type { Settings } from '../model/settings.js';
import type { TracedFact } from '../model/trace.js';
import { LISTS, refuseExport } from '../pipeline/check-secrecy.js';
import { describeContext, makeDocuments } from '../pipeline/make.js';
import { type Material, writeChecklist } from '../pipeline/targets.js';
import { openProject, type ProjectPaths } from '../project/project.js';
import { openOutput } from '../store/output.js';
import { switchedFile } from '../store/switch.js';
import { listChecks } from '../trace/list-checks.js';
import { tabulateFacts } from '../trace/tabulate-facts.js';
import { traceFacts } from '../trace/trace-facts.js';

export const TRACE_FORMATS = ['csv', 'xlsx', 'docx'] as const;
export type TraceFormat = (typeof TRACE_FORMATS)[number];

interface TraceOptions {
  readonly paths: ProjectPaths;
  /** The documents in which places are looked for. */
  readonly targets: readonly DocumentName[];
  readonly settings: Settings;
  /** Ids of the facts wanted; all when absent. */
  readonly facts?: readonly string[];
  /** What to write, under absolute paths. */
  readonly files: readonly { readonly format: TraceFormat; readonly file: string }[];
}

interface WrittenTrace {
  readonly format: TraceFormat;
  /** Absolute path. */
  readonly file: string;
  /** Name under which what stood there is kept, where it said something else. */
  readonly kept: string | null;
}

export interface TraceResult {
  /** Null where there are errors. */
  readonly facts: readonly TracedFact[] | null;
  readonly files: readonly WrittenTrace[];
  readonly diagnostics: readonly Diagnostic[];
  /** Language of the content, where it could be read. */
  readonly language: string | null;
}

/** A user's mistakes come back as diagnostics; throws only for a bug of ours. */
export async function trace({ paths, targets, settings, facts: wanted, files }: TraceOptions): Promise<TraceResult> {
  const diagnostics = new Diagnostics();
  const project = openProject(paths);
  const request = { project, targets, settings, check: true, locate: true, onDocument: () => {} };
  const { material, edition, pages, language } = await makeDocuments(request, diagnostics);
  const all = material && edition && traceFacts(material.content, edition.documents, pages);
  const facts = all && chooseFacts(all, wanted, diagnostics);
  const secrecy = material?.content.report.secrecy ?? null;
  // The sheet to sign bears the marking, as every document does.
  if (secrecy !== null && files.some(({ format }) => format !== 'docx')) refuseExport(secrecy, LISTS, diagnostics);
  const written = facts && material && !diagnostics.hasErrors ? await writeFiles(facts, files, material, diagnostics) : [];
  // A build warns; here nothing is built.
  const errors = diagnostics.distinct.filter(({ severity }) => severity === 'error');
  return {
    facts: errors.length > 0 ? null : facts,
    files: written,
    diagnostics: errors,
    language: language ?? guessLanguage(project),
  };
}

function chooseFacts(
  all: readonly TracedFact[],
  wanted: readonly string[] | undefined,
  diagnostics: Diagnostics,
): readonly TracedFact[] {
  if (!wanted) return all;
  const ids = all.map(({ id }) => id);
  for (const id of wanted.filter((one) => !ids.includes(one))) {
    const near = nearestName(id, ids);
    diagnostics.error('unknown-fact', {
      message: { zh: `没有编号为“${id}”的事实`, en: `there is no fact "${id}"` },
      ...(near !== null && { hint: didYouMean(near) }),
    });
  }
  return all.filter(({ id }) => wanted.includes(id));
}

/** A file of that name that says something else is kept beside the new one. */
async function writeFiles(
  facts: readonly TracedFact[],
  files: TraceOptions['files'],
  material: Material,
  diagnostics: Diagnostics,
): Promise<readonly WrittenTrace[]> {
  const made = [];
  for (const { format, file } of files) {
    const bytes = await writeFormat(format, facts, material, diagnostics);
    if (bytes) made.push({ format, file, bytes });
  }
  if (diagnostics.hasErrors) return [];
  const written: WrittenTrace[] = [];
  for (const folder of new Set(made.map(({ file }) => dirname(file)))) {
    const here = made.filter(({ file }) => dirname(file) === folder);
    const output = await openOutput(folder, () => {}, diagnostics);
    if (!output) continue;
    try {
      const naming = { date: material.project.today(), word: material.labels.earlier ?? '' };
      const kept = await output.commit(
        here.map(({ file, bytes }) => switchedFile(basename(file), bytes, null)),
        naming,
      );
      if (!kept) continue;
      for (const { format, file } of here)
        written.push({ format, file, kept: kept.find(({ name }) => name === basename(file))?.kept ?? null });
    } finally {
      await output.release();
    }
  }
  return written;
}

async function writeFormat(
  format: TraceFormat,
  facts: readonly TracedFact[],
  material: Material,
  diagnostics: Diagnostics,
): Promise<Uint8Array | null> {
  const { content, labels } = material;
  switch (format) {
    case 'csv': {
      const { writeCsv } = await import('../write/sheet/write-csv.js');
      return writeCsv(tabulateFacts(facts, content, labels));
    }
    case 'xlsx': {
      const { writeWorkbook } = await import('../write/sheet/write-workbook.js');
      return writeWorkbook(tabulateFacts(facts, content, labels), describeContext(material));
    }
    case 'docx':
      return writeChecklist(listChecks(facts, content, labels), material, describeContext(material), diagnostics);
  }
}
