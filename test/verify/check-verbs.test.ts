/** Words of growth and decline of the content against those of the source. */
import { describe, expect, test } from 'vitest';
import { factLine, tell } from './small.js';

const REPORT = '一、甲\n鱼增长3%，虾下降4%，树占比提高5个百分点，粮达到6吨。\n棉花、小麦分别下降12.1%、14.3%，油料17%。\n';
const verb = (word: string) => ({ more: `kind: growth, verb: ${word}, ` });
const FISH = factLine('fish', '鱼', '3%', '鱼增长3%', verb('增长'));
const SHRIMP = factLine('shrimp', '虾', '4%', '下降4%', verb('下降'));
const TREES = factLine('trees', '树占比', '5个百分点', '提高5个百分点', verb('提高'));

describe('a fact’s own word', () => {
  test('is the source’s', async () => {
    const cotton = factLine('a', '棉花', '12.1%', '分别下降12.1%', verb('下降'));
    const wheat = factLine('b', '小麦', '14.3%', '、14.3%', verb('减少'));
    expect(await tell({ report: REPORT, facts: [FISH, SHRIMP, TREES, cotton, wheat] })).toEqual([]);
  });

  test('is its opposite: an error; another of its sense: a warning', async () => {
    const facts = [FISH.replace('verb: 增长', 'verb: 下降'), TREES.replace('verb: 提高', 'verb: 增长')];
    expect(await tell({ report: REPORT, facts })).toEqual([
      [
        'error source-verb',
        'facts.fish.verb 7:68-70',
        'r 2:4-6',
        '“fish”写作“下降”，来源说的是“增长3%”',
        '改为“增长”',
        '"fish" is said with "下降", the source says "增长 3%"',
        'write "增长"',
      ],
      [
        'warning source-verb',
        'facts.trees.verb 8:74-76',
        'r 2:18-23',
        '“trees”写作“增长”，来源说的是“提高5个百分点”',
        '改为“提高”',
        '"trees" is said with "增长", the source says "提高 5个百分点"',
        'write "提高"',
      ],
    ]);
  });

  test('of a list stands before its first value', async () => {
    const facts = [
      factLine('b', '小麦', '14.3%', '、14.3%', verb('增长')),
      factLine('c', '油料', '17%', '油料17%', verb('增长')),
    ];
    expect((await tell({ report: REPORT, facts })).map(([code, place]) => `${code} ${place!.split(' ')[0]}`)).toEqual([
      'error source-verb facts.b.verb',
    ]);
  });

  test('of another value in the clause governs nothing', async () => {
    const report = '一、甲\n鱼3吨、虾增长4吨、棉花5吨。';
    expect(await tell({ report, facts: [factLine('a', '棉花', '5吨', '棉花5吨', verb('下降'))] })).toEqual([]);
    expect((await tell({ report, facts: [factLine('b', '虾', '4吨', '增长4吨', verb('下降'))] })).map(([code]) => code)).toEqual([
      'error source-verb',
    ]);
  });

  test('growth in points, where the source has no word', async () => {
    const report = '一、甲\n树占比5个百分点，鱼3%。';
    expect(await tell({ report, facts: [factLine('a', '树占比', '5个百分点', '5个百分点', verb('增长'))] })).toEqual([
      [
        'warning source-verb',
        'facts.a.verb 7:70-72',
        '“5个百分点”是百分点，不说“增长”',
        '改为“提高”',
        '"5个百分点" is in points: a share does not "增长"',
        'say that it rose',
      ],
    ]);
    expect(await tell({ report, facts: [factLine('a', '树占比', '5个百分点', '5个百分点', verb('提高'))] })).toEqual([]);
    expect(await tell({ report, facts: [factLine('a', '鱼', '3%', '鱼3%', verb('增长'))] })).toEqual([]);
  });
});

describe('the word before a reference', () => {
  const facts = [FISH, SHRIMP, TREES];
  const codes = async (point: string): Promise<readonly string[]> =>
    (await tell({ report: REPORT, facts, points: [point] })).map(([code, place]) => `${code} ${place!.split(' ')[0]}`);
  const AT = 'sections.0.points.1';

  test('is the opposite of the source’s', async () => {
    expect(await tell({ report: REPORT, facts, points: ['去年鱼下降${fish}，虾下降${shrimp}'] })).toEqual([
      [
        'error source-verb',
        'sections.0.points.1 16:14-21',
        'r 2:4-6',
        '“fish”写作“下降”，来源说的是“增长3%”',
        '改为“增长”',
        '"fish" is said with "下降", the source says "增长 3%"',
        'write "增长"',
      ],
    ]);
  });

  test('says that a change was reached', async () => {
    expect(await tell({ report: REPORT, facts, points: ['鱼达到${fish}'] })).toEqual([
      [
        'error source-verb',
        'sections.0.points.1 16:12-19',
        'r 2:4-6',
        '来源说的是“增长3%”，不是达到3%',
        '写成“增长${fish}”',
        'the source says "增长 3%", not that it reached 3%',
        'write "增长 ${fish}"',
      ],
    ]);
  });

  test.each([
    ['鱼增长${fish}，虾减少${shrimp}', []],
    ['鱼 增长 ${fish}', []],
    // Farther off it governs nothing.
    ['鱼下降后有${fish}', []],
    ['鱼下降，虾${shrimp}', []],
    ['虾**增长**${shrimp}', [`error source-verb ${AT}`]],
    ['树占比增加${trees}', [`warning source-verb ${AT}`]],
    ['鱼增速达到${fish}', []],
    ['鱼达到最后的${fish}', []],
  ])('%s', async (point, says) => expect(await codes(point)).toEqual(says));

  test('a level of the source may be reached, and a fact of no change', async () => {
    const grain = factLine('grain', '粮', '6吨', '达到6吨');
    expect(await tell({ report: REPORT, facts: [grain], points: ['粮达到${grain}'] })).toEqual([]);
    const up = '一、甲\n鱼价提高到3%。虾价提高4%。';
    const price = factLine('price', '鱼价', '3%', '提高到3%', { more: 'kind: growth, ' });
    const level = factLine('level', '虾价', '4%', '提高4%');
    expect(await tell({ report: up, facts: [price, level], points: ['鱼价达到${price}，虾价达到${level}'] })).toEqual([]);
  });

  test('one in the fact’s name is no claim', async () => {
    const named = factLine('fall', '虾产量下降', '4%', '下降4%', { more: 'kind: growth, ' });
    expect(
      await tell({
        report: REPORT.replace('虾下降', '虾回升，增长'),
        facts: [named.replace('下降4%', '增长4%')],
        points: ['虾产量下降${fall}'],
      }),
    ).toEqual([]);
  });
});

test('in English', async () => {
  const report = 'Fish\n\nIn 2020, trout grew by 3%, carp fell by 4% and rye by 5%.\n';
  const fact = (id: string, name: string, print: string, literal: string) =>
    `${id}: { name: ${name}, print: ${print}, period: "2020", kind: growth, source: { where: Fish, literal: ${literal} } }`;
  const facts = [fact('a', 'Trout', '3%', 'grew by 3%'), fact('b', 'Carp', '4%', 'fell by 4%')];
  const say = (point: string) => tell({ language: 'en', report, facts, points: [point] });
  expect(await say('Trout grew ${a}, carp fell ${b}')).toEqual([]);
  expect(await say('Trout FELL ${a}')).toEqual([
    [
      'error source-verb',
      'sections.0.points.1 15:20-24',
      'r 3:24-26',
      '“a”写作“fell”，来源说的是“grew3%”',
      '改为“grew”',
      '"a" is said with "fell", the source says "grew 3%"',
      'write "grew"',
    ],
  ]);
  expect(await say('Trout reached ${a}')).toEqual([
    [
      'error source-verb',
      'sections.0.points.1 15:23-27',
      'r 3:24-26',
      '来源说的是“grew3%”，不是达到3%',
      '写成“grew${a}”',
      'the source says "grew 3%", not that it reached 3%',
      'write "grew ${a}"',
    ],
  ]);
});
