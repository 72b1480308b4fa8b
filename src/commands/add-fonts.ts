/** Puts fonts into a project's `fonts/`: those of a language, from packages that are known by their hash, or such as lie on this machine. */
import { basename, dirname, extname, join, resolve } from 'node:path';
import { type Diagnostic, Diagnostics } from '../diagnostics/diagnostic.js';
import { fetchPackage } from '../project/fetch-package.js';
import { nativePath } from '../project/paths.js';
import { openProject, type ProjectPaths } from '../project/project.js';
import { isMissing, isNoFile, listNames, readRegular } from '../project/regular-file.js';
import { type LaidDown, layDown } from '../store/lay-down.js';
import { takeFaces } from '../typeset/collection.js';
import { reasonAgainst } from '../typeset/font-faults.js';
import { FONT_LANGUAGES, listFontPackages } from './font-packages.js';

interface AddedFonts {
  /** Absolute path. */
  readonly folder: string;
  /** Null where nothing could be had, or something could not be written. */
  readonly laid: LaidDown | null;
  readonly diagnostics: readonly Diagnostic[];
}

type Files = ReadonlyMap<string, () => Uint8Array>;

/** `given`: languages (`ja`, `ko`, `zh-TW`, `zh-HK`), or paths of fonts, collections and folders of them. Files that are there already are left as they are. */
export function addFonts(paths: ProjectPaths, given: readonly string[]): AddedFonts {
  const diagnostics = new Diagnostics();
  const folder = join(dirname(paths.contentFile), 'fonts');
  const files = new Map<string, () => Uint8Array>();
  for (const one of given)
    for (const [name, read] of takeGiven(one, paths, diagnostics)) if (!files.has(name)) files.set(name, read);
  const laid = files.size > 0 && !diagnostics.hasErrors ? layDown(folder, files, diagnostics) : null;
  return { folder, laid, diagnostics: diagnostics.list };
}

function takeGiven(given: string, paths: ProjectPaths, diagnostics: Diagnostics): Files {
  const packages = listFontPackages(given);
  if (!packages) return takeFile(resolve(nativePath(given)), given, openProject(paths).display, diagnostics);
  const files = new Map<string, () => Uint8Array>();
  for (const one of packages) {
    const fetched = fetchPackage(one, diagnostics);
    if (!fetched) return new Map();
    for (const [from, to] of Object.entries(one.files)) {
      const read = fetched.get(from);
      if (!read) throw new Error(`${one.name}@${one.version} has no ${from}`);
      files.set(to, read);
    }
  }
  return files;
}

const FONT = /\.(?:ttf|ttc|otf|otc)$/i;

function takeFile(path: string, given: string, display: (path: string) => string, diagnostics: Diagnostics): Files {
  const within = listNames(path).filter((name) => FONT.test(name));
  if (within.length > 0) {
    // In a folder of many, what cannot be used is passed over, and said.
    const taken = within.map((name) => takeFaceFiles(join(path, name), display, 'warn', diagnostics));
    const files = new Map(taken.flatMap((each) => [...each]));
    if (files.size === 0) reportNone(given, diagnostics);
    return files;
  }
  return FONT.test(path) ? takeFaceFiles(path, display, 'error', diagnostics) : reportNone(given, diagnostics);
}

function takeFaceFiles(
  path: string,
  display: (path: string) => string,
  severity: 'warn' | 'error',
  diagnostics: Diagnostics,
): Files {
  const shown = display(path);
  const bytes = readFontFile(path);
  if (bytes === null) {
    diagnostics[severity]('font-missing', {
      message: { zh: `读不了字体文件 ${shown}`, en: `font file ${shown} cannot be read` },
    });
    return new Map();
  }
  const files = new Map<string, () => Uint8Array>();
  for (const face of takeFaces(bytes)) {
    const stem = basename(path, extname(path));
    const name = /\.ttf$/i.test(path) ? `${stem}.ttf` : `${face.name || stem}.ttf`;
    if (face.fault === null) files.set(name.replace(/[^\p{L}\p{N}._-]/gu, ''), () => face.bytes);
    else {
      const reason = reasonAgainst(face.fault);
      const of = face.name === '' ? '' : ` (${face.name})`;
      diagnostics[severity]('font-unusable', {
        message: { zh: `${shown}${of} 不能使用：${reason.zh}`, en: `${shown}${of} cannot be used: ${reason.en}` },
      });
    }
  }
  return files;
}

function readFontFile(path: string): Uint8Array | null {
  try {
    return readRegular(path);
  } catch (error) {
    if (isMissing(error) || isNoFile(error)) return null;
    const { syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    return null;
  }
}

function reportNone(given: string, diagnostics: Diagnostics): Files {
  const known = FONT_LANGUAGES.join(', ');
  diagnostics.error('font-missing', {
    message: {
      zh: `“${given}”不是可添加的语言（${known}），也不是字体文件或装有可用字体的文件夹`,
      en: `"${given}" is no language that can be added (${known}), nor a font or a folder with one that can be used`,
    },
    hint: {
      zh: '可用的是静态 TrueType：.ttf，或 .ttc 里的各字体',
      en: 'what can be used is static TrueType: .ttf, or the faces of a .ttc',
    },
  });
  return new Map();
}
