/** Parses rendered markup as strict XML into a plain tree whose elements and texts know where they come from. */

import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import { nearestName } from '../diagnostics/nearest.js';
import type { Markup, MarkupOrigin } from '../model/markup.js';
import { readXml, type XmlListener } from '../xml/read-xml.js';
import type { MarkupElement, MarkupText } from './element.js';
import { placesOf } from './origin.js';
import { VOCABULARY } from './vocabulary.js';

interface OpenElement extends MarkupElement {
  readonly children: (MarkupElement | MarkupText)[];
}

/** Deeper than any page needs, shallower than our own recursion bears. */
const DEEPEST = 100;

/** Reports the first fault and returns null where the text is not well-formed. */
export function parseMarkup(markup: Markup, diagnostics: Diagnostics): MarkupElement | null {
  const start: MarkupOrigin = { template: { file: markup.file, start: { line: 1, column: 1, offset: 0 } } };
  const open: OpenElement[] = [];
  const counts = new Map<string, number>();
  let root: MarkupElement | null = null;
  let closed: MarkupElement | undefined;
  let value: MarkupOrigin | null = null;
  let failed = false;

  const fail = ({ message, hint, code, origin = start }: Explanation): void => {
    if (failed) return;
    failed = true;
    diagnostics.error(code, { message, ...(hint && { hint }), at: placesOf(origin) });
  };

  const error: XmlListener['error'] = ({ message: reason }, position) => {
    const said = explain(reason, markup.text.slice(0, position), closed ?? open.at(-1));
    fail({ ...said, origin: said.origin ?? originBefore(markup, position) });
  };
  const instruction = (target: string, body: string): void => {
    if (target === 'at') value = markup.origins[Number(body)] ?? null;
  };
  const text = (said: string): void => {
    open.at(-1)?.children.push({ text: said, origin: value });
    value = null;
    closed = undefined;
  };
  const openTag: XmlListener['open'] = (name, attributes) => {
    if (failed) return;
    const { at, ...own } = attributes;
    const parent = open.at(-1) ?? null;
    // A fact inside prose has no stamp of its own: it stands where its prose does.
    const origin = (at === undefined ? (value ?? lastOrigin(parent)) : markup.origins[Number(at)]) ?? start;
    const order = (counts.get(name) ?? 0) + 1;
    counts.set(name, order);
    closed = undefined;
    const element: OpenElement = { tag: name, attributes: new Map(Object.entries(own)), children: [], parent, order, origin };
    parent?.children.push(element);
    root ??= element;
    open.push(element);
    if (open.length > DEEPEST) {
      const message = { zh: `标签嵌套超过 ${DEEPEST} 层`, en: `tags are nested more than ${DEEPEST} deep` };
      fail({ code: 'markup-structure', message, origin });
    }
  };
  const close = (): void => {
    // Told before a wrong end tag is complained of: then it is this one that was not closed.
    closed = open.pop();
  };

  readXml(markup.text, { open: openTag, close, text, instruction, error });
  return failed ? null : root;
}

function lastOrigin(parent: OpenElement | null): MarkupOrigin | undefined {
  for (const child of [...(parent?.children ?? [])].reverse()) if (child.origin) return child.origin;
  return parent?.origin;
}

/** The last stamp that was printed before a position. */
function originBefore(markup: Markup, position: number): MarkupOrigin | undefined {
  const before = markup.text.slice(0, position);
  const stamps = [...before.slice(Math.max(0, before.length - 10_000)).matchAll(/<\?at (\d+)\?>|<[\w.-]+ at="(\d+)"/g)];
  const last = stamps.at(-1);
  return last && markup.origins[Number(last[1] ?? last[2])];
}

interface Explanation {
  readonly message: Localized;
  readonly hint?: Localized | undefined;
  readonly code: 'markup-syntax' | 'control-character' | 'markup-structure';
  /** Where there is a better place than the last stamp. */
  readonly origin?: MarkupOrigin | undefined;
}

function explain(error: string, before: string, open: MarkupElement | undefined): Explanation {
  const reason = error.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
  const closing = /<\/([\w.-]+)[^<]*$/.exec(before)?.[1] ?? '';
  if (/^(unexpected close tag|unmatched closing tag)/.test(reason)) {
    return { code: 'markup-syntax', ...explainClosing(closing, open) };
  }
  const unclosed = /^unclosed tag: (.+)$/.exec(reason)?.[1];
  if (unclosed !== undefined) {
    return {
      code: 'markup-syntax',
      message: { zh: `<${unclosed}> 没有关闭`, en: `<${unclosed}> is never closed` },
      hint: { zh: `在它的内容之后写 </${unclosed}>`, en: `write </${unclosed}> after its content` },
      origin: open?.origin,
    };
  }
  if (/^disallowed character$/.test(reason)) {
    return {
      code: 'control-character',
      message: { zh: '文字里有文档不能容纳的控制字符', en: 'the text holds a control character that no document can hold' },
      hint: { zh: '删去它；多半是从别处复制带来的', en: 'delete it; it probably came along with copied text' },
    };
  }
  const known = FAULTS.find(([pattern]) => pattern.test(reason));
  const message = known?.[1] ?? { zh: `标记不合 XML 语法：${reason}`, en: `the markup is not well-formed: ${reason}` };
  return { code: 'markup-syntax', message, hint: known?.[2] };
}

/** `open` is what the end tag found open. */
function explainClosing(closing: string, open: MarkupElement | undefined): Omit<Explanation, 'code'> {
  const above = new Set<string>();
  for (let element = open?.parent; element; element = element.parent) above.add(element.tag);
  if (!open || !(EMPTY.has(open.tag) || above.has(closing) || nearestName(closing, [open.tag]))) {
    return {
      message: { zh: `</${closing}> 没有对应的开始标签`, en: `</${closing}> has no start tag` },
      hint: { zh: `删去它，或在前面补上 <${closing}>`, en: `delete it, or write <${closing}> before it` },
    };
  }
  const message = { zh: `<${open.tag}> 被 </${closing}> 关闭`, en: `<${open.tag}> is closed by </${closing}>` };
  const hint = EMPTY.has(open.tag)
    ? { zh: `写成 <${open.tag}/>`, en: `write <${open.tag}/>` }
    : above.has(closing)
      ? { zh: `在 </${closing}> 之前写 </${open.tag}>`, en: `write </${open.tag}> before </${closing}>` }
      : {
          zh: `两头要同名：改成 </${open.tag}>，或把开始标签改成 <${closing}>`,
          en: `both ends bear one name: write </${open.tag}>, or <${closing}> at the start`,
        };
  return { message, hint, origin: open.origin };
}

/** Tags in which nothing stands. */
const EMPTY: ReadonlySet<string> = new Set(
  Object.values(VOCABULARY).flatMap(({ tags }) =>
    Object.entries(tags).flatMap(([tag, { holds }]) => (holds === 'nothing' ? [tag] : [])),
  ),
);

const FAULTS: readonly (readonly [RegExp, Localized, Localized])[] = [
  [
    /^duplicate attribute/,
    { zh: '一个标签里同一属性写了两次', en: 'an attribute is written twice in one tag' },
    { zh: '删去其中一个', en: 'delete one of them' },
  ],
  [
    /attribute|quote/i,
    { zh: '标签的属性写法不对', en: "a tag's attribute is not written right" },
    { zh: '写成 名字="值"，属性之间空一格', en: 'write name="value", with a blank between attributes' },
  ],
  [
    /entity|&/i,
    { zh: '“&”的写法不对，或用了未知的 &名字;', en: 'an "&" stands alone, or begins an unknown &name;' },
    { zh: '要印出 & 写 &amp;；空格等字符直接输入', en: 'to print & write &amp;; type other characters as they are' },
  ],
  [
    /root|outside|unexpected end/i,
    {
      zh: '模板要恰好有一个最外层标签，标签之外没有文字',
      en: 'a template has exactly one outermost tag, and no text outside it',
    },
    { zh: '最外层：<deck>、<doc> 或 <page>', en: 'the outermost tag is <deck>, <doc> or <page>' },
  ],
];
