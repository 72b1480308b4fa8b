/** Repair: pptxgenjs writes a missing value as an empty number, which PowerPoint reads as a fault or as 0. */
import { descendants, need, removeChildren, textOf } from '../../ooxml/tree.js';
import type { XmlElement } from '../../ooxml/xml.js';

export function dropBlankValues(chartSpace: XmlElement): void {
  for (const cache of descendants(chartSpace, 'c:numCache')) {
    removeChildren(cache, (point) => point.name === 'c:pt' && textOf(need(point, 'c:v')) === '');
  }
}
