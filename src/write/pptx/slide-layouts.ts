/**
 * The layout of each slide: slides of one form share one, named by what they hold, with a placeholder for each text, chart, table
 * and picture where most of them have it. What a slide has elsewhere, it says itself.
 */
import type { Page } from '../../model/page.js';
import type { DeckLayout } from '../../model/theme.js';
import { findBodies, groupShapes, type LeafFrame } from './group-shapes.js';
import { type Form, formAt, LEVELS, mergeForms, nameForm, slideForm } from './layout-form.js';
import { PLACEHOLDER_NAMES, type PlaceholderName } from './parts/placeholder.js';
import { holdByFrame, holdByTheme, holdGraphic, keyOf, type PlaceholderDefaults } from './placeholder-defaults.js';
import type { DeckSetting } from './setting.js';

export interface SlideLayout {
  readonly base: DeckLayout;
  /** As a reader sees it among PowerPoint's layouts; unique. */
  readonly name: string;
  /** In reading order. */
  readonly defaults: readonly PlaceholderDefaults[];
}

/** What a frame fills: what the layout gives it, and what it needs. */
export interface Filling {
  readonly given: PlaceholderDefaults;
  readonly own: PlaceholderDefaults;
}

/** The frames of a slide that stand in placeholders. */
export type FilledPlaceholders = ReadonlyMap<LeafFrame, Filling>;

export interface ChosenLayouts {
  /** All to be written, in the theme's order: for each of its layouts the forms that slides have, or itself where none has it. */
  readonly layouts: readonly SlideLayout[];
  /** For each page. */
  readonly slides: readonly { readonly layout: SlideLayout; readonly filled: FilledPlaceholders }[];
}

/** More are not looked through by who adds a slide. */
const MOST_LAYOUTS = 14;

/** Slots that a slide may leave empty. */
const OPTIONAL: readonly PlaceholderName[] = ['kicker', 'subtitle', 'lead'];

interface Seen {
  readonly base: DeckLayout;
  readonly form: Form;
  readonly own: ReadonlyMap<LeafFrame, PlaceholderDefaults>;
}

/** Throws for a page whose layout the theme does not have: the markup's reader refuses such slides. */
export function chooseLayouts(pages: readonly Page[], setting: DeckSetting): ChosenLayouts {
  const bases = Object.values(setting.theme.deck.layouts);
  const seen = pages.map((page): Seen => {
    const base = bases.find(({ name }) => name === page.layout);
    if (base === undefined) throw new Error(`slide ${page.id} has the unknown layout ${page.layout}`);
    const own = holdFrames(page, base, setting);
    return { base, form: slideForm(base, page.frames, own), own };
  });
  const level = LEVELS.find((each) => countLayouts(bases, seen, each) <= MOST_LAYOUTS) ?? LEVELS.at(-1)!;
  const names = new Set<string>();
  const made = new Map<string, SlideLayout>();
  const layouts = bases.flatMap((base) => {
    const peers = groupBy(
      seen.filter((one) => one.base === base),
      ({ form }) => formAt(form, level),
    );
    if (peers.size === 0)
      return [{ base, name: free(nameForm(base, null, setting), names), defaults: baseDefaults(base, setting) }];
    return [...peers].map(([key, slides]) => {
      const form = mergeForms(slides.map((one) => one.form));
      const layout = { base, name: free(nameForm(base, form, setting), names), defaults: shareDefaults(base, slides, setting) };
      made.set(`${base.name} ${key}`, layout);
      return layout;
    });
  });
  const slides = seen.map(({ base, form, own }) => {
    const layout = made.get(`${base.name} ${formAt(form, level)}`)!;
    const filled = new Map([...own].map(([frame, defaults]) => [frame, fill(layout, defaults)]));
    return { layout, filled };
  });
  return { layouts, slides };
}

function fill({ defaults }: SlideLayout, own: PlaceholderDefaults): Filling {
  const given = defaults.find(({ slot, order }) => slot === own.slot && order === own.order);
  if (given === undefined) throw new Error(`a layout lacks its ${own.slot} ${own.order}`);
  return { given, own };
}

function countLayouts(bases: readonly DeckLayout[], seen: readonly Seen[], level: (typeof LEVELS)[number]): number {
  const forms = (base: DeckLayout) => new Set(seen.filter((one) => one.base === base).map(({ form }) => formAt(form, level)));
  return bases.reduce((count, base) => count + Math.max(1, forms(base).size), 0);
}

function groupBy<T>(items: readonly T[], keyOfItem: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOfItem(item), [...(groups.get(keyOfItem(item)) ?? []), item]);
  return groups;
}

/** Each placeholder as most of the slides have it; those of the theme that no slide may leave out, whatever they have. */
function shareDefaults(base: DeckLayout, slides: readonly Seen[], setting: DeckSetting): readonly PlaceholderDefaults[] {
  const all = slides.flatMap(({ own }) => [...own.values()]);
  const kept = baseDefaults(base, setting).filter(({ slot }) => !OPTIONAL.includes(slot));
  const slots = groupBy(
    [...all, ...kept.filter((one) => !all.some(({ slot }) => slot === one.slot))],
    ({ slot, order }) => `${slot} ${order}`,
  );
  const shared = [...slots.values()].map((peers) => {
    const alike = [...groupBy(peers, keyOf).values()];
    return alike.reduce((most, each) => (each.length > most.length ? each : most))[0]!;
  });
  return shared.sort((a, b) => PLACEHOLDER_NAMES.indexOf(a.slot) - PLACEHOLDER_NAMES.indexOf(b.slot) || a.order - b.order);
}

export const baseDefaults = (base: DeckLayout, setting: DeckSetting): readonly PlaceholderDefaults[] =>
  PLACEHOLDER_NAMES.flatMap((slot) => {
    if (slot === 'body' || slot === 'chart' || slot === 'table' || slot === 'image') return [];
    const place = base[slot] ?? null;
    return place === null ? [] : [holdByTheme(slot, place, setting)];
  });

/** Each list of the slide, what it says besides, and each chart, table and picture fills a placeholder of its own; what stands in a group cannot. */
function holdFrames(page: Page, base: DeckLayout, setting: DeckSetting): ReadonlyMap<LeafFrame, PlaceholderDefaults> {
  const held = new Map<LeafFrame, PlaceholderDefaults>();
  const bodies = findBodies(page.frames);
  const counts = new Map<PlaceholderName, number>();
  const next = (slot: PlaceholderName): number => {
    counts.set(slot, (counts.get(slot) ?? 0) + 1);
    return counts.get(slot)!;
  };
  for (const frame of groupShapes(page.frames)) {
    if (frame.kind === 'chart' || frame.kind === 'table' || frame.kind === 'image')
      held.set(frame, holdGraphic(frame, next(frame.kind), setting));
    if (frame.kind !== 'text' || frame.composed.length === 0) continue;
    const slot = frame.placeholder ?? (bodies.has(frame) ? 'body' : null);
    if (slot === null || slot === 'marking' || (slot !== 'body' && base[slot] === null)) continue;
    const own = holdByFrame(frame, slot, next(slot));
    held.set(frame, slot === 'body' ? own : likeBase(own, holdByTheme(slot, base[slot]!, setting)));
  }
  return held;
}

/** Half a point of place is rounding. */
const SAME_PLACE = 0.5;

function likeBase(own: PlaceholderDefaults, base: PlaceholderDefaults): PlaceholderDefaults {
  const near = (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(own.box[side] - base.box[side]) < SAME_PLACE);
  return near ? { ...own, box: base.box } : own;
}

function free(name: string, names: Set<string>): string {
  let found = name;
  for (let next = 2; names.has(found); next++) found = `${name} (${next})`;
  names.add(found);
  return found;
}
