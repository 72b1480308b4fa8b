/** XML as readers of finished files see it: names by namespace, whatever prefixes a program chose. */
import { SaxesParser } from 'saxes';

export interface Element {
  /** `w:p`: our prefix for the namespace, `?` for one that no reader knows, and the local name. */
  readonly name: string;
  /** By the same names; those of no namespace bare. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/** Transitional and strict forms of one vocabulary are the same to a reader. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/presentationml/2006/main': 'p',
  'http://purl.oclc.org/ooxml/presentationml/main': 'p',
  'http://schemas.microsoft.com/office/powerpoint/2010/main': 'p14',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
  'http://schemas.microsoft.com/office/drawing/2008/diagram': 'dsp',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 's',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 's',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
  'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties': 'ep',
  'http://purl.oclc.org/ooxml/officeDocument/extendedProperties': 'ep',
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties': 'op',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.microsoft.com/office/drawing/2012/chart': 'c15',
  'urn:trifold:facts': 'facts',
};

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

/** No document nests deeper; readers go down it step by step. */
const DEEPEST = 500;

/** Null where the text is not well-formed, or nested deeper than any document. */
export function parseElement(text: string): Element | null {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const root: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  let failed = false;
  const nameOf = (uri: string, local: string): string => (uri === '' ? local : `${PREFIXES[uri] ?? '?'}:${local}`);
  parser.on('error', () => {
    failed = true;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const element: Open = { name: nameOf(uri, local), attributes: {}, children: [] };
    for (const one of Object.values(attributes)) element.attributes[nameOf(one.uri, one.local)] = one.value;
    open.at(-1)!.children.push(element);
    open.push(element);
    if (open.length > DEEPEST) throw new RangeError('nested too deep');
  });
  parser.on('closetag', () => void open.pop());
  const addText = (value: string): void => void open.at(-1)?.children.push(value);
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(text.replace(/^\uFEFF/, '')).close();
  } catch {
    return null;
  }
  const [found] = root.children.filter((child): child is Element => typeof child !== 'string');
  return failed || found === undefined ? null : found;
}

/** Child elements, or those of a name. */
export function childrenOf(element: Element, name?: string): readonly Element[] {
  return element.children.filter(
    (child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** Follows names of children; null where one is missing. */
export function find(element: Element | null, ...names: readonly string[]): Element | null {
  let at = element;
  for (const name of names) {
    if (at === null) return null;
    at = childrenOf(at, name)[0] ?? null;
  }
  return at;
}

/** In document order, the element itself included. */
export function findAll(element: Element, name: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (at: Element): void => {
    if (at.name === name) found.push(at);
    for (const child of at.children) if (typeof child !== 'string') visit(child);
  };
  visit(element);
  return found;
}

export function textOf(element: Element | null): string {
  if (element === null) return '';
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** Stands for one that is not there. */
export const EMPTY: Element = { name: '', attributes: {}, children: [] };

/** Of alternatives for programs that know less, the first: it is what the programs of today show. */
export function chosen(alternate: Element): Element {
  return find(alternate, 'mc:Choice') ?? find(alternate, 'mc:Fallback') ?? EMPTY;
}
