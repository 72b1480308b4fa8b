/** Prints values into markup: rich between tags, plain inside an attribute, always escaped. */

import type { ProsePiece } from '../model/content.js';
import { escapeAttribute, escapeText } from '../xml/escape-xml.js';

/** A template may put its attributes into quotes of either kind. */
function escapeQuoted(text: string): string {
  return escapeAttribute(text).replaceAll("'", '&apos;');
}

export function printPlain(pieces: readonly ProsePiece[]): string {
  return escapeQuoted(pieces.map((piece) => piece.text).join(''));
}

/** A fact prints as an empty element: the reader takes its text from the content, so that markup cannot misquote it. */
export function printRich(pieces: readonly ProsePiece[]): string {
  let out = '';
  for (const piece of pieces) {
    const printed = piece.kind === 'text' ? escapeText(piece.text) : printFact(piece.fact, piece.show);
    out += piece.bold ? `<b>${printed}</b>` : printed;
  }
  return out;
}

function printFact(id: string, show: 'value' | 'period'): string {
  return `<fact id="${escapeQuoted(id)}"${show === 'value' ? '' : ` show="${show}"`}/>`;
}
