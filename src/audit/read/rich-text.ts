/** Text of a DrawingML paragraph, as slides and charts have it. */
import { childrenOf, type Element, textOf } from './element.js';
import { readSmall } from './small-forms.js';

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
        return [{ text: readSmall(childrenOf(node, 'a:t').map(textOf).join(''), sideOf(node)), isField: node.name === 'a:fld' }];
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

function sideOf(run: Element): 'super' | 'sub' | null {
  const baseline = Number.parseFloat(childrenOf(run, 'a:rPr')[0]?.attributes.baseline ?? '0');
  return baseline > 0 ? 'super' : baseline < 0 ? 'sub' : null;
}

export function paragraphText(paragraph: Element): string {
  return runsOf(paragraph)
    .map(({ text }) => text)
    .join('');
}
