/** Reads the looks out of finished Office files: colours, typefaces, attributes. */
import { strFromU8 } from 'fflate';
import type { OfficeFile } from './office.js';
import type { XmlNode } from './xml.js';

/** Values of an attribute on any element. */
export function valuesOf(node: XmlNode, attribute: string): readonly string[] {
  const own = node.attributes[attribute];
  return [
    ...(own === undefined ? [] : [own]),
    ...node.children.flatMap((child) => (typeof child === 'string' ? [] : valuesOf(child, attribute))),
  ];
}

/** All RRGGBB colours in an Office file. */
export function colorsOf(office: OfficeFile): ReadonlySet<string> {
  const texts = office.parts.filter((part) => part.endsWith('.xml')).map((part) => strFromU8(office.bytes(part)));
  const pattern = /(?:srgbClr val|w:color w:val|w:fill|lastClr)="([0-9A-Fa-f]{6})"/g;
  return new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, color]) => (color ?? '').toUpperCase())));
}

/** All typefaces that slides, styles, charts and themes of an Office file name. */
export function facesOf(office: OfficeFile): ReadonlySet<string> {
  const texts = office.parts
    .filter((part) => part.endsWith('.xml') && !part.endsWith('fontTable.xml'))
    .map((part) => strFromU8(office.bytes(part)));
  const drawing = /<a:(?:latin|ea)[^>]* typeface="([^"]*)"/g;
  const word = /(?<=<w:rFonts[^>]*) w:(?:ascii|hAnsi|eastAsia)="([^"]*)"/g;
  return new Set(texts.flatMap((text) => [...text.matchAll(drawing), ...text.matchAll(word)].map(([, face]) => face ?? '')));
}
