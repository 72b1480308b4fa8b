/** A tree packed beside its text is the same tree again. */
import { expect, test } from 'vitest';
import { packTree, unpackTree } from '../../src/yaml/pack.js';
import { parseYaml } from '../../src/yaml/parse.js';

const TEXT = `# 注释
名称: 郑州 report   # a comment
'quoted key': "a \\"quoted\\" text, 'single' too"
empty:
list:
  - [1, { x: ~, y: 'it''s' }]
  - |
    第一行
    第二行
  - runs on
    over lines
  - {}
`;

test('every kind of node, every style, every place', () => {
  const { tree, problems } = parseYaml(TEXT);
  expect(problems).toEqual([]);
  expect(unpackTree(packTree(tree!, TEXT), TEXT)).toEqual(tree);
});

test('what the text says at its place is not said again', () => {
  expect(packTree(parseYaml('a: 郑州').tree!, 'a: 郑州')).not.toContain('郑州');
});
