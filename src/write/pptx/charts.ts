/** Sets a chart's part and workbook whole: pptxgenjs' own fail the schema (1534, 1420) and say nothing in Chinese faces. */

import { posix } from 'node:path';
import { contrasting } from '../../model/color.js';
import type { ChartFrame } from '../../model/page.js';
import { chartSpace } from '../ooxml/chart/space.js';
import { relationType } from '../ooxml/namespaces.js';
import { type OfficePackage, resolveTarget } from '../ooxml/package.js';
import { makeChartWorkbook } from '../ooxml/workbook.js';
import { solidFill } from './color.js';
import { splitMarks } from './marks.js';
import type { DeckSetting } from './setting.js';
import { faceElements } from './typeface.js';

export function setChart(opened: OfficePackage, part: string, number: number, frame: ChartFrame, setting: DeckSetting): void {
  const { theme, language } = setting;
  const { label, chart, box, look } = frame;
  const workbook = `ppt/embeddings/workbook${number}.xlsx`;
  const relations = opened.relationships(part).filter((relation) => {
    if (relation.type.endsWith('/package')) opened.remove(resolveTarget(part, relation.target));
    return !relation.type.endsWith('/package');
  });
  opened.setRelationships(part, relations);
  opened.set(workbook, makeChartWorkbook(chart, language));
  const id = opened.relate(part, {
    type: relationType('package'),
    target: posix.relative(posix.dirname(part), workbook),
  });
  const { lt1, dk1 } = theme.scheme;
  opened.set(
    part,
    chartSpace(chart, box, id, {
      label,
      theme: look?.theme ?? theme.chart.deck,
      textOn: (mark) => contrasting(theme, mark, lt1, dk1),
      language,
      axisNote: setting.labels['axis-not-from-zero'] ?? '',
      ground: look?.ground ?? lt1,
      fill: (color) => solidFill(theme, color),
      faces: (eastAsian) => faceElements(theme, label.font, eastAsian),
      splitMarks: (text) => splitMarks(text, language),
    }),
  );
}
