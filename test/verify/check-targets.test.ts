/** Targets below the last result that are told as growth. */
import { describe, expect, test } from 'vitest';
import { factLine, tell } from './small.js';

const REPORT =
  '一、2020年\n新增就业14万人，新建鱼塘9个，种树3万棵，培训20万人。\n二、2021年\n新增就业12万人，新建鱼塘9个，种树2500棵。\n';
const later = (line: string) => line.replace('2020年', '2021年');
const goal = { where: '二', more: 'kind: target, ' };
const JOBS = factLine('jobs', '新增就业', '14万人', '新增就业14万人');
const AIM = later(factLine('aim', '新增就业', '12万人', '新增就业12万人', goal));
const FACTS = [
  JOBS,
  AIM,
  factLine('ponds', '新建鱼塘', '9个', '新建鱼塘9个'),
  later(factLine('ponds-aim', '新建鱼塘', '9个', '新建鱼塘9个', goal)),
  factLine('trees', '种树', '3万棵', '种树3万棵'),
  later(factLine('trees-aim', '种树', '2500棵', '种树2500棵', goal)),
];
const say = (...points: readonly string[]) => tell({ report: REPORT, facts: FACTS, points });

describe('in a clause', () => {
  test('with a word of growth', async () => {
    expect(await say('新增就业提高到${aim}')).toEqual([
      [
        'warning target-below',
        'sections.0.points.1 19:16-22',
        'facts.jobs 7:9-96',
        '目标“12万人”低于2020年的“14万人”，不能说“提高”',
        '照原文写，去掉这个词',
        'the target 12万人 is below the 14万人 of 2020年: it is no "提高"',
        'write as the source does, without that word',
      ],
    ]);
  });

  test.each([
    ['新增就业${aim}', []],
    ['新增就业减少到${aim}', []],
    ['新增就业提高到${jobs}', []],
    ['提高，新增就业${aim}', []],
    // As much is no less; scales are counted in.
    ['新建鱼塘增加到${ponds-aim}', []],
    ['种树增加到${trees-aim}', ['warning target-below']],
  ])('%s', async (point, codes) => expect((await say(point)).map(([code]) => code)).toEqual(codes));

  test('the source has the word itself', async () => {
    const report = REPORT.replace('新增就业12', '新增就业增加12');
    const facts = [JOBS, AIM.replace('literal: "新增就业12', 'literal: "增加12')];
    expect(await tell({ report, facts, points: ['新增就业增加${aim}'] })).toEqual([]);
    expect((await tell({ report, facts, points: ['新增就业提升${aim}'] })).map(([code]) => code)).toContain(
      'warning target-below',
    );
  });

  test('or the fact’s name', async () => {
    const facts = [JOBS, AIM].map((line) => line.replace('name: 新增就业', 'name: 就业增加'));
    expect(await tell({ report: REPORT, facts, points: ['就业增加${aim}'] })).toEqual([]);
  });

  test('another unit is another thing', async () => {
    const facts = [JOBS.replace('14万人"', '14万户"').replace('业14万人', '业14万户'), AIM];
    expect(await tell({ report: REPORT.replace('14万人', '14万户'), facts, points: ['新增就业提高到${aim}'] })).toEqual([]);
  });
});

describe('of another name', () => {
  const facts = [JOBS.replace('name: 新增就业', 'name: 城镇'), AIM.replace('name: 新增就业', 'name: 计划')];
  const codes = async (more: string, ...points: readonly string[]) =>
    (await tell({ report: REPORT, facts, points, more: `figures:\n  ${more}` })).map(([code, place]) => `${code} ${place}`);
  const POINT = '提高到${aim}';

  test('beside the result in the row of a table, not in another row', async () => {
    expect(await codes('t: { table: [甲, 乙], title: 表, rows: [["${jobs}", "${aim}"]] }', POINT)).toEqual([
      'warning target-below sections.0.points.1 15:12-18',
    ]);
    expect(await codes('t: { table: [甲], title: 表, rows: [["${jobs}"], ["${aim}"]] }', POINT)).toEqual([]);
  });

  test('in one category of a chart', async () => {
    const series = 'series: [{ name: 去年, facts: [jobs] }, { name: 今年, facts: [aim] }]';
    expect(await codes(`c: { chart: column, title: 图, categories: [就业], ${series} }`, POINT)).toEqual([
      'warning target-below sections.0.points.1 15:12-18',
    ]);
  });
});

describe('under the title of a chart', () => {
  const chart = (title: string, facts = '[jobs, aim]', list: readonly string[] = FACTS) =>
    tell({
      report: REPORT,
      facts: list,
      more: `figures:\n  c: { chart: before-after, title: ${title}, categories: [2020年, 2021年目标], facts: ${facts} }`,
    });

  test('that speaks of growth', async () => {
    expect(await chart('就业提升')).toEqual([
      [
        'warning target-below',
        'figures.c.title 21:36-40',
        'facts.jobs 7:9-96',
        '目标“12万人”低于2020年的“14万人”，不能说“提升”',
        '照原文写，去掉这个词',
        'the target 12万人 is below the 14万人 of 2020年: it is no "提升"',
        'write as the source does, without that word',
      ],
    ]);
  });

  test('that does not, or of a fall, or of what the target is called', async () => {
    expect(await chart('就业')).toEqual([]);
    expect(await chart('就业减少')).toEqual([]);
    const named = [JOBS, AIM].map((line) => line.replace('name: 新增就业', 'name: 就业增加'));
    expect(await chart('就业增加', '[jobs, aim]', named)).toEqual([]);
  });

  test('that does not show the result', async () => {
    expect(await chart('就业提升', '[taught, aim]', [JOBS, AIM, factLine('taught', '培训', '20万人', '培训20万人')])).toEqual([]);
  });
});
