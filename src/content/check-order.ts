/** Numbers of headings that stand side by side go up. */
import { readOrdinal } from '../language/read-ordinal.js';
import type { YamlPath } from '../yaml/tree.js';
import type { ContentContext } from './context.js';
import type { SectionData } from './schema.js';

export function checkOrder(context: ContentContext): void {
  checkSiblings(context, context.reading.data.sections, ['sections']);
}

/** One that is written in another form begins anew: （一） below 一、 */
function checkSiblings(context: ContentContext, siblings: readonly SectionData[], path: YamlPath): void {
  let last: { readonly form: string; readonly value: number; readonly index: number; readonly number: string } | null = null;
  for (const [index, { number = '', children = [] }] of siblings.entries()) {
    checkSiblings(context, children, [...path, index, 'children']);
    const read = readOrdinal(number);
    if (read === null) continue;
    if (last !== null && last.form === read.form && read.value <= last.value) {
      context.diagnostics.warn('section-order', {
        message: { zh: `序号“${number}”在“${last.number}”之后`, en: `the number "${number}" follows "${last.number}"` },
        hint: {
          zh: '把各节按序号排好，或改正序号',
          en: 'put the sections into the order of their numbers, or correct the number',
        },
        at: [index, last.index].map((at) => ({ span: context.reading.spanOf([...path, at, 'number']) })),
      });
    }
    last = { ...read, index, number };
  }
}
