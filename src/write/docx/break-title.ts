/** A title that fills more than a line is broken at sense: between words, no line much shorter than another, wider above than below or the reverse. */

import type { Inline, TextBlock } from '../../model/document.js';
import { plainText } from '../../model/inlines.js';
import { breakBalanced } from '../../typeset/break-balanced.js';
import { widthInEm } from '../../typeset/estimate-width.js';
import type { WordContext } from './context.js';
import { findTypeface } from './typeface.js';

/** The title's inlines with breaks where lines should end; as they are where one line holds them or the author broke them. */
export function breakTitle(block: TextBlock, { styles, page, content, language, theme }: WordContext): readonly Inline[] {
  const { inlines } = block;
  if (inlines.some(({ kind }) => kind === 'break')) return inlines;
  const text = plainText(inlines, '\n');
  const look = styles.look(block.style);
  const face = findTypeface(look, theme, language);
  const measure = (part: string): number => widthInEm(part, face);
  const room = page.width / look.size;
  if (measure(text) <= room) return inlines;
  const ends = breakBalanced(text, room, { measure, language: language.tag, whole: content.terms.noBreak });
  return divide(inlines, ends);
}

/** Puts a break at each offset of the joined text, but for those within a fact. */
function divide(inlines: readonly Inline[], ends: readonly number[]): Inline[] {
  let start = 0;
  return inlines.flatMap((inline): Inline[] => {
    if (inline.kind !== 'run') return [inline];
    const end = start + inline.text.length;
    const cuts = ends.filter((at) => at === start || (at > start && at < end && !inline.fact)).map((at) => at - start);
    start = end;
    const pieces = [0, ...cuts].map((from, index) => ({ ...inline, text: inline.text.slice(from, cuts[index]) }));
    return pieces.flatMap((piece, index) => [
      ...(index > 0 ? [{ kind: 'break' } as const] : []),
      ...(piece.text === '' ? [] : [piece]),
    ]);
  });
}
