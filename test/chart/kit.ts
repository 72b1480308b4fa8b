/** What the tests of charts share: a measure that can be worked out in the head, charts of a few points, marks as one line each. */
import type { ChartSetting } from '../../src/chart/setting.js';
import type { Chart, ChartMark, ChartPoint, ChartSeries } from '../../src/model/chart.js';

export const label = {
  name: 'chart-label',
  font: 'sans',
  size: 10,
  weight: 400,
  italic: false,
  color: 'ink',
  leading: 12,
  align: 'left',
  indent: 0,
  hang: 0,
  before: 0,
  after: 0,
} as const;

/** Every letter half an em wide, 0.6 where bold: 5 and 6 points. A label of one line is 10.2 high, its base line 3.6 under its middle. */
export const measure: ChartSetting['measure'] = (text, size, weight) => [...text].length * size * (weight === 700 ? 0.6 : 0.5);

export const theme = { palette: ['red', 'blue', 'green'], label: 'chart-label', axis: 'axis', grid: 'grid', gap: 1 } as const;

export function setting(width: number, height: number): ChartSetting {
  return { width, height, label, theme, measure, ground: 'paper', textOn: (color) => `on ${color}` };
}

/** A label without unit and words that limit it. */
export const printed = (number: string): ChartPoint['printed'] => ({ before: '', number, unit: '', after: '', hedged: false });

export function point(value: number, more: Partial<ChartPoint> = {}): ChartPoint {
  const label = more.label ?? String(value);
  return { fact: `f${value}`, name: '', value, decimals: 0, label, printed: printed(label), target: false, from: 0, ...more };
}

export function series(
  values: readonly (number | null | ChartPoint)[],
  { name = 's', color = 'red', line = false, unit = '%' }: Partial<Omit<ChartSeries, 'points'>> = {},
): ChartSeries {
  return { name, color, line, unit, points: values.map((value) => (typeof value === 'number' ? point(value) : value)) };
}

export function chart(more: Partial<Chart> & Pick<Chart, 'kind' | 'series'>, min = 0, max = 10): Chart {
  return {
    heading: null,
    title: '',
    unit: '%',
    categories: (more.series[0]?.points ?? []).map((_, i) => 'abcdefgh'[i]!),
    categoryColors: null,
    axis: { min, max, ticks: [min, max], decimals: 0 },
    extent: null,
    second: null,
    names: 'none',
    alt: '',
    ...more,
  };
}

const round = (value: number): number => Number(value.toFixed(3)) + 0;

/** `rect x y width×height color`, `line x1 y1 x2 y2 color width`, `"text" anchor x y` with what is not usual, `path d` with its looks. */
export const print = (marks: readonly ChartMark[]): string[] => marks.map(printMark);

function printMark(mark: ChartMark): string {
  switch (mark.kind) {
    case 'rect': {
      const [x, y, width, height] = [mark.x, mark.y, mark.width, mark.height].map(round);
      return `rect ${x} ${y} ${width}×${height} ${mark.color}${mark.hollow ? ' hollow' : ''}`;
    }
    case 'line':
      return `line ${[mark.x1, mark.y1, mark.x2, mark.y2].map(round).join(' ')} ${mark.color} ${mark.width}`;
    case 'text': {
      const looks = [mark.weight === 700 ? ' bold' : '', mark.color === 'ink' ? '' : ` ${mark.color}`];
      return `"${mark.text}" ${mark.anchor} ${round(mark.x)} ${round(mark.y)}${looks.join('')}${mark.fact === null ? '' : ` #${mark.fact}`}`;
    }
    case 'path': {
      const stroke = mark.stroke && ` stroke ${mark.stroke.color} ${mark.stroke.width}${mark.stroke.dashed ? ' dashed' : ''}`;
      return `path ${mark.d}${mark.fill === null ? '' : ` fill ${mark.fill}`}${stroke ?? ''}`;
    }
  }
}
