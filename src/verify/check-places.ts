/** Parts that the content says begin with certain words: the source has those words, once. */

import type { Diagnostics } from '../diagnostics/diagnostic.js';
import type { Content, Written } from '../model/content.js';
import type { SourceBook } from './source-book.js';

export function checkPlaces({ sources }: Content, written: Written, books: Iterable<SourceBook>, diagnostics: Diagnostics): void {
  for (const book of books) {
    for (const { name, begins } of sources[book.id]?.places ?? []) {
      const found = book.begins.get(name);
      if (found === undefined || found.length === 1) continue;
      const path = ['sources', book.id, 'places', name, 'begins'];
      diagnostics.error('source-place', {
        message:
          found.length === 0
            ? {
                zh: `来源里没有“${begins}”，找不到“${name}”从哪里开始`,
                en: `the source does not say "${begins}": where "${name}" begins is not known`,
              }
            : { zh: `“${begins}”在来源里出现 ${found.length} 次`, en: `"${begins}" stands ${found.length} times in the source` },
        hint:
          found.length === 0
            ? { zh: '照原文抄写那一部分开头的几个字', en: 'quote the words with which that part begins' }
            : { zh: '再多抄几个字，直到只有一处', en: 'quote more words, until there is one such place' },
        at: [
          { span: written.spanOf(path), label: path.join('.') },
          ...found.slice(0, 2).map((at) => ({ span: book.spanAt(at, at + 1), label: book.id })),
        ],
      });
    }
  }
}
