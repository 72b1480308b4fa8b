/** The plain tree that markup is read from: elements and texts that know where they come from. */
import type { MarkupOrigin } from '../model/markup.js';

export interface MarkupText {
  readonly text: string;
  /** Of the value that it prints; null for text of the template's own. */
  readonly origin: MarkupOrigin | null;
}

export interface MarkupElement {
  readonly tag: string;
  /** As written, without the stamp. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (MarkupElement | MarkupText)[];
  readonly parent: MarkupElement | null;
  /** Among the elements of its tag in the document, from 1. */
  readonly order: number;
  readonly origin: MarkupOrigin;
}

export function isElement(node: MarkupElement | MarkupText): node is MarkupElement {
  return 'tag' in node;
}

export function childElements(element: MarkupElement): readonly MarkupElement[] {
  return element.children.filter(isElement);
}
