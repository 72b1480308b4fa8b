/** Weighs a slide: at which sizes its body fits its layout, whole or in parts; what was found of the same body before is not sought again. */

import type { Diagnostics } from '../diagnostics/diagnostic.js';
import type { BoxBlock, Slide } from '../model/document.js';
import type { Box, Frame } from '../model/page.js';
import type { DeckLayout } from '../model/theme.js';
import { findCut } from './cut.js';
import { hasLoneItem } from './divide.js';
import type { Sizes } from './even-sizes.js';
import { findFewer } from './fewer.js';
import { drawFrames } from './frames.js';
import type { Job } from './job.js';
import { reportOverflow } from './overflow.js';
import { splitBody } from './split.js';
import { type ScaleRange, scaleRange } from './style.js';
import { findGreatest, fits, hasSameNeeds, type Trial, tryBody } from './trial.js';

/** Text is set larger than its style only while it fills no more than this of the body. */
const AIRY = 0.9;
/** Halvings in the search for a scale: finer than half a point. */
const STEPS = 3;

/** What was found of a body at the scales at which it was looked at. */
export interface KeptBody {
  readonly best: number;
  /** The headings keep to their places, for the body needs the room. */
  readonly tight: boolean;
  readonly parts: readonly KeptPart[];
}

interface KeptPart {
  /** The slide has no body. */
  readonly isEmpty: boolean;
  /** Of several items it holds one. */
  readonly isLone: boolean;
  readonly badBreaks: ReadonlyMap<number, number>;
  /** By scale and what held it. */
  readonly frames: ReadonlyMap<string, readonly Frame[]>;
}

export interface WeighedSlide {
  readonly slide: Slide;
  /** The scale that suits it best: the largest at which all of it fits, as far as size does it good. */
  readonly best: number;
  readonly parts: readonly WeighedPart[];
  /** Grows as its parts are asked. */
  readonly kept: KeptBody;
  /** Its trees have been freed: what is asked from now on and was not found before is sought anew. */
  readonly forget: () => void;
}

/** Of a body, or a whole one, on a slide of its own. */
interface WeighedPart {
  readonly isEmpty: boolean;
  readonly isLone: boolean;
  /** How many of its lines end badly at a scale. */
  readonly countBadBreaks: (scale: number) => number;
  /** `most`: what a style may have at most, by its name. */
  readonly lay: (scale: number, most?: Sizes) => readonly Frame[];
}

/** What headings leave for a body; null: the layout takes none. `later`: where it goes on. */
interface RoomPair {
  readonly first: Box | null;
  readonly later: Box | null;
}

/** `tight`: where headings keep to their places. */
export type Rooms = Readonly<Record<'usual' | 'tight', RoomPair>>;

/** Where a body stands. `before`: what was kept of it. */
interface Stand {
  readonly layout: DeckLayout;
  readonly rooms: Rooms;
  readonly before: KeptBody | undefined;
}

/** Null where no size makes it fit, which is reported. */
export function weighSlide(
  slide: Slide,
  { layout, rooms, before }: Stand,
  job: Job,
  diagnostics: Diagnostics,
): WeighedSlide | null {
  let fitted = before ? null : fitSlide(slide, layout, rooms, job, diagnostics);
  const known = before ?? fitted;
  if (!known) return null;
  const partAt = (index: number): Part => {
    fitted ??= fitSlide(slide, layout, rooms, job, diagnostics);
    const part = fitted?.parts[index];
    if (!part) throw new Error(`${slide.id} fitted before`);
    return part;
  };
  const weighed = known.parts.map((part, index) => {
    const { isLone } = part;
    const isEmpty = 'isEmpty' in part ? part.isEmpty : part.trial === null;
    const kept = { isEmpty, isLone, badBreaks: new Map(), frames: new Map() };
    const own: WeighedPart = {
      isEmpty,
      isLone,
      countBadBreaks: (scale) =>
        recall(kept.badBreaks, before?.parts[index]?.badBreaks, scale, () => partAt(index).trial?.(scale).countBadBreaks() ?? 0),
      lay: (scale, most = new Map()) =>
        recall(kept.frames, before?.parts[index]?.frames, `${scale} ${[...most].join(' ')}`, () =>
          placeBody(partAt(index), scale, most),
        ),
    };
    return { own, kept };
  });
  const kept = { best: known.best, tight: known.tight, parts: weighed.map((one) => one.kept) };
  const forget = () => {
    fitted = null;
  };
  return { slide, best: known.best, parts: weighed.map(({ own }) => own), kept, forget };
}

/** What is known at a scale, now or from before, else made; known from now on. */
function recall<K, T>(now: Map<K, T>, before: ReadonlyMap<K, T> | undefined, key: K, make: () => T): T {
  const found = now.get(key) ?? before?.get(key) ?? make();
  now.set(key, found);
  return found;
}

/** A body, or a part of one; `trial` null: the slide has none. */
interface Part {
  readonly trial: Trial | null;
  readonly room: Box;
  readonly isLone: boolean;
}

/** `best`: the largest scale at which every part fits. */
type Fitted = { readonly parts: readonly Part[]; readonly best: number; readonly tight: boolean };

const NO_ROOM: Box = { x: 0, y: 0, width: 0, height: 0 };

/** One part, or several where no size makes the body fit; null when it cannot be divided either. */
function fitSlide(slide: Slide, layout: DeckLayout, rooms: Rooms, job: Job, diagnostics: Diagnostics): Fitted | null {
  const { body } = slide;
  if (body.children.length === 0) return { parts: [{ trial: null, room: NO_ROOM, isLone: false }], best: 1, tight: false };
  const { first: room, later } = rooms.usual;
  const { first: tightRoom } = rooms.tight;
  if (!room || !later || !tightRoom) {
    diagnostics.error('markup-structure', {
      message: { zh: `版式“${layout.name}”只有标题，放不下内容`, en: `layout "${layout.name}" takes no body` },
      at: [{ span: slide.origin.template, label: slide.origin.label }],
      hint: { zh: `换一种版式，或在 theme.yaml 中给它加 body`, en: 'use another layout, or give it a body in theme.yaml' },
    });
    return null;
  }
  const swapped: Job = {
    ...job,
    swap: layout.swap,
    ...(layout.chart && { chart: layout.chart, chartGround: layout.ground ?? job.theme.scheme.lt1 }),
  };
  const range = scaleRange(job);
  const trialOf = (part: BoxBlock) => tryBody(part, room.width, swapped);
  const trial = trialOf(body);
  const fitWhole = (own: Box, tight: boolean): Fitted | null => {
    const best = bestScale(trial, own.height, range);
    return best === null ? null : { parts: [{ trial, room: own, isLone: false }], best, tight };
  };
  // Rather headings in their places than a body on two slides.
  const whole = fitWhole(room, false) ?? (tightRoom.height > room.height + ROOMIER ? fitWhole(tightRoom, true) : null);
  if (whole) return whole;

  const height = Math.min(room.height, later.height);
  const fitsAtLeast = (part: BoxBlock) => fits(trialOf(part)(range.least), height);
  const divide = (part: BoxBlock) => {
    const least = Math.ceil(trialOf(part)(range.least).need / Math.max(1, height));
    return splitBody(part, Math.max(2, least), fitsAtLeast);
  };
  const parts = divide(body);
  if (parts) {
    const trials = parts.map(trialOf);
    const roomOf = (index: number): Box => (index === 0 ? room : later);
    const scales = trials.map((one, i) => bestScale(one, roomOf(i).height, range) ?? range.least);
    // Parts of one matter look alike.
    const laid = trials.map((trial, i) => ({ trial, room: roomOf(i), isLone: hasLoneItem(parts[i]!, body) }));
    return { parts: laid, best: Math.min(...scales), tight: false };
  }
  const fitsDivided = (part: BoxBlock) => fitsAtLeast(part) || divide(part) !== null;
  reportBody(slide, trial(range.least), room, { fitsAtLeast, fitsDivided }, diagnostics);
  return null;
}

/** Points by which a room must be higher to be worth another try. */
const ROOMIER = 1;

function reportBody(
  { id, body }: Slide,
  { sized, need, broken }: ReturnType<Trial>,
  room: Box,
  { fitsAtLeast, fitsDivided }: Readonly<Record<'fitsAtLeast' | 'fitsDivided', (body: BoxBlock) => boolean>>,
  diagnostics: Diagnostics,
): void {
  const high = need > room.height;
  const cut = findCut(body, fitsAtLeast);
  const long = high && !cut ? findFewer(body, sized, fitsDivided) : null;
  const toCut = cut?.texts[0]?.origin;
  const too = high ? (toCut ?? long?.block.origin) : (broken[0]?.origin ?? toCut);
  const at = too ?? body.children[0]?.origin ?? body.origin;
  reportOverflow(
    { at, need, room: room.height, cut, slide: id, tight: broken.map(({ text }) => text), ...(long && { long }) },
    diagnostics,
  );
}

/** The scale at which a body is set in a height; null where even the least is too large. */
function bestScale(trial: Trial, height: number, { least, greatest }: ScaleRange): number | null {
  if (fits(trial(1), height)) {
    // Where even the greatest scale changes nothing, no text of the body may grow.
    if (greatest === 1 || hasSameNeeds(trial(greatest).sized, trial(1).sized)) return 1;
    return findGreatest(1, greatest, STEPS, (scale) => fits(trial(scale), height * AIRY));
  }
  return fits(trial(least), height) ? findGreatest(least, 1, STEPS, (scale) => fits(trial(scale), height)) : null;
}

function placeBody({ trial, room }: Part, scale: number, most: Sizes): readonly Frame[] {
  return trial ? drawFrames(trial(scale, 1, most).place(room)) : [];
}
