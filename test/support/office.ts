/** Reads finished PPTX and DOCX files for tests: zip and XML by libraries that the writers do not use to write. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { findAll, parseXml, textOf, type XmlNode } from './xml.js';

export interface OfficeFile {
  /** Names of all parts, sorted. */
  readonly parts: readonly string[];
  readonly bytes: (part: string) => Uint8Array;
  readonly xml: (part: string) => XmlNode;
  /** Parts that a part's relationships lead to, by the last word of the relationship's type: `slide`, `chart`, `notesSlide`. */
  readonly related: (part: string, type: string) => readonly string[];
  /** The part behind an `r:id`. */
  readonly target: (part: string, id: string) => string;
}

/** Opens a package; a missing part or relationship throws. */
export function openOffice(file: string): OfficeFile {
  const entries = unzipSync(new Uint8Array(readFileSync(file)));
  const bytes = (part: string) => {
    const found = entries[part];
    if (!found) throw new Error(`${file} has no part ${part}`);
    return found;
  };
  const xml = (part: string) => parseXml(strFromU8(bytes(part)));
  const relationships = (part: string) => {
    const rels = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
    return entries[rels] ? findAll(xml(rels), 'Relationship').map((each) => each.attributes) : [];
  };
  const resolve = (part: string, target: string) =>
    target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target);
  return {
    parts: Object.keys(entries).sort(),
    bytes,
    xml,
    related: (part, type) =>
      relationships(part)
        .filter((each) => each.Type?.endsWith(`/${type}`))
        .map((each) => resolve(part, each.Target ?? '')),
    target: (part, id) => {
      const found = relationships(part).find((each) => each.Id === id);
      if (!found?.Target) throw new Error(`${part} has no relationship ${id}`);
      return resolve(part, found.Target);
    },
  };
}

export interface SlideText {
  readonly part: string;
  readonly layout: string;
  /** Text of the title placeholder; null where there is none. */
  readonly title: string | null;
  /** Paragraphs of all shapes and table cells, in the order of the file. */
  readonly paragraphs: readonly string[];
  readonly notes: readonly string[];
  readonly charts: readonly ChartCache[];
}

/** What a chart part holds for readers that do not open its workbook. */
export interface ChartCache {
  readonly part: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (string | null)[] }[];
}

/** The slides of a deck in the order of the show. */
export function readSlides(office: OfficeFile): readonly SlideText[] {
  const presentation = 'ppt/presentation.xml';
  return findAll(office.xml(presentation), 'p:sldId').map((each) => {
    const part = office.target(presentation, each.attributes['r:id'] ?? '');
    const slide = office.xml(part);
    const title = findAll(slide, 'p:sp').find((shape) =>
      findAll(shape, 'p:ph').some(({ attributes }) => attributes.type === 'title' || attributes.type === 'ctrTitle'),
    );
    return {
      part,
      layout: office.related(part, 'slideLayout')[0] ?? '',
      title: title ? drawingParagraphs(title).join('') : null,
      paragraphs: drawingParagraphs(slide),
      notes: office.related(part, 'notesSlide').flatMap((notes) => drawingParagraphs(office.xml(notes))),
      charts: office.related(part, 'chart').map((chart) => readChartCache(office, chart)),
    };
  });
}

/** A slide's tree as a program shows it: placeholders without a place of their own have that of their layout. */
export function placedSlide(office: OfficeFile, { part, layout }: Pick<SlideText, 'part' | 'layout'>): XmlNode {
  const keyOf = (shape: XmlNode) => {
    const [place] = findAll(shape, 'p:ph');
    return place && (place.attributes.type === 'title' ? 'title' : (place.attributes.idx ?? '0'));
  };
  const held = new Map(findAll(office.xml(layout), 'p:sp').map((shape) => [keyOf(shape), findAll(shape, 'p:spPr')[0]]));
  const place = (node: XmlNode, key?: string): XmlNode => ({
    ...node,
    children: node.children.map((child) => {
      if (typeof child === 'string') return child;
      const own = child.name === 'p:sp' ? keyOf(child) : key;
      const inherits = child.name === 'p:spPr' && own !== undefined && findAll(child, 'a:xfrm').length === 0;
      return inherits ? (held.get(own) ?? child) : place(child, own);
    }),
  });
  return place(office.xml(part));
}

/** Paragraphs of DrawingML text that are not empty. */
export function drawingParagraphs(node: XmlNode): readonly string[] {
  return findAll(node, 'a:p')
    .map((paragraph) => findAll(paragraph, 'a:t').map(textOf).join(''))
    .filter((text) => text !== '');
}

/** Paragraphs of a Word part, tables included, field instructions left out. */
export function wordParagraphs(office: OfficeFile, part = 'word/document.xml'): readonly string[] {
  return findAll(office.xml(part), 'w:p')
    .map((paragraph) => findAll(paragraph, 'w:t').map(textOf).join(''))
    .filter((text) => text !== '');
}

export function readChartCache(office: OfficeFile, part: string): ChartCache {
  const chart = office.xml(part);
  const points = (node: XmlNode | undefined): (string | null)[] => {
    if (!node) return [];
    const count = Number(findAll(node, 'c:ptCount')[0]?.attributes.val ?? 0);
    const values = Array.from({ length: count }, (): string | null => null);
    for (const point of findAll(node, 'c:pt')) values[Number(point.attributes.idx)] = findAll(point, 'c:v').map(textOf).join('');
    return values;
  };
  const series = findAll(chart, 'c:ser');
  return {
    part,
    categories: points(series[0] && findAll(series[0], 'c:cat')[0]).map((each) => each ?? ''),
    series: series.map((each) => ({
      name: points(findAll(each, 'c:tx')[0]).join(''),
      // Its own: error bars hold one too.
      values: points(each.children.find((child): child is XmlNode => typeof child !== 'string' && child.name === 'c:val')),
    })),
  };
}
