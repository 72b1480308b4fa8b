/** Lists the texts that hold a number of the template's own, `<own>`: a counter, an ordinal, which no fact of the content is. */
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import type { Content } from '../model/content.js';
import { plainText } from '../model/inlines.js';
import type { Markup } from '../model/markup.js';
import { childElements, type MarkupElement } from './element.js';
import { isInline, readInlines } from './inlines.js';
import { parseMarkup } from './parse.js';

/** Whole texts as they are printed: elsewhere the same number is no one's. What is wrong with the markup is said when it builds. */
export function listOwnTexts(markup: Markup, content: Content, diagnostics: Diagnostics): readonly string[] {
  const root = parseMarkup(markup, diagnostics);
  if (!root) return [];
  const found = new Set<string>();
  const names = { content, refer: () => ({ text: '' }) };
  const visit = (element: MarkupElement): void => {
    const own = childElements(element);
    if (own.some((child) => isInline(child.tag))) {
      if (holdsOwn(element)) found.add(plainText(readInlines(element, names), ' '));
    }
    for (const child of own) if (!isInline(child.tag)) visit(child);
  };
  visit(root);
  return [...found];
}

/** In itself or in its inline tags. */
function holdsOwn(element: MarkupElement): boolean {
  return childElements(element).some(({ tag }, i, all) => tag === 'own' || (isInline(tag) && holdsOwn(all[i]!)));
}
