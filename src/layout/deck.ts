/** Lays out a deck: every slide in its layout's frames; what is too much shrinks, then divides itself, then is reported. */
import type { BoxBlock, Deck, Slide, TextBlock } from '../model/document.js';
import type { Box, Frame, Page } from '../model/page.js';
import type { DeckLayout } from '../model/theme.js';
import type { Diagnostics } from '../source/diagnostic.js';
import { groupAlike } from './alike.js';
import { checkContrast } from './check-contrast.js';
import { continueTitle } from './continue.js';
import { findCut } from './cut.js';
import { openFlexbox } from './flexbox.js';
import { drawFrames } from './frames.js';
import { type Job, type LayoutSetting, openJob, type Tools } from './job.js';
import { type Keeper, openKeeper, openNames } from './keep.js';
import { reportOverflow } from './overflow.js';
import { plainText } from './runs.js';
import { placeFooter, placeHeadings } from './slide.js';
import { splitBody } from './split.js';
import { scaleRange } from './style.js';
import { findGreatest, fits, hasSameNeeds, smoothScale, type Trial, tryBody } from './trial.js';

/** Text is set larger than its style only while it fills no more than this of the body. */
const AIRY = 0.86;
/** Halvings in the search for a scale: finer than half a point. */
const STEPS = 3;
/** So many bodies at most are looked at for a scale at which lines end well. */
const WEIGHED = 12;

/** The frames of a body, part by part. */
type LaidBody = readonly (readonly Frame[])[];

/** Of the bodies of slides, by their names. */
interface KeptBodies {
  readonly nameOf: ReturnType<typeof openNames>;
  /** The scale that suits each best. */
  readonly scales: Keeper<number>;
  /** Of a group of slides that are set alike, by the names of all. */
  readonly bodies: Keeper<readonly LaidBody[]>;
}

/** null when something does not fit; all slides that do not are reported. */
export async function layoutDeck(deck: Deck, setting: LayoutSetting, diagnostics: Diagnostics): Promise<readonly Page[] | null> {
  const flexbox = await openFlexbox();
  const tools: Tools = { flexbox, drawChart: null };
  const job = openJob('deck', setting, tools);
  const kept = {
    nameOf: openNames(setting),
    scales: openKeeper<number>('scales', setting),
    bodies: openKeeper<readonly LaidBody[]>('bodies', setting),
  };
  const said = diagnostics.list.length;
  const pages: Page[] = [];
  const footed = new Set<string>();
  let complete = true;
  const ids = new Set(deck.sections.flatMap(({ slides }) => slides.map(({ id }) => id)));
  for (const section of deck.sections) {
    const candidates = section.slides.flatMap((slide) => weighSlide(slide, kept, job, diagnostics) ?? []);
    if (candidates.length < section.slides.length) complete = false;
    const bodies = layBodies(candidates, kept.bodies, job);
    for (const one of candidates) {
      const { slide } = one;
      const layout = findLayout(slide, job);
      bodies.get(one)?.forEach((frames, index) => {
        const own = index === 0 ? slide : continueSlide(slide, deck.continued, index + 1, ids);
        const numbered = openJob('deck', setting, tools, String(pages.length + 1));
        pages.push(placeSlide(own, frames, { deck, layout, job, numbered, footed, section: section.name }, diagnostics));
      });
    }
    flexbox.release();
  }
  checkContrast(pages, job, diagnostics);
  if (diagnostics.list.length === said) for (const keeper of [kept.scales, kept.bodies]) keeper.keep();
  return complete && !diagnostics.hasErrors ? pages : null;
}

function findLayout({ layout }: Slide, { theme }: Job): DeckLayout {
  const found = theme.deck.layouts[layout];
  if (!found) throw new Error(`layout ${layout} is not defined`);
  return found;
}

/** A body, or a part of one; null: the slide has none. */
interface Part {
  readonly trial: Trial | null;
  readonly room: Box;
}

interface Fitted {
  readonly parts: readonly Part[];
  /** The largest scale at which every part fits. */
  readonly best: number;
}

const NO_ROOM: Box = { x: 0, y: 0, width: 0, height: 0 };

/** One part, or several where no size makes the body fit; null when it cannot be divided either. */
function fitSlide(slide: Slide, layout: DeckLayout, job: Job, diagnostics: Diagnostics): Fitted | null {
  const { body } = slide;
  const room = bodyRoom(slide, layout);
  if (body.children.length === 0) return { parts: [{ trial: null, room: NO_ROOM }], best: 1 };
  if (!room) {
    diagnostics.error('markup-structure', {
      message: { zh: `版式“${layout.name}”只有标题，放不下内容`, en: `layout "${layout.name}" takes no body` },
      at: [{ span: slide.origin.template, label: slide.origin.label }],
      hint: { zh: `换一种版式，或在 theme.yaml 中给它加 body`, en: 'use another layout, or give it a body in theme.yaml' },
    });
    return null;
  }
  const swapped = { ...job, swap: layout.swap };
  const range = scaleRange(job);
  const trialOf = (part: BoxBlock, width: number) => tryBody(part, width, swapped);
  const trial = trialOf(body, room.width);
  const whole = bestScale(trial, room.height, range);
  if (whole !== null) return { parts: [{ trial, room }], best: whole };

  // The parts that follow have no lead, and its room.
  const later = bodyRoom({ ...slide, lead: null }, layout) ?? room;
  const fitsAtLeast = (part: BoxBlock) => fits(trialOf(part, room.width)(range.least), room.height);
  const least = Math.ceil(trial(range.least).need / room.height);
  const parts = splitBody(body, Math.max(2, least), fitsAtLeast);
  if (parts) {
    const trials = parts.map((part) => trialOf(part, room.width));
    const scales = trials.map((one, i) => bestScale(one, (i === 0 ? room : later).height, range) ?? range.least);
    // Parts of one matter look alike.
    return { parts: trials.map((one, i) => ({ trial: one, room: i === 0 ? room : later })), best: Math.min(...scales) };
  }
  reportBody(slide, trial(range.least), room, fitsAtLeast, diagnostics);
  return null;
}

/** A slide and the scale that suits it best; it is fitted when its frames are asked for. */
interface Candidate {
  readonly slide: Slide;
  /** By which its body is kept. */
  readonly name: string;
  readonly best: number;
  readonly findFit: () => Fitted;
}

/** Null where no size makes it fit, which is reported. */
function weighSlide(slide: Slide, { nameOf, scales }: KeptBodies, job: Job, diagnostics: Diagnostics): Candidate | null {
  const layout = findLayout(slide, job);
  const name = nameOf(slide.body, [layout.name, slide.lead !== null]);
  const findFit = (): Fitted | null => fitSlide(slide, layout, job, diagnostics);
  const known = scales.recall(name);
  const fitted = known === undefined ? findFit() : null;
  const best = known ?? fitted?.best;
  if (best === undefined) return null;
  scales.note(name, best);
  return { slide, name, best, findFit: () => fitted ?? findFit() ?? fail(`${slide.id} fitted before`) };
}

/** Parallel matters look alike: one scale for the slides of a form. */
function layBodies(candidates: readonly Candidate[], keeper: KeptBodies['bodies'], job: Job): ReadonlyMap<Candidate, LaidBody> {
  const { least } = scaleRange(job);
  const bodies = new Map<Candidate, LaidBody>();
  for (const group of groupAlike(candidates)) {
    const name = group.map((one) => one.name).join('\n');
    const lay = (): readonly LaidBody[] => {
      const fitted = group.map(({ findFit }) => findFit());
      const trials = fitted.flatMap(({ parts }) => parts.flatMap(({ trial }) => trial ?? []));
      const best = Math.min(...group.map((one) => one.best));
      // For one slide's lines the others are set no smaller than the theme means them.
      const floor = group.length > 1 && best >= 1 ? 1 : least;
      const scale = smoothScale(trials.slice(0, WEIGHED), best, floor);
      return fitted.map(({ parts }) => parts.map((part) => placeBody(part, scale)));
    };
    const laid = keeper.recall(name) ?? lay();
    keeper.note(name, laid);
    group.forEach((one, i) => {
      bodies.set(one, laid[i] as LaidBody);
    });
  }
  return bodies;
}

function fail(message: string): never {
  throw new Error(message);
}

function reportBody(
  { id, body }: Slide,
  { need, broken }: ReturnType<Trial>,
  room: Box,
  fitsAtLeast: (body: BoxBlock) => boolean,
  diagnostics: Diagnostics,
): void {
  const high = need > room.height;
  const cut = findCut(body, fitsAtLeast);
  const at = (high ? cut?.at : (broken[0] ?? cut?.at)) ?? body.children[0]?.origin ?? body.origin;
  reportOverflow({ at, need, room: room.height, characters: cut?.characters ?? null, slide: id }, diagnostics);
}

/** The layout's body; a slide without a lead has the lead's room too. */
function bodyRoom(slide: Slide, layout: DeckLayout): Box | null {
  const { body, lead } = layout;
  if (!body) return null;
  if (slide.lead || !lead || lead.y > body.y) return body;
  const up = lead.height;
  return lead.y + lead.height <= body.y ? { ...body, y: body.y - up, height: body.height + up } : body;
}

/** The scale at which a body is set in a height; null where even the least is too large. */
function bestScale(trial: Trial, height: number, { least, greatest }: { least: number; greatest: number }): number | null {
  if (fits(trial(1), height)) {
    // Where even the greatest scale changes nothing, no text of the body may grow.
    if (greatest === 1 || hasSameNeeds(trial(greatest).sized, trial(1).sized)) return 1;
    return findGreatest(1, greatest, STEPS, (scale) => fits(trial(scale), height * AIRY));
  }
  return fits(trial(least), height) ? findGreatest(least, 1, STEPS, (scale) => fits(trial(scale), height)) : null;
}

function continueSlide(slide: Slide, label: string, part: number, ids: Set<string>): Slide {
  let id = `${slide.id}-${part}`;
  while (ids.has(id)) id += '-';
  ids.add(id);
  const run = { kind: 'run', text: continueTitle(label, part), bold: false, italic: false } as const;
  const title: TextBlock = { ...slide.title, inlines: [...slide.title.inlines, run] };
  return { ...slide, id, title, lead: null, subtitle: null };
}

interface Place {
  readonly deck: Deck;
  readonly layout: DeckLayout;
  readonly job: Job;
  /** The job that knows the slide's own number. */
  readonly numbered: Job;
  /** Layouts whose footer has been looked at. */
  readonly footed: Set<string>;
  readonly section: string;
}

function placeSlide(
  slide: Slide,
  body: Page['frames'],
  { deck, layout, job, numbered, footed, section }: Place,
  diagnostics: Diagnostics,
): Page {
  const headings = placeHeadings(slide, layout, job, diagnostics);
  // The footer is the same on all slides of a layout: one that is too long is reported once.
  const footer = placeFooter(deck, slide, layout, numbered, footed.has(layout.name) ? null : diagnostics);
  footed.add(layout.name);
  return {
    id: slide.id,
    width: job.theme.deck.width,
    height: job.theme.deck.height,
    title: plainText(slide.title.inlines).replaceAll('\n', ' '),
    layout: layout.name,
    section,
    notes: slide.notes,
    sources: slide.sources,
    frames: [...headings, ...body, ...footer],
    origin: slide.origin,
  };
}

function placeBody({ trial, room }: Part, scale: number): Page['frames'] {
  return trial ? drawFrames(trial(scale).place(room)) : [];
}
