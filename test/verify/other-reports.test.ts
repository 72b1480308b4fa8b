/** Two more reports, of which the code knows nothing and whose contents declare no places: proven as they are, and each slip named on its line. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verify } from '../../src/commands/verify.js';
import { ROOT } from '../support/cli.js';
import { makeFolder } from '../support/folder.js';

const FIXTURES = join(ROOT, 'test', 'verify', 'fixtures');

const SLIPS: Readonly<Record<string, readonly (readonly [right: string, wrong: string, code: string])[]>> = {
  city: [
    ['print: 超过9.5万人, period: 2022年', 'print: 超过9.5万人, period: 2021年', 'source-period'],
    ['print: 6.4%, period: 五年', 'print: 6.4%, period: 2022年', 'source-period'],
    ['print: 45%左右, period: 2025年', 'print: 45%左右, period: 2023年', 'source-period'],
    ['period: “十四五”末', 'period: 2023年', 'source-period'],
    ['period: 五年来, source', 'period: 2022年, source', 'source-period'],
    ['print: 58.2%, period: 2017年', 'print: 58.2%, period: 2018—2022年', 'source-period'],
    ['print: 65.1%, period: 2018—2022年', 'print: 65.1%, period: 2023年', 'source-period'],
    ['print: 1700亿元以上, period: 2023年', 'print: 1700亿元以上, period: 2022年', 'source-period'],
    ['print: 4.3%', 'print: 6.8%', 'source-name'],
    ['分别增长${urban}和${rural}', '分别增长${rural}和${urban}', 'source-name'],
    ['print: 4.1%', 'print: 4.1个百分点', 'fact-source'],
    ['print: 2.3个百分点', 'print: 2.3%', 'fact-source'],
    ['print: 近300亿元', 'print: 300亿元', 'fact-source'],
    ['print: 6%左右', 'print: 6%', 'fact-source'],
    ['print: 1560亿元', 'print: 1560万元', 'fact-source'],
    ['print: 20余万人', 'print: 20万人', 'fact-source'],
    ['where: 一（一）, literal: 实施', 'where: 二（一）, literal: 实施', 'source-literal'],
    ['where: 二, literal: 地区', 'where: 三, literal: 地区', 'source-place'],
    ['增长${gdpg}', '下降${gdpg}', 'source-verb'],
    ['增长${ind}', '达到${ind}', 'source-verb'],
    ['verb: 下降', 'verb: 增长', 'source-verb'],
    ['完成投资${inv}', '完成投资1560亿元', 'typed-number'],
    ['heading: 项目建设提速', 'heading: 项目建设加速', 'heading-source'],
    ['verbatim: [稳中求进]', 'verbatim: [稳中求进工作]', 'term-source'],
  ],
  annual: [
    ['print: £84.3 million', 'print: £84.3 billion', 'fact-source'],
    ['print: £84.3 million', 'print: €84.3 million', 'fact-source'],
    ['print: "about 1,450"', 'print: "1,450"', 'fact-source'],
    ['print: nearly 40%', 'print: 40%', 'fact-source'],
    ['print: at least 11%', 'print: 11%', 'fact-source'],
    ['print: 50% or more', 'print: 50%', 'fact-source'],
    ['print: 2.1%', 'print: 2.1 points', 'fact-source'],
    ['print: 12%, period: "2024"', 'print: 12%, period: "2023"', 'source-period'],
    ['print: £75.3 million, period: "2023"', 'print: £75.3 million, period: "2024"', 'source-period'],
    ['print: "310", period: five years', 'print: "310", period: "2024"', 'source-period'],
    ['print: 50% or more, period: "2030"', 'print: 50% or more, period: "2025"', 'source-period'],
    ['print: £90–95 million, period: "2025"', 'print: £90–95 million, period: "2024"', 'source-period'],
    ['print: 8%', 'print: 11%', 'source-name'],
    ['grew ${germany} and ${france}', 'grew ${france} and ${germany}', 'source-name'],
    ['up ${revenue-growth}', 'down ${revenue-growth}', 'source-verb'],
    ['Revenue was ${revenue}', 'Revenue was £84.3 million', 'typed-number'],
    ['print: 12%', 'print: 13%', 'fact-source'],
  ],
};

describe.each(Object.keys(SLIPS))('%s', (name) => {
  const right = readFileSync(join(FIXTURES, `${name}.yaml`), 'utf8');
  let folder: ReturnType<typeof makeFolder>;
  beforeAll(() => {
    folder = makeFolder({ 'content.yaml': right });
  });
  afterAll(() => folder.remove());

  const prove = async (text: string) => {
    writeFileSync(folder.project.paths.contentFile, text);
    const { diagnostics } = await verify({
      paths: folder.project.paths,
      sources: [{ id: null, file: join(FIXTURES, `${name}.txt`) }],
    });
    return diagnostics.map(({ severity, code, places }) => `${severity} ${code} ${places[0]?.span.start.line}`);
  };

  test('as it is', async () => expect(await prove(right)).toEqual([]));

  test.each(SLIPS[name]!)('%s → %s', async (from, to, code) => {
    expect(right.split(from)).toHaveLength(2);
    const line = right.slice(0, right.indexOf(from)).split('\n').length;
    expect(await prove(right.replace(from, () => to))).toContain(`error ${code} ${line}`);
  });
});
