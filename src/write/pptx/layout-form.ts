/** What form a slide has: how many charts, lists and so on it holds. Layouts are made by it and named by it. */
import type { Frame, TextFrame } from '../../model/page.js';
import type { DeckLayout } from '../../model/theme.js';
import { flatten, type LeafFrame } from './group-shapes.js';
import type { PlaceholderDefaults } from './placeholder-defaults.js';
import { type DeckSetting, wordFor } from './setting.js';

/** What a layout is named after, in this order. */
const SORTS = ['charts', 'tables', 'images', 'cards', 'lists', 'texts'] as const;

export interface Form extends Readonly<Record<(typeof SORTS)[number], number>> {
  readonly lead: boolean;
  readonly kicker: boolean;
  /** The base layout has a place for the lead, for the kicker. */
  readonly mayLead: boolean;
  readonly mayKicker: boolean;
}

export function slideForm(base: DeckLayout, frames: readonly Frame[], held: ReadonlyMap<LeafFrame, PlaceholderDefaults>): Form {
  const count = (kind: LeafFrame['kind']) => [...held.keys()].filter((frame) => frame.kind === kind).length;
  const bodies = [...held].flatMap(([frame, { slot }]) => (slot === 'body' ? [frame as TextFrame] : []));
  const has = (name: PlaceholderDefaults['slot']) => [...held.values()].some(({ slot }) => slot === name);
  const lists = bodies.filter(({ list }) => list).length;
  return {
    charts: count('chart'),
    tables: count('table'),
    images: count('image'),
    cards: flatten(frames).some(isCard) ? 1 : 0,
    lists,
    texts: bodies.length - lists,
    lead: has('lead'),
    kicker: has('kicker'),
    mayLead: base.lead !== null,
    mayKicker: base.kicker !== null,
  };
}

/** A number with its label. */
function isCard(frame: LeafFrame): boolean {
  return frame.kind === 'text' && frame.composed.some(({ paragraph }) => paragraph.role === 'value');
}

/** How closely forms are told apart; the later, the fewer there are. */
export const LEVELS = ['headings', 'contents', 'bodies', 'sorts', 'base'] as const;

/** Slides of one such key share a layout. */
export function formAt(form: Form, level: (typeof LEVELS)[number]): string {
  if (level === 'base') return '';
  const most = level === 'sorts' ? 1 : Number.POSITIVE_INFINITY;
  const counts = level === 'bodies' || level === 'sorts' ? { ...form, lists: form.lists + form.texts, texts: 0 } : form;
  const contents = SORTS.map((sort) => Math.min(counts[sort], most)).join();
  return level === 'headings' ? `${contents} ${form.lead} ${form.kicker}` : contents;
}

/** The form of a layout that all of them share: the most of each sort that one of them has. */
export function mergeForms(forms: readonly Form[]): Form {
  const most = (of: (form: Form) => number) => Math.max(...forms.map(of));
  const lists = most((form) => form.lists);
  return {
    ...forms[0]!,
    charts: most(({ charts }) => charts),
    tables: most(({ tables }) => tables),
    images: most(({ images }) => images),
    cards: most(({ cards }) => cards),
    lists,
    texts: most((form) => form.lists + form.texts) - lists,
    lead: forms.some(({ lead }) => lead),
    kicker: forms.some(({ kicker }) => kicker),
  };
}

/** 图表＋要点; with the base's name where it is not the one that most slides have. `form` null: no slide has it. */
export function nameForm(base: DeckLayout, form: Form | null, setting: DeckSetting): string {
  const word = (name: string) => wordFor(setting, 'layout', name);
  const held = SORTS.flatMap((sort) => {
    const count = form?.[sort] ?? 0;
    return count === 0 ? [] : [count === 1 ? word(sort) : `${word(sort)}×${count}`];
  }).join(word('plus'));
  const [usual] = Object.values(setting.theme.deck.layouts).filter(({ body, number }) => body !== null && number !== null);
  const name = held === '' ? word(base.name) : base === usual ? held : `${word(base.name)} ${held}`;
  const lacking =
    form === null
      ? []
      : (['lead', 'kicker'] as const).filter((slot) => !form[slot] && (slot === 'lead' ? form.mayLead : form.mayKicker));
  return [name, ...lacking.map((slot) => word('without') + wordFor(setting, 'shape', slot))].join(' ');
}
