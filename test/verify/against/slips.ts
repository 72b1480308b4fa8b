/** Slips of each kind that a deck or paper of somebody's may hold, planted in an outline by chance. */
import { exchangesOf } from '../planted/plant.js';
import type { Random } from '../planted/random.js';
import { type Known, type Outline, printOutline, REFERENCE, type Slide } from './outline.js';

export interface Slip {
  readonly kind: string;
  /** Place of the slide, from 0. */
  readonly slide: number;
  /** Texts that take the place of others; numbers that are right still as ids. */
  readonly edits: readonly (readonly [spot: Spot, text: string])[];
  /** Of these texts of the slide one is to be named. */
  readonly texts: readonly string[];
}

export function applySlips(outline: Outline, slips: readonly Slip[]): Outline {
  let made = outline;
  for (const { slide, edits } of slips) for (const [spot, text] of edits) made = replace(made, slide, spot, text);
  return made;
}

type Spot =
  | { readonly at: 'line'; readonly index: number }
  | { readonly at: 'card'; readonly index: number }
  | { readonly at: 'row'; readonly index: number };

/** All that fit, in no order. */
export function plantSlips(outline: Outline, facts: readonly Known[], random: Random): readonly Slip[] {
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  return outline.slides.flatMap((slide, at) => {
    const put = (kind: string, spot: Spot, text: string, more: readonly string[] = []): readonly Slip[] =>
      text === read(slide, spot) ? [] : [{ kind, slide: at, edits: [[spot, text]], texts: [text, ...more] }];
    const spots = spotsOf(slide);
    const inPrints = spots.flatMap((spot) =>
      [...read(slide, spot).matchAll(REFERENCE)].flatMap(({ 0: written, 1: id }) => {
        const fact = known.get(id!);
        if (!fact) return [];
        const before = known.get(`${id}0`);
        const changed = [
          ...changedPrints(fact.print, outline.language, random),
          ...(before ? [['stale', before.print] as const] : []),
        ];
        return changed.flatMap(([kind, print]) => put(kind, spot, read(slide, spot).replace(written, print)));
      }),
    );
    const words = spots
      .filter((spot) => spot.at === 'line')
      .flatMap((spot) =>
        exchangesOf(outline.language).flatMap(({ kind, from, to, of }) => {
          const line = read(slide, spot);
          if (of || !line.includes('${') || kind === 'count' || kind === 'list') return [];
          return put(kind, spot, line.replace(from, typeof to === 'string' ? to : random.pick(to)));
        }),
      );
    const years = slide.table.length < 2 ? [] : plantYear(slide, put);
    const strange =
      slide.lines.length === 0
        ? []
        : put('absent', { at: 'line', index: 0 }, `${slide.lines[0]}${strangeLine(outline.language, random)}`);
    return [...inPrints, ...words, ...years, ...strange, ...exchanged(outline, at, known)];
  });
}

function spotsOf({ lines, cards, table }: Slide): readonly Spot[] {
  return [
    ...lines.map((_, index) => ({ at: 'line', index }) as const),
    ...cards.map((_, index) => ({ at: 'card', index }) as const),
    ...table.slice(1).map((_, index) => ({ at: 'row', index: index + 1 }) as const),
  ];
}

function read({ lines, cards, table }: Slide, { at, index }: Spot): string {
  return at === 'line' ? lines[index]! : at === 'card' ? cards[index]![1] : table[index]![1]!;
}

function replace(outline: Outline, slide: number, { at, index }: Spot, text: string): Outline {
  const old = outline.slides[slide]!;
  const made: Slide =
    at === 'line'
      ? { ...old, lines: old.lines.with(index, text) }
      : at === 'card'
        ? { ...old, cards: old.cards.with(index, [old.cards[index]![0], text]) }
        : { ...old, table: old.table.with(index, [old.table[index]![0]!, text]) };
  return { ...outline, slides: outline.slides.with(slide, made) };
}

/** A digit, the unit or scale, a qualifier of a print. */
function changedPrints(print: string, language: string, random: Random): readonly (readonly [kind: string, print: string])[] {
  const places = [...print.matchAll(/\d/gu)].map(({ index }) => index);
  const place = random.pick(places);
  const digit = (Number(print[place]) % 9) + 1;
  const turned = print.slice(0, place) + digit + print.slice(place + 1);
  const units: readonly (readonly [RegExp, string])[] =
    language === 'en'
      ? [
          [/million/u, 'billion'],
          [/thousand/u, 'million'],
          [/ km$/u, ' miles'],
          [/ tons$/u, ' kg'],
          [/£/u, '€'],
        ]
      : [
          [/亿元/u, '万元'],
          [/万(?=[^元])/u, ''],
          [/个百分点/u, '%'],
          [/%/u, '个百分点'],
          [/吨/u, '公斤'],
          [/公里/u, '米'],
        ];
  const unit = units.find(([from]) => from.test(print));
  const qualified = language === 'en' ? /\b(?:nearly|over|about|almost|more than) /iu : /近|余|左右|以上|超过|约/u;
  const qualifier = qualified.test(print)
    ? (['lost qualifier', print.replace(qualified, '')] as const)
    : (['qualifier', random.pick(language === 'en' ? ['nearly ', 'over ', 'about '] : ['近', '超过', '约']) + print] as const);
  return [
    ['digit', turned],
    ...(unit ? [['unit', print.replace(...unit)] as const] : []),
    ...(print.startsWith('第') ? [] : [qualifier]),
  ];
}

function plantYear(
  { table }: Slide,
  put: (kind: string, spot: Spot, text: string, more: readonly string[]) => readonly Slip[],
): readonly Slip[] {
  const year = /(?:19|20)\d{2}/u.exec(table[0]![1]!)?.[0];
  if (year === undefined) return [];
  const rows = table.slice(1).map(([, print]) => print!);
  return put('year', { at: 'row', index: 0 }, table[0]![1]!.replace(year, String(Number(year) - 1)), rows);
}

/** A number of nothing that the report speaks of. */
function strangeLine(language: string, random: Random): string {
  const number = 100 + random.below(900);
  return language === 'en' ? ` The choir sold ${number} umbrellas.` : `新增路灯${number}盏。`;
}

/** Two numbers of one unit for each other, in a line, on two cards, in two rows. */
function exchanged(outline: Outline, at: number, known: ReadonlyMap<string, Known>): readonly Slip[] {
  const slide = outline.slides[at]!;
  const unitOf = (id: string): string => known.get(id)?.print.replace(/[\d.,]+/u, '#') ?? id;
  const inLines = slide.lines.flatMap((line, index): readonly Slip[] => {
    const ids = [...line.matchAll(REFERENCE)].map(([, id]) => id!);
    const pair = ids
      .flatMap((one, first) => ids.slice(first + 1).map((other) => [one, other] as const))
      .find(([a, b]) => a !== b && unitOf(a) === unitOf(b));
    if (!pair) return [];
    const text = line.replace(REFERENCE, (whole, id: string) =>
      id === pair[0] ? `\${${pair[1]}}` : id === pair[1] ? `\${${pair[0]}}` : whole,
    );
    return [{ kind: 'exchanged', slide: at, edits: [[{ at: 'line', index }, text]], texts: [text] }];
  });
  const swap = (kind: 'card' | 'row', texts: readonly string[], from: number): readonly Slip[] => {
    for (let one = from; one < texts.length; one++)
      for (let other = one + 1; other < texts.length; other++) {
        const [a, b] = [texts[one]!, texts[other]!];
        const [idA, idB] = [a, b].map((text) => /\$\{(\w+)\}/u.exec(text)?.[1] ?? '');
        if (a === b || unitOf(idA!) !== unitOf(idB!)) continue;
        return [
          {
            kind: `exchanged ${kind}s`,
            slide: at,
            edits: [
              [{ at: kind, index: one }, b],
              [{ at: kind, index: other }, a],
            ],
            texts: [a, b],
          },
        ];
      }
    return [];
  };
  return [
    ...inLines,
    ...swap(
      'card',
      slide.cards.map(([, print]) => print),
      0,
    ),
    ...swap(
      'row',
      slide.table.map((row) => row[1] ?? ''),
      1,
    ),
  ];
}

/** Of each kind in turn one by chance, until there are enough. */
export function drawSlips<T extends { readonly kind: string }>(all: readonly T[], count: number, random: Random): readonly T[] {
  const kinds = new Map<string, T[]>();
  for (const one of random.shuffle(all)) kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one]);
  const drawn: T[] = [];
  const turn = random.shuffle([...kinds.values()]);
  while (drawn.length < count && turn.some((list) => list.length > 0))
    for (const list of turn) {
      const one = list.pop();
      if (one && drawn.length < count) drawn.push(one);
    }
  return drawn;
}

/** One for a line, one for the cards, one for the table of a slide, so that none touches another. */
export function apart(slips: readonly Slip[], most: number): readonly Slip[] {
  const taken = new Set<string>();
  return slips
    .filter(({ slide, edits }) => {
      const [{ at, index }] = edits[0]!;
      const key = `${slide} ${at} ${at === 'line' ? index : ''}`;
      return !taken.has(key) && taken.add(key);
    })
    .slice(0, most);
}

/** With their numbers in place of their ids. */
export function printTexts(texts: readonly string[], facts: readonly Known[]): readonly string[] {
  const outline = { language: '', title: '', slides: [{ title: '', lines: texts, cards: [], table: [] }] };
  return printOutline(outline, facts).slides[0]!.lines;
}
