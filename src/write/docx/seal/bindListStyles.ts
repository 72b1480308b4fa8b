/** Lists belong to their styles: `docx` numbers each paragraph by hand and adds a bullet list that nothing uses. */
import type { OfficePackage } from '../../ooxml/package.js';
import { child, descendants, elements, insertInOrder, need, removeChildren } from '../../ooxml/tree.js';
import { type XmlElement, xml } from '../../ooxml/xml.js';

/** Up to `w:numPr` in CT_PPr; what comes after it may come in any order here. */
const BEFORE_NUMBERS = ['w:pStyle', 'w:keepNext', 'w:keepLines', 'w:pageBreakBefore', 'w:framePr', 'w:widowControl', 'w:numPr'];

export function bindListStyles(file: OfficePackage): void {
  const numbering = file.xml('word/numbering.xml');
  dropUnlinkedLists(numbering);
  const lists = elements(numbering, 'w:num');
  const styles = new Map(elements(file.xml('word/styles.xml'), 'w:style').map((style) => [style.attributes['w:styleId'], style]));
  const bound = new Set<string>();
  for (const abstract of elements(numbering, 'w:abstractNum')) {
    const list = lists.find((one) => need(one, 'w:abstractNumId').attributes['w:val'] === abstract.attributes['w:abstractNumId']);
    const number = list?.attributes['w:numId'];
    if (number === undefined) continue;
    for (const level of elements(abstract, 'w:lvl')) {
      const style = styles.get(need(level, 'w:pStyle').attributes['w:val'] ?? '');
      if (style === undefined)
        throw new Error(`a list is bound to a style that is not there: ${need(level, 'w:pStyle').attributes['w:val']}`);
      bound.add(`${style.attributes['w:styleId']} ${number}`);
      insertInOrder(paragraphProperties(style), buildReference(number, level.attributes['w:ilvl'] ?? '0'), BEFORE_NUMBERS);
    }
  }
  for (const properties of descendants(file.xml('word/document.xml'), 'w:pPr')) {
    const reference = child(properties, 'w:numPr');
    const style = child(properties, 'w:pStyle')?.attributes['w:val'];
    if (reference !== null && bound.has(`${style} ${need(reference, 'w:numId').attributes['w:val']}`))
      removeChildren(properties, 'w:numPr');
  }
}

/** A style that looks like its parent has none yet. */
function paragraphProperties(style: XmlElement): XmlElement {
  const found = child(style, 'w:pPr');
  if (found !== null) return found;
  const made = xml('w:pPr');
  const at = style.children.findIndex((node) => typeof node !== 'string' && node.name === 'w:rPr');
  style.children.splice(at < 0 ? style.children.length : at, 0, made);
  return made;
}

function dropUnlinkedLists(numbering: XmlElement): void {
  const unlinked = new Set(
    elements(numbering, 'w:abstractNum')
      .filter((abstract) => descendants(abstract, 'w:pStyle').length === 0)
      .map((abstract) => abstract.attributes['w:abstractNumId']),
  );
  removeChildren(numbering, (node) =>
    unlinked.has(node.attributes['w:abstractNumId'] ?? child(node, 'w:abstractNumId')?.attributes['w:val']),
  );
}

function buildReference(number: string, level: string): XmlElement {
  return xml('w:numPr', {}, xml('w:ilvl', { 'w:val': level }), xml('w:numId', { 'w:val': number }));
}
