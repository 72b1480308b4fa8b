/** Repairs what pptxgenjs 4.0.1 gets wrong and we do not author ourselves. Each repair says its reason and has a test; where no issue is named, upstream has none. */

import { posix } from 'node:path';
import { hashBytes } from '../../cache/hash.js';
import type { ChartFrame, Page } from '../../model/page.js';
import { guid } from '../ooxml/guid.js';
import { relationType } from '../ooxml/namespaces.js';
import { type OfficePackage, resolveTarget } from '../ooxml/package.js';
import { child, elements, insertInOrder, need, removeChildren, sortChildren } from '../ooxml/tree.js';
import { emu } from '../ooxml/units.js';
import { type XmlElement, xml } from '../ooxml/xml.js';
import { setChart } from './charts.js';
import { solidFill } from './color.js';
import { flatten } from './group-shapes.js';
import { buildKinsoku } from './kinsoku.js';
import { layDrawings } from './lay-drawings.js';
import { notesOf } from './notes.js';
import { commonLayout } from './parts/master.js';
import { NOTES_PAGE } from './parts/notes-master.js';
import type { DeckSetting } from './setting.js';

/** `opened` is a package as `drawGraphics` made it for these pages. */
export function seal(opened: OfficePackage, pages: readonly Page[], setting: DeckSetting): void {
  dropEmptyNotes(opened, pages);
  orderPresentation(opened.xml('ppt/presentation.xml'));
  setKinsoku(opened.xml('ppt/presentation.xml'), setting);
  setSections(opened.xml('ppt/presentation.xml'), pages);
  setGuides(opened.xml('ppt/presentation.xml'), setting);
  const charts = pages.flatMap((page) => flatten(page.frames)).filter((frame): frame is ChartFrame => frame.kind === 'chart');
  const drawn = numberCharts(opened);
  if (drawn !== charts.length) throw new Error(`${charts.length} charts were asked for, ${drawn} were drawn`);
  for (const [i, frame] of charts.entries()) setChart(opened, `ppt/charts/chart${i + 1}.xml`, i + 1, frame, setting);
  layDrawings(opened, pages);
  sharePictures(opened);
  dropPhantomParts(opened);
}

const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';

/** pptxgenjs gives every slide a notes part, spoken for or not; a reader then finds empty notes pages. */
export function dropEmptyNotes(opened: OfficePackage, pages: readonly Page[]): void {
  pages.forEach((page, i) => {
    if (notesOf(page).length > 0) return;
    const slide = `ppt/slides/slide${i + 1}.xml`;
    opened.remove(`ppt/notesSlides/notesSlide${i + 1}.xml`);
    dropRelation(opened, slide, relationType('notesSlide'));
  });
  if (pages.some((page) => notesOf(page).length > 0)) return;
  opened.remove(NOTES_MASTER);
  dropRelation(opened, 'ppt/presentation.xml', relationType('notesMaster'));
  removeChildren(opened.xml('ppt/presentation.xml'), 'p:notesMasterIdLst');
}

function dropRelation(opened: OfficePackage, part: string, type: string): void {
  opened.setRelationships(
    part,
    opened.relationships(part).filter((relation) => relation.type !== type),
  );
}

/**
 * pptxgenjs declares a slide master for every slide, and media types that no part has (issues 1444 and 1449). PowerPoint may
 * repair such a file.
 */
export function dropPhantomParts(opened: OfficePackage): void {
  const types = opened.xml('[Content_Types].xml');
  const extensions = new Set(opened.names.map((name) => name.slice(name.lastIndexOf('.') + 1)));
  removeChildren(types, ({ attributes: { PartName, Extension } }) =>
    PartName === undefined ? !extensions.has(Extension!) : !opened.has(PartName.slice(1)),
  );
  // `image/jpg` is no registered type.
  for (const type of elements(types, 'Default')) {
    if (type.attributes.ContentType === 'image/jpg') type.attributes.ContentType = 'image/jpeg';
  }
}

/** ECMA-376 Part 1, CT_Presentation, as far as the library writes it. */
const ORDER = [
  'p:sldMasterIdLst',
  'p:notesMasterIdLst',
  'p:sldIdLst',
  'p:sldSz',
  'p:notesSz',
  'p:kinsoku',
  'p:defaultTextStyle',
  'p:extLst',
];

/** pptxgenjs lists the notes master after the slides, against the schema's sequence, and turns the notes page on its side. */
export function orderPresentation(presentation: XmlElement): void {
  sortChildren(presentation, ORDER);
  const size = need(presentation, 'p:notesSz');
  size.attributes.cx = String(emu(NOTES_PAGE.width));
  size.attributes.cy = String(emu(NOTES_PAGE.height));
}

/** Which marks begin and end no line, and that no line ends with a figure. */
function setKinsoku(presentation: XmlElement, { language }: DeckSetting): void {
  const kinsoku = buildKinsoku(language);
  if (kinsoku !== null) insertInOrder(presentation, kinsoku, ORDER);
}

const SECTIONS = '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}';
const NAMESPACE = 'http://schemas.microsoft.com/office/powerpoint/2010/main';

/**
 * Names the deck's sections. pptxgenjs would give them random ids in lower case, which the schema refuses, and merge those of one
 * name. A slide without a section belongs to the one before it; where no slide has one, there are none.
 */
export function setSections(presentation: XmlElement, pages: readonly Page[]): void {
  const first = pages.find((page) => page.section !== null)?.section;
  if (first === undefined || first === null) return;
  const slides = elements(need(presentation, 'p:sldIdLst'));
  const sections: { readonly name: string; readonly slides: XmlElement[] }[] = [];
  pages.forEach((page, i) => {
    const name = page.section ?? sections.at(-1)?.name ?? first;
    if (sections.at(-1)?.name !== name) sections.push({ name, slides: [] });
    sections.at(-1)!.slides.push(xml('p14:sldId', { id: slides[i]!.attributes.id }));
  });
  const list = xml(
    'p14:sectionLst',
    { 'xmlns:p14': NAMESPACE },
    ...sections.map(({ name, slides: own }, i) =>
      xml('p14:section', { name, id: guid(`${i}:${name}`) }, xml('p14:sldIdLst', ...own)),
    ),
  );
  extensionsOf(presentation).children.unshift(xml('p:ext', { uri: SECTIONS }, list));
}

function extensionsOf(presentation: XmlElement): XmlElement {
  const extensions = child(presentation, 'p:extLst') ?? xml('p:extLst');
  if (!presentation.children.includes(extensions)) presentation.children.push(extensions);
  return extensions;
}

const GUIDES = '{EFAFB233-063F-42B5-8137-9DF3F51BA10A}';
const GUIDES_NAMESPACE = 'http://schemas.microsoft.com/office/powerpoint/2012/main';
/** A guide's place is counted in eighths of a point. */
const GUIDE_UNIT = 8;

/** Guides along the edges of the body, to which a reader's own shapes snap. */
function setGuides(presentation: XmlElement, setting: DeckSetting): void {
  const { body } = commonLayout(setting);
  if (body === null) return;
  const guides = [
    { orient: 'horz', pos: body.y },
    { orient: 'horz', pos: body.y + body.height },
    { orient: null, pos: body.x },
    { orient: null, pos: body.x + body.width },
  ].map(({ orient, pos }, i) =>
    xml(
      'p15:guide',
      { id: i + 1, orient, pos: Math.round(pos * GUIDE_UNIT), userDrawn: 1 },
      xml('p15:clr', solidFill(setting.theme, setting.theme.scheme.accent1).children[0] as XmlElement),
    ),
  );
  const list = xml('p15:sldGuideLst', { 'xmlns:p15': GUIDES_NAMESPACE }, ...guides);
  extensionsOf(presentation).children.push(xml('p:ext', { uri: GUIDES }, list));
}

/** Pictures of the same bytes become one part: pptxgenjs stores one that it is given as data once for every place (issue 1339). */
export function sharePictures(opened: OfficePackage): void {
  const kept = new Map<string, string>();
  const moved = new Map<string, string>();
  for (const name of opened.names.filter((part) => part.startsWith('ppt/media/'))) {
    const hash = hashBytes(opened.bytes(name));
    const first = kept.get(hash);
    if (first === undefined) kept.set(hash, name);
    else moved.set(name, first);
  }
  repointSlides(opened, moved);
  for (const name of moved.keys()) opened.remove(name);
}

/**
 * Renames the chart parts to `chart1.xml` and so on, in the order in which they were added; says how many there are. pptxgenjs
 * counts charts over the whole process: a second deck would begin at chart 13, and the same deck never be the same file.
 */
export function numberCharts(opened: OfficePackage): number {
  const found = opened.names
    .flatMap((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? [])
    .sort((a, b) => Number(a) - Number(b));
  const renamed = new Map(found.map((number, i) => [`ppt/charts/chart${number}.xml`, `ppt/charts/chart${i + 1}.xml`]));
  // Ascending, so that a name is free before it is taken.
  for (const [from, to] of renamed) if (from !== to) opened.rename(from, to);
  repointSlides(opened, renamed);
  return found.length;
}

/** Leads the slides' relationships to where parts are now; `moved` gives it by where they were. */
function repointSlides(opened: OfficePackage, moved: ReadonlyMap<string, string>): void {
  for (const slide of opened.names.filter((part) => /^ppt\/slides\/[^/]+\.xml$/.test(part))) {
    const relations = opened.relationships(slide).map((relation) => {
      const part = relation.external ? undefined : moved.get(resolveTarget(slide, relation.target));
      return part === undefined ? relation : { ...relation, target: posix.relative(posix.dirname(slide), part) };
    });
    opened.setRelationships(slide, relations);
  }
}
