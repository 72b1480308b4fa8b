/** Repairs what pptxgenjs 4.0.1 gets wrong and we do not author ourselves. Each repair is a file in `seal/`, with its reason and a test. */

import type { ChartFrame, Page } from '../../model/page.js';
import type { OfficePackage } from '../ooxml/package.js';
import { flatten } from './group-shapes.js';
import { dropEmptyNotes } from './seal/drop-empty-notes.js';
import { dropPhantomParts } from './seal/drop-phantom-parts.js';
import { numberCharts } from './seal/number-charts.js';
import { orderPresentation } from './seal/order-presentation.js';
import { setChart } from './seal/set-chart.js';
import { setSections } from './seal/set-sections.js';
import { sharePictures } from './seal/share-pictures.js';
import type { DeckSetting } from './setting.js';

/** `opened` is a package as `drawGraphics` made it for these pages. */
export function seal(opened: OfficePackage, pages: readonly Page[], setting: DeckSetting): void {
  dropEmptyNotes(opened, pages);
  orderPresentation(opened.xml('ppt/presentation.xml'));
  setSections(opened.xml('ppt/presentation.xml'), pages);
  const charts = pages.flatMap((page) => flatten(page.frames)).filter((frame): frame is ChartFrame => frame.kind === 'chart');
  const drawn = numberCharts(opened);
  if (drawn !== charts.length) throw new Error(`${charts.length} charts were asked for, ${drawn} were drawn`);
  charts.forEach((frame, i) => {
    const part = `ppt/charts/chart${i + 1}.xml`;
    setChart(opened, part, i + 1, frame, setting);
  });
  sharePictures(opened);
  dropPhantomParts(opened);
}
