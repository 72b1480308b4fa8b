/** Plans a chart or a set of small multiples: at least as high as labels need, as high as there is room. */

import { wholeNamesWidth } from '../../chart/bars.js';
import { buildCharts } from '../../chart/build.js';
import { layPanels } from '../../chart/panels.js';
import type { ChartSetting } from '../../chart/setting.js';
import { leastChartHeight, mostChartHeight } from '../../chart/shapes.js';
import type { Chart } from '../../model/chart.js';
import { formOf } from '../../model/chart-forms.js';
import { contrastRatio } from '../../model/color.js';
import type { ChartFigure } from '../../model/content.js';
import type { Origin } from '../../model/document.js';
import type { ColorName } from '../../model/theme.js';
import type { Job } from '../job.js';
import { findStyle, sizeStyle } from '../style.js';
import type { Leaf } from '../tree/node.js';
import { rememberByWidth } from './leaf.js';

/** Width that a chart asks for where nothing else says one, in em of its labels. */
const WIDTH = 20;

/** Room around a ring that it does not need, em of its labels: beside what is higher it stands in the middle of it. */
const RING_AIR = 2.5;

const isRing = (chart: Chart): boolean => formOf(chart).marks === 'ring';

export function planChartBlock(figure: ChartFigure, origin: Origin, job: Job): Leaf {
  const { chart: theme, chartGround } = job;
  const look = chartGround === null ? null : { theme, ground: chartGround };
  const charts = buildCharts(figure, theme);
  const label = sizeStyle(findStyle(theme.label, job), job);
  const setting: Omit<ChartSetting, 'width' | 'height'> = {
    label,
    theme,
    measure: (text, size, weight) => job.measure(text, label.font, size, weight, origin),
    ground: chartGround ?? job.theme.scheme.lt1,
    textOn: (mark) => textOn(mark, chartGround === null ? label.color : job.theme.scheme.dk1, job),
    ...(job.drawChart === null && { oneLine: true }),
  };
  const stacked = (width: number, heightOf: (chart: Chart, setting: Omit<ChartSetting, 'height'>) => number): number => {
    const panels = layPanels(charts, width, setting);
    const each = Math.max(...charts.map((chart) => heightOf(chart, { ...setting, width: panels.width })));
    return each * panels.rows + panels.gap * (panels.rows - 1);
  };
  const isLying = charts.length === 1 && charts.every((chart) => formOf(chart).shapes[0] === 'bars');
  const most = rememberByWidth((width) => stacked(width, mostChartHeight));
  return {
    naturalWidth: () => (isLying ? Math.max(...charts.map((chart) => wholeNamesWidth(chart, setting))) : WIDTH * label.size),
    height: rememberByWidth((width) => stacked(width, leastChartHeight)),
    // A slide is filled; a page has gaps that take what its charts make no use of.
    ...(job.target === 'onepager' && {
      most: (width: number) => most(width) + (charts.every(isRing) ? RING_AIR * label.size : 0),
    }),
    draw: (box) => {
      const panels = layPanels(charts, box.width, setting);
      const width = panels.width;
      const height = (box.height - panels.gap * (panels.rows - 1)) / panels.rows;
      return charts.map((chart, i) => {
        const x = box.x + (i % panels.columns) * (width + panels.gap);
        const y = box.y + Math.floor(i / panels.columns) * (height + panels.gap);
        const drawing = job.drawChart?.(chart, { ...setting, width, height }) ?? null;
        return {
          kind: 'chart',
          box: { x, y, width, height },
          figure: figure.id,
          chart,
          drawing,
          ...(look && { look }),
          label,
          origin,
        };
      });
    },
  };
}

/** The ink, or the lightest of Office's ground colours, whichever reads better on the mark. */
function textOn(mark: ColorName, ink: ColorName, { theme }: Job): ColorName {
  const paper = theme.scheme.lt1;
  const ground = theme.colors[mark] ?? '';
  const ratio = (text: ColorName) => contrastRatio(theme.colors[text] ?? '', ground);
  return ratio(paper) >= ratio(ink) ? paper : ink;
}
