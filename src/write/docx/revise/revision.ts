/** What every part of a revision is made with: who changed when, the ids of the marks, and what comes over from the older file. */
import { type XmlElement, type XmlNode, xml } from '../../ooxml/xml.js';

export interface Reviser {
  /** Printed beside each change in Word. */
  readonly author: string;
  readonly date: Date;
}

export interface Revision {
  /** `w:ins`, `w:del` or a property's change, with a new id. */
  mark(name: string, ...children: readonly (XmlNode | null)[]): XmlElement;
  /** BCP 47, by whose words texts are compared. */
  readonly language: string;
  /** What a drawing shows, in either file: drawings that show the same are the same. */
  readonly describeDrawing: (drawing: XmlElement, from: 'before' | 'after') => string;
  /** A copy of an older paragraph's properties, its style and its list being those of the newer file. */
  readonly carryProperties: (properties: XmlElement | null) => XmlElement[];
  /** What a footnote says, in either file: those that say the same are the same. */
  readonly describeFootnote: (reference: XmlElement, from: 'before' | 'after') => string;
  /** A reference to an older footnote, which stands in the newer file now; null where that has none. */
  readonly carryFootnote: (reference: XmlElement) => XmlElement | null;
  /** A copy of an older drawing, whose parts are in the newer file now. */
  readonly carryDrawing: (drawing: XmlElement) => XmlElement;
}

/** Ids start after those of bookmarks, which Word counts together with them. */
export function openMarks({ author, date }: Reviser, first: number): Revision['mark'] {
  let id = first;
  const written = `${date.toISOString().slice(0, 19)}Z`;
  return (name, ...children) => xml(name, { 'w:id': id++, 'w:author': author, 'w:date': written }, ...children);
}
