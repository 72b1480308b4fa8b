/** The only door to the outside: files, fonts, clock. Nothing else in `src` opens a file or asks for the time. */
import type { Diagnostics } from './diagnostic.js';
import type { Span } from './span.js';

/** A text as read: decoded, its name as shown to the user. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** Absolute paths, options resolved once. */
export interface ProjectPaths {
  readonly contentFile: string;
  readonly templatesDir: string;
  readonly themeFile: string;
  /** Looked through in order: the project's `fonts/`, then the shipped one. */
  readonly fontDirs: readonly string[];
  readonly outDir: string;
}

export interface Project {
  readonly paths: ProjectPaths;
  /** The path as shown to the user: relative to the working folder, with `/`. */
  display(path: string): string;
  /**
   * Reads a text that a person edits. Reports and returns null where it is missing, a folder, empty, unreadable,
   * over 2 MB, or not UTF-8 (UTF-16 with BOM is accepted; GB18030 and bare UTF-16 are named, not guessed).
   */
  readText(path: string, diagnostics: Diagnostics): SourceText | null;
  /** Names (not paths) of the files in a folder that end with `extension`, sorted; empty where there is no such folder. */
  list(folder: string, extension: string): readonly string[];
  /**
   * Reads a file that the content names: inside the content's folder after links are followed, a regular file,
   * never an address. `from` is where it is named.
   */
  readInside(relative: string, from: Span, diagnostics: Diagnostics): Uint8Array | null;
  /** Bytes of a font file of `fontDirs`, or null where none holds it. */
  readFont(name: string): Uint8Array | null;
  /** The date written into the documents: SOURCE_DATE_EPOCH, else `edited` (ISO date), else 2000-01-01, at midnight UTC. */
  date(edited: string | null): Date;
}
