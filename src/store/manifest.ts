/** `out/manifest.json`: what each document was made from, and what it was when it was made. */
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { readRegular } from '../project/regular-file.js';

export const MANIFEST = 'manifest.json';

/** SHA-256 by path from the output folder, with `/`; null where a file was looked for and is not there. */
export type Inputs = Readonly<Record<string, string | null>>;

export interface ManifestDocument {
  readonly document: string;
  readonly file: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** Slides or pages. */
  readonly count: number | null;
  /** Version and fingerprint of the tool. */
  readonly tool: string;
  readonly options: Readonly<Record<string, string>>;
  /** The content and its pictures. */
  readonly content: Inputs;
  /** Templates, partials, theme, labels, fonts. */
  readonly looks: Inputs;
  /** Said when it was built, their files as paths from the output folder. */
  readonly warnings: readonly Diagnostic[];
  /** What it says, text by text, and where; absent where an older version of the tool built it. */
  readonly passages?: readonly Readonly<Record<string, unknown>>[];
}

export interface Manifest {
  readonly format: 1;
  /** BCP 47, of the content. */
  readonly language: string;
  /** What the content held, by kind and id; absent as `passages` are. */
  readonly state?: { readonly [Kind in StateKind]: unknown };
  /** SHA-256 of what was built under names that the documents bear no more, and stands there. */
  readonly earlier?: Readonly<Record<string, string>>;
  readonly documents: readonly ManifestDocument[];
}

type StateKind = 'title' | 'facts' | 'sections' | 'figures';

/** Null where there is none, or none that we could have written: then nothing is known of what stands there. */
export function readManifest(folder: string): Manifest | null {
  try {
    const manifest = JSON.parse(readRegular(join(folder, MANIFEST)).toString('utf8')) as Manifest;
    return isManifest(manifest) ? manifest : null;
  } catch (error) {
    // What cannot be read is reported when it is to be written.
    if (error instanceof SyntaxError || (error instanceof Error && 'syscall' in error)) return null;
    throw error;
  }
}

export function formatManifest(manifest: Manifest): Uint8Array {
  return Buffer.from(`${format(manifest, '')}\n`);
}

/** What there are hundreds of stands a line each. */
const LINES: ReadonlySet<string> = new Set(['earlier', 'facts', 'sections', 'figures', 'passages']);

function format(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const entries = Object.entries(value).flatMap(([key, each]) => {
    if (each === undefined) return [];
    const isRows = LINES.has(key) && typeof each === 'object' && each !== null;
    const text = isRows ? formatRows(each, inner) : format(each, inner);
    return [`${inner}${Array.isArray(value) ? '' : `${JSON.stringify(key)}: `}${text}`];
  });
  return entries.length === 0 ? open + close : `${open}\n${entries.join(',\n')}\n${indent}${close}`;
}

function formatRows(rows: object, indent: string): string {
  const isList = Array.isArray(rows);
  const lines = Object.entries(rows).map(
    ([key, row]) => `${indent}  ${isList ? '' : `${JSON.stringify(key)}: `}${JSON.stringify(row)}`,
  );
  return lines.length === 0
    ? JSON.stringify(rows)
    : `${isList ? '[' : '{'}\n${lines.join(',\n')}\n${indent}${isList ? ']' : '}'}`;
}

/** Somebody may have edited it, or another version have written it. */
function isManifest(value: Manifest): boolean {
  return (
    isRecord(value) &&
    value.format === 1 &&
    typeof value.language === 'string' &&
    Array.isArray(value.documents) &&
    value.documents.every(
      (each: ManifestDocument) =>
        isRecord(each) &&
        [each.document, each.file, each.sha256, each.tool].every((text) => typeof text === 'string') &&
        isFileName(each.file) &&
        typeof each.size === 'number' &&
        (each.count === null || typeof each.count === 'number') &&
        [each.options, each.content, each.looks].every(isRecord) &&
        Array.isArray(each.warnings) &&
        each.warnings.every(isWarning) &&
        (each.passages === undefined || (Array.isArray(each.passages) && each.passages.every(isPassage))),
    ) &&
    (value.state === undefined || isState(value.state)) &&
    (value.earlier === undefined || (isRecord(value.earlier) && Object.keys(value.earlier).every(isFileName)))
  );
}

/** Nothing leads out of the folder. */
const isFileName = (name: string): boolean => !/[\\/]|^\.\.?$/.test(name);

/** Each kind, with the texts that every one of it has. */
const STATES = {
  facts: ['name', 'print', 'period', 'kind'],
  sections: ['heading', 'title'],
  figures: ['title', 'sha256'],
} as const;

function isState(state: NonNullable<Manifest['state']>): boolean {
  return (
    isRecord(state) &&
    typeof state.title === 'string' &&
    Object.entries(STATES).every(([kind, texts]) => {
      const all = state[kind as keyof typeof STATES];
      return isRecord(all) && Object.values(all as object).every((each) => isRecord(each) && hasTexts(each, texts));
    })
  );
}

function isWarning(value: Diagnostic): boolean {
  return (
    isRecord(value) &&
    hasTexts(value, ['code', 'severity']) &&
    isLocalized(value.message) &&
    (value.hint === undefined || isLocalized(value.hint)) &&
    Array.isArray(value.places) &&
    value.places.every(
      (place) =>
        isRecord(place) &&
        isRecord(place.span) &&
        typeof place.span.file === 'string' &&
        isRecord(place.span.start) &&
        [place.span.start.line, place.span.start.column, place.span.start.offset].every(Number.isInteger),
    )
  );
}

function isLocalized(value: unknown): boolean {
  return isRecord(value) && hasTexts(value as object, ['zh', 'en']);
}

function hasTexts(value: object, keys: readonly string[]): boolean {
  return keys.every((key) => typeof (value as Record<string, unknown>)[key] === 'string');
}

function isPassage(value: Readonly<Record<string, unknown>>): boolean {
  return isRecord(value) && typeof value.part === 'string' && typeof value.text === 'string';
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
