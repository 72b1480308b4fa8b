/** Stand-ins for the documents of a build. */
export const DOCUMENTS = ['briefing.pptx', 'summary.docx', 'onepager.pdf', 'manifest.json'];

/** What a document says in a version; long enough to be torn. */
export function textOf(name: string, version: string): string {
  return `${name} ${version}\n`.repeat(500);
}
