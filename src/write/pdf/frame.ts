/** Draws one frame of the page, whatever its kind. */
import type { Frame, GroupFrame } from '../../model/page.js';
import { drawChart } from './chart.js';
import { drawPanel } from './panel.js';
import type { PdfElement } from './pdfkit.js';
import type { Sheet } from './sheet.js';
import { drawTable } from './table.js';
import type { TagType } from './tags.js';
import { drawText } from './text.js';

const GROUP_TAGS: Readonly<Record<GroupFrame['role'], TagType>> = {
  section: 'Sect',
  card: 'Div',
  figure: 'Div',
  timeline: 'Div',
  footer: 'Div',
};

export function drawFrame(sheet: Sheet, parent: PdfElement, frame: Frame): void {
  switch (frame.kind) {
    case 'text':
      drawText(sheet, parent, frame);
      return;
    case 'panel':
      drawPanel(sheet, frame);
      return;
    case 'chart':
      drawChart(sheet, parent, frame);
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
    case 'group': {
      const element = frame.children.some(hasContent) ? sheet.tags.open(parent, GROUP_TAGS[frame.role]) : parent;
      for (const child of frame.children) drawFrame(sheet, element, child);
      return;
    }
  }
}

/** An element that holds decoration alone would be announced for nothing. */
function hasContent(frame: Frame): boolean {
  switch (frame.kind) {
    case 'text':
      return frame.composed.some(({ lines }) => lines.length > 0);
    case 'panel':
      return false;
    case 'chart':
    case 'table':
    case 'image':
      return true;
    case 'group':
      return frame.children.some(hasContent);
  }
}
