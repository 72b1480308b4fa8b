/** Numbers with what no line parts from them. */
import { expect, test } from 'vitest';
import { languageOf } from '../../src/language/languages.js';
import { findQuantities } from '../../src/language/quantities.js';

const find = (text: string, language = 'zh') =>
  findQuantities(text, languageOf(language).measures).map(({ start, end }) => text.slice(start, end));

test.each<[string, readonly string[]]>([
  ['约12,003.5亿元的', ['12,003.5亿元']],
  ['第3位、¥5、±2.5℃', ['第3位', '¥5', '±2.5℃']],
  ['20余万名，200多亿元', ['20余万名', '200多亿元']],
  ['3至5个，3到5天', ['3至5个', '3到5天']],
  ['9亿～16亿元', ['9亿～16亿元']],
  ['-5℃～+38.5℃', ['-5℃～+38.5℃']],
  ['3至今', ['3']],
  ['5～', ['5']],
  ['3——5个', ['3', '5个']],
  ['51微克/立方米', ['51微克/立方米']],
  ['51/天', ['51/天']],
  ['51微克/某', ['51微克']],
  ['51微克／立方米', ['51微克／立方米']],
  ['5 km², 5 kmx', ['5 km²', '5']],
  ['8.1个百分点', ['8.1个百分点']],
  ['3×4米，10:30，1.3∶39.7∶59', ['3×4米', '10:30', '1.3∶39.7∶59']],
  ['1,2345元', ['1', '2345元']],
  ['第一产业，二〇三五年，二〇三年', ['第一产业', '二〇三五年']],
  ['用电3000千瓦时，2.3亿千瓦时，5千米内', ['3000千瓦时', '2.3亿千瓦时', '5千米']],
  ['没有', []],
])('%s', (text, expected) => expect(find(text)).toEqual(expected));

test.each<[string, string, readonly string[]]>([
  ['en', 'up 12.5 million to $3.4 billion, 5 kg', ['12.5 million', '$3.4 billion', '5 kg']],
  ['en', '3 basis points, 3 millions', ['3 basis points', '3']],
  ['en', '第一', []],
  ['ja', '1兆2000億円、3か月、約5人', ['1兆2000億円', '3か月', '約5人']],
  ['ko', '약 5만 명, 제3회', ['5만 명', '제3회']],
  ['zh-TW', '5萬餘戶，第兩個', ['5萬餘戶', '第兩個']],
])('%s: %s', (language, text, expected) => expect(find(text, language)).toEqual(expected));
