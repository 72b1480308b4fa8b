/** Whether a frame says anything: an element that holds decoration alone would be announced for nothing. */
import type { Frame } from '../../model/page.js';

export function hasContent(frame: Frame): boolean {
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
