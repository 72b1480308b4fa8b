/** The operating system's error codes, and what they mean to the person at the keyboard. */
import type { Localized } from './diagnostic.js';

const DENIED: Localized = { zh: '没有权限', en: 'permission denied' };
const TOO_MANY: Localized = { zh: '打开的文件太多', en: 'too many files are open' };

const WHY: Readonly<Record<string, Localized>> = {
  EACCES: DENIED,
  EPERM: DENIED,
  EBUSY: { zh: '文件正被别的程序占用', en: 'another program holds the file' },
  ELOOP: { zh: '链接绕成了圈', en: 'the links go round in a circle' },
  ENAMETOOLONG: { zh: '路径太长', en: 'the path is too long' },
  EMFILE: TOO_MANY,
  ENFILE: TOO_MANY,
  ENOTREG: { zh: '它不是普通文件', en: 'it is not a regular file' },
  EIO: { zh: '磁盘读取出错', en: 'the disk gave an error' },
};

export function tellWhy(code: string | undefined): Localized {
  return WHY[code ?? ''] ?? { zh: `系统报错 ${code ?? '（未知）'}`, en: `the system says ${code ?? '(unknown)'}` };
}

/** The system's code of an error, undefined of one that is not the system's. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
