/** Lint of slides: what makes PowerPoint repair a file, and what leaves its reader without a title or an alternative text. */

import type { OfficePackage } from '../../../src/write/ooxml/package.js';
import { descendants, elements, path, textOf } from '../../../src/write/ooxml/tree.js';
import type { XmlElement } from '../../../src/write/ooxml/xml.js';
import type { Report } from './lint.js';
import { lintGroups } from './lint-groups.js';
import { lintPlaceholders, placeholderOf } from './lint-placeholders.js';

const SHAPES = ['p:sp', 'p:grpSp', 'p:pic', 'p:graphicFrame', 'p:cxnSp'];
const DECORATIVE = 'adec:decorative';
const TITLES = new Set(['title', 'ctrTitle']);

export function lintSlides(opened: OfficePackage, report: Report): void {
  const titles = new Map<string, string>();
  for (const part of opened.names) {
    if (/^ppt\/(?:slide|slideLayout|slideMaster|notesMaster|notesSlide|chart)s\/[^/]+\.xml$/.test(part)) {
      lintLanguage(opened.xml(part), part, (_, rule, message) => report(part, rule, message));
    }
    const kind = /^ppt\/(slide|slideLayout|slideMaster|notesMaster|notesSlide)s\/[^/]+\.xml$/.exec(part)?.[1];
    if (kind === undefined) continue;
    const root = opened.xml(part);
    const here: Report = (_, rule, message) => report(part, rule, message);
    lintShapes(root, part, here);
    lintTables(root, part, here);
    lintGroups(root, part, here);
    if (kind !== 'slide') continue;
    lintSlide(root, part, here);
    lintPlaceholders(opened, root, part, here);
    const title = slideTitle(root);
    const other = titles.get(title);
    if (title !== '' && other !== undefined) report(part, 'duplicate-title', `“${title}” is the title of ${other} too`);
    titles.set(title, part);
  }
}

/** A run without a language is proofed in the reader's own: red waves under all of it. */
function lintLanguage(root: XmlElement, part: string, report: Report): void {
  for (const run of [...descendants(root, 'a:rPr'), ...descendants(root, 'a:endParaRPr')]) {
    if (run.attributes.lang === undefined) report(part, 'run-language', 'a run has no lang');
  }
  for (const run of [...descendants(root, 'a:r'), ...descendants(root, 'a:fld')]) {
    if (path(run, 'a:rPr') === null) report(part, 'run-language', 'a run has no properties');
  }
}

function lintShapes(root: XmlElement, part: string, report: Report): void {
  const ids = new Set<string>();
  for (const properties of descendants(root, 'p:cNvPr')) {
    const { id = '', name } = properties.attributes;
    if (!/^[1-9]\d*$/.test(id)) report(part, 'shape-id', `“${id}” is no positive number`);
    if (ids.has(id)) report(part, 'duplicate-shape-id', id);
    ids.add(id);
    if (name === undefined) report(part, 'shape-name', `shape ${id} has none`);
  }
}

function lintSlide(root: XmlElement, part: string, report: Report): void {
  const names = new Set<string>();
  const tree = path(root, 'p:cSld', 'p:spTree');
  if (tree === null) {
    report(part, 'structure', 'a slide has no shape tree');
    return;
  }
  for (const shape of SHAPES.flatMap((name) => descendants(tree, name))) {
    const properties = elements(shape)[0] && path(elements(shape)[0]!, 'p:cNvPr');
    if (!properties) continue;
    const { name = '', descr = '' } = properties.attributes;
    if (names.has(name)) report(part, 'duplicate-shape-name', name);
    names.add(name);
    const decorative = descendants(properties, DECORATIVE).some((d) => d.attributes.val === '1');
    if (['p:pic', 'p:graphicFrame'].includes(shape.name) && descr.trim() === '' && !decorative) {
      report(part, 'alt-text', `${name} has no alternative text`);
    }
  }
  if (slideTitle(root).trim() === '') report(part, 'slide-title', 'has no title in a title placeholder');
}

function slideTitle(root: XmlElement): string {
  const shape = descendants(root, 'p:sp').find((sp) => TITLES.has(placeholderOf(sp)?.attributes.type ?? ''));
  const body = shape && path(shape, 'p:txBody');
  return body ? textOf(body) : '';
}

function lintTables(root: XmlElement, part: string, report: Report): void {
  for (const table of descendants(root, 'a:tbl')) {
    const columns = elements(path(table, 'a:tblGrid') ?? table, 'a:gridCol').length;
    const { firstRow, firstCol } = path(table, 'a:tblPr')?.attributes ?? {};
    if (firstRow !== '1' && firstCol !== '1') report(part, 'table-header', 'a table has neither header row nor header column');
    for (const row of elements(table, 'a:tr')) {
      const cells = elements(row, 'a:tc');
      if (cells.length !== columns) report(part, 'table-grid', `a row has ${cells.length} cells, the grid ${columns} columns`);
      for (const cell of cells) {
        if (path(cell, 'a:txBody', 'a:p') === null) report(part, 'table-cell', 'a cell has no paragraph');
        for (const merge of ['vMerge', 'hMerge']) {
          // WPS takes the attribute's presence for a merged cell and drops the text.
          if (cell.attributes[merge] === '0') report(part, 'table-merge', `${merge}="0"`);
        }
      }
    }
  }
}
