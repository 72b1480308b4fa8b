/** How many of the names under a line find room: all, or every second, third … at full length. */
import { type ChartSetting, LABEL_GAP } from './setting.js';
import { wrapLabel } from './wrap.js';

/** Most lines of a name. */
const MOST = 3;

/** The least step at which every name that is set stands whole. `left`: where the first band of `band` points begins. */
export function stepNames(
  categories: readonly string[],
  left: number,
  band: number,
  setting: Pick<ChartSetting, 'label' | 'measure' | 'width'>,
): number {
  for (let step = 1; step < categories.length; step++) {
    const whole = categories.every((name, i) => {
      if (i % step !== 0) return true;
      const wrapped = wrapLabel(name, nameRoom(i, step, left, band, setting.width), setting);
      return wrapped.whole && wrapped.lines.length <= MOST;
    });
    if (whole) return step;
  }
  return Math.max(1, categories.length);
}

/** A name stands in the middle of its band, may reach into those of names left out, and must not leave the frame. */
export function nameRoom(index: number, step: number, left: number, band: number, width: number): number {
  const middle = left + (index + 0.5) * band;
  return Math.min(band * step, 2 * middle, 2 * (width - middle)) - LABEL_GAP;
}
