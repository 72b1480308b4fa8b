/** What every block is told by its tag: its style, where it comes from, and how it is placed. */
import type { Placement, TextBlock } from '../model/document.js';
import { readCount, readLength, readNumber } from './attributes.js';
import type { MarkupElement } from './element.js';
import { originOf } from './origin.js';
import type { Reading } from './reading.js';

export function readStyle(element: MarkupElement, otherwise = element.tag): string {
  return element.attributes.get('style') ?? otherwise;
}

/** What every block has. */
export type BlockBase = Pick<TextBlock, 'style' | 'origin' | 'place'>;

export function readBase(element: MarkupElement, holdsText: boolean, style = element.tag): BlockBase {
  return { style: readStyle(element, style), origin: originOf(element, holdsText), place: readPlace(element) };
}

function readPlace({ attributes }: MarkupElement): Placement {
  const kept = readCount(attributes.get('keep'));
  return {
    grow: readNumber(attributes.get('grow')),
    width: readLength(attributes.get('width')),
    height: readLength(attributes.get('height')),
    align: (attributes.get('align') ?? null) as Placement['align'],
    keep: attributes.get('keep') === 'yes' || kept !== null,
    ...(kept !== null && { keepItems: kept }),
    again: attributes.has('again') ? attributes.get('again') === 'yes' : null,
    drop: readCount(attributes.get('drop')),
  };
}

/** Style of a part inside a composite block: its own, else the block style's, else of the part's name. */
export function partStyle(part: MarkupElement, block: MarkupElement, reading: Reading): string {
  const { parts } = reading.theme.styles[reading.target][readStyle(block)]!;
  return part.attributes.get('style') ?? parts[part.tag] ?? part.tag;
}
