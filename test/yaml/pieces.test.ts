/** A text that was edited is read in pieces: what comes out is what the whole gives, to the last offset. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/yaml/parse.js';
import { openReader } from '../../src/yaml/pieces.js';

const REAL = readFileSync(new URL('../../content.yaml', import.meta.url), 'utf8');

const SMALL = `# a comment
report:
  title: A report # with a comment
  notes:
    - One
    - Two

facts:
  # of the first part
  gdp: { name: Output, print: 12,
    scope: all }

  # of the second part
  "quoted key": { name: Q, print: '5' }
  long: >-
    folded
    # no comment
    text
  empty:
sections:
  - title: First
    text: |+
      kept

  # between
  - title: Second
    points: [a, b]
  -
terms: { no-break: [a b] }
`;

/** Reads `before`, then `after`; the second time against the whole. */
function expectSame(before: string, after: string): void {
  const read = openReader();
  expect(read(before)).toEqual(parseYaml(before));
  expect(read(after)).toEqual(parseYaml(after));
  expect(read(before)).toEqual(parseYaml(before));
}

/** What people do to a line, and what goes wrong with it. */
const EDITS: Readonly<Record<string, (line: string) => string>> = {
  'a character more': (line) => `${line}x`,
  'a digit changed': (line) => line.replace(/\d/, '7'),
  'two spaces in front': (line) => `  ${line}`,
  'a space less': (line) => line.replace(/^ /, ''),
  'a tab in front': (line) => `\t${line}`,
  gone: () => '',
  twice: (line) => `${line}\n${line}`,
  'a comment': (line) => `${line} # remark`,
  'a lost word': (line) => `${line} #3`,
  'a comment below': (line) => `${line}\n# at the left\n    # deep`,
  'an open quote': (line) => line.replace(': ', ': "'),
  'an open bracket': (line) => line.replace(': ', ': { '),
  'a full-width colon': (line) => line.replace(': ', '：'),
  'an anchor': (line) => line.replace(': ', ': &a '),
  'an alias': (line) => line.replace(/: .*/, ': *a'),
  'a tag': (line) => line.replace(': ', ': !!str '),
  'a document mark': (line) => `---\n${line}`,
  'a directive': (line) => `%YAML 1.2\n${line}`,
  'a block text': (line) => line.replace(/: .*/, ': |\n          deep\n\n        # less'),
  'a block text of given depth': (line) => line.replace(/: .*/, ': |3\n          deep'),
  'a carriage return': (line) => `${line}\r`,
  'an item': (line) => `${line}\n  - item`,
  'an item at the left': (line) => `${line}\n- item`,
  'a key at the left': (line) => `${line}\nkey: value`,
};

describe.each(Object.entries(EDITS))('%s', (_, edit) => {
  test('at each line of a small text', () => {
    const lines = SMALL.split('\n');
    for (const at of lines.keys()) expectSame(SMALL, lines.with(at, edit(lines[at]!)).join('\n'));
  });

  test('at lines of the real content', () => {
    const lines = REAL.split('\n');
    const read = openReader();
    read(REAL);
    for (let at = 5; at < lines.length; at += 611) {
      const after = lines.with(at, edit(lines[at]!)).join('\n');
      expect(read(after), `line ${at + 1}`).toEqual(parseYaml(after));
    }
  }, 120_000);
});

test.each([
  ['LF', REAL],
  ['CRLF', REAL.replaceAll('\n', '\r\n')],
  ['LF, in a text three times as long,', REAL.replace('sections:\n', (key) => `${key}${'  # 注\n'.repeat(50_000)}`)],
])('many edits in a row, and with other texts between them, lines ending with %s', (_, whole) => {
  const read = openReader();
  let text = whole;
  for (const word of ['12003', '236.7', '4651.8', '新动能', '中心城市']) {
    text = text.replaceAll(word, `${word}1`);
    expect(read(text)).toEqual(parseYaml(text));
    expect(read(SMALL)).toEqual(parseYaml(SMALL));
  }
});

test('pieces of another text with the same words stand where they stand', () => {
  const lines = SMALL.split('\n');
  const turned = [...lines.slice(7, 20), ...lines.slice(0, 7), ...lines.slice(20)].join('\n');
  expectSame(SMALL, turned);
});
