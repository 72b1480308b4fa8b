/** Follows the XML of a template's text from piece to piece: where tags begin, and whether a value would stand in text or in an attribute; and says what is wrong there. */

import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Localized } from '../diagnostics/diagnostic.js';

/** Where the text has got to. `double` and `single` are inside an attribute's value, by its quote. */
export type XmlState = 'text' | 'open' | 'tag' | 'double' | 'single' | 'closing' | 'comment';

type ScanFault =
  | 'stray'
  | 'declaration'
  | 'reserved'
  | 'ampersand'
  | 'single-brace'
  | 'wide-brace'
  | 'dashes'
  | 'wide-quote'
  | 'unquoted'
  /** A tag, or a value in one, that goes on past its end: `start` is where the next one begins. */
  | 'endless-tag'
  | 'endless-value';

interface ScanListener {
  /** A start tag: from its `<` to the end of its name. */
  tag(start: number, end: number): void;
  fault(kind: ScanFault, start: number, end: number): void;
}

const NAME = /[A-Za-z_][\w.:-]*/y;
/** An `&` that begins no character that XML knows by itself. */
const AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\dA-Fa-f]+);)[\w#]*;?/g;
/** What was meant for `{{…}}`, and would be printed as it stands. */
const SINGLE_BRACE = /(?<![{\\])\{\s*(?:[#/>]\s*)?@?[A-Za-z][\w./@-]*(?:\s[^{}<>]*)?\}/g;
const WIDE_BRACE = /[｛{]?｛[^｛｝{}<]*(?:｝[｝}]?)?/g;
const ATTRIBUTE = /[^\s=>"'/<]+/y;

export function scanXml(text: string, from: XmlState, listener: ScanListener): XmlState {
  let state = from;
  let at = 0;
  while (at < text.length) {
    switch (state) {
      case 'text': {
        const start = text.indexOf('<', at);
        checkText(text, at, start < 0 ? text.length : start, listener);
        if (start < 0) return 'text';
        [state, at] = openTag(text, start, listener);
        break;
      }
      case 'open':
        // A name that a value began goes on here; the value was refused.
        state = 'tag';
        break;
      case 'tag':
        [state, at] = stepTag(text, at, listener);
        break;
      case 'double':
      case 'single': {
        const end = text.indexOf(state === 'double' ? '"' : "'", at);
        const tag = text.indexOf('<', at);
        if (tag >= 0 && (end < 0 || tag < end)) {
          listener.fault('endless-value', tag, tag + 1);
          [state, at] = ['text', tag];
          break;
        }
        checkText(text, at, end < 0 ? text.length : end, listener);
        if (end < 0) return state;
        [state, at] = ['tag', end + 1];
        break;
      }
      case 'closing': {
        const end = text.indexOf('>', at);
        if (end < 0) return 'closing';
        [state, at] = ['text', end + 1];
        break;
      }
      case 'comment': {
        const end = text.indexOf('-->', at);
        const dashes = text.slice(at, end < 0 ? text.length : end).search(/--|-$/);
        if (dashes >= 0) listener.fault('dashes', at + dashes, at + dashes + 2);
        if (end < 0) return 'comment';
        [state, at] = ['text', end + 3];
        break;
      }
    }
  }
  return state;
}

const SLIPS: readonly (readonly [ScanFault, RegExp])[] = [
  ['ampersand', AMPERSAND],
  ['single-brace', SINGLE_BRACE],
  ['wide-brace', WIDE_BRACE],
];

function checkText(text: string, from: number, to: number, listener: ScanListener): void {
  for (const [kind, pattern] of SLIPS) {
    for (const match of text.slice(from, to).matchAll(pattern)) {
      listener.fault(kind, from + match.index, from + match.index + match[0].length);
    }
  }
}

function openTag(text: string, start: number, listener: ScanListener): [XmlState, number] {
  if (text.startsWith('<!--', start)) return ['comment', start + 4];
  if (text[start + 1] === '/') return ['closing', start + 2];
  if (text[start + 1] === '!' || text[start + 1] === '?') {
    listener.fault('declaration', start, start + 2);
    const end = text.indexOf('>', start);
    return ['text', end < 0 ? text.length : end + 1];
  }
  NAME.lastIndex = start + 1;
  const name = NAME.exec(text);
  if (name) {
    listener.tag(start, NAME.lastIndex);
    return ['tag', NAME.lastIndex];
  }
  if (start + 1 === text.length) return ['open', start + 1];
  listener.fault('stray', start, start + 1);
  return ['text', start + 1];
}

function stepTag(text: string, at: number, listener: ScanListener): [XmlState, number] {
  const character = text[at]!;
  if (character === '>') return ['text', at + 1];
  if (character === '"') return ['double', at + 1];
  if (character === "'") return ['single', at + 1];
  if (character === '<') {
    listener.fault('endless-tag', at, at + 1);
    return ['text', at];
  }
  ATTRIBUTE.lastIndex = at;
  const name = ATTRIBUTE.exec(text);
  if (!name) return ['tag', at + 1];
  if (/[“”‘’＂＇]/.test(name[0])) listener.fault('wide-quote', at, ATTRIBUTE.lastIndex);
  else if (/=\s*$/.test(text.slice(0, at)) && name[0] !== '=') listener.fault('unquoted', at, ATTRIBUTE.lastIndex);
  if (name[0] === 'at') listener.fault('reserved', at, at + 2);
  return ['tag', ATTRIBUTE.lastIndex];
}

export const XML_FAULTS: Readonly<Record<ScanFault, readonly [Localized, Localized, DiagnosticCode]>> = {
  stray: [
    { zh: '“<”之后不是标签名', en: '"<" is followed by no tag name' },
    { zh: '要印出小于号，写 &lt;', en: 'to print a less-than sign write &lt;' },
    'markup-syntax',
  ],
  ampersand: [
    { zh: '“&”单独出现，或引出未知的字符名', en: '"&" stands alone, or begins an unknown character name' },
    { zh: '要印出 & 写 &amp;；其他字符直接输入', en: 'to print & write &amp;; type other characters as they are' },
    'markup-syntax',
  ],
  declaration: [
    {
      zh: '不允许 <! 与 <?（声明、CDATA、处理指令）',
      en: '<! and <? (declarations, CDATA, processing instructions) are not allowed',
    },
    { zh: '模板只写标签、文字与 {{ }}', en: 'a template holds tags, text and {{ }}' },
    'template-forbidden',
  ],
  reserved: [
    { zh: '属性“at”由程序自用', en: 'the attribute "at" is used by the program itself' },
    { zh: '删去它', en: 'delete it' },
    'unknown-attribute',
  ],
  'single-brace': [
    { zh: '花括号只有一层，会照原样印出', en: 'these braces are single: they would be printed as they stand' },
    {
      zh: '两边各写两个：{{…}}；要印出花括号本身，写 &#123; 和 &#125;',
      en: 'write two on each side, {{…}}; to print braces themselves write &#123; and &#125;',
    },
    'template-syntax',
  ],
  'wide-brace': [
    { zh: '这里用了全角花括号，会照原样印出', en: 'here are full-width braces: they would be printed as they stand' },
    { zh: '换成半角的 {{…}}', en: 'write {{…}} with half-width braces' },
    'template-syntax',
  ],
  dashes: [
    { zh: 'XML 注释 <!-- --> 里不能有连着的 --', en: 'there can be no -- in an XML comment <!-- -->' },
    { zh: '改用 {{!-- --}}，或删去多余的 -', en: 'use {{!-- --}} instead, or delete the dash' },
    'markup-syntax',
  ],
  'wide-quote': [
    { zh: '属性值要用英文引号 " "，这里是中文引号', en: 'an attribute wants straight quotes " ", not curly ones' },
    { zh: '切换到英文输入法，写成 名字="值"', en: 'write name="value"' },
    'markup-syntax',
  ],
  unquoted: [
    { zh: '属性值没有放进引号', en: "an attribute's value is not in quotes" },
    { zh: '写成 名字="值"', en: 'write name="value"' },
    'markup-syntax',
  ],
  'endless-tag': [
    { zh: '这个标签没有用 > 结束', en: 'this tag is not ended with >' },
    { zh: '在标签末尾补上 >', en: 'add > at its end' },
    'markup-syntax',
  ],
  'endless-value': [
    { zh: '这个标签里的属性值少了右引号', en: 'a value in this tag lacks its closing quote' },
    { zh: '前后用同一种引号：名字="值"', en: 'use the same quote before and after: name="value"' },
    'markup-syntax',
  ],
};

/** A value or block in the middle of a tag, or in an XML comment. */
export function misplaced(state: XmlState): readonly [Localized, Localized] {
  if (state === 'comment') {
    return [
      { zh: 'XML 注释 <!-- --> 里不能有 {{ }}', en: 'there can be no {{ }} in an XML comment <!-- -->' },
      { zh: '改用 {{!-- --}}', en: 'use {{!-- --}} instead' },
    ];
  }
  return [
    { zh: '值不能放在标签名或引号之外', en: 'a value cannot stand in a tag outside quotes' },
    { zh: '写成 属性="{{…}}"', en: 'write attribute="{{…}}"' },
  ];
}
