/** Values of SVG's attributes: numbers, colours, transforms; what is not in a plain form is thrown out. */
import type { Matrix } from '../model/content.js';

/** Thrown where something is met that is not plain; caught by who reads the drawing. */
export class NotPlain extends Error {}

export const measureOf = (text: string): number => {
  const found = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(?:px)?\s*$/i.exec(text);
  if (!found) throw new NotPlain();
  return Number(found[1]);
};

export const measuresOf = (text: string): readonly number[] =>
  text
    .trim()
    .split(/[\s,]+/)
    .map(measureOf);

/** An odd list is gone through twice. */
export function dashesOf(value: string): readonly number[] {
  const dashes = measuresOf(value);
  if (dashes.some((one) => one < 0)) throw new NotPlain();
  if (dashes.every((one) => one === 0)) return [];
  return dashes.length % 2 === 0 ? dashes : [...dashes, ...dashes];
}

/** CSS 2.1, 4.3.6. */
const NAMED: Readonly<Record<string, string>> = {
  black: '000000',
  silver: 'C0C0C0',
  gray: '808080',
  grey: '808080',
  white: 'FFFFFF',
  maroon: '800000',
  red: 'FF0000',
  purple: '800080',
  fuchsia: 'FF00FF',
  green: '008000',
  lime: '00FF00',
  olive: '808000',
  yellow: 'FFFF00',
  navy: '000080',
  blue: '0000FF',
  teal: '008080',
  aqua: '00FFFF',
  orange: 'FFA500',
};

/** Null for none. */
export function colorOf(value: string): string | null {
  const text = value.toLowerCase();
  if (text === 'none' || text === 'transparent') return null;
  const named = NAMED[text];
  if (named) return named;
  const [, short, long] = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/.exec(text) ?? [];
  if (long) return long.toUpperCase();
  if (short)
    return [...short]
      .map((digit) => digit + digit)
      .join('')
      .toUpperCase();
  const parts = /^rgb\(\s*(\d{1,3})\s*[,\s]\s*(\d{1,3})\s*[,\s]\s*(\d{1,3})\s*\)$/.exec(text);
  if (!parts) throw new NotPlain();
  return parts
    .slice(1)
    .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

export function transformBy(before: Matrix, text: string): Matrix {
  let matrix = before;
  const rest = text.replace(/(\w+)\s*\(([^)]*)\)[\s,]*/g, (_, name: string, given: string) => {
    matrix = multiply(matrix, matrixFor(name, measuresOf(given)));
    return '';
  });
  if (rest.trim() !== '' && rest.trim() !== 'none') throw new NotPlain();
  return matrix;
}

function matrixFor(name: string, given: readonly number[]): Matrix {
  const [a = 0, b, c] = given;
  const turn = (a * Math.PI) / 180;
  switch (`${name} ${given.length}`) {
    case 'matrix 6':
      return given as unknown as Matrix;
    case 'translate 1':
    case 'translate 2':
      return [1, 0, 0, 1, a, b ?? 0];
    case 'scale 1':
    case 'scale 2':
      return [a, 0, 0, b ?? a, 0, 0];
    case 'rotate 1':
      return [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), 0, 0];
    case 'rotate 3':
      return multiply(multiply([1, 0, 0, 1, b!, c!], matrixFor('rotate', [a])), [1, 0, 0, 1, -b!, -c!]);
    case 'skewX 1':
      return [1, 0, Math.tan(turn), 1, 0, 0];
    case 'skewY 1':
      return [1, Math.tan(turn), 0, 1, 0, 0];
    default:
      throw new NotPlain();
  }
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
