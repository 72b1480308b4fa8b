/** A number against the words of its source. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.js';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { findDisagreement } from '../../src/language/agree.js';
import { languageOf } from '../../src/language/languages.js';
import { readPrint } from '../../src/language/read-print.js';
import { resolvePaths } from '../../src/project/paths.js';
import { openProject } from '../../src/project/project.js';
import { makeFolder } from '../support/folder.js';

function compare(print: string, literal: string, language = 'zh-CN'): string | null {
  const lexicon = languageOf(language).lexicon;
  const reading = readPrint(print, lexicon);
  if (!reading.ok) throw new Error(`${print} cannot be read`);
  return findDisagreement(reading.printed, literal, lexicon)?.zh ?? null;
}

describe('agree', () => {
  test.each([
    ['12003亿元', '地区生产总值12003亿元'],
    ['12003亿元', '地区生产总值12,003亿元'],
    ['12003亿元', '地区生产总值１２００３亿元'],
    ['12003亿元', '地区生产总值 12003 亿元'],
    ['27.8%', '236.7亿元、增长27.8％'],
    ['突破2.8万亿元', '存贷款余额分别突破2.4万亿元、2.8万亿元'],
    ['7.5%以上', '增长7.5%以上'],
    ['20余万名', '20余万名党员'],
    ['63%～68%', '63%-68%'],
    ['第五', '位居第五'],
    ['1/7', '占全省1/7'],
    ['12003亿元', '指标表：12003'],
    ['达到3.2万家', '“上云企业”3.2万家'],
  ])('%s — %s', (print, literal) => expect(compare(print, literal)).toBeNull());

  test.each([
    ['US$45.9 million', 'Q4 45.9'],
    ['US$45.9 million', 'revenue of $45.9 million'],
    ['6.4%', 'up 6.4% on Q3 2025'],
    ['118', 'order book 118'],
    ['310', 'grew by 310.\n\n3. Outlook'],
    ['$45.9 million', 'US$45.9 million'],
    ['¥45.9 million', 'RMB 45.9 million'],
    ['at least 30 schools', 'at least 30 schools'],
  ])('%s — %s (English)', (print, literal) => expect(compare(print, literal, 'en')).toBeNull());
});

describe('disagree', () => {
  test.each([
    ['12010亿元', '地区生产总值12003亿元', '没有“12010”'],
    ['3%', '增长13%', '没有“3”'],
    ['3%', '增长3.5%', '没有“3”'],
    ['5.0%', '增长5%', '没有“5.0”'],
    ['12003万元', '地区生产总值12003亿元', '单位不是“万元”'],
    ['8.1%', '提高8.1个百分点', '单位不是“%”'],
    ['870个', '新增高新技术企业870家', '单位不是“个”'],
    ['7.5%', '增长7.5%以上', '还有“以上”'],
    ['200亿元', '技术合同成交额突破200亿元', '还有“突破”'],
    ['近2万亿元', '总量2万亿元', '没有“近”'],
    ['4%以内', '涨幅4%左右', '原文里是“左右”，不是“以内”'],
  ])('%s — %s', (print, literal, why) => expect(compare(print, literal)).toContain(why));

  test.each([
    ['US$45.9 billion', 'revenue of $45.9 million'],
    ['6.4%', 'up 6.4 points'],
    ['€45.9 million', 'revenue of £45.9 million'],
    ['HK$45.9 million', 'revenue of US$45.9 million'],
    ['30 schools', 'at least 30 schools'],
  ])('%s — %s (English)', (print, literal) => expect(compare(print, literal, 'en')).not.toBeNull());
});

describe('in a content', () => {
  const load = async (more: string) => {
    const folder = makeFolder({
      'content.yaml': `report: { title: 报告, language: zh-CN }
sources: { report: { title: 报告 } }
facts:
  gdp: { name: 总值, print: 12010亿元, period: 2020年, source: { where: 一, literal: 总值12003亿元 }${more} }
sections: [{ id: a, heading: 一 }]
`,
    });
    const diagnostics = new Diagnostics();
    const content = await loadContent(folder.project, diagnostics);
    folder.remove();
    expect(content).not.toBeNull();
    return diagnostics.list;
  };

  test('a number that was edited builds with a warning, at its place and at its source', async () => {
    const [warning, ...others] = await load('');
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ code: 'fact-source', severity: 'warning' });
    expect(warning?.places.map(({ label }) => label)).toEqual(['facts.gdp.print', 'facts.gdp.source.literal']);
    expect(warning?.hint?.zh).toContain('revised');
  });

  test.each([
    ['revised: 省统计局核定', ', revised: 省统计局核定'],
    ['number:, for a print that does not tell', ', number: "12010"'],
  ])('no warning with %s', async (_, more) => expect(await load(more)).toEqual([]));

  test('the shipped contents agree with their sources', async () => {
    for (const name of ['content.yaml', 'examples/quarterly/content.yaml', 'examples/starter/content.yaml']) {
      const root = join(import.meta.dirname, '../..', name);
      expect(readFileSync(root, 'utf8')).toContain('literal:');
      const diagnostics = new Diagnostics();

      await loadContent(openProject(resolvePaths({ content: root })), diagnostics);
      expect(diagnostics.list, name).toEqual([]);
    }
  });
});
