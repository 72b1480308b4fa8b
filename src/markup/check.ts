/** Holds a tree of elements against the vocabulary: what stands where; every fault is reported. */
import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import { nearestName } from '../diagnostics/nearest.js';
import type { Target } from '../model/documents.js';
import { type Checking, checkAttributes, checkLinks, listHint, type ReadSetting } from './check-attributes.js';
import { childElements, isElement, type MarkupElement } from './element.js';
import { refuseTag } from './flowing.js';
import { placesOf, placesOfElement } from './origin.js';
import { type Tag, VOCABULARY } from './vocabulary.js';

/** How much of a misplaced text is quoted, characters. */
const QUOTED = 12;

/** Whether the readers can rely on the tree: no faults were found. */
export function checkTree(root: MarkupElement, target: Target, setting: ReadSetting, diagnostics: Diagnostics): boolean {
  const before = diagnostics.list.length;
  const checking: Checking = {
    ...setting,
    target,
    diagnostics,
    ids: new Map(),
    links: [],
    report(element, code, message, hint) {
      diagnostics.error(code, { message, ...(hint && { hint }), at: placesOfElement(element) });
    },
  };
  const { root: rootTag } = VOCABULARY[target];
  if (root.tag !== rootTag) {
    const message = {
      zh: `最外层标签应是 <${rootTag}>，不是 <${root.tag}>`,
      en: `the outermost tag should be <${rootTag}>, not <${root.tag}>`,
    };
    checking.report(root, 'markup-structure', message);
    return false;
  }
  checkElement(root, checking);
  checkLinks(checking);
  return !diagnostics.hasErrorsSince(before);
}

function checkElement(element: MarkupElement, checking: Checking): void {
  const { tags, inside: within } = VOCABULARY[checking.target];
  const rule = Object.hasOwn(tags, element.tag) ? tags[element.tag] : undefined;
  if (!rule) {
    reportUnknownTag(element, checking);
    return;
  }
  checkAttributes(element, rule, checking);
  checkSurroundings(element, rule, checking);
  const inside = within[element.tag]!;
  for (const child of childElements(element)) {
    if (Object.hasOwn(tags, child.tag) && !inside.includes(child.tag)) reportMisplaced(child, element, inside, checking);
    else checkElement(child, checking);
  }
  checkText(element, rule, checking);
}

function checkSurroundings(element: MarkupElement, { within, notWithin }: Tag, { target, report }: Checking): void {
  const above = new Set<string>();
  for (let parent = element.parent; parent; parent = parent.parent) above.add(parent.tag);
  if (within && !within.some((tag) => above.has(tag))) {
    const places = within.filter((tag) => Object.hasOwn(VOCABULARY[target].tags, tag)).map((tag) => `<${tag}>`);
    const message = {
      zh: `<${element.tag}> 只能放在 ${places.join('、')} 里`,
      en: `<${element.tag}> may stand only in ${places.join(', ')}`,
    };
    report(element, 'markup-structure', message, { zh: `把它移进 ${places[0]}`, en: `move it into ${places[0]}` });
  }
  const wrong = notWithin?.find((tag) => above.has(tag));
  if (wrong !== undefined) {
    const message = { zh: `<${element.tag}> 不能放在 <${wrong}> 里`, en: `<${element.tag}> cannot stand in <${wrong}>` };
    report(element, 'markup-structure', message, { zh: `把它移到 </${wrong}> 之后`, en: `move it behind </${wrong}>` });
  }
}

function checkText(element: MarkupElement, rule: Tag, { target, diagnostics, report }: Checking): void {
  const { tags } = VOCABULARY[target];
  const takesText = rule.holds === 'inlines' || rule.holds === 'either';
  const text = element.children.find((child) => !isElement(child) && /[^ \t\r\n]/.test(child.text));
  if (text && !isElement(text) && !takesText) {
    const said = [...text.text.trim()].slice(0, QUOTED).join('');
    const message = {
      zh: `<${element.tag}> 里不能直接写文字“${said}”`,
      en: `text cannot stand directly in <${element.tag}>: "${said}"`,
    };
    const hint =
      rule.holds === 'blocks'
        ? { zh: '把文字放进 <p>…</p>', en: 'put the text into <p>…</p>' }
        : rule.holds === 'nothing'
          ? {
              zh: `<${element.tag}/> 里什么也不放：把文字移到它外面`,
              en: `<${element.tag}/> holds nothing: move the text out of it`,
            }
          : undefined;
    const at = text.origin ? placesOf(text.origin, `<${element.tag}>`) : placesOfElement(element);
    diagnostics.error('markup-structure', { message, ...(hint && { hint }), at });
  }
  if (rule.holds !== 'either') return;
  const inlines = childElements(element).filter((child) => tags[child.tag]?.sort === 'inline');
  const blocks = childElements(element).filter((child) => tags[child.tag]?.sort === 'block');
  if (blocks[0] && (text || inlines.length > 0)) {
    const message = { zh: `<${element.tag}> 里文字与块不能混写`, en: `<${element.tag}> holds text or blocks, not both` };
    report(blocks[0], 'markup-structure', message, { zh: '把文字放进 <p>…</p>', en: 'put the text into <p>…</p>' });
  }
}

function reportUnknownTag(element: MarkupElement, { target, report }: Checking): void {
  const refused = target === 'summary' ? refuseTag(element.tag) : null;
  if (refused) {
    report(element, 'unknown-tag', refused.message, refused.hint);
    return;
  }
  const { root, tags, inside } = VOCABULARY[target];
  const here = inside[element.parent?.tag ?? ''] ?? [root];
  const near = nearestName(element.tag, [...here, ...Object.keys(tags)]);
  const elsewhere = Object.entries(VOCABULARY).find(([, vocabulary]) => Object.hasOwn(vocabulary.tags, element.tag))?.[0];
  const ours = Object.hasOwn(HTML, element.tag) ? HTML[element.tag] : undefined;
  const absent = Object.hasOwn(ABSENT, element.tag) ? ABSENT[element.tag] : undefined;
  const hint = absent
    ? absent
    : ours
      ? { zh: `这是网页的标签，这里写 ${ours}`, en: `that is a tag of web pages: write ${ours} here` }
      : elsewhere
        ? { zh: `它只用于 ${elsewhere}.hbs`, en: `it belongs to ${elsewhere}.hbs` }
        : near === null
          ? listHint(here)
          : { zh: `是不是 <${near}>？`, en: `did you mean <${near}>?` };
  report(element, 'unknown-tag', { zh: `没有标签 <${element.tag}>`, en: `there is no tag <${element.tag}>` }, hint);
}

function reportMisplaced(child: MarkupElement, parent: MarkupElement, inside: readonly string[], { report }: Checking): void {
  const message = { zh: `<${child.tag}> 不能放在 <${parent.tag}> 里`, en: `<${child.tag}> cannot stand in <${parent.tag}>` };
  const hint =
    inside.length === 0
      ? { zh: `<${parent.tag}> 是空标签：写 <${parent.tag}/>`, en: `<${parent.tag}> is an empty tag: write <${parent.tag}/>` }
      : { zh: `<${parent.tag}> 里可放：${inside.join('、')}`, en: `<${parent.tag}> may hold: ${inside.join(', ')}` };
  report(child, 'markup-structure', message, hint);
}

const SHAPES: Localized = {
  zh: '没有箭头和图形：用带样式的 <col> 作框，框间放 <p>›</p>',
  en: 'there are no arrows and shapes: use <col> with a style as a box, and <p>›</p> between boxes',
};
const NOTES: Localized = {
  zh: '没有作者的脚注：说明写进 <note>；数字的出处由 sources: footnotes 印出',
  en: 'there are no footnotes of the author: a remark goes into <note>; where numbers come from, sources: footnotes prints',
};

/** What people look for and is not there: the nearest name in letters would mislead. */
const ABSENT: Readonly<Record<string, Localized>> = {
  ...{ arrow: SHAPES, chevron: SHAPES, circle: SHAPES, line: SHAPES, shape: SHAPES, connector: SHAPES },
  icon: {
    zh: '没有图标：小图片用 <image ref="…" width="…" height="…"/>',
    en: 'there are no icons: a small picture is <image ref="…" width="…" height="…"/>',
  },
  code: { zh: '没有代码字体：写成普通文字', en: 'there is no face for code: write plain text' },
  footnote: NOTES,
  background: { zh: '幻灯片的底图写 <ground ref="…"/>', en: 'a picture behind a slide is <ground ref="…"/>' },
};

/** What people bring along from web pages. */
const HTML: Readonly<Record<string, string>> = {
  strong: '<b>',
  em: '<i>',
  span: '<b> / <i> / <p style="…">',
  div: '<col> / <row>',
  ul: '<list>',
  ol: '<list>',
  li: '<item>',
  img: '<image> / <figure>',
  blockquote: '<quote>',
  h4: '<h3>',
  hr: '<spacer/>',
};
