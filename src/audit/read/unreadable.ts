/** Thrown by readers for a file that is no document of its kind, or damaged: the only thing that they throw. */

type UnreadableReason =
  /** No zip archive, or a broken one. */
  | 'archive'
  /** Not a PDF, or a broken one. */
  | 'pdf'
  /** Opened only with a password. */
  | 'locked'
  /** Lacks what makes it a presentation, a document. */
  | 'kind'
  /** A part of it is not XML. */
  | 'part'
  /** Larger than any document, or nested deeper. */
  | 'large';

export class Unreadable extends Error {
  /** `part`: of the archive; null where the fault is the whole file's. */
  constructor(
    readonly reason: UnreadableReason,
    part: string | null = null,
    cause?: unknown,
  ) {
    super(`${reason}${part === null ? '' : ` ${part}`}`, { cause });
    this.name = 'Unreadable';
  }
}
