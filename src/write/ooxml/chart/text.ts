/** Words of a native chart: properties of axes, legends and labels, and texts of its own. Upright always: Office tilts what it finds too long. */
import type { ColorName } from '../../../model/theme.js';
import { type XmlElement, xml } from '../xml.js';
import type { NativeChartTheme } from './chart-theme.js';

interface TextLook {
  readonly weight: 400 | 700;
  readonly color: ColorName;
}

/** `<c:txPr>`. `shown`: the words that Office will set; where quotes or dashes stand among them, all take the East Asian face. */
export function textProperties(
  chartTheme: NativeChartTheme,
  look: TextLook,
  shown: readonly string[],
  fit: Fit = 'wrap',
): XmlElement {
  const eastAsian = shown.some((text) => chartTheme.splitMarks(text).some((part) => part.eastAsian));
  return xml(
    'c:txPr',
    textBody(fit),
    xml('a:lstStyle'),
    xml(
      'a:p',
      xml('a:pPr', runProperties('a:defRPr', chartTheme, look, eastAsian)),
      xml('a:endParaRPr', { lang: chartTheme.language }),
    ),
  );
}

/** `<c:tx>` with words of its own, a paragraph a line. */
export function richText(
  chartTheme: NativeChartTheme,
  lines: readonly { readonly text: string; readonly look: TextLook }[],
  align: 'l' | 'ctr' = 'ctr',
): XmlElement {
  const paragraphs = lines.map(({ text: line, look }) =>
    xml(
      'a:p',
      xml('a:pPr', { algn: align }, runProperties('a:defRPr', chartTheme, look, false)),
      ...chartTheme
        .splitMarks(line)
        .map(({ text, eastAsian }) => xml('a:r', runProperties('a:rPr', chartTheme, look, eastAsian), xml('a:t', text))),
    ),
  );
  return xml('c:tx', xml('c:rich', textBody('line'), xml('a:lstStyle'), ...paragraphs));
}

/** A text that the program fills in anew; `type` null: plain words. */
export type LabelField =
  | { readonly type: 'VALUE' | 'CELLRANGE' | 'SERIESNAME' | 'CATEGORYNAME'; readonly text: string; readonly id: string }
  | { readonly type: null; readonly text: string };

/** `<c:tx>` of a label, a paragraph a line. */
export function labelFields(
  chartTheme: NativeChartTheme,
  color: ColorName,
  lines: readonly (readonly LabelField[])[],
): XmlElement {
  const look = { weight: 700, color } as const;
  const paragraphs = lines.map((line) =>
    xml(
      'a:p',
      xml('a:pPr', runProperties('a:defRPr', chartTheme, look, false)),
      ...line.map((part) => {
        const eastAsian = chartTheme.splitMarks(part.text).some((each) => each.eastAsian);
        const properties = runProperties('a:rPr', chartTheme, look, eastAsian);
        if (part.type === null) return xml('a:r', properties, xml('a:t', part.text));
        return xml('a:fld', { id: part.id, type: part.type }, properties, xml('a:pPr'), xml('a:t', part.text));
      }),
    ),
  );
  return xml('c:tx', xml('c:rich', textBody('line'), xml('a:lstStyle'), ...paragraphs));
}

/** Words of a label never wrap into the narrow width of their bar (`line`); names of categories do. */
type Fit = 'wrap' | 'line';

function textBody(fit: Fit): XmlElement {
  const line = fit === 'line';
  return xml('a:bodyPr', { rot: 0, vert: 'horz', wrap: line ? 'none' : null, anchor: line ? 'ctr' : null });
}

function runProperties(name: 'a:defRPr' | 'a:rPr', chartTheme: NativeChartTheme, look: TextLook, eastAsian: boolean): XmlElement {
  const { label, language } = chartTheme;
  const lang = name === 'a:rPr' ? { lang: language, altLang: /^en\b/i.test(language) ? null : 'en-US' } : {};
  return xml(
    name,
    { ...lang, sz: Math.round(label.size * 100), b: Number(look.weight === 700) },
    chartTheme.fill(look.color),
    ...chartTheme.faces(eastAsian),
  );
}
