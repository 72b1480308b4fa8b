/** Numbers before headings: 一、 （十二） 3. (4): their value, and the form in which they are written. */
import { halfWidth } from './fold.js';
import { HAN_DIGITS, readHan } from './han-numerals.js';

const HAN = `[${Object.keys(HAN_DIGITS).join('')}十百]+`;

/** Null for what is no single number: 1.2, A. */
export function readOrdinal(number: string): { readonly form: string; readonly value: number } | null {
  const [, open = '', digits = '', han = '', close = ''] =
    new RegExp(`^\\s*([^\\p{L}\\p{N}]*第?)(?:(\\d+)|(${HAN}))([^\\p{N}]*)\\s*$`, 'u').exec(halfWidth(number)) ?? [];
  if (digits === '' && han === '') return null;
  return { form: `${open}${han === '' ? '1' : '一'}${close}`, value: han === '' ? Number(digits) : readHan(han) };
}
