/** Charts of `docx` speak US English, take East Asian text from the theme's body font whatever is asked, and rule their grids in grey. */
import type { OfficePackage } from '../../ooxml/package.js';
import { descendants } from '../../ooxml/tree.js';
import { xml } from '../../ooxml/xml.js';
import { hex, slotOf } from '../color.js';
import type { Desk } from '../desk.js';
import { fontNames } from '../fontNames.js';

export function setChartText(file: OfficePackage, { theme, language, styles }: Desk): void {
  const { label, grid } = theme.chart.summary;
  const role = styles.look(label).font;
  const named = role === theme.minor ? { latin: '+mn-lt', eastAsia: '+mn-ea' } : fontNames(theme, role);
  const slot = slotOf(theme, grid);
  for (const name of file.names) {
    if (!/^word\/charts\/chart\d+\.xml$/.test(name)) continue;
    const chart = file.xml(name);
    for (const element of descendants(chart, 'c:lang')) element.attributes.val = language.tag;
    for (const text of ['a:rPr', 'a:endParaRPr', 'a:defRPr'])
      for (const element of descendants(chart, text))
        if (element.attributes.lang !== undefined) element.attributes.lang = language.tag;
    for (const element of descendants(chart, 'a:latin')) element.attributes.typeface = named.latin;
    for (const element of descendants(chart, 'a:ea')) element.attributes.typeface = named.eastAsia;
    // A label is one line; wrapping ones break within their number.
    for (const labels of descendants(chart, 'c:dLbls'))
      for (const body of descendants(labels, 'a:bodyPr')) if (body.attributes.wrap !== undefined) body.attributes.wrap = 'none';
    for (const lines of descendants(chart, 'c:majorGridlines'))
      for (const fill of descendants(lines, 'a:solidFill'))
        fill.children.splice(
          0,
          fill.children.length,
          slot === null ? xml('a:srgbClr', { val: hex(theme, grid) }) : xml('a:schemeClr', { val: slot }),
        );
  }
}
