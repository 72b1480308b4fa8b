/** Says why documents could not be put into the output folder, what stands there now, and what to do. */
import type { Diagnostics, Localized } from './diagnostic.js';
import type { Holder } from './lock.js';

const REASONS: Readonly<Record<string, Localized>> = {
  EEXIST: { zh: '它是文件，不是文件夹', en: 'it is a file, not a folder' },
  ENOTDIR: { zh: '路径中有一段是文件，不是文件夹', en: 'a part of the path is a file, not a folder' },
  EISDIR: { zh: '那里已有同名的文件夹', en: 'a folder of that name is there' },
  EACCES: { zh: '没有写入权限', en: 'you may not write there' },
  EPERM: { zh: '系统不允许', en: 'the system does not allow it' },
  EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  EBUSY: { zh: '文件正被占用', en: 'the file is in use' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '磁盘配额已用完', en: 'your share of the disk is used up' },
  ENAMETOOLONG: { zh: '路径太长', en: 'the path is too long' },
  EIO: { zh: '磁盘读写出错', en: 'the disk gave an error' },
};

/** `mixed`: some documents are new and some old, which only the next build can put right. */
export function reportUnwritable(path: string, error: NodeJS.ErrnoException, mixed: boolean, diagnostics: Diagnostics): void {
  const shown = path.replaceAll('\\', '/');
  const open = error.code === 'EBUSY' || error.code === 'EPERM';
  const reason = reasonOf(error);
  diagnostics.error(mixed ? 'out-mixed' : 'out-unwritable', {
    message: mixed
      ? {
          zh: `无法写入 ${shown}：${reason.zh}；文件新旧不一，暂勿使用，请再生成一次`,
          en: `cannot write ${shown}: ${reason.en}; some files are new and some old: do not use them before you have built again`,
        }
      : {
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

/** A file of a new project; nothing stood there. */
export function reportUnlaid(path: string, error: NodeJS.ErrnoException, diagnostics: Diagnostics): void {
  const shown = path.replaceAll('\\', '/');
  const reason = reasonOf(error);
  diagnostics.error('out-unwritable', {
    message: { zh: `无法写入 ${shown}：${reason.zh}`, en: `cannot write ${shown}: ${reason.en}` },
    hint: {
      zh: '换一个可以写入的文件夹再试；已经写好的文件不会重写',
      en: 'try again in a folder that you may write to; files that are there already are left as they are',
    },
  });
}

function reasonOf({ code = '' }: NodeJS.ErrnoException): Localized {
  return REASONS[code] ?? { zh: `系统报告 ${code}`, en: `the system says ${code}` };
}

export function reportBusy(work: string, { pid, host }: Holder, diagnostics: Diagnostics): void {
  const shown = work.replaceAll('\\', '/');
  diagnostics.error('out-busy', {
    message: {
      zh: `另一次生成（${host}，进程 ${pid}）一直在用这个输出文件夹；原有文件没有改动`,
      en: `another build (${host}, process ${pid}) keeps this output folder; the files there are unchanged`,
    },
    hint: {
      zh: `等它结束再试；如果并没有别的生成在进行，请删除 ${shown}`,
      en: `wait until it has ended; if there is none, delete ${shown}`,
    },
  });
}
