/** Marks of prose: what each prints, what is none, what is refused, and what means nothing and is told once. */
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.js';
import { readProse } from '../../src/content/prose.js';
import { blankMarks, findMarks, readName } from '../../src/content/prose-marks.js';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import type { Section } from '../../src/model/content.js';
import { makeFolder } from '../support/folder.js';

/** `i(…)`, `b(…)`, `→address(…)` around what they hold. */
const show = (raw: string): string =>
  readProse(raw, {}, true)
    .pieces.map(({ text, bold, italic, link }) => {
      const slanted = italic ? `i(${text})` : text;
      const strong = bold ? `b(${slanted})` : slanted;
      return link === undefined ? strong : `→${link}(${strong})`;
    })
    .join('');

describe('prints', () => {
  test.each([
    ['*Panthera tigris*是虎', 'i(Panthera tigris)是虎'],
    ['这是*强调*的', '这是i(强调)的'],
    ['带*号、带*号，这是*强调*的', '带*号、带*号，这是i(强调)的'],
    ['*甲、乙*两类', 'i(甲、乙)两类'],
    ['**甲*乙*丙**', 'b(甲)b(i(乙))b(丙)'],
    ['见[《条例》](https://example.org/a(b)?c=d&e=f)第3条', '见→https://example.org/a(b)?c=d&e=f(《条例》)第3条'],
    ['[**写信**](mailto:a@example.org)', '→mailto:a@example.org(b(写信))'],
    ['CH~4~与SO~2~，PM~2.5~', 'CH₄与SO₂，PM₂.₅'],
    ['3×10^-6^和m^3^、平方米^2^、n^th^', '3×10⁻⁶和m³、平方米²、nᵗʰ'],
    ['\\*号、\\^、\\~、\\[甲]', '*号、^、~、[甲]'],
  ])('%s', (raw, printed) => {
    expect(show(raw)).toBe(printed);
    expect(readProse(raw, {}, true).remarks).toEqual([]);
  });

  test.each([
    '3*4*5',
    '*号为约束性指标；带*的为预期性指标',
    '* 甲 * 乙',
    '带*号指标和带*号任务',
    '标*为约束性、加*为预期性',
    '注*的项目与注*的资金',
    '凡*号项目、*号指标',
    '0~14岁和15~59岁',
    '5~8万、10~12万',
    '[附件](见后)',
    '[甲]（乙）',
    'A~B、C~D',
  ])('what is no mark as it stands: %s', (raw) => {
    expect(show(raw)).toBe(raw);
    expect(readProse(raw, {}, true).remarks).toEqual([]);
  });
});

test('only addresses that are safe are links; the hint is taken as it stands', () => {
  for (const address of ['javascript:alert(1)', 'file:///etc/passwd', 'ftp://a.b', '../a.html', '#top', 'https://']) {
    const [remark] = findMarks(`见[甲](${address})`).remarks;
    expect(remark, address).toMatchObject({ severity: 'error', index: 5, length: address.length });
  }
  const [bare] = findMarks('见[甲](www.example.org/a)').remarks;
  const address = /https:\S+/.exec(bare!.hint.en)![0];
  expect(findMarks(`见[甲](${address})`).remarks).toEqual([]);
});

test('names take raised and lowered characters alone; a text without its marks keeps its places', () => {
  expect(readName('CO~2~与*甲*')).toBe('CO₂与*甲*');
  expect([readName('甲\n项'), readName('first\nline\n')]).toEqual(['甲项', 'first line']);
  const raw = 'CO~2~，[甲](https://a.org/2024)*乙*';
  const blank = blankMarks(raw);
  expect(blank).toHaveLength(raw.length);
  expect([...blank].flatMap((one, at) => (one === ' ' ? [] : [`${one}${at}`]))).toEqual(['C0', 'O1', '₂2', '，5', '甲7', '乙30']);
});

describe('in a content', () => {
  const load = async (section: string) => {
    const folder = makeFolder({
      'content.yaml': `report: { title: 题, language: zh-CN }\nsections:\n  - id: a\n    heading: 甲\n${section}`,
    });
    const diagnostics = new Diagnostics();
    const content = await loadContent(folder.project, diagnostics);
    folder.remove();
    return { section: content?.sections[0] as Section, list: diagnostics.list };
  };
  const texts = ({ section }: Awaited<ReturnType<typeof load>>) =>
    section.text.map(({ pieces }) => pieces.map(({ text }) => text).join(''));

  test('line breaks that are set are kept, blank lines part paragraphs, folded lines are joined', async () => {
    const loaded = await load(
      '    text:\n      - |\n        甲方：某某\n        乙方：某某\n\n        另起一段\n      - >-\n        长\n        句\n\n        再一段\n      - "上\\n下"\n',
    );
    expect(loaded.list).toEqual([]);
    expect(texts(loaded)).toEqual(['甲方：某某\n乙方：某某', '另起一段', '长句', '再一段', '上\n下']);
    expect(loaded.section.text.map(({ plain }) => plain)).toEqual(['甲方：某某乙方：某某', '另起一段', '长句', '再一段', '上下']);
  });

  test('what means nothing is told once a sort, with what to write; that is taken', async () => {
    const { list } = await load('    text: ["<b>重</b>和<b>轻</b>", "用`码`", "甲<br>乙", "x<sup>2</sup>", "A&nbsp;B"]\n');
    expect(list.map(({ code, severity, hint }) => [code, severity, hint!.zh.slice(0, 10)])).toEqual([
      ['prose-syntax', 'warning', '加粗写成 **文字*'],
      ['prose-syntax', 'warning', '去掉两边的 `；要突'],
      ['prose-syntax', 'warning', '换行写成 "第一行\\'],
      ['prose-syntax', 'warning', '上标写成 x^2^，'],
      ['prose-syntax', 'warning', '直接写那个字符'],
    ]);
    expect((await load('    text: ["**重**和**轻**", "用码", "甲\\n乙", "x^2^", "A B"]\n')).list).toEqual([]);
  });

  test('a heading leads nowhere', async () => {
    const { list } = await load('    title: "[甲](https://a.org)"\n');
    expect(list.map(({ code, places }) => [code, places[0]!.span.start.line])).toEqual([['prose-syntax', 5]]);
  });
});
