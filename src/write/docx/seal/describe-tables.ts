/** Alternative texts of tables: `docx` has no option for them. */
import type { OfficePackage } from '../../ooxml/package.js';
import { descendants, need } from '../../ooxml/tree.js';
import { xml } from '../../ooxml/xml.js';
import type { TableAlt } from '../context.js';

/** `alts` in document order; null leaves a table that only draws a box without one. */
export function describeTables(file: OfficePackage, alts: readonly (TableAlt | null)[]): void {
  const tables = descendants(file.xml('word/document.xml'), 'w:tbl');
  if (tables.length !== alts.length) throw new Error(`${tables.length} tables in the document, ${alts.length} were built`);
  tables.forEach((table, index) => {
    const alt = alts[index];
    if (!alt) return;
    const properties = need(table, 'w:tblPr');
    if (alt.title !== null) properties.children.push(xml('w:tblCaption', { 'w:val': alt.title }));
    properties.children.push(xml('w:tblDescription', { 'w:val': alt.description }));
  });
}
