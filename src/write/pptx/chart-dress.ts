/** A chart's words and looks: labels, fonts by reference, language. pptxgenjs sets Latin faces only (issue 1420) and English. */
import type { ChartFrame } from '../../model/page.js';
import { child, descendants, elements, insertInOrder, need, removeChildren } from '../ooxml/tree.js';
import { type XmlElement, xml } from '../ooxml/xml.js';
import { chartText, seriesLabels } from './chart-labels.js';
import { layRing } from './chart-ring.js';
import { solidFill } from './color.js';
import { emu } from './emu.js';
import type { Setting } from './setting.js';

const CHART_SPACE = [
  'c:date1904',
  'c:lang',
  'c:roundedCorners',
  'c:style',
  'c:clrMapOvr',
  'c:chart',
  'c:spPr',
  'c:txPr',
  'c:externalData',
];
/** White between the parts of a ring, points. */
const RING_GAP = 1.5;
const GRID_WIDTH = 0.75;

export function dressChart(chartSpace: XmlElement, frame: ChartFrame, setting: Setting): void {
  const { chart, label } = frame;
  const labelled = { chart, label, ring: layRing(frame) };
  removeChildren(chartSpace, (element) => element.name === 'c:lang' || element.name === 'c:txPr');
  insertInOrder(chartSpace, xml('c:lang', { val: setting.language }), CHART_SPACE);
  insertInOrder(chartSpace, chartText(label, setting), CHART_SPACE);
  for (const plot of plots(chartSpace)) {
    removeChildren(plot, 'c:dLbls');
    elements(plot, 'c:ser').forEach((series, i) => {
      removeChildren(series, 'c:dLbls');
      // `orderSeries` puts them into their place.
      series.children.push(seriesLabels(labelled, i, setting));
    });
  }
  for (const name of ['c:catAx', 'c:valAx', 'c:legend']) {
    for (const element of descendants(chartSpace, name)) {
      const at = element.children.findIndex((node) => typeof node !== 'string' && node.name === 'c:txPr');
      if (at >= 0) element.children[at] = chartText(label, setting);
    }
  }
  for (const grid of descendants(chartSpace, 'c:majorGridlines'))
    grid.children.splice(0, grid.children.length, gridLook(setting));
  if (chart.kind === 'doughnut') separateParts(chartSpace, setting);
}

const plots = (chartSpace: XmlElement): XmlElement[] =>
  elements(need(chartSpace, 'c:chart', 'c:plotArea')).filter((element) => element.name.endsWith('Chart'));

/** pptxgenjs takes no scheme colour for grid lines. */
function gridLook({ theme }: Setting): XmlElement {
  return xml('c:spPr', {}, xml('a:ln', { w: emu(GRID_WIDTH), cap: 'flat' }, solidFill(theme, theme.chart.deck.grid)));
}

function separateParts(chartSpace: XmlElement, { theme }: Setting): void {
  for (const point of descendants(chartSpace, 'c:dPt')) {
    const shape = child(point, 'c:spPr');
    if (shape === null) continue;
    removeChildren(shape, 'a:ln');
    insertInOrder(shape, xml('a:ln', { w: emu(RING_GAP) }, solidFill(theme, theme.scheme.lt1)), [
      'a:solidFill',
      'a:ln',
      'a:effectLst',
    ]);
  }
}
