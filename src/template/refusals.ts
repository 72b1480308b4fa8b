/** What is said where template text or a value stands where it may not. */
import type { DiagnosticCode } from '../source/codes.js';
import type { Localized } from '../source/diagnostic.js';
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
