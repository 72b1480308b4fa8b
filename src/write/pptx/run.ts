/** One inline as DrawingML runs. */
import type { StyledRun, TextStyle } from '../../model/page.js';
import { type Script, splitScripts } from '../../model/scripts.js';
import { hundredths } from '../ooxml/units.js';
import { type XmlElement, xml } from '../ooxml/xml.js';
import { solidFill } from './color.js';
import { splitMarks } from './marks.js';
import type { DeckSetting, Links } from './setting.js';
import { eastAsianSlot, faceElements } from './typeface.js';

/** The looks of a run. */
export type RunLook = Pick<TextStyle, 'font' | 'size' | 'weight' | 'italic' | 'color'>;

/** PowerPoint knows a field by this id in every file of its own. */
export const NUMBER_FIELD = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}';
const HYPERLINK_COLOR = 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor';

/** What a placeholder's layout or a table's style gives its text already; null: nothing, every look is written out. */
type Inherited = Partial<RunLook> | null;

/** The language attributes of any run. Latin stretches are proofed as English where the content is East Asian. */
export function runLanguage(language: string): { lang: string; altLang: string | null } {
  return { lang: language, altLang: /^en\b/i.test(language) ? null : 'en-US' };
}

/** Runs of an inline. `page` is the slide's number, cached in its field. */
export function inlineRuns(
  { inline, look }: StyledRun,
  style: TextStyle,
  setting: DeckSetting,
  context: { readonly links: Links | null; readonly page: number; readonly inherited: Inherited },
): XmlElement[] {
  const own: RunLook = { ...style, ...look };
  const properties = (name: string, eastAsian: boolean, link?: string): XmlElement =>
    runProperties(name, own, setting, context, eastAsian, link);
  switch (inline.kind) {
    case 'break':
      return [xml('a:br', properties('a:rPr', false))];
    case 'page-number':
      return [xml('a:fld', { id: NUMBER_FIELD, type: 'slidenum' }, properties('a:rPr', false), xml('a:t', String(context.page)))];
    case 'run': {
      const split = splitMarks(inline.text, setting.language);
      // A fact stays whole, so that it can be found and replaced as one.
      const whole = { text: inline.text, eastAsian: split.some(({ eastAsian }) => eastAsian) };
      const stretches = inline.fact ? [whole] : split;
      const runs = stretches.flatMap(({ text: stretch, eastAsian }) =>
        splitScripts(stretch).map(({ text, script }) =>
          xml('a:r', raise(properties('a:rPr', eastAsian, inline.link), script), xml('a:t', text)),
        ),
      );
      if (inline.fact) for (const run of runs) setting.factRuns.set(run, inline.fact);
      return runs;
    }
  }
}

/** How far PowerPoint's own buttons raise and lower, thousandths of a per cent. */
const BASELINE: Readonly<Record<Script, number>> = { super: 30_000, sub: -25_000 };

/** Run properties of a raised or lowered stretch. */
export function raise(properties: XmlElement, script: Script | null): XmlElement {
  if (script !== null) properties.attributes.baseline = String(BASELINE[script]);
  return properties;
}

/** `<a:rPr>`, `<a:endParaRPr>` or `<a:defRPr>` (the last is no run: no language). */
export function runProperties(
  name: string,
  look: RunLook,
  setting: DeckSetting,
  { links, inherited }: { readonly links: Links | null; readonly inherited: Inherited },
  eastAsian = false,
  link?: string,
): XmlElement {
  const { theme, language } = setting;
  const differs = <K extends keyof RunLook>(key: K): boolean => inherited === null || inherited[key] !== look[key];
  const bold = look.weight === 700;
  return xml(
    name,
    {
      ...(name === 'a:defRPr' ? {} : runLanguage(language)),
      sz: differs('size') ? hundredths(look.size) : null,
      b: differs('weight') ? Number(bold) : null,
      i: inherited === null ? (look.italic ? 1 : null) : differs('italic') ? Number(look.italic) : null,
    },
    ...(differs('color') ? [solidFill(theme, look.color)] : []),
    ...(differs('font') ? faceElements(theme, look.font, eastAsian) : eastAsian ? [eastAsianSlot(theme, look.font)] : []),
    link === undefined || links === null ? null : hyperlink(link, links),
  );
}

/** `a:hlinkClick` of a run or a shape. */
export function hyperlink(link: string, links: Links): XmlElement {
  const { id, jump } = links.resolve(link);
  // Without the extension the link takes the theme's link colour and an underline, whatever the style says.
  const color = xml(
    'a:extLst',
    xml(
      'a:ext',
      { uri: '{A12FA001-AC4F-418D-AE19-62706E023703}' },
      xml('ahyp:hlinkClr', { 'xmlns:ahyp': HYPERLINK_COLOR, val: 'tx' }),
    ),
  );
  return xml('a:hlinkClick', { 'r:id': id, action: jump ? 'ppaction://hlinksldjump' : null }, color);
}
