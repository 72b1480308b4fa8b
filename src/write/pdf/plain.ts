/** A paragraph as plain text, for bookmarks. */
import type { Paragraph } from '../../model/page.js';

export function plainText({ runs }: Paragraph): string {
  return runs
    .map(({ inline }) => (inline.kind === 'run' ? inline.text : inline.kind === 'break' ? ' ' : ''))
    .join('')
    .trim();
}
