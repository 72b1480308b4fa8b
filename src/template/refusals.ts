/** What is said where template text or a value stands where it may not. */
import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Localized } from '../diagnostics/diagnostic.js';
import type { ScanFault, XmlState } from './scan.js';

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
