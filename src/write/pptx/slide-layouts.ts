/** The layout of each slide: one of the theme's, or one derived from it for the sizes and lists that the slide has, so that the slide itself says nothing. */
import type { Page, TextFrame } from '../../model/page.js';
import type { DeckLayout } from '../../model/theme.js';
import { groupShapes } from './group-shapes.js';
import { PLACEHOLDER_NAMES, type PlaceholderName } from './parts/placeholder.js';
import { holdByFrame, holdByTheme, keyOf, type PlaceholderDefaults } from './placeholder-defaults.js';
import { type DeckSetting, wordFor } from './setting.js';

export interface SlideLayout {
  readonly base: DeckLayout;
  /** As a reader sees it among PowerPoint's layouts; unique. */
  readonly name: string;
  /** In reading order. */
  readonly defaults: readonly PlaceholderDefaults[];
}

/** A text frame of a slide with the placeholder that it fills. */
export type FilledPlaceholders = ReadonlyMap<TextFrame, PlaceholderDefaults>;

export interface ChosenLayouts {
  /** All to be written: the theme's, each with those derived from it after it. */
  readonly layouts: readonly SlideLayout[];
  /** For each page. */
  readonly slides: readonly { readonly layout: SlideLayout; readonly filled: FilledPlaceholders }[];
}

/** Slots that a slide may leave empty: were they on its layout, resetting the slide would bring them back. */
const OPTIONAL: readonly PlaceholderName[] = ['kicker', 'subtitle', 'lead'];

/** Throws for a page whose layout the theme does not have: the markup's reader refuses such slides. */
export function chooseLayouts(pages: readonly Page[], setting: DeckSetting): ChosenLayouts {
  const families = Object.values(setting.theme.deck.layouts).map((base) => ({ base, made: new Map<string, SlideLayout>() }));
  const names = new Set<string>();
  const choose = (family: (typeof families)[number], defaults: readonly PlaceholderDefaults[]): SlideLayout => {
    const key = defaults.map(keyOf).join();
    let layout = family.made.get(key);
    if (layout === undefined) {
      layout = { base: family.base, name: nameLayout(family.base, defaults, names, setting), defaults };
      family.made.set(key, layout);
    }
    return layout;
  };
  for (const family of families) choose(family, baseDefaults(family.base, setting));
  const slides = pages.map((page) => {
    const family = families.find(({ base }) => base.name === page.layout);
    if (family === undefined) throw new Error(`slide ${page.id} has the unknown layout ${page.layout}`);
    const filled = fillPlaceholders(page, family.base, setting);
    const defaults = sortDefaults([
      ...baseDefaults(family.base, setting).filter(({ slot }) => !OPTIONAL.includes(slot)),
      ...filled.values(),
    ]);
    return { layout: choose(family, defaults), filled };
  });
  return { layouts: families.flatMap(({ made }) => [...made.values()]), slides };
}

export const baseDefaults = (base: DeckLayout, setting: DeckSetting): readonly PlaceholderDefaults[] =>
  PLACEHOLDER_NAMES.flatMap((slot) => {
    const place = slot === 'body' ? null : (base[slot] ?? null);
    return place === null ? [] : [holdByTheme(slot, place, setting)];
  });

/** Each list of the slide fills a body of its own; what stands in a group cannot be a placeholder. */
function fillPlaceholders(page: Page, base: DeckLayout, setting: DeckSetting): FilledPlaceholders {
  const filled = new Map<TextFrame, PlaceholderDefaults>();
  let bodies = 0;
  for (const frame of groupShapes(page.frames)) {
    if (frame.kind !== 'text' || frame.composed.length === 0) continue;
    const slot = frame.placeholder ?? (frame.list ? 'body' : null);
    if (slot === null || slot === 'marking' || (slot !== 'body' && base[slot] === null)) continue;
    const own = holdByFrame(frame, slot, slot === 'body' ? ++bodies : 1);
    filled.set(frame, slot === 'body' ? own : likeBase(own, holdByTheme(slot, base[slot]!, setting)));
  }
  return filled;
}

/** Half a point of place is rounding. */
const SAME_PLACE = 0.5;

function likeBase(own: PlaceholderDefaults, base: PlaceholderDefaults): PlaceholderDefaults {
  const near = (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(own.box[side] - base.box[side]) < SAME_PLACE);
  return near ? { ...own, box: base.box } : own;
}

/** One for each slot and order, the later of equals: what a slide fills stands for what the base has. */
function sortDefaults(all: readonly PlaceholderDefaults[]): readonly PlaceholderDefaults[] {
  const bySlot = new Map(all.map((defaults) => [`${defaults.slot} ${defaults.order}`, defaults]));
  return [...bySlot.values()].sort(
    (a, b) => PLACEHOLDER_NAMES.indexOf(a.slot) - PLACEHOLDER_NAMES.indexOf(b.slot) || a.order - b.order,
  );
}

/** The base's name, then in what it differs: the slots it lacks, and the sizes of those that are set otherwise. */
function nameLayout(
  base: DeckLayout,
  defaults: readonly PlaceholderDefaults[],
  names: Set<string>,
  setting: DeckSetting,
): string {
  const usual = baseDefaults(base, setting);
  const lacking = usual
    .filter(({ slot }) => defaults.every((other) => other.slot !== slot))
    .map(({ slot }) => `${wordFor(setting, 'layout', 'without')}${wordFor(setting, 'shape', slot)}`);
  const known = new Set(usual.map(keyOf));
  const sized = defaults
    .filter((each) => !known.has(keyOf(each)))
    .map(({ slot, levels }) => `${wordFor(setting, 'shape', slot)}${levels[0]!.style.size}`);
  const name = [wordFor(setting, 'layout', base.name), ...lacking, ...new Set(sized)].join(' ');
  let free = name;
  for (let next = 2; names.has(free); next++) free = `${name} (${next})`;
  names.add(free);
  return free;
}
