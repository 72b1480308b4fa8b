/** Writes a place in a row as the content's language counts: 一、二、三 or 1, 2, 3. */

interface Numerals {
  readonly digits: readonly string[];
  readonly ten: string;
  readonly hundred: string;
  readonly zero: string;
}

const HAN: Numerals = {
  digits: ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'],
  ten: '十',
  hundred: '百',
  zero: '〇',
};
/** By primary language; others count in Arabic figures. */
const NUMERALS: Readonly<Record<string, Numerals>> = { zh: HAN, ja: HAN };

/** `number` is a whole number from 1; above 999 it is written in Arabic figures everywhere. */
export function writeOrdinal(number: number, language: string): string {
  const numerals = NUMERALS[language.split('-')[0]!.toLowerCase()];
  if (!numerals || number > 999) return String(number);
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const { digits, ten, hundred, zero } = numerals;
  const head = hundreds === 0 ? '' : digits[hundreds]! + hundred;
  if (tens === 0) return head + (hundreds > 0 && ones > 0 ? zero : '') + digits[ones]!;
  return head + (tens === 1 && hundreds === 0 ? '' : digits[tens]!) + ten + digits[ones]!;
}
