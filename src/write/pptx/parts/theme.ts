/** The theme part: colour scheme, heading and body fonts, and plain fills and lines without effects. */
import { hexColor } from '../../../model/color.js';
import type { Theme } from '../../../model/theme.js';
import { SCHEME_SLOTS } from '../../../model/theme.js';
import { parseXml, type XmlElement, xml } from '../../ooxml/xml.js';
import { namedFaces } from '../typeface.js';
import { PRESENTATION } from './namespaces.js';

/** Three of each, as the schema wants (CT_StyleMatrix); what a new shape of the reader's is drawn with. */
const FORMATS = `<a:fmtScheme name="Flat">
  <a:fillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:fillStyleLst>
  <a:lnStyleLst>${[6350, 12700, 19050]
    .map(
      (width) =>
        `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`,
    )
    .join('')}</a:lnStyleLst>
  <a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst>
  <a:bgFillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:bgFillStyleLst>
</a:fmtScheme>`.replace(/>\s+</g, '><');

export function makeThemePart(theme: Theme): XmlElement {
  const root = parseXml(`<a:theme xmlns:a="${PRESENTATION['xmlns:a']}"><a:themeElements>${FORMATS}</a:themeElements></a:theme>`);
  root.attributes.name = theme.name;
  const elements = root.children[0] as XmlElement;
  elements.children.unshift(
    xml(
      'a:clrScheme',
      { name: theme.name },
      ...SCHEME_SLOTS.map((slot) => xml(`a:${slot}`, xml('a:srgbClr', { val: hexColor(theme, theme.scheme[slot]) }))),
    ),
    xml('a:fontScheme', { name: theme.name }, fonts('a:majorFont', theme, theme.major), fonts('a:minorFont', theme, theme.minor)),
  );
  root.children.push(xml('a:objectDefaults'), xml('a:extraClrSchemeLst'));
  return root;
}

function fonts(name: string, theme: Theme, role: string): XmlElement {
  const faces = namedFaces(theme, role);
  return xml(
    name,
    xml('a:latin', { typeface: faces.latin }),
    xml('a:ea', { typeface: faces.eastAsia }),
    xml('a:cs', { typeface: '' }),
  );
}
