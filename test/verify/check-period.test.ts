/** A fact's period against its clause, its sentence, its paragraph, what the content says of the part, and the headings above. */
import { describe, expect, test } from 'vitest';
import { EN_IDIOM, ZH_IDIOM } from '../../src/language/idiom.js';
import type { SourcePlace } from '../../src/model/content.js';
import type { Fact } from '../../src/model/fact.js';
import { judgePeriod } from '../../src/verify/check-period.js';
import { openBook } from '../../src/verify/source-book.js';

interface Said {
  readonly text: string;
  /** The number in question: its first place after the literal's beginning. */
  readonly number?: string;
  readonly where?: string;
  readonly declared?: readonly string[];
  readonly idiom?: typeof ZH_IDIOM;
  /** Whether the literal holds the number. */
  readonly held?: boolean;
}

/** `agrees`, `unsaid`, or what the source says, in English. */
function judge(period: string, { text, number = '3', where = '一', declared, idiom = ZH_IDIOM, held = true }: Said): string {
  const place: SourcePlace | null = declared ? { name: where, begins: null, periods: declared } : null;
  const book = openBook('r', { file: 'r.txt', text }, place ? [place] : [], [where], idiom);
  const found = book.find(where);
  if (found.kind !== 'found') throw new Error(`no ${where}`);
  const at = text.search(new RegExp(`(?<![\\d.])${number}(?!\\d)`, 'u'));
  const fact = { period, parts: { number } } as Fact;
  const binding = {
    fact,
    book,
    stretch: found.stretches[0]!,
    start: at,
    end: at + number.length,
    at: held ? at : null,
    differs: null,
  };
  const verdict = judgePeriod(binding, place, idiom);
  return typeof verdict === 'string' ? verdict : verdict.says.en;
}

/** In a part whose heading says no time. */
const inPart = (words: string): Said => ({ text: `一、渔业\n${words}` });

test.each([
  // In the clause itself, before the number and after it.
  ['2020年鱼3吨', '2020年', 'agrees'],
  ['2020年鱼3吨', '2021年', 'the source says "2020年鱼3吨"'],
  [' 鱼3吨（2019年）。', '2020年', 'the source says "鱼3吨（2019年）"'],
  ['虾好。鱼3吨是2019年的，虾', '2020年', 'the source says "鱼3吨是2019年的"'],
  ['2019年虾好，鱼3吨', '2019年', 'agrees'],
  // The year at the number itself, be it the base of a comparison or the beginning of a change.
  ['鱼从2015年的3吨增加到2020年的9吨', '2015年', 'agrees'],
  ['鱼从2015年的3吨增加到2020年的9吨', '2020年', 'the source says "鱼从2015年的3吨增加到2020年的9吨"'],
  ['鱼由2015年的约3吨增加到9吨', '2020年', 'the source says "鱼由2015年的约3吨增加到9吨"'],
  ['鱼9吨，比2015年的3吨多', '2015年', 'agrees'],
  ['2020年鱼9吨，比2015年多3吨', '2020年', 'agrees'],
  // Of several years, by its own words; another number's are not.
  ['年均鱼3吨', '2020年', 'the source says "年均鱼3吨"'],
  ['年均鱼3吨', '五年', 'unsaid'],
  ['年均虾2吨、鱼3吨', '2020年', 'unsaid'],
  // The clauses before it that are a time and no more, the nearest first.
  ['2020年，虾好，鱼3吨', '2020年', 'agrees'],
  ['2020年，虾好，鱼3吨', '2021年', 'the source says before it "2020年"'],
  ['2019年，虾2吨，到2020年，鱼3吨', '2020年', 'agrees'],
  ['2019年，虾2吨，到2020年，鱼3吨', '2019年', 'the source says before it "到2020年"'],
  ['2019年，虾2吨。蟹好，鱼3吨', '2020年', 'its paragraph begins with "2019年"'],
  // What opens the sentence, and the paragraph.
  ['2020年全县虾2吨，鱼3吨', '2020年', 'agrees'],
  ['2020年全县虾2吨，鱼3吨', '2021年', 'unsaid'],
  ['2020年全县增产，鱼3吨', '2021年', 'its paragraph begins with "2020年全县增产"'],
  ['2020年全县增产。虾好，鱼3吨', '2020年', 'agrees'],
  ['2020年全县增产。虾好，鱼3吨', '2021年', 'its paragraph begins with "2020年全县增产"'],
  ['2020年全县增产。\n虾好，鱼3吨', '2021年', 'unsaid'],
  ['五年来，虾好。鱼3吨', '2020年', 'its paragraph begins with "五年来"'],
  ['五年来，虾好。鱼3吨', '五年', 'agrees'],
  ['虾好。鱼3吨', '2020年', 'unsaid'],
])('%s of %s: %s', (words, period, says) => expect(judge(period, inPart(words))).toBe(says));

test('what is quoted is no longer than forty characters', () => {
  const clause = (length: number): string => '2019年鱼3吨'.padEnd(length, '大');
  expect(judge('2020年', inPart(`${clause(40)}。`))).toBe(`the source says "${clause(40)}"`);
  expect(judge('2020年', inPart(`${clause(41)}。`))).toBe(`the source says "${clause(40)}…"`);
});

test('a number that the literal does not hold is where the literal is', () => {
  expect(judge('2020年', { ...inPart('2019年鱼3吨'), held: false })).toBe('the source says "2019年鱼3吨"');
  expect(judge('2019年', { ...inPart('2019年鱼3吨'), held: false })).toBe('agrees');
});

describe('headings', () => {
  test.each([
    ['一', '一、2020年回顾\n鱼3吨', '2020年', 'agrees'],
    ['一', '一、2020年回顾\n鱼3吨', '2021年', 'its section is headed "2020年回顾"'],
    // One that names two does not say which, and yet no third.
    ['一', '一、2020年和2021年工作\n鱼3吨', '2020年', 'unsaid'],
    ['一', '一、2020年和2021年工作\n鱼3吨', '2019年', 'its section is headed "2020年和2021年工作"'],
    // The nearest that names a time.
    ['一（一）', '一、2020年回顾\n（一）渔业\n鱼3吨', '2020年', 'agrees'],
    ['一（一）', '一、2020年回顾\n（一）2019年渔业\n鱼3吨', '2020年', 'its section is headed "2019年渔业"'],
    ['一（一）', '一、2020年回顾\n（一）2019年渔业\n鱼3吨', '2019年', 'agrees'],
    // The clause goes before.
    ['一', '一、2020年回顾\n2019年鱼3吨', '2019年', 'agrees'],
  ])('%s of %s', (where, text, period, says) => expect(judge(period, { text, where })).toBe(says));
});

describe('the two ends of a change', () => {
  const change = '五年来，鱼由2吨增加到3吨';
  const plan = '“十三五”期间，鱼由2吨增加到3吨';
  test.each([
    [change, '2', '2015年', 'agrees'],
    [change, '2', '五年', 'the source gives it as the beginning of a change "鱼由2吨增加到3吨"'],
    [change, '2', '五年初', 'agrees'],
    [change, '3', '2020年', 'agrees'],
    [plan, '2', '2015年', 'agrees'],
    [plan, '3', '2020年', 'agrees'],
    [plan, '3', '2019年', 'the source says before it "“十三五”期间"'],
    [plan, '3', '“十三五”', 'agrees'],
    // Over no years, there are no ends; nor is a level an end that nothing comes before.
    ['2020年，鱼由2吨增加到3吨', '2', '2019年', 'the source says before it "2020年"'],
    ['五年来，鱼增加到3吨', '3', '2020年', 'the source says before it "五年来"'],
    ['五年来，鱼比2吨增加到3吨', '3', '2020年', 'the source says before it "五年来"'],
  ])('%s: %s of %s', (words, number, period, says) => expect(judge(period, { ...inPart(words), number })).toBe(says));

  test('of the years that the heading names, or the content', () => {
    const words = '鱼由2吨增加到3吨';
    expect(judge('2020年', { text: `一、“十三五”回顾\n${words}` })).toBe('agrees');
    expect(judge('2019年', { text: `一、“十三五”回顾\n${words}` })).toBe('its section is headed "“十三五”回顾"');
    expect(judge('2015年', { ...inPart(words), number: '2', declared: ['“十三五”'] })).toBe('agrees');
    expect(judge('2019年', { ...inPart(words), declared: ['“十三五”'] })).toBe('"一" is about “十三五”');
  });
});

describe('a part for which the content gives a period', () => {
  test.each([
    ['2020年', ['2020年'], 'agrees'],
    ['2021年', ['2020年'], '"一" is about 2020年'],
    ['2021年', ['2019年', '2021年'], 'agrees'],
    ['2021年', ['2019年', '2020年'], '"一" is about 2019年、2020年'],
    // The same years in other words.
    ['2016—2020年', ['“十三五”'], 'agrees'],
    // In words that name no year: within the period as written, and no longer number.
    ['前5个月', ['5个月'], 'agrees'],
    ['前15个月', ['5个月'], '"一" is about 5个月'],
    ['5个月', ['前5个月'], '"一" is about 前5个月'],
    ['截至2020年', ['2020年'], 'agrees'],
  ])('%s of %s: %s', (period, declared, says) => expect(judge(period, { ...inPart('鱼3吨'), declared })).toBe(says));

  test('its heading does not count, its sentences do', () => {
    const text = '一、2021年安排\n鱼3吨。\n五年来，虾4吨。';
    expect(judge('2020年', { text, declared: ['2020年'] })).toBe('agrees');
    expect(judge('2021年', { text, declared: ['2020年'] })).toBe('"一" is about 2020年');
    expect(judge('2020年', { text, number: '4', declared: ['2020年'] })).toBe('the source says before it "五年来"');
  });

  test('the first of its periods is proposed; of a clause, none', () => {
    const book = openBook('r', { file: 'r.txt', text: '鱼3吨，2019年虾4吨' }, [], [], ZH_IDIOM);
    const stretch = { start: 0, end: 13, headings: [] };
    const propose = (number: string, start: number): unknown => {
      const fact = { period: '2020年', parts: { number } } as Fact;
      const binding = { fact, book, stretch, start, end: start + 2, at: start, differs: null };
      return judgePeriod(binding, { name: '表', begins: null, periods: ['2018年', '2019年'] }, ZH_IDIOM);
    };
    expect(propose('3', 1)).toMatchObject({ says: { zh: '“表”说的是2018年、2019年' }, instead: '2018年' });
    expect(propose('4', 10)).toMatchObject({ says: { zh: '原文这句说的是“2019年虾4吨”' }, instead: '' });
  });
});

test.each([
  ['In 2020, we sold 3 tons.', '2020', 'agrees'],
  ['In 2020, we sold 3 tons.', '2021', 'the source says before it "In 2020"'],
  ['We sold 3 tons in Q3 2020.', 'Q3 2020', 'agrees'],
  ['We sold 3 tons in Q3 2020.', 'Q2 2020', 'the source says "We sold 3 tons in Q3 2020"'],
  ['We sold 3 tons in Q3 2020.', '2020', 'unsaid'],
  ['In 2016–2020, sales grew from 2 to 3 tons.', '2020', 'agrees'],
  ['In 2016–2020, sales grew from 2 to 3 tons.', '2019', 'the source says before it "In 2016–2020"'],
  ['On average each year we sold 3 tons.', '2020', 'unsaid'],
  ['Sales rose from 3% in 2020 to 9% in 2025.', '2020', 'agrees'],
  ['Sales rose from 3% in 2020 to 9% in 2025.', '2025', 'the source says "Sales rose from 3% in 2020 to 9% in 2025"'],
])('%s of %s', (words, period, says) => {
  expect(judge(period, { text: `1. Sales\n\n${words}`, where: 'Sales', idiom: EN_IDIOM })).toBe(says);
});
