/** What to do where another program has a document open: the new set goes beside, whole; and who has it open is told. */
import { existsSync, readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import { hashFile } from '../project/hash.js';
import { readRegular } from '../project/regular-file.js';
import { type StagedFile, stageFiles } from './stage.js';

/** What the system says of a file that a program holds open. */
const HELD: ReadonlySet<unknown> = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY']);

export const isHeld = ({ code, path = '' }: NodeJS.ErrnoException, names: readonly string[]): boolean =>
  HELD.has(code) && names.includes(parse(path).base);

/** `names` are the documents of the set, of which `files` are new: they all go into a folder of that date. Returns its name; null where it cannot be written. */
export function layAside(
  folder: string,
  files: readonly StagedFile[],
  names: readonly string[],
  { date }: { readonly date: string },
): string | null {
  const fresh = new Map(files.map((file) => [file.name, file]));
  try {
    const set = names.flatMap((name): StagedFile[] => {
      const path = join(folder, name);
      const sha256 = fresh.has(name) ? null : hashFile(path);
      const file = fresh.get(name) ?? (sha256 === null ? null : { name, bytes: readRegular(path), sha256 });
      return file ? [file] : [];
    });
    for (let number = 1; ; number++) {
      const name = number === 1 ? date : `${date} ${number}`;
      const to = join(folder, name);
      if (existsSync(to) && !holds(to, set)) continue;
      stageFiles(to, set);
      return name;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

/** Whether this very set was laid there before. */
const holds = (folder: string, set: readonly StagedFile[]): boolean =>
  readdirSync(folder).length === set.length && set.every(({ name, sha256 }) => hashFile(join(folder, name)) === sha256);

/** By the ending of a document, what people open it with. */
const PROGRAMS: Readonly<Record<string, Localized>> = {
  '.pptx': { zh: 'PowerPoint 或 WPS 演示', en: 'PowerPoint or WPS Presentation' },
  '.docx': { zh: 'Word 或 WPS 文字', en: 'Word or WPS Writer' },
  '.pdf': { zh: 'PDF 阅读器', en: 'the PDF reader' },
};

/**
 * What Office, WPS and LibreOffice lay beside a document as long as it is open; null where there is nothing. Word cuts the
 * first letters of longer names.
 */
function findOwnerFile(folder: string, name: string): string | null {
  const { length } = parse(name).name;
  const cut = length >= 8 ? 2 : length === 7 ? 1 : 0;
  const names = [`~$${name}`, `~$${name.slice(cut)}`, `.~lock.${name}#`, `.~${name}`];
  return names.find((each) => existsSync(join(folder, each))) ?? null;
}

/** Documents that were replaced while somebody looks at them: what is on that screen is the version before. */
export function reportOpen(folder: string, names: readonly string[], diagnostics: Diagnostics): void {
  for (const name of names) {
    const owner = findOwnerFile(folder, name);
    if (owner === null) continue;
    diagnostics.warn('out-open', {
      message: {
        zh: `${name} 好像还开着：那里看到的是上一版`,
        en: `${name} seems to be open: what is seen there is the version before`,
      },
      hint: {
        zh: `在${programFor(name).zh}里不保存就关闭，再打开；没有打开的话，删去 ${owner}`,
        en: `close it in ${programFor(name).en} without saving, and open it again; where it is not open, delete ${owner}`,
      },
    });
  }
}

/** `aside`: the folder in which the new set stands meanwhile; null where there is none. */
export function reportHeld(folder: string, name: string, aside: string | null, diagnostics: Diagnostics): void {
  const [shown, set] = [join(folder, name), aside === null ? '' : join(folder, aside)].map((path) => path.replaceAll('\\', '/'));
  const program = programFor(name);
  diagnostics.error('out-unwritable', {
    message: {
      zh: `无法写入 ${shown}：文件正被占用；原有文件没有改动${aside === null ? '' : `，新的一整套先放在 ${set}`}`,
      en: `cannot write ${shown}: the file is in use; the files there are unchanged${aside === null ? '' : `, the whole new set stands in ${set} meanwhile`}`,
    },
    hint: {
      zh: `${name} 可能正在${program.zh}中打开，请关闭后重试`,
      en: `${name} may be open in ${program.en}: close it and try again`,
    },
  });
}

const programFor = (name: string): Localized =>
  PROGRAMS[parse(name).ext.toLowerCase()] ?? { zh: '打开它的程序', en: 'the program that has it open' };
