/** The font book against fontkit, its fallback chain, and what it says of fonts and characters that are not there. */

import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import type { Span } from '../../src/diagnostics/span.js';
import { composeParagraph } from '../../src/typeset/compose.js';
import { reportAbsent, reportFontFault } from '../../src/typeset/font-faults.js';
import { readSfnt } from '../../src/typeset/sfnt.js';
import { dropCharacter } from '../support/font.js';
import { openFonts, paragraph, RARE, settle } from './kit.js';

const FACES = ['NotoSansSC-Regular', 'NotoSansSC-Bold', 'NotoSerifSC-Regular', 'NotoSerifSC-Bold'];
const read = (name: string) => readFileSync(new URL(`../../fonts/${name}.ttf`, import.meta.url));

/** Latin-1, Latin Extended-A, raised and lowered digits, number forms, arrows, enclosed numbers and boxes, geometric shapes. */
const WHOLE = [
  [0xa0, 0x17f],
  [0x2070, 0x209c],
  [0x2150, 0x2189],
  [0x2190, 0x21ff],
  [0x2460, 0x25ff],
] as const;

describe.each(FACES)('%s', (name) => {
  const bytes = read(name);
  const ours = readSfnt(bytes);
  const theirs = fontkit.create(bytes) as fontkit.Font;

  it('has the glyphs, advances and ink that fontkit reads', () => {
    if (typeof ours === 'string') throw new Error(ours);
    const sample = theirs.characterSet.filter((_, i) => i % 7 === 0 || i < 700);
    for (const codePoint of sample) {
      const glyph = theirs.glyphForCodePoint(codePoint);
      expect(ours.glyph(codePoint)).toBe(glyph.id);
      expect(ours.advance(glyph.id)).toBeCloseTo(glyph.advanceWidth / theirs.unitsPerEm, 9);
      const ink = ours.ink(glyph.id);
      if (ink) expect([ink.left, ink.right]).toEqual([glyph.cbox.minX / 1000, glyph.cbox.maxX / 1000]);
    }
    expect([ours.glyph(0x20bb7), ours.glyph(0x10ffff), ours.glyph(0xfffe)]).toEqual([0, 0, 0]);
  });

  it('covers GB 2312 and the signs of reports, and draws —— as one line of 2 em', () => {
    const decoder = new TextDecoder('gb18030');
    for (let row = 0xb0; row <= 0xf7; row++) {
      for (let cell = 0xa1; cell <= 0xfe; cell++) {
        const code = decoder.decode(Uint8Array.of(row, cell)).codePointAt(0)!;
        if (code < 0xe000 || code > 0xf8ff) expect(theirs.hasGlyphForCodePoint(code)).toBe(true);
      }
    }
    // Rows of a table of characters, whole: what is written in them is seen as writing, not as a list of some.
    for (const [first, last] of WHOLE)
      for (let code = first; code <= last; code++) {
        const isSign = !/[\p{Cn}\p{Cf}]/u.test(String.fromCodePoint(code));
        if (isSign) expect(theirs.hasGlyphForCodePoint(code), `U+${code.toString(16)}`).toBe(true);
      }
    for (const sign of 'Łźğş₂⁻⅓☐☑☒✓✔✗►➤⇒Ωμ′″ÅℓＬ㎡𬭎𫖮䶮ﬁ〇℃㎡№①⑩∶‰■★▲→≥“”‘’…～·㎞')
      expect(theirs.hasGlyphForCodePoint(sign.codePointAt(0)!)).toBe(true);
    expect(theirs.layout('——').glyphs.map((glyph) => glyph.advanceWidth)).toEqual([2000]);
  });
});

it.each([
  ['play--pdf#7, pdf-lib#389, AlivePDF#349', 'ęóąśłżźćńĘÓĄŚŁŻŹĆŃ'],
  ['clj-pdf#146, SpraedPDFGeneratorBundle#21', 'şğıŞĞİαδ'],
  ['wkhtmltopdf#3175: s with a comma below', 'Giriș'],
  ['theCrag/website#4066', 'ςЃѓЉљЊњЌќЏџŠšČčŽžҐґЄєІіЇї'],
])('letters that others lost: %s', (_, letters) => {
  for (const name of FACES) {
    const font = fontkit.create(read(name)) as fontkit.Font;
    for (const letter of letters) expect(font.hasGlyphForCodePoint(letter.codePointAt(0)!), `${name} ${letter}`).toBe(true);
  }
});

it('the rare face and the others have all Han of GB 18030, and the list of the rare is what the face has', () => {
  const rare = fontkit.create(read('NotoSansSC-Rare')) as fontkit.Font;
  const sans = fontkit.create(read('NotoSansSC-Regular')) as fontkit.Font;
  for (const [first, last] of [
    [0x3400, 0x4db5],
    [0x4e00, 0x9fa5],
  ] as const)
    for (let code = first; code <= last; code++)
      expect(sans.hasGlyphForCodePoint(code) || rare.hasGlyphForCodePoint(code), `U+${code.toString(16)}`).toBe(true);
  const listed = [...readFileSync(new URL('../../fonts/rare-han.txt', import.meta.url), 'utf8').replaceAll('\n', '')];
  expect(listed).toContain('㐂');
  expect(listed.map((one) => one.codePointAt(0))).toEqual(rare.characterSet.filter((code) => code > 0x20));
  expect(rare.familyName).toBe('Noto Sans SC Rare');
});

describe('the book', () => {
  it('opens a face only when asked', () => {
    const { fonts, opened } = openFonts();
    expect(opened).toEqual([]);
    expect(fonts.advance('中国', 'serif-700')).toBe(2);
    expect(opened).toEqual(['NotoSerifSC-Bold.ttf']);
    expect(fonts.file('sans-400')).toBe('NotoSansSC-Regular.ttf');
    expect(fonts.ascent('serif-700') + fonts.descent('serif-700')).toBeCloseTo(1, 9);
  });

  it('falls back in order and splits where the face changes', () => {
    const thin = openFonts({ 'NotoSansSC-Regular.ttf': dropCharacter(read('NotoSansSC-Regular'), 0x90d1) });
    expect(thin.fonts.split('在郑州', 'sans', 400)).toEqual([
      { text: '在', face: 'sans-400' },
      { text: '郑', face: 'serif-400' },
      { text: '州', face: 'sans-400' },
    ]);
    const [line] = composeParagraph(paragraph('在郑州'), 300, settle({ fonts: thin.fonts })).lines;
    expect(line!.pieces.map(({ text, face, x }) => [text, face, x])).toEqual([
      ['在', 'sans-400', 0],
      ['郑', 'serif-400', 10],
      ['州', 'sans-400', 20],
    ]);
    expect(thin.diagnostics.list).toEqual([]);
  });

  it('takes what the chain lacks from another role of the theme, whose file is opened only then', () => {
    const { fonts, opened } = openFonts({}, { rare: RARE });
    expect(fonts.faceFor('国'.codePointAt(0)!, 'sans', 400)).toBe('sans-400');
    expect(opened).not.toContain('NotoSansSC-Rare.ttf');
    expect(fonts.split('姓㐂', 'serif', 700)).toEqual([
      { text: '姓', face: 'serif-700' },
      { text: '㐂', face: 'rare-700' },
    ]);
    expect(opened).toContain('NotoSansSC-Rare.ttf');
  });

  it('sets a mark in the face of its base, both in the next face that has them, and reports one that none has', () => {
    const { fonts, diagnostics } = openFonts();
    const faces = (text: string) => {
      const [line] = composeParagraph(paragraph(text), 300, settle({ fonts })).lines;
      return line!.pieces.map((piece) => [piece.text, piece.face]);
    };
    expect(faces('e\u0301')).toEqual([['e\u0301', 'sans-400']]);
    expect(diagnostics.list).toEqual([]);
    faces('R\u0e48');
    expect(fonts.takeAbsent()).toMatchObject([{ character: '\u0e48', role: 'sans' }]);
  });

  it('tells all characters that no font has in one message, with what to do; a warning where the file embeds no font', () => {
    const { fonts, diagnostics } = openFonts();
    const setting = settle({ fonts });
    for (const width of [50, 80, 300]) composeParagraph(paragraph('姓名：𪚥野'), width, setting);
    composeParagraph(paragraph('ก前'), 300, setting);
    const absent = fonts.takeAbsent();
    expect(fonts.takeAbsent()).toEqual([]);
    const holder = { language: 'zh-CN', locate: (value: Span) => value };
    reportAbsent(absent, { ...holder, file: 'onepager.pdf', embeds: true }, diagnostics);
    reportAbsent(absent, { ...holder, file: 'briefing.pptx', embeds: false }, diagnostics);
    expect(diagnostics.list.map(({ severity }) => severity)).toEqual(['error', 'warning']);
    const [fault, warning] = diagnostics.list;
    expect(warning!.message.zh).toContain('briefing.pptx');
    expect(fault).toMatchObject({ code: 'no-glyph', severity: 'error' });
    expect(fault!.message.zh).toContain('“ก”（U+0E01）');
    expect(fault!.message.zh).toContain('“𪚥”（U+2A6A5）');
    expect(fault!.message.en).toContain("'𪚥' (U+2A6A5)");
    expect(fault!.hint!.zh).toContain('fonts.sans');
    expect(fault!.places[0]!.span.file).toBe('onepager.hbs');
  });

  it.each([
    ['missing', null, 'font-missing'],
    ['a web font', Buffer.from('wOF2\0\0\0\0\0\0\0\0'), 'font-unusable'],
    ['CFF', Buffer.from('OTTO\0\0\0\0\0\0\0\0'), 'font-unusable'],
    ['a collection', Buffer.from('ttcf\0\0\0\0\0\0\0\0'), 'font-unusable'],
    ['variable', renameTable(read('NotoSansSC-Regular'), 'gasp', 'fvar'), 'font-unusable'],
    ['cut short', read('NotoSansSC-Regular').subarray(0, 100_000), 'font-unusable'],
    ['no font', Buffer.from('this is no font at all'), 'font-unusable'],
    ['empty', new Uint8Array(), 'font-unusable'],
  ])('goes on without a font that is %s and says so once', (_, bytes, code) => {
    const { fonts, diagnostics } = openFonts({ 'NotoSansSC-Regular.ttf': bytes });
    const composed = composeParagraph(paragraph('全市生产总值12003亿元'), 60, settle({ fonts }));
    expect(composed.lines.length).toBeGreaterThan(1);
    expect(diagnostics.list.map((fault) => fault.code)).toEqual([code]);
    expect(diagnostics.list[0]!.places[0]).toMatchObject({ span: { file: 'templates/theme.yaml' }, label: 'fonts.sans.regular' });
    expect(diagnostics.list[0]!.message.zh).toContain('NotoSansSC-Regular.ttf');
    expect(diagnostics.list[0]!.hint).toBeDefined();
  });
});

/** The font with one table under another name. */
function renameTable(font: Buffer, from: string, to: string): Uint8Array {
  const copy = Buffer.from(font);
  copy.write(to, copy.indexOf(from, 12, 'latin1'), 'latin1');
  return copy;
}

it.each([
  ['fonts/Mine.ttf', /^write the name alone: Mine\.ttf/],
  ['微软雅黑', /names that Office knows go under latin and east-asia/],
  ['Mine.ttf', /^put Mine\.ttf .*capitals count/],
])('says what to do about a font file %s that is not there', (file, says) => {
  const diagnostics = new Diagnostics();
  reportFontFault({ fault: 'missing', file, face: 'sans-400', themeFile: 'theme.yaml', spanOf: undefined }, diagnostics);
  expect(diagnostics.list[0]!.hint!.en).toMatch(says);
});
