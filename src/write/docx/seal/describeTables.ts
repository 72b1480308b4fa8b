/** Alternative texts of tables: `docx` has no option for them. */
import type { OfficePackage } from '../../ooxml/package.js';
import { descendants, need } from '../../ooxml/tree.js';
import { xml } from '../../ooxml/xml.js';

/** `alts` in document order; null leaves a table that only draws a box without one. */
export function describeTables(file: OfficePackage, alts: readonly (string | null)[]): void {
  const tables = descendants(file.xml('word/document.xml'), 'w:tbl');
  if (tables.length !== alts.length) throw new Error(`${tables.length} tables in the document, ${alts.length} were built`);
  tables.forEach((table, index) => {
    const alt = alts[index];
    if (alt) need(table, 'w:tblPr').children.push(xml('w:tblDescription', { 'w:val': alt }));
  });
}
