/** Lists belong to their styles: `docx` numbers each paragraph by hand and adds a bullet list that nothing uses. */
import { guid } from '../../ooxml/guid.js';
import type { OfficePackage } from '../../ooxml/package.js';
import { child, descendants, elements, insertInOrder, need, path, removeChildren } from '../../ooxml/tree.js';
import { type XmlElement, xml } from '../../ooxml/xml.js';

/** Up to `w:numPr` in CT_PPr; what comes after it may come in any order here. */
const BEFORE_NUMBERS = ['w:pStyle', 'w:keepNext', 'w:keepLines', 'w:pageBreakBefore', 'w:framePr', 'w:widowControl', 'w:numPr'];

export function bindListStyles(file: OfficePackage): void {
  const numbering = file.xml('word/numbering.xml');
  const document = file.xml('word/document.xml');
  dropUnusedLists(numbering, document);
  const lists = elements(numbering, 'w:num');
  const styles = new Map(elements(file.xml('word/styles.xml'), 'w:style').map((style) => [style.attributes['w:styleId'], style]));
  for (const abstract of elements(numbering, 'w:abstractNum')) {
    need(abstract, 'w:multiLevelType').attributes['w:val'] = 'multilevel';
    nameList(abstract);
    const list = lists.find((one) => need(one, 'w:abstractNumId').attributes['w:val'] === abstract.attributes['w:abstractNumId']);
    const number = list?.attributes['w:numId'];
    if (number === undefined) continue;
    for (const level of elements(abstract, 'w:lvl')) {
      const id = child(level, 'w:pStyle')?.attributes['w:val'];
      if (id === undefined) continue; // A list of headings that starts anew.
      const style = styles.get(id);
      if (style === undefined) throw new Error(`a list is bound to a style that is not there: ${id}`);
      insertInOrder(paragraphProperties(style), buildReference(number, level.attributes['w:ilvl'] ?? '0'), BEFORE_NUMBERS);
    }
  }
  /** Whether a style takes that numbering from itself or the style that it is based on. */
  const takes = (id: string | undefined, number: string | undefined): boolean => {
    const style = id === undefined ? undefined : styles.get(id);
    if (style === undefined) return false;
    const own = path(style, 'w:pPr', 'w:numPr', 'w:numId')?.attributes['w:val'];
    return own === undefined ? takes(child(style, 'w:basedOn')?.attributes['w:val'], number) : own === number;
  };
  for (const properties of descendants(document, 'w:pPr')) {
    const reference = child(properties, 'w:numPr');
    if (reference === null) continue;
    const number = need(reference, 'w:numId').attributes['w:val'];
    if (takes(child(properties, 'w:pStyle')?.attributes['w:val'], number)) removeChildren(properties, 'w:numPr');
  }
}

/** By what Word tells lists apart that are pasted into one document: of the same look the same, as its own files have it. */
function nameList(abstract: XmlElement): void {
  const levels = elements(abstract, 'w:lvl');
  for (const { attributes } of levels) delete attributes['w:tentative'];
  const { 'w:abstractNumId': id, ...rest } = abstract.attributes;
  const mark = (of: unknown): string => guid(JSON.stringify(of)).slice(1, 9);
  insertInOrder(abstract, xml('w:nsid', { 'w:val': mark([id, rest, levels]) }), IN_LIST);
  insertInOrder(abstract, xml('w:tmpl', { 'w:val': mark(levels) }), IN_LIST);
}

const IN_LIST = ['w:nsid', 'w:multiLevelType', 'w:tmpl'];

/** A style that looks like its parent has none yet. */
function paragraphProperties(style: XmlElement): XmlElement {
  const found = child(style, 'w:pPr');
  if (found !== null) return found;
  const made = xml('w:pPr');
  const at = style.children.findIndex((node) => typeof node !== 'string' && node.name === 'w:rPr');
  style.children.splice(at < 0 ? style.children.length : at, 0, made);
  return made;
}

function dropUnusedLists(numbering: XmlElement, document: XmlElement): void {
  const numbers = new Set(descendants(document, 'w:numPr').map((reference) => need(reference, 'w:numId').attributes['w:val']));
  removeChildren(numbering, ({ name, attributes }) => name === 'w:num' && !numbers.has(attributes['w:numId']));
  const used = new Set(elements(numbering, 'w:num').map((list) => need(list, 'w:abstractNumId').attributes['w:val']));
  removeChildren(numbering, ({ name, attributes }) => name === 'w:abstractNum' && !used.has(attributes['w:abstractNumId']));
}

function buildReference(number: string, level: string): XmlElement {
  return xml('w:numPr', xml('w:ilvl', { 'w:val': level }), xml('w:numId', { 'w:val': number }));
}
