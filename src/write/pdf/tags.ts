/** The structure tree: elements with their attributes and ids, content marked as theirs or as decoration. */
import type { FactStretch } from '../../model/content.js';
import type { Box } from '../../model/page.js';
import type { PdfDocument, PdfElement, PdfkitReference } from './pdfkit.js';

/** The standard structure types that a one-pager needs (ISO 32000-1, 14.8.4). */
type TagType = 'Document' | 'Sect' | 'Div' | 'Caption' | 'P' | HeadingTag | ListTag | TableTag | 'Span' | 'Link' | 'Figure';
export type HeadingTag = `H${1 | 2 | 3 | 4 | 5 | 6}`;
type ListTag = 'L' | 'LI' | 'Lbl' | 'LBody';
type TableTag = 'Table' | 'TR' | 'TH' | 'TD';

interface TagOptions {
  /** Unique in the document. */
  readonly id?: string | undefined;
  readonly alt?: string;
  /** Those in the alternative text, or in a table's summary. */
  readonly facts?: readonly FactStretch[];
  /** Where a figure or table stands. */
  readonly box?: Box;
  readonly list?: { readonly ListNumbering: 'None' | 'Decimal' };
  readonly table?: {
    readonly Scope?: 'Row' | 'Column';
    readonly ColSpan?: number;
    readonly RowSpan?: number;
    readonly Summary?: string;
  };
}

export interface Tags {
  readonly root: PdfElement;
  open(parent: PdfElement, type: TagType, options?: TagOptions): PdfElement;
  /** Draws content that belongs to an element. Elements that stand inside it come after, never within, `draw`. */
  content(element: PdfElement, draw: () => void): void;
  /** Draws, within `content`, what is to be read and copied as `text` (ISO 32000-1, 14.9.4). */
  readAs(text: string, draw: () => void): void;
  /** Draws decoration, which readers pass over. */
  artifact(draw: () => void): void;
  /** A link annotation as the element's child. Exactly one of `address` and `destination` (a place on the page) is set. */
  link(element: PdfElement, box: Box, contents: string, target: LinkTarget): void;
  /** Writes the table of ids; called once, last. */
  close(): void;
}

export type LinkTarget =
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'place'; readonly x: number; readonly y: number };

/** `facts`: marks of facts in alternative texts are written. */
export function openTags(pdf: PdfDocument, { facts: marked } = { facts: true }): Tags {
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const ids: { readonly id: string; readonly element: PdfkitReference }[] = [];

  return {
    root,
    open: (parent, type, { id, alt, facts = [], box, list, table } = {}) => {
      const element = pdf.struct(type);
      const { data } = element.dictionary;
      // The library takes few attributes and mixes those of two owners into one dictionary: they are written here.
      const attributes = [
        box && { O: 'Layout', Placement: 'Block', BBox: rectangle(pdf, box) },
        list && { O: 'List', ...list },
        table && { O: 'Table', ...table, ...(table.Summary !== undefined && { Summary: string(table.Summary) }) },
        marked && facts.length > 0 && listFacts(pdf, alt ?? table?.Summary ?? '', facts),
      ].filter((attribute) => typeof attribute === 'object');
      if (attributes.length > 0) data.A = attributes.length === 1 ? attributes[0] : attributes;
      if (alt !== undefined) data.Alt = string(alt);
      if (id !== undefined) {
        data.ID = string(id);
        ids.push({ id, element: element.dictionary });
      }
      parent.add(element);
      return element;
    },
    content: (element, draw) => void element.add(draw),
    readAs: (text, draw) => {
      pdf.markContent('Span', { actual: text });
      draw();
      pdf.endMarkedContent();
    },
    artifact: (draw) => {
      pdf.markContent('Artifact', { type: 'Layout' });
      draw();
      pdf.endMarkedContent();
    },
    link: (element, { x, y, width, height }, contents, target) => {
      pdf.annotate(x, y, width, height, {
        Subtype: 'Link',
        Contents: string(contents),
        structParent: element,
        ...(target.kind === 'address'
          ? { A: { S: 'URI', URI: string(target.address) } }
          : { Dest: [pdf.page.dictionary, 'XYZ', target.x, pdf.page.height - target.y, null] }),
      });
    },
    close: () => {
      if (ids.length === 0) return;
      // A name tree is sorted by the bytes of its keys (ISO 32000-1, 7.9.6).
      const sorted = ids.map((entry) => ({ ...entry, key: keyBytes(entry.id) })).sort((a, b) => Buffer.compare(a.key, b.key));
      pdf.getStructTreeRoot().data.IDTree = { Names: sorted.flatMap(({ id, element }) => [string(id), element]) };
    },
  };
}

/** A private property: the words between the facts, and the facts, by turns, as JSON (ISO 32000-1, 14.7.5.4). */
function listFacts(pdf: PdfDocument, text: string, facts: readonly FactStretch[]): object {
  const parts = facts.flatMap(({ start, fact, show }, index) => [
    text.slice(facts[index - 1]?.end ?? 0, start),
    { [show === 'period' ? 'period' : 'fact']: fact },
  ]);
  parts.push(text.slice(facts.at(-1)?.end ?? 0));
  pdf.getMarkInfoDictionary().data.UserProperties = true;
  return { O: 'UserProperties', P: [{ N: string('facts'), V: string(JSON.stringify(parts.filter((part) => part !== ''))) }] };
}

/** The library writes a String object as a text string, a plain string as a name. */
function string(text: string): object {
  return new String(text);
}

/** The bytes that the library writes for a text string: as they are if all are ASCII, else UTF-16BE with its mark. */
function keyBytes(text: string): Buffer {
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) > 0x7f) return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  }
  return Buffer.from(text, 'latin1');
}

function rectangle(pdf: PdfDocument, { x, y, width, height }: Box): number[] {
  return [x, pdf.page.height - y - height, x + width, pdf.page.height - y];
}
