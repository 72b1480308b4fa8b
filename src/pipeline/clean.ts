/** Copies that leave the house, and the list of what they go without. */
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import type { Content } from '../model/content.js';
import { DOCUMENTS, type DocumentName } from '../model/documents.js';
import { cleanOffice, type Removed } from '../write/ooxml/clean.js';

/** `notes`: slides whose notes are left out. A PDF is written without its marks. */
export function cleanDocument(
  target: DocumentName,
  { bytes, notes, content }: { readonly bytes: Uint8Array; readonly notes: number; readonly content: Content },
  diagnostics: Diagnostics,
): Uint8Array {
  if (target === 'onepager') {
    say(target, ['事实标记'], ['its marks of facts'], diagnostics);
    return bytes;
  }
  const { bytes: cleaned, removed } = cleanOffice(
    bytes,
    new Set([...Object.keys(content.facts), ...Object.keys(content.figures)]),
  );
  const listed = listRemoved({ ...removed, notes });
  say(
    target,
    listed.map(([zh]) => zh),
    listed.map(([, en]) => en),
    diagnostics,
  );
  return cleaned;
}

function listRemoved({ notes, workbooks, marks, properties }: Removed): readonly (readonly [zh: string, en: string])[] {
  const all: readonly (readonly [number, string, string])[] = [
    [notes, `${notes} 页的备注`, `the notes of ${notes} slides`],
    [
      workbooks,
      `${workbooks} 张图的数据表（图仍是 Office 的图，数据不能再编辑）`,
      `the workbooks of ${workbooks} charts, which stay charts whose data cannot be edited`,
    ],
    [marks, '事实标记和自用部分', 'marks of facts and private parts'],
    [properties, '作者、单位等属性', 'author, company and the like'],
  ];
  return all.flatMap(([count, zh, en]) => (count > 0 ? [[zh, en] as const] : []));
}

function say(target: DocumentName, zh: readonly string[], en: readonly string[], diagnostics: Diagnostics): void {
  const { name } = DOCUMENTS[target];
  diagnostics.note('clean', {
    message: {
      zh: zh.length === 0 ? `外发的${name.zh}：没有要去掉的` : `外发的${name.zh}去掉了：${zh.join('；')}`,
      en:
        en.length === 0
          ? `clean ${name.en}: there was nothing to take out`
          : `the clean ${name.en} goes without ${en.join('; ')}`,
    },
  });
}
