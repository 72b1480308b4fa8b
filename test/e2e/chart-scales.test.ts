/** Charts of several scales, of several years, and with what is left of a whole: built, audited, and read with readers that are not ours. */
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { built } from '../support/built.js';
import { ROOT, runCli } from '../support/cli.js';
import { type OfficeFile, openOffice, readChartCache } from '../support/office.js';
import { findAll, parseXml, textOf } from '../support/xml.js';

const CONTENT = 'test/cases/e2e/scales/content.yaml';
let folder: string;

beforeAll(async () => {
  folder = await built(CONTENT);
});

test('nothing in them is blamed', async () => {
  const { code, stdout, stderr } = await runCli(['audit', folder], { cwd: ROOT });
  expect({ code, stdout, stderr }).toMatchObject({ code: 0 });
});

describe.each(['briefing.pptx', 'summary.docx'])('%s', (file) => {
  const chartOf = (office: OfficeFile, ...values: string[]) => {
    const parts = office.parts.filter((part) => /\/charts\/chart\d+\.xml$/.test(part));
    const found = parts.find((part) =>
      readChartCache(office, part).series.some((series) => values.every((value) => series.values.includes(value))),
    );
    if (found === undefined)
      throw new Error(`no chart holds ${values}: ${parts.map((part) => JSON.stringify(readChartCache(office, part)))}`);
    return found;
  };

  test.each([
    ['亿元 beside 万亿元', ['8620.45', '12000'], ['2025年', '2030年目标']],
    ['千亿元 beside 亿元', ['2100', '905'], ['装备制造', '食品']],
    ['万人 beside 亿人', ['9985.6', '10200'], ['2024年', '2025年']],
    ['a rest of a hundred per cent', ['47.25', '41.5', '11.25'], ['服务业', '工业', '其他']],
    ['a rest in each category', ['70', '60'], ['2024年', '2025年']],
    ['a rest of an amount', ['2100', '905', '5615.45'], ['装备制造', '食品', '其余行业']],
  ])('%s: one scale in cache and workbook', (_, values, categories) => {
    const office = openOffice(join(folder, file));
    const part = chartOf(office, ...values);
    expect(readChartCache(office, part).categories).toEqual(categories);
    const [workbook] = office.related(part, 'package');
    const sheet = parseXml(strFromU8(unzipSync(office.bytes(workbook!))['xl/worksheets/sheet1.xml']!));
    const stored = findAll(sheet, 'v').map(textOf);
    expect(
      values.every((value) => stored.includes(value)),
      stored.join(),
    ).toBe(true);
  });

  test('labels print as the facts do', () => {
    const office = openOffice(join(folder, file));
    const part = strFromU8(office.bytes(chartOf(office, '8620.45', '12000')));
    // Cells are in 亿元; one prints in a scale of its own as long as it is that number, and as a cell when it is edited.
    expect(part).toContain('formatCode="[=12000]&quot;1.2万亿元&quot;;[&lt;0]-General&quot;亿元&quot;;General&quot;亿元&quot;"');
    expect(part).not.toContain('General&quot;万亿元&quot;');
  });
});
