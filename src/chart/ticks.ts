/** Round axis ends and ticks: steps of 1, 2 or 5 times a power of ten. */
export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  /** Decimals that the ticks need. */
  readonly decimals: number;
}

/**
 * The smallest axis with round ends that holds `low` to `high`, in about `count` steps.
 * Ticks are whole multiples of the step, computed from integers, so that 0.3 prints as 0.3.
 */
export function roundAxis(low: number, high: number, count = 4): Axis {
  const span = high - low || Math.abs(high) || 1;
  const power = Math.floor(Math.log10(span / count));
  const rough = span / count / 10 ** power;
  const factor = rough <= 1 ? 1 : rough <= 2 ? 2 : rough <= 5 ? 5 : 10;
  const decimals = Math.max(0, factor === 10 ? -power - 1 : -power);
  const step = factor * 10 ** power;
  // A hair of tolerance: 0.6000000000000001 / 0.2 must not add a step.
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil((low === high ? low + span : high) / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toFixed(decimals)) + 0);
  return { min: ticks[0] as number, max: ticks.at(-1) as number, ticks, decimals };
}
