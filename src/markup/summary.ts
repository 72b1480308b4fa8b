/** Reads rendered markup into a summary. */
import type { FlowBlock, Summary } from '../model/document.js';
import type { Markup } from '../model/markup.js';
import type { Diagnostics } from '../source/diagnostic.js';
import { readCount } from './attributes.js';
import { readBlock, readBlocks, readBox, readOnce } from './blocks.js';
import type { ReadSetting } from './check.js';
import { originOf } from './origin.js';
import { childElements, type MarkupElement } from './parse.js';
import { type Reading, readMarkup } from './reading.js';
import { normalizeSpace } from './space.js';

/** Null where the markup is faulty; every fault is reported with the template's place and, where there is one, the content's. */
export function readSummary(markup: Markup, setting: ReadSetting, diagnostics: Diagnostics): Summary | null {
  return readMarkup(markup, 'summary', setting, diagnostics, buildSummary);
}

const DEEPEST_HEADING = 3;

function buildSummary(root: MarkupElement, reading: Reading): Summary {
  const header = readOnce(root, 'header', reading);
  const footer = readOnce(root, 'footer', reading);
  return {
    kind: 'summary',
    title: reading.rootText(root, 'title', null),
    labels: {
      figure: reading.rootText(root, 'figure-label', 'figure'),
      table: reading.rootText(root, 'table-label', 'table'),
    },
    header: header && readBox(header, 'header', reading),
    footer: footer && readBox(footer, 'footer', reading),
    body: childElements(root)
      .filter((child) => child !== header && child !== footer)
      .map((child) => readFlowBlock(child, reading)),
  };
}

function readFlowBlock(element: MarkupElement, reading: Reading): FlowBlock {
  const origin = originOf(element, false);
  switch (element.tag) {
    case 'cover':
      return { kind: 'cover', children: readBlocks(element, reading), origin };
    case 'toc': {
      const depth = readCount(element.attributes.get('depth')) ?? DEEPEST_HEADING;
      if (depth > DEEPEST_HEADING) {
        reading.report(element, 'markup-structure', {
          zh: `目录至多 ${DEEPEST_HEADING} 级`,
          en: `contents go ${DEEPEST_HEADING} levels deep at most`,
        });
      }
      return { kind: 'toc', title: normalizeSpace(element.attributes.get('title')!), depth, origin };
    }
    case 'page-break':
      return { kind: 'page-break', origin };
    default:
      return readBlock(element, reading);
  }
}
