/** Text of a DrawingML paragraph, as slides and charts have it. */
import { childrenOf, type Element, textOf } from './element.js';
import { readSmall } from './small-forms.js';

interface RichRun {
  readonly text: string;
  /** What the program computes: a slide's number, a date, a label's value; null: it stands as it is. */
  readonly field: string | null;
}

export function runsOf(paragraph: Element): readonly RichRun[] {
  return childrenOf(paragraph).flatMap((node): readonly RichRun[] => {
    switch (node.name) {
      case 'a:r':
      case 'a:fld':
        return [
          {
            text: readSmall(childrenOf(node, 'a:t').map(textOf).join(''), sideOf(node)),
            field: node.name === 'a:fld' ? (node.attributes.type ?? '') : null,
          },
        ];
      case 'a:br':
        return [{ text: '\n', field: null }];
      case 'mc:AlternateContent':
        // A formula; its text is what a program shows that knows none.
        return [{ text: textOf(node), field: null }];
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
