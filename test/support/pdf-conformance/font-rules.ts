/** PDF/A-2, 6.2.11, and PDF/UA-1, 7.21: fonts are whole, agree with their programs, and every code has its character. */

import type { PdfFile } from './file.js';
import { baseFont, type FontUse, readFonts } from './fonts.js';
import { A2, PDF17, type Rule, UA1, unless } from './rule.js';

const PRIVATE = /[\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}]/u;

export const FONT_RULES: readonly Rule[] = [
  {
    id: 'a2-6.2.11.2-dictionary',
    clause: `${A2}, 6.2.11.2`,
    says: 'Fonts are composite ones over a TrueType program (of others more would have to be checked), with type, subtype and name.',
    check: each(({ font, descendant }) => [
      ...unless(font['/Type'] === '/Font' && descendant['/Type'] === '/Font', 'is not typed as a font'),
      ...unless(font['/Subtype'] === '/Type0' && descendant['/Subtype'] === '/CIDFontType2', 'is no composite TrueType font'),
      ...unless(typeof font['/BaseFont'] === 'string' && font['/BaseFont'] === descendant['/BaseFont'], 'has no name, or two'),
    ]),
  },
  {
    id: 'a2-6.2.11.3-encoding',
    clause: `${A2}, 6.2.11.3.1 and 6.2.11.3.3; ${UA1}, 7.21.3.1 and 7.21.3.3`,
    says: 'Codes are glyph numbers by the predefined map Identity-H.',
    check: each(({ font }) => unless(font['/Encoding'] === '/Identity-H', `is encoded by ${font['/Encoding']}`)),
  },
  {
    id: 'a2-6.2.11.3.2-glyph-map',
    clause: `${A2}, 6.2.11.3.2; ${UA1}, 7.21.3.2`,
    says: 'A TrueType font maps its codes to glyphs by a CIDToGIDMap.',
    check: each(({ descendant }) => unless(descendant['/CIDToGIDMap'] === '/Identity', 'has no CIDToGIDMap Identity')),
  },
  {
    id: 'a2-6.2.11.4.1-embedded',
    clause: `${A2}, 6.2.11.4.1; ${UA1}, 7.21.4.1`,
    says: 'Every font is embedded.',
    check: each(({ program }) => unless(program !== null, 'is not embedded')),
  },
  {
    id: 'a2-6.2.11.4.1-subset',
    clause: `${PDF17}, 9.6.4`,
    says: "A subset's name begins with six capitals and a plus sign, no two alike.",
    check: (file) => {
      const names = readFonts(file).map(baseFont);
      return [
        ...names.filter((name) => !/^\/[A-Z]{6}\+./.test(name)).map((name) => `${name} is not named as a subset`),
        ...unless(new Set(names).size === names.length, 'two subsets have one name'),
      ];
    },
  },
  {
    id: 'a2-6.2.11.4.1-glyphs',
    clause: `${A2}, 6.2.11.4.1; ${UA1}, 7.21.4.1`,
    says: 'An embedded font holds every glyph that is shown.',
    check: each((use) =>
      codesOf(use).flatMap((code) => unless(code < (use.program?.glyphs ?? Number.POSITIVE_INFINITY), `lacks glyph ${code}`)),
    ),
  },
  {
    id: 'a2-6.2.11.4.2-sets',
    clause: `${A2}, 6.2.11.4.2; ${UA1}, 7.21.4.2`,
    says: 'No CIDSet is given (it would have to be complete).',
    check: each(({ descriptor }) => unless(descriptor['/CIDSet'] === undefined, 'has a CIDSet')),
  },
  {
    id: 'a2-6.2.11.5-widths',
    clause: `${A2}, 6.2.11.5; ${UA1}, 7.21.5`,
    says: 'The widths of the PDF and of the embedded program are the same, by 1/1000 em.',
    check: each((use) =>
      codesOf(use).flatMap((code) => {
        const [given, own] = [use.widths.get(code) ?? use.defaultWidth, use.program?.advance(code) ?? null];
        return unless(own === null || Math.abs(given - own) <= 1, `is ${own} wide at ${code}, and ${given} by the PDF`);
      }),
    ),
  },
  {
    id: 'a2-6.2.11.7-unicode',
    clause: `${A2}, 6.2.11.7.2; ${UA1}, 7.21.7`,
    says: 'Every code that is shown maps to Unicode.',
    check: each((use) =>
      codesOf(use).flatMap((code) => unless((use.unicode?.get(code) ?? '') !== '', `has no character for ${code}`)),
    ),
  },
  {
    id: 'a2-6.2.11.7-values',
    clause: `${A2}, 6.2.11.7.2; ${UA1}, 7.21.7`,
    says: 'No code maps to U+0000, U+FEFF or U+FFFE.',
    check: each((use) =>
      [...(use.unicode ?? [])].flatMap(([code, value]) =>
        unless(code === 0 || !/[\0\ufeff\ufffe]/.test(value), `maps ${code} to no character`),
      ),
    ),
  },
  {
    id: 'a2-6.2.11.7.3-private',
    clause: `${A2}, 6.2.11.7.3`,
    says: 'A character of the Private Use Area has a replacement text.',
    check: each((use) =>
      use.shown
        .filter(({ marks }) => !marks.some(({ properties }) => properties['/ActualText'] !== undefined))
        .flatMap(({ codes }) => codes)
        .flatMap((code) => unless(!PRIVATE.test(use.unicode?.get(code) ?? ''), `shows a private character at ${code}`)),
    ),
  },
  {
    id: 'a2-6.2.11.8-notdef',
    clause: `${A2}, 6.2.11.8; ${UA1}, 7.21.8`,
    says: 'The glyph .notdef is never shown.',
    check: each((use) => codesOf(use).flatMap((code) => unless(code !== 0, 'shows .notdef'))),
  },
];

function each(check: (use: FontUse) => readonly string[]): (file: PdfFile) => readonly string[] {
  return (file) => readFonts(file).flatMap((use) => check(use).map((finding) => `${baseFont(use)} ${finding}`));
}

/** Each code once. */
function codesOf({ shown }: FontUse): readonly number[] {
  return [...new Set(shown.flatMap(({ codes }) => codes))];
}
