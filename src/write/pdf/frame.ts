/** Draws one frame of the page, whatever its kind. */
import type { Box, Frame, GroupFrame, PanelFrame, TextFrame } from '../../model/page.js';
import type { Rule } from '../../model/theme.js';
import { HAIRLINE } from './canvas.js';
import { paintChart } from './chart.js';
import { drawParagraph } from './paragraph.js';
import type { PdfElement } from './pdfkit.js';
import type { PdfContext } from './sheet.js';
import { drawTable } from './table.js';
import { drawText } from './text.js';

export function drawFrame(sheet: PdfContext, parent: PdfElement, frame: Frame): void {
  switch (frame.kind) {
    case 'text':
      drawText(sheet, parent, frame);
      return;
    case 'panel':
      drawPanel(sheet, frame);
      return;
    case 'chart':
      paintChart(sheet, parent, frame);
      return;
    case 'table':
      drawTable(sheet, parent, frame);
      return;
    case 'image': {
      const figure = sheet.tags.open(parent, 'Figure', { alt: frame.alt, box: frame.box });
      const { drawing } = frame.picture;
      const picture = sheet.pictures.get(frame.figure);
      if (drawing) sheet.tags.content(figure, () => sheet.canvas.paintDrawing(drawing, frame.box, frame.crop));
      else if (picture) sheet.tags.content(figure, () => sheet.canvas.drawPicture(picture, frame.box, frame.crop));
      else throw new Error(`picture ${frame.figure} was not read`);
      return;
    }
    case 'group':
      drawGroup(sheet, parent, frame);
      return;
  }
}

function drawGroup(sheet: PdfContext, parent: PdfElement, frame: GroupFrame): void {
  const drawAll = (element: PdfElement): void => {
    for (const child of frame.children) drawFrame(sheet, element, child);
  };
  if (!frame.children.some(hasContent)) {
    drawAll(parent);
    return;
  }
  switch (frame.role) {
    case 'list':
    case 'numbered-list':
    case 'timeline':
      drawBoxList(sheet, parent, frame);
      return;
    case 'section':
      drawAll(sheet.tags.open(parent, 'Sect'));
      return;
    case 'card':
    case 'figure':
    case 'footer':
    case 'item':
      drawAll(sheet.tags.open(parent, 'Div'));
      return;
  }
}

/** The ground and the rules of a box, as decoration. Rules stand inside the box. */
function drawPanel({ canvas, tags }: PdfContext, { box, ground, rules }: PanelFrame): void {
  const { top, right, bottom, left } = rules;
  if (!ground && !top && !right && !bottom && !left) return;
  const { x, y, width, height } = box;
  const drawRule = (rule: Rule | null, place: (width: number) => Box): void => {
    if (rule) canvas.fillRect(place(Math.max(rule.width, HAIRLINE)), rule.color);
  };
  tags.artifact(() => {
    if (ground) canvas.fillRect(box, ground);
    drawRule(top, (rule) => ({ x, y, width, height: rule }));
    drawRule(bottom, (rule) => ({ x, y: y + height - rule, width, height: rule }));
    drawRule(left, (rule) => ({ x, y, width: rule, height }));
    drawRule(right, (rule) => ({ x: x + width - rule, y, width: rule, height }));
  });
}

/** Whether a frame says anything: an element that holds decoration alone would be announced for nothing. */
function hasContent(frame: Frame): boolean {
  if (frame.kind === 'text') return frame.composed.some(({ lines }) => lines.length > 0);
  return frame.kind === 'group' ? frame.children.some(hasContent) : frame.kind !== 'panel';
}

/** Boxes that are a list's items: each child an item, the first text of a numbered list's items their labels. */
function drawBoxList(sheet: PdfContext, parent: PdfElement, { role, children }: GroupFrame): void {
  const numbered = role === 'numbered-list';
  const list = sheet.tags.open(parent, 'L', { list: { ListNumbering: numbered ? 'Decimal' : 'None' } });
  for (const child of children) {
    const parts = child.kind === 'group' && child.role === 'item' ? child.children : [child];
    const [first, ...others] = parts.filter(hasContent);
    // Grounds and rules lie behind what they belong to.
    for (const part of parts) if (!hasContent(part)) drawFrame(sheet, list, part);
    if (!first) continue;
    const item = sheet.tags.open(list, 'LI');
    const label = numbered && first.kind === 'text' && others.length > 0 ? first : null;
    if (label) drawLabel(sheet, sheet.tags.open(item, 'Lbl'), label);
    const body = sheet.tags.open(item, 'LBody');
    for (const part of label ? others : [first, ...others]) drawFrame(sheet, body, part);
  }
}

/** Its text stands in the label itself: a paragraph within would be announced as one. */
function drawLabel(sheet: PdfContext, element: PdfElement, { box, padding, composed }: TextFrame): void {
  for (const paragraph of composed) drawParagraph(sheet, element, paragraph, box.x + padding.left, box.y + paragraph.y);
}
