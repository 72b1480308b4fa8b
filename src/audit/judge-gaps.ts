/** Judges what no phrase of the content covers in a text, by the phrase that it is most like: only what touches a number is wrong. */
import type { Fact } from '../model/fact.js';
import type { Canonical } from './canonical.js';
import type { Desk } from './context.js';
import type { Tile } from './cover.js';
import type { Wrong } from './judge-text.js';
import { findMeasures, type Measure, widenMeasure } from './measures.js';
import { findDifferences, type Likeness } from './nearest.js';
import type { Phrase } from './phrases.js';
import { squeeze, unsqueeze } from './strip-spaces.js';

/** From this many characters on a text that stands whole vouches for its numerals, whatever stands beside it. */
const SURE = 8;

/** `tiles` are those of the text. */
export function judgeGaps(canonical: Canonical, tiles: readonly Tile[], desk: Desk): readonly Wrong[] {
  return [...judgeUncovered(canonical, tiles, desk), ...judgeComposed(canonical, tiles, desk)];
}

function judgeUncovered(canonical: Canonical, tiles: readonly Tile[], desk: Desk): readonly Wrong[] {
  const wrong: Wrong[] = [];
  const settled = new Set<Tile>();
  for (const [index, gap] of tiles.entries()) {
    if (gap.kind !== 'gap' || settled.has(gap)) continue;
    const region = chooseRegion(canonical, tiles, index, desk);
    const [first, last] = [tiles[region.first]!, tiles[region.last]!];
    const within = tiles.slice(region.first, region.last + 1);
    for (const tile of within) settled.add(tile);
    const span = { start: first.start, end: last.end };
    if (region.like) wrong.push(...compare(canonical, span, region.like, desk));
    else wrong.push(...judgeUnknown(canonical, within, desk));
  }
  return wrong;
}

/** Several texts of the content, set one after another, that but for a number are one that it has: 2021年 and 主要指标 for 2020年主要指标. */
function judgeComposed(canonical: Canonical, tiles: readonly Tile[], desk: Desk): readonly Wrong[] {
  const runs: Tile[][] = [];
  for (const [index, tile] of tiles.entries()) {
    if (tile.kind !== 'phrase' || tile.phrase.kind === 'word') continue;
    const before = tiles[index - 1];
    if (before && runs.at(-1)?.at(-1) === before) runs.at(-1)!.push(tile);
    else runs.push([tile]);
  }
  return runs.flatMap((run): readonly Wrong[] => {
    const span = { start: run[0]!.start, end: run.at(-1)!.end };
    const isNumbered = canonical.numerals.some((numeral) => isWithin(numeral, span));
    const phrase = run.length > 1 && isNumbered ? desk.findMasked(canonical.text.slice(span.start, span.end)) : null;
    return phrase ? compare(canonical, span, { phrase, ratio: 0 }, desk) : [];
  });
}

interface Region {
  readonly first: number;
  readonly last: number;
  readonly like: Likeness | null;
}

/** As much around the gap as is most like one phrase of the content; where none is, as far as the next mark, field or sure text. */
function chooseRegion({ text }: Canonical, tiles: readonly Tile[], index: number, { recognize }: Desk): Region {
  const spread = (stop: (tile: Tile) => boolean): { first: number; last: number } => {
    let [first, last] = [index, index];
    while (first > 0 && !stop(tiles[first - 1]!)) first--;
    while (last < tiles.length - 1 && !stop(tiles[last + 1]!)) last++;
    return { first, last };
  };
  const isSure = (tile: Tile): boolean =>
    tile.kind === 'phrase' && tile.phrase.text.length >= SURE && (tile.phrase.kind === 'text' || tile.phrase.kind === 'alt');
  const segment = spread((tile) => tile.kind === 'mark' || tile.kind === 'field' || isSure(tile));
  const choices = [
    spread(({ kind }) => kind !== 'gap'),
    spread((tile) => tile.kind !== 'gap' && !(tile.kind === 'phrase' && tile.phrase.kind !== 'word')),
    segment,
    spread(isSure),
    spread(() => false),
  ];
  let best: Region | null = null;
  for (const { first, last } of choices) {
    const like = recognize(text.slice(tiles[first]!.start, tiles[last]!.end));
    if (like && like.ratio < (best?.like?.ratio ?? 1)) best = { first, last, like };
  }
  return best ?? { ...segment, like: null };
}

/** What differs from the phrase that was meant is a fault where it touches a number. */
function compare(canonical: Canonical, { start, end }: Measure, { phrase }: Likeness, desk: Desk): readonly Wrong[] {
  const found = canonical.text.slice(start, end);
  const measures = findMeasures(found, desk.words);
  const meant = [...findMeasures(phrase.text, desk.words), ...phrase.stretches];
  const wrong = new Map<string, Wrong>();
  for (const difference of findDifferences(found, phrase.text)) {
    const here = measures.find((one) => touches(one, difference.found));
    const stretch = phrase.stretches.find((one) => touches(one, difference.meant) || (here && isBeside(one, difference.meant)));
    const there = stretch ?? meant.find((one) => touches(one, difference.meant));
    const isField = canonical.fields.some((field) =>
      touches({ start: field.start - start, end: field.end - start }, difference.found),
    );
    if (isField || (!here && !there)) continue;
    const fact = stretch ? (desk.facts[stretch.fact] ?? null) : null;
    const shown = here ?? difference.found;
    const one: Wrong = {
      kind: 'changed',
      found: cut(canonical, { start: start + shown.start, end: start + shown.end }),
      expected: fact ? printOf(fact, stretch!.show) : sayMeant(phrase, there ?? widen(difference.meant)),
      fact: fact?.id ?? null,
      span: phrase.span,
      path: phrase.path,
    };
    wrong.set(`${shown.start}`, one);
  }
  return [...wrong.values()];
}

/** Nothing of the content is like it: only names that hold a numeral may stand in it, and nothing that limits a fact. */
function judgeUnknown(canonical: Canonical, tiles: readonly Tile[], desk: Desk): readonly Wrong[] {
  const { text, numerals, marks } = canonical;
  const [start, end] = [tiles[0]!.start, tiles.at(-1)!.end];
  const unbound = numerals
    .filter((one) => one.start < end && one.end > start && !desk.isTerm(text, one))
    .map((numeral): Wrong => {
      const around = widenMeasure(
        text,
        findMeasures(text, desk.words).find((one) => isWithin(numeral, one)) ?? numeral,
        desk.words,
      );
      return { kind: 'unbound', found: cut(canonical, around), expected: null, fact: null, span: null, path: null };
    });
  const limited = marks.flatMap((mark): Wrong[] => {
    const fact = desk.facts[mark.fact];
    const wide = widenMeasure(text, mark, desk.words);
    const grown = tiles.some(
      ({ kind, start: from, end: to }) =>
        kind === 'gap' &&
        ((wide.end > mark.end && from === mark.end && to > from) || (wide.start < mark.start && to === mark.start)),
    );
    if (!grown || !fact) return [];
    const { span } = fact;
    const path = `facts.${fact.id}`;
    return [
      {
        kind: 'limited',
        found: canonical.say(wide.start, wide.end),
        expected: printOf(fact, mark.show),
        fact: fact.id,
        span,
        path,
      },
    ];
  });
  // The same beside a number that the content's words hold.
  const gaps = tiles.filter(({ kind }) => kind === 'gap');
  const typed = findMeasures(text, desk.words).flatMap((wide): Wrong[] => {
    const gap = gaps.find((one) => touches(wide, one));
    const own = numerals.find((one) => isWithin(one, wide) && !gaps.some((other) => touches(one, other)));
    if (!gap || !own) return [];
    const meant = gap.start >= own.end ? { start: wide.start, end: gap.start } : { start: gap.end, end: wide.end };
    const expected = canonical.say(meant.start, meant.end);
    return [{ kind: 'limited', found: canonical.say(wide.start, wide.end), expected, fact: null, span: null, path: null }];
  });
  return [...unbound, ...limited, ...typed];
}

function printOf(fact: Fact, show: 'value' | 'period'): string {
  return show === 'value' ? fact.print : fact.period;
}

/** With enough around it to be found. */
function cut({ say, text }: Canonical, stretch: Measure): string {
  const { start, end } = stretch.start === stretch.end ? widen(stretch) : stretch;
  return say(Math.max(0, start), Math.min(text.length, end));
}

const widen = ({ start, end }: Measure): Measure => ({ start: Math.max(0, start - 6), end: end + 6 });

function sayMeant({ plain, text }: Phrase, { start, end }: Measure): string {
  return unsqueeze(plain, squeeze(plain), start, Math.min(text.length, end));
}

/** Words put in before a fact or after it. */
const isBeside = (stretch: Measure, { start, end }: Measure): boolean =>
  start === end && (start === stretch.start || start === stretch.end);

const isWithin = (inner: Measure, outer: Measure): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Shares a character; an empty stretch is touched where it lies inside or at an edge. */
const touches = (measure: Measure, { start, end }: Measure): boolean =>
  start === end ? measure.start < start && start < measure.end : measure.start < end && start < measure.end;
