/** Paragraph levels of layouts and masters: what the text of a placeholder inherits. */
import type { TextStyle } from '../../../model/page.js';
import { type XmlElement, xml } from '../../ooxml/xml.js';
import { emu, hundredths } from '../emu.js';
import { runProperties } from '../run.js';
import type { Setting } from '../setting.js';

const ALIGN = { left: 'l', center: 'ctr', right: 'r', justify: 'just' } as const;

/** `<a:lvlNpPr>` for the levels 1 to `count`; deeper ones step in by one em and look alike. */
export function levels(style: TextStyle, count: number, setting: Setting): XmlElement[] {
  return Array.from({ length: count }, (_, depth) =>
    xml(
      `a:lvl${depth + 1}pPr`,
      {
        marL: emu(style.hang + depth * style.size),
        indent: emu(style.indent),
        algn: ALIGN[style.align],
        defTabSz: 914400,
        rtl: 0,
        eaLnBrk: 1,
        latinLnBrk: 0,
        hangingPunct: 1,
      },
      xml('a:lnSpc', {}, xml('a:spcPts', { val: hundredths(style.leading) })),
      xml('a:spcBef', {}, xml('a:spcPts', { val: 0 })),
      xml('a:spcAft', {}, xml('a:spcPts', { val: 0 })),
      xml('a:buNone'),
      runProperties('a:defRPr', style, setting, { links: null, inherited: null }),
    ),
  );
}
