/** Text of a DrawingML paragraph, as slides and charts have it. */
import { childrenOf, type Element, textOf } from './element.js';

interface RichRun {
  readonly text: string;
  /** What the program computes: a slide's number, a date. */
  readonly isField: boolean;
}

export function runsOf(paragraph: Element): readonly RichRun[] {
  return childrenOf(paragraph).flatMap((node): readonly RichRun[] => {
    switch (node.name) {
      case 'a:r':
      case 'a:fld':
        return [{ text: childrenOf(node, 'a:t').map(textOf).join(''), isField: node.name === 'a:fld' }];
      case 'a:br':
        return [{ text: '\n', isField: false }];
      case 'mc:AlternateContent':
        // A formula; its text is what a program shows that knows none.
        return [{ text: textOf(node), isField: false }];
      default:
        return [];
    }
  });
}

export function paragraphText(paragraph: Element): string {
  return runsOf(paragraph)
    .map(({ text }) => text)
    .join('');
}
