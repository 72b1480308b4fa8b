/** Parts of a text: the words in bold that it begins with, the stop that it ends with, and what is left without them. */
import type { ProsePiece } from '../model/content.js';

type Pieces = readonly ProsePiece[];

/** What divides a headword from what follows: a mark that would begin a line of its own. */
const DIVIDER = /^\s*(?:[：:，,、；;。]|—{1,2}|–)?\s*/u;
/** What ends a sentence; a quotation that ends with one keeps it. */
const STOP = /[。．.！!？?；;]\s*$/u;

/** Ended already: by a stop, also within quotes or brackets, or by what goes on below. */
const ENDED = /[。．.！!？?；;：:…—][”’"」』）)】》]*\s*$/u;

export function isEnded(pieces: Pieces): boolean {
  return ENDED.test(pieces.map(({ text }) => text).join(''));
}

export function cutHeadword(pieces: Pieces): Pieces | null {
  const count = countBold(pieces);
  return count === 0 ? null : pieces.slice(0, count);
}

export function cutAfterHeadword(pieces: Pieces): Pieces {
  const count = countBold(pieces);
  const [first, ...others] = pieces.slice(count);
  if (first === undefined || count === 0 || first.kind !== 'text') return pieces.slice(count);
  return [{ ...first, text: first.text.replace(DIVIDER, '') }, ...others];
}

function countBold(pieces: Pieces): number {
  const end = pieces.findIndex((piece) => !piece.bold);
  return end === -1 ? pieces.length : end;
}

export function cutBeforeStop(pieces: Pieces): Pieces {
  const last = pieces.at(-1);
  const at = last?.kind === 'text' ? last.text.search(STOP) : -1;
  if (last === undefined || at === -1) return pieces;
  return [...pieces.slice(0, -1), ...(at === 0 ? [] : [{ ...last, text: last.text.slice(0, at) }])];
}

export function cutStop(pieces: Pieces): Pieces | null {
  const last = pieces.at(-1);
  const stop = last?.kind === 'text' ? STOP.exec(last.text)?.[0].trimEnd() : undefined;
  return last === undefined || stop === undefined ? null : [{ ...last, text: stop }];
}
