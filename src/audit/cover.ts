/** Lays a text out in phrases of the content: what no phrase covers is a gap, and the least gaps win. */
import type { Canonical, CanonicalMark } from './canonical.js';
import type { Phrase } from './phrases.js';

export type Cover = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'phrase'; readonly phrase: Phrase }
  | { readonly kind: 'mark'; readonly mark: CanonicalMark }
  | { readonly kind: 'field' }
  | { readonly kind: 'gap' }
);

export type Coverer = (text: Omit<Canonical, 'say'>, allowed?: (phrase: Phrase) => boolean) => readonly Cover[];

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

export function openCoverer(phrases: readonly Phrase[]): Coverer {
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
    const best: { cost: number; cover: Cover | null }[] = Array.from({ length: text.length + 1 }, () => ({
      cost: Number.POSITIVE_INFINITY,
      cover: null,
    }));
    best[0] = { cost: 0, cover: null };
    const offer = (cover: Cover, cost: number): void => {
      const total = best[cover.start]!.cost + cost;
      if (total < best[cover.end]!.cost) best[cover.end] = { cost: total, cover };
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

function trace(best: readonly { readonly cover: Cover | null }[]): readonly Cover[] {
  const covers: Cover[] = [];
  for (let cover = best.at(-1)?.cover ?? null; cover; cover = best[cover.start]!.cover) covers.unshift(cover);
  return covers;
}

function joinGaps(covers: readonly Cover[]): readonly Cover[] {
  const joined: Cover[] = [];
  for (const cover of covers) {
    const last = joined.at(-1);
    if (cover.kind === 'gap' && last?.kind === 'gap') joined[joined.length - 1] = { ...last, end: cover.end };
    else joined.push(cover);
  }
  return joined;
}
