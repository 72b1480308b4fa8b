/** Sizes of paper, the pitch of its lines, and the room that margins leave on it. */
import type { Localized } from '../diagnostics/diagnostic.js';
import type { Edges } from './edges.js';

/** Pitches that a base-line grid may have, in lines of the body. */
export const GRID_PITCH = { min: 0.25, max: 4 } as const;

/** Paper sizes by name, points, upright (ISO 216; ANSI for Letter and Legal). */
export const PAPERS: Readonly<Record<string, { readonly width: number; readonly height: number }>> = {
  A3: { width: 841.89, height: 1190.55 },
  A4: { width: 595.28, height: 841.89 },
  A5: { width: 419.53, height: 595.28 },
  Letter: { width: 612, height: 792 },
  Legal: { width: 612, height: 1008 },
};

/** The least width and height of what margins leave: a few characters, points. */
const LEAST_ROOM = 36;

/** What is wrong with margins, and the remedy; null where they leave room for text. */
export function judgeMargins(
  { width, height }: { readonly width: number; readonly height: number },
  { top, right, bottom, left }: Edges,
): { readonly message: Localized; readonly hint: Localized } | null {
  const room = { width: Math.round(width - left - right), height: Math.round(height - top - bottom) };
  if (room.width >= LEAST_ROOM && room.height >= LEAST_ROOM) return null;
  const size = `${Math.round(width)} × ${Math.round(height)}`;
  const rest = `${Math.max(0, room.width)} × ${Math.max(0, room.height)}`;
  return {
    message: { zh: '页边距没有给正文留下地方', en: 'the margins leave no room for text' },
    hint: {
      zh: `这一页宽高 ${size} 点，除去页边距剩 ${rest} 点，至少要 ${LEAST_ROOM} × ${LEAST_ROOM} 点`,
      en: `the page is ${size} points, ${rest} without its margins; leave at least ${LEAST_ROOM} × ${LEAST_ROOM}`,
    },
  };
}
