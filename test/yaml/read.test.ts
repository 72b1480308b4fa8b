/** The YAML reader: texts stay as written, every fault gets one message at its place, the rest is still read. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { readYaml } from '../../src/yaml/read.js';
import { numberText } from '../../src/yaml/scalars.js';
import { runs } from '../support/long.js';

const schema = z.strictObject({
  title: z.string(),
  subtitle: z.optional(z.string()),
  language: z.optional(z.string()),
  list: z.optional(z.array(z.string())),
  kind: z.optional(z.enum(['bar', 'column'])),
  size: z.optional(numberText({ min: 1, max: 9 })),
  map: z.optional(z.strictObject({ a: z.string(), b: z.optional(z.string()) })),
  facts: z.optional(
    z.record(
      z.string().check(z.regex(/^\p{L}[\p{L}-]*$/u, '编号不对 | a bad id')),
      z.strictObject({ name: z.string(), print: z.string() }),
    ),
  ),
  cell: z.optional(z.union([z.string(), z.strictObject({ heading: z.string() })])),
});

function read(text: string) {
  const diagnostics = new Diagnostics();
  const reading = readYaml({ file: 'c.yaml', text }, schema, diagnostics);
  const found = diagnostics.list.map(
    ({ code, places }) => `${code}@${places[0]?.span.start.line}:${places[0]?.span.start.column}`,
  );
  return { reading, data: reading?.data, found, list: diagnostics.list };
}

describe('every scalar is text', () => {
  test.each([
    '5.0',
    '3.10',
    '01',
    '1e3',
    '0x1F',
    'yes',
    'on',
    '1:30',
    '2021-01-01',
    'true',
    '.5',
    '12345678901234567890',
    '+1',
    '-0',
    '1_000',
  ])('%s', (written) => {
    expect(read(`title: ${written}`).data).toEqual({ title: written });
  });

  test('an empty value, ~ and null are an absent key; a quoted one is empty text', () => {
    expect(read('title: ""\nsubtitle:\nlanguage: ~\nkind: null').data).toEqual({ title: '' });
  });

  test('keys with the names of Object.prototype are keys', () => {
    expect([...read('title: a\nconstructor: b\n__proto__: c').found].sort()).toEqual(['unknown-key@2:1', 'yaml-feature@3:1']);
    expect(read('title: a\nfacts: { toString: { name: a, print: b } }').data?.facts?.toString).toEqual({
      name: 'a',
      print: 'b',
    });
  });

  test('numbers as text, with limits', () => {
    expect(read('title: a\nsize: 2.50').data?.size).toBe(2.5);
    expect(read('title: a\nsize: 12').list[0]?.message.en).toContain('within 1 to 9');
    expect(read('title: a\nsize: big').list[0]?.message.zh).toContain('要写一个数');
  });
});

describe('slips are named and read over', () => {
  const CASES: readonly (readonly [text: string, found: string, corrected: string, data: object])[] = [
    ['title：郑州', 'full-width@1:6', 'title: 郑州', { title: '郑州' }],
    [
      'title: 郑州\nsubtitle：副题\nlanguage: zh',
      'full-width@2:9',
      'subtitle: 副题',
      { title: '郑州', subtitle: '副题', language: 'zh' },
    ],
    ['title: a\nmap:\n　　a: 1', 'full-width@3:1', 'a: 1', { title: 'a', map: { a: '1' } }],
    ['title: a\nmap:\n  a: 1\n　　b: 2', 'full-width@4:1', 'b: 2', { title: 'a', map: { a: '1', b: '2' } }],
    ['title: a\nmap:\n\u00a0\u00a0a: 1', 'full-width@3:1', 'a: 1', { title: 'a', map: { a: '1' } }],
    ['title:　a', 'full-width@1:7', 'title: a', { title: 'a' }],
    ['title:\u00a0a', 'full-width@1:7', 'title: a', { title: 'a' }],
    ['\u200btitle: a', 'full-width@1:1', 'title: a', { title: 'a' }],
    ['title:郑州', 'full-width@1:6', 'title: 郑州', { title: '郑州' }],
    ['title: a\nlist:\n  - 甲\n  －乙', 'full-width@4:3', '- 乙', { title: 'a', list: ['甲', '乙'] }],
    ['title: a\nlist:\n  -　甲\n  - 乙', 'full-width@3:4', '- 甲', { title: 'a', list: ['甲', '乙'] }],
    ['title: a\nlist:\n  -甲\n  - 乙', 'full-width@3:3', '- 甲', { title: 'a', list: ['甲', '乙'] }],
    ['title: a\n＃ 注\nlanguage: zh', 'full-width@2:1', '# 注', { title: 'a', language: 'zh' }],
    ['title: “你好: x”', 'full-width@1:8', 'title: "“你好: x”"', { title: '“你好: x”' }],
    ['title: a\nlist: 【甲，乙】', 'full-width@2:7', 'list: [甲, 乙]', { title: 'a', list: ['甲', '乙'] }],
    ['title: a\nlist: ［甲、乙］', 'full-width@2:7', 'list: [甲, 乙]', { title: 'a', list: ['甲', '乙'] }],
    ['title: a\nmap: {a：1，b: 2}', 'full-width@2:8', 'map: {a: 1, b: 2}', { title: 'a', map: { a: '1', b: '2' } }],
    [
      'title: a\nfacts:\n  甲: {name: 乙，print: 3%}',
      'full-width@3:14',
      '甲: {name: 乙, print: 3%}',
      { title: 'a', facts: { 甲: { name: '乙', print: '3%' } } },
    ],
    ['title: a\nmap: { a: 1; b: 2 }', 'full-width@2:12', 'map: { a: 1, b: 2 }', { title: 'a', map: { a: '1', b: '2' } }],
    ['title: a\nmap: {\n  a: 1；b: 2 }\n', 'full-width@3:7', 'a: 1, b: 2 }', { title: 'a', map: { a: '1', b: '2' } }],
    ['tit\u200ble: a', 'full-width@1:4', 'title: a', { title: 'a' }],
    [
      'title: a\nfacts:\n  甲\u200b乙: { name: 丙, print: 3% }',
      'full-width@3:4',
      '甲乙: { name: 丙, print: 3% }',
      { title: 'a', facts: { 甲乙: { name: '丙', print: '3%' } } },
    ],
    [
      'title: a\nlist:\n  -2020年为初步核算数',
      'full-width@3:3',
      '- 2020年为初步核算数',
      { title: 'a', list: ['2020年为初步核算数'] },
    ],
  ];
  test.each(CASES)('%j', (text, place, corrected, data) => {
    const { found, list, data: got } = read(text);
    expect(found).toEqual([place]);
    expect(list[0]?.hint?.zh).toBe(`改成：${corrected}`);
    expect(got).toEqual(data);
  });

  test('full-width marks in prose are left alone', () => {
    const text =
      'title: “六稳”：就业、金融，外贸\nsubtitle: 【草案】＃1　续\nlist:\n  - 目标：增长\n  - －5\n  - |\n    说明：甲\n    ＃乙\n';
    expect(read(text).found).toEqual([]);
    expect(read(text).data?.list).toEqual(['目标：增长', '－5', '说明：甲\n＃乙\n']);
  });

  test('a slip does not hide the other faults of the file', () => {
    expect(read('title：a\nsubtitel: b\nkind: colum').found).toEqual(['full-width@1:6', 'unknown-key@2:1', 'schema@3:7']);
  });

  test('many slips at once', () => {
    const text = `title: a\nlist:\n${'  －甲\n'.repeat(200)}`;
    expect(read(text).found).toHaveLength(200);
  });
});

describe('what YAML reads as its own', () => {
  test.each([
    ['title: **粗**增长', 'title: "**粗**增长"', '1:8'],
    ['title: &x 增长', 'title: "&x 增长"', '1:8'],
    ['title: !x 增长', 'title: "!x 增长"', '1:8'],
    ['title: {{gdp}}', 'title: "{{gdp}}"', '1:9'],
    ['title: {{gdp}}增长', 'title: "{{gdp}}增长"', '1:8'],
    ['title: [草案]', 'title: "[草案]"', '1:8'],
    ['title: %b', 'title: "%b"', '1:8'],
    ['title: @b', 'title: "@b"', '1:8'],
    ['title: `b`', 'title: "`b`"', '1:8'],
    ['title: a: b', 'title: "a: b"', '1:8'],
    ['title: *甲"乙"', 'title: \'*甲"乙"\'', '1:8'],
    ['title: a\nlist:\n  - 目标: 增长', '- "目标: 增长"', '3:5'],
    ['title: a\nlist: [增长${a}, 乙]', 'list: ["增长${a}", 乙]', '2:7'],
  ])('%j asks for quotes', (text, corrected, place) => {
    const { found, list } = read(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`@${place}`);
    expect(list[0]?.hint?.en).toBe(`put it in quotes: ${corrected}`);
  });

  test.each([
    ['%YAML 1.1\n---\ntitle: a', 'yaml-feature@1:1'],
    ['title: a\n---\ntitle: b', 'yaml-feature@2:1'],
    ['title: a\n? [x]\n: y', 'yaml-feature@2:3'],
    ['title: a\ntitle: b', 'duplicate-id@2:1'],
    ['title: a\nlist:\n  - a\n    - b', 'yaml-syntax@4:5'],
    ['title: "a', 'yaml-syntax@1:8'],
    ['title: [a\nlist: }\n', 'yaml-syntax@1:8'],
    ['title: a\n\tlist: b', 'yaml-syntax@2:1'],
    ['title: a\n  subtitle: b', 'yaml-syntax@2:3'],
    ['title: "\\q"', 'yaml-syntax@1:9'],
    ['title: a #3 位', 'yaml-syntax@1:10'],
    ['# nothing\n\n', 'file-empty@1:1'],
    ['<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> theirs\n', 'yaml-syntax@1:1'],
    ['title: a\nfacts:\n  x: { name: b, print: %5 }', 'yaml-syntax@3:24'],
  ])('%j is refused at its place', (text, place) => {
    const { found, list } = read(text);
    expect(found).toEqual([place]);
    expect(list[0]?.hint).toBeDefined();
  });

  const group = (lines: readonly string[]) => `title: a\nmap: { a: x }\nfacts:\n${lines.join('\n')}\nlist:\n  - a\n`;
  test.each([
    [
      'too deep',
      group(['  x: { name: b,', '    print: c }', '    y: { name: b, print: c }', '  z: { name: b, print: c }']),
      6,
      2,
    ],
    [
      'a space short',
      group(['  x: { name: b,', '    print: c }', ' y: { name: b, print: c }', '  z: { name: b, print: c }']),
      6,
      2,
    ],
    ['at the left', group(['  x: { name: b,', '    print: c }', 'y: { name: b, print: c }', '  z: { name: b, print: c }']), 6, 2],
    ['a block too deep', group(['  x:', '    name: b', '    print: c', '   y:', '    name: d', '    print: e']), 7, 4],
  ])('a line out of its group is the one that is blamed: %s', (_, text, line, wanted) => {
    const { found, list } = read(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^yaml-syntax@${line}:`));
    expect(list[0]?.hint?.en).toBe(`indent it by ${wanted} spaces`);
  });

  test.each([
    ['title: a\nlist:\n  - b\n  c\n  - d\n', ['yaml-syntax@4:3'], /write: - c/],
    ['title: a\nlist:\n   - b\n  - c\n   - d\n', ['yaml-syntax@4:3'], /indent it by 3 spaces/],
    ['title: a\nlist:\n  - b\n   - c\n', ['yaml-syntax@4:4'], /align it/],
    ['title: a\nmap:\n  a:\n    - x\n   - y\n    - z\n', ['yaml-syntax@5:4'], /indent it by 4 spaces/],
    ['cells:\n  - a:\n      - b\n      - c:\n          - d\n     - e\n', ['yaml-syntax@6:6'], /indent it by 6 spaces/],
  ])('a list with one line amiss: %j', (text, places, hint) => {
    const { found, list } = read(text);
    expect(found).toEqual(places);
    expect(list[0]?.hint?.en).toMatch(hint);
  });

  test('texts divided by commas are a list without its brackets', () => {
    expect(read('title: a\nlist: 甲, 乙、丙').list[0]?.hint?.en).toBe('write: [甲, 乙, 丙]');
  });

  test('a comment is a comment', () => {
    expect(read('title: a # 注\nsubtitle: b #--- x\n').found).toEqual([]);
  });
});

describe('the schema', () => {
  test.each([
    ['titel: a', ['unknown-key@1:1'], /did you mean "title"/],
    ['title: a\nzzzzzz: b', ['unknown-key@2:1'], /allowed: subtitle|allowed: title/],
    ['subtitle: a', ['schema@1:1'], /add title/],
    ['title:\nsubtitle: a', ['schema@1:1'], /add title/],
    ['title: a\nlist: b', ['schema@2:7'], /^write: \["b"\]$/],
    ['title: a\nmap: b', ['schema@2:6'], /key: value/],
    ['- a', ['schema@1:1'], /key: value/],
    ['title: a\nlist:\n  -\n  - b', ['schema@3:4'], /write something/],
    ['title: a\nkind: colum', ['schema@2:7'], /did you mean "column"\? allowed: bar, column/],
    ['title: a\ncell: { headin: b }', ['unknown-key@2:9'], /heading/],
    ['title: a\ncell: { zzz: b }', ['unknown-key@2:9', 'schema@2:1'], /allowed: heading/],
    ['title: a\nfacts: { 1a: { name: b, print: c } }', ['schema@2:10'], /./],
    ['title: a\nfacts:\n  x: { name: b, print: 12,003元 }', ['unknown-key@3:27'], /a comma divides/],
  ])('%j', (text, places, hint) => {
    const { found, list } = read(text);
    expect(found).toEqual(places);
    expect(list[0]?.hint?.en).toMatch(hint);
  });

  test('a misspelt key is taken for the right one, so that nothing follows from it', () => {
    expect(read('titel: a').data).toEqual({ title: 'a' });
  });
});

describe('characters', () => {
  test.each([
    ['title: a\u0007b', '1:9', 'U+0007'],
    ['title: "a\\x07b"', '1:10', 'U+0007'],
    ['title: "\\uD800"', '1:9', 'U+D800'],
    ['title: a\ufffeb', '1:9', 'U+FFFE'],
    ['title: a\ufffdb', '1:9', 'U+FFFD'],
    ['title: a\u2028b', '1:9', 'U+2028'],
    ['title: 人\u2f00', '1:9', 'U+2F00'],
    ['title: 人\u2ebc', '1:9', 'U+2EBC'],
  ])('%j', (text, place, label) => {
    const { found, list } = read(text);
    expect(found).toEqual([`control-character@${place}`]);
    expect(list[0]?.message.en).toContain(label);
  });

  test('a radical comes with its ordinary character', () => {
    expect(read('title: ⽂').list[0]?.hint?.zh).toContain('“文”');
  });

  test('they do not hide other faults', () => {
    expect(read('title: a\u0007\nkind: x').found).toEqual(['control-character@1:9', 'schema@2:7']);
  });
});

describe('places', () => {
  const text = [
    'title: 全市${gdp}',
    'subtitle: "甲\\"\\u4e59\\t${x}"',
    "language: 'it''s ${x}'",
    'list:',
    '  - 甲乙',
    '    丙${x}',
    '  - >-',
    '    一二',
    '    三${x}',
    '  - |',
    '    一二',
    '      三${x}',
    '',
  ].join('\n');
  test.each([
    [['title'], '1:10'],
    [['subtitle'], '2:23'],
    [['language'], '3:18'],
    [['list', 0], '6:6'],
    [['list', 1], '9:6'],
    [['list', 2], '12:8'],
  ] as const)('of a character within %j', (path, place) => {
    const { reading } = read(text);
    const value = path.reduce<unknown>((data, step) => (data as Record<string | number, unknown>)[step], reading?.data) as string;
    const { start, end } = reading!.spanWithin(path, value.indexOf('$'), 4);
    expect(`${start.line}:${start.column}`).toBe(place);
    expect(text.slice(start.offset, start.offset + 2)).toBe('${');
    expect(end!.offset - start.offset).toBe(4);
  });

  test('with CRLF', () => {
    const { reading } = read('title: a\r\nlist:\r\n  - 甲\r\n    乙${x}\r\n');
    expect(reading!.spanWithin(['list', 0], 3, 1).start).toMatchObject({ line: 4, column: 6 });
  });

  test('line breaks of the file are told from spaces', () => {
    const { reading } = read(
      'title: 甲 乙\n  丙\nsubtitle: >-\n  a b\n  c\n\n  d\nlist: ["甲\n  乙 丙", "子\\n丑\\n\\n寅"]\nmap:\n  a: |\n    一\n    二\n\n    三\n',
    );
    expect(reading!.textWithBreaks(['title'])).toBe('甲 乙\n丙');
    expect(reading!.textWithBreaks(['subtitle'])).toBe('a b\nc\u2029d');
    expect(reading!.textWithBreaks(['list', 0])).toBe('甲\n乙 丙');
    expect(reading!.textWithBreaks(['list', 1])).toBe('子\u2028丑\u2029\u2029寅');
    expect(reading!.textWithBreaks(['map', 'a'])).toBe('一\u2028二\u2029\u2029三\u2028');
  });
});

describe('hostile files', () => {
  test.each([
    ['open brackets', `title: ${'['.repeat(100_000)}`],
    ['indentation', Array.from({ length: 1500 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')],
    ['aliases', `a: &a [x,x]\n${Array.from({ length: 9 }, (_, i) => `b${i}: [*a,*a,*a]\n`).join('')}`],
    ['a cycle', 'title: &a [*a]'],
  ])('%s end soon, with errors', (_, text) => {
    const started = process.cpuUsage().user;
    const { found, reading } = read(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(100);
    expect(reading === null || found.length > 0).toBe(true);
    expect(process.cpuUsage().user - started).toBeLessThan(5_000_000);
  });

  test.each([runs(4000, 40_000)])('%d keys', (count) => {
    const name = (i: number) => [...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    const lines = Array.from({ length: count }, (_, i) => `  k${name(i)}: { name: a, print: b }\n`);
    const { found, reading } = read(`title: a\nfacts:\n${lines.join('')}`);
    expect(found).toEqual([]);
    expect(Object.keys(reading?.data.facts ?? {})).toHaveLength(count);
  });
});
