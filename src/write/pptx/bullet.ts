/** List marks as PowerPoint's own bullets and numbers. */
import type { Paragraph } from '../../model/page.js';
import { type XmlElement, xml } from '../ooxml/xml.js';
import { solidFill } from './color.js';
import type { Setting } from './setting.js';

/** Elements of `a:pPr` that make the mark; `text` is what must stand in the text instead, before a tab, null where the bullet does it. */
export function bullet(
  mark: NonNullable<Paragraph['mark']>,
  size: number | null,
  style: Paragraph['style'],
  { theme }: Setting,
): { readonly properties: readonly XmlElement[]; readonly text: string | null } {
  const looks = [
    xml('a:buClr', {}, ...solidFill(theme, mark.color).children),
    size === null || Math.abs(size - style.size) < 0.01
      ? xml('a:buSzTx')
      : xml('a:buSzPct', { val: Math.round((size / style.size) * 100_000) }),
    xml('a:buFontTx'),
  ];
  const arabic = /^(\d{1,5})\.$/.exec(mark.text);
  if (arabic !== null) {
    const start = Number(arabic[1]);
    const number = xml('a:buAutoNum', { type: 'arabicPeriod', startAt: start === 1 ? null : start });
    return { properties: [...looks, number], text: null };
  }
  if ([...mark.text].length === 1) return { properties: [...looks, xml('a:buChar', { char: mark.text })], text: null };
  // PowerPoint shows but the first character of a longer bullet: such a mark is text before a tab, which ends at the hanging indent.
  return { properties: [xml('a:buNone')], text: mark.text };
}
