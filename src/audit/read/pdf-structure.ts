/** The tags of a PDF: its structure tree, elements with their ids, alternative texts and the marked content that they hold, in reading order; and the texts that it gives in place of glyphs. */

import {
  decodePdfText,
  nameOf,
  type PdfDict,
  type PdfObjects,
  PdfReference,
  PdfText,
  type PdfValue,
  readValue,
} from './pdf-objects.js';

export interface StructureElement {
  /** A standard type, `P`: what the document calls otherwise is mapped. */
  readonly type: string;
  readonly id: string | null;
  readonly alt: string | null;
  /** Of a table: what it says. */
  readonly summary: string | null;
  /** The private property `facts`; null: it has none. */
  readonly facts: string | null;
  /** Elements, and marked content by pdf.js' name for it, `p10R_mc3`. */
  readonly children: readonly (StructureElement | string)[];
}

/** Null where there is none. */
export function readStructure({ follow, root }: PdfObjects): StructureElement | null {
  const tree = follow(root?.get('StructTreeRoot'));
  if (!(tree instanceof Map)) return null;
  const roles = follow(tree.get('RoleMap'));
  const seen = new Set<PdfValue>();

  const readKids = (value: PdfValue | undefined, page: string | null): readonly (StructureElement | string)[] => {
    const kid = follow(value);
    if (Array.isArray(kid)) return (kid as readonly PdfValue[]).flatMap((each) => readKids(each, page));
    if (typeof kid === 'number') return page === null ? [] : [`${page}_mc${kid}`];
    if (!(kid instanceof Map) || seen.has(kid)) return [];
    const own = pageOf(kid) ?? page;
    if (nameOf(kid.get('Type')) === 'MCR') return readKids(kid.get('MCID'), own);
    if (nameOf(kid.get('Type')) === 'OBJR' || !kid.has('S')) return [];
    seen.add(kid);
    return [readElement(kid, own)];
  };
  const readElement = (dict: PdfDict, page: string | null): StructureElement => {
    const attributes = listAttributes(dict.get('A'));
    const find = (owner: string, key: string): PdfValue =>
      follow(attributes.find((one) => nameOf(follow(one.get('O'))) === owner && one.has(key))?.get(key));
    return {
      type: standardType(nameOf(follow(dict.get('S'))) ?? ''),
      id: decodePdfText(follow(dict.get('ID'))),
      alt: decodePdfText(follow(dict.get('Alt'))),
      summary: decodePdfText(find('Table', 'Summary')),
      facts: readProperty(find('UserProperties', 'P')),
      children: readKids(dict.get('K'), page),
    };
  };
  const standardType = (type: string): string => (roles instanceof Map && nameOf(follow(roles.get(type)))) || type;
  const listAttributes = (value: PdfValue | undefined): readonly PdfDict[] => {
    const found = follow(value);
    const list: readonly PdfValue[] = Array.isArray(found) ? found : [found];
    return list.map(follow).filter((one): one is PdfDict => one instanceof Map);
  };
  const readProperty = (properties: PdfValue): string | null =>
    decodePdfText(
      follow(
        listAttributes(properties)
          .find((one) => decodePdfText(follow(one.get('N'))) === 'facts')
          ?.get('V'),
      ),
    );

  return { type: 'Document', id: null, alt: null, summary: null, facts: null, children: readKids(tree.get('K'), null) };
}

function pageOf(dict: PdfDict): string | null {
  const page = dict.get('Pg');
  return page instanceof PdfReference ? `p${page.number}R` : null;
}

export interface Replacement {
  /** pdf.js' name for the marked content that it stands in, `p10R_mc3`; '' where it stands in none. */
  readonly name: string;
  readonly text: string;
}

/** Texts that a PDF gives to be read and copied in place of the glyphs drawn (ISO 32000-1, 14.9.4), each with the marked content around it. */
export function listReplacements({ follow, root, stream }: PdfObjects): readonly Replacement[] {
  const found: Replacement[] = [];
  const seen = new Set<PdfValue>();
  walk(root?.get('Pages'));
  return found;

  function walk(value: PdfValue | undefined): void {
    const node = follow(value);
    if (!(node instanceof Map) || seen.has(node)) return;
    seen.add(node);
    const kids = follow(node.get('Kids'));
    if (Array.isArray(kids)) for (const kid of kids as readonly PdfValue[]) walk(kid);
    if (nameOf(node.get('Type')) !== 'Page' || !(value instanceof PdfReference)) return;
    const contents = node.get('Contents');
    const list = Array.isArray(follow(contents)) ? (follow(contents) as readonly PdfValue[]) : [contents];
    readContent(list.map((one) => stream(one) ?? '').join('\n'), `p${value.number}R`);
  }

  function readContent(content: string, page: string): void {
    /** Of each sequence that is open. */
    const open: string[] = [];
    for (const match of content.matchAll(/\/\w+\s*(<<(?:[^<>]|<[^<>]*>)*>>)?\s*\b(?:BDC|BMC)\b|\bEMC\b/g)) {
      if (match[0] === 'EMC') {
        open.pop();
        continue;
      }
      const dict = match[1] === undefined ? null : readValue(match[1]);
      const id = dict instanceof Map ? dict.get('MCID') : undefined;
      const name = typeof id === 'number' ? `${page}_mc${id}` : (open.at(-1) ?? '');
      open.push(name);
      const text = dict instanceof Map ? dict.get('ActualText') : undefined;
      if (text instanceof PdfText) found.push({ name, text: decodePdfText(text) ?? '' });
    }
  }
}
