/** Schemas for texts that mean a number: YAML is read without types, so `12` arrives as text. */
import * as z from 'zod/mini';

interface NumberLimits {
  readonly min?: number;
  readonly max?: number;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/** A decimal number as text (`12`, `0.5`, `-3`), within limits (inclusive). */
export function numberText({
  min = Number.NEGATIVE_INFINITY,
  max = Number.POSITIVE_INFINITY,
}: NumberLimits = {}): z.ZodMiniType<number, string> {
  const range = { zh: rangeText(min, max, '到'), en: rangeText(min, max, 'to') };
  return z.pipe(
    z.string().check(
      z.regex(NUMBER, '这里要写一个数，如 12 或 0.5 | a number belongs here, such as 12 or 0.5'),
      z.refine(
        (text) => !NUMBER.test(text) || (Number(text) >= min && Number(text) <= max),
        `数要在 ${range.zh} 之间 | the number must be within ${range.en}`,
      ),
    ),
    z.transform((text: string) => Number(text)),
  );
}

function rangeText(min: number, max: number, word: string): string {
  return `${Number.isFinite(min) ? min : '-∞'} ${word} ${Number.isFinite(max) ? max : '∞'}`;
}
