/** Units that stand at the head of a table or a chart, for all its numbers. */
import { type Amount, readBareUnit } from '../../language/amounts.js';
import type { ContentLanguage } from '../../language/languages.js';

export const BRACKETS = /[（(［[]([^）)］\]]*)[）)］\]]/gu;

/** （亿元） of a heading, or 单位：亿元. */
export function unitOf(head: string, language: ContentLanguage): { readonly unit: string; readonly scale: number } | null {
  for (const [, inside = ''] of head.matchAll(BRACKETS)) {
    const found = readBareUnit(inside.replace(/^(?:单位|unit)s?[：:]?\s*/iu, ''), language);
    if (found) return found;
  }
  const [, last] = /(?:[，,]\s*|单位[：:]\s*|\bunits?: )([^，,]+)$/iu.exec(head) ?? [];
  return last === undefined ? null : readBareUnit(last, language);
}

export function withUnit(amount: Amount, unit: { readonly unit: string; readonly scale: number } | null): Amount {
  if (unit === null || amount.unit !== '' || amount.scaled || /[:/×]/u.test(amount.number)) return amount;
  return { ...amount, unit: unit.unit, value: shiftValue(amount.number, unit.scale), scaled: unit.scale > 0 };
}

function shiftValue(number: string, scale: number): string {
  const [whole = '', part = ''] = number.split('.');
  const digits = `${whole}${part.padEnd(scale, '0').slice(0, scale)}`.replace(/^0+(?=\d)/u, '');
  const rest = part.slice(scale);
  return rest === '' ? digits : `${digits}.${rest}`;
}
