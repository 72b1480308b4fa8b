/** A source as it is looked up: by which names a part is found, under which headings it stands, which lines go on in the next. */
import { describe, expect, test } from 'vitest';
import { EN_IDIOM, ZH_IDIOM } from '../../src/language/idiom.js';
import type { SourcePlace } from '../../src/model/content.js';
import { openBook, type SourceBook } from '../../src/verify/source-book.js';

function open(
  text: string,
  {
    wheres = [],
    begins = {},
    idiom = ZH_IDIOM,
  }: { wheres?: string[]; begins?: Record<string, string>; idiom?: typeof ZH_IDIOM } = {},
): SourceBook {
  const places: SourcePlace[] = Object.entries(begins).map(([name, words]) => ({ name, begins: words, periods: [] }));
  return openBook('r', { file: 'county.txt', text }, places, wheres, idiom);
}

/** Where each stretch begins: its first line. */
function found(book: SourceBook, where: string): readonly string[] | ReturnType<SourceBook['find']> {
  const place = book.find(where);
  return place.kind === 'found' ? place.stretches.map(({ start }) => book.text.slice(start).split('\n')[0]!) : place;
}

const COUNTY = `一、回顾
（一）渔业稳产
1．池塘
甲。
2．水库
乙。
（二）林业
1．造林
丙。
二、安排
（一）渔业增产扩面
丁。
附表1 水面
戊。
`;

describe('a part is found', () => {
  const book = open(COUNTY);
  test.each([
    ['by all its numbers', '一（一）2', '2．水库'],
    ['whatever parts them', '一、（一）> 2.', '2．水库'],
    ['by its title', '林业', '（二）林业'],
    ['by number and title', '（一）渔业增产扩面', '（一）渔业增产扩面'],
    ['by the end of its numbers, where one alone has it', '（一）2', '2．水库'],
    ['by four characters of its title', '渔业稳产', '（一）渔业稳产'],
    ['by some of its title', '增产扩面', '（一）渔业增产扩面'],
    ['by a table’s number', '附表 1', '附表1 水面'],
  ])('%s', (_, where, line) => expect(found(book, where)).toEqual([line]));

  test('not by three characters of its title, nor by marks alone', () => {
    expect(found(book, '增产扩')).toMatchObject({ kind: 'missing' });
    expect(found(book, '、·')).toMatchObject({ kind: 'missing' });
  });

  test('not where several have the number: each is named in full', () => {
    expect(found(book, '1')).toEqual({ kind: 'several', names: ['一（一）1', '一（二）1'] });
    expect(found(book, '（一）')).toEqual({ kind: 'several', names: ['一（一）', '二（一）'] });
  });

  test('where a part of a table of contents has all its numbers too, it is both', () => {
    expect(found(open(`一、回顾\n二、安排\n${COUNTY}`), '二')).toEqual(['二、安排', '二、安排']);
  });

  test('or else the nearest name is told', () => {
    expect(found(book, '一（四）')).toEqual({ kind: 'missing', nearest: '一（一）' });
    expect(found(book, '完全不同的名字')).toEqual({ kind: 'missing', nearest: null });
  });

  test('by a short line of its own that says just that, wherever it stands', () => {
    const text = '开头\n展望\n甲。\n展望未来\n乙。\n展 望：\n丙。\n';
    expect(found(open(text), '展望')).toEqual(['展望', '展 望：']);
    const name = 'a'.repeat(119);
    expect(found(open(`x\n${name}\ny`), name)).toEqual([name]);
    expect(found(open(`x\n${name}a\ny`), `${name}a`)).toMatchObject({ kind: 'missing' });
  });
});

describe('a part ends', () => {
  const stretch = (book: SourceBook, where: string): readonly string[] => {
    const place = book.find(where);
    return place.kind === 'found' ? place.stretches.map(({ start, end }) => book.text.slice(start, end)) : [];
  };

  test('where the next of its level or above begins, or the text does', () => {
    const book = open(COUNTY);
    expect(stretch(book, '一（一）1')).toEqual(['1．池塘\n甲。\n']);
    expect(stretch(book, '一（一）')).toEqual(['（一）渔业稳产\n1．池塘\n甲。\n2．水库\n乙。\n']);
    expect(stretch(book, '一（二）1')).toEqual(['1．造林\n丙。\n']);
    expect(stretch(book, '附表1')).toEqual(['附表1 水面\n戊。\n']);
  });

  test('where another part begins that is named, before it', () => {
    expect(stretch(open(COUNTY, { wheres: ['一（一）', '一（一）2'] }), '一（一）')).toEqual(['（一）渔业稳产\n1．池塘\n甲。\n']);
    expect(stretch(open(COUNTY, { wheres: ['一（一）', '没有'] }), '一（一）')[0]).toContain('乙。');
  });

  test('without a heading, at the next heading of any level', () => {
    const book = open('导语\n甲。\n（一）渔业\n乙。\n各位代表，谢谢。\n', { begins: { 尾: '各位代表', 导语: '导语' } });
    expect(stretch(book, '导语')).toEqual(['导语\n甲。\n']);
    expect(stretch(book, '尾')).toEqual(['各位代表，谢谢。\n']);
    expect(stretch(book, '（一）')).toEqual(['（一）渔业\n乙。\n']);
  });

  test('words with which it begins: in two places, or in none', () => {
    const book = open('各位！甲。\n各位！乙。\n', { begins: { 头: '各位', 尾: '再见' } });
    expect(stretch(book, '头')).toEqual(['各位！甲。\n', '各位！乙。\n']);
    expect([...book.begins]).toEqual([
      ['头', [0, 6]],
      ['尾', []],
    ]);
    expect(book.find('尾')).toEqual({ kind: 'missing', nearest: null });
  });
});

test('a part knows the headings above it, and none beside', () => {
  const headings = (where: string): readonly string[] => {
    const place = open(COUNTY, { begins: { 丙: '丙' } }).find(where);
    return place.kind === 'found' ? place.stretches[0]!.headings.map(({ name }) => name) : [];
  };
  expect(headings('一')).toEqual(['一']);
  expect(headings('一（一）2')).toEqual(['一', '一（一）', '一（一）2']);
  expect(headings('一（二）1')).toEqual(['一', '一（二）', '一（二）1']);
  expect(headings('二（一）')).toEqual(['二', '二（一）']);
  expect(headings('丙')).toEqual([]);
});

test('a place is at least a character wide', () => {
  const book = open('甲\n乙丙\n');
  expect(book.spanAt(2, 4)).toMatchObject({ file: 'county.txt', start: { line: 2, column: 1 }, end: { line: 2, column: 3 } });
  expect(book.spanAt(2, 2)).toMatchObject({ start: { line: 2, column: 1 }, end: { line: 2, column: 2 } });
});

describe('a paragraph', () => {
  const LONG = '甲'.repeat(24);
  const joined = (text: string, idiom = ZH_IDIOM): boolean => {
    const { flow } = open(text, { idiom });
    expect(flow).toHaveLength(text.length);
    return flow !== text;
  };

  test('goes on in the next line where a long one ends amid a sentence', () => {
    expect(open(`${LONG}，\n乙。\n丙`).flow).toBe(`${LONG}， 乙。\n丙`);
    expect(open(`${LONG}\r\n${LONG}\n（丙）`).flow).toBe(`${LONG}  ${LONG} （丙）`);
    expect(joined(`${'a'.repeat(24)}\nb c`, EN_IDIOM)).toBe(true);
  });

  test.each([
    ['a short line', `${LONG.slice(1)}\n乙`],
    ['the end of a sentence', `${LONG}。\n乙`],
    ['the end of a sentence, and a space', `${LONG}.  \n乙`],
    ['a colon', `${LONG}：\n乙`],
    ['a bullet after it', `${LONG}\n- 乙`],
    ['an empty line after it', `${LONG}\n\n乙`],
    ['the end of the text', LONG],
    ['a heading', `一、${LONG}\n乙`],
    ['a heading after it', `${LONG}\n一、乙`],
    ['cells', `${LONG}\t1\n乙`],
    ['cells after it', `${LONG}\n乙 | 1`],
    ['columns that spaces part', `${LONG}   1\n乙`],
    ['columns after it', `${LONG}\n乙  1`],
  ])('ends after %s', (_, text) => expect(joined(text)).toBe(false));
});
