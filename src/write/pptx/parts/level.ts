/** Paragraph levels of layouts and masters: what the text of a placeholder inherits. */
import { emu } from '../../ooxml/units.js';
import { type XmlAttributes, type XmlElement, xml } from '../../ooxml/xml.js';
import { bulletElements } from '../bullet.js';
import { ALIGN, linePitch, spacing } from '../paragraph.js';
import type { Level } from '../placeholder-defaults.js';
import { runProperties } from '../run.js';
import type { DeckSetting } from '../setting.js';

/** `<a:lvlNpPr>` for the levels 1 to `count`; those deeper than the given look like the last, each one em further in. */
export function levels(given: readonly Level[], count: number, setting: DeckSetting): XmlElement[] {
  return Array.from({ length: Math.max(count, given.length) }, (_, depth) => {
    const level = given[Math.min(depth, given.length - 1)]!;
    const { style, first, before, mark, markSize } = level;
    const deeper = Math.max(0, depth - given.length + 1);
    return levelElement(
      depth,
      { marL: emu(style.hang + deeper * style.size), indent: emu(first), algn: ALIGN[style.align] },
      linePitch(style, setting),
      spacing('a:spcBef', before),
      spacing('a:spcAft', 0),
      ...bulletElements(mark, markSize, style, setting),
      runProperties('a:defRPr', style, setting, { links: null, inherited: null }),
    );
  });
}

/** `<a:lvlNpPr>`, `depth` from 0, with what no level of ours does otherwise than another. */
export const levelElement = (depth: number, place: XmlAttributes, ...looks: readonly (XmlElement | null)[]): XmlElement =>
  xml(`a:lvl${depth + 1}pPr`, { ...place, defTabSz: 914400, rtl: 0, eaLnBrk: 1, latinLnBrk: 0, hangingPunct: 1 }, ...looks);
