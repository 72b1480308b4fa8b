/** Lays out the one-pager: sizes between floor and ceiling, then what yields in its order, then a report of what is too much. */
import { drawChart } from '../chart/shapes.js';
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import type { BoxBlock, OnePager } from '../model/document.js';
import type { Box, Frame, Page, PanelFrame } from '../model/page.js';
import type { PageSize } from '../model/theme.js';
import { openKeeper, openNames } from './cache.js';
import { checkContrast } from './check-contrast.js';
import { checkCovering } from './check-covering.js';
import { checkScripts } from './check-scripts.js';
import { findLeast } from './cut.js';
import { openFlexbox } from './flexbox/flexbox.js';
import { drawFrames } from './frames.js';
import { widestHole } from './holes.js';
import { type Job, type LayoutSetting, openJob } from './job.js';
import { findRelaxed, type Relaxed, relaxBox } from './relax.js';
import { type BlockHeight, measureBlocks, noteYielded, reportPage } from './report-page.js';
import { type ScaleRange, scaleRange } from './style.js';
import { type Arranged, findGreatest, fits, smoothScale, type Trial, tryBody } from './trial.js';
import { listSteps, withoutEmpty } from './yield.js';

/** Halvings in the searches for sizes and for air, which grows by whole lines of the grid. */
const STEPS = { scale: 5, air: 3 };
/** Most that gaps grow by when there is room to spare; what is left then goes between the blocks of the page. */
const MOST_AIR = 2.45;
/** Less air that is tried where gaps and what stands short beside them make a hole: by how much less each time, and how often. */
const LESS_AIR = { step: 0.05, times: 8 };
/** Least space between body and footer, points. */
const FOOTER_GAP = 8;
/** Widest gap between two blocks of the page, points: 12 mm, from which on it is a hole. */
const WIDEST_GAP = 34;
/** Most that a gap grows by at last where there is nothing else to give room to, points. */
const MOST_STRETCH = 48;

/** null when the page cannot hold what must stay. */
export async function layoutOnePager(onepager: OnePager, setting: LayoutSetting, diagnostics: Diagnostics): Promise<Page | null> {
  const { body, footer: below } = onepager;
  if (!checkScripts(below ? [body, below] : [body], 'onepager', setting, diagnostics)) return null;
  const flexbox = await openFlexbox();
  // PDF has no charts of its own.
  const job: Job = { ...openJob('onepager', setting, { flexbox, drawChart }), grid: onepager.page.grid };
  const { width, height, margin } = onepager.page;
  const { left, right, top, bottom } = margin;
  const area: Box = { x: left, y: top, width: width - left - right, height: height - top - bottom };
  const foot = onepager.footer && withoutEmpty(onepager.footer);
  const footer = foot && foot.children.length > 0 ? tryBody(foot, area.width, job)(1) : null;
  const room = { ...area, height: area.height - (footer ? footer.need + FOOTER_GAP : 0) };
  const keeper = openKeeper<FittedBody>('page', setting);
  const name = openNames(setting)(onepager.body, [room, onepager.page, foot]);
  const said = diagnostics.list.length;
  const toEdge = reachEdge(onepager.page, area);
  const footFrames = footer ? placeFooter(footer, area, toEdge) : [];
  const pageJob: PageJob = { job, close: onepager.page.close, foot: footFrames, toEdge };
  const fitted = keeper.recall(name) ?? fitBody(onepager.body, room, pageJob, diagnostics);
  flexbox.release();
  if (!fitted) return null;
  keeper.note(name, fitted);
  const page: Page = {
    id: 'page',
    width,
    height,
    title: onepager.title,
    layout: null,
    section: null,
    notes: [],
    sources: [],
    frames: [...paperGround(onepager), ...fitted.frames, ...footFrames],
    origin: onepager.body.origin,
  };
  checkContrast([page], job, diagnostics);
  checkCovering([page], diagnostics);
  if (diagnostics.list.length === said) keeper.keep();
  const whole = fitted.relaxed.reduce(relaxBox, withoutEmpty(onepager.body));
  noteYielded(listSteps(whole, onepager.page.close < 1)[fitted.step]?.yielded ?? [], fitted.heights, diagnostics);
  return page;
}

/** The whole paper in the colour that the theme gives it. */
function paperGround({ page: { width, height, ground }, body: { origin } }: OnePager): readonly PanelFrame[] {
  const rules = { top: null, right: null, bottom: null, left: null };
  return ground === null ? [] : [{ kind: 'panel', box: { x: 0, y: 0, width, height }, ground, rules, origin }];
}

/** Pinned to the bottom of the page. */
function placeFooter(footer: Arranged, area: Box, toEdge: (box: Box) => Box): readonly Frame[] {
  return drawFrames(footer.place({ ...area, y: area.y + area.height - footer.need, height: footer.need }), toEdge);
}

/** Across the paper; what begins or ends where the text does, up or down to its edge too. Points. */
function reachEdge({ width, height }: PageSize, area: Box): (box: Box) => Box {
  return (box) => {
    const top = box.y <= area.y + NEAR ? 0 : box.y;
    const end = box.y + box.height;
    return { x: 0, y: top, width, height: (end >= area.y + area.height - NEAR ? height : end) - top };
  };
}

/** Points that rounding may take. */
const NEAR = 0.5;

interface FittedBody {
  readonly frames: readonly Frame[];
  /** What stands under each other because it found no room side by side. */
  readonly relaxed: readonly Relaxed[];
  /** How far it had to yield. */
  readonly step: number;
  /** What each block of the page takes, points. */
  readonly heights: readonly BlockHeight[];
}

interface PageJob {
  readonly job: Job;
  /** To what share gaps and paddings close up. */
  readonly close: number;
  /** The page's footer. */
  readonly foot: readonly Frame[];
  readonly toEdge: (box: Box) => Box;
}

function fitBody(body: BoxBlock, room: Box, { job, close, foot, toEdge }: PageJob, diagnostics: Diagnostics): FittedBody | null {
  const range = scaleRange(job);
  // A body is asked for again: nothing stood too narrow, or gaps alone close up.
  const trials = new Map<BoxBlock, Trial>();
  const trialOf = (tried: BoxBlock): Trial => {
    const trial = trials.get(tried) ?? tryBody(tried, room.width, job);
    trials.set(tried, trial);
    return trial;
  };
  const { whole, relaxed } = relaxBody(withoutEmpty(body), (tried) => trialOf(tried)(range.least));
  const steps = listSteps(whole, close < 1);
  const airOf = (step: number) => (steps[step]?.closed ? close : 1);
  const trialAt = (step: number): Trial => trialOf(steps[step]?.body ?? whole);
  const fitsAt = (step: number) => fits(trialAt(step)(range.least, airOf(step)), room.height);
  const last = steps.length - 1;
  const step = findStep(last, fitsAt);
  if (step === null) {
    const bare = steps[last]?.body ?? whole;
    const fitsAtLeast = (tried: BoxBlock) => fits(trialOf(tried)(range.least, close), room.height);
    reportPage(bare, trialAt(last)(range.least, close), { room, fitsAtLeast, job }, diagnostics);
    return null;
  }
  const { frames, arranged } = placeBody(trialAt(step), room, { range, closest: airOf(step), foot, toEdge });
  return { frames, relaxed, step, heights: measureBlocks(arranged, steps[step]?.body ?? whole) };
}

/** The first step that fits, null where none does. What yields more needs less, and few pages yield much: the first are tried first. */
function findStep(last: number, fitsAt: (step: number) => boolean): number | null {
  if (fitsAt(0)) return 0;
  let [tried, next] = [0, 1];
  for (; tried < last; next = Math.min(last, next * 2)) {
    const from = tried;
    if (fitsAt(next)) return from + findLeast(next - from, (more) => fitsAt(from + more));
    tried = next;
  }
  return null;
}

/** What is too narrow side by side stands under each other, box by box. */
function relaxBody(
  body: BoxBlock,
  arrange: (body: BoxBlock) => Arranged,
): { readonly whole: BoxBlock; readonly relaxed: readonly Relaxed[] } {
  const relaxed: Relaxed[] = [];
  let whole = body;
  for (;;) {
    const next = findRelaxed(whole, arrange(whole).broken);
    if (!next) return { whole, relaxed };
    relaxed.push(next);
    whole = relaxBox(whole, next);
  }
}

interface PlacedBody {
  readonly frames: readonly Frame[];
  readonly arranged: Arranged;
}

interface Sizing extends Pick<PageJob, 'foot' | 'toEdge'> {
  readonly range: ScaleRange;
  readonly closest: number;
}

/** The largest sizes that fit, then the most air that leaves no hole. */
function placeBody(trial: Trial, room: Box, { range, closest, foot, toEdge }: Sizing): PlacedBody {
  const fitsAt = (scale: number, air = closest): boolean => fits(trial(scale, air), room.height);
  // From the sizes that the theme means, upwards where they fit, else downwards.
  const greatest = findScale(range, room.height / trial(1, closest).need, fitsAt);
  // Larger than the theme means only where lines still end well.
  const scale = smoothScale([(tried) => trial(tried, closest).countBadBreaks()], greatest, Math.min(1, greatest));
  const { need, pitch } = trial(scale, closest);
  // On a grid gaps grow by whole lines of it.
  const isFull = pitch !== null && room.height - need < pitch;
  const most = closest < 1 ? 1 : MOST_AIR;
  const air = isFull ? closest : findGreatest(closest, most, STEPS.air, (tried) => fitsAt(scale, tried));
  const airy = placeAt(trial(scale, air), room, toEdge);
  const isWhole = ({ frames }: PlacedBody) => {
    return widestHole({ frames: [...frames, ...foot], width: room.x + room.width }).height <= WIDEST_GAP;
  };
  if (isWhole(airy)) return airy;
  for (let i = 1; i <= LESS_AIR.times && air - i * LESS_AIR.step >= Math.max(1, closest); i++) {
    const less = trial(scale, air - i * LESS_AIR.step);
    if (!fits(less, room.height)) continue;
    const tried = placeAt(less, room, toEdge);
    if (isWhole(tried)) return tried;
  }
  // A hole that is of the matter's own stays, whatever the air.
  return airy;
}

/** What room is left goes to what grows, as far as it does it good, then between the blocks. */
function placeAt(arranged: Arranged, room: Box, toEdge: (box: Box) => Box): PlacedBody {
  const placed = arranged.place(room);
  const last = placed.children.at(-1)?.box;
  const left = last ? room.y + room.height - last.y - last.height : 0;
  const apart = spreadBlocks(arranged, left);
  return { frames: drawFrames(apart.length === 0 ? placed : arranged.place(room, apart), toEdge), arranged };
}

/**
 * The greatest scale that fits; `spare`: the page's room by its need at 1. What a page needs changes with its sizes, even where
 * two thirds of it are gaps and rules that do not: one that is nearly full is looked at near 1 first. On a grid need goes by whole
 * lines, so that halving a wide range may miss a fit nearby.
 */
function findScale({ least, greatest }: ScaleRange, spare: number, fitsAt: (scale: number) => boolean): number {
  const up = fitsAt(1);
  const end = up ? greatest : least;
  const step = Math.abs(end - 1) / 2 ** STEPS.scale;
  const near = 1 + 3 * (spare - 1) + (up ? step : -step);
  const halvings = (range: number) => Math.ceil(Math.log2(range / step));
  const search = (low: number, high: number) => findGreatest(low, high, halvings(high - low), fitsAt);
  if (up) {
    if (near >= greatest) return search(1, greatest);
    return fitsAt(near) ? search(near, greatest) : search(1, near);
  }
  // Too high, or too narrow for something that must stay whole.
  if (near <= least || near >= 1) return search(least, 1);
  return fitsAt(near) ? search(near, 1) : search(least, near);
}

/**
 * Space to add above each block of the page where room is left: whole lines of the grid, those left over nearest to the head.
 * The first block is the page's head, which moves away from what it heads only where all other gaps are as wide as they may be.
 */
function spreadBlocks({ sized: { node, children }, pitch }: Arranged, left: number): readonly number[] {
  if (children.length < 2 || pitch === null) return [];
  let lines = Math.floor(left / pitch + 0.001);
  if (lines <= 0) return [];
  const gap = node.kind === 'box' ? node.gap : 0;
  const apart = children.map(() => 0);
  const widen = (from: number, to: number, most: number): void => {
    for (let i = from; lines > 0 && apart.slice(from, to + 1).some((given) => given + pitch <= most); i = i < to ? i + 1 : from) {
      if ((apart[i] as number) + pitch > most) continue;
      apart[i] = (apart[i] as number) + pitch;
      lines -= 1;
    }
  };
  for (const most of [WIDEST_GAP - gap, MOST_STRETCH]) {
    widen(2, children.length - 1, most);
    widen(1, 1, most);
  }
  return apart;
}
