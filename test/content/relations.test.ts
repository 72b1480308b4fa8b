/** 勾稽: relations that hold within what the printed numbers may stand for, those that do not, and those that make no sense. */

import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.js';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { type Folder, makeFolder } from '../support/folder.js';

let folder: Folder;
beforeAll(() => {
  folder = makeFolder({ 'content.yaml': '' });
});
afterAll(() => folder.remove());

/** `facts` are `a=12003亿元` or `a=12003亿元@2019年`; a verb stands before the print: `a=下降3%`. */
async function check(facts: string, relation: string) {
  const lines = facts.split(' ').map((each) => {
    const [, id, verb, print, period = '2020年'] = /^(\w+)=(增长|下降)?([^@]+)(?:@(.+))?$/u.exec(each)!;
    return `  ${id}: { name: ${id}, print: "${print}", period: ${period}${verb ? `, verb: ${verb}` : ''} }\n`;
  });
  writeFileSync(
    folder.project.paths.contentFile,
    `report: { title: 报告, language: zh-CN }\nfacts:\n${lines.join('')}relations:\n  - { ${relation} }\nsections: [{ id: s, heading: 一 }]\n`,
  );
  const diagnostics = new Diagnostics();
  await loadContent(folder.project, diagnostics);
  return diagnostics.list;
}

test.each([
  ['a=1.3∶39.7∶59', 'shares: [a]'],
  ['a=46% b=31% c=23%', 'shares: [a, b, c]'],
  ['a=33.3% b=33.3% c=33.3%', 'shares: [a, b, c]'],
  ['a=29.6亿元 b=18.6亿元 c=48.2亿元', 'parts: [a, b], whole: c'],
  ['a=2.4万亿元 b=3000亿元 c=2.7万亿元', 'parts: [a, b], whole: c'],
  ['a=5.5万亩 b=11.8万亩 c=18.74万亩', 'parts: [a, b], whole: c, rest: 其他'],
  ['a=1302.9亿元 b=12003亿元 c=10.9%', 'share: [a, b], is: c'],
  ['a=突破2.8万亿元 b=突破2.4万亿元 c=110%以上', 'share: [a, b], is: c'],
  ['a=1302.9亿元 b=1.2003万亿元 c=10.9%', 'share: [a, b], is: c'],
  ['a=106亿元 b=100亿元@2019年 c=增长6%', 'growth: [a, b], is: c'],
  ['a=94亿元 b=100亿元@2019年 c=下降6%', 'growth: [a, b], is: c'],
  ['a=630家 b=100家@2019年 c=增长5.3倍', 'growth: [a, b], is: c'],
  ['a=630家 b=100家@2019年 c=6.3倍', 'ratio: [a, b], is: c'],
  ['a=41.2% b=40.1%@2015年 c=1.1个百分点', 'difference: [a, b], is: c'],
  ['a=1500班以上 b=1126班@2019年 c=374班以上', 'difference: [a, b], is: c'],
  ['a=37274.8元 b=26253.5元@2015年 c=7.3%', 'yearly: [a, b], years: 5, is: c'],
  ['a=近2万亿元 b=4946亿元 c=25%左右', 'share: [b, a], is: c'],
])('%s: %s holds', async (facts, relation) => {
  expect(await check(facts, relation)).toEqual([]);
});

test.each([
  ['a=1.3∶39.7∶95', 'shares: [a]', '136'],
  ['a=46% b=31% c=25%', 'shares: [a, b, c]', '102'],
  ['a=29.6亿元 b=18.6亿元 c=49.2亿元', 'parts: [a, b], whole: c', '48.2亿元'],
  ['a=2.4万亿元 b=3000亿元 c=2.4万亿元', 'parts: [a, b], whole: c', '2.7万亿元'],
  ['a=8.5万亩 b=11.8万亩 c=18.74万亩', 'parts: [a, b], whole: c, rest: 其他', '20.3万亩'],
  ['a=1302.9亿元 b=12003亿元 c=11.9%', 'share: [a, b], is: c', '10.85%'],
  ['a=突破2.4万亿元 b=突破2.8万亿元 c=110%以上', 'share: [a, b], is: c', '85.7%'],
  ['a=106亿元 b=100亿元@2019年 c=增长8%', 'growth: [a, b], is: c', '6%'],
  ['a=106亿元 b=100亿元@2019年 c=下降6%', 'growth: [a, b], is: c', '6%'],
  ['a=530家 b=100家@2019年 c=增长5.3倍', 'growth: [a, b], is: c', '4.3倍'],
  ['a=41.2% b=40.1%@2015年 c=1.3个百分点', 'difference: [a, b], is: c', '1.1个百分点'],
  ['a=37274.8元 b=26253.5元@2015年 c=7.8%', 'yearly: [a, b], years: 5, is: c', '7.26%'],
])('%s: %s is broken, and gives %s', async (facts, relation, value) => {
  const [said, ...others] = await check(facts, relation);
  expect(others).toEqual([]);
  expect(said).toMatchObject({ code: 'relation', severity: 'warning' });
  expect(said!.message.zh).toContain(`算得${value}，`);
  expect(said!.message.en).toContain(`give ${value},`);
  expect(said!.places[0]).toMatchObject({ label: 'relations.0' });
  expect(await check(facts, `${relation}, revised: 报告如此`)).toEqual([]);
});

describe('makes no sense:', () => {
  test.each([
    ['a=46% b=31%', 'shares: [a]', '至少要两个'],
    ['a=46% b=31% c=1.5倍', 'ratio: [a, b, c], is: c', '只用两个'],
    ['a=1/7 b=31% c=3%', 'share: [a, b], is: c', '不是一个数'],
    ['a=3亿元 b=31亿美元 c=3%', 'share: [a, b], is: c', '单位不同'],
    ['a=41.2% b=40.1%@2015年 c=1.1%', 'difference: [a, b], is: c', '以“个百分点”为单位'],
    ['a=3亿元 b=31亿元@2019年 c=9.7%', 'share: [a, b], is: c', '时期不同'],
  ])('%s: %s', async (facts, relation, why) => {
    const [said, ...others] = await check(facts, relation);
    expect(others).toEqual([]);
    expect(said).toMatchObject({ code: 'relation', severity: 'error' });
    expect(said!.message.zh).toContain(why);
    expect(said!.hint).toBeDefined();
  });

  test.each(['share: [a, b]', 'parts: [a, b]', 'yearly: [a, b], is: a', 'share: [a, b], growth: [a, b], is: a', 'is: a'])(
    '%s is no relation',
    async (relation) => {
      expect((await check('a=1% b=2%', relation)).map(({ code }) => code)).toEqual(['schema']);
    },
  );

  test('an id that there is not', async () => {
    expect((await check('a=1% b=2%', 'shares: [a, bb]')).map(({ code }) => code)).toEqual(['unknown-fact']);
  });
});
