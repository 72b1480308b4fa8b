/** The marks of a deck's private part: by slide, shape and paragraph, run by run. */
import type { ReadMark } from '../../model/reading.js';
import { alignGaps, readGaps } from './align-gaps.js';
import { childrenOf, type Element } from './element.js';

export interface MarkPlace {
  /** The slide's id in the presentation. */
  readonly slide: string;
  readonly side: 'slide' | 'notes';
  /** The shape's id on its slide. */
  readonly shape: string;
  readonly row?: number;
  readonly column?: number;
  readonly paragraph?: number;
}

export function readDeckMarks(part: Element | null) {
  const paragraphs = new Map<string, Element>();
  const alts = new Map<string, Element>();
  for (const slide of part === null ? [] : childrenOf(part, 'facts:slide')) {
    for (const text of childrenOf(slide)) {
      const { side = 'slide', shape = '', row, column, paragraph } = text.attributes;
      const place = keyOf({ slide: slide.attributes.id ?? '', side, shape, row, column, paragraph });
      if (text.name === 'facts:text') paragraphs.set(place, text);
      else if (text.name === 'facts:alt') alts.set(place, text);
    }
  }
  return {
    /** `bounds`: where the paragraph's runs begin, and where the last ends. */
    find: (place: MarkPlace, bounds: readonly number[]): readonly ReadMark[] => {
      const text = paragraphs.get(keyOf(place));
      return text ? placeMarks(text, bounds) : [];
    },
    findAlt: (place: MarkPlace, text: string): readonly ReadMark[] => {
      const alt = alts.get(keyOf(place));
      return alt ? alignGaps(readGaps(alt), text) : [];
    },
  };
}

function keyOf({
  slide,
  side,
  shape,
  row,
  column,
  paragraph,
}: { readonly [K in keyof MarkPlace]: string | number | undefined }): string {
  return JSON.stringify([slide, side, shape, Number(row ?? 0), Number(column ?? 0), Number(paragraph ?? 0)]);
}

function showOf({ show }: Element['attributes']): ReadMark['show'] {
  return show === 'period' ? 'period' : 'value';
}

/** By runs while there are as many; where a program has joined or cut them, by places while the text is as long; else not at all. */
function placeMarks(text: Element, bounds: readonly number[]): readonly ReadMark[] {
  const { runs, length } = text.attributes;
  const byRun = Number(runs) === bounds.length - 1;
  if (!byRun && Number(length) !== bounds.at(-1)) return [];
  return childrenOf(text, 'facts:fact').flatMap(({ attributes }): readonly ReadMark[] => {
    const { id = '', run, last = run, start, end } = attributes;
    const [from, to] = byRun ? [bounds[Number(run) - 1], bounds[Number(last)]] : [Number(start), Number(end)];
    if (from === undefined || to === undefined) return [];
    return [{ start: from, end: to, fact: id, show: showOf(attributes) }];
  });
}
