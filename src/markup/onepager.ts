/** Reads rendered markup into a one-pager. */

import type { OnePager } from '../model/document.js';
import { GRID_PITCH } from '../model/paper.js';
import { readNumber } from './attributes.js';
import { readBody, readBox, readOnce } from './blocks.js';
import { childElements, type MarkupElement } from './element.js';
import { readPage } from './page.js';
import { type Reading, readerOf } from './reading.js';

export const readOnePager = readerOf('onepager', buildOnePager);

function buildOnePager(root: MarkupElement, reading: Reading): OnePager {
  const footer = readOnce(root, 'footer', reading);
  for (const block of childElements(root)) for (const inner of childElements(block)) refuseBleed(inner, reading);
  return {
    kind: 'onepager',
    title: reading.rootText(root, 'title', null),
    page: readPageOnGrid(root, reading),
    body: readBody(root, reading),
    footer: footer && readBox(footer, 'footer', reading),
  };
}

/** Between its neighbours a block has no way to the edge. */
function refuseBleed(element: MarkupElement, reading: Reading): void {
  if (element.attributes.get('bleed') === 'yes')
    reading.report(
      element,
      'markup-structure',
      {
        zh: `<${element.tag}> 不直接在 <page> 里，底色到不了纸边`,
        en: `<${element.tag}> does not stand in <page> itself: its ground cannot reach the paper’s edge`,
      },
      {
        zh: '把 bleed="yes" 写在 <page> 里最外层的块上',
        en: 'write bleed="yes" on the block of <page> that holds it',
      },
    );
  for (const inner of childElements(element)) refuseBleed(inner, reading);
}

/** The theme's page, as far as the template does not say otherwise. */
function readPageOnGrid(root: MarkupElement, reading: Reading): OnePager['page'] {
  const usual = reading.theme.onepager.page;
  const page = readPage(root, usual, reading);
  const grid = readNumber(root.attributes.get('grid')) ?? usual.grid;
  const { min, max } = GRID_PITCH;
  if (grid < min || grid > max) {
    reading.report(root, 'markup-structure', {
      zh: `grid 应在 ${min} 到 ${max} 之间（以正文的行距为 1）`,
      en: `grid should be from ${min} to ${max}, in lines of the body`,
    });
    return { ...usual, ...page };
  }
  return { ...usual, ...page, grid };
}
