/** Repair: pptxgenjs counts charts over the whole process, so that a second deck begins at chart 13 and the same deck is never the same file. No upstream issue says so. */
import { type OfficePackage, resolveTarget } from '../../ooxml/package.js';

/** Renames the chart parts to `chart1.xml` and so on, in the order in which they were added; says how many there are. */
export function numberCharts(opened: OfficePackage): number {
  const found = opened.names
    .map((name) => Number(/^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? Number.NaN))
    .filter((number) => !Number.isNaN(number))
    .sort((a, b) => a - b);
  const renamed = new Map(found.map((number, i) => [`ppt/charts/chart${number}.xml`, `ppt/charts/chart${i + 1}.xml`]));
  // Ascending, so that a name is free before it is taken.
  for (const [from, to] of renamed) if (from !== to) opened.rename(from, to);
  for (const slide of opened.names) {
    if (!/^ppt\/slides\/slide\d+\.xml$/.test(slide)) continue;
    opened.setRelationships(
      slide,
      opened.relationships(slide).map((relation) => {
        const chart = relation.external ? undefined : renamed.get(resolveTarget(slide, relation.target));
        return chart === undefined ? relation : { ...relation, target: `../${chart.slice('ppt/'.length)}` };
      }),
    );
  }
  return found.length;
}
