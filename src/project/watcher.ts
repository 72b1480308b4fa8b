/**
 * Watches files. The system tells of changes at once, through chokidar; and each second every file is looked at, for what no
 * system tells: changes on network drives, and folders that were away and are back.
 */
import { readdirSync, statSync } from 'node:fs';
import { dirname, sep } from 'node:path';

interface Watcher {
  /**
   * Watches these files, and the names in these folders, instead of those before. True where some were not watched until
   * now: they may have changed since they were read.
   */
  watch(files: Iterable<string>, folders: Iterable<string>): Promise<boolean>;
  /** Looks at every file now, and tells what has changed. */
  look(): void;
  close(): Promise<void>;
}

/** Milliseconds. */
const LOOK_EVERY = 1000;

/** `onChange` is told the absolute path of what has changed, perhaps twice. */
export function openWatcher(onChange: (path: string) => void): Watcher {
  let files: ReadonlySet<string> = new Set();
  let folders: ReadonlySet<string> = new Set();
  /** By path, what tells one state of it from another. */
  let traces = new Map<string, string>();
  let wanted: ReadonlySet<string> = new Set();
  let roots = '';
  let close = async (): Promise<void> => {};

  const look = (): void => {
    for (const [path, before] of traces) {
      const now = files.has(path) ? traceFile(path) : traceFolder(path);
      if (now === before) continue;
      traces.set(path, now);
      onChange(path);
    }
  };

  async function open(existing: readonly string[]): Promise<void> {
    await close();
    const { watch } = await import('chokidar');
    const chosen = new Set([...existing, ...files].map(withSlashes));
    const listed = new Set([...folders].map(withSlashes));
    const watcher = watch([...existing], {
      depth: 0,
      ignoreInitial: true,
      ignored: (path) => !chosen.has(withSlashes(path)) && !listed.has(withSlashes(dirname(path))),
    });
    close = () => watcher.close();
    watcher.on('all', (_, path) => onChange(path));
    await new Promise<void>((resolve) => {
      watcher.on('ready', resolve);
      // More files than the system watches, or a folder that has just gone: they are looked at all the same.
      watcher.on('error', () => resolve());
    });
  }

  const timer = setInterval(look, LOOK_EVERY);
  return {
    async watch(newFiles, newFolders) {
      files = new Set(newFiles);
      folders = new Set(newFolders);
      const all = new Set([...files, ...folders]);
      const isNew = [...all].some((path) => !wanted.has(path));
      wanted = all;
      traces = new Map(
        [...all].map((path) => [path, traces.get(path) ?? (files.has(path) ? traceFile(path) : traceFolder(path))]),
      );
      const existing = [...new Set([...folders, ...[...files].map(dirname)])].filter((path) => inodeOf(path) !== null).sort();
      const found = existing.map((path) => `${inodeOf(path)} ${path}`).join('\n');
      if (!isNew && found === roots) return false;
      roots = found;
      await open(existing);
      return true;
    },
    look,
    async close() {
      clearInterval(timer);
      await close();
    },
  };
}

function traceFile(path: string): string {
  try {
    const { ino, size, mtimeMs, ctimeMs } = statSync(path);
    return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  }
}

function traceFolder(path: string): string {
  try {
    return readdirSync(path).join('/');
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  }
}

/** Null where there is no such folder. */
function inodeOf(path: string): number | null {
  try {
    const stat = statSync(path);
    return stat.isDirectory() ? stat.ino : null;
  } catch (error) {
    if ('syscall' in (error as NodeJS.ErrnoException)) return null;
    throw error;
  }
}

/** As the library gives paths on Windows. */
function withSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
