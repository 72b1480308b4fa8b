/** Which name of a list a value of another list goes with. */
import { describe, expect, test } from 'vitest';
import { EN_IDIOM, ZH_IDIOM } from '../../src/language/idiom.js';
import { findNumerals } from '../../src/language/numerals.js';
import { matchName, pairValue } from '../../src/verify/pair-lists.js';

/** Of each value of the sentence, the name that goes with it, or the names where `at` is not among them. */
function pairs(sentence: string, idiom = ZH_IDIOM): readonly (string | null)[] {
  const values = findNumerals(sentence);
  return values.map(({ start }) => {
    const pairing = pairValue(sentence, values, start, idiom);
    return pairing && pairing.names[pairing.position]!;
  });
}

describe('分别', () => {
  test.each([
    ['棉花、小麦、玉米分别增长3%、4%和5%', ['棉花', '小麦', '玉米']],
    ['棉花和小麦分别增长3%、4%', ['棉花', '小麦']],
    // What the names share stands once, behind them.
    ['存贷款余额分别为2亿元、3亿元', ['存款余额', '贷款余额']],
    ['存贷款分别为2亿元、3亿元', [null, null]],
    ['存贷汇款余额分别为2亿元、3亿元、4亿元', [null, null, null]],
    // Names begin where the clause does.
    ['全县增产，棉花、小麦分别增长3%、4%', ['棉花', '小麦']],
    // Another count of names than of values.
    ['棉花、小麦、玉米分别增长3%、4%', [null, null]],
    ['棉花分别增长3%', [null]],
    ['棉花、小麦增长3%、4%', [null, null]],
    // A value before the list, after it, and beyond the end of the clause.
    ['总产9万吨，棉花、小麦分别增长3%、4%', [null, '棉花', '小麦']],
    ['棉花、小麦分别增长3%、4%，油料增长6%', ['棉花', '小麦', null]],
    ['棉花、小麦分别增长3%、4%，和油料增长6%', ['棉花', '小麦', null]],
    ['棉花、小麦分别增产，油料3吨、4吨', [null, null]],
    // Two lists in one sentence.
    ['棉花、小麦分别增长3%、4%，鱼、虾分别下降5%、6%', ['棉花', '小麦', '鱼', '虾']],
    // Values that are too far apart are of no list.
    [`棉花、小麦分别增长3%、${'很'.repeat(20)}4%`, ['棉花', '小麦']],
    [`棉花、小麦分别增长3%、${'很'.repeat(23)}4%`, [null, null]],
    // A code in a name is no value.
    ['PM2.5、PM10分别下降3%、4%', [null, null, 'PM2.5', 'PM10']],
  ])('%s', (sentence, names) => expect(pairs(sentence)).toEqual(names));
});

describe('respectively', () => {
  test.each([
    ['Wheat and cotton gave 3 and 4 tons respectively', ['Wheat', 'cotton gave']],
    ['Wheat and cotton rose by 3% and 4%, Respectively', ['Wheat', 'cotton rose by']],
    ['Wheat and cotton gave 3 and 4 tons', [null, null]],
    ['Wheat gave 3 tons respectively', [null]],
    ['In 2020 winter wheat and cotton gave 3 and 4 tons respectively', [null, 'winter wheat', 'cotton gave']],
    // After the word, and before the list.
    ['Wheat and cotton gave 3 and 4 tons respectively, rye 5', ['Wheat', 'cotton gave', null]],
    ['Rye gave 5 tons; wheat and cotton gave 3 and 4 tons respectively', [null, 'wheat', 'cotton gave']],
    ['Wheat and cotton gave 3, 4 and 5 tons respectively', [null, null, null]],
  ])('%s', (sentence, names) => expect(pairs(sentence, EN_IDIOM)).toEqual(names));
});

describe('a fact’s name among those of a list', () => {
  test.each([
    ['货值增速', ['货值', '货重'], 0],
    ['货重增速', ['货值', '货重'], 1],
    ['COTTON crop', ['Wheat', 'cotton'], 1],
    ['产量', ['产量', '产量'], null],
    ['鱼产量', ['鱼', '鱼产值及产值'], 0],
    ['', ['货值', '货重'], null],
    // A fifth of the name more in common is enough; a tenth is not.
    ['abcdefghij', ['abcdefgh', 'abcdefxy'], 0],
    ['abcdefghij', ['abcdefghij', 'abcdefghix'], null],
  ])('%s', (own, names, found) => expect(matchName(own, names)).toBe(found));
});
