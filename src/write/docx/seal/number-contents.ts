/** Fills the table of contents with page numbers and puts it into the control by which Word offers to update it. */
import type { OfficePackage } from '../../ooxml/package.js';
import { child, descendants, elements, need, path, textOf } from '../../ooxml/tree.js';
import { type XmlElement, xml } from '../../ooxml/xml.js';
import type { WordContext } from '../context.js';
import { estimatePages, type PageEstimate } from '../estimate-pages.js';
import { readWordSections } from '../read-sections.js';
import { readPageSetting } from './page-setting.js';

/** Fills in the page numbers, where there are contents; returns the pages as estimated. */
export function numberContents(file: OfficePackage, word: WordContext, lines: ReadonlyMap<XmlElement, number>): PageEstimate {
  const body = need(file.xml('word/document.xml'), 'w:body');
  const references = descendants(body, 'w:p').flatMap(readReference);
  if (references.length > 0) wrapContents(body);
  const estimate = estimatePages(body, readPageSetting(file, word, lines));
  const pages = countAnew(estimate, body);
  for (const { bookmark, value } of references) {
    const page = pages.bookmarks.get(bookmark);
    if (page === undefined) throw new Error(`the contents list ${bookmark}, which stands nowhere`);
    value.children.splice(0, value.children.length, String(page));
  }
  return pages;
}

/** Pages as they are numbered: a section may begin its own count. */
function countAnew(estimate: PageEstimate, body: XmlElement): PageEstimate {
  const starts = readWordSections(body).flatMap(({ blocks, start }) => {
    const page = blocks[0] && estimate.blocks.get(blocks[0]);
    return start === null || page === undefined ? [] : [{ page, start }];
  });
  const numberOf = (page: number): number => {
    const from = starts.findLast((each) => each.page <= page);
    return from === undefined ? page : page - from.page + from.start;
  };
  return { ...estimate, bookmarks: new Map([...estimate.bookmarks].map(([name, page]) => [name, numberOf(page)])) };
}

/** The bookmark that a line of the contents names, and the text of its field's value. */
function readReference(paragraph: XmlElement): { bookmark: string; value: XmlElement }[] {
  const runs = elements(paragraph, 'w:hyperlink').flatMap((link) => elements(link, 'w:r'));
  const at = runs.findIndex((run) => child(run, 'w:instrText') !== null);
  const value = runs
    .slice(at + 1)
    .map((run) => child(run, 'w:t'))
    .find((text) => text !== null);
  if (at < 0 || value === undefined || value === null) return [];
  return [{ bookmark: textOf(runs[at]!).split(' ')[1]!, value }];
}

/** From the title, if it has one, to the paragraph in which the field ends. */
function wrapContents(body: XmlElement): void {
  const blocks = elements(body);
  const holds = (block: XmlElement, start: string): boolean =>
    descendants(block, 'w:instrText').some((code) => textOf(code).startsWith(start));
  const field = blocks.findIndex((block) => holds(block, 'TOC '));
  if (field < 0) return;
  const title = blocks[field - 1];
  const first =
    title !== undefined && path(title, 'w:pPr', 'w:pStyle')?.attributes['w:val']?.startsWith('TOCHeading') ? field - 1 : field;
  let last = field;
  while (blocks[last + 1] !== undefined && holds(blocks[last + 1]!, 'PAGEREF ')) last++;
  const gallery = xml('w:docPartObj', xml('w:docPartGallery', { 'w:val': 'Table of Contents' }), xml('w:docPartUnique'));
  const wrapped = blocks.slice(first, last + 1);
  const control = xml('w:sdt', xml('w:sdtPr', xml('w:id', { 'w:val': 100000000 }), gallery), xml('w:sdtContent', ...wrapped));
  body.children.splice(first, wrapped.length, control);
}
