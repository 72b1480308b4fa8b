/** Words for the shapes of YAML that a clerk understands. */
import type { Localized } from '../diagnostics/diagnostic.js';
import type { YamlPath, YamlTree } from './tree.js';

interface Shape {
  readonly name: Localized;
  /** How such a value is written. */
  readonly writing: Localized;
}

const LIST: Shape = {
  name: { zh: '一个列表', en: 'a list' },
  writing: { zh: '每项一行，以“- ”开头；或写成 [甲, 乙]', en: 'begin each item with "- " on a line of its own, or write [a, b]' },
};
const GROUP: Shape = {
  name: { zh: '一组“键: 值”', en: 'a group of "key: value"' },
  writing: { zh: '在下面每行写“键: 值”，缩进两格', en: 'write "key: value" lines below it, indented by two spaces' },
};
const TEXT: Shape = {
  name: { zh: '一段文字', en: 'a text' },
  writing: {
    zh: '写成一段文字；文字里有 YAML 的记号时，放进英文引号',
    en: 'write a text; put it in quotes where it holds marks of YAML',
  },
};
const SHAPES = new Map([
  ['string', TEXT],
  ['array', LIST],
  ['tuple', LIST],
  ['object', GROUP],
  ['record', GROUP],
]);

/** What a schema wants; `expected` is zod's word. */
export function describeExpected(expected: string): Shape {
  return SHAPES.get(expected) ?? { name: { zh: expected, en: expected }, writing: TEXT.writing };
}

/** What stands there. */
export function describeGiven(node: YamlTree): Localized {
  switch (node.kind) {
    case 'text':
      return { zh: `文字“${shorten(node.value)}”`, en: `the text "${shorten(node.value)}"` };
    case 'empty':
      return { zh: '空的', en: 'nothing' };
    case 'map':
      return GROUP.name;
    case 'list':
      return LIST.name;
  }
}

/** What a path is called in a message: its key, or which item of which list. */
export function describePath(path: YamlPath): Localized {
  const last = path[path.length - 1];
  if (last === undefined) return { zh: '文件', en: 'the file' };
  if (typeof last === 'string') return { zh: `“${last}”`, en: `"${last}"` };
  const list = path.length > 1 ? describePath(path.slice(0, -1)) : { zh: '列表', en: 'the list' };
  return { zh: `${list.zh}的第 ${last + 1} 项`, en: `item ${last + 1} of ${list.en}` };
}

/** The mark that misled YAML: a first character, or `:` for a colon inside. */
export function describeMark(mark: string): Localized {
  if (mark === ':')
    return { zh: '文字里有“: ”，YAML 当它是又一个键', en: 'the text holds ": ", which YAML reads as another key' };
  if (mark === '${') return { zh: '方括号里的“${…}”要放进英文引号', en: 'inside brackets a text with ${…} wants quotes' };
  const [zh, en] = MARKS[mark] ?? ['自己的记号', 'a mark of its own'];
  return { zh: `文字以“${mark}”开头，YAML 当它是${zh}`, en: `the text begins with ${mark}, which YAML reads as ${en}` };
}

const MARKS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  '*': ['别名', 'an alias'],
  '&': ['锚点', 'an anchor'],
  '!': ['类型标记', 'a tag'],
  '{': ['一组键值', 'a group of keys'],
  '[': ['列表', 'a list'],
  '|': ['多行文字', 'a block of lines'],
  '>': ['多行文字', 'a block of lines'],
  '#': ['注释', 'a comment'],
};

export function shorten(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length > 24 ? `${characters.slice(0, 23).join('')}…` : characters.join('');
}
