/** The documents that a build writes: their names, their files, and what each is counted in. */

/** The three documents, in the order in which they are made and listed. */
export const TARGET_NAMES = ['deck', 'summary', 'onepager'] as const;
export type Target = (typeof TARGET_NAMES)[number];

/** What a build may write: the three, and with them, where it is asked for, the script of the deck's speaker. */
export const DOCUMENT_NAMES = [...TARGET_NAMES, 'script'] as const;
export type DocumentName = (typeof DOCUMENT_NAMES)[number];

/** What a template is written for: a document, or the sheet on which its numbers are checked. */
export type TemplateName = DocumentName | 'checklist';

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
