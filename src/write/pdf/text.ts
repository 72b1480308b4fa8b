/** Draws a frame of text: headings, paragraphs, captions and lists with their tags. */
import { plainText } from '../../model/inlines.js';
import type { ComposedParagraph, Piece, TextFrame } from '../../model/page.js';
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

/** Numbers as labels, plain bullets as decoration, deeper levels as lists within their item; `x` and `top`: where the items' own `x` and `y` count from, points. */
function drawList(sheet: PdfContext, parent: PdfElement, items: readonly ComposedParagraph[], x: number, top: number): void {
  const { tags } = sheet;
  const level = items[0]?.paragraph.level ?? 0;
  const heads = items.flatMap((item, index) => (index === 0 || item.paragraph.level <= level ? [index] : []));
  const numbered = heads.some((head) => isLabel(items[head]?.mark ?? null));
  const list = tags.open(parent, 'L', { list: { ListNumbering: numbered ? 'Decimal' : 'None' } });
  heads.forEach((head, index) => {
    const item = items[head] as ComposedParagraph;
    const nested = items.slice(head + 1, heads[index + 1]);
    const entry = tags.open(list, 'LI');
    const label = isLabel(item.mark) ? tags.open(entry, 'Lbl') : null;
    const body = tags.open(entry, 'LBody');
    drawParagraph(sheet, body, item, x, top + item.y, () => drawMark(sheet, label, item, x, top));
    if (nested.length > 0) drawList(sheet, body, nested, x, top);
  });
}

function drawMark(
  { canvas, tags }: PdfContext,
  label: PdfElement | null,
  { mark, lines, y }: ComposedParagraph,
  x: number,
  top: number,
): void {
  if (!mark) return;
  const baseline = top + y + (lines[0]?.baseline ?? mark.size);
  const draw = (): void => canvas.showRuns([{ ...mark, x: x + mark.x }], baseline, null);
  if (label) tags.content(label, draw);
  else tags.artifact(draw);
}

/** A mark that says something, `1.` or `一`; a square or a dash does not. */
function isLabel(mark: Piece | null): boolean {
  return mark !== null && /[\p{L}\p{N}]/u.test(mark.text);
}
