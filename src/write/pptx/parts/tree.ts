/** The shape tree that slides, layouts and masters share: its head, and ids that no two shapes have in common. */
import { descendants, need } from '../../ooxml/tree.js';
import { type XmlElement, xml } from '../../ooxml/xml.js';
import { NUMBER_FIELD, runLanguage } from '../run.js';

/** `<p:spTree>` of these shapes, numbered from 2; the tree itself is 1. */
export function shapeTree(shapes: readonly XmlElement[]): XmlElement {
  const tree = xml('p:spTree', ...groupHead('', { x: 0, y: 0, cx: 0, cy: 0 }), ...shapes);
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
  return xml('p:grpSp', ...groupHead(name, { x, y, cx, cy }), ...shapes);
}

/** EMU. */
type Place = Readonly<Record<'x' | 'y' | 'cx' | 'cy', number>>;

function groupHead(name: string, { x, y, cx, cy }: Place): XmlElement[] {
  const places = [xml('a:off', { x, y }), xml('a:ext', { cx, cy }), xml('a:chOff', { x, y }), xml('a:chExt', { cx, cy })];
  return [
    xml('p:nvGrpSpPr', xml('p:cNvPr', { id: 0, name }), xml('p:cNvGrpSpPr'), xml('p:nvPr')),
    xml('p:grpSpPr', xml('a:xfrm', ...places)),
  ];
}

function placeOf(shape: XmlElement): Place {
  const place = descendants(shape, 'a:xfrm')[0];
  if (place === undefined) throw new Error(`<${shape.name}> in a group has no place`);
  const { x, y } = need(place, 'a:off').attributes;
  const { cx, cy } = need(place, 'a:ext').attributes;
  return { x: Number(x), y: Number(y), cx: Number(cx), cy: Number(cy) };
}

/** The slide's number as a field, in masters and layouts. */
export const numberField = (language: string): XmlElement =>
  xml('a:fld', { id: NUMBER_FIELD, type: 'slidenum' }, xml('a:rPr', runLanguage(language)), xml('a:t', '‹#›'));
