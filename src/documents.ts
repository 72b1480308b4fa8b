/** What each document is called, and what it is counted in. */
import type { Target } from './model/document.js';

interface DocumentEntry {
  readonly file: string;
  readonly unit: 'slides' | 'pages';
  /** Whether the number of them is an estimate. */
  readonly estimated: boolean;
}

export const DOCUMENTS: Readonly<Record<Target, DocumentEntry>> = {
  deck: { file: 'briefing.pptx', unit: 'slides', estimated: false },
  summary: { file: 'summary.docx', unit: 'pages', estimated: true },
  onepager: { file: 'onepager.pdf', unit: 'pages', estimated: false },
};
