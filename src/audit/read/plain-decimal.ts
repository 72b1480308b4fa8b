/** A stored number as a plain decimal: `5.26E1` and `52.600000000000001` are 52.6, as every program shows them. Null for what is no number. */
export function plainDecimal(stored: string): string | null {
  const text = stored.trim();
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return null;
  // Programs store the nearest binary fraction with up to 17 digits; 15 are what was meant.
  const short = Number(Number(text).toPrecision(15));
  const printed = String(short);
  if (!printed.includes('e')) return printed;
  return short.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
}
