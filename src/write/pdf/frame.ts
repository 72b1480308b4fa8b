/** Draws one frame of the page, whatever its kind. */
import type { Frame, GroupFrame } from '../../model/page.js';
import { drawBoxList } from './box-list.js';
import { paintChart } from './chart.js';
import { hasContent } from './has-content.js';
import { drawPanel } from './panel.js';
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
      const picture = sheet.pictures.get(frame.figure);
      if (!picture) throw new Error(`picture ${frame.figure} was not read`);
      const figure = sheet.tags.open(parent, 'Figure', { alt: frame.alt, box: frame.box });
      sheet.tags.content(figure, () => sheet.canvas.drawPicture(picture, frame.box));
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
      drawBoxList(sheet, parent, frame, drawFrame);
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
