/** Numbers the figures of a document beforehand, so that a reference may point forward, and says what a reference prints. */
import type { Content } from '../model/content.js';
import { headingLevel } from '../model/document.js';
import { childElements, isElement, type MarkupElement, type MarkupText } from './element.js';
import { normalizeSpace } from './space.js';

interface References {
  /** Number of a `<figure>` among the captioned ones of its sort, from 1: tables count apart from charts and pictures. 0: it shows none. */
  numberOf(figure: MarkupElement): number;
  /** `图 3`, `表 1`; null where no figure of that id shows a number. */
  figure(id: string): string | null;
  /** A heading's text; null where no heading has that id. */
  section(id: string): string | null;
}

/** `labels` are the words before the numbers. */
export function findReferences(root: MarkupElement, content: Content, labels: Record<'figure' | 'table', string>): References {
  const numbers = new Map<MarkupElement, number>();
  const figures = new Map<string, string>();
  const headings = new Map<string, MarkupElement>();
  const counts = { table: 0, figure: 0 };

  const visit = (element: MarkupElement): void => {
    const { tag, attributes } = element;
    const id = attributes.get('id');
    if (id !== undefined && headingLevel(tag) > 0) headings.set(id, element);
    if (tag === 'figure' && attributes.get('caption') !== 'no' && attributes.get('numbered') !== 'no') {
      const figure = content.figures[attributes.get('ref')!]!;
      const sort = figure.kind === 'table' ? 'table' : 'figure';
      counts[sort] += 1;
      numbers.set(element, counts[sort]);
      if (!figures.has(figure.id)) figures.set(figure.id, `${labels[sort]} ${counts[sort]}`);
    }
    childElements(element).forEach(visit);
  };
  visit(root);

  return {
    numberOf: (figure) => numbers.get(figure) ?? 0,
    figure: (id) => figures.get(id) ?? null,
    section: (id) => {
      const heading = headings.get(id);
      return heading === undefined ? null : normalizeSpace(plainText(heading, content));
    },
  };
}

function plainText(element: MarkupElement, content: Content): string {
  const print = (child: MarkupElement | MarkupText): string => {
    if (!isElement(child)) return child.text;
    if (child.tag === 'br') return ' ';
    if (child.tag !== 'fact') return plainText(child, content);
    const fact = content.facts[child.attributes.get('id')!]!;
    return child.attributes.get('show') === 'period' ? fact.period : fact.print;
  };
  return element.children.map(print).join('');
}
