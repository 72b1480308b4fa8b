/** Round axis ends and ticks, by d3-scale: steps of 1, 2 or 5 times a power of ten. */
import { scaleLinear } from 'd3-scale';

interface Axis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  /** Decimals that the ticks need. */
  readonly decimals: number;
}

/** An axis with round ends that holds `low` to `high`, in about `count` steps. */
export function roundAxis(low: number, high: number, count = 4): Axis {
  const end = low === high ? low + (Math.abs(low) || 1) : high;
  const scale = scaleLinear().domain([low, end]).nice(count);
  const [min, max] = scale.domain() as [number, number];
  // Minus zero would print its sign.
  const ticks = scale.ticks(count).map((tick) => tick + 0);
  return { min: min + 0, max: max + 0, ticks, decimals: Math.max(0, ...ticks.map(countDecimals)) };
}

/** As the number prints: ticks come without the noise of binary fractions, 0.3 as 0.3. */
function countDecimals(tick: number): number {
  const [mantissa = '', exponent = '0'] = String(tick).split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}
