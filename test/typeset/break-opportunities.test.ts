/** Levels of the breaks between the characters of short texts, in order. */
import { describe, expect, test } from 'vitest';
import { prepareParagraph } from '../../src/typeset/prepare.js';
import type { ComposerSetting } from '../../src/typeset/setting.js';
import { paragraph, run, settle } from './kit.js';

const prepare = (content: Parameters<typeof paragraph>[0], more: Partial<ComposerSetting> = {}) =>
  prepareParagraph(paragraph(content), settle(more))[0]!;
const levels = (...given: Parameters<typeof prepare>) => [...prepare(...given).level].slice(1, -1);
const [FREE, PHRASE, JOINT, NUMBER, WORD, FORBIDDEN] = [0, 1, 2, 3, 4, 5];

describe('Chinese', () => {
  test('breaks between any two characters, not before a closing mark nor after an opening one', () => {
    expect(levels('中文')).toEqual([FREE]);
    expect(levels('中，文')).toEqual([FORBIDDEN, FREE]);
    expect(levels('（中）文')).toEqual([FORBIDDEN, FORBIDDEN, FREE]);
  });

  test('and between it and Western text, with dislike after a numeral whose word is no unit', () => {
    expect(levels('中a文')).toEqual([FREE, FREE]);
    expect([...prepare('中a文').penalty]).toEqual([0, 0, 0, 0]);
    expect(prepare('7猫').level[1]).toBe(FREE);
    expect(prepare('7猫').penalty[1]).toBe(120);
  });

  test('upright quotes stay with both sides unless a word must be divided', () => {
    expect(levels('中"文')).toEqual([WORD, WORD]);
    expect(levels("中'文")).toEqual([WORD, WORD]);
  });

  test('a curly one begins no line, but within a Western word it is a letter', () => {
    expect(levels('中’文')).toEqual([FORBIDDEN, FREE]);
    expect(levels('don’t', { language: 'en' })).toEqual([WORD, WORD, WORD, WORD]);
  });
});

describe('blanks', () => {
  test('a line breaks after them, never before', () => {
    expect(levels('a b')).toEqual([FORBIDDEN, FREE]);
    expect(levels('a  b')).toEqual([FORBIDDEN, FORBIDDEN, FREE]);
  });

  test('marks bind over them', () => {
    expect(levels('中 ）')).toEqual([FORBIDDEN, FORBIDDEN]);
    expect(levels('（ 中')).toEqual([FORBIDDEN, FORBIDDEN]);
    expect(levels('（  中')).toEqual([FORBIDDEN, FORBIDDEN, FORBIDDEN]);
  });

  test('those that hold, hold; a break of no width is one', () => {
    expect(levels('中\u00a0文')).toEqual([FORBIDDEN, FORBIDDEN]);
    expect(levels('中\u2060文')).toEqual([FORBIDDEN, FORBIDDEN]);
    expect(levels('中\u200b）')).toEqual([FORBIDDEN, FREE]);
  });
});

describe('Western words', () => {
  const at = (text: string, k: number, more: Partial<ComposerSetting> = {}) =>
    prepare(text, { language: 'en', ...more }).level[k];

  test('of ten letters and more have joints after their signs, shorter ones none', () => {
    expect(levels('abcd/efghi', { language: 'en' })).toEqual([4, 4, 4, FORBIDDEN, JOINT, 4, 4, 4, 4]);
    expect(at('abcd/efgh', 5)).toBe(WORD);
    expect(at('abcd_efghi', 5)).toBe(JOINT);
    expect(at('abcd_efgh', 5)).toBe(WORD);
    // No joint before another sign.
    expect(at('abcd_=fghi', 5)).toBe(WORD);
    expect(at('中abcd_efghi中', 6)).toBe(JOINT);
  });

  test('a hyphen between two letters on each side is a later choice, after one letter none', () => {
    expect(at('ab-cd', 3)).toBe(NUMBER);
    expect(at('a-bcd', 2)).toBe(WORD);
    expect(at('abc-d', 4)).toBe(WORD);
    expect(at('ab1-cd', 4)).toBe(WORD);
  });

  test('in Office any between letters is free, with dislike', () => {
    const office = prepare('a-b', { language: 'en', policy: 'greedy' });
    expect([office.level[2], office.penalty[2]]).toEqual([FREE, 80]);
    expect(prepare('a-1', { language: 'en', policy: 'greedy' }).level[2]).toBe(WORD);
    expect(prepare('a-b', { language: 'en' }).penalty[2]).toBe(0);
  });
});

test('Hangul breaks within words only in Korean as the later choice, particles hold to figures', () => {
  expect(levels('가나', { language: 'ko' })).toEqual([JOINT]);
  expect(levels('A가', { language: 'ko' })).toEqual([JOINT]);
  expect(levels('가A', { language: 'ko' })).toEqual([JOINT]);
  expect(levels('가나')).toEqual([FREE]);
});

test('a ratio is parted after its sign no sooner than a number', () => {
  expect(prepare('甲∶2').level[2]).toBe(NUMBER);
  expect(prepare('甲∶乙').level[2]).toBe(FREE);
});

describe('what stays whole', () => {
  test('a number with its unit', () => {
    expect(levels('共5亿元')).toEqual([FREE, NUMBER, NUMBER]);
    expect(levels('共5亿元。')).toEqual([FREE, NUMBER, NUMBER, FORBIDDEN]);
  });

  test('names of the list, wherever they stand, only inside', () => {
    expect(levels('甲乙丙丁乙丙', { noBreak: ['乙丙'] })).toEqual([FREE, PHRASE, FREE, FREE, PHRASE]);
    expect(levels('甲甲甲丁', { noBreak: ['甲甲'] })).toEqual([PHRASE, PHRASE, FREE]);
    // It raises, it never lowers.
    expect(levels('甲，丁', { noBreak: ['甲，丁'] })).toEqual([FORBIDDEN, PHRASE]);
  });

  test('a fact, the number with its unit in it more than what stands around', () => {
    const fact = { id: 'f', parts: { before: '约', number: '7', unit: '亿元', after: '左右' } };
    const runs = [run('共'), run('约7亿元左右', { fact } as never), run('了')];
    expect(levels(runs)).toEqual([FREE, PHRASE, NUMBER, NUMBER, PHRASE, PHRASE, FREE]);
    const plain = [run('共'), run('甲乙丙', { fact: { id: 'f' } } as never), run('了')];
    expect(levels(plain)).toEqual([FREE, PHRASE, PHRASE, FREE]);
  });

  test('a number that only the fact knows for one', () => {
    const fact = { id: 'f', parts: { before: '', number: '甲', unit: '乙', after: '丙丁' } };
    expect(levels([run('甲乙丙丁', { fact } as never)])).toEqual([NUMBER, PHRASE, PHRASE]);
    const last = { id: 'g', parts: { before: '甲乙', number: '丙', unit: '丁', after: '' } };
    expect(levels([run('甲乙丙丁', { fact: last } as never)])).toEqual([PHRASE, PHRASE, NUMBER]);
  });

  test('not in Office, unless that is asked for; nor on a page that does without', () => {
    expect(levels('共5亿元', { policy: 'greedy' })).toEqual([FREE, FREE, FREE]);
    expect(levels('共5亿元', { policy: 'greedy', whole: true })).toEqual([FREE, NUMBER, NUMBER]);
    expect(levels('共5亿元', { whole: false })).toEqual([FREE, FREE, FREE]);
  });
});
