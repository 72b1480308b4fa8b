/** Edit, save, see: builds again whenever something that the documents come from has changed, until it is told to stop. */
import { dirname, join } from 'node:path';
import { createCache } from '../cache/cache.js';
import { hashFile } from '../project/hash.js';
import { type GivenPaths, resolvePaths } from '../project/paths.js';
import type { Asked, ProjectPaths } from '../project/project.js';
import { openWatcher } from '../project/watcher.js';
import { type BuildOptions, type BuildResult, build, type Progress } from './build/build.js';

interface WatchOptions extends Omit<BuildOptions, 'paths' | 'check' | 'onProgress' | 'cache'> {
  /** Resolved anew for each build: files and folders come and go. */
  readonly given: GivenPaths;
  readonly onEvent: (event: WatchEvent) => void;
  readonly signal: AbortSignal;
}

export type WatchEvent =
  | Progress
  /** What led to the build that follows, absolute paths. */
  | { readonly kind: 'changed'; readonly files: readonly string[] }
  /** Documents were built, or the last good ones are good again. */
  | { readonly kind: 'built'; readonly result: BuildResult }
  /** Faults; the documents of the last good build stay. `retries`: they could not be put in place, which is tried again. */
  | { readonly kind: 'failed'; readonly result: BuildResult; readonly retries: boolean }
  /** What was saved says what it said before. */
  | { readonly kind: 'unchanged' }
  /** All that was saved until now is built; the next save will be seen. */
  | { readonly kind: 'watching' }
  /** A bug of ours, which is no reason to stop. */
  | { readonly kind: 'bug'; readonly error: unknown };

/** Milliseconds without a change before a build begins: editors write, rename and write again. */
const QUIET = 80;
/** So often at most is quiet waited for. */
const MOST_QUIET = 12;
/** Milliseconds until documents that could not be put in place are tried again: each time twice as many. */
const RETRY = { first: 2000, longest: 32_000 };

/** What the loop knows of the last build. */
interface Last {
  /** Null after a bug of ours. */
  readonly result: BuildResult | null;
  /** Milliseconds until it is tried again; null: only when something changes. */
  readonly retry: number | null;
}

/** Resolves once `signal` is given, with nothing left behind. Never rejects for a user's mistake. */
export async function watch(options: WatchOptions): Promise<void> {
  const { given, onEvent, signal } = options;
  const changes = gatherChanges(signal);
  const watcher = openWatcher(changes.note);
  const resolveGiven = pinTemplates(given);
  const cache = createCache();
  let last: Last | null = null;
  let watched: Asked = { files: new Map(), folders: new Set() };
  try {
    while (!signal.aborted) {
      if (changes.any()) await changes.settle();
      watcher.look();
      const files = changes.take();
      const paths = resolveGiven();
      last = await buildOnce({ ...options, cache }, paths, files, last);
      if (last.result) watched = last.result.ok ? last.result.asked : joinAsked(watched, last.result.asked);
      const isNew = await watcher.watch([...watched.files.keys(), ...listCandidates(given, paths)], watched.folders);
      if (isNew && last.result) for (const path of listStale(last.result.asked)) changes.note(path);
      if (changes.any()) continue;
      onEvent({ kind: 'watching' });
      await changes.wait(last.retry);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await watcher.close();
  }
}

/** `files` are those that have changed; none: the first build, or one that is tried again. */
async function buildOnce(
  options: WatchOptions & Pick<BuildOptions, 'cache'>,
  paths: ProjectPaths,
  files: readonly string[],
  last: Last | null,
): Promise<Last> {
  const { given: _, onEvent, force, ...rest } = options;
  const isRetry = last !== null && files.length === 0;
  if (last?.result && !last.result.ok && !isRetry && isUnchanged(last.result.asked, files)) {
    onEvent({ kind: 'unchanged' });
    return last;
  }
  if (files.length > 0) onEvent({ kind: 'changed', files });
  const onProgress = isRetry ? () => {} : onEvent;
  let result: BuildResult;
  try {
    result = await build({ ...rest, paths, onProgress, ...(force && !last && { force }) });
  } catch (error) {
    if (options.signal.aborted) throw error;
    onEvent({ kind: 'bug', error });
    return { result: null, retry: null };
  }
  if (result.ok) {
    const isSame = last?.result?.ok && result.documents.every(({ built }) => !built);
    onEvent(isSame ? { kind: 'unchanged' } : { kind: 'built', result });
    return { result, retry: null };
  }
  const retries = result.diagnostics.some(({ code }) => CLEARS_ITSELF.has(code));
  if (!isRetry || !saysTheSame(result, last.result)) onEvent({ kind: 'failed', result, retries });
  if (!retries) return { result, retry: null };
  return { result, retry: isRetry && last.retry !== null ? Math.min(last.retry * 2, RETRY.longest) : RETRY.first };
}

/** A document that Word holds open, another build: nobody will save anything when it is over. */
const CLEARS_ITSELF: ReadonlySet<string> = new Set(['out-unwritable', 'out-mixed', 'out-busy']);

function saysTheSame(a: BuildResult, b: BuildResult | null): boolean {
  return JSON.stringify(a.diagnostics) === JSON.stringify(b?.diagnostics);
}

/** Paths that have changed, and the waiting for them. */
function gatherChanges(signal: AbortSignal) {
  const paths = new Set<string>();
  let count = 0;
  let wake = (): void => {};
  signal.addEventListener('abort', () => wake());
  return {
    note(path: string): void {
      paths.add(path);
      count += 1;
      wake();
    },
    any: (): boolean => paths.size > 0,
    /** Sorted. */
    take(): readonly string[] {
      const taken = [...paths].sort();
      paths.clear();
      return taken;
    },
    /** Until a change, the signal, or so many milliseconds have gone by. */
    wait(time: number | null): Promise<void> {
      if (paths.size > 0 || signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = time === null ? null : setTimeout(resolve, time);
        wake = () => {
          if (timer) clearTimeout(timer);
          resolve();
        };
      });
    },
    /** Until no more changes come. */
    async settle(): Promise<void> {
      for (let round = 0; round < MOST_QUIET; round++) {
        const before = count;
        await new Promise((resolve) => setTimeout(resolve, QUIET));
        if (count === before) return;
      }
    },
  };
}

/** A project's own templates that are gone for a moment must not be taken for a wish to use the shipped ones. */
function pinTemplates(given: GivenPaths): () => ProjectPaths {
  let { templates } = given;
  return () => {
    const paths = resolvePaths({ ...given, ...(templates && { templates }) });
    if (paths.templatesDir !== paths.shippedDir) templates = paths.templatesDir;
    return paths;
  };
}

/** Files that need not be there: where they come, they take the place of shipped ones. */
function listCandidates(given: GivenPaths, { contentFile, templatesDir }: ProjectPaths): readonly string[] {
  const folders = new Set([templatesDir, given.templates ? templatesDir : join(dirname(contentFile), 'templates')]);
  return [...folders].flatMap((folder) => ['theme.yaml', 'labels.yaml', 'deck.hbs'].map((name) => join(folder, name)));
}

function joinAsked(a: Asked, b: Asked): Asked {
  return { files: new Map([...a.files, ...b.files]), folders: new Set([...a.folders, ...b.folders]) };
}

/** Whether all of `files` were read, and are as they were read. */
function isUnchanged({ files: read }: Asked, files: readonly string[]): boolean {
  return files.every((path) => read.has(path) && isAsRead(path, read.get(path) ?? null));
}

function listStale({ files }: Asked): readonly string[] {
  return [...files].filter(([path, hash]) => !isAsRead(path, hash)).map(([path]) => path);
}

function isAsRead(path: string, hash: string | null): boolean {
  try {
    return hashFile(path) === hash;
  } catch {
    return hash === null; // it cannot be read, as before
  }
}
