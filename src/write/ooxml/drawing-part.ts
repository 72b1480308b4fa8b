/** A plain drawing as an SVG of our own, which Office shows in place of the bitmap beside it. */
import type { Drawing, DrawnShape } from '../../model/content.js';
import { printXml, type XmlElement, xml } from './xml.js';

export function writeDrawing({ width, height, shapes }: Drawing): Uint8Array {
  const root = xml(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: short(width),
      height: short(height),
      viewBox: `0 0 ${short(width)} ${short(height)}`,
    },
    ...shapes.map(writeShape),
  );
  return Buffer.from(printXml(root), 'utf8');
}

function writeShape({ path, matrix, fill, evenOdd, stroke, width, cap, join, miter, dashes }: DrawnShape): XmlElement {
  const isMoved = matrix.join() !== '1,0,0,1,0,0';
  return xml('path', {
    d: path,
    ...(isMoved && { transform: `matrix(${matrix.map(short).join(' ')})` }),
    fill: fill === null ? 'none' : `#${fill}`,
    ...(evenOdd && { 'fill-rule': 'evenodd' }),
    ...(stroke !== null && {
      stroke: `#${stroke}`,
      'stroke-width': short(width),
      'stroke-linecap': cap,
      'stroke-linejoin': join,
      'stroke-miterlimit': short(miter),
      ...(dashes.length > 0 && { 'stroke-dasharray': dashes.map(short).join(' ') }),
    }),
  });
}

const short = (value: number): string => String(Math.round(value * 1e6) / 1e6);

/** Namespace of the element that names it, and the extension of a blip in which that stands (MS-ODRAWXML 2.3.1.18, 2.6.2). */
const SVG = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';
const EXTENSION = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';

/** What a blip holds for the drawing of this relationship. */
export function drawingExtension(relationship: string): XmlElement {
  return xml(
    'a:extLst',
    {},
    xml('a:ext', { uri: EXTENSION }, xml('asvg:svgBlip', { 'xmlns:asvg': SVG, 'r:embed': relationship })),
  );
}
