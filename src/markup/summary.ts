/** Reads rendered markup into a summary. */

import type { Block, BoxBlock, FlowBlock, Summary } from '../model/document.js';
import { readCount } from './attributes.js';
import { readBlock, readBlocks, readBox, readOnce } from './blocks.js';
import { childElements, type MarkupElement } from './element.js';
import { originOf } from './origin.js';
import { readPage } from './page.js';
import { type Reading, readerOf } from './reading.js';
import { normalizeSpace } from './space.js';

export const readSummary = readerOf('summary', buildSummary);

const PAGE_ATTRIBUTES = ['size', 'orientation', 'margin'];
const LEVELS = [1, 2, 3, 4] as const;
const DEEPEST_HEADING = LEVELS.at(-1)!;

function buildSummary(root: MarkupElement, reading: Reading): Summary {
  const box = (tag: 'header' | 'footer', pages: 'all' | 'even'): BoxBlock | null => {
    const isMeant = ({ attributes }: MarkupElement) => (attributes.get('pages') === 'even') === (pages === 'even');
    const element = readOnce(root, tag, reading, isMeant);
    return element && readBox(element, tag, reading);
  };
  const even = { header: box('header', 'even'), footer: box('footer', 'even') };
  return {
    kind: 'summary',
    title: reading.rootText(root, 'title', null),
    ...(PAGE_ATTRIBUTES.some((name) => root.attributes.has(name)) && {
      page: readPage(root, reading.theme.summary.page, reading),
    }),
    labels: {
      figure: reading.rootText(root, 'figure-label', 'figure'),
      table: reading.rootText(root, 'table-label', 'table'),
      unit: reading.rootText(root, 'unit-label', 'unit'),
    },
    numbering: LEVELS.map((level) => reading.label(`heading-${level}`)),
    ...(root.attributes.get('watermark') && { watermark: normalizeSpace(root.attributes.get('watermark')!) }),
    header: box('header', 'all'),
    footer: box('footer', 'all'),
    even: even.header === null && even.footer === null ? null : even,
    body: childElements(root).flatMap((child) => FLOW[child.tag as FlowTag]?.(child, reading) ?? readBlock(child, reading)),
  };
}

type FlowTag = Exclude<FlowBlock['kind'], Block['kind']>;

/** What only a flowing document has. */
const FLOW: Readonly<Record<FlowTag, (element: MarkupElement, reading: Reading) => FlowBlock>> = {
  cover: (element, reading) => ({ kind: 'cover', children: readBlocks(element, reading), origin: originOf(element, false) }),
  toc(element, reading) {
    const depth = readCount(element.attributes.get('depth')) ?? DEEPEST_HEADING;
    if (depth > DEEPEST_HEADING) {
      reading.report(element, 'markup-structure', {
        zh: `目录至多 ${DEEPEST_HEADING} 级`,
        en: `contents go ${DEEPEST_HEADING} levels deep at most`,
      });
    }
    const title = normalizeSpace(element.attributes.get('title')!);
    return { kind: 'toc', title, depth, origin: originOf(element, false) };
  },
  'page-break'(element) {
    const count = readCount(element.attributes.get('count'));
    return { kind: 'page-break', ...(count !== null && { count }), origin: originOf(element, false) };
  },
};
