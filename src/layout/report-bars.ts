/** Says which rings are drawn as bars, and what would make them rings. */
import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import { MOST_PARTS, type RingInBars } from '../model/chart-forms.js';
import type { Content } from '../model/content.js';
import { DOCUMENTS, type DocumentName } from '../model/documents.js';

const WHY: Readonly<Record<RingInBars['why'], { readonly reason: Localized; readonly remedy: Localized }>> = {
  parts: {
    reason: { zh: `多于${MOST_PARTS}份，靠角度和颜色分不清`, en: `more than ${MOST_PARTS} parts are not told apart` },
    remedy: { zh: '把小的几份并成一份', en: 'put small parts together' },
  },
  zero: {
    reason: { zh: '有一份是零，在环上看不见', en: 'a part of zero is not seen in a ring' },
    remedy: { zh: '不必列出零的一份，就从 facts 里删去它', en: 'if the part of zero need not be shown, take it out of facts' },
  },
  names: {
    reason: { zh: '各份的名称排不下', en: 'the names of its parts find no room' },
    remedy: { zh: '在模板里加宽这幅图，或缩短名称', en: 'widen it in the template, or shorten the names' },
  },
};

export function reportBars(
  rings: readonly RingInBars[],
  document: DocumentName,
  figures: Content['figures'],
  diagnostics: Diagnostics,
): void {
  const { file } = DOCUMENTS[document];
  for (const { figure: id, why } of new Map(rings.map((ring) => [`${ring.figure} ${ring.why}`, ring])).values()) {
    const figure = figures[id];
    if (!figure) continue;
    const name = figure.title.plain;
    const { reason, remedy } = WHY[why];
    diagnostics.warn('chart', {
      message: {
        zh: `${file} 里环形图“${name}”画成了条形图：${reason.zh}`,
        en: `in ${file} the doughnut "${name}" is drawn as bars: ${reason.en}`,
      },
      hint: { zh: `${remedy.zh}；要的就是条形图，写 chart: bar`, en: `${remedy.en}; if bars are meant, write chart: bar` },
      at: [{ span: figure.span, label: `figures.${id}` }],
    });
  }
}
