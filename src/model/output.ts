/** What a writer is told besides its document. */
import type { Cache } from '../cache/cache.js';
import type { Content } from './content.js';
import type { Settings } from './settings.js';
import type { Theme } from './theme.js';

export interface WriteContext {
  /** What is remembered from build to build. */
  readonly cache: Cache;
  readonly content: Content;
  readonly theme: Theme;
  /** BCP 47, of the content. */
  readonly language: string;
  readonly labels: Labels;
  readonly settings: Settings;
  /** For the documents' properties; never the clock. */
  readonly date: Date;
  /** Bytes of a file in `fonts/`; null where there is none. */
  readonly readFont: (file: string) => Uint8Array | null;
}

/** Words that the tool itself sets, in the content's language: from `templates/labels.yaml`. */
export type Labels = Readonly<Record<string, string>>;
