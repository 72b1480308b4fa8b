/** Draws list items: numbers as labels, plain bullets as decoration, deeper levels as lists within their item. */
import type { ComposedParagraph, Piece } from '../../model/page.js';
import { drawParagraph } from './paragraph.js';
import type { PdfElement } from './pdfkit.js';
import type { PdfContext } from './sheet.js';

/** `x` and `top`: where the items' own `x` and `y` count from, points. */
export function drawList(
  sheet: PdfContext,
  parent: PdfElement,
  items: readonly ComposedParagraph[],
  x: number,
  top: number,
): void {
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
