/** The bookmarks of a Word file: which fact the writer's own hold, and the text of each. */

import { childrenOf, type Element, findAll, textOf } from './element.js';
import { readSmall, type SmallSide, sideOfRun } from './small-forms.js';

export interface FactMark {
  readonly fact: string;
  readonly show: 'value' | 'period';
}

/** Which fact each bookmark of the writer's holds. */
export function readMarks(part: Element | null): ReadonlyMap<string, FactMark> {
  const marks = new Map<string, FactMark>();
  for (const { attributes } of part === null ? [] : childrenOf(part, 'facts:fact')) {
    for (const show of ['value', 'period'] as const)
      for (const number of (attributes[show] ?? '').split(' ').filter(Boolean))
        marks.set(`_Fact${number}`, { fact: attributes.id ?? '', show });
  }
  return marks;
}

/** The text that each bookmark holds, as far as it stays in one paragraph. */
export function listBookmarks(root: Element): (name: string) => string | null {
  let texts: Map<string, string> | null = null;
  return (name) => {
    texts ??= readBookmarks(root);
    return texts.get(name) ?? null;
  };
}

function readBookmarks(root: Element): Map<string, string> {
  const texts = new Map<string, string>();
  for (const paragraph of findAll(root, 'w:p')) {
    const open = new Map<string, string>();
    const visit = (element: Element, side: SmallSide = null): void => {
      for (const node of childrenOf(element)) {
        if (node.name === 'w:bookmarkStart') {
          open.set(node.attributes['w:id'] ?? '', node.attributes['w:name'] ?? '');
          texts.set(node.attributes['w:name'] ?? '', '');
        } else if (node.name === 'w:bookmarkEnd') open.delete(node.attributes['w:id'] ?? '');
        else if (node.name === 'w:t')
          for (const name of open.values()) texts.set(name, `${texts.get(name) ?? ''}${readSmall(textOf(node), side)}`);
        else if (node.name !== 'w:del' && node.name !== 'w:moveFrom') visit(node, node.name === 'w:r' ? sideOfRun(node) : side);
      }
    };
    visit(paragraph);
  }
  return texts;
}
