/** Lays a text out in phrases of the content: what no phrase covers is a gap, and the least gaps win. */
import type { Canonical, CanonicalMark } from './canonical.js';
import type { Phrase } from './phrases.js';

export type Tile = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'phrase'; readonly phrase: Phrase }
  | { readonly kind: 'mark'; readonly mark: CanonicalMark }
  | { readonly kind: 'field' }
  | { readonly kind: 'gap' }
);

export type Tiler = (text: Omit<Canonical, 'say'>, allowed?: (phrase: Phrase) => boolean) => readonly Tile[];

/** A whole sentence is better than its words, the content's words than the labels'. A character in a gap costs one. */
const COST: Readonly<Record<Phrase['kind'], number>> = {
  text: 0.2,
  alt: 0.2,
  print: 0.4,
  period: 0.4,
  place: 0.4,
  number: 0.4,
  term: 0.5,
  word: 0.6,
};

export function openTiler(phrases: readonly Phrase[]): Tiler {
  const byStart = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const key = phrase.text.slice(0, 2);
    byStart.set(key, [...(byStart.get(key) ?? []), phrase]);
  }
  const startingAt = (text: string, at: number): readonly Phrase[] => {
    const [one, two] = [text.slice(at, at + 1), text.slice(at, at + 2)];
    return [...(byStart.get(two) ?? []), ...(one === two ? [] : (byStart.get(one) ?? []))].filter((phrase) =>
      text.startsWith(phrase.text, at),
    );
  };

  return (canonical, allowed = () => true) => {
    const { text, marks, fields } = canonical;
    const best: { cost: number; tile: Tile | null }[] = Array.from({ length: text.length + 1 }, () => ({
      cost: Number.POSITIVE_INFINITY,
      tile: null,
    }));
    best[0] = { cost: 0, tile: null };
    const offer = (tile: Tile, cost: number): void => {
      const total = best[tile.start]!.cost + cost;
      if (total < best[tile.end]!.cost) best[tile.end] = { cost: total, tile };
    };
    for (let at = 0; at < text.length; at++) {
      if (best[at]!.cost === Number.POSITIVE_INFINITY) continue;
      const mark = marks.find(({ start, end }) => start === at && end > at);
      if (mark) offer({ kind: 'mark', mark, start: at, end: mark.end }, 0.1);
      const field = fields.find(({ start, end }) => start === at && end > at);
      if (field) offer({ kind: 'field', start: at, end: field.end }, 0.1);
      for (const phrase of startingAt(text, at)) {
        if (allowed(phrase) && fits(phrase, at, canonical))
          offer(
            { kind: 'phrase', phrase, start: at, end: at + phrase.text.length },
            COST[phrase.kind] + (phrase.text.length === 1 ? 0.2 : 0),
          );
      }
      if (!mark && !field) offer({ kind: 'gap', start: at, end: at + 1 }, 1);
    }
    return joinGaps(trace(best));
  };
}

/** Where the phrase prints a fact there may be that fact's mark or none, and elsewhere no mark. */
function fits({ text, stretches }: Phrase, at: number, { marks, fields, numerals }: Omit<Canonical, 'say'>): boolean {
  const end = at + text.length;
  // 3% is not in 13%, nor 2 in 1.2.
  if (numerals.some((one) => (one.start < at && at < one.end) || (one.start < end && end < one.end))) return false;
  const isWithin = (one: { readonly start: number; readonly end: number }): boolean => one.start < end && one.end > at;
  return (
    !fields.some(isWithin) &&
    marks
      .filter(isWithin)
      .every((mark) =>
        stretches.some(
          ({ start, end: last, fact, show }) =>
            at + start === mark.start && at + last === mark.end && fact === mark.fact && show === mark.show,
        ),
      )
  );
}

function trace(best: readonly { readonly tile: Tile | null }[]): readonly Tile[] {
  const tiles: Tile[] = [];
  for (let tile = best.at(-1)?.tile ?? null; tile; tile = best[tile.start]!.tile) tiles.unshift(tile);
  return tiles;
}

function joinGaps(tiles: readonly Tile[]): readonly Tile[] {
  const joined: Tile[] = [];
  for (const tile of tiles) {
    const last = joined.at(-1);
    if (tile.kind === 'gap' && last?.kind === 'gap') joined[joined.length - 1] = { ...last, end: tile.end };
    else joined.push(tile);
  }
  return joined;
}
