/** `docx` puts a whole field – begin, code, separate, value, end – into one run; pandoc then loses the value. Each gets a run of its own. */
import type { OfficePackage } from '../../ooxml/package.js';
import { child, elements, replaceChild } from '../../ooxml/tree.js';
import { type XmlElement, xml } from '../../ooxml/xml.js';

export function splitFields(file: OfficePackage): void {
  for (const name of file.names) if (/^word\/(?:document|header\d+|footer\d+)\.xml$/.test(name)) splitWithin(file.xml(name));
}

function splitWithin(parent: XmlElement): void {
  for (const element of elements(parent)) {
    if (element.name !== 'w:r') {
      splitWithin(element);
      continue;
    }
    const content = elements(element).filter((node) => node.name !== 'w:rPr');
    if (content.length < 2 || !content.some((node) => node.name === 'w:fldChar')) continue;
    const look = child(element, 'w:rPr');
    replaceChild(parent, element, ...content.map((node) => xml('w:r', {}, look && structuredClone(look), node)));
  }
}
