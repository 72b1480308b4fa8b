/** The shape tree that slides, layouts and masters share: its head, and ids that no two shapes have in common. */
import { descendants } from '../../ooxml/tree.js';
import { type XmlElement, xml } from '../../ooxml/xml.js';
import { runLanguage } from '../run.js';

/** `<p:spTree>` of these shapes, numbered from 2; the tree itself is 1. */
export function shapeTree(shapes: readonly XmlElement[]): XmlElement {
  const origin = { x: 0, y: 0 };
  const size = { cx: 0, cy: 0 };
  const tree = xml(
    'p:spTree',
    {},
    xml('p:nvGrpSpPr', {}, xml('p:cNvPr', { id: 1, name: '' }), xml('p:cNvGrpSpPr'), xml('p:nvPr')),
    xml(
      'p:grpSpPr',
      {},
      xml('a:xfrm', {}, xml('a:off', origin), xml('a:ext', size), xml('a:chOff', origin), xml('a:chExt', size)),
    ),
    ...shapes,
  );
  let id = 1;
  for (const properties of descendants(tree, 'p:cNvPr')) properties.attributes.id = String(id++);
  return tree;
}

/** The slide's number as a field, in masters and layouts. */
export const numberField = (language: string): XmlElement =>
  xml(
    'a:fld',
    { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' },
    xml('a:rPr', runLanguage(language)),
    xml('a:t', {}, '‹#›'),
  );
