/** Room that charts leave for their labels. */
import { describe, expect, test } from 'vitest';
import { axisEnd } from '../../../src/write/pptx/chart-headroom.js';
import { HOLE, layRing } from '../../../src/write/pptx/chart-ring.js';
import { chart, chartFrame } from './fixture.js';

const frame = (width: number, height: number, content = chart('doughnut')) => chartFrame({ x: 0, y: 0, width, height }, content);

describe('a ring', () => {
  test('labels stand outside it and inside the frame', () => {
    const box = { width: 420, height: 340 };
    const ring = layRing(frame(box.width, box.height))!;
    const total = 1.3 + 3 + 7.8;
    let passed = 0;
    [1.3, 3, 7.8].forEach((value, i) => {
      const angle = (2 * Math.PI * (passed + value / 2)) / total;
      passed += value;
      const from = (ring.radius * (1 + HOLE)) / 2;
      const x = from * Math.sin(angle) + ring.shifts[i]!.x * box.width;
      const y = -from * Math.cos(angle) + ring.shifts[i]!.y * box.height;
      expect(Math.hypot(x, y)).toBeGreaterThan(ring.radius);
      expect(Math.abs(x)).toBeLessThan(box.width / 2);
      expect(Math.abs(y)).toBeLessThan(box.height / 2);
    });
  });

  test('gives way to a legend where it would be small', () => {
    expect(layRing(frame(200, 160))).toBeNull();
    expect(layRing(frame(420, 340, chart('doughnut', { legend: true })))).toBeNull();
    expect(layRing(frame(420, 340, chart('bar')))).toBeNull();
  });

  test('a missing part has no label', () => {
    const sound = chart('doughnut');
    const series = [{ ...sound.series[0]!, points: [null, ...sound.series[0]!.points.slice(1)] }];
    expect(layRing(frame(420, 340, { ...sound, series }))!.shifts[0]).toBeNull();
  });
});

describe('the end of a hidden scale', () => {
  test('leaves room for the label of the longest bar', () => {
    const end = axisEnd(frame(400, 200, chart('bar')));
    const spare = ((end - 7.8) / end) * 400 * 0.6;
    expect(spare).toBeGreaterThan(3 * 0.6 * 14);
    expect(axisEnd(frame(4000, 200, chart('bar')))).toBe(8);
  });

  test('a scale that is shown ends where the model says', () => {
    expect(axisEnd(frame(400, 200, chart('line')))).toBe(8);
  });
});
