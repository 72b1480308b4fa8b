/** Repair: pptxgenjs names a third axis, which two-dimensional charts do not have; PowerPoint repairs the file (issue 1534). */
import { descendants, elements, removeChildren } from '../../ooxml/tree.js';
import type { XmlElement } from '../../ooxml/xml.js';

export function dropThirdAxis(chartSpace: XmlElement): void {
  for (const name of ['c:barChart', 'c:lineChart', 'c:areaChart']) {
    for (const plot of descendants(chartSpace, name)) {
      const surplus = elements(plot, 'c:axId').slice(2);
      removeChildren(plot, (element) => surplus.includes(element));
    }
  }
}
