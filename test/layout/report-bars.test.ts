/** A ring that is drawn as bars is told, once, with what would do. */
import { expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { reportBars } from '../../src/layout/report-bars.js';
import * as build from './build.js';

test('which, in which document, why, and how to have either', () => {
  const diagnostics = new Diagnostics();
  const figure = build.chartFigure('doughnut', ['甲', '乙'], { a: ['5', '3'] });
  const rings = [
    { figure: 'chart', why: 'parts' },
    { figure: 'chart', why: 'parts' },
    { figure: 'unknown', why: 'names' },
  ] as const;
  reportBars(rings, 'summary', { chart: figure }, diagnostics);
  expect(diagnostics.list).toMatchObject([{ severity: 'warning', code: 'chart', places: [{ label: 'figures.chart' }] }]);
  const [told] = diagnostics.list;
  expect(told!.message.en).toBe('in summary.docx the doughnut "增速" is drawn as bars: more than 8 parts are not told apart');
  expect(told!.hint!.zh).toBe('把小的几份并成一份；要的就是条形图，写 chart: bar');
});
