/** Number formats that print a value as its fact does: its decimals, its grouping, its words before and after. */
import type { ChartPoint } from '../../../model/chart.js';

/** `0`, `0.00`: so many decimals, no grouping. */
export const plainFormat = (decimals: number): string => (decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`);

/**
 * The format code by which Office prints `cell` as the point's label: `0.0"%以上"`, `"约"#,##0`.
 * Null where no code does (`1/7`, `二〇`): the label must then be written out. `cell` may lack the label's sign.
 */
export function labelFormat({ label, decimals }: ChartPoint, cell: number): string | null {
  const size = Math.abs(cell).toFixed(decimals);
  for (const [printed, digits] of [
    [size, plainFormat(decimals)],
    [group(size), `#,##${plainFormat(decimals)}`],
  ] as const) {
    const at = label.indexOf(printed);
    if (at < 0 || /[\d.,]/.test(`${label[at - 1] ?? ''}${label[at + printed.length] ?? ''}`)) continue;
    // Office writes a negative number's sign itself, unless a section of the code is its own.
    const signed = cell < 0 && label.slice(0, at).endsWith('-');
    const code = `${quote(label.slice(0, signed ? at - 1 : at))}${digits}${quote(label.slice(at + printed.length))}`;
    return cell < 0 && !signed ? `${code};${code}` : code;
  }
  return null;
}

const quote = (words: string): string => (words === '' ? '' : `"${words.replaceAll('"', '""')}"`);

const group = (digits: string): string => {
  const [whole = '', part] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
};
