/** A sheet as CSV that Excel opens by a double click: UTF-8 with a mark, CRLF, quotes as in RFC 4180, and no cell that it takes for a formula or turns into something else. */
import type { Sheet } from '../../model/trace.js';

const MARK = '\uFEFF';

export function writeCsv({ columns, rows }: Sheet): Uint8Array {
  const lines = [columns.map(({ heading }) => heading), ...rows];
  return Buffer.from(MARK + lines.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join(''), 'utf8');
}

function writeCell(text: string): string {
  const safe = isTaken(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * What Excel would calculate (`=1+1`, but `-3%` too), or read as another value than is printed: `1/7` and `3-5` as days, `007`
 * and numbers of more than 15 digits as other numbers. An apostrophe before it keeps the rest as it stands.
 */
function isTaken(text: string): boolean {
  return (
    /^[\s\p{Cf}]*[=+\-@＝＋－＠\t\r\n]/u.test(text) ||
    /^\s*\d{1,4}([/-]\d{1,4}){1,2}\s*$/.test(text) ||
    /^\s*(0\d|\d{16}|\d+[eE]\d)/.test(text)
  );
}
