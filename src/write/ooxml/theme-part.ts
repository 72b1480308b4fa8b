/** The theme part: the theme's colours in Office's slots and its fonts, so that Office's palette and what a reader adds are the report's. */
import { hexColor } from '../../model/color.js';
import { SCHEME_SLOTS, type Theme } from '../../model/theme.js';
import { fontNames } from './font-names.js';
import { type XmlElement, xml } from './xml.js';

/** `formats` names its fills and lines; `more` is what follows its elements. */
export function buildThemePart(theme: Theme, formats: string, ...more: readonly XmlElement[]): XmlElement {
  return xml(
    'a:theme',
    { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name: theme.name },
    xml(
      'a:themeElements',
      xml(
        'a:clrScheme',
        { name: theme.name },
        ...SCHEME_SLOTS.map((slot) => xml(`a:${slot}`, srgb(hexColor(theme, theme.scheme[slot])))),
      ),
      xml(
        'a:fontScheme',
        { name: theme.name },
        buildFont('a:majorFont', theme, theme.major),
        buildFont('a:minorFont', theme, theme.minor),
      ),
      buildFormats(formats),
    ),
    ...more,
  );
}

const srgb = (value: string): XmlElement => xml('a:srgbClr', { val: value });

function buildFont(name: string, theme: Theme, role: string): XmlElement {
  const { latin, eastAsia } = fontNames(theme, role);
  const face = (element: string, typeface: string): XmlElement => xml(element, { typeface });
  return xml(name, face('a:latin', latin), face('a:ea', eastAsia), face('a:cs', ''));
}

/** Plain fills and lines, three of each as the schema wants (CT_StyleMatrix): what a new shape of the reader's is drawn with. */
function buildFormats(name: string): XmlElement {
  const fill = (): XmlElement => xml('a:solidFill', xml('a:schemeClr', { val: 'phClr' }));
  const line = (width: number): XmlElement =>
    xml(
      'a:ln',
      { w: width, cap: 'flat', cmpd: 'sng', algn: 'ctr' },
      fill(),
      xml('a:prstDash', { val: 'solid' }),
      xml('a:miter', { lim: 800000 }),
    );
  const effect = (): XmlElement => xml('a:effectStyle', xml('a:effectLst'));
  return xml(
    'a:fmtScheme',
    { name },
    xml('a:fillStyleLst', fill(), fill(), fill()),
    xml('a:lnStyleLst', line(6350), line(12700), line(19050)),
    xml('a:effectStyleLst', effect(), effect(), effect()),
    xml('a:bgFillStyleLst', fill(), fill(), fill()),
  );
}
