/** Reads a file that the content names, only from inside the content's own folder, links followed. */
import { closeSync, existsSync, fstatSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import { didYouMean, nearestName } from '../diagnostics/nearest.js';
import type { Span } from '../diagnostics/span.js';
import { tellWhy } from '../diagnostics/tell-why.js';
import { listNames } from './regular-file.js';

/** Bytes; a picture for a document has no reason to be larger. */
const LARGEST = 40 * 1024 * 1024;

const KEEP_INSIDE: Localized = {
  zh: '把文件放进内容所在的文件夹，写相对路径，如 pictures/map.png',
  en: "put the file into the content's folder and write a relative path, such as pictures/map.png",
};

/** The absolute path that `name` means inside `root`; null after a report where it means none. Links are not followed. */
export function resolveInside(root: string, name: string, from: Span, diagnostics: Diagnostics): string | null {
  const outside = (zh: string, en: string): null => reportOutside(zh, en, from, diagnostics);
  const path = name.replaceAll('\\', '/');
  if (/^[a-z]:/i.test(path) || path.startsWith('/') || isAbsolute(name)) {
    return outside(`“${name}”是绝对路径，换一台机器就找不到`, `"${name}" is an absolute path, which no other machine has`);
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) {
    return outside(`“${name}”是网址：本工具不从网上取文件`, `"${name}" is an address: nothing is fetched from the network`);
  }
  if (path.includes('\0')) return outside('文件名里有控制字符', 'the file name holds a control character');
  const full = resolve(root, path);
  if (!isInside(resolve(root), full))
    return outside(`“${name}”在内容所在的文件夹之外`, `"${name}" lies outside the content's folder`);
  return full;
}

function reportOutside(zh: string, en: string, at: Span, diagnostics: Diagnostics): null {
  diagnostics.error('path-outside', { message: { zh, en }, at, hint: KEEP_INSIDE });
  return null;
}

/** `path` is where it stands: a name is found whatever form its letters have on the disk. */
export function readInside(
  root: string,
  name: string,
  from: Span,
  diagnostics: Diagnostics,
): { readonly path: string; readonly bytes: Uint8Array } | null {
  const asked = resolveInside(root, name.replaceAll('／', '/'), from, diagnostics);
  if (asked === null) return null;
  const full = findAlike(root, asked);
  let handle: number | undefined;
  try {
    const real = realpathSync(full);
    if (!isInside(realpathSync(root), real)) {
      const [zh, en] = [`“${name}”是一个链接，指向内容文件夹之外`, `"${name}" is a link that leads out of the content's folder`];
      return reportOutside(zh, en, from, diagnostics);
    }
    // Asked before opening: opening a pipe would wait for ever.
    const kind = statSync(real);
    if (!kind.isFile()) {
      diagnostics.error(kind.isDirectory() ? 'file-is-folder' : 'file-unreadable', {
        message: kind.isDirectory()
          ? { zh: `“${name}”是文件夹，不是文件`, en: `"${name}" is a folder, not a file` }
          : { zh: `“${name}”不是普通文件`, en: `"${name}" is not a regular file` },
        hint: KEEP_INSIDE,
        at: from,
      });
      return null;
    }
    handle = openSync(real, 'r');
    const { size } = fstatSync(handle);
    if (size > LARGEST) {
      const mb = Math.ceil(size / 1024 / 1024);
      diagnostics.error('file-too-large', {
        message: { zh: `“${name}”有 ${mb} MB，超过 40 MB`, en: `"${name}" has ${mb} MB, more than 40 MB` },
        at: from,
        hint: { zh: '先把图片缩小', en: 'make the picture smaller first' },
      });
      return null;
    }
    return { path: full, bytes: readFileSync(handle) };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
      const close = findNear(basename(full), listNames(dirname(full)));
      diagnostics.error('file-missing', {
        message: { zh: `找不到文件“${name}”`, en: `there is no file "${name}"` },
        at: from,
        hint: close
          ? didYouMean(close)
          : {
              zh: '把文件放到那里，或改正路径（从内容所在的文件夹算起）',
              en: "put the file there, or correct the path, which begins at the content's folder",
            },
      });
      return null;
    }
    const why = tellWhy(error.code);
    diagnostics.error('file-unreadable', {
      message: { zh: `读不了“${name}”：${why.zh}`, en: `"${name}" cannot be read: ${why.en}` },
      hint: { zh: '检查文件的读取权限', en: 'check that you may read the file' },
      at: from,
    });
    return null;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Letters as they are told apart by people: é may be one letter or two, ａ is a. */
const foldName = (name: string): string => name.normalize('NFKC');

/** The file that is there under the name, or under the one name that is the same to people: archives of Macs take letters apart. */
function findAlike(root: string, path: string): string {
  if (existsSync(path)) return path;
  let found = root;
  for (const part of relative(root, path).split(sep)) {
    const exact = join(found, part);
    const alike = existsSync(exact) ? [] : listNames(found).filter((name) => foldName(name) === foldName(part));
    found = alike.length === 1 ? join(found, alike[0]!) : exact;
  }
  return existsSync(found) ? found : path;
}

/** A name that was probably meant: without quotes, with the ending that was left out, or a slip away. */
function findNear(name: string, names: readonly string[]): string | null {
  const bare = foldName(name).replace(/^[“”"'‘’「『]+|[“”"'‘’」』]+$/gu, '');
  const begun = names.filter((each) => foldName(each) === bare || foldName(parse(each).name) === bare);
  return begun.length === 1 ? begun[0]! : nearestName(bare, names);
}

/** Whether a path is that of a folder, or within it; both absolute, links already followed where that matters. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
