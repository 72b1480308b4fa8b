/** `docx` writes footnotes, endnotes and custom properties into every file, and empty relationships beside most parts: readers list them as content. */
import { type OfficePackage, relationshipsPart, resolveTarget } from '../../ooxml/package.js';

const UNUSED = ['word/footnotes.xml', 'word/endnotes.xml', 'docProps/custom.xml'];

export function dropUnusedParts(file: OfficePackage): void {
  for (const source of ['', 'word/document.xml'])
    file.setRelationships(
      source,
      file.relationships(source).filter(({ target, external }) => external || !UNUSED.includes(resolveTarget(source, target))),
    );
  for (const name of UNUSED) if (file.has(name)) file.remove(name);
  for (const name of file.names)
    if (file.has(relationshipsPart(name)) && file.relationships(name).length === 0) file.setRelationships(name, []);
}
