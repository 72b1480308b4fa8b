/** Puts finished files into the output folder together: staged beside their places, then renamed; a fault leaves the old set whole. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostics, Localized } from './diagnostic.js';

export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Writes all of `files` into `folder`, or none; reports `out-unwritable` and returns false where it cannot. */
export function commitFiles(folder: string, files: readonly OutputFile[], diagnostics: Diagnostics): boolean {
  const staged: { from: string; to: string }[] = [];
  let current = folder;
  try {
    mkdirSync(folder, { recursive: true });
    for (const { name, bytes } of files) {
      const to = join(folder, name);
      current = to;
      refuseFolder(to);
      const from = join(folder, `.${name}.tmp`);
      staged.push({ from, to });
      writeSynced(from, bytes);
    }
    for (const { from, to } of staged) {
      current = to;
      renameSync(from, to);
    }
    return true;
  } catch (error) {
    for (const { from } of staged) rmSync(from, { force: true });
    if (!isSystemError(error)) throw error;
    reportUnwritable(current, error, diagnostics);
    return false;
  }
}

/** A rename onto a folder fails only after others went through: look first. */
function refuseFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
  }
}

function writeSynced(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, 'w');
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string';
}

const REASONS: Readonly<Record<string, Localized>> = {
  EEXIST: { zh: '它是文件，不是文件夹', en: 'it is a file, not a folder' },
  ENOTDIR: { zh: '路径中有一段是文件，不是文件夹', en: 'a part of the path is a file, not a folder' },
  EISDIR: { zh: '那里已有同名的文件夹', en: 'a folder of that name is there' },
  EACCES: { zh: '没有写入权限', en: 'you may not write there' },
  EPERM: { zh: '系统不允许', en: 'the system does not allow it' },
  EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  EBUSY: { zh: '文件正被占用', en: 'the file is in use' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
};

function reportUnwritable(path: string, error: NodeJS.ErrnoException, diagnostics: Diagnostics): void {
  const shown = path.replaceAll('\\', '/');
  const open = error.code === 'EBUSY' || error.code === 'EPERM';
  const reason = REASONS[error.code ?? ''] ?? { zh: `系统报告 ${error.code}`, en: `the system says ${error.code}` };
  diagnostics.error('out-unwritable', {
    message: {
      zh: `无法写入 ${shown}：${reason.zh}；原有文件没有改动`,
      en: `cannot write ${shown}: ${reason.en}; the files there are unchanged`,
    },
    hint: open
      ? {
          zh: '文件可能正在 PowerPoint、Word 或 WPS 中打开，请关闭后重试',
          en: 'the file may be open in PowerPoint, Word or WPS: close it and try again',
        }
      : {
          zh: '请检查文件夹是否存在、是否有写入权限、磁盘是否已满，或用 --out 另选文件夹',
          en: 'check that it is a folder you may write to and that the disk is not full, or choose another with --out',
        },
  });
}
