/** Begins a project: a content to edit, the templates and a theme, and the line by which an editor knows the content's schema. */
import { resolve } from 'node:path';
import { type Diagnostic, Diagnostics } from '../diagnostics/diagnostic.js';
import { findPack, gatherPackFiles, listPacks } from '../project/packs.js';
import { nativePath } from '../project/paths.js';
import { type LaidDown, layDown } from '../store/lay-down.js';

interface InitResult {
  /** Absolute path. */
  readonly folder: string;
  /** Null where there is no such pack, or something could not be written. */
  readonly laid: LaidDown | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** `name` is that of a shipped pack, or a folder with a `content.yaml`. Files that are there already are left as they are. */
export function init(into: string, name: string): InitResult {
  const diagnostics = new Diagnostics();
  const folder = resolve(nativePath(into));
  const from = findPack(name);
  if (from === null) reportUnknown(name, diagnostics);
  const pack = from === null ? null : gatherPackFiles(from);
  if (pack && pack.outside.length > 0) warnOfLinks(pack.outside, diagnostics);
  if (pack && pack.stray.length > 0) noteStray(pack.stray, diagnostics);
  const laid = pack && layDown(folder, pack.files, diagnostics);
  return { folder, laid, diagnostics: diagnostics.list };
}

/** A new project is sent on to others: what a stranger's link leads to on this machine does not go along. */
function warnOfLinks(links: readonly string[], diagnostics: Diagnostics): void {
  diagnostics.warn('path-outside', {
    message: {
      zh: `样例中的链接指向样例之外，没有带来：${links.join('、')}`,
      en: `links that lead out of the pack were left out: ${links.join(', ')}`,
    },
    hint: {
      zh: '如果需要，请把文件本身放进样例的文件夹',
      en: "if they are wanted, put the files themselves into the pack's folder",
    },
  });
}

/** Outputs and previews that lie in a project's folder are none of it. */
function noteStray(folders: readonly string[], diagnostics: Diagnostics): void {
  diagnostics.note('unknown-pack', {
    message: {
      zh: `这些文件夹内容里没有提到，没有带来：${folders.join('、')}`,
      en: `folders that the content names nothing in were left out: ${folders.join(', ')}`,
    },
  });
}

function reportUnknown(pack: string, diagnostics: Diagnostics): void {
  const known = listPacks();
  diagnostics.error('unknown-pack', {
    message: {
      zh: `没有叫“${pack}”的样例，也没有这样一个含 content.yaml 的文件夹`,
      en: `there is no pack "${pack}", nor a folder of that path with a content.yaml`,
    },
    hint: {
      zh: `随本工具提供的样例：${known.join('、')}；也可以写一个项目文件夹的路径`,
      en: `the shipped packs are ${known.join(', ')}; the path of a project's folder will do as well`,
    },
  });
}
