/** Raised and lowered runs as the characters that they stand for: 10 with a raised −6 is 10⁻⁶, not 10−6. */

import { type Element, find } from './element.js';

export type SmallSide = 'super' | 'sub' | null;

/** Where Unicode has small forms; what each is a form of, Unicode itself says. */
const BLOCKS: Readonly<Record<'super' | 'sub', readonly (readonly [first: number, last: number])[]>> = {
  super: [
    [0xb2, 0xb3],
    [0xb9, 0xb9],
    [0x2070, 0x207f],
    [0x1d2c, 0x1d5b],
    [0x2b0, 0x2b8],
    [0x2e1, 0x2e3],
    [0x1d9c, 0x1dbb],
    [0x2c7d, 0x2c7d],
  ],
  sub: [
    [0x2080, 0x209c],
    [0x1d62, 0x1d6a],
    [0x2c7c, 0x2c7c],
  ],
};

function listForms(side: keyof typeof BLOCKS): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const [first, last] of BLOCKS[side]) {
    for (let code = first; code <= last; code++) {
      const small = String.fromCodePoint(code);
      const plain = small.normalize('NFKC');
      if (plain !== small && !forms.has(plain)) forms.set(plain, small);
    }
  }
  const minus = forms.get('\u2212');
  if (minus !== undefined) forms.set('-', minus);
  return forms;
}

const FORMS = { super: listForms('super'), sub: listForms('sub') };

/** The text itself where one of its characters has no such form: it is then read as it stands. */
export function readSmall(text: string, side: SmallSide): string {
  if (side === null) return text;
  const small = [...text].map((one) => FORMS[side].get(one) ?? (/[.,\s]/u.test(one) ? one : null));
  return small.includes(null) ? text : small.join('');
}

/** Of a run of WordprocessingML. */
export function sideOfRun(run: Element): SmallSide {
  const align = find(run, 'w:rPr', 'w:vertAlign')?.attributes['w:val'];
  return align === 'superscript' ? 'super' : align === 'subscript' ? 'sub' : null;
}
