/** Divides a figure's room among the panels of small multiples: rows as even as their number allows. */
import type { Chart } from '../model/chart.js';
import type { ChartSetting } from './setting.js';

/** Air between panels, and the narrowest panel, in em of the labels. */
const GAP = 2;
const NARROWEST = 9;

export interface Panels {
  readonly columns: number;
  readonly rows: number;
  /** Of one panel, points. */
  readonly width: number;
  readonly gap: number;
}

export function layPanels(
  charts: readonly Chart[],
  width: number,
  { label, measure }: Pick<ChartSetting, 'label' | 'measure'>,
): Panels {
  if (charts.length === 1) return { columns: 1, rows: 1, width, gap: 0 };
  const gap = label.size * GAP;
  const least = Math.max(label.size * NARROWEST, ...charts.map((chart) => measure(chart.heading ?? '', label.size, 700)));
  const most = Math.max(1, Math.min(charts.length, Math.floor((width + gap) / (least + gap))));
  const rows = Math.ceil(charts.length / most);
  const columns = Math.ceil(charts.length / rows);
  return { columns, rows, width: (width - gap * (columns - 1)) / columns, gap };
}
