/** Writes down what a document was made from, with paths that mean the same on another machine; and reads its warnings back. */
import { relative, resolve } from 'node:path';
import { hashBytes } from '../../cache/hash.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { DocumentName } from '../../model/documents.js';
import type { ContentState, Edition, Passage } from '../../model/passage.js';
import type { Settings } from '../../model/settings.js';
import type { MadeDocument } from '../../pipeline/make.js';
import type { Project, ReadLog } from '../../project/project.js';
import { toolStamp } from '../../project/tool.js';
import type { Inputs, Manifest, ManifestDocument } from '../../store/manifest.js';
import type { BuildInputs } from './freshness.js';

export function describeInputs({ paths, epoch }: Project, settings: Settings): BuildInputs {
  const named = (path: string): string => fromFolder(paths.outDir, path);
  return {
    tool: toolStamp(),
    options: {
      ...Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)])),
      content: named(paths.contentFile),
      templates: named(paths.templatesDir),
      theme: named(paths.themeFile),
      labels: named(paths.labelsFile),
      ...(epoch !== null && { SOURCE_DATE_EPOCH: epoch }),
    },
  };
}

export function recordDocument(
  made: MadeDocument,
  passages: readonly Passage[],
  { tool, options }: BuildInputs,
  { paths }: Project,
): ManifestDocument {
  return {
    document: made.target,
    file: made.file,
    sha256: hashBytes(made.bytes),
    size: made.bytes.length,
    count: made.count,
    tool,
    options,
    content: recordReads(made.content, paths.outDir),
    looks: recordReads(made.looks, paths.outDir),
    passages: passages.map(({ spot: { document: _, ...spot }, text }) => ({ ...spot, text })),
    warnings: made.warnings.map((warning) => moveFiles(warning, (file) => fromFolder(paths.outDir, resolve(file)))),
  };
}

/** The warnings of a recorded document, their files shown as this run shows them. */
export function recallWarnings({ warnings }: ManifestDocument, { paths, display }: Project): readonly Diagnostic[] {
  return warnings.map((warning) => moveFiles(warning, (file) => display(resolve(paths.outDir, file))));
}

/** What a recorded document was made from, as absolute paths with their hashes. */
export function recallInputs(
  { content, looks }: ManifestDocument,
  { paths }: Project,
): readonly (readonly [string, string | null])[] {
  return Object.entries({ ...content, ...looks }).map(([path, sha256]) => [resolve(paths.outDir, path), sha256]);
}

/** What the last build made, as far as it was written down; null where nothing was, as by an older version of the tool. */
export function recallEdition({ state, documents }: Manifest): Edition | null {
  if (!state) return null;
  const recalled = documents.flatMap(({ document, passages }) => {
    if (!passages) return [];
    const own = passages as readonly (Omit<Passage['spot'], 'document'> & Pick<Passage, 'text'>)[];
    return [
      [document, own.map(({ text, ...spot }): Passage => ({ spot: { document: document as DocumentName, ...spot }, text }))],
    ];
  });
  return { ...(state as ContentState), documents: Object.fromEntries(recalled) };
}

function recordReads(reads: ReadLog, folder: string): Inputs {
  return Object.fromEntries(
    [...reads].map(([path, sha256]) => [fromFolder(folder, path), sha256] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function moveFiles(diagnostic: Diagnostic, move: (file: string) => string): Diagnostic {
  const places = diagnostic.places.map((place) => ({ ...place, span: { ...place.span, file: move(place.span.file) } }));
  return { ...diagnostic, places };
}

function fromFolder(folder: string, path: string): string {
  return relative(folder, path).replaceAll('\\', '/');
}
