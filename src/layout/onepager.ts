/** Lays out the one-pager: sizes between floor and ceiling, then blocks dropped by their priority, then a report of what is too much. */
import { drawChart } from '../chart/shapes.js';
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import { listBlocks, mapTexts } from '../model/blocks.js';
import type { Block, BoxBlock, OnePager } from '../model/document.js';
import { plainText } from '../model/inlines.js';
import type { Box, Frame, Page } from '../model/page.js';
import { openKeeper, openNames } from './cache.js';
import { checkContrast } from './check-contrast.js';
import { checkCovering } from './check-covering.js';
import { checkScripts } from './check-scripts.js';
import { findCut, listTexts } from './cut.js';
import { type Choice, leastHeight, listChoices, withoutEmpty } from './drop.js';
import { openFlexbox } from './flexbox/flexbox.js';
import { drawFrames } from './frames.js';
import { type Job, type LayoutSetting, openJob } from './job.js';
import { placesOfOrigin, reportOverflow } from './overflow.js';
import { findStyle, type ScaleRange, scaleRange, sizeStyle } from './style.js';
import type { Sized } from './tree/sized.js';
import { type Arranged, findGreatest, fits, smoothScale, type Trial, tryBody } from './trial.js';

/** Halvings in the searches for sizes and for air, which grows by whole lines of the grid. */
const STEPS = { scale: 5, air: 3 };
/** Most that gaps grow by when there is room to spare; what is left then goes between the blocks of the page. */
const MOST_AIR = 2.4;
/** Least space between body and footer, points. */
const FOOTER_GAP = 8;
/** Texts to cut that are named where several must be. */
const MOST_NAMED = 6;
/** Of a text that names a block, characters. */
const MOST_QUOTED = 12;
/** Most that the gap between two blocks of the page grows by at last, points. */
const MOST_STRETCH = 48;

/** null when the page cannot hold what must stay. */
export async function layoutOnePager(onepager: OnePager, setting: LayoutSetting, diagnostics: Diagnostics): Promise<Page | null> {
  const { body, footer: below } = onepager;
  if (!checkScripts(below ? [body, below] : [body], 'onepager', diagnostics)) return null;
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
  const name = openNames(setting)(onepager.body, [room, job.grid]);
  const said = diagnostics.list.length;
  const fitted = keeper.recall(name) ?? fitBody(onepager.body, room, job, diagnostics);
  const footFrames = footer ? placeFooter(footer, area) : [];
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
    frames: [...fitted.frames, ...footFrames],
    origin: onepager.body.origin,
  };
  checkContrast([page], job, diagnostics);
  checkCovering([page], diagnostics);
  if (diagnostics.list.length === said) keeper.keep();
  noteDropped(listChoices(withoutEmpty(onepager.body)).slice(0, fitted.dropped), diagnostics);
  return page;
}

/** Pinned to the bottom of the page. */
function placeFooter(footer: Arranged, area: Box): readonly Frame[] {
  return drawFrames(footer.place({ ...area, y: area.y + area.height - footer.need, height: footer.need }));
}

interface FittedBody {
  readonly frames: readonly Frame[];
  /** How many blocks had to yield. */
  readonly dropped: number;
}

function fitBody(whole: BoxBlock, room: Box, job: Job, diagnostics: Diagnostics): FittedBody | null {
  const range = scaleRange(job);
  const trialOf = (body: BoxBlock) => tryBody(body, room.width, job);
  const fitsAtLeast = (body: BoxBlock) => fits(trialOf(body)(range.least), room.height);
  const choices = listChoices(withoutEmpty(whole));
  const bare = choices.at(-1) as Choice;
  const bareTrial = trialOf(bare.body);
  // What is higher than all the room that is left without anything that may yield need not be tried.
  const spare = choices.length > 1 ? room.height - bareTrial(range.least).need : 0;
  let at = choices.findIndex(({ next }) => next === null || leastHeight(next) <= spare);
  const trialAt = () => (choices[at] === bare ? bareTrial : trialOf((choices[at] as Choice).body));
  let trial = trialAt();
  while (!fits(trial(range.least), room.height)) {
    if (choices[at] === bare) {
      reportPage(bare.body, trial(range.least), room, fitsAtLeast, job, diagnostics);
      return null;
    }
    at += 1;
    trial = trialAt();
  }
  return { frames: placeBody(trial, room, range), dropped: at };
}

/** Names the blocks that yielded, one a choice. */
function noteDropped(choices: readonly Choice[], diagnostics: Diagnostics): void {
  for (const { next } of choices) {
    const block = next as Block;
    diagnostics.note('dropped', {
      message: {
        zh: `一页放不下，按模板的 drop=${block.place.drop} 略去${nameBlock(block, '“', '”') || ` ${block.origin.label}`}`,
        en: `no room on the page: ${nameBlock(block, '"', '" ').trim() || block.origin.label} is left out, as the template's drop=${block.place.drop} says`,
      },
      at: placesOfOrigin(block.origin),
      hint: { zh: '缩短正文，或给它 keep="yes"', en: 'shorten the text, or give it keep="yes"' },
    });
  }
}

/** The figures that a block holds, by their titles, else how its first text begins; '' where it holds neither. */
function nameBlock(block: Block, open: string, close: string): string {
  const titles = listBlocks([block]).flatMap((one) => (one.kind === 'figure' ? [one.figure.title.plain] : []));
  const names = titles.length > 0 ? titles : listStarts(block).slice(0, 1);
  return names.map((name) => `${open}${name}${close}`).join('');
}

/** How the texts of a block begin, in their order. */
function listStarts(block: Block): readonly string[] {
  const starts: string[] = [];
  mapTexts(block, (inlines) => {
    const text = [...plainText(inlines, '\n').trim()];
    if (text.length > 0) starts.push(text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED).join('')}…` : text.join(''));
    return inlines;
  });
  return starts;
}

/** The largest sizes that fit, then the most air; the rest to what grows, as far as it does it good, then between the blocks. */
function placeBody(trial: Trial, room: Box, range: ScaleRange): readonly Frame[] {
  const fitsAt = (scale: number, air?: number): boolean => fits(trial(scale, air), room.height);
  // From the sizes that the theme means, upwards where they fit, else downwards.
  const greatest = findScale(range, room.height / trial(1).need, fitsAt);
  // Larger than the theme means only where lines still end well.
  const scale = smoothScale([(tried) => trial(tried).countBadBreaks()], greatest, Math.min(1, greatest));
  const { need, pitch } = trial(scale);
  // On a grid gaps grow by whole lines of it.
  const isFull = pitch !== null && room.height - need < pitch;
  const arranged = trial(scale, isFull ? 1 : findGreatest(1, MOST_AIR, STEPS.air, (air) => fitsAt(scale, air)));
  const placed = arranged.place(room);
  const last = placed.children.at(-1)?.box;
  const left = last ? room.y + room.height - last.y - last.height : 0;
  const apart = spreadBlocks(arranged, left);
  return drawFrames(apart.length === 0 ? placed : arranged.place(room, apart));
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
function spreadBlocks({ sized: { children }, pitch }: Arranged, left: number): readonly number[] {
  if (children.length < 2 || pitch === null) return [];
  let lines = Math.floor(left / pitch + 0.001);
  if (lines <= 0) return [];
  const most = Math.floor(MOST_STRETCH / pitch);
  const apart = children.map(() => 0);
  const widen = (from: number, to: number): void => {
    for (let given = 0; given < most && lines > 0; given++) {
      for (let i = from; i <= to && lines > 0; i++, lines--) apart[i] = (apart[i] as number) + pitch;
    }
  };
  widen(2, children.length - 1);
  widen(1, 1);
  return apart;
}

function reportPage(
  body: BoxBlock,
  { sized, need, broken }: Arranged,
  room: Box,
  fitsAtLeast: (body: BoxBlock) => boolean,
  job: Job,
  diagnostics: Diagnostics,
): void {
  // What is too wide is high for that: how high the page is will show when it is not.
  if (broken.length > 0) {
    const [at = body.origin, ...others] = broken.map(({ origin }) => origin);
    const size = { need: Math.min(need, room.height), room: room.height, tight: broken.map(({ text }) => text) };
    reportOverflow({ at, ...size, cut: null, others: others.map((origin) => ({ origin })) }, diagnostics);
    return;
  }
  const cut = findCut(body, fitsAtLeast);
  const toCut = cut?.texts.slice(0, MOST_NAMED) ?? [];
  // The longest texts are named in any case, a card's three as one.
  const texts = [...new Map([...toCut, ...listTexts(body)].map((text) => [text.origin, text])).values()];
  const at = cut ? toCut[0]?.origin : findHighest(sized).node.origin;
  const others = texts.filter(({ origin }) => origin !== at).slice(0, Math.max(2, toCut.length - 1));
  const { size, leading } = sizeStyle(findStyle('p', job), job, scaleRange(job).least);
  const lines = { count: Math.ceil((need - room.height) / leading), characters: Math.floor(room.width / size) };
  reportOverflow({ at: at ?? body.origin, need, room: room.height, cut, lines, others }, diagnostics);
}

/** The leaf that needs the most height: where no cut of a text helps, it is a chart or a table. */
function findHighest(sized: Sized): Sized {
  if (sized.node.kind === 'leaf' || sized.children.length === 0) return sized;
  return sized.children.map(findHighest).reduce((highest, one) => (one.need > highest.need ? one : highest));
}
