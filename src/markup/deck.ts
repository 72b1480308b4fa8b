/** Reads rendered markup into a deck. */
import { nearestName } from '../diagnostics/nearest.js';
import { type Deck, type DeckSection, type Slide, type TextBlock, type TextRole, UNPLACED } from '../model/document.js';
import { plainText } from '../model/inlines.js';
import type { DeckLayout } from '../model/theme.js';

import { pictureOf, readBody, readOnce, readTextBlock } from './blocks.js';
import { childElements, type MarkupElement } from './element.js';
import { joinBreaks, readInlines } from './inlines.js';
import { originOf, placesOfElement } from './origin.js';
import { type Reading, readerOf } from './reading.js';
import { normalizeSpace } from './space.js';

export const readDeck = readerOf('deck', buildDeck);

/** Parts of a slide that have a placeholder of their own, with their role in the text. */
const PARTS = { title: 'title', subtitle: 'subtitle', lead: 'lead', kicker: 'label' } as const satisfies Record<string, TextRole>;
/** What of a slide stands neither in a placeholder nor in its body. */
const BESIDE: ReadonlySet<string> = new Set(['ground', 'notes']);
const USUAL_LAYOUT = 'content';

function buildDeck(root: MarkupElement, reading: Reading): Deck {
  const running = (tag: 'footer' | 'marking'): Deck['footer'] => {
    const element = readOnce(root, tag, reading);
    return element && { inlines: joinBreaks(readInlines(element, reading)), origin: originOf(element, true) };
  };
  const sectionElements = childElements(root).filter((child) => child.tag === 'section');
  const slideElements = sectionElements.flatMap(childElements);
  const ids = nameSlides(slideElements);
  const slides = new Map(slideElements.map((element) => [element, readSlide(element, ids.get(element)!, reading)]));
  if (slides.size === 0) reading.report(root, 'markup-structure', { zh: '文稿里没有幻灯片', en: 'the deck has no slides' });
  checkTitles(slides, reading);
  const sections = sectionElements.map((element): DeckSection => {
    const name = normalizeSpace(element.attributes.get('name')!);
    return { name, slides: childElements(element).map((slide) => slides.get(slide)!) };
  });
  return {
    kind: 'deck',
    title: reading.rootText(root, 'title', null),
    continued: reading.rootText(root, 'continued', 'continued'),
    leadAgain: root.attributes.get('lead-again') !== 'no',
    footer: running('footer'),
    marking: running('marking'),
    sections,
  };
}

/** Slides without an id are called by their number, unless that name is taken. */
function nameSlides(slides: readonly MarkupElement[]): ReadonlyMap<MarkupElement, string> {
  const taken = new Set(slides.flatMap((slide) => slide.attributes.get('id') ?? []));
  const names = new Map<MarkupElement, string>();
  for (const slide of slides) {
    let name = slide.attributes.get('id') ?? `slide-${slide.order}`;
    while (!slide.attributes.has('id') && taken.has(name)) name += '-x';
    taken.add(name);
    names.set(slide, name);
  }
  return names;
}

function readSlide(element: MarkupElement, id: string, reading: Reading): Slide {
  const layout = findLayout(element, reading);
  const part = (tag: keyof typeof PARTS): TextBlock | null => {
    const found = readOnce(element, tag, reading);
    if (!found) return null;
    const block = readTextBlock(found, PARTS[tag], reading, layout?.[tag]?.style ?? tag);
    if (block.inlines.length === 0) return null;
    if (layout && !layout[tag]) reportNoPlace(found, layout, reading);
    return tag === 'kicker' ? { ...block, inlines: joinBreaks(block.inlines) } : block;
  };
  const title = part('title');
  if (!title) {
    const message = { zh: '幻灯片缺少 <title>，或它是空的', en: 'the slide lacks a <title>, or it is empty' };
    reading.report(element, 'markup-structure', message, { zh: '每张幻灯片都要有标题', en: 'every slide needs a title' });
  }
  const origin = originOf(element, false);
  const body = readBody(element, reading);
  const firstBlock = childElements(element).find((child) => !Object.hasOwn(PARTS, child.tag) && !BESIDE.has(child.tag));
  if (firstBlock && layout && !layout.body) reportNoPlace(firstBlock, layout, reading);
  const ground = readOnce(element, 'ground', reading);
  const notes = readOnce(element, 'notes', reading);
  return {
    id,
    layout: layout?.name ?? '',
    title: title ?? { kind: 'text', role: 'title', style: 'title', origin, place: UNPLACED, id: null, inlines: [] },
    subtitle: part('subtitle'),
    lead: part('lead'),
    kicker: part('kicker'),
    ground: ground && pictureOf(ground, reading),
    body,
    notes: readNotes(notes, 'p', reading),
    sources: readNotes(notes, 'source', reading),
    origin,
  };
}

function readNotes(notes: MarkupElement | null, tag: 'p' | 'source', reading: Reading): Slide['notes'] {
  const paragraphs = notes ? childElements(notes).filter((child) => child.tag === tag) : [];
  return paragraphs.map((paragraph) => readInlines(paragraph, reading));
}

function findLayout(element: MarkupElement, reading: Reading): DeckLayout | null {
  const { layouts } = reading.theme.deck;
  const name = element.attributes.get('layout') ?? USUAL_LAYOUT;
  if (Object.hasOwn(layouts, name)) return layouts[name]!;
  const near = nearestName(name, Object.keys(layouts)) ?? Object.keys(layouts)[0];
  const message = {
    zh: `主题里没有版式“${name}”，<slide> 要写明 layout`,
    en: `the theme has no layout "${name}": give the <slide> a layout`,
  };
  const hint = near === undefined ? near : { zh: `如 layout="${near}"`, en: `such as layout="${near}"` };
  reading.report(element, 'unknown-style', message, hint);
  return null;
}

function reportNoPlace(element: MarkupElement, layout: DeckLayout, reading: Reading): void {
  const place = Object.hasOwn(PARTS, element.tag) ? element.tag : 'body';
  const message = {
    zh: `版式“${layout.name}”没有放 <${element.tag}> 的位置`,
    en: `the layout "${layout.name}" has no place for <${element.tag}>`,
  };
  reading.report(element, 'markup-structure', message, {
    zh: `删去它，或在 theme.yaml 的 deck.layouts.${layout.name} 下加 ${place}:`,
    en: `delete it, or add ${place}: under deck.layouts.${layout.name} in theme.yaml`,
  });
}

/** Readers of a screen, and PowerPoint's outline, know slides by their titles: those of one part that share one are told. */
function checkTitles(slides: ReadonlyMap<MarkupElement, Slide>, { diagnostics }: Reading): void {
  const seen = new Map<string, MarkupElement>();
  for (const [
    element,
    {
      title: { inlines },
      kicker,
    },
  ] of slides) {
    const title = plainText(inlines, ' ');
    const titleElement = childElements(element).find((child) => child.tag === 'title');
    if (title === '' || !titleElement) continue;
    // Under different parts the line over the title tells them apart.
    const key = `${kicker ? plainText(kicker.inlines, ' ') : ''}\n${title}`;
    const first = seen.get(key);
    seen.set(key, first ?? titleElement);
    if (!first) continue;
    diagnostics.warn('same-title', {
      message: { zh: `两张幻灯片同名：“${title}”`, en: `two slides have the same title: "${title}"` },
      hint: { zh: '给其中一节写不同的 title:', en: 'give one of the sections another `title:`' },
      at: [titleElement, first].flatMap(placesOfElement),
    });
  }
}
