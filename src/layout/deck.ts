/** Lays out a deck: every slide in its layout's frames; what is too much shrinks, then divides itself, then is reported. */
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import type { Block, Deck, Slide } from '../model/document.js';
import { plainText } from '../model/inlines.js';
import { sumOf } from '../model/lists.js';
import type { Frame, Page } from '../model/page.js';
import type { DeckLayout } from '../model/theme.js';
import { openKeeper, openNames } from './cache.js';
import { checkContrast } from './check-contrast.js';
import { checkCovering } from './check-covering.js';
import { checkScripts } from './check-scripts.js';
import { continueSlide } from './continue.js';
import { limitSizes, sizesOf } from './even-sizes.js';
import { openFlexbox } from './flexbox/flexbox.js';
import { placeHeadings } from './headings.js';
import { type Job, type LayoutSetting, openJob, type Tools } from './job.js';
import { reportLone } from './report-lone.js';
import { placeRunning } from './slide.js';
import { scaleRange } from './style.js';
import { smoothScale } from './trial.js';
import { type KeptBody, type Rooms, type WeighedSlide, weighSlide } from './weigh.js';

/** A line that ends badly at the width that Office's fonts most likely have, or at most others. */
const WHOLE_LINE = 1;
/** So many bodies at most are looked at for a scale at which lines end well. */
const WEIGHED = 12;

/** null when something does not fit; all slides that do not are reported. */
export async function layoutDeck(deck: Deck, setting: LayoutSetting, diagnostics: Diagnostics): Promise<readonly Page[] | null> {
  if (!checkScripts(listSlideBlocks(deck), 'deck', setting, diagnostics)) return null;
  const flexbox = await openFlexbox();
  const tools: Tools = { flexbox, drawChart: null };
  const job = openJob('deck', setting, tools);
  const keeper = openKeeper<KeptBody>('bodies', setting);
  const nameOf = openNames(setting);
  const said = diagnostics.list.length;
  const pages: Page[] = [];
  const footed = new Set<string>();
  /** Slides whose headings do not fit: what else is wrong with them comes of that. */
  const faulty = new Set<Slide['origin']>();
  let complete = true;
  const ids = new Set(deck.sections.flatMap(({ slides }) => slides.map(({ id }) => id)));
  const weighSection = async ({ slides }: Deck['sections'][number]): Promise<WeighedSection> => {
    const flexbox = await openFlexbox();
    const own = openJob('deck', setting, { ...tools, flexbox });
    const weighed = slides.flatMap((slide) => {
      const layout = findLayout(slide, job);
      const before = diagnostics.list.length;
      const rooms = measureRooms(slide, deck, layout, own, diagnostics);
      if (diagnostics.list.length > before) faulty.add(slide.origin);
      const name = nameOf(slide.body, [layout.name, rooms]);
      const found = weighSlide(slide, { layout, rooms, before: keeper.recall(name) }, own, diagnostics);
      if (found) keeper.note(name, found.kept);
      return found ?? [];
    });
    if (weighed.length < slides.length) complete = false;
    const release = () => {
      flexbox.release();
      for (const one of weighed) one.forget();
    };
    return { weighed, scales: findScales(weighed, own), release };
  };
  const laid: LaidSlide[] = [];
  let last: WeighedSection | null = null;
  let next: WeighedSection | null = null;
  for (const [i, section] of deck.sections.entries()) {
    const current: WeighedSection = next ?? (await weighSection(section));
    const following = deck.sections[i + 1];
    next = following ? await weighSection(following) : null;
    laid.push(...laySection(current, last, next, section.name));
    current.release();
    last = current;
  }
  for (const { one, section, body } of evenOut(laid, setting)) {
    const { slide } = one;
    const layout = findLayout(slide, job);
    body.forEach((frames, index) => {
      const own = index === 0 ? slide : { ...continueSlide(slide, deck, index + 1), id: nameAgain(slide.id, index + 1, ids) };
      const numbered = openJob('deck', setting, tools, String(pages.length + 1));
      const place = { deck, layout, job, numbered, footed, section, tight: one.kept.tight };
      pages.push(placeSlide(own, frames, place, diagnostics));
    });
  }
  checkContrast(pages, job, diagnostics);
  checkCovering(
    pages.filter(({ origin }) => !faulty.has(origin)),
    diagnostics,
  );
  if (diagnostics.list.length === said) keeper.keep();
  if (!complete || diagnostics.hasErrors) return null;
  for (const { one } of laid) if (one.parts.length > 1) reportLone(one.slide, one.parts, diagnostics);
  return pages;
}

/** What its slides print, notes aside. */
function listSlideBlocks({ sections }: Deck): readonly Block[] {
  const slides = sections.flatMap((section) => section.slides);
  return slides.flatMap(({ kicker, title, subtitle, lead, body }) =>
    [kicker ?? [], title, subtitle ?? [], lead ?? [], body].flat(),
  );
}

function findLayout({ layout }: Slide, { theme }: Job): DeckLayout {
  const found = theme.deck.layouts[layout];
  if (!found) throw new Error(`layout ${layout} is not defined`);
  return found;
}

/** The frames of a body, part by part. */
type LaidBody = readonly (readonly Frame[])[];

/** The slides of a section at the scales that suit them; `release` frees what weighing them took. */
interface WeighedSection {
  readonly weighed: readonly WeighedSlide[];
  readonly scales: ReadonlyMap<WeighedSlide, number>;
  readonly release: () => void;
}

/** A slide's body at the scale that suits it and its neighbours. */
interface LaidSlide {
  readonly one: WeighedSlide;
  readonly section: string;
  readonly scale: number;
  readonly body: LaidBody;
}

/**
 * Parallel matters look alike: one scale for the slides of a form; and beside a slide of the same layout that is set smaller none is
 * set larger. `before` and `after`: the sections beside it.
 */
function laySection(
  { weighed, scales }: WeighedSection,
  before: WeighedSection | null,
  after: WeighedSection | null,
  section: string,
): readonly LaidSlide[] {
  const neighbours = [before?.weighed.at(-1), ...weighed, after?.weighed[0]];
  const scaleOf = (one: WeighedSlide) => (scales.get(one) ?? before?.scales.get(one) ?? after?.scales.get(one))!;
  const isHeldBy = (beside: WeighedSlide | undefined, { slide }: WeighedSlide) =>
    beside && hasBody(beside) && beside.slide.layout === slide.layout && scaleOf(beside) < 1;
  const held = new Set(
    weighed
      .filter((one, i) => isHeldBy(neighbours[i], one) || isHeldBy(neighbours[i + 2], one))
      .map(({ slide }) => formOf(slide)),
  );
  return weighed.map((one) => {
    const own = scales.get(one)!;
    const scale = own > 1 && held.has(formOf(one.slide)) ? 1 : own;
    return { one, section, scale, body: one.parts.map((part) => part.lay(scale)) };
  });
}

/** Texts of a style differ by one step of the ladder from slide to slide, and not at all where a slide goes on. */
function evenOut(laid: readonly LaidSlide[], { theme }: Pick<LayoutSetting, 'theme'>): readonly LaidSlide[] {
  const limits = limitSizes(
    laid.map(({ body }) => body.map(sizesOf)),
    theme.deck.sizes,
  );
  return laid.map((slide, i) => {
    const most = limits[i]!;
    return most.size === 0 ? slide : { ...slide, body: slide.one.parts.map((part) => part.lay(slide.scale, most)) };
  });
}

/** By which the lines that end badly are counted, of each part that has any. */
function countsOf(weighed: readonly WeighedSlide[]): readonly ((scale: number) => number)[] {
  const parts = weighed.flatMap((one) => one.parts.filter(({ isEmpty }) => !isEmpty));
  return parts.map((part) => part.countBadBreaks).slice(0, WEIGHED);
}

function hasBody({ parts }: WeighedSlide): boolean {
  return parts.some(({ isEmpty }) => !isEmpty);
}

function findScales(weighed: readonly WeighedSlide[], job: Job): ReadonlyMap<WeighedSlide, number> {
  const { least } = scaleRange(job);
  const scales = new Map<WeighedSlide, number>();
  for (const group of groupAlike(weighed)) {
    const counts = countsOf(group);
    const best = Math.min(...group.map((one) => one.best));
    // A step of the ladder is much: no slide is set smaller than the theme means it for another's lines, nor for half a line.
    const countAt = (at: number) => sumOf(counts, (count) => count(at));
    const isHalf = best >= 1 && countAt(1) < WHOLE_LINE;
    const floor = best >= 1 && (group.length > 1 || isHalf) ? 1 : least;
    const large = smoothScale(counts, best, floor);
    const isBad = large > 1 && countAt(large) >= WHOLE_LINE;
    const scale = isBad ? smoothScale(counts, 1, floor) : large;
    for (const one of group) scales.set(one, scale);
  }
  return scales;
}

/** A name for a slide that goes on that no slide has. */
function nameAgain(id: string, part: number, ids: Set<string>): string {
  let name = `${id}-${part}`;
  while (ids.has(name)) name += '-';
  ids.add(name);
  return name;
}

/** A part as far on as any: its title is as long as a title that goes on will be. */
const FAR = 99;

/** What the headings leave for the body, on the slide and where it goes on; what is too long among them is reported. */
function measureRooms(slide: Slide, deck: Deck, layout: DeckLayout, job: Job, diagnostics: Diagnostics): Rooms {
  const again = continueSlide(slide, deck, FAR);
  const measure = (tight: boolean): Rooms['usual'] => ({
    first: placeHeadings(slide, layout, job, { tight, diagnostics: tight ? null : diagnostics }).room,
    later: placeHeadings(again, layout, job, { tight, diagnostics: null }).room,
  });
  return { usual: measure(false), tight: measure(true) };
}

interface Place {
  readonly deck: Deck;
  readonly layout: DeckLayout;
  readonly job: Job;
  /** The job that knows the slide's own number. */
  readonly numbered: Job;
  /** Layouts whose running texts have been looked at. */
  readonly footed: Set<string>;
  readonly section: string;
  /** Its headings keep to their places, for the body needs the room. */
  readonly tight: boolean;
}

function placeSlide(slide: Slide, body: Page['frames'], place: Place, diagnostics: Diagnostics): Page {
  const { deck, layout, job, numbered, footed, section, tight } = place;
  const headings = placeHeadings(slide, layout, job, { tight, diagnostics: null }).frames;
  // What runs is the same on all slides of a layout: what is wrong with it is reported once.
  const running = placeRunning(deck, slide, layout, numbered, footed.has(layout.name) ? null : diagnostics);
  footed.add(layout.name);
  return {
    id: slide.id,
    width: job.theme.deck.width,
    height: job.theme.deck.height,
    title: plainText(slide.title.inlines, ' '),
    layout: layout.name,
    section,
    ground: slide.ground?.picture ? { figure: slide.ground.id, picture: slide.ground.picture } : null,
    notes: slide.notes,
    sources: slide.sources,
    frames: [...headings, ...body, ...running],
    origin: slide.origin,
  };
}

/** A slide whose own best scale is more than this times another's is not held back by it. */
const NEAR = 1.3;

/**
 * The slides that one element of the template makes in one layout, of the same blocks from top to bottom, and that need nearly the
 * same size: they are set at one.
 */
function groupAlike(fitted: readonly WeighedSlide[]): readonly (readonly WeighedSlide[])[] {
  const byForm = new Map<string, WeighedSlide[]>();
  for (const one of fitted) {
    const key = formOf(one.slide);
    byForm.set(key, [...(byForm.get(key) ?? []), one]);
  }
  return [...byForm.values()].flatMap((peers) => {
    const groups: WeighedSlide[][] = [];
    for (const one of [...peers].sort((a, b) => a.best - b.best)) {
      const group = groups.at(-1);
      if (group && one.best <= group[0]!.best * NEAR) group.push(one);
      else groups.push([one]);
    }
    return groups;
  });
}

function formOf({ origin, layout, body }: Slide): string {
  const { file, start } = origin.template;
  const blocks = body.children.map((block) => (block.kind === 'box' ? `${block.tag} ${block.direction}` : block.kind));
  return [file, start.offset, layout, ...blocks].join('\n');
}
