/** Repair: pptxgenjs names a third axis, which two-dimensional charts do not have; the schema allows two (PR 1457). */
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
