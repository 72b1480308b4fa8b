/** List marks as PowerPoint's own bullets and numbers. */
import { readHan } from '../../language/han-numerals.js';
import type { ComposedParagraph, Paragraph } from '../../model/page.js';
import { type XmlElement, xml } from '../ooxml/xml.js';
import { solidFill } from './color.js';
import type { DeckSetting } from './setting.js';

/** What Office counts by itself, and what it calls that. */
const SEQUENCES = [
  { type: 'arabicPeriod', form: /^(\d{1,5})\.$/, read: Number },
  { type: 'arabicPlain', form: /^(\d{1,5})$/, read: Number },
  { type: 'ea1ChsPlain', form: /^([一二三四五六七八九十百〇]+)$/, read: readHan },
] as const;

/** Elements of `a:pPr` that make the mark; `a:buNone` where there is none, or where it must stand in the text. */
export function bulletElements(
  mark: Paragraph['mark'],
  size: number | null,
  style: Paragraph['style'],
  { theme }: DeckSetting,
  start: number | null = null,
): readonly XmlElement[] {
  if (mark === null || isTextMark(mark)) return [xml('a:buNone')];
  const looks = [
    xml('a:buClr', ...solidFill(theme, mark.color).children),
    size === null || Math.abs(size - style.size) < 0.01
      ? // LibreOffice takes buSzTx for the size of the master's bullets.
        xml('a:buSzPct', { val: 100_000 })
      : xml('a:buSzPct', { val: Math.round((size / style.size) * 100_000) }),
    xml('a:buFontTx'),
  ];
  const number = numberOf(mark);
  if (number === null) return [...looks, xml('a:buChar', { char: mark.text })];
  const first = start ?? number.value;
  return [...looks, xml('a:buAutoNum', { type: number.type, startAt: first === 1 ? null : first })];
}

/** PowerPoint shows but the first character of a longer bullet: such a mark is text before a tab, which ends at the hanging indent. */
export const isTextMark = (mark: NonNullable<Paragraph['mark']>): boolean => numberOf(mark) === null && [...mark.text].length > 1;

type Numbering = { readonly type: string; readonly value: number };

/** The number of a mark such as `3.` or `三`, which Office counts by itself; null for any other. */
function numberOf({ text }: NonNullable<Paragraph['mark']>): Numbering | null {
  for (const { type, form, read } of SEQUENCES) {
    const [, number] = form.exec(text) ?? [];
    if (number !== undefined) return { type, value: read(number) };
  }
  return null;
}

/** For each paragraph, the number at which its sequence starts, from which Office counts on; null where it has none. */
export function sequenceStarts(composed: readonly ComposedParagraph[]): readonly (number | null)[] {
  const open: ({ readonly type: string; readonly start: number; readonly next: number } | null)[] = [];
  return composed.map(({ paragraph: { mark, level } }) => {
    open.length = Math.min(open.length, level + 1);
    const number = mark === null ? null : numberOf(mark);
    if (number === null) {
      open[level] = null;
      return null;
    }
    const sequence = open[level];
    const goesOn = sequence?.type === number.type && sequence.next === number.value;
    const start = goesOn ? sequence.start : number.value;
    open[level] = { type: number.type, start, next: number.value + 1 };
    return start;
  });
}
