/**
 * Placed pages → a PowerPoint deck. pptxgenjs makes the package: presentation, relationships, content types, and on each slide
 * the frames of charts, tables, pictures and notes. Ours whole are text shapes, layouts and master, for it knows neither
 * placeholders with levels nor the theme's slots; and the parts of charts, which it cannot give a fact's own print. What it
 * gets wrong in its own parts is repaired in `seal.ts`.
 */
import type { Deck } from '../../model/document.js';
import type { WriteContext } from '../../model/output.js';
import type { Page } from '../../model/page.js';
import { setFactPart } from '../ooxml/fact-part.js';
import { OfficePackage } from '../ooxml/package.js';
import { elements, need } from '../ooxml/tree.js';
import type { XmlElement } from '../ooxml/xml.js';
import { markSlide } from './fact-marks.js';
import { setFrameParts } from './frame-parts.js';
import { drawGraphics } from './graphics.js';
import { findAnchors, slideLinks } from './links.js';
import { notesOf, setNotes } from './notes.js';
import { seal } from './seal.js';
import type { DeckSetting } from './setting.js';
import { setSlide } from './slide.js';
import { chooseLayouts } from './slide-layouts.js';
import { chooseTableStyles, makeTableStylesPart } from './table-style.js';

const PRESENTATION = 'ppt/presentation.xml';

/** The bytes of a `.pptx`. The same pages, deck and context give the same bytes. Throws only for a bug of ours. */
export async function writeDeck(pages: readonly Page[], deck: Deck, context: WriteContext): Promise<Uint8Array> {
  const setting: DeckSetting = {
    theme: context.theme,
    language: context.language,
    labels: context.labels,
    issuer: context.content.report.issuer?.plain ?? null,
    factRuns: new WeakMap(),
    factAlts: new WeakMap(),
  };
  const opened = new OfficePackage(await drawGraphics(pages, setting));
  seal(opened, pages, setting);
  const chosen = chooseLayouts(pages, setting);
  setFrameParts(opened, chosen, deck.title, setting, context.date);
  const tableStyles = chooseTableStyles(pages, setting);
  opened.set('ppt/tableStyles.xml', makeTableStylesPart(tableStyles, setting));
  const anchors = findAnchors(pages);
  const ids = elements(need(opened.xml(PRESENTATION), 'p:sldIdLst')).map(({ attributes }) => attributes.id!);
  const marks = pages.flatMap((page, i): XmlElement[] => {
    const part = `ppt/slides/slide${i + 1}.xml`;
    const { filled } = chosen.slides[i]!;
    const slide = opened.xml(part);
    setSlide(slide, page, { number: i + 1, links: slideLinks(opened, part, anchors), filled, tableStyles }, setting);
    const notesPart = `ppt/notesSlides/notesSlide${i + 1}.xml`;
    const notes = opened.has(notesPart) ? opened.xml(notesPart) : null;
    if (notes) setNotes(notes, notesOf(page), i + 1, setting);
    const marked = markSlide(ids[i]!, slide, notes, setting);
    for (const done of notes ? [part, notesPart] : [part]) opened.settle(done);
    return marked ? [marked] : [];
  });
  setFactPart(opened, PRESENTATION, marks);
  return opened.write();
}
