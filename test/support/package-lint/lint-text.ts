/** Lint of paragraphs, in DrawingML and Word alike, and of Word's tables and styles. */

import type { OfficePackage } from '../../../src/write/ooxml/package.js';
import { descendants, elements, path } from '../../../src/write/ooxml/tree.js';
import type { XmlElement } from '../../../src/write/ooxml/xml.js';
import type { Report } from './lint.js';

export function lintText(opened: OfficePackage, report: Report): void {
  for (const part of opened.names) {
    if (!part.endsWith('.xml') || part === '[Content_Types].xml') continue;
    const root = opened.xml(part);
    for (const [paragraph, properties] of [
      ['a:p', 'a:pPr'],
      ['w:p', 'w:pPr'],
    ] as const) {
      for (const element of descendants(root, paragraph)) {
        const first = elements(element)[0];
        const found = elements(element, properties);
        if (found.length > 1) report(part, 'paragraph-properties', `${found.length} ${properties} in one paragraph`);
        if (found.length === 1 && first !== found[0]) report(part, 'paragraph-properties', `${properties} does not come first`);
      }
    }
    const shrunk = descendants(root, 'p:sp').filter((shape) => descendants(shape, 'a:normAutofit').length > 0);
    if (part.startsWith('ppt/slides/') && shrunk.some((shape) => descendants(shape, 'p:ph').length === 0))
      report(part, 'autofit', 'a box that is no placeholder shrinks: each program shrinks it differently');
    if (descendants(root, 'f').length > 0 && part.startsWith('xl/worksheets/')) report(part, 'formula', 'a cell is a formula');
    if (part.startsWith('word/')) lintWord(opened, root, part, report);
  }
}

function lintWord(opened: OfficePackage, root: XmlElement, part: string, report: Report): void {
  for (const table of descendants(root, 'w:tbl')) {
    const columns = elements(path(table, 'w:tblGrid') ?? table, 'w:gridCol').length;
    for (const row of elements(table, 'w:tr')) {
      let width = 0;
      for (const cell of elements(row, 'w:tc')) {
        width += Number(path(cell, 'w:tcPr', 'w:gridSpan')?.attributes['w:val'] ?? 1);
        if (elements(cell).at(-1)?.name !== 'w:p') report(part, 'table-cell', 'a cell does not end in a paragraph');
      }
      if (width !== columns) report(part, 'table-grid', `a row spans ${width} columns, the grid has ${columns}`);
    }
  }
  for (const properties of descendants(root, 'wp:docPr')) {
    if ((properties.attributes.descr ?? '').trim() === '' && descendants(properties, 'adec:decorative').length === 0) {
      report(part, 'alt-text', `drawing ${properties.attributes.id} has no alternative text`);
    }
  }
  if (!opened.has('word/styles.xml')) return;
  const known = new Set(elements(opened.xml('word/styles.xml'), 'w:style').map((style) => style.attributes['w:styleId']));
  for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link']) {
    for (const reference of descendants(root, name)) {
      const id = reference.attributes['w:val'];
      if (!known.has(id)) report(part, 'style', `style ${id} is not defined`);
    }
  }
}
