/** Begins a project: a content to edit, the templates and a theme, and the line by which an editor knows the content's schema. */
import { resolve } from 'node:path';
import { type Diagnostic, Diagnostics } from '../diagnostics/diagnostic.js';
import { gatherPackFiles } from '../project/pack-files.js';
import { findPack, listPacks } from '../project/packs.js';
import { nativePath } from '../project/paths.js';
import { type LaidDown, layDown } from '../store/lay-down.js';

interface InitResult {
  /** Absolute path. */
  readonly folder: string;
  /** Null where there is no such pack, or something could not be written. */
  readonly laid: LaidDown | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** `pack` is the name of a shipped one, or a folder with a `content.yaml`. Files that are there already are left as they are. */
export function init(into: string, pack: string): InitResult {
  const diagnostics = new Diagnostics();
  const folder = resolve(nativePath(into));
  const from = findPack(pack);
  if (from === null) reportUnknown(pack, diagnostics);
  const laid = from === null ? null : layDown(folder, gatherPackFiles(from), diagnostics);
  return { folder, laid, diagnostics: diagnostics.list };
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
