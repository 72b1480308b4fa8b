/** Where something stands in a file that a person edits. */

/** A position in a text; line and column start at 1 and count UTF-16 code units, offset starts at 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A stretch of a file. `file` is the path as shown to the user: relative to the working folder, with `/`. */
export interface Span {
  readonly file: string;
  readonly start: Position;
  readonly end?: Position;
}
