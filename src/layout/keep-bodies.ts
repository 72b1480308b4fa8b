/** Keeps the bodies of slides as they were laid out: a process that lays out a deck again need not fit anew what is the same. */
import type { BoxBlock } from '../model/document.js';
import type { Fact } from '../model/fact.js';
import type { Frame } from '../model/page.js';
import type { Theme } from '../model/theme.js';
import { hashBytes } from '../source/hash.js';
import type { FontBook } from '../text/fonts.js';
import type { LayoutSetting } from './job.js';

/** The frames of a body, part by part. Where they come from may have moved since: they gave no cause to say so. */
export type LaidBody = readonly (readonly Frame[])[];

export interface BodyKeeper {
  /** A name for all that a body's frames depend on, the `place` where it stands among it; no two slides of a deck share one. */
  name(body: BoxBlock, place: readonly unknown[]): string;
  /** The scale that suits the body of that name best, where it was noted in the last deck. */
  best(name: string): number | undefined;
  noteBest(name: string, best: number): void;
  /** The bodies of a group of slides that are set alike, as they were laid out in the last deck, else by `lay`. */
  bodies(names: readonly string[], lay: () => readonly LaidBody[]): readonly LaidBody[];
  /** Keeps what was noted of this deck, and nothing else. Only for a deck that gave no cause for a report. */
  keep(): void;
}

interface Noted {
  readonly best: Map<string, number>;
  readonly bodies: Map<string, readonly LaidBody[]>;
}

interface Kept extends Noted {
  readonly theme: Theme;
  readonly setting: string;
}

/** By the book, which lasts as long as the fonts are the same. */
const kept = new WeakMap<FontBook, Kept>();

export function openKeeper({ fonts, theme, language, noBreak, labels, facts }: LayoutSetting): BodyKeeper {
  const setting = JSON.stringify([language, noBreak, labels]);
  const last = kept.get(fonts);
  const before: Noted | null = last?.theme === theme && last.setting === setting ? last : null;
  const now: Noted = { best: new Map(), bodies: new Map() };
  const names = new Set<string>();
  return {
    name(body, place) {
      const own = hashBytes(Buffer.from(describe([place, body], facts)));
      let name = own;
      for (let number = 2; names.has(name); number++) name = `${own} ${number}`;
      names.add(name);
      return name;
    },
    best: (name) => before?.best.get(name),
    noteBest: (name, best) => now.best.set(name, best),
    bodies(group, lay) {
      const key = group.join('\n');
      const laid = before?.bodies.get(key) ?? lay();
      now.bodies.set(key, laid);
      return laid;
    },
    keep: () => kept.set(fonts, { theme, setting, ...now }),
  };
}

/** All that frames depend on: not where it stands in the files, but the facts that it names. */
function describe(value: unknown, facts: Readonly<Record<string, Fact>>): string {
  return JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, name, each) {
    if (name === 'origin' || name === 'span' || name === 'path') return undefined;
    // As it is: a Buffer has by now been made into a list of numbers.
    const { [name]: raw } = this;
    if (raw instanceof Uint8Array) return hashBytes(raw);
    return isFactPiece(each) ? { ...each, parts: facts[each.fact]?.parts } : each;
  });
}

/** A piece of prose in a figure, which names its fact by the id alone. */
function isFactPiece(value: unknown): value is { readonly fact: string } {
  return typeof value === 'object' && value !== null && 'show' in value && 'fact' in value && typeof value.fact === 'string';
}
