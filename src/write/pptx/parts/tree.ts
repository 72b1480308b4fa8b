/** The shape tree that slides, layouts and masters share: its head, and ids that no two shapes have in common. */
import { descendants, need } from '../../ooxml/tree.js';
import { type XmlElement, xml } from '../../ooxml/xml.js';
import { runLanguage } from '../run.js';

/** `<p:spTree>` of these shapes, numbered from 2; the tree itself is 1. */
export function shapeTree(shapes: readonly XmlElement[]): XmlElement {
  const origin = { x: 0, y: 0 };
  const size = { cx: 0, cy: 0 };
  const tree = xml(
    'p:spTree',
    xml('p:nvGrpSpPr', xml('p:cNvPr', { id: 1, name: '' }), xml('p:cNvGrpSpPr'), xml('p:nvPr')),
    xml('p:grpSpPr', xml('a:xfrm', xml('a:off', origin), xml('a:ext', size), xml('a:chOff', origin), xml('a:chExt', size))),
    ...shapes,
  );
  let id = 1;
  for (const properties of descendants(tree, 'p:cNvPr')) properties.attributes.id = String(id++);
  return tree;
}

/** Shapes that a person moves as one; its place is what they fill together, in their own coordinates. */
export function groupShape(name: string, shapes: readonly XmlElement[]): XmlElement {
  const places = shapes.map(placeOf);
  const x = Math.min(...places.map((place) => place.x));
  const y = Math.min(...places.map((place) => place.y));
  const cx = Math.max(...places.map((place) => place.x + place.cx)) - x;
  const cy = Math.max(...places.map((place) => place.y + place.cy)) - y;
  return xml(
    'p:grpSp',
    xml('p:nvGrpSpPr', xml('p:cNvPr', { id: 0, name }), xml('p:cNvGrpSpPr'), xml('p:nvPr')),
    xml(
      'p:grpSpPr',
      xml('a:xfrm', xml('a:off', { x, y }), xml('a:ext', { cx, cy }), xml('a:chOff', { x, y }), xml('a:chExt', { cx, cy })),
    ),
    ...shapes,
  );
}

/** EMU. */
function placeOf(shape: XmlElement): { x: number; y: number; cx: number; cy: number } {
  const place = descendants(shape, 'a:xfrm')[0];
  if (place === undefined) throw new Error(`<${shape.name}> in a group has no place`);
  const { x, y } = need(place, 'a:off').attributes;
  const { cx, cy } = need(place, 'a:ext').attributes;
  return { x: Number(x), y: Number(y), cx: Number(cx), cy: Number(cy) };
}

/** The slide's number as a field, in masters and layouts. */
export const numberField = (language: string): XmlElement =>
  xml(
    'a:fld',
    { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' },
    xml('a:rPr', runLanguage(language)),
    xml('a:t', '‹#›'),
  );
