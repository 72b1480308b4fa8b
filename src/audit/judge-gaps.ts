/** Judges what no phrase of the content covers in a text, by the phrase that it is most like: only what touches a number is wrong. */

import type { Quantity } from '../language/quantities.js';
import type { Fact } from '../model/fact.js';
import type { Canonical } from './canonical.js';
import type { AuditContext } from './context.js';
import type { Cover } from './cover.js';
import { OF_NOTHING, ofFact, type Wrong } from './fault.js';
import { findMeasures, isWithin, widenMeasure } from './measures.js';
import { findDifferences, type Likeness } from './nearest.js';
import type { Phrase } from './phrases.js';
import { restoreSpaces, stripSpaces } from './strip-spaces.js';

/** From this many characters on a text that stands whole vouches for its numerals, whatever stands beside it. */
const SURE = 8;

/** `covers` are those of the text. */
export function judgeGaps(canonical: Canonical, covers: readonly Cover[], context: AuditContext): readonly Wrong[] {
  return [...judgeUncovered(canonical, covers, context), ...judgeComposed(canonical, covers, context)];
}

function judgeUncovered(canonical: Canonical, covers: readonly Cover[], context: AuditContext): readonly Wrong[] {
  const wrong: Wrong[] = [];
  const settled = new Set<Cover>();
  for (const [index, gap] of covers.entries()) {
    if (gap.kind !== 'gap' || settled.has(gap)) continue;
    const region = chooseRegion(canonical, covers, index, context);
    const [first, last] = [covers[region.first]!, covers[region.last]!];
    const within = covers.slice(region.first, region.last + 1);
    for (const cover of within) settled.add(cover);
    const span = { start: first.start, end: last.end };
    if (region.like) wrong.push(...compare(canonical, span, region.like, context));
    else wrong.push(...judgeUnknown(canonical, within, context));
  }
  return wrong;
}

/** Several texts of the content, set one after another, that but for a number are one that it has: 2021年 and 主要指标 for 2020年主要指标. */
function judgeComposed(canonical: Canonical, covers: readonly Cover[], context: AuditContext): readonly Wrong[] {
  const runs: Cover[][] = [];
  for (const [index, cover] of covers.entries()) {
    if (cover.kind !== 'phrase' || cover.phrase.kind === 'word') continue;
    const before = covers[index - 1];
    if (before && runs.at(-1)?.at(-1) === before) runs.at(-1)!.push(cover);
    else runs.push([cover]);
  }
  return runs.flatMap((run): readonly Wrong[] => {
    const span = { start: run[0]!.start, end: run.at(-1)!.end };
    const isNumbered = canonical.numerals.some((numeral) => isWithin(numeral, span));
    const phrase = run.length > 1 && isNumbered ? context.findMasked(canonical.text.slice(span.start, span.end)) : null;
    return phrase ? compare(canonical, span, { phrase, ratio: 0 }, context) : [];
  });
}

interface Region {
  readonly first: number;
  readonly last: number;
  readonly like: Likeness | null;
}

/** As much around the gap as is most like one phrase of the content; where none is, as far as the next mark, field or sure text. */
function chooseRegion({ text }: Canonical, covers: readonly Cover[], index: number, { recognize }: AuditContext): Region {
  const spread = (stop: (cover: Cover) => boolean): { first: number; last: number } => {
    let [first, last] = [index, index];
    while (first > 0 && !stop(covers[first - 1]!)) first--;
    while (last < covers.length - 1 && !stop(covers[last + 1]!)) last++;
    return { first, last };
  };
  const isSure = (cover: Cover): boolean =>
    cover.kind === 'phrase' && cover.phrase.text.length >= SURE && (cover.phrase.kind === 'text' || cover.phrase.kind === 'alt');
  const segment = spread((cover) => cover.kind === 'mark' || cover.kind === 'field' || isSure(cover));
  const choices = [
    spread(({ kind }) => kind !== 'gap'),
    spread((cover) => cover.kind !== 'gap' && !(cover.kind === 'phrase' && cover.phrase.kind !== 'word')),
    segment,
    spread(isSure),
    spread(() => false),
  ];
  let best: Region | null = null;
  for (const { first, last } of choices) {
    const like = recognize(text.slice(covers[first]!.start, covers[last]!.end));
    if (like && like.ratio < (best?.like?.ratio ?? 1)) best = { first, last, like };
  }
  return best ?? { ...segment, like: null };
}

/** What differs from the phrase that was meant is a fault where it touches a number. */
function compare(canonical: Canonical, { start, end }: Quantity, { phrase }: Likeness, context: AuditContext): readonly Wrong[] {
  const found = canonical.text.slice(start, end);
  const measures = findMeasures(found, context.language);
  const meant = [...findMeasures(phrase.text, context.language), ...phrase.stretches];
  const wrong = new Map<string, Wrong>();
  for (const difference of findDifferences(found, phrase.text)) {
    const here = measures.find((one) => touches(one, difference.found));
    const stretch = phrase.stretches.find((one) => touches(one, difference.meant) || (here && isBeside(one, difference.meant)));
    const there = stretch ?? meant.find((one) => touches(one, difference.meant));
    const isField = canonical.fields.some((field) =>
      touches({ start: field.start - start, end: field.end - start }, difference.found),
    );
    if (isField || (!here && !there)) continue;
    const fact = stretch ? (context.facts[stretch.fact] ?? null) : null;
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
function judgeUnknown(canonical: Canonical, covers: readonly Cover[], context: AuditContext): readonly Wrong[] {
  const { text, numerals, marks } = canonical;
  const [start, end] = [covers[0]!.start, covers.at(-1)!.end];
  const unbound = numerals
    .filter((one) => one.start < end && one.end > start && !context.isTerm(text, one))
    .map((numeral): Wrong => {
      const around = widenMeasure(
        text,
        findMeasures(text, context.language).find((one) => isWithin(numeral, one)) ?? numeral,
        context.language,
      );
      return { kind: 'unbound', found: cut(canonical, around), ...OF_NOTHING };
    });
  const limited = marks.flatMap((mark): Wrong[] => {
    const fact = context.facts[mark.fact];
    const wide = widenMeasure(text, mark, context.language);
    const grown = covers.some(
      ({ kind, start: from, end: to }) =>
        kind === 'gap' &&
        ((wide.end > mark.end && from === mark.end && to > from) || (wide.start < mark.start && to === mark.start)),
    );
    if (!grown || !fact) return [];
    const found = canonical.say(wide.start, wide.end);
    return [{ kind: 'limited', found, expected: printOf(fact, mark.show), ...ofFact(fact) }];
  });
  // The same beside a number that the content's words hold.
  const gaps = covers.filter(({ kind }) => kind === 'gap');
  const typed = findMeasures(text, context.language).flatMap((wide): Wrong[] => {
    const gap = gaps.find((one) => touches(wide, one));
    const own = numerals.find((one) => isWithin(one, wide) && !gaps.some((other) => touches(one, other)));
    if (!gap || !own) return [];
    const meant = gap.start >= own.end ? { start: wide.start, end: gap.start } : { start: gap.end, end: wide.end };
    const expected = canonical.say(meant.start, meant.end);
    return [{ kind: 'limited', found: canonical.say(wide.start, wide.end), ...OF_NOTHING, expected }];
  });
  return [...unbound, ...limited, ...typed];
}

function printOf(fact: Fact, show: 'value' | 'period'): string {
  return show === 'value' ? fact.print : fact.period;
}

/** With enough around it to be found. */
function cut({ say, text }: Canonical, stretch: Quantity): string {
  const { start, end } = stretch.start === stretch.end ? widen(stretch) : stretch;
  return say(Math.max(0, start), Math.min(text.length, end));
}

const widen = ({ start, end }: Quantity): Quantity => ({ start: Math.max(0, start - 6), end: end + 6 });

function sayMeant({ plain, text }: Phrase, { start, end }: Quantity): string {
  return restoreSpaces(plain, stripSpaces(plain), start, Math.min(text.length, end));
}

/** Words put in before a fact or after it. */
const isBeside = (stretch: Quantity, { start, end }: Quantity): boolean =>
  start === end && (start === stretch.start || start === stretch.end);

/** Shares a character; an empty stretch is touched where it lies inside or at an edge. */
const touches = (measure: Quantity, { start, end }: Quantity): boolean =>
  start === end ? measure.start < start && start < measure.end : measure.start < end && start < measure.end;
