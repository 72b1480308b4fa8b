/** Reads the text of an attribute as the vocabulary's types say. */

import type { Localized } from '../diagnostics/diagnostic.js';
import { PAPERS } from '../model/paper.js';
import type { AttributeType } from './vocabulary.js';

type AttributeFault = { readonly fault: Localized; readonly hint?: Localized };

const NUMBER = /^\d+(\.\d+)?$/;

export function readNumber(text: string | undefined): number | null {
  return text !== undefined && NUMBER.test(text) ? Number(text) : null;
}

export function readCount(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

export function readNumbers(text: string | undefined): readonly number[] | null {
  const parts = text?.trim().split(/[\s,]+/) ?? [];
  return parts.length > 0 && parts.every((part) => NUMBER.test(part)) ? parts.map(Number) : null;
}

/** `0.4` and `40%` are shares of the parent, `120` is points. */
export function readLength(text: string | undefined): { readonly value: number; readonly of: 'points' | 'parent' } | null {
  if (text === undefined) return null;
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(text);
  if (percent) return { value: Number(percent[1]) / 100, of: 'parent' };
  const value = readNumber(text);
  if (value === null) return null;
  return { value, of: text.includes('.') && value <= 1 ? 'parent' : 'points' };
}

/** A paper's name or `width x height` in points. */
export function readPageSize(text: string | undefined): { readonly width: number; readonly height: number } | null {
  if (text === undefined) return null;
  const named = Object.entries(PAPERS).find(([name]) => name.toLowerCase() === text.toLowerCase());
  if (named) return named[1];
  const written = /^(\d+(?:\.\d+)?)\s*[x×]\s*(\d+(?:\.\d+)?)$/i.exec(text);
  if (!written) return null;
  const [width, height] = [Number(written[1]), Number(written[2])];
  return width >= 72 && height >= 72 && width <= 7200 && height <= 7200 ? { width, height } : null;
}

/** Ids of facts, null for `-`. */
export function listFacts(text: string): readonly (string | null)[] {
  const names = text.split(/\s+/).filter((name) => name !== '');
  return names.map((name) => (name === '-' ? null : name));
}

/** Only addresses that no reader of the document can be hurt by. */
function isSafeLink(text: string): boolean {
  return /^(https?:\/\/[^\s/]\S*|mailto:[^\s@]+@\S+|#\S+)$/i.test(text);
}

const isNumber = (text: string): boolean => readNumber(text) !== null;

type Want = readonly [isRight: (text: string) => boolean, zh: string, en: string];

const FREE = { link: null, text: null, style: null, layout: null, figure: null, fact: null, facts: null } as const;

/** What the text must be; null: anything. Names (styles, ids) are looked up elsewhere. */
const WANTS: Readonly<Record<Extract<AttributeType, string>, Want | null>> = {
  'yes-no': [(text) => text === 'yes' || text === 'no', ' yes 或 no', 'yes or no'],
  keep: [
    (text) => text === 'yes' || text === 'no' || readCount(text) !== null,
    ' yes、no，或留下几项，如 4',
    'yes, no, or how many of its items stay, such as 4',
  ],
  points: [isNumber, '点数，如 12', 'a number of points, such as 12'],
  gaps: [
    (text) => (readNumbers(text)?.length ?? 3) <= 2,
    '点数，或行距与列距两个点数，如 0 24',
    'points, or two of them for rows and columns, such as 0 24',
  ],
  length: [
    (text) => readLength(text) !== null,
    '点数（120）或占上一级的份额（0.4、40%）',
    'points (120) or a share of the parent (0.4, 40%)',
  ],
  number: [isNumber, '不小于 0 的数', 'a number from 0'],
  count: [(text) => readCount(text) !== null, '从 1 起的整数', 'a whole number from 1'],
  numbers: [(text) => readNumbers(text) !== null, '用空格分开的数，如 2 1 1', 'numbers with blanks between, such as 2 1 1'],
  widths: [
    (text) => text === 'auto' || readNumbers(text) !== null,
    ' auto，或用空格分开的数，如 3 2',
    'auto, or numbers with blanks between, such as 3 2',
  ],
  margins: [
    (text) => readNumbers(text) !== null,
    '不小于 0 的点数，如 36 或 25 36 30 36（上 右 下 左）',
    'points from 0, such as 36 or 25 36 30 36 (top right bottom left)',
  ],
  'page-size': [
    (text) => readPageSize(text) !== null,
    ` ${Object.keys(PAPERS).join('、')} 之一，或宽x高（点）`,
    `one of ${Object.keys(PAPERS).join(', ')}, or width x height in points`,
  ],
  id: [(text) => /^[^\s#"'<>&]+$/.test(text), '不含空白与 # 的编号', 'an id without blanks or #'],
  ...FREE,
};

/** What is wrong with an attribute's text; null where nothing is. */
export function checkAttribute(type: AttributeType, text: string): AttributeFault | null {
  if (type === 'link' && !isSafeLink(text))
    return {
      fault: { zh: '这种链接不允许', en: 'such a link is not allowed' },
      hint: { zh: '可用 https://、http://、mailto: 与 #编号', en: 'use https://, http://, mailto: or #id' },
    };
  const choices = (names: readonly string[]): Want => [
    (one) => names.includes(one),
    ` ${names.join('、')} 之一`,
    `one of ${names.join(', ')}`,
  ];
  const want = typeof type === 'object' ? choices(type) : WANTS[type];
  if (!want || want[0](text)) return null;
  return { fault: { zh: `应为${want[1]}`, en: `it should be ${want[2]}` } };
}
