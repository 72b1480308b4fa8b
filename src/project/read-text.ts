/** Reads a text that a person edits; every reason why it cannot be read gets its own message and remedy. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import { indexLines } from '../diagnostics/lines.js';
import { didYouMean, nearestName } from '../diagnostics/nearest.js';
import type { Span } from '../diagnostics/span.js';
import { tellWhy } from '../diagnostics/tell-why.js';
import { decodeText } from './decode.js';
import { listNames } from './regular-file.js';

/** A text as read: decoded, its name as shown to the user. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** Bytes: some forty times the longest report. */
export const LARGEST_TEXT = 2 * 1024 * 1024;

const SAVE_AS_UTF8 = {
  zh: '另存为 UTF-8：记事本“文件 → 另存为 → 编码：UTF-8”；WPS 文字“另存为 → 文本文件 → 其他编码：UTF-8”',
  en: 'save it as UTF-8: Notepad "File → Save as → Encoding: UTF-8"; WPS Writer "Save as → Text file → Other encoding: UTF-8"',
};

const NAME_TEXT = {
  zh: '是不是选错了文件？内容和主题是 .yaml，模板是 .hbs，都是文本文件；Office 的模板文件用不了',
  en: 'is it the right file? Contents and themes are .yaml, templates .hbs, all of them text; a template file of Office cannot be used',
};

const CHECK_RIGHTS = {
  zh: '检查文件的读取权限，关闭占用它的程序',
  en: 'check that you may read the file, and close programs that hold it',
};

/** `file` is the name shown to the user; `onRead` is given the bytes. */
export function readTextFile(
  path: string,
  file: string,
  diagnostics: Diagnostics,
  onRead: (bytes: Uint8Array) => void,
): SourceText | null {
  const start: Span = { file, start: { line: 1, column: 1, offset: 0 } };
  let bytes: Uint8Array;
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) {
      diagnostics.error('file-is-folder', {
        message: { zh: `“${file}”是文件夹，不是文件`, en: `"${file}" is a folder, not a file` },
        hint: { zh: '写出文件夹里那个文件的名字', en: 'name the file inside that folder' },
        at: start,
      });
      return null;
    }
    if (!stat.isFile()) {
      diagnostics.error('file-unreadable', {
        message: { zh: `“${file}”不是普通文件`, en: `"${file}" is not a regular file` },
        hint: { zh: '另选一个文件', en: 'name another file' },
        at: start,
      });
      return null;
    }
    if (stat.size > LARGEST_TEXT) {
      const mb = (stat.size / 1024 / 1024).toFixed(1);
      diagnostics.error('file-too-large', {
        message: { zh: `“${file}”有 ${mb} MB，超过 2 MB`, en: `"${file}" has ${mb} MB, more than 2 MB` },
        at: start,
        hint: { zh: '是不是选错了文件？', en: 'is it the right file?' },
      });
      return null;
    }
    bytes = readFileSync(path);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    reportUnread((error as NodeJS.ErrnoException).code, path, start, diagnostics);
    return null;
  }
  onRead(bytes);
  return readBytes(bytes, file, diagnostics);
}

/** The text that bytes hold; null after a report where they hold none. */
export function readBytes(bytes: Uint8Array, file: string, diagnostics: Diagnostics): SourceText | null {
  const start: Span = { file, start: { line: 1, column: 1, offset: 0 } };
  const decoded = decodeText(bytes);
  if (decoded.kind === 'binary') {
    diagnostics.error('file-encoding', {
      message: {
        zh: `“${file}”不是文本，是${decoded.what.zh}`,
        en: `"${file}" is no text but ${decoded.what.en}`,
      },
      at: start,
      hint: NAME_TEXT,
    });
    return null;
  }
  if (decoded.kind === 'foreign') {
    diagnostics.error('file-encoding', {
      message: {
        zh: `“${file}”不是 UTF-8 文本，看起来是${decoded.what.zh}`,
        en: `"${file}" is not UTF-8 text; it looks like ${decoded.what.en}`,
      },
      at: { file, start: indexLines(decoded.text).positionAt(decoded.offset) },
      hint: SAVE_AS_UTF8,
    });
    return null;
  }
  if (decoded.text.trim() === '') {
    diagnostics.error('file-empty', {
      message: { zh: `“${file}”是空的`, en: `"${file}" is empty` },
      hint: { zh: '是不是没有保存，或选错了文件？', en: 'was it saved, and is it the right file?' },
      at: start,
    });
    return null;
  }
  return { file, text: decoded.text };
}

function reportUnread(code: string | undefined, path: string, at: Span, diagnostics: Diagnostics): void {
  const { file } = at;
  if (code !== 'ENOENT' && code !== 'ENOTDIR') {
    const why = tellWhy(code);
    diagnostics.error('file-unreadable', {
      message: { zh: `读不了“${file}”：${why.zh}`, en: `"${file}" cannot be read: ${why.en}` },
      hint: CHECK_RIGHTS,
      at,
    });
    return;
  }
  const folder = dirname(path);
  if (!existsSync(folder)) {
    const shown = dirname(file);
    diagnostics.error('file-missing', {
      message: {
        zh: `找不到文件“${file}”：没有“${shown}”这个文件夹`,
        en: `there is no file "${file}": the folder "${shown}" is not there`,
      },
      at,
      hint: {
        zh: '文件夹是不是改了名、移走了？移回原处，或写明它现在的路径',
        en: 'was the folder renamed or moved? Put it back, or name the path where it is now',
      },
    });
    return;
  }
  const close = nearestName(basename(path), listNames(dirname(path)));
  diagnostics.error('file-missing', {
    message: { zh: `找不到文件“${file}”`, en: `there is no file "${file}"` },
    at,
    hint: close ? didYouMean(close) : { zh: '检查文件名和所在的文件夹', en: 'check the name and the folder' },
  });
}
