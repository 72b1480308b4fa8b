/** Reads the page that a document's root asks for: paper, the way it is turned, margins. */
import type { Edges } from '../model/edges.js';
import { judgeMargins } from '../model/paper.js';
import type { PageSize } from '../model/theme.js';
import { readNumbers, readPageSize } from './attributes.js';
import type { MarkupElement } from './element.js';
import type { Reading } from './reading.js';

/** `usual` is the theme's, for all that the template does not say. */
export function readPage(root: MarkupElement, usual: PageSize, reading: Reading): PageSize {
  const { width, height } = readPageSize(root.attributes.get('size')) ?? usual;
  const orientation = root.attributes.get('orientation') ?? (width > height ? 'landscape' : 'portrait');
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const page = orientation === 'landscape' ? { width: long, height: short } : { width: short, height: long };
  const margin = readMargin(root, reading) ?? usual.margin;
  const fault = judgeMargins(page, margin);
  if (fault) reading.report(root, 'markup-structure', fault.message, fault.hint);
  return { ...page, margin };
}

/** One number for all sides; two: top and bottom, left and right; four: top, right, bottom, left. */
function readMargin(root: MarkupElement, reading: Reading): Edges | null {
  const numbers = readNumbers(root.attributes.get('margin'));
  if (!numbers) return null;
  const [top, right = top, bottom = top, left = right] = numbers;
  if (numbers.length === 3 || numbers.length > 4) {
    const message = { zh: 'margin 要 1、2 或 4 个数', en: 'margin takes 1, 2 or 4 numbers' };
    reading.report(root, 'markup-structure', message, {
      zh: '次序：上 右 下 左，单位是点',
      en: 'in order: top right bottom left, in points',
    });
  }
  return { top: top!, right: right!, bottom: bottom!, left: left! };
}
