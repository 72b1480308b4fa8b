/** `docx` writes footnotes, endnotes and custom properties into every file, and empty relationships beside most parts: readers list them as content. */
import { type OfficePackage, relationshipsPart, resolveTarget } from '../../ooxml/package.js';

const FOOTNOTES = 'word/footnotes.xml';

export function dropUnusedParts(file: OfficePackage, hasFootnotes: boolean): void {
  const unused = ['word/endnotes.xml', 'docProps/custom.xml', ...(hasFootnotes ? [] : [FOOTNOTES])];
  for (const source of ['', 'word/document.xml'])
    file.setRelationships(
      source,
      file.relationships(source).filter(({ target, external }) => external || !unused.includes(resolveTarget(source, target))),
    );
  for (const name of unused) if (file.has(name)) file.remove(name);
  for (const name of file.names)
    if (file.has(relationshipsPart(name)) && file.relationships(name).length === 0) file.setRelationships(name, []);
}
