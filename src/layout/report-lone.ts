/** Tells of slides that go on and hold a single item, for its neighbours are too long to stand beside it. */
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import type { Slide } from '../model/document.js';
import { plainText } from '../model/inlines.js';

export function reportLone(
  { title, origin }: Slide,
  parts: readonly { readonly isLone: boolean }[],
  diagnostics: Diagnostics,
): void {
  const lone = parts.flatMap(({ isLone }, index) => (isLone ? [index + 1] : []));
  if (lone.length === 0) return;
  const name = plainText(title.inlines, ' ');
  const span = origin.content?.span ?? origin.template;
  const place = `${span.file}:${span.start.line}`;
  const [zh, en] = [lone.join('、'), lone.join(', ')];
  diagnostics.note('lone-item', {
    message: {
      zh: `“${name}”（${place}）分成 ${parts.length} 页，第 ${zh} 页只有一项；把各项写短，或把长的分成两项，就不会单剩一项`,
      en: `"${name}" (${place}) goes on over ${parts.length} slides, and of them ${en} ${lone.length === 1 ? 'holds' : 'hold'} a single item: shorten the items, or make two of a long one`,
    },
  });
}
