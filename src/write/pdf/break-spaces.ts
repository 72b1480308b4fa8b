/** Finds the lines that end at a space of the text, which the composer leaves out of its pieces. */
import { plainText } from '../../model/inlines.js';
import type { Line, StyledRun } from '../../model/page.js';

/** One value a line: whether a space stood at its end. False from where the pieces no longer follow the text (a field). */
export function findBreakSpaces(runs: readonly StyledRun[], lines: readonly Line[]): readonly boolean[] {
  const inlines = runs.map(({ inline }) => inline);
  const text = plainText(inlines, '\n');
  let at: number | null = 0;
  return lines.map((line) => {
    for (const piece of line.pieces) {
      if (at !== null) at = text.startsWith(piece.text, at) ? at + piece.text.length : null;
    }
    const space = at === null ? null : (/^[ \n]+/.exec(text.slice(at))?.[0] ?? '');
    if (at !== null && space !== null) at += space.length;
    return !line.last && (space?.startsWith(' ') ?? false);
  });
}
