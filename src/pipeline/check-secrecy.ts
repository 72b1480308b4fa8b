/** A security marking stands on every page of every document, or none is made; and what bears one is not handed on. */
import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import { DOCUMENTS, type DocumentName } from '../model/documents.js';
import type { Passage } from '../model/passage.js';

/** What runs through the pages; of a single page, anything on it. */
const RUNNING: ReadonlySet<Passage['spot']['part']> = new Set(['header', 'footer']);

/** `passages` of the document as it is laid out; `template` is the file that places its texts. */
export function checkSecrecy(
  document: DocumentName,
  { secrecy, template }: { readonly secrecy: string; readonly template: string },
  passages: readonly Passage[],
  diagnostics: Diagnostics,
): void {
  const isMarked = ({ spot, text }: Passage): boolean =>
    (document === 'onepager' || RUNNING.has(spot.part)) && text.includes(secrecy);
  if (passages.some(isMarked)) return;
  const { name } = DOCUMENTS[document];
  const tag = document === 'deck' ? 'marking' : document === 'onepager' ? 'source' : 'header';
  const written = tag === 'header' ? '<header><p>{{report.secrecy}}</p></header>' : `<${tag}>{{report.secrecy}}</${tag}>`;
  diagnostics.error('secrecy', {
    message: {
      zh: `${name.zh}的模板没有在每一页印出密级“${secrecy}”`,
      en: `the template of the ${name.en} does not print the marking "${secrecy}" on every page`,
    },
    at: { file: template, start: { line: 1, column: 1, offset: 0 } },
    hint: { zh: `在模板里写 ${written}`, en: `write ${written} in the template` },
  });
}

export const CLEAN: Localized = { zh: '不能生成外发副本', en: 'no clean copies are made of it' };
export const LISTS: Localized = { zh: '不能导出清单文件，只能在屏幕上看', en: 'its lists go into no file, only on the screen' };

/** A file without the marking, or for others, of what bears one. */
export function refuseExport(secrecy: string, what: Localized, diagnostics: Diagnostics): void {
  diagnostics.error('secrecy', {
    message: { zh: `报告标有密级“${secrecy}”，${what.zh}`, en: `the report bears the marking "${secrecy}": ${what.en}` },
    hint: {
      zh: '解密之后从 report 里删去 secrecy 再做',
      en: 'when it is declassified, take secrecy out of the report and do it again',
    },
  });
}
