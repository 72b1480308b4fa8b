/** List marks as PowerPoint's own bullets and numbers. */
import type { ComposedParagraph, Paragraph } from '../../model/page.js';
import { type XmlElement, xml } from '../ooxml/xml.js';
import { solidFill } from './color.js';
import type { DeckSetting } from './setting.js';

const ARABIC = /^(\d{1,5})\.$/;

/** Elements of `a:pPr` that make the mark; `a:buNone` where there is none, or where it must stand in the text. */
export function bulletElements(
  mark: Paragraph['mark'],
  size: number | null,
  style: Paragraph['style'],
  { theme }: DeckSetting,
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
  const start = startOf(mark);
  if (start === null) return [...looks, xml('a:buChar', { char: mark.text })];
  return [...looks, xml('a:buAutoNum', { type: 'arabicPeriod', startAt: start === 1 ? null : start })];
}

/** PowerPoint shows but the first character of a longer bullet: such a mark is text before a tab, which ends at the hanging indent. */
export const isTextMark = (mark: NonNullable<Paragraph['mark']>): boolean => startOf(mark) === null && [...mark.text].length > 1;

/** The number of a mark such as `3.`, which Office counts by itself; null for any other. */
function startOf({ text }: NonNullable<Paragraph['mark']>): number | null {
  const arabic = ARABIC.exec(text);
  return arabic === null ? null : Number(arabic[1]);
}

/** The paragraphs' marks, each number replaced by the one at which its sequence starts: Office counts on from there. */
export function sequenceMarks(composed: readonly ComposedParagraph[]): readonly Paragraph['mark'][] {
  const open: ({ readonly start: number; readonly next: number } | null)[] = [];
  return composed.map(({ paragraph: { mark, level } }) => {
    open.length = Math.min(open.length, level + 1);
    const number = mark === null ? null : startOf(mark);
    if (mark === null || number === null) {
      open[level] = null;
      return mark;
    }
    const sequence = open[level];
    const start = sequence && sequence.next === number ? sequence.start : number;
    open[level] = { start, next: number + 1 };
    return { ...mark, text: `${start}.` };
  });
}
