/** Repair: pptxgenjs writes a series' parts out of the schema's sequence (marker and data points after labels) and line charts without grouping; the schema refuses both. */
import { child, descendants, removeChildren, sortChildren } from '../../ooxml/tree.js';
import { type XmlElement, xml } from '../../ooxml/xml.js';

/** CT_BarSer, CT_LineSer and CT_PieSer in one: none of them contradicts another. */
const SERIES = [
  'c:idx',
  'c:order',
  'c:tx',
  'c:spPr',
  'c:invertIfNegative',
  'c:pictureOptions',
  'c:marker',
  'c:explosion',
  'c:dPt',
  'c:dLbls',
  'c:trendline',
  'c:errBars',
  'c:cat',
  'c:val',
  'c:smooth',
  'c:extLst',
];

export function orderSeries(chartSpace: XmlElement): void {
  for (const series of descendants(chartSpace, 'c:ser')) sortChildren(series, SERIES);
  for (const plot of descendants(chartSpace, 'c:lineChart')) {
    if (child(plot, 'c:grouping') === null) plot.children.unshift(xml('c:grouping', { val: 'standard' }));
    // A line has no sides to invert.
    for (const element of [...descendants(plot, 'c:ser'), ...descendants(plot, 'c:dPt')])
      removeChildren(element, 'c:invertIfNegative');
  }
}
