/** What counts as one numeral, in whatever digits. */
import { expect, test } from 'vitest';
import { findNumerals } from '../../src/language/numerals.js';

test.each<[text: string, numerals: readonly string[]]>([
  ['全市生产总值12003亿元，增长3.0%', ['12003', '3.0']],
  ['一二三产业比重1.3∶39.7∶59', ['1.3∶39.7∶59']],
  ['208架次32235人，1.55万家99.7万人', ['208', '32235', '1.55', '99.7']],
  ['约占全球1/7，3至5个，20余万名', ['1/7', '3', '5', '20']],
  ['US$1,200.3 billion, 41.3%', ['1,200.3', '41.3']],
  ['2020年，3%；2021年：4%', ['2020', '3', '2021', '4']],
  ['2020,2021', ['2020', '2021']],
  ['１２００３亿元，٣٫٥，½，①，Ⅻ', ['１２００３', '٣٫٥', '½', '①', 'Ⅻ']],
  ['PM2.5、5G、“1+4”', ['2.5', '5', '1', '4']],
  ['二〇二一年，第五', []],
])('%s', (text, numerals) => {
  const found = findNumerals(text, 'any');
  expect(found.map((numeral) => numeral.text)).toEqual(numerals);
  for (const { start, end, text: own } of found) expect(text.slice(start, end)).toBe(own);
});

test.each<[form: Parameters<typeof findNumerals>[1], text: string, numerals: readonly string[]]>([
  ['number', '12,003.5、１２，００３．５、1,23、2020,202', ['12,003.5', '１２，００３．５', '1', '23', '2020', '202']],
  ['number', '1,2345与1.2.3', ['1', '2345', '1.2', '3']],
  ['number', '①٣½', []],
  ['bound', '12,003.5、1.3∶39.7∶59、1/7、10:30、3×4、1.2.3', ['12,003.5', '1.3∶39.7∶59', '1/7', '10:30', '3×4', '1.2.3']],
  ['bound', '1,2345、2020,2021、5.', ['1', '2345', '2020', '2021', '5']],
  ['bound', '１２', []],
  ['column', '1,23,456.5、12,34', ['1,23,456.5', '12,34']],
  ['any', '1,234,56与1,234,567：890', ['1,234', '56', '1,234,567：890']],
])('%s: %s', (form, text, numerals) => expect(findNumerals(text, form).map((numeral) => numeral.text)).toEqual(numerals));
