/** Keeps what somebody made of a document beside the one that takes its place. */
import { linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import type { Diagnostic, Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import { codeOf } from '../diagnostics/tell-why.js';
import { withoutForbidden } from '../project/file-names.js';
import { hashFile } from '../project/hash.js';
import { writeSynced } from './stage.js';

/** How a kept copy is named: `briefing 2026-11-24 word.pptx`. */
export interface KeepNaming {
  /** ISO date. */
  readonly date: string;
  /** '' where the labels have none; what no file may be called becomes a hyphen. */
  readonly word: string;
}

/** A file that somebody had changed, and the name under which it is kept. */
export interface KeptFile {
  readonly name: string;
  readonly kept: string;
}

/** Keeps `path` under a dated name beside it, never over another file. Returns the name. */
export function keepTheirs(path: string, { date, word }: KeepNaming): string {
  const { name, ext } = parse(path);
  const theirs = hashFile(path);
  for (let number = 1; ; number++) {
    const added = withoutForbidden([date, word, number > 1 ? String(number) : ''].filter(Boolean).join(' '));
    const kept = `${name} ${added}${ext}`;
    const to = join(dirname(path), kept);
    if (copyTo(path, to)) return kept;
    // Kept before a build was interrupted.
    if (hashFile(to) === theirs) return kept;
  }
}

/** Takes a document from its place that could not follow the others to their version. `restore` puts it back. */
export function setAside(path: string, naming: KeepNaming): { readonly kept: string; readonly restore: () => void } {
  const kept = keepTheirs(path, naming);
  rmSync(path);
  return { kept, restore: () => void copyTo(join(dirname(path), kept), path) };
}

/** Gives a file a second name, or copies it where the disk knows no second names; false where the name is taken. */
export function copyTo(path: string, to: string): boolean {
  try {
    linkSync(path, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (codeOf(error) === 'ENOENT') throw error;
  }
  // Never half a copy under the name; link and rename cannot both be had here, so a look comes first.
  if (hashFile(to) !== null) return false;
  const part = `${to}.part`;
  writeSynced(part, readFileSync(path));
  try {
    renameSync(part, to);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  return true;
}

/** `first`: what is wrong with it. */
export function reportSetAside(
  { name, kept }: KeptFile,
  target: string,
  first: Diagnostic | undefined,
  diagnostics: Diagnostics,
): void {
  const why: Localized = first?.message ?? { zh: '它有错误', en: 'it has faults' };
  diagnostics.warn('set-aside', {
    message: {
      zh: `${name} 没能跟上这一版，旧的一份另存为“${kept}”：${why.zh}`,
      en: `${name} could not follow to this version, the old one is kept as "${kept}": ${why.en}`,
    },
    hint: {
      zh: `用 trifold build --only ${target} 看它的全部错误，改好后再生成`,
      en: `trifold build --only ${target} shows all that is wrong with it; build it when that is mended`,
    },
    ...(first && { at: first.places }),
  });
}

export function reportKept(files: readonly KeptFile[], diagnostics: Diagnostics): void {
  for (const { name, kept } of files) {
    diagnostics.warn('hand-edited', {
      message: {
        zh: `${name} 在上次生成之后被人改过；改过的那份另存为“${kept}”，没有丢`,
        en: `${name} was changed by somebody since it was built; what they made of it is kept as "${kept}"`,
      },
      hint: {
        zh: '要长期保留的修改，请写进内容或模板',
        en: 'put changes that are to last into the content or a template',
      },
    });
  }
}
