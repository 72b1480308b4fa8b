/** Draws lying bars: categories at the left at full length, a value at each bar's end. Also what columns turn into when labels need room. */
import { scaleLinear } from 'd3-scale';
import type { Chart, ChartMark } from '../model/chart.js';
import { layRows } from './bands.js';
import { drawHeading } from './heading.js';
import { labelHeight, setLabel } from './label.js';
import { type ChartSetting, LABEL_GAP, SEPARATION, type WideSetting } from './setting.js';
import { wrapLabel } from './wrap.js';

/** Most of the width that category names may take, and what they may where that lets all of them stand on one line. */
const NAMES_SHARE = 0.42;
const WHOLE_NAMES_SHARE = 0.5;

function namesShare({ categories }: Chart, setting: WideSetting): number {
  const wraps = (share: number) => categories.some((name) => wrapLabel(name, setting.width * share, setting).lines.length > 1);
  return wraps(NAMES_SHARE) && !wraps(WHOLE_NAMES_SHARE) ? WHOLE_NAMES_SHARE : NAMES_SHARE;
}

/** Width at which all names stand on one line, points. */
export function wholeNamesWidth({ categories }: Chart, { measure, label }: Pick<WideSetting, 'measure' | 'label'>): number {
  return Math.max(0, ...categories.map((name) => measure(name, label.size, label.weight))) / WHOLE_NAMES_SHARE;
}

export function drawBars(chart: Chart, setting: ChartSetting): ChartMark[] {
  const { measure, label, width } = setting;
  const bars = chart.series.length;
  const {
    left,
    thickness,
    middle: middleOf,
    heading,
    drawName,
    drawBase,
  } = layRows(chart, setting, namesShare(chart, setting), bars);
  const values = chart.series.flatMap(({ points }) => points.filter((point) => point !== null));
  const valueRoom = (negative: boolean) =>
    Math.max(
      0,
      ...values
        .filter((p) => (p.from + p.value < 0 && p.from <= 0) === negative)
        .map((p) => measure(p.label, label.size, 700) + LABEL_GAP),
    );
  const plotLeft = left + valueRoom(true);
  const plotRight = Math.max(plotLeft + 1, width - valueRoom(false));
  const scale = scaleLinear([chart.axis.min, chart.axis.max], [plotLeft, plotRight]);
  const marks = [...heading];
  chart.categories.forEach((_, c) => {
    const middle = middleOf(c);
    marks.push(...drawName(c));
    chart.series.forEach((series, s) => {
      const point = series.points[c];
      if (!point) return;
      const [from, end] = [scale(point.from), scale(point.from + point.value)];
      const y = middle + (s - bars / 2) * thickness + SEPARATION / 2;
      const box = { x: Math.min(from, end), y, width: Math.abs(end - from), height: thickness - SEPARATION };
      marks.push({ kind: 'rect', ...box, color: chart.categoryColors?.[c] ?? series.color, hollow: point.target });
      const below = point.from + point.value < 0 && point.from <= 0;
      const place = {
        x: below ? Math.min(from, end) - LABEL_GAP : Math.max(from, end) + LABEL_GAP,
        middle: y + box.height / 2,
        anchor: below ? 'end' : 'start',
        weight: 700,
        fact: point.fact,
      } as const;
      marks.push(...setLabel([point.label], place, setting));
    });
  });
  return [...marks, drawBase(scale(0))];
}

/** Height below which labels of bars would touch, points. */
export function leastBarsHeight(chart: Chart, setting: WideSetting): number {
  const share = namesShare(chart, setting);
  const lines = chart.categories.map((name) => wrapLabel(name, setting.width * share, setting).lines.length);
  const names = labelHeight(Math.max(1, ...lines), setting) + LABEL_GAP;
  const values = (chart.series.length + setting.theme.gap) * (labelHeight(1, setting) + SEPARATION);
  return drawHeading(chart, setting).height + chart.categories.length * Math.max(names, values);
}
