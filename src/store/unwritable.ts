/** Says why documents could not be put into the output folder, what stands there now, and what to do. */
import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import type { Holder } from './lock.js';

const ANOTHER: Localized = {
  zh: '请检查文件夹是否存在、是否有写入权限，或用 --out 另选文件夹',
  en: 'check that it is a folder you may write to, or choose another with --out',
};
const CLOSE: Localized = {
  zh: '文件可能正在 PowerPoint、Word 或 WPS 中打开，请关闭后重试',
  en: 'the file may be open in PowerPoint, Word or WPS: close it and try again',
};
const MAKE_ROOM: Localized = {
  zh: '清出一些空间后重试，或用 --out 另选一个盘上的文件夹',
  en: 'make some room and try again, or choose a folder on another disk with --out',
};
const AWAY: Localized = {
  zh: '把挡在那里的移走或改名后重试，或用 --out 另选文件夹',
  en: 'move or rename what stands there and try again, or choose another folder with --out',
};

/** Why the system refused, and what helps. */
const REASONS: Readonly<Record<string, readonly [reason: Localized, remedy: Localized]>> = {
  EEXIST: [{ zh: '它是文件，不是文件夹', en: 'it is a file, not a folder' }, AWAY],
  ENOTDIR: [{ zh: '路径中有一段是文件，不是文件夹', en: 'a part of the path is a file, not a folder' }, AWAY],
  EISDIR: [{ zh: '那里已有同名的文件夹', en: 'a folder of that name is there' }, AWAY],
  ENOTREG: [{ zh: '它不是普通文件', en: 'it is not a regular file' }, AWAY],
  ENOLINK: [
    { zh: '它是链接，所指的文件夹不在', en: 'it is a link, and its folder is not there' },
    {
      zh: '接上那个盘、建好那个文件夹，或用 --out 另选文件夹',
      en: 'connect that drive or make that folder, or choose another with --out',
    },
  ],
  EACCES: [{ zh: '没有写入权限', en: 'you may not write there' }, ANOTHER],
  EPERM: [{ zh: '系统不允许', en: 'the system does not allow it' }, CLOSE],
  EROFS: [
    { zh: '磁盘是只读的', en: 'the disk is read-only' },
    { zh: '用 --out 另选一个盘上的文件夹', en: 'choose a folder on another disk with --out' },
  ],
  EBUSY: [{ zh: '文件正被占用', en: 'the file is in use' }, CLOSE],
  ENOSPC: [{ zh: '磁盘已满', en: 'the disk is full' }, MAKE_ROOM],
  EDQUOT: [{ zh: '磁盘配额已用完', en: 'your share of the disk is used up' }, MAKE_ROOM],
  ENAMETOOLONG: [
    { zh: '路径太长', en: 'the path is too long' },
    { zh: '用 --out 另选一个路径较短的文件夹', en: 'choose a folder with a shorter path with --out' },
  ],
  EIO: [{ zh: '磁盘读写出错', en: 'the disk gave an error' }, ANOTHER],
};

/** `mixed`: some documents are new and some old, which only the next build can put right. */
export function reportUnwritable(path: string, error: NodeJS.ErrnoException, mixed: boolean, diagnostics: Diagnostics): void {
  const shown = path.replaceAll('\\', '/');
  const [reason, hint] = explain(error);
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
    hint,
  });
}

/** A file of a new project; nothing stood there. */
export function reportUnlaid(path: string, error: NodeJS.ErrnoException, diagnostics: Diagnostics): void {
  const shown = path.replaceAll('\\', '/');
  const [reason] = explain(error);
  diagnostics.error('out-unwritable', {
    message: { zh: `无法写入 ${shown}：${reason.zh}`, en: `cannot write ${shown}: ${reason.en}` },
    hint: {
      zh: '换一个可以写入的文件夹再试；已经写好的文件不会重写',
      en: 'try again in a folder that you may write to; files that are there already are left as they are',
    },
  });
}

/** A folder of the new project is a link that leads out of it. */
export function reportLinked(path: string, diagnostics: Diagnostics): void {
  const shown = path.replaceAll('\\', '/');
  diagnostics.error('out-unwritable', {
    message: {
      zh: `${shown} 是链接，指向项目文件夹之外，没有写入`,
      en: `${shown} is a link that leads out of the project's folder: nothing was written there`,
    },
    hint: {
      zh: '删除或移走这个链接后再试，或换一个文件夹',
      en: 'remove that link and try again, or choose another folder',
    },
  });
}

function explain({ code = '' }: NodeJS.ErrnoException): readonly [Localized, Localized] {
  return REASONS[code] ?? [{ zh: `系统报告 ${code}`, en: `the system says ${code}` }, ANOTHER];
}

/** What is called like our folder of work, or a part of it, leads elsewhere: whatever stands there is somebody else's. */
export function reportForeign(path: string, diagnostics: Diagnostics): void {
  const shown = path.replaceAll('\\', '/');
  diagnostics.error('out-unwritable', {
    message: {
      zh: `${shown} 是链接或文件，不是生成时用的文件夹；没有改动任何文件`,
      en: `${shown} is a link or a file, not the folder that a build works in; no file was changed`,
    },
    hint: {
      zh: '删除这个链接（不是它所指的文件夹）后再生成，或用 --out 另选文件夹',
      en: 'delete that link (not the folder that it leads to) and build again, or choose another folder with --out',
    },
  });
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
