/** What a hint says is done, word for word: the fault must be gone, and no other in its place. */
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.js';
import { type Diagnostic, Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { makeFolder } from '../support/folder.js';

const HEAD = `report: { title: 湖东县工作, language: zh-CN }
facts:
  firms: { name: 新登记企业, print: 3.4万家, period: 2025年 }
  roads: { name: 农村公路, print: 218公里, period: 2024年 }
  ratio: { name: 城乡收入比, print: 2.06∶1, period: 2025年 }
`;

async function load(text: string): Promise<readonly Diagnostic[]> {
  const folder = makeFolder({ 'content.yaml': text });
  const diagnostics = new Diagnostics();
  await loadContent(folder.project, diagnostics);
  folder.remove();
  return diagnostics.list;
}

/** What stands behind the colon of a hint: 写成：…, write: … */
const asked = ({ hint }: Diagnostic, pattern = /(?:写成|改成|用)：?\s*“?([^”；]+?)”?$/u): string =>
  pattern.exec(hint!.zh)![1]!.trim();
const lineOf = ({ places }: Diagnostic): number => places[0]!.span.start.line - 1;

function replaceLine(text: string, line: number, by: string): string {
  return text.split('\n').with(line, by).join('\n');
}
/** The characters that the first place points at. */
function replaceAt(text: string, { places }: Diagnostic, by: string): string {
  const { start, end } = places[0]!.span;
  return text.slice(0, start.offset) + by + text.slice(end!.offset);
}

interface Case {
  readonly name: string;
  readonly text: string;
  readonly code: Diagnostic['code'];
  readonly says?: RegExp;
  readonly apply: (text: string, fault: Diagnostic) => string;
}

const section = (rest: string): string => `${HEAD}sections:\n  - id: a\n    heading: 甲\n${rest}`;

const CASES: readonly Case[] = [
  {
    name: 'a tab before an item, at its own line',
    text: section('    points:\n\t  - 一件事\n    text: [二]\n'),
    code: 'yaml-syntax',
    says: /制表符/,
    apply: (text, fault) => replaceLine(text, lineOf(fault), /写成：(.*)$/u.exec(fault.hint!.zh)![1]!),
  },
  {
    name: 'references in a section written in braces',
    text: `${HEAD}sections:\n  - { id: a, heading: 甲, lead: 新登记企业\${firms}，\${firms}, points: [公路\${roads}, "企业\${firms}"] }\n  - { id: b, heading: 乙, text: [丙] }\n`,
    code: 'yaml-syntax',
    says: /\$\{/,
    apply: (text, fault) => replaceLine(text, lineOf(fault), `  ${/：(.*)$/u.exec(fault.hint!.zh)![1]!}`),
  },
  {
    name: 'a tab before a key',
    text: section('\tpoints: [一件事]\n'),
    code: 'yaml-syntax',
    says: /制表符/,
    apply: (text, fault) => replaceLine(text, lineOf(fault), /写成：(.*)$/u.exec(fault.hint!.zh)![1]!),
  },
  {
    name: 'a sentence where paragraphs are wanted becomes one item, whole',
    text: section('    text: 坚持依法办事，新登记企业${firms}、另有若干，全部办结。\n'),
    code: 'schema',
    apply: (text, fault) => text.replace('坚持依法办事，新登记企业${firms}、另有若干，全部办结。', () => asked(fault)),
  },
  {
    name: 'names where a list is wanted become a list',
    text: section('    facts: firms、ratio\n'),
    code: 'schema',
    apply: (text, fault) => text.replace('firms、ratio', asked(fault)),
  },
  {
    name: 'a wrong period: the fact’s own is offered first, one fault for three places',
    text: section('    period: 2025年\n    points: ["农村公路${roads}", "建成${roads}"]\n    text: ["公路达${roads}。"]\n'),
    code: 'fact-period',
    apply: (text, { hint }) => {
      const [, id, period] = /facts\.(\S+) 的 period 改成 ([^；]+)；/u.exec(hint!.zh)!;
      return text.replace(new RegExp(`(${id}: .*period: )\\S+(?= \\})`, 'u'), (_, before: string) => before + period);
    },
  },
  {
    name: 'a wrong period of a section: several facts of another are one fault',
    text: section('    period: 2023年\n    points: ["新登记企业${firms}", "城乡收入比${ratio}"]\n'),
    code: 'fact-period',
    apply: (text, { hint }) => text.replace('    period: 2023年', `    ${/改成 (period: \S+?)；/u.exec(hint!.zh)![1]}`),
  },
  {
    name: 'a reference without braces',
    text: section('    points: [新登记企业$firms]\n'),
    code: 'prose-syntax',
    apply: (text, fault) => replaceAt(text, fault, asked(fault)).replace('[新登记企业${firms}]', '["新登记企业${firms}"]'),
  },
  {
    name: 'a reference with braces of another sort, near a fact',
    text: section('    points: ["新登记企业{{ firm }}"]\n'),
    code: 'prose-syntax',
    apply: (text, fault) => replaceAt(text, fault, asked(fault)),
  },
  {
    name: 'braces around what is no fact: the words themselves',
    text: section('    points: ["题目是{{report.title}}"]\n'),
    code: 'prose-syntax',
    says: /直接写出文字/,
    apply: (text, fault) => replaceAt(text, fault, '湖东县工作'),
  },
  {
    name: 'full-width digits in prose',
    text: section('    points: ["税收１８.５亿元"]\n'),
    code: 'full-width',
    apply: (text, fault) => replaceAt(text, fault, asked(fault)),
  },
  {
    name: 'full-width digits of a fact',
    text: section('    points: ["公路${roads}"]\n').replace('218公里', '２１８公里'),
    code: 'full-width',
    apply: (text, fault) => text.replace('２１８公里', asked(fault)),
  },
  {
    name: 'a qualifier before a number that has it',
    text: section('    points: ["公路不少于${roads}"]\n').replace('print: 218公里', 'print: 不少于218公里'),
    code: 'two-forms',
    says: /印两遍/,
    apply: (text, fault) => text.replace(`${/“(.*?)”/u.exec(fault.hint!.zh)![1]!}\${`, '${'),
  },
  {
    name: 'one behind it',
    text: section('    points: ["公路${roads}左右"]\n').replace('print: 218公里', 'print: 218公里左右'),
    code: 'two-forms',
    says: /印两遍/,
    apply: (text, fault) => text.replace(`}${/“(.*?)”/u.exec(fault.hint!.zh)![1]!}`, '}'),
  },
  {
    name: 'a ratio in two forms',
    text: section('    points: ["城乡收入比${ratio}"]\n    text: ["去年为2.11:1，9:30开会。"]\n'),
    code: 'two-forms',
    apply: (text, fault) => replaceAt(text, fault, '2.11:1'.replace(':', asked(fault))),
  },
  {
    name: 'a number typed beside a fact’s name',
    text: section('    points: ["新登记企业${firms}"]\n    text: ["全年新登记企业达到3.5万家。"]\n'),
    code: 'typed-number',
    apply: (text, fault) => text.replace('3.5万家', () => /写成 (\$\{\w+\})/u.exec(fault.hint!.zh)![1]!),
  },
  {
    name: 'one number with and without a qualifier',
    text: section('    points: ["新登记企业${firms}"]\n    text: ["新登记企业超过${firms}。"]\n'),
    code: 'two-forms',
    apply: (text) => text.replace('超过${firms}', () => '${firms}'),
  },
  {
    name: 'headings out of their order',
    text: `${HEAD}sections:\n  - { id: a, heading: 甲, number: （八） }\n  - { id: b, heading: 乙, number: （七） }\n`,
    code: 'section-order',
    apply: (text) => text.replace(/( {2}- \{ id: a.*\n)( {2}- \{ id: b.*\n)/u, '$2$1'),
  },
  {
    name: 'anchors and merge keys',
    text: `${HEAD}  base: &base { name: 甲, print: 5件, period: 2025年 }\n  other: { <<: *base, print: 6件 }\nsections: [{ id: a, heading: 甲 }]\n`,
    code: 'yaml-feature',
    says: /照写一遍/,
    apply: (text) => text.replace('&base ', '').replace('<<: *base', 'name: 甲, period: 2025年'),
  },
  {
    name: 'an id that begins with a digit',
    text: `${HEAD}  2025rate: { name: 乙, print: 7件, period: 2025年 }\nsections: [{ id: a, heading: 甲 }]\n`,
    code: 'schema',
    apply: (text, fault) => text.replace('2025rate', asked(fault)),
  },
  {
    name: 'an id with brackets',
    text: `${HEAD}  产值（亿元）: { name: 乙, print: 7件, period: 2025年 }\nsections: [{ id: a, heading: 甲 }]\n`,
    code: 'schema',
    apply: (text, fault) => text.replace('产值（亿元）', asked(fault)),
  },
  {
    name: 'invisible characters',
    text: section('    points: ["总\u200b体\ufeff情况"]\n'),
    code: 'control-character',
    says: /U\+200B、U\+FEFF/,
    apply: (text) => text.replace(/[\u200b\ufeff]/gu, ''),
  },
  {
    name: 'two amounts of time in one number',
    text: section('    points: ["用时${time}"]\n').replace(
      'facts:\n',
      'facts:\n  time: { name: 用时, print: 3小时20分, period: 2025年 }\n',
    ),
    code: 'fact-print',
    says: /number: /,
    apply: (text) => text.replace('print: 3小时20分', 'print: 3小时20分, number: 200, unit: 分钟'),
  },
];

describe('a hint leads to a content without fault', () => {
  test.each(CASES)('$name', async ({ text, code, says, apply }) => {
    const faults = await load(text);
    expect(faults.map((one) => one.code)).toEqual([code]);
    if (says) expect(`${faults[0]!.message.zh}\n${faults[0]!.hint!.zh}`).toMatch(says);
    const mended = apply(text, faults[0]!);
    expect(mended).not.toBe(text);
    expect((await load(mended)).map(({ message }) => message.zh)).toEqual([]);
  });
});

describe('is not blamed', () => {
  test.each([
    ['a rise in the unit of a level', '新登记企业增加2000家'],
    ['another unit', '新登记企业3类'],
    ['a quantity a head', '平均新登记企业2家'],
    ['another thing whose name ends alike', '注销的新登记企业户均5人'],
    ['times of day', '8:30至17:05'],
    ['money before a name', 'US$firms'],
    ['a qualifier within a word', '签约${firms}、${firms}'],
  ])('%s', async (_, words) => {
    expect((await load(section(`    points: ["${words}"]\n`))).map(({ code }) => code)).toEqual([]);
  });

  test('numbers that begin anew in another form, and below', async () => {
    const text = `${HEAD}sections:\n  - id: a\n    heading: 甲\n    number: 一、\n    children: [{ id: b, heading: 乙, number: （一） }, { id: c, heading: 丙, number: （十） }, { id: e, heading: 戊, number: （十一） }]\n  - { id: d, heading: 丁, number: 二、 }\n`;
    expect(await load(text)).toEqual([]);
  });
});
