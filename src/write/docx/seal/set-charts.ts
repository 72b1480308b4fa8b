/** Sets the parts and workbooks of charts whole: `docx` speaks US English in them, takes no East Asian face and knows few kinds. */
import { hexColor } from '../../../model/color.js';
import type { Labels } from '../../../model/output.js';
import { chartSpace } from '../../ooxml/chart/space.js';
import { fontNames } from '../../ooxml/font-names.js';
import { type OfficePackage, resolveTarget } from '../../ooxml/package.js';
import { drawingName, slotOf } from '../../ooxml/scheme.js';
import { descendants, need, textOf } from '../../ooxml/tree.js';
import { makeChartWorkbook } from '../../ooxml/workbook.js';
import { xml } from '../../ooxml/xml.js';
import { chartLabel } from '../charts.js';
import { readableOn } from '../color.js';
import type { WordContext } from '../context.js';
import { hintEastAsia } from '../east-asian-hint.js';

export function setCharts(file: OfficePackage, word: WordContext, labels: Labels): void {
  const { theme, language } = word;
  const label = chartLabel(word);
  const named = label.font === theme.minor ? { latin: '+mn-lt', eastAsia: '+mn-ea' } : fontNames(theme, label.font);
  for (const part of file.names) {
    if (!/^word\/charts\/chart\d+\.xml$/.test(part)) continue;
    const [series] = descendants(file.xml(part), 'c:ser');
    const charted = word.charted[Number(series && textOf(need(series, 'c:tx', 'c:strRef', 'c:strCache', 'c:pt', 'c:v'))) - 1];
    const workbook = file.relationships(part).find(({ type }) => type.endsWith('/package'));
    if (charted === undefined || workbook === undefined) throw new Error(`${part} is no chart of ours`);
    file.set(resolveTarget(part, workbook.target), makeChartWorkbook(charted.chart, language.tag));
    file.set(
      part,
      chartSpace(charted.chart, charted, workbook.id, {
        label,
        theme: theme.chart.summary,
        textOn: (mark) => readableOn(theme, mark),
        language: language.tag,
        axisNote: labels['axis-not-from-zero'] ?? '',
        ground: theme.scheme.lt1,
        fill: (color) => {
          const slot = slotOf(theme, color);
          const srgb = () => xml('a:srgbClr', { val: hexColor(theme, color) });
          return xml('a:solidFill', slot === null ? srgb() : xml('a:schemeClr', { val: drawingName(slot) }));
        },
        faces: (eastAsian) => [
          xml('a:latin', { typeface: eastAsian ? named.eastAsia : named.latin }),
          xml('a:ea', { typeface: named.eastAsia }),
          xml('a:cs', { typeface: named.latin }),
        ],
        splitMarks: (text) =>
          hintEastAsia(text, language.eastAsian).map(({ text: part, eastAsia }) => ({ text: part, eastAsian: eastAsia })),
      }),
    );
  }
}
