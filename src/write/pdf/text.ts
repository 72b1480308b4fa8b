/** Draws a frame of text: headings, paragraphs, captions and lists with their tags. */
import { plainText } from '../../model/inlines.js';
import type { ComposedParagraph, TextFrame } from '../../model/page.js';
import { drawList } from './list.js';
import { drawParagraph } from './paragraph.js';
import type { PdfElement } from './pdfkit.js';
import type { PdfContext } from './sheet.js';

export function drawText(sheet: PdfContext, parent: PdfElement, frame: TextFrame): void {
  const x = frame.box.x + frame.padding.left;
  const top = frame.box.y;
  const { composed } = frame;
  for (let index = 0; index < composed.length; ) {
    const paragraph = composed[index] as ComposedParagraph;
    if (isItem(paragraph)) {
      const end = composed.findIndex((other, at) => at > index && !isItem(other));
      const items = composed.slice(index, end < 0 ? undefined : end);
      drawList(sheet, parent, items, x, top);
      index += items.length;
    } else {
      if (paragraph.lines.length > 0)
        drawParagraph(sheet, openParagraph(sheet, parent, paragraph, x, top), paragraph, x, top + paragraph.y);
      index += 1;
    }
  }
}

function isItem({ paragraph }: ComposedParagraph): boolean {
  return paragraph.role === 'item';
}

function openParagraph(
  { tags, headings }: PdfContext,
  parent: PdfElement,
  composed: ComposedParagraph,
  x: number,
  top: number,
): PdfElement {
  const { paragraph } = composed;
  const heading = headings.enter(
    paragraph.role,
    plainText(
      paragraph.runs.map(({ inline }) => inline),
      ' ',
    ).trim(),
    x,
    top + composed.y,
  );
  if (heading) return tags.open(parent, heading);
  return tags.open(paragraph.role === 'caption' ? tags.open(parent, 'Caption') : parent, 'P');
}
