/** The documents that a build writes: their names, their files, and what each is counted in. */
import type { Localized } from '../diagnostics/diagnostic.js';

/** The three documents, in the order in which they are made and listed. */
export const TARGET_NAMES = ['deck', 'summary', 'onepager'] as const;
export type Target = (typeof TARGET_NAMES)[number];

/** What a build may write: the three, and with them, where it is asked for, the script of the deck's speaker. */
export const DOCUMENT_NAMES = [...TARGET_NAMES, 'script'] as const;
export type DocumentName = (typeof DOCUMENT_NAMES)[number];

/** What a template is written for: a document, or the sheet on which its numbers are checked. */
export type TemplateName = DocumentName | 'checklist';

interface DocumentEntry {
  readonly name: Localized;
  /** What it is called where the report names its files not. */
  readonly file: string;
  readonly unit: 'slides' | 'pages';
  /** Whether the number of them is an estimate. */
  readonly estimated: boolean;
  /** The document whose layout it is made from: the two go together. */
  readonly rests?: DocumentName;
}

export const DOCUMENTS: Readonly<Record<DocumentName, DocumentEntry>> = {
  deck: { name: { zh: '幻灯片', en: 'deck' }, file: 'briefing.pptx', unit: 'slides', estimated: false },
  summary: { name: { zh: '摘要', en: 'summary' }, file: 'summary.docx', unit: 'pages', estimated: true },
  onepager: { name: { zh: '一页通', en: 'one-pager' }, file: 'onepager.pdf', unit: 'pages', estimated: false },
  script: { name: { zh: '讲稿', en: 'script' }, file: 'script.docx', unit: 'pages', estimated: true, rests: 'deck' },
};

/** What a document's file is called: `word` tells the script, which is a Word document as the summary is, from that. */
export function nameFile(document: DocumentName, base: string | null, word: string): string {
  const { file, rests } = DOCUMENTS[document];
  if (base === null) return file;
  return `${rests ? `${base} ${word}`.trim() : base}${file.slice(file.lastIndexOf('.'))}`;
}
