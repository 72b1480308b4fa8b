/** A rule of a standard, as a check on a finished file. */
import type { PdfFile } from './file.js';

export interface Rule {
  /** Unique; the standard's short name, the clause and a word: `a2-6.1.3-id`. */
  readonly id: string;
  readonly clause: string;
  readonly says: string;
  /** What breaks the rule, a sentence each. */
  readonly check: (file: PdfFile) => readonly string[];
}

/** ISO 19005-2:2011, PDF/A-2. */
export const A2 = 'ISO 19005-2';
/** ISO 14289-1:2014, PDF/UA-1. */
export const UA1 = 'ISO 14289-1';
/** ISO 32000-1:2008, PDF 1.7. */
export const PDF17 = 'ISO 32000-1';

/** One finding where the condition fails. */
export function unless(holds: boolean, finding: string): readonly string[] {
  return holds ? [] : [finding];
}
