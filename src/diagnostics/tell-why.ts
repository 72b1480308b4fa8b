/** The operating system's error codes, and what they mean to the person at the keyboard. */
import type { Localized } from './diagnostic.js';

export function tellWhy(code: string | undefined): Localized {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return { zh: '没有权限', en: 'permission denied' };
    case 'EBUSY':
      return { zh: '文件正被别的程序占用', en: 'another program holds the file' };
    case 'ELOOP':
      return { zh: '链接绕成了圈', en: 'the links go round in a circle' };
    case 'ENAMETOOLONG':
      return { zh: '路径太长', en: 'the path is too long' };
    case 'EMFILE':
    case 'ENFILE':
      return { zh: '打开的文件太多', en: 'too many files are open' };
    case 'ENOTREG':
      return { zh: '它不是普通文件', en: 'it is not a regular file' };
    case 'EIO':
      return { zh: '磁盘读取出错', en: 'the disk gave an error' };
    default:
      return { zh: `系统报错 ${code ?? '（未知）'}`, en: `the system says ${code ?? '(unknown)'}` };
  }
}

/** The system's code of an error, undefined of one that is not the system's. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
