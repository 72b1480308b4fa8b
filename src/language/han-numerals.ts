/** Numerals of Chinese characters: their values, and whole numbers written and read in them. */

const DIGITS = '〇一二三四五六七八九';

/** By character; 零 and 两 stand beside 〇 and 二. */
export const HAN_DIGITS: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...DIGITS].map((digit, value) => [digit, value])),
  零: 0,
  两: 2,
};

/** Scale characters by language, for 1, 2, 3, 4, 8 and 12 zeros in this order. */
export const SCALES = { 'zh-Hans': '十百千万亿兆', 'zh-Hant': '十百千萬億兆', ja: '十百千万億兆', ko: '십백천만억조' } as const;
const ZEROS = [1, 2, 3, 4, 8, 12];

/** How many zeros a scale word stands for: 万亿 for 12. */
export function zerosOf(scale: string, language: keyof typeof SCALES = 'zh-Hans'): number {
  return [...scale].reduce((sum, character) => sum + ZEROS[[...SCALES[language]].indexOf(character)]!, 0);
}

/** Words of the language's own for powers of ten, from a thousand up: 万, 千万, 億, 兆. */
export function listScales(language: keyof typeof SCALES): Readonly<Record<string, number>> {
  const [, hundred, thousand, ...high] = [...SCALES[language]] as [string, string, string, ...string[]];
  const words = [thousand, ...high, ...high.flatMap((each) => [hundred + each, thousand + each])];
  return Object.fromEntries(words.map((word) => [word, zerosOf(word, language)]));
}

/** A whole number from 1: 十二, 一百〇三; above 999 in Arabic figures. */
export function writeHan(number: number): string {
  if (number > 999) return String(number);
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const digit = (value: number): string => (value === 0 ? '' : DIGITS[value]!);
  const head = hundreds === 0 ? '' : `${digit(hundreds)}百`;
  if (tens === 0) return head + (hundreds > 0 && ones > 0 ? '〇' : '') + digit(ones);
  return `${head}${tens === 1 && hundreds === 0 ? '' : digit(tens)}十${digit(ones)}`;
}

/** 五 → 5, 十二 → 12, 一百零三 → 103. */
export function readHan(text: string): number {
  let total = 0;
  let digit: number | null = null;
  for (const character of text) {
    if (character === '十' || character === '百') {
      total += (digit ?? 1) * 10 ** zerosOf(character);
      digit = null;
    } else digit = (digit ?? 0) * (digit === null ? 1 : 10) + HAN_DIGITS[character]!;
  }
  return total + (digit ?? 0);
}
