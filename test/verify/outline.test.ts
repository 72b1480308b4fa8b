/** The headings of a source: their marks, words, places and depth. */
import { describe, expect, test } from 'vitest';
import { EN_IDIOM, ZH_IDIOM } from '../../src/language/idiom.js';
import { findHeadings, listLines } from '../../src/verify/outline.js';

/** `0 一 甲` for each: level, name, words; and that each stands where it says. */
function outline(text: string, idiom = ZH_IDIOM): readonly string[] {
  return findHeadings(text, idiom).map(({ level, name, words, start, end, chain }) => {
    expect(text.slice(end - words.length, end)).toBe(words);
    expect(start === 0 || text[start - 1] === '\n').toBe(true);
    expect(chain).toHaveLength(level + 1);
    return `${level} ${name} ${words}`;
  });
}

describe('numbered headings', () => {
  test('a style that has come before closes those below it', () => {
    expect(outline('一、回顾\n（一）渔业\n1．鱼\n2．虾\n（二）林业\n1．松\n二、安排\n（一）渔业')).toEqual([
      '0 一 回顾',
      '1 一（一） 渔业',
      '2 一（一）1 鱼',
      '2 一（一）2 虾',
      '1 一（二） 林业',
      '2 一（二）1 松',
      '0 二 安排',
      '1 二（一） 渔业',
    ]);
  });

  test('marks and titles are folded, chains hold the marks from the top down', () => {
    expect(findHeadings('一、回顾\n（一）渔业ＡＢ', ZH_IDIOM)[1]).toEqual({
      start: 5,
      end: 12,
      mark: '(一)',
      title: '渔业ab',
      words: '渔业ＡＢ',
      level: 1,
      chain: ['一', '(一)'],
      name: '一（一）',
    });
  });

  test('numbers after Latin letters or digits are set apart', () => {
    const text = 'Section 3: Plant\n\n3.1 Leeds\n\nText.\n\nSection 4 Sales\n\n1. North';
    expect(outline(text, EN_IDIOM)).toEqual([
      '0 Section 3 Plant',
      '1 Section 3 3.1 Leeds',
      '0 Section 4 Sales',
      '1 Section 4 1 North',
    ]);
    expect(outline('1、鱼\n（1）池')).toEqual(['0 1 鱼', '1 1 （1） 池']);
  });

  test('words end with the first sentence; what ends nothing is part of them', () => {
    expect(outline('（一）发展渔业。今年养鱼。\n（二）育林，造林')).toEqual(['0 （一） 发展渔业', '0 （二） 育林，造林']);
  });

  test.each(['一、', '（一）  ', '一、二产业上升', '3.5万人', '第三季度', '甲\n\n乙'])('no heading: %s', (text) =>
    expect(outline(text)).toEqual([]),
  );

  test('indented, and of a file with carriage returns', () => {
    const text = '开头\r\n　　一、回顾\r\n  （一）渔业\r\n';
    expect(outline(text)).toEqual(['0 一 回顾', '1 一（一） 渔业']);
    expect(findHeadings(text, ZH_IDIOM).map(({ start, end }) => [start, end])).toEqual([
      [4, 10],
      [12, 19],
    ]);
  });
});

describe('tables', () => {
  test('hold no headings and close before the next one', () => {
    expect(outline('一、回顾\n表1 鱼\n表2 虾\n（一）渔业\n1．池\n表3\n2．网')).toEqual([
      '0 一 回顾',
      '1 一表1 鱼',
      '1 一表2 虾',
      '1 一（一） 渔业',
      '2 一（一）1 池',
      '3 一（一）1 表3 ',
      '2 一（一）2 网',
    ]);
  });
});

describe('Markdown', () => {
  test('the number of # gives the depth', () => {
    expect(outline('# 总\n## 鱼\n### 池\n## 虾\n#### 网\n### 塘\n# 完')).toEqual([
      '0 总 总',
      '1 鱼 鱼',
      '2 池 池',
      '1 虾 虾',
      '2 网 网',
      '2 塘 塘',
      '0 完 完',
    ]);
  });

  test('numbers are marks, titles without one are no part of a name but of the chain', () => {
    const text = '# 总\n## 一、鱼\n### （一）池\n## 二、';
    expect(outline(text)).toEqual(['0 总 总', '1 一 鱼', '2 一（一） 池', '1 二 ']);
    expect(findHeadings(text, ZH_IDIOM).map(({ chain }) => chain)).toEqual([
      ['总'],
      ['总', '一'],
      ['总', '一', '(一)'],
      ['总', '二'],
    ]);
  });

  test('closes what is only numbered, and holds what is', () => {
    expect(outline('一、回顾\n（一）渔业\n# 附\n一、虾')).toEqual(['0 一 回顾', '1 一（一） 渔业', '0 附 附', '1 一 虾']);
  });

  test('its marks are no words', () => {
    const headings = findHeadings('**一、渔业 **\n__（一）池__\n**（二）网\n（三）鱼**虾\n（四）C #', ZH_IDIOM);
    expect(headings.map(({ words }) => words)).toEqual(['渔业', '池', '网', '鱼**虾', 'C']);
    expect(headings.map(({ level }) => level)).toEqual([0, 1, 1, 1, 1]);
    expect(headings[0]).toMatchObject({ start: 0, end: 6 });
    expect(findHeadings('##  渔业 ##', ZH_IDIOM)[0]).toMatchObject({ words: '渔业', start: 0, end: 9, mark: '' });
    expect(findHeadings('##  一、渔业 ##', ZH_IDIOM)[0]).toMatchObject({ words: '渔业', start: 0, end: 8, mark: '一' });
  });

  test.each(['#渔业', '####### 渔业', '**渔业**', '鱼 # 虾'])('no heading: %s', (text) => expect(outline(text)).toEqual([]));
});

test('lines know where they begin, without their carriage returns', () => {
  expect([...listLines('甲\r\n\n乙丙\r丁\n')]).toEqual([
    { text: '甲', start: 0 },
    { text: '', start: 3 },
    { text: '乙丙\r丁', start: 4 },
    { text: '', start: 9 },
  ]);
});
