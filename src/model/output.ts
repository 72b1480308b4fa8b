/** What a writer is told besides its document. */
import type { Content } from './content.js';
import type { Theme } from './theme.js';

export interface WriteContext {
  readonly content: Content;
  readonly theme: Theme;
  /** BCP 47, of the content. */
  readonly language: string;
  readonly labels: Labels;
  /** For the documents' properties; never the clock. */
  readonly date: Date;
  /** Bytes of a file in `fonts/`; throws for a name that the theme has not loaded (a bug of ours). */
  readonly readFont: (file: string) => Uint8Array;
}

/** How long a document is wanted: `short` for a ten-minute hearing. Templates decide what that means. */
export const LENGTHS = ['full', 'short'] as const;
export type Length = (typeof LENGTHS)[number];

/** What is asked of the documents besides their files; each choice is part of what they are made from. */
export interface Settings {
  readonly length: Length;
  /** The summary's, one of the theme's; the theme's own choice for the language when absent. */
  readonly profile?: string;
  /** Whether the summary says by footnotes where its numbers come from; as the theme has it when absent. */
  readonly sources?: SourceNotes;
}

export const SOURCE_NOTES = ['footnotes', 'none'] as const;
export type SourceNotes = (typeof SOURCE_NOTES)[number];

/** Words that the tool itself sets, in the content's language: from `templates/labels.yaml`. */
export type Labels = Readonly<Record<string, string>>;
