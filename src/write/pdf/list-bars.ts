/** Which rings of a page are drawn as bars, and why. */
import { hasZeroPart } from '../../model/chart.js';
import { formOf, type RingInBars } from '../../model/chart-forms.js';
import type { Frame, Page } from '../../model/page.js';

/** Names wrap here and always find room: bars stand only for a ring of too many parts, or with one of nothing. */
export function listPageBars({ frames }: Page): readonly RingInBars[] {
  const find = (frame: Frame): readonly RingInBars[] => {
    if (frame.kind === 'group') return frame.children.flatMap(find);
    if (frame.kind !== 'chart' || formOf(frame.chart).marks !== 'ring') return [];
    if (frame.drawing?.marks.some(({ kind }) => kind === 'path')) return [];
    return [{ figure: frame.figure, why: hasZeroPart(frame.chart) ? 'zero' : 'parts' }];
  };
  return frames.flatMap(find);
}
