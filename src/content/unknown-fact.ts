/** What is said of an id that no fact has: the same wherever it is written. */
import type { Localized } from '../diagnostics/diagnostic.js';
import { didYouMean, nearestName } from '../diagnostics/nearest.js';

export function unknownFact(id: string, known: readonly string[]): { readonly message: Localized; readonly hint: Localized } {
  const close = nearestName(id, known);
  return {
    message: { zh: `没有编号为“${id}”的事实`, en: `there is no fact "${id}"` },
    hint: close
      ? didYouMean(close)
      : { zh: '在 facts 下写上它，或去掉这里的引用', en: 'write it under facts, or take it out here' },
  };
}
