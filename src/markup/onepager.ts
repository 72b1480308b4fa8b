/** Reads rendered markup into a one-pager. */
import type { Edges, OnePager } from '../model/document.js';
import type { Markup } from '../model/markup.js';
import { GRID_PITCH } from '../model/paper.js';
import type { Diagnostics } from '../source/diagnostic.js';
import { readNumber, readNumbers, readPageSize } from './attributes.js';
import { readBlocks, readBox, readOnce, readSpread, UNPLACED } from './blocks.js';
import type { ReadSetting } from './check.js';
import { originOf } from './origin.js';
import type { MarkupElement } from './parse.js';
import { type Reading, readMarkup } from './reading.js';

/** Null where the markup is faulty; every fault is reported with the template's place and, where there is one, the content's. */
export function readOnePager(markup: Markup, setting: ReadSetting, diagnostics: Diagnostics): OnePager | null {
  return readMarkup(markup, 'onepager', setting, diagnostics, buildOnePager);
}

function buildOnePager(root: MarkupElement, reading: Reading): OnePager {
  const footer = readOnce(root, 'footer', reading);
  return {
    kind: 'onepager',
    title: reading.rootText(root, 'title', null),
    page: readPage(root, reading),
    body: {
      kind: 'box',
      tag: 'col',
      style: 'body',
      origin: originOf(root, false),
      place: UNPLACED,
      direction: 'column',
      columns: null,
      ...readSpread(root),
      children: readBlocks(root, reading, ['footer']),
    },
    footer: footer && readBox(footer, 'footer', reading),
  };
}

/** The theme's page, as far as the template does not say otherwise. */
function readPage(root: MarkupElement, reading: Reading): OnePager['page'] {
  const usual = reading.theme.onepager.page;
  const { width, height } = readPageSize(root.attributes.get('size')) ?? usual;
  const orientation = root.attributes.get('orientation') ?? (width > height ? 'landscape' : 'portrait');
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const page = orientation === 'landscape' ? { width: long, height: short } : { width: short, height: long };
  const margin = readMargin(root, reading) ?? usual.margin;
  if (margin.left + margin.right >= page.width || margin.top + margin.bottom >= page.height) {
    reading.report(root, 'markup-structure', { zh: '页边距占满了整页', en: 'the margins fill the whole page' });
  }
  const grid = readNumber(root.attributes.get('grid')) ?? usual.grid;
  const { min, max } = GRID_PITCH;
  if (grid < min || grid > max) {
    reading.report(root, 'markup-structure', {
      zh: `grid 应在 ${min} 到 ${max} 之间（以正文的行距为 1）`,
      en: `grid should be from ${min} to ${max}, in lines of the body`,
    });
    return { ...page, margin, grid: usual.grid };
  }
  return { ...page, margin, grid };
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
