/** What each document is called, and what it is counted in. */
import type { DocumentName } from './document.js';

interface DocumentEntry {
  readonly file: string;
  readonly unit: 'slides' | 'pages';
  /** Whether the number of them is an estimate. */
  readonly estimated: boolean;
  /** The document whose layout it is made from: the two go together. */
  readonly rests?: DocumentName;
}

export const DOCUMENTS: Readonly<Record<DocumentName, DocumentEntry>> = {
  deck: { file: 'briefing.pptx', unit: 'slides', estimated: false },
  summary: { file: 'summary.docx', unit: 'pages', estimated: true },
  onepager: { file: 'onepager.pdf', unit: 'pages', estimated: false },
  script: { file: 'script.docx', unit: 'pages', estimated: true, rests: 'deck' },
};
