/** What a chart becomes at its width: names of lines where they find room, bars instead of a ring whose parts cannot be named. */
import type { Chart } from '../model/chart.js';
import { formOf } from '../model/chart-forms.js';
import { buildAxis } from './axis.js';
import { placeSeriesNames } from './data-points.js';
import type { ChartSetting } from './setting.js';
import { namesHaveRoom, sliceRing } from './slice.js';

/** More parts than this are not told apart by their angles and colours. */
const MOST_PARTS = 8;

export function chooseFallback(chart: Chart, setting: Omit<ChartSetting, 'height'>): Chart {
  if (formOf(chart).marks !== 'ring') return placeSeriesNames(chart, setting);
  const slices = sliceRing(chart);
  if (slices.length <= MOST_PARTS && (!setting.oneLine || namesHaveRoom(slices, setting))) return chart;
  const series = chart.series.slice(0, 1);
  return { ...chart, kind: 'bar', series, categoryColors: null, axis: buildAxis('bar', series, chart.categories.length) };
}
