/** Which rings of a deck are written as bars, and why: nobody asked for bars, so it is said. */
import type { RingInBars } from '../../model/chart-forms.js';
import type { Page } from '../../model/page.js';
import type { Theme } from '../../model/theme.js';
import { whyNativeBars } from '../ooxml/chart/plan.js';
import { flatten } from './group-shapes.js';

export function listDeckBars(pages: readonly Page[], theme: Theme): readonly RingInBars[] {
  return pages.flatMap(({ frames }) =>
    flatten(frames).flatMap((frame) => {
      if (frame.kind !== 'chart') return [];
      const { chart, box, label, look } = frame;
      const ground = look?.ground ?? theme.scheme.lt1;
      const why = whyNativeBars(chart, box.width, {
        label,
        theme: look?.theme ?? theme.chart.deck,
        ground,
        textOn: (mark) => mark,
      });
      return why === null ? [] : [{ figure: frame.figure, why }];
    }),
  );
}
