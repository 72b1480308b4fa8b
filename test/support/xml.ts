/** A strict XML reader for tests, on saxes: a part that is not well-formed throws. */
import { SaxesParser } from 'saxes';

export interface XmlNode {
  /** With its prefix, as written: `p:sp`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
}

/** Parses a part; returns its root element. */
export function parseXml(text: string): XmlNode {
  const document = { name: '', attributes: {}, children: [] as (XmlNode | string)[] };
  const open = [document];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name, attributes: { ...attributes } as Record<string, string>, children: [] as (XmlNode | string)[] };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => open.pop());
  const addText = (value: string) => open.at(-1)!.children.push(value);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  return document.children.find((child): child is XmlNode => typeof child !== 'string')!;
}

/** All descendants of a name, in document order. */
export function findAll(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((child) =>
    typeof child === 'string' ? [] : child.name === name ? [child, ...findAll(child, name)] : findAll(child, name),
  );
}

/** All text below a node. */
export function textOf(node: XmlNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
