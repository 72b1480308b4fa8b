/** The sections of a finished body: where each begins, how wide its text is, and from which number its pages are counted. */
import { child, elements, path } from '../ooxml/tree.js';
import type { XmlElement } from '../ooxml/xml.js';

interface ReadSection {
  readonly blocks: readonly XmlElement[];
  /** Begins a page. */
  readonly isNewPage: boolean;
  /** Number of its first page; null: it goes on. */
  readonly start: number | null;
  /** Of a line, points. */
  readonly width: number;
  /** Of a page's text, points. */
  readonly height: number;
  readonly columns: number;
}

export function readWordSections(body: XmlElement): readonly ReadSection[] {
  const sections: ReadSection[] = [];
  let blocks: XmlElement[] = [];
  for (const block of elements(body)) {
    const own = block.name === 'w:sectPr' ? block : path(block, 'w:pPr', 'w:sectPr');
    if (block.name !== 'w:sectPr') blocks.push(block);
    if (own === null) continue;
    sections.push(describe(own, blocks));
    blocks = [];
  }
  return sections;
}

function describe(properties: XmlElement, blocks: readonly XmlElement[]): ReadSection {
  const read = (name: string, attribute: string): number => Number(child(properties, name)?.attributes[attribute] ?? 0);
  const columns = Math.max(1, read('w:cols', 'w:num'));
  const width = read('w:pgSz', 'w:w') - read('w:pgMar', 'w:left') - read('w:pgMar', 'w:right');
  const height = read('w:pgSz', 'w:h') - read('w:pgMar', 'w:top') - read('w:pgMar', 'w:bottom');
  const start = child(properties, 'w:pgNumType')?.attributes['w:start'];
  return {
    blocks,
    isNewPage: child(properties, 'w:type')?.attributes['w:val'] !== 'continuous',
    start: start === undefined ? null : Number(start),
    width: (width - (columns - 1) * read('w:cols', 'w:space')) / columns / 20,
    height: height / 20,
    columns,
  };
}
