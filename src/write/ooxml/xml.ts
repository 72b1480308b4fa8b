/** XML as a small mutable tree: read strictly, changed in place, printed again. Office parts have no mixed content, so layout white space is dropped. */
import { escapeAttribute, escapeText } from '../../xml/escape-xml.js';
import { readXml } from '../../xml/read-xml.js';

export interface XmlElement {
  /** As written, prefix included: `a:rPr`. */
  name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
}

/** A string is text, unescaped. */
export type XmlNode = XmlElement | string;

/** What `xml` takes for an attribute; null and undefined leave it out. */
export type XmlAttributes = Readonly<Record<string, string | number | null | undefined>>;

/** An element, put together: `xml('a:r', look, xml('a:t', text))`; attributes, where it has any, come first. Absent children (null) are left out. */
export function xml(name: string, attributes: XmlAttributes, ...children: readonly (XmlNode | null)[]): XmlElement;
export function xml(name: string, ...children: readonly (XmlNode | null)[]): XmlElement;
export function xml(name: string, ...given: readonly (XmlAttributes | XmlNode | null)[]): XmlElement {
  const attributes: Record<string, string> = {};
  const children: XmlNode[] = [];
  for (const each of given) {
    if (each === null) continue;
    if (typeof each === 'string' || isElement(each)) children.push(each);
    else
      for (const [key, value] of Object.entries(each)) if (value !== null && value !== undefined) attributes[key] = String(value);
  }
  return { name, attributes, children };
}

/** No attribute is a list. */
const isElement = (given: XmlElement | XmlAttributes): given is XmlElement => Array.isArray(given.children);

/** Reads a part. Throws an Error with line and column on anything that is not well-formed, as every part here is machine-made. */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  readXml(text, {
    error: (error) => {
      throw error;
    },
    open: (name, attributes) => {
      const element: XmlElement = { name, attributes, children: [] };
      open.at(-1)!.children.push(element);
      open.push(element);
    },
    close: () => {
      const { children } = open.pop()!;
      if (children.length > 1 && children.some((child) => typeof child !== 'string')) dropBlanks(children);
    },
    text: (value) => {
      if (open.length === 1) return; // white space around the root
      const { children } = open.at(-1)!;
      if (typeof children.at(-1) === 'string') children[children.length - 1] += value;
      else children.push(value);
    },
  });
  return root.children[0] as XmlElement;
}

function dropBlanks(children: XmlNode[]): void {
  let kept = 0;
  for (const child of children) if (typeof child !== 'string' || /[^ \t\r\n]/.test(child)) children[kept++] = child;
  children.length = kept;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
// What XML 1.0 cannot hold even escaped (production [2] Char); an unpaired surrogate would become U+FFFD unnoticed.
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/;
const UNPAIRED = /\p{Surrogate}/u;

/** Prints a part with its declaration. Throws on a character that XML cannot hold: the gates before must have refused it. */
export function printXml(root: XmlElement): string {
  const text = DECLARATION + printElement(root);
  // The engine's own check takes a tenth of the expression's time.
  const bad = FORBIDDEN.exec(text) ?? (text.isWellFormed() ? null : UNPAIRED.exec(text));
  if (bad !== null) {
    const code = bad[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    throw new Error(`U+${code} cannot stand in XML: …${text.slice(Math.max(0, bad.index - 40), bad.index)}`);
  }
  return text;
}

function printElement({ name, attributes, children }: XmlElement): string {
  let text = `<${name}`;
  for (const key in attributes) text += ` ${key}="${escapeAttribute(attributes[key]!)}"`;
  if (children.length === 0) return `${text}/>`;
  text += '>';
  for (const child of children) text += typeof child === 'string' ? escapeText(child) : printElement(child);
  return `${text}</${name}>`;
}
