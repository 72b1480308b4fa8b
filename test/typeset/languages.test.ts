/** The press policy in Traditional Chinese, Japanese, Korean and English: lines of small texts, in a font that stands in for the user's. */

import { describe, expect, test } from 'vitest';
import { createCache } from '../../src/cache/cache.js';
import type { Span } from '../../src/diagnostics/span.js';
import { composeParagraph } from '../../src/typeset/compose.js';
import { reportAbsent } from '../../src/typeset/font-faults.js';
import type { FontBook } from '../../src/typeset/fonts.js';
import type { ComposerSetting } from '../../src/typeset/setting.js';
import { openFonts, paragraph, printLine, settle } from './kit.js';

const SIZE = 10;
/** Marks that stand at the left of their em, at its right, and in its middle as in Taiwan. */
const LEFT = '，。、；：！？）」』》〉】”’';
const RIGHT = '（「『《〈【“‘';

/** Every character: half an em up to Latin, an em from Hangul on, marks with their blank on the side where the language has it. */
function standIn(centred: boolean): FontBook {
  const widthOf = (character: string) => (character.codePointAt(0)! < 0x1100 ? 0.5 : 1);
  return {
    face: (role, weight) => `${role}-${weight}`,
    faceFor: (_, role, weight) => `${role}-${weight}`,
    split: (text, role, weight) => [{ text, face: `${role}-${weight}` }],
    has: () => true,
    advance: (text) => [...text].reduce((sum, character) => sum + widthOf(character), 0),
    ink(codePoint) {
      const character = String.fromCodePoint(codePoint);
      if (centred && '，。、；：！？'.includes(character)) return { left: 0.4, right: 0.6 };
      if (LEFT.includes(character)) return { left: 0.1, right: 0.4 };
      if (RIGHT.includes(character)) return { left: 0.6, right: 0.9 };
      return { left: 0.05, right: widthOf(character) - 0.05 };
    },
    ascent: () => 0.88,
    descent: () => 0.12,
    file: (face) => `${face}.ttf`,
    check: () => undefined,
    report: () => undefined,
    takeAbsent: () => [],
    isFaultless: () => true,
    cache: createCache(),
    build: 0,
    beginBuild: () => undefined,
  };
}

function compose(
  text: string,
  em: number,
  language: string,
  more: Partial<ComposerSetting> = {},
  role: 'p' | 'h1' = 'p',
): readonly string[] {
  const setting = settle({ fonts: standIn(/TW|Hant/.test(language)), language, ...more });
  const style = role === 'p' ? {} : { align: 'left' as const };
  return composeParagraph(paragraph(text, { role, style }), em * SIZE, setting).lines.map(printLine);
}

function widthOf(text: string, language: string): number {
  const setting = settle({ fonts: standIn(/TW|Hant/.test(language)), language });
  return composeParagraph(paragraph(text, { style: { align: 'left' } }), 1000, setting).lines[0]!.width / SIZE;
}

describe('zh-TW', () => {
  const text =
    '市長說：「經濟發展與環境保護並重，讓產業轉型」，總額達到1,200億元，較上年增長3.5%；『五加二』計畫——綠色能源……持續推動。';

  test('brackets, dashes and numbers keep to their rules, and no character ends the text alone', () => {
    expect(compose(text, 8, 'zh-TW')).toEqual([
      '市長說：「經濟',
      '發展與環境保護',
      '並重，讓產業轉',
      '型」，總額達到',
      '1,200億元，較上',
      '年增長3.5%；『五',
      '加二』計畫——綠',
      '色能源……持續',
      '推動。',
    ]);
  });

  test('marks in the middle of their em keep it; brackets still share theirs', () => {
    expect(widthOf('甲，「乙」。', 'zh-TW')).toBeCloseTo(6, 6);
    expect(widthOf('甲」「乙', 'zh-TW')).toBeCloseTo(3.5, 6);
    expect(widthOf('甲，「乙', 'zh-CN')).toBeCloseTo(3.5, 6);
  });

  test('a title breaks between words', () => {
    expect(compose('推動經濟發展與環境保護並重的產業政策', 12, 'zh-TW', {}, 'h1')).toEqual([
      '推動經濟發展與環境',
      '保護並重的產業政策',
    ]);
  });

  test('a title’s line ends well at a mark, though the mark has no blank to give up', () => {
    expect(compose('讓城市更宜居、產業更創新的三年行動成果', 14, 'zh-TW', {}, 'h1')).toEqual([
      '讓城市更宜居、',
      '產業更創新的三年行動成果',
    ]);
  });
});

describe('ja', () => {
  const text =
    '東京では、データセンターの新設が進み、「スマートシティ」計画は2025年度に1兆2000億円、計画ヴェーを超えた。時々、佐々木さんがチェックした。';

  test('small kana, the long vowel sign and 々 start no line; 1兆2000億円 is one number', () => {
    for (let em = 6; em <= 20; em += 0.5) {
      const lines = compose(text, em, 'ja');
      expect(lines.join('')).toBe(text);
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[ゃゅょっャュョッェーァィ々、。」]/u);
      for (const line of lines) expect(line).not.toMatch(/「$/u);
      if (em > 7) expect(lines.join('|')).toContain('1兆2000億円');
    }
  });

  test('lines', () => {
    expect(compose(text, 12, 'ja')).toEqual([
      '東京では、データセンター',
      'の新設が進み、「スマート',
      'シティ」計画は2025年度に',
      '1兆2000億円、計画ヴェー',
      'を超えた。時々、佐々木さ',
      'んがチェックした。',
    ]);
  });

  test('a quarter of an em stands between Japanese and Latin', () => {
    expect(widthOf('計画AI', 'ja')).toBeCloseTo(3.25, 6);
    expect(widthOf('计划AI', 'zh-CN')).toBeCloseTo(3 + 1 / 6, 6);
  });
});

describe('ko', () => {
  const text = '서울특별시는 2025년 지역내총생산이 5.2% 증가했다고 “발표”했다. 수출은 12억 달러, 5개 도시가 성장했다.';

  test('lines break between words; particles stay with figures and closing quotes', () => {
    expect(compose(text, 10, 'ko')).toEqual([
      '서울특별시는 2025년',
      '지역내총생산이',
      '5.2% 증가했다고',
      '“발표”했다. 수출은',
      '12억 달러, 5개 도시가',
      '성장했다.',
    ]);
  });

  test('a word that fits no line breaks between syllables', () => {
    const lines = compose('지역내총생산이 증가했다', 5, 'ko');
    expect(lines[0]!.length).toBeGreaterThan(1);
    expect(lines.length).toBeGreaterThan(2);
  });

  test('there is no gap beside figures but the author’s space', () => {
    expect(widthOf('제5회', 'ko')).toBeCloseTo(2.5, 6);
  });
});

describe('en', () => {
  const text =
    'Revenue rose 6.4% to US$48.2 million in the third quarter, and the order book stood at “US$118 million” – the board’s plan holds.';

  test('words are whole, figures keep their units, quotes are narrow', () => {
    expect(compose(text, 12, 'en')).toEqual([
      'Revenue rose 6.4% to',
      'US$48.2 million in the',
      'third quarter, and the',
      'order book stood at',
      '“US$118 million” – the',
      'board’s plan holds.',
    ]);
    for (let em = 10; em <= 30; em += 0.5) {
      const lines = compose(text, em, 'en');
      expect(lines.join(' ')).toBe(text);
      for (const line of lines) expect(line).not.toMatch(/(US\$[\d.]+|[“(])$/u);
    }
  });
});

describe('fonts are the user’s to add', () => {
  test.each([
    ['ko', '서울', 'ko'],
    ['zh-CN', '서울', 'ko'],
    ['zh-TW', '臺灣', 'zh-TW'],
    ['ja', '東京、進', 'ja'],
    ['ko', '漢字', 'ko'],
    ['zh-CN', 'ก', null],
  ] as const)('%s, %s: the error says how to add fonts', (language, text, named) => {
    const { fonts, diagnostics } = openFonts();
    composeParagraph(paragraph(text), 200, settle({ fonts, language }));
    const holder = { file: 'onepager.pdf', embeds: true, language, locate: (value: Span) => value };
    reportAbsent(fonts.takeAbsent(), holder, diagnostics);
    const [fault] = diagnostics.list;
    expect(fault).toMatchObject({ code: 'no-glyph', severity: 'error' });
    for (const said of [fault!.hint!.zh, fault!.hint!.en]) {
      expect(said).toContain('fonts/');
      expect(said).toContain('fonts.sans');
      expect(/fonts add (ja|ko|zh-TW)/.exec(said)?.[1] ?? null).toBe(named);
    }
  });
});
