/** Terms that stand verbatim: how near a phrase may come to one, and how a fixed list may be shortened. */
import { describe, expect, test } from 'vitest';
import { tell } from './small.js';

function say(term: string, point: string, report = `一、甲\n${term}。\n`): Promise<readonly (readonly string[])[]> {
  return tell({ report, points: [`'${point}'`], more: `terms: { verbatim: ['${term}'] }` });
}

/** Code and place in the points, `term-changed 1:5-8`, the columns counted in the point's text. */
async function found(term: string, point: string, report?: string): Promise<readonly string[]> {
  return (await say(term, point, report)).map(([code, place]) => {
    const [, from, to] = /:(\d+)-(\d+)$/.exec(place!)!.map(Number);
    return `${code!.replace('error ', '')} ${point.slice(from! - 10, to! - 10)}`;
  });
}

describe('a term with a word changed', () => {
  test('is told of with what was written and what it should be', async () => {
    expect(await say('东湖水网连通工程', '建成东湖水系连通工程后')).toEqual([
      [
        'error term-changed',
        'sections.0.points.1 12:12-20',
        'terms.verbatim.0 14:21-31',
        '“东湖水系连通工程”与固定提法“东湖水网连通工程”差几个字',
        '写成“东湖水网连通工程”',
        '"东湖水系连通工程" is nearly, and not quite, the term "东湖水网连通工程"',
        'write "东湖水网连通工程"',
      ],
    ]);
  });

  test.each([
    // The whole of it, whatever its marks, and less than it.
    ['东湖水网连通工程', '建成东湖水网连通工程，并运行', []],
    ['东湖水网连通工程', '东湖“水网”连通工程', []],
    ['东湖水网连通工程', '连通工程', []],
    // A character of five may differ: one of nine, two of ten, four of twenty-five.
    ['甲乙丙丁', '甲乙丙子', ['term-changed 甲乙丙子']],
    ['甲乙丙丁', '子乙丙丁', ['term-changed 子乙丙丁']],
    ['甲乙丙', '甲乙子', []],
    ['甲乙丙丁戊己庚辛壬', '甲乙丙子戊己庚丑壬', []],
    ['甲乙丙丁戊己庚辛壬癸', '甲乙丙子戊己庚丑壬癸', ['term-changed 甲乙丙子戊己庚丑壬癸']],
    ['甲乙丙丁戊己庚辛壬癸', '甲子丙丁戊丑己庚寅壬癸', []],
    // Left out, and put in.
    ['甲乙丙丁戊己', '甲乙丁戊己', ['term-changed 甲乙丁戊己']],
    ['甲乙丙丁戊己', '甲乙丙子丁戊己', ['term-changed 甲乙丙子丁戊己']],
    ['甲乙丙丁戊己', '看：甲乙丙子戊己，好', ['term-changed 甲乙丙子戊己']],
    // Its marks stand where they stood.
    ['甲乙丙丁戊己', '看“甲乙”丙子戊己', ['term-changed 甲乙”丙子戊己']],
    // Beside the term itself.
    ['甲乙丙丁戊己', `甲乙丙丁戊己${'，说了很多别的话'.repeat(2)}，甲乙丙子戊己`, ['term-changed 甲乙丙子戊己']],
    // Two clauses that meet are no term, unless it has their mark too.
    ['甲乙丙丁戊己', '子乙丙，丁戊己', []],
    ['甲乙丙，丁戊己', '子乙丙，丁戊己', ['term-changed 子乙丙，丁戊己']],
  ])('%s: %s', async (term, point, says) => expect(await found(term, point)).toEqual(says));

  test('is let be where a source says it so', async () => {
    const report = '一、甲\n甲乙丙丁戊己。甲乙丙子戊己。\n';
    expect(await found('甲乙丙丁戊己', '甲乙丙子戊己', report)).toEqual([]);
    expect(await found('甲乙丙丁戊己', '甲乙丙丑戊己', report)).toEqual(['term-changed 甲乙丙丑戊己']);
  });

  test('is told of once in a text', async () => {
    expect(await found('甲乙丙丁戊己', `甲乙丙子戊己${'，别的话'.repeat(3)}，甲乙丑丁戊己`)).toEqual([
      'term-changed 甲乙丙子戊己',
    ]);
  });
});

describe('a fixed list', () => {
  const LIST = '“种好粮、养好鱼、护好林、管好水”';

  test('in another order is told of with the list', async () => {
    expect(await say('种粮、养鱼', '我们养鱼、种粮')).toEqual([
      [
        'error term-order',
        'sections.0.points.1 12:12-17',
        'terms.verbatim.0 14:21-28',
        '固定提法“种粮、养鱼”的次序或项目变了',
        '写成“种粮、养鱼”',
        'the fixed list "种粮、养鱼" is in another order, or lacks an item',
        'write "种粮、养鱼"',
      ],
    ]);
  });

  test.each([
    ['as it is', `做到${LIST}`, []],
    ['its first three, and its last three', '种好粮、养好鱼、护好林；养好鱼、护好林、管好水', []],
    ['without one between', '说种好粮、护好林、管好水吧', ['term-order 种好粮、护好林、管好水']],
    ['two alone', '管好水和种好粮', []],
    ['three in another order', '养好鱼、种好粮、护好林', ['term-order 养好鱼、种好粮、护好林']],
    [
      'three of them, up to a word that parts no items',
      '种好粮和护好林、养好鱼以及管好水',
      ['term-order 种好粮和护好林、养好鱼'],
    ],
    [
      'all, with the words between that part items',
      '种好粮和护好林、养好鱼及管好水',
      ['term-order 种好粮和护好林、养好鱼及管好水'],
    ],
    ['all, the last first', '管好水、护好林、养好鱼、种好粮', ['term-order 管好水、护好林、养好鱼、种好粮']],
    ['one of them twice', '种好粮、种好粮、种好粮', []],
  ])('%s', async (_, point, says) =>
    expect((await found(LIST, point)).filter((one) => one.startsWith('term-order'))).toEqual(says),
  );

  test('is let be where a source says it so', async () => {
    expect(await found('种粮、养鱼', '养鱼、种粮', '一、甲\n种粮、养鱼。养鱼、种粮。\n')).toEqual([]);
  });
});

test('a term that no source holds: quotes of its own are enough', async () => {
  const terms = ['护好林', '“护好林”', '《护林书》', '种“好粮”'].map((term) => `'${term}'`).join(', ');
  expect(await tell({ report: '一、甲\n乙。', points: ['护好木'], more: `terms: { verbatim: [${terms}] }` })).toEqual([
    [
      'error term-source',
      '14:21-26',
      '来源里没有“护好林”这个提法',
      '照原文改；不是来源里的提法，就从 verbatim 里去掉',
      'the source does not hold the term "护好林"',
      'correct it, or take it out of verbatim',
    ],
    [
      'error term-source',
      '14:28-35',
      '来源里没有“护好林”这个提法',
      '照原文改；不是来源里的提法，就从 verbatim 里去掉',
      'the source does not hold the term "“护好林”"',
      'correct it, or take it out of verbatim',
    ],
    [
      'error term-source',
      '14:37-44',
      '来源里没有《护林书》这个提法',
      '照原文改；不是来源里的提法，就从 verbatim 里去掉',
      'the source does not hold the term "《护林书》"',
      'correct it, or take it out of verbatim',
    ],
    [
      'error term-source',
      '14:46-53',
      '来源里没有“种“好粮””这个提法',
      '照原文改；不是来源里的提法，就从 verbatim 里去掉',
      'the source does not hold the term "种“好粮”"',
      'correct it, or take it out of verbatim',
    ],
  ]);
});
