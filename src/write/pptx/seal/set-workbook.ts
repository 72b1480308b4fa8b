/** Sets a chart's workbook. pptxgenjs' own holds a table that its sheet never names (with a broken reference), empty values and the clock's date. */
import { posix } from 'node:path';
import type { Chart } from '../../../model/chart.js';
import { type OfficePackage, resolveTarget } from '../../ooxml/package.js';
import { makeChartWorkbook } from '../../ooxml/workbook.js';

export function setWorkbook(opened: OfficePackage, part: string, number: number, chart: Chart, language: string): void {
  const relations = opened.relationships(part).map((relation) => {
    if (!relation.type.endsWith('/package')) return relation;
    opened.remove(resolveTarget(part, relation.target));
    const workbook = `ppt/embeddings/workbook${number}.xlsx`;
    opened.set(workbook, makeChartWorkbook(chart, language));
    return { ...relation, target: posix.relative(posix.dirname(part), workbook) };
  });
  opened.setRelationships(part, relations);
}
