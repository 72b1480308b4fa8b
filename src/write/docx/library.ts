/** The library's own types that this room passes about. The library is loaded only where a document is written. */

export type Docx = typeof import('docx');
export type DocxCharts = typeof import('docx/charts');

export type DocxParagraph = InstanceType<Docx['Paragraph']>;
export type Table = InstanceType<Docx['Table']>;
export type Run = InstanceType<Docx['TextRun']>;
