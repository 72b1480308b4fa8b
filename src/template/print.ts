/** Prints values into markup: rich between tags, plain inside an attribute, always escaped. */
import type { ProsePiece } from '../model/content.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // As themselves they would be read as one space inside an attribute.
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character]!);
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"'\n\r\t]/g, (character) => ENTITIES[character]!);
}

export function printPlain(pieces: readonly ProsePiece[]): string {
  return escapeAttribute(pieces.map((piece) => piece.text).join(''));
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
  return `<fact id="${escapeAttribute(id)}"${show === 'value' ? '' : ` show="${show}"`}/>`;
}
