/** The only door to the outside: files, fonts, clock. Nothing else in `src` opens a file or asks for the time. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Cache, createCache, type Region } from '../cache/cache.js';
import { hashBytes } from '../cache/hash.js';
import { createLru, type Lru } from '../cache/lru.js';
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import { displayPath } from '../diagnostics/display.js';
import type { Span } from '../diagnostics/span.js';
import { readEpoch } from './epoch.js';
import type { GitRevision } from './git.js';
import { hashFile, holdsBytes } from './hash.js';
import { layPictureFonts } from './picture-fonts.js';
import { readInside, resolveInside } from './read-inside.js';
import { readBytes, readTextFile, type SourceText } from './read-text.js';
import { isMissing, readRegular } from './regular-file.js';

/** Absolute paths, options resolved once. */
export interface ProjectPaths {
  readonly contentFile: string;
  readonly templatesDir: string;
  readonly themeFile: string;
  /** The templates' own words, else the shipped ones. */
  readonly labelsFile: string;
  /** Templates that ship with the tool, for what a project need not have; null: nothing stands in. */
  readonly shippedDir: string | null;
  /** Looked through in order: the project's `fonts/`, those that came with the templates, then the shipped one. */
  readonly fontDirs: readonly string[];
  readonly outDir: string;
}

/** What was read: SHA-256 by absolute path; null where a file was looked for and is not there. */
export type ReadLog = Map<string, string | null>;

export interface Project {
  readonly paths: ProjectPaths;
  /** What is remembered from build to build. */
  readonly cache: Cache;
  /** The path as shown to the user: relative to the working folder, with `/`. */
  display(path: string): string;
  /**
   * Reads a text that a person edits. Reports and returns null where it is missing, a folder, empty, unreadable,
   * over 2 MB, or not UTF-8 (UTF-16 with BOM is accepted; GB18030 and bare UTF-16 are named, not guessed).
   */
  readText(path: string, diagnostics: Diagnostics): SourceText | null;
  /** Whether a file is there. */
  has(path: string): boolean;
  /** Files in a folder and below it that end with `extension`, as `name` or `sub/name`, sorted; empty where there is no such folder. */
  list(folder: string, extension: string): readonly string[];
  /**
   * Reads a file that the content names: inside the content's folder after links are followed, a regular file,
   * never an address. `from` is where it is named.
   */
  readInside(relative: string, from: Span, diagnostics: Diagnostics): Uint8Array | null;
  /** Words in SVG pictures are set with the shipped fonts, on every machine, until what it gives is called. */
  useShippedFonts(): () => void;
  /** Whether one of `fontDirs` holds a file of that name. */
  hasFont(name: string): boolean;
  /** Bytes of a font file of `fontDirs`, or null where none holds it. */
  readFont(name: string): Uint8Array | null;
  /** The date written into the documents: SOURCE_DATE_EPOCH, else `edited` (ISO date), else 2000-01-01, at midnight UTC. */
  date(edited: string | null): Date;
  /** SOURCE_DATE_EPOCH where it is one, as given. */
  readonly epoch: string | null;
  /** The day on which this runs, as the clock on the wall has it: ISO date; never for documents. */
  today(): string;
  /** Milliseconds since the project was opened; for reports on speed, never for documents. */
  elapsed(): number;
  /** Absolute path of a document in the output folder. */
  outFile(name: string): string;
  /** Its bytes, null where there is none; throws the system's error where it cannot be read. */
  readOut(name: string): Uint8Array | null;
  /**
   * The same door, which also writes down in `log` the texts and files that are read through it. Not which partials there
   * are: that matters only for those that are called, and they are read.
   */
  recordTo(log: ReadLog): Project;
  /** Whether files are still as they were when `reads` was written down; then they count as read through this door. */
  confirm(reads: ReadonlyMap<string, string | null>, as: 'text' | 'font'): boolean;
  /** The fonts that were read through any of the doors: documents share them. */
  readonly fontReads: ReadonlyMap<string, string | null>;
  /** All that was asked for through any of the doors: what a change of may make another document. */
  readonly asked: Asked;
}

export interface Asked {
  /** SHA-256 by absolute path; null where there was no such file, or it could not be read. */
  readonly files: ReadonlyMap<string, string | null>;
  /** Folders that were listed. */
  readonly folders: ReadonlySet<string>;
}

/** Opens the door, the content and what it names as in `revision` where one is given; the working folder and `SOURCE_DATE_EPOCH` are looked at once, here. */
export function openProject(paths: ProjectPaths, cache: Cache = createCache(), revision: GitRevision | null = null): Project {
  const workingDir = process.cwd();
  const opened = performance.now();
  const epoch = readEpoch();
  const display = (path: string): string => displayPath(path, workingDir);
  const fonts = cache.open(FONTS);
  const fontReads: ReadLog = new Map();
  const files: ReadLog = new Map();
  const folders = new Set<string>();
  const open = (logs: readonly ReadLog[]): Project => {
    const note = (path: string, hash: string | null): void => {
      for (const log of [files, ...logs]) log.set(path, hash);
    };
    return {
      paths,
      cache,
      display,
      readText(path, diagnostics) {
        if (revision && path === paths.contentFile) return readBytes(revision.content, revision.name(display(path)), diagnostics);
        files.set(path, null);
        return readTextFile(path, display(path), diagnostics, (bytes) => note(path, hashBytes(bytes)));
      },
      has(path) {
        const there = existsSync(path);
        if (!there) note(path, null);
        return there;
      },
      list(folder, extension) {
        folders.add(folder);
        return listFiles(folder, extension);
      },
      readInside(name, from, diagnostics) {
        const root = dirname(paths.contentFile);
        if (revision) {
          const full = resolveInside(root, name, from, diagnostics);
          return full === null ? null : revision.read(full, from, diagnostics);
        }
        const read = readInside(root, name, from, diagnostics);
        if (read) note(read.path, hashBytes(read.bytes));
        else files.set(resolve(root, name.replaceAll('\\', '/')), null);
        return read?.bytes ?? null;
      },
      useShippedFonts: () => layPictureFonts(paths.fontDirs),
      hasFont: (name) => lookForFont(paths.fontDirs, name, (path) => note(path, null)),
      readFont(name) {
        const bytes = readFont(paths.fontDirs, name, fontReads, fonts);
        for (const [path, hash] of fontReads) files.set(path, hash);
        return bytes;
      },
      epoch,
      date: (edited) => new Date(epoch === null ? `${edited ?? '2000-01-01'}T00:00:00Z` : Number(epoch) * 1000),
      today: () => localDay(new Date()),
      elapsed: () => performance.now() - opened,
      outFile: (name) => join(paths.outDir, name),
      readOut(name) {
        try {
          return readRegular(join(paths.outDir, name));
        } catch (error) {
          if (isMissing(error)) return null;
          throw error;
        }
      },
      recordTo: (log) => open([...logs, log]),
      confirm(reads, as) {
        for (const [path, hash] of reads) if (!isStill(path, hash, fonts)) return false;
        for (const [path, hash] of reads) {
          if (as === 'text') note(path, hash);
          else for (const log of [files, fontReads]) log.set(path, hash);
        }
        return true;
      },
      fontReads,
      asked: { files, folders },
    };
  };
  return open([]);
}

/** Whether one of the folders holds it; `missed` is told where it would be the project's own. */
function lookForFont(folders: readonly string[], name: string, missed: (path: string) => void): boolean {
  const places = folders.map((folder) => join(folder, name));
  const isThere = places.some((place) => existsSync(place));
  if (!isThere) missed(places[0] ?? name);
  return isThere;
}

function localDay(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** What cannot be read is as good as absent here: reading it again tells why. */
function isStill(path: string, hash: string | null, fonts: KnownFonts): boolean {
  try {
    const font = fonts.get(path);
    return font && font.hash === hash ? holdsBytes(path, font.bytes) : hashFile(path) === hash;
  } catch {
    return hash === null;
  }
}

function listFiles(folder: string, extension: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .flatMap((entry) => {
        if (entry.isDirectory()) return listFiles(join(folder, entry.name), extension).map((name) => `${entry.name}/${name}`);
        return entry.name.endsWith(extension) ? [entry.name] : [];
      })
      .sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Fonts are megabytes: as long as its bytes are the same, one that was read before is the same object. */
const FONTS: Region<KnownFonts> = { create: () => createLru(16) };
type KnownFonts = Lru<string, { readonly hash: string; readonly bytes: Uint8Array }>;

/** What `log` knows of a file is what it is for this project: deck and one-pager are measured and set with the same bytes. */
function readFont(folders: readonly string[], name: string, log: ReadLog, fonts: KnownFonts): Uint8Array | null {
  // A font is named, never pathed: `../x.ttf` is no name.
  if (name === '' || basename(name) !== name || name.includes('\\')) return null;
  for (const folder of folders) {
    const path = join(folder, name);
    try {
      const known = fonts.get(path);
      if (known && (log.has(path) ? log.get(path) === known.hash : holdsBytes(path, known.bytes))) {
        log.set(path, known.hash);
        return known.bytes;
      }
      const bytes = readFileSync(path);
      const hash = hashBytes(bytes);
      if (!log.has(path)) log.set(path, hash);
      fonts.set(path, { hash, bytes });
      return bytes;
    } catch (error) {
      if (!isMissing(error)) throw error;
      log.set(path, null);
    }
  }
  return null;
}
