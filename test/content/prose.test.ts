/** Prose: references, boldness, line breaks of the file. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readProse } from '../../src/content/prose.js';
import type { Fact } from '../../src/model/fact.js';

const fact = (id: string, print: string, period: string) => ({ id, print, period }) as Fact;
const FACTS = {
  gdp: fact('gdp', '12003亿元', '2020年'),
  增速: fact('增速', '3%', '2020年'),
  'period-days': fact('period-days', '3天', '2020年'),
  broken: null,
};
const read = (raw: string, spaceless = true) => readProse(raw, FACTS, spaceless);

test('references, bold and text', () => {
  expect(read('全市${gdp}，**比${gdp:period}增长${ 增速 }**。').pieces).toEqual([
    { kind: 'text', text: '全市', bold: false },
    { kind: 'fact', fact: 'gdp', show: 'value', text: '12003亿元', bold: false },
    { kind: 'text', text: '，', bold: false },
    { kind: 'text', text: '比', bold: true },
    { kind: 'fact', fact: 'gdp', show: 'period', text: '2020年', bold: true },
    { kind: 'text', text: '增长', bold: true },
    { kind: 'fact', fact: '增速', show: 'value', text: '3%', bold: true },
    { kind: 'text', text: '。', bold: false },
  ]);
});

test.each([
  ['甲\n乙', '甲乙'],
  ['甲 \n  乙', '甲乙'],
  ['甲\nGDP', '甲GDP'],
  ['增长\n${增速}，', '增长3%，'],
  ['${gdp}\n，', '12003亿元，'],
  ['“六稳”\n“六保”', '“六稳”“六保”'],
  ['two\nwords', 'two words'],
  ['12\n34', '12 34'],
  ['  甲 乙\t丙 ', '甲 乙 丙'],
  ['**甲\n**乙', '甲乙'],
  ['甲\n\n乙', '甲乙'],
  ['a*b $5 {x} $x }', 'a*b $5 {x} $x }'],
  ['$${gdp}', '${gdp}'],
  ['US$(millions) $ {x}', 'US$(millions) $ {x}'],
])('%j is printed %j', (raw, plain) => {
  const reading = read(raw);
  expect(reading.faults).toEqual([]);
  expect(reading.plain).toBe(plain);
});

test('English quotes keep the space that a line break stands for', () => {
  expect(read('a “word”\nnext\n— dash', false).plain).toBe('a “word” next — dash');
});

describe('faults', () => {
  test.each([
    ['甲${gpd}乙', 'unknown-fact', 3, 3, /did you mean "gdp"/],
    ['甲${ gpd }乙', 'unknown-fact', 4, 3, /did you mean "gdp"/],
    ['${constructor}', 'unknown-fact', 2, 11, /write it under facts, or take it out/],
    ['${gdp:peroid}', 'prose-syntax', 6, 6, /gdp:period/],
    ['甲${gdp', 'prose-syntax', 1, 2, /\$\$\{/],
    ['${}', 'prose-syntax', 0, 1, /./],
    ['甲**乙', 'prose-syntax', 1, 2, /\*\*text\*\*/],
    ['{{gdp}}', 'prose-syntax', 0, 7, /write \$\{gdp\}/],
    ['甲$(gdp)', 'prose-syntax', 1, 6, /write \$\{gdp\}/],
    ['$（gdp）', 'prose-syntax', 0, 6, /write \$\{gdp\}/],
    ['$ {gdp}', 'prose-syntax', 0, 7, /write \$\{gdp\}/],
    ['{gdp：period}', 'prose-syntax', 0, 12, /write \$\{gdp:period\}/],
    ['{period-days}', 'prose-syntax', 0, 13, /write \$\{period-days\}/],
    ['#{ gdp }', 'prose-syntax', 0, 8, /write \$\{gdp\}/],
    ['＄{gdp}', 'full-width', 0, 1, /write: \$\{gdp\}/],
    ['$｛gdp｝', 'full-width', 1, 1, /write: \$\{gdp\}/],
    ['${gdp：period}', 'full-width', 5, 1, /write: \$\{gdp:period\}/],
  ])('%j', (raw, code, index, length, hint) => {
    const { faults } = read(raw);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ code, index, length });
    expect(faults[0]?.hint.en).toMatch(hint);
  });

  test('a fact that is broken already is not blamed again', () => {
    expect(read('甲${broken}').faults).toEqual([]);
  });
});

test('text without marks comes back as written', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((s) => !/[$＄{*\s]/.test(s));
  fc.assert(
    fc.property(text, (raw) => {
      expect(read(raw).plain).toBe(raw);
    }),
  );
});

test('pieces joined are the plain text', () => {
  const parts = fc.array(fc.constantFrom('甲', 'a', ' ', '\n', '**', '${gdp}', '${增速:period}', '$${', '*', '“', '，'), {
    maxLength: 15,
  });
  fc.assert(
    fc.property(parts, (raw) => {
      const { pieces, plain } = read(raw.join(''));
      expect(pieces.map((piece) => piece.text).join('')).toBe(plain);
      expect(plain).not.toMatch(/[\n\t]/);
    }),
  );
});
