/** `docx` draws relationship ids at random and counts bookmarks and drawings through the whole process: all are counted anew, in document order. */
import type { OfficePackage } from '../../ooxml/package.js';
import { descendants, visit } from '../../ooxml/tree.js';
import type { XmlElement } from '../../ooxml/xml.js';

const REFERENCES = ['r:id', 'r:embed', 'r:link'];

export function renumberIds(file: OfficePackage): void {
  const parts = file.names.filter((name) => /^word\/(?:document|header\d+|footer\d+|charts\/chart\d+)\.xml$/.test(name));
  for (const name of parts) renumberRelationships(file, name);
  let drawings = 0;
  for (const name of parts)
    for (const properties of descendants(file.xml(name), 'wp:docPr')) properties.attributes.id = String(++drawings);
  const bookmarks = new Map<string, string>();
  for (const name of parts) if (!name.includes('/charts/')) renumberBookmarks(file.xml(name), bookmarks);
}

/** Ids follow the targets' kinds and names, which depend on the document alone, then the links in their order. */
function renumberRelationships(file: OfficePackage, part: string): void {
  const list = file.relationships(part);
  if (list.length === 0) return;
  const root = file.xml(part);
  const used: string[] = [];
  visit(root, ({ attributes }) => {
    for (const key of REFERENCES) if (attributes[key] !== undefined) used.push(attributes[key]);
  });
  const order = (id: string): number => (used.includes(id) ? used.indexOf(id) : -1);
  const sorted = list.toSorted((a, b) => order(a.id) - order(b.id) || (a.target < b.target ? -1 : 1));
  const renamed = new Map(sorted.map(({ id }, index) => [id, `rId${index + 1}`]));
  file.setRelationships(
    part,
    sorted.map((relationship) => ({ ...relationship, id: renamed.get(relationship.id)! })),
  );
  visit(root, ({ attributes }) => {
    for (const key of REFERENCES)
      if (attributes[key] !== undefined) attributes[key] = renamed.get(attributes[key]) ?? attributes[key];
  });
}

/** `ids`: those that were given already, for no two parts may have one in common. */
function renumberBookmarks(part: XmlElement, ids: Map<string, string>): void {
  visit(part, ({ name, attributes }) => {
    if (name !== 'w:bookmarkStart' && name !== 'w:bookmarkEnd') return;
    const id = attributes['w:id']!;
    if (!ids.has(id)) ids.set(id, String(ids.size));
    attributes['w:id'] = ids.get(id)!;
  });
}
