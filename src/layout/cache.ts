/** Keeps what was found out of bodies as they were laid out: a process that lays them out again need not fit anew what is the same. */
import type { Region } from '../cache/cache.js';
import { hashBytes } from '../cache/hash.js';
import type { BoxBlock } from '../model/document.js';
import type { Fact } from '../model/fact.js';
import type { Theme } from '../model/theme.js';
import type { LayoutSetting } from './job.js';

/** Of one kind of finding: where the frames in it come from may have moved since, but they gave no cause to say so. */
interface Keeper<T> {
  /** What was found under a name in the last document. */
  recall(name: string): T | undefined;
  note(name: string, found: T): void;
  /** Keeps what was noted of this document, and nothing else. Only for one that gave no cause for a report. */
  keep(): void;
}

interface Kept {
  readonly theme: Theme;
  readonly setting: string;
  readonly found: ReadonlyMap<string, unknown>;
}

/** With the book, which lasts as long as the fonts are the same; by the kind of finding. */
const KEPT: Region<Map<string, Kept>> = { create: () => new Map() };

export function openKeeper<T>(kind: 'bodies' | 'page', { fonts, theme, language, noBreak, labels }: LayoutSetting): Keeper<T> {
  const setting = JSON.stringify([language, noBreak, labels]);
  const kinds = fonts.cache.open(KEPT);
  const last = kinds.get(kind);
  const before = last?.theme === theme && last.setting === setting ? last.found : null;
  const found = new Map<string, T>();
  return {
    recall: (name) => before?.get(name) as T | undefined,
    note: (name, one) => found.set(name, one),
    keep: () => kinds.set(kind, { theme, setting, found }),
  };
}

/** Names bodies by all that their frames depend on, the `place` where they stand among it; no two of a document share a name. */
export function openNames({ facts }: LayoutSetting): (body: BoxBlock, place: readonly unknown[]) => string {
  const names = new Set<string>();
  return (body, place) => {
    const own = hashBytes(Buffer.from(describe([place, body], facts)));
    let name = own;
    for (let number = 2; names.has(name); number++) name = `${own} ${number}`;
    names.add(name);
    return name;
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
