/** A fact in its source: which of the places of its literal it is, and where there its number stands. */
import { describe, expect, test } from 'vitest';
import { ZH_IDIOM } from '../../src/language/idiom.js';
import { languageOf } from '../../src/language/languages.js';
import { readPrint } from '../../src/language/read-print.js';
import type { Fact } from '../../src/model/fact.js';
import { bindFact } from '../../src/verify/bind-fact.js';
import { openBook } from '../../src/verify/source-book.js';

const { lexicon } = languageOf('zh-CN');

function bind(text: string, print: string, literal: string, { where = '一', revised = null as string | null } = {}) {
  const read = readPrint(print, lexicon, true);
  const printed = read.ok ? read.printed : {};
  const fact = { id: 'a', name: '鱼', print, revised, ...printed } as unknown as Fact;
  const source = { source: 'r', where, literal };
  return bindFact(fact, source, openBook('r', { file: 'r.txt', text }, [], [where], ZH_IDIOM), lexicon);
}

describe('found', () => {
  test('with the places of literal and number', () => {
    expect(bind('一、甲\n今年鱼3吨。', '3吨', '年鱼3吨')).toMatchObject({
      kind: 'bound',
      binding: { start: 5, end: 9, at: 7, differs: null, stretch: { start: 0, end: 10 } },
    });
  });

  test('the first that agrees, else the first', () => {
    expect(bind('一、甲\n鱼3万吨，鱼3吨，鱼3吨。', '3吨', '鱼3')).toMatchObject({
      binding: { start: 9, at: 10, differs: null },
    });
    expect(bind('一、甲\n鱼3万吨，鱼3亿吨。', '3吨', '鱼3')).toMatchObject({ binding: { start: 4, at: 5 } });
  });

  test('with a number that is to differ, or that its print does not tell', () => {
    expect(bind('一、甲\n鱼3吨。', '4吨', '鱼3吨', { revised: '更正' })).toMatchObject({ binding: { differs: null } });
    expect(bind('一、甲\n鱼3吨。', '4吨', '鱼3吨')).not.toMatchObject({ binding: { differs: null } });
    expect(bind('一、甲\n鱼很多。', '很多', '鱼很多')).toMatchObject({ binding: { at: null, differs: null, start: 4, end: 7 } });
  });

  test('in the second of two parts of that name', () => {
    expect(bind('一、甲\n二、乙\n一、甲\n鱼3吨。', '3吨', '鱼3吨')).toMatchObject({ kind: 'bound', binding: { start: 12 } });
  });
});

test('not there: it stands elsewhere, or nowhere', () => {
  expect(bind('鱼3吨\n一、甲\n虾。\n二、鱼3吨', '3吨', '鱼3吨')).toMatchObject({ kind: 'not-there', elsewhere: [0, 13] });
  expect(bind('一、甲\n虾。', '3吨', '鱼3吨')).toMatchObject({
    kind: 'not-there',
    elsewhere: [],
    stretches: [{ start: 0, end: 6 }],
  });
});

test('no such part, or several', () => {
  expect(bind('一、甲\n（一）乙', '3吨', '鱼3吨', { where: '一（二）' })).toEqual({
    kind: 'no-place',
    names: [],
    nearest: '一（一）',
  });
  expect(bind('一、甲\n（一）乙\n二、丙\n（一）丁', '3吨', '鱼3吨', { where: '（一）' })).toEqual({
    kind: 'no-place',
    names: ['一（一）', '二（一）'],
    nearest: null,
  });
});
