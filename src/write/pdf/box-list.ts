/** Draws boxes that are a list's items: each child an item, the first text of a numbered list's items their labels. */
import type { Frame, GroupFrame, TextFrame } from '../../model/page.js';
import { hasContent } from './has-content.js';
import { drawParagraph } from './paragraph.js';
import type { PdfElement } from './pdfkit.js';
import type { PdfContext } from './sheet.js';

type Draw = (sheet: PdfContext, parent: PdfElement, frame: Frame) => void;

export function drawBoxList(sheet: PdfContext, parent: PdfElement, { role, children }: GroupFrame, draw: Draw): void {
  const numbered = role === 'numbered-list';
  const list = sheet.tags.open(parent, 'L', { list: { ListNumbering: numbered ? 'Decimal' : 'None' } });
  for (const child of children) {
    const parts = child.kind === 'group' && child.role === 'item' ? child.children : [child];
    const [first, ...others] = parts.filter(hasContent);
    // Grounds and rules lie behind what they belong to.
    for (const part of parts) if (!hasContent(part)) draw(sheet, list, part);
    if (!first) continue;
    const item = sheet.tags.open(list, 'LI');
    const label = numbered && first.kind === 'text' && others.length > 0 ? first : null;
    if (label) drawLabel(sheet, sheet.tags.open(item, 'Lbl'), label);
    const body = sheet.tags.open(item, 'LBody');
    for (const part of label ? others : [first, ...others]) draw(sheet, body, part);
  }
}

/** Its text stands in the label itself: a paragraph within would be announced as one. */
function drawLabel(sheet: PdfContext, element: PdfElement, { box, padding, composed }: TextFrame): void {
  for (const paragraph of composed) drawParagraph(sheet, element, paragraph, box.x + padding.left, box.y + paragraph.y);
}
