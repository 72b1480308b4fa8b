/** The metadata stream of a file: its packet, parsed, and the properties it holds. */
import { parseXml, textOf, type XmlNode } from '../xml.js';
import { catalog, content, type PdfFile } from './file.js';

export interface Xmp {
  readonly packet: string;
  /** Null where it is not well-formed. */
  readonly root: XmlNode | null;
  /** Namespace by prefix. */
  readonly namespaces: Readonly<Record<string, string>>;
  /** Of the `rdf:Description` elements, as elements or attributes; `dc:title` gives the text of its first item. */
  readonly properties: readonly { readonly name: string; readonly value: string }[];
}

/** Null where the catalogue has no metadata stream. */
export function readXmp(file: PdfFile): Xmp | null {
  const bytes = content(file, catalog(file)['/Metadata'] ?? null);
  if (!bytes) return null;
  const packet = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const root = parse(packet);
  if (!root) return { packet, root, namespaces: {}, properties: [] };
  const descriptions = find(root, 'rdf:Description').filter((node) => node.attributes['rdf:about'] !== undefined);
  const namespaces = Object.fromEntries(
    all(root).flatMap(({ attributes }) =>
      Object.entries(attributes).flatMap(([key, uri]) => (key.startsWith('xmlns:') ? [[key.slice(6), uri]] : [])),
    ),
  );
  const properties = descriptions.flatMap(({ attributes, children }) => [
    ...Object.entries(attributes).flatMap(([name, value]) => (/^(xmlns|rdf|xml):/.test(name) ? [] : [{ name, value }])),
    ...children.flatMap((child) => (typeof child === 'string' ? [] : [{ name: child.name, value: textOf(child).trim() }])),
  ]);
  return { packet, root, namespaces, properties };
}

export function propertyOf(xmp: Xmp | null, name: string): string | null {
  return xmp?.properties.find((property) => property.name === name)?.value ?? null;
}

export function find(node: XmlNode, name: string): readonly XmlNode[] {
  return all(node).filter((each) => each.name === name);
}

function all(node: XmlNode): readonly XmlNode[] {
  return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : all(child)))];
}

function parse(packet: string): XmlNode | null {
  const body = packet.replace(/^\ufeff?\s*<\?xpacket[^>]*\?>/, '').replace(/<\?xpacket[^>]*\?>\s*$/, '');
  try {
    return parseXml(body.trim());
  } catch {
    // Said by the rule that asks for it.
    return null;
  }
}
