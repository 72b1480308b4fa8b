/** What a build hands to the output folder: its documents, and the manifest that tells what stands there. */
import { DOCUMENT_NAMES } from '../../model/documents.js';
import type { Made, MadeDocument } from '../../pipeline/make.js';
import { hashFile } from '../../project/hash.js';
import type { Project } from '../../project/project.js';
import { formatManifest, MANIFEST, type Manifest } from '../../store/manifest.js';
import { type SwitchedFile, switchedFile } from '../../store/switch.js';
import type { BuildInputs } from './freshness.js';
import { recordDocument } from './record.js';

/** The documents that were not made again keep what was written of them. */
export function writeDown(
  { documents: made, edition, failed }: Pick<Made, 'documents' | 'edition' | 'failed'>,
  last: Manifest | null,
  language: string,
  { project, now }: { readonly project: Project; readonly now: BuildInputs },
): Manifest {
  const documents = DOCUMENT_NAMES.flatMap((target) => {
    const document = made.find((each) => each.target === target);
    const before = last?.documents.find((each) => each.document === target);
    if (document) return [recordDocument(document, edition?.documents[target] ?? [], now, project)];
    return before && failed.every((each) => each.target !== target) && hashFile(project.outFile(before.file)) !== null
      ? [before]
      : [];
  });
  // What was built under other names stands as it is; whoever takes such a name again builds on.
  const names = new Set(documents.map(({ file }) => file));
  const earlier = Object.fromEntries(
    Object.entries(listBuilt(last)).filter(([file]) => !names.has(file) && hashFile(project.outFile(file)) !== null),
  );
  const manifest = { format: 1 as const, language, ...(Object.keys(earlier).length > 0 && { earlier }), documents };
  if (!edition) return manifest;
  const { documents: _, ...state } = edition;
  return { ...manifest, state };
}

/** SHA-256 of all that was built here, by the names of the files. */
function listBuilt(last: Manifest | null): NonNullable<Manifest['earlier']> {
  return { ...last?.earlier, ...Object.fromEntries((last?.documents ?? []).map(({ file, sha256 }) => [file, sha256])) };
}

export function filesToSwitch(made: readonly MadeDocument[], manifest: Manifest, last: Manifest | null): readonly SwitchedFile[] {
  const built = listBuilt(last);
  const documents = made.map(({ file, bytes }) => switchedFile(file, bytes, built[file] ?? null));
  return [...documents, switchedFile(MANIFEST, formatManifest(manifest), 'any')];
}
