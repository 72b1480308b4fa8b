/** Native charts: their frames in the text; each chart's part and workbook are set whole when the file is sealed. */
import { buildCharts } from '../../chart/build.js';
import { layPanels, type Panels } from '../../chart/panels.js';
import { chooseShape, SHAPES } from '../../chart/shapes.js';
import type { Chart } from '../../model/chart.js';
import { formOf, type RingInBars } from '../../model/chart-forms.js';
import type { ChartFigure } from '../../model/content.js';
import type { Placement } from '../../model/document.js';
import type { TextStyle } from '../../model/page.js';
import { whyNativeBars } from '../ooxml/chart/plan.js';
import { labelWidth } from '../ooxml/chart/width.js';
import { pixels } from '../ooxml/units.js';
import type { WordContext } from './context.js';
import type { DocxParagraph } from './library.js';

/** Height of a panel whose height nothing else decides, as a share of its width. */
const PANEL_HEIGHT = 0.85;
/** Columns: the room of one in em of the labels, and the share of the text's width under which no chart falls. */
const COLUMN = 5;
const NARROWEST = 0.6;
/** Lying bars: height of a bar, and of the gap between two rows, in em of the labels. */
const BAR = 1.7;
const ROW_GAP = 1;

/** `width` is the room, points. */
export function buildChartParagraph(figure: ChartFigure, place: Placement, width: number, word: WordContext): DocxParagraph {
  const { docx, charts: library, styles, theme } = word;
  if (library === null) throw new Error('docx/charts was not loaded for a summary with charts');
  const charts = buildCharts(figure, theme.chart.summary);
  const size = measureChart(charts, place, width, word);
  const runs = charts.flatMap((chart, i) => {
    word.factMarks.markAlt(chart.alt, chart.altFacts);
    word.charted.push({ figure: figure.id, chart, width: size.width, height: size.height });
    // Only its frame, part and workbook; its one series is named by its place among the charts, to be found again.
    const run = new library.ChartRun({
      type: 'column',
      categories: ['1'],
      series: [{ name: String(word.charted.length), values: [1] }],
      transformation: { width: Math.round(pixels(size.width)), height: Math.round(pixels(size.height)) },
      altText: { name: figure.id, description: chart.alt, title: chart.title },
    });
    // Between panels stands an em space as wide as their gap, at which a row may end.
    return i === 0 ? [run] : [new docx.TextRun({ text: '\u2003', size: Math.round(size.gap * 2) }), run];
  });
  return new docx.Paragraph({ style: styles.paragraph('drawing').id, children: runs });
}

/** Of one panel, where there are several. */
function measureChart(
  charts: readonly Chart[],
  place: Placement,
  room: number,
  word: WordContext,
): { width: number; height: number; gap: number } {
  const resolve = (length: Placement['width'], of: number) =>
    length && (length.of === 'points' ? length.value : length.value * of);
  const [chart] = charts as readonly [Chart, ...Chart[]];
  const label = chartLabel(word);
  const whole = Math.min(room, resolve(place.width, room) ?? naturalWidth(charts, room, label.size, word));
  const panels: Panels = layPanels(charts, whole, { label, measure: labelWidth });
  const width = panels.columns === 1 ? whole : Math.floor(panels.width - 1);
  const chartTheme = {
    label,
    theme: word.theme.chart.summary,
    textOn: (color: string) => color,
    ground: word.theme.scheme.lt1,
    measure: labelWidth,
  };
  const { lying, abreast } = SHAPES[chooseShape(chart, { ...chartTheme, width })];
  const bars = abreast ? chart.series.length : 1;
  const rows =
    chart.categories.length * (bars * BAR + ROW_GAP) * label.size +
    (chart.names === 'legend' ? 2.5 * label.size : 0) +
    label.size;
  const share = panels.columns > 1 ? PANEL_HEIGHT : formOf(chart).height;
  const height =
    resolve(place.height, word.textHeight) ?? (lying ? rows : Math.max(width, panels.columns > 1 ? 0 : room * NARROWEST) * share);
  return { width, gap: panels.gap, height: Math.min(word.textHeight * 0.8, Math.max(72, height)) };
}

/** Two columns over the whole width would be walls. */
function naturalWidth([chart, ...others]: readonly Chart[], room: number, size: number, { theme }: WordContext): number {
  if (chart === undefined || others.length > 0 || !formOf(chart).narrows) return room;
  const abreast = formOf(chart).stack === 'none' ? chart.series.length : 1;
  const bars = chart.categories.length * (abreast + theme.chart.summary.gap);
  return Math.max(room * NARROWEST, bars * COLUMN * size);
}

/** The style of a chart's labels as charts are laid out with: at its own size, for Word does not fit text. */
export function chartLabel({ styles, theme }: WordContext): TextStyle {
  const look = styles.look(theme.chart.summary.label);
  return { ...look, leading: look.leading * look.size, indent: 0, hang: 0, before: 0, after: 0 };
}

/** The rings that are written as bars. */
export function listBars(word: WordContext): readonly RingInBars[] {
  const look = {
    label: chartLabel(word),
    theme: word.theme.chart.summary,
    ground: word.theme.scheme.lt1,
    textOn: (mark: string) => mark,
  };
  return word.charted.flatMap(({ figure, chart, width }) => {
    const why = whyNativeBars(chart, width, look);
    return why === null ? [] : [{ figure, why }];
  });
}
