/** Which rings of a page are drawn as bars, and why. */
import { formOf, type RingInBars } from '../../model/chart-forms.js';
import type { Frame, Page } from '../../model/page.js';

/** Names wrap here and always find room: bars stand only for a ring of too many parts. */
export function listPageBars({ frames }: Page): readonly RingInBars[] {
  const find = (frame: Frame): readonly RingInBars[] => {
    if (frame.kind === 'group') return frame.children.flatMap(find);
    const isRing = frame.kind === 'chart' && formOf(frame.chart).marks === 'ring';
    return isRing && frame.drawing?.marks.every(({ kind }) => kind !== 'path') ? [{ figure: frame.figure, why: 'parts' }] : [];
  };
  return frames.flatMap(find);
}
