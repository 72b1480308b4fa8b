/** Finds line and column of an offset, and the text of a line, in a file that may end its lines with LF or CRLF. */
import type { Position, Span } from './span.js';

export interface Lines {
  /** Number of lines; a final line break opens no further line. */
  readonly count: number;
  /** The text of a line (from 1) without its line break; '' outside the file. */
  text(line: number): string;
  /** Offset at which a line (from 1) begins. */
  start(line: number): number;
  /** Position of an offset; offsets outside the text are moved to its edge. */
  positionAt(offset: number): Position;
  /** Offset of a line and a column, both from 1; never beyond the line's end. */
  offsetAt(line: number, column: number): number;
}

export function indexLines(text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const count = starts.length > 1 && starts[starts.length - 1] === text.length ? starts.length - 1 : starts.length;

  const start = (line: number): number => starts[Math.min(Math.max(line, 1), starts.length) - 1] ?? 0;
  const lineText = (line: number): string => {
    if (line < 1 || line > starts.length) return '';
    const end = line < starts.length ? start(line + 1) - 1 : text.length;
    const raw = text.slice(start(line), end);
    return raw.endsWith('\r') ? raw.slice(0, -1) : raw;
  };

  return {
    count,
    text: lineText,
    start,
    positionAt(offset) {
      const inside = Math.min(Math.max(offset, 0), text.length);
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= inside) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: inside - starts[low]! + 1, offset: inside };
    },
    offsetAt(line, column) {
      return start(line) + Math.min(Math.max(column - 1, 0), lineText(line).length);
    },
  };
}

/** The span from one offset to another (exclusive). */
export function spanBetween(file: string, lines: Lines, start: number, end: number): Span {
  return { file, start: lines.positionAt(start), end: lines.positionAt(end) };
}
