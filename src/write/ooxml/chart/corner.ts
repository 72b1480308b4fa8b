/** The place of words in a chart that are as large as they are: their top left corner. */
import { type XmlElement, xml } from '../xml.js';
import type { ChartPlan } from './plan.js';

/** Points. */
export function corner(x: number, y: number, { width, height }: ChartPlan): XmlElement {
  return xml(
    'c:layout',
    xml(
      'c:manualLayout',
      xml('c:xMode', { val: 'edge' }),
      xml('c:yMode', { val: 'edge' }),
      xml('c:x', { val: (x / width).toFixed(5) }),
      xml('c:y', { val: (y / height).toFixed(5) }),
    ),
  );
}
