/** Turns where an element comes from into the places of a diagnostic and the origin of a block. */

import type { Place } from '../diagnostics/diagnostic.js';
import type { Origin } from '../model/document.js';
import type { MarkupOrigin } from '../model/markup.js';
import { isElement, type MarkupElement, type MarkupText } from './element.js';

/** The template's place first, the content's second. */
export function placesOf(origin: MarkupOrigin, label?: string): readonly Place[] {
  const { template, content } = origin;
  const places: Place[] = [{ span: template, ...(label !== undefined && { label }) }];
  if (content) places.push({ span: content.span, label: content.path });
  return places;
}

export function placesOfElement(element: MarkupElement): readonly Place[] {
  return placesOf(element.origin, labelOf(element));
}

/** `<item>`, `<item> in slide "growth"`, or `<item> in slide 3` where the slide has no id. */
function labelOf(element: MarkupElement): string {
  for (let above: MarkupElement | null = element.parent; above; above = above.parent) {
    if (above.tag !== 'slide') continue;
    const id = above.attributes.get('id');
    return `<${element.tag}> in slide ${id === undefined ? above.order : `"${id}"`}`;
  }
  return `<${element.tag}>`;
}

/** The content of a text is the longest value that it prints; that of anything else, the value it stands in. */
export function originOf(element: MarkupElement, holdsText: boolean): Origin {
  const content = (holdsText ? longestValue(element)?.origin.content : undefined) ?? element.origin.content;
  return { template: element.origin.template, label: labelOf(element), ...(content && { content }) };
}

type Value = { readonly origin: MarkupOrigin; readonly length: number };

function longestValue(element: MarkupElement): Value | null {
  let longest: Value | null = null;
  for (const child of element.children) {
    const found = isElement(child) && child.tag !== 'fact' ? longestValue(child) : measured(child);
    if (found?.origin.content && found.length > (longest?.length ?? -1)) longest = found;
  }
  return longest;
}

function measured(child: MarkupElement | MarkupText): Value | null {
  return child.origin && { origin: child.origin, length: isElement(child) ? 0 : child.text.length };
}
