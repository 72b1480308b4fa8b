/** Tells which documents are still what a build would make of them, by content hashes alone. */
import { join } from 'node:path';
import type { DocumentName } from '../../model/documents.js';
import { hashFile } from '../../project/hash.js';
import type { Inputs, Manifest, ManifestDocument } from '../../store/manifest.js';

/** What every document of a build is made with. */
export interface BuildInputs {
  /** Version and fingerprint of the tool. */
  readonly tool: string;
  /** Settings, resolved paths from the output folder, and the date that the environment sets. */
  readonly options: Readonly<Record<string, string>>;
}

interface Freshness {
  /** Whether the document stands in the output folder as it would be built now. */
  isFresh(target: DocumentName): boolean;
  /** Whether it stands there, and was built as it would be now; somebody may have changed it since. */
  isCurrent(target: DocumentName): boolean;
  /** Whether it stands there, whatever it holds. */
  stands(target: DocumentName): boolean;
  /** Whether it stands there and comes from another version of the content. */
  isAdrift(target: DocumentName): boolean;
}

/** `folder` is the output folder. Each file is hashed once. */
export function judgeFreshness(folder: string, manifest: Manifest | null, now: BuildInputs): Freshness {
  const hashes = new Map<string, string | null>();
  const hash = (path: string): string | null => {
    let found = hashes.get(path);
    if (found === undefined) {
      found = readHash(join(folder, path));
      hashes.set(path, found);
    }
    return found;
  };
  const isSame = (inputs: Inputs): boolean => Object.entries(inputs).every(([path, sha256]) => hash(path) === sha256);
  const recorded = (target: DocumentName): ManifestDocument | undefined =>
    manifest?.documents.find(({ document }) => document === target);
  const fromContent = ({ content, options }: ManifestDocument): boolean =>
    options.content === now.options.content && isSame(content);
  const stands = (target: DocumentName): boolean => {
    const document = recorded(target);
    return document !== undefined && hash(document.file) !== null;
  };
  const isCurrent = (target: DocumentName): boolean => {
    const document = recorded(target);
    return (
      document !== undefined &&
      hash(document.file) !== null &&
      document.tool === now.tool &&
      isEqual(document.options, now.options) &&
      fromContent(document) &&
      isSame(document.looks)
    );
  };
  return {
    isFresh: (target) => isCurrent(target) && hash(recorded(target)!.file) === recorded(target)!.sha256,
    isCurrent,
    stands,
    isAdrift: (target) => stands(target) && !fromContent(recorded(target)!),
  };
}

/** What cannot be read is not what it was; reading it again tells why. */
function readHash(path: string): string | null {
  try {
    return hashFile(path);
  } catch {
    return 'unreadable';
  }
}

function isEqual(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => a[key] === b[key]);
}
