/** Holds a tree of elements against the vocabulary, the theme's names and the content's ids; every fault is reported. */
import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import { didYouMean, nearestName } from '../diagnostics/nearest.js';
import type { Content } from '../model/content.js';
import type { Target } from '../model/documents.js';
import type { Labels } from '../model/output.js';
import type { Theme } from '../model/theme.js';
import { checkAttribute } from './attributes.js';
import { childElements, isElement, type MarkupElement } from './element.js';
import { placesOf, placesOfElement } from './origin.js';
import { type Attribute, type Tag, tagsInside, VOCABULARY } from './vocabulary.js';

export interface ReadSetting {
  readonly theme: Theme;
  readonly content: Content;
  /** Words for attributes that the template leaves out. */
  readonly labels: Labels;
}

/** How much of a misplaced text is quoted, characters. */
const QUOTED = 12;

/** Whether the readers can rely on the tree: no faults were found. */
export function checkTree(root: MarkupElement, target: Target, setting: ReadSetting, diagnostics: Diagnostics): boolean {
  const { theme, content } = setting;
  const { tags, root: rootTag } = VOCABULARY[target];
  const before = diagnostics.list.length;
  const ids = new Map<string, MarkupElement>();
  const links: { readonly element: MarkupElement; readonly id: string }[] = [];

  function report(element: MarkupElement, code: DiagnosticCode, message: Localized, hint?: Localized): void {
    diagnostics.error(code, { message, ...(hint && { hint }), at: placesOfElement(element) });
  }

  const allowed = new Map<string, readonly string[]>();
  function insideOf(tag: string, rule: Tag): readonly string[] {
    const known = allowed.get(tag) ?? tagsInside(rule, tags);
    allowed.set(tag, known);
    return known;
  }

  function checkElement(element: MarkupElement): void {
    const rule = Object.hasOwn(tags, element.tag) ? tags[element.tag] : undefined;
    if (!rule) {
      reportUnknownTag(element);
      return;
    }
    checkAttributes(element, rule);
    checkSurroundings(element, rule);
    const inside = insideOf(element.tag, rule);
    for (const child of childElements(element)) {
      if (Object.hasOwn(tags, child.tag) && !inside.includes(child.tag)) reportMisplaced(child, element, inside);
      else checkElement(child);
    }
    checkText(element, rule);
  }

  function checkSurroundings(element: MarkupElement, { within, notWithin }: Tag): void {
    const above = new Set<string>();
    for (let parent = element.parent; parent; parent = parent.parent) above.add(parent.tag);
    if (within && !within.some((tag) => above.has(tag))) {
      const places = within.filter((tag) => Object.hasOwn(tags, tag)).map((tag) => `<${tag}>`);
      const message = {
        zh: `<${element.tag}> 只能放在 ${places.join('、')} 里`,
        en: `<${element.tag}> may stand only in ${places.join(', ')}`,
      };
      report(element, 'markup-structure', message, { zh: `把它移进 ${places[0]}`, en: `move it into ${places[0]}` });
    }
    const wrong = notWithin?.find((tag) => above.has(tag));
    if (wrong !== undefined) {
      report(
        element,
        'markup-structure',
        { zh: `<${element.tag}> 不能放在 <${wrong}> 里`, en: `<${element.tag}> cannot stand in <${wrong}>` },
        { zh: `把它移到 </${wrong}> 之后`, en: `move it behind </${wrong}>` },
      );
    }
  }

  function checkAttributes(element: MarkupElement, rule: Tag): void {
    const isBlank = (name: string): boolean => (element.attributes.get(name) ?? '').trim() === '';
    const lacking = Object.keys(rule.attributes).filter((name) => rule.attributes[name]!.required && isBlank(name));
    const unknown = [...element.attributes.keys()].filter((name) => !Object.hasOwn(rule.attributes, name));
    // The one that is written is the one that is wanted, by another name.
    const [meant] = lacking.length === 1 && unknown.length === 1 ? lacking : [];
    for (const [name, text] of element.attributes) {
      const attribute = Object.hasOwn(rule.attributes, name) ? rule.attributes[name] : undefined;
      if (attribute) checkValue(element, name, attribute, text);
      else {
        const known = Object.keys(rule.attributes);
        const near = meant ?? nearestName(name, known);
        const hint = near === null ? listHint(known) : didYouMean(near);
        report(
          element,
          'unknown-attribute',
          { zh: `<${element.tag}> 没有属性“${name}”`, en: `<${element.tag}> has no attribute "${name}"` },
          hint,
        );
      }
    }
    for (const name of meant === undefined ? lacking : []) {
      const message = {
        zh: `<${element.tag}> 缺少属性“${name}”，或它是空的`,
        en: `<${element.tag}> lacks the attribute "${name}", or it is empty`,
      };
      report(element, 'markup-structure', message, {
        zh: `写成 <${element.tag} ${name}="…">`,
        en: `write <${element.tag} ${name}="…">`,
      });
    }
    if (rule.attributes.style && !element.attributes.has('style')) checkName(element, 'style', element.tag);
  }

  function checkValue(element: MarkupElement, name: string, { type }: Attribute, text: string): void {
    const wrong = checkAttribute(type, text);
    if (wrong) {
      report(
        element,
        'markup-structure',
        { zh: `${name}="${text}"：${wrong.fault.zh}`, en: `${name}="${text}": ${wrong.fault.en}` },
        wrong.hint,
      );
      return;
    }
    if (type === 'style' || type === 'layout' || type === 'figure' || type === 'fact') checkName(element, type, text);
    if (type === 'link' && text.startsWith('#')) links.push({ element, id: text.slice(1) });
    if (type === 'id') {
      const first = ids.get(text);
      if (!first) ids.set(text, element);
      else {
        const at = [...placesOfElement(element), ...placesOfElement(first)];
        const message = { zh: `编号“${text}”用了两次`, en: `the id "${text}" is used twice` };
        diagnostics.error('duplicate-id', { message, hint: { zh: '给其中一个换个编号', en: 'give one of them another' }, at });
      }
    }
  }

  /** Names that the theme or the content defines. */
  function checkName(element: MarkupElement, type: 'style' | 'layout' | 'figure' | 'fact', name: string): void {
    const [known, code, where] = {
      style: [
        theme.styles[target],
        'unknown-style',
        { zh: `主题里 ${target} 没有样式“${name}”`, en: `the theme has no style "${name}" for ${target}` },
      ],
      layout: [theme.deck.layouts, 'unknown-style', { zh: `主题里没有版式“${name}”`, en: `the theme has no layout "${name}"` }],
      figure: [content.figures, 'unknown-figure', { zh: `figures: 中没有“${name}”`, en: `there is no "${name}" under figures:` }],
      fact: [content.facts, 'unknown-fact', { zh: `facts: 中没有“${name}”`, en: `there is no "${name}" under facts:` }],
    }[type] as [Readonly<Record<string, unknown>>, DiagnosticCode, Localized];
    if (Object.hasOwn(known, name)) return;
    const near = nearestName(name, Object.keys(known));
    report(element, code, where, near === null ? listHint(Object.keys(known)) : didYouMean(near));
  }

  function checkText(element: MarkupElement, rule: Tag): void {
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

  function reportUnknownTag(element: MarkupElement): void {
    const parent = element.parent && tags[element.parent.tag];
    const near = nearestName(element.tag, parent ? [...tagsInside(parent, tags), ...Object.keys(tags)] : Object.keys(tags));
    const elsewhere = Object.entries(VOCABULARY).find(([, vocabulary]) => Object.hasOwn(vocabulary.tags, element.tag))?.[0];
    const ours = Object.hasOwn(HTML, element.tag) ? HTML[element.tag] : undefined;
    const hint = ours
      ? { zh: `这是网页的标签，这里写 ${ours}`, en: `that is a tag of web pages: write ${ours} here` }
      : elsewhere
        ? { zh: `它只用于 ${elsewhere}.hbs`, en: `it belongs to ${elsewhere}.hbs` }
        : near === null
          ? listHint(parent ? tagsInside(parent, tags) : [rootTag])
          : { zh: `是不是 <${near}>？`, en: `did you mean <${near}>?` };
    report(element, 'unknown-tag', { zh: `没有标签 <${element.tag}>`, en: `there is no tag <${element.tag}>` }, hint);
  }

  function reportMisplaced(child: MarkupElement, parent: MarkupElement, inside: readonly string[]): void {
    const message = { zh: `<${child.tag}> 不能放在 <${parent.tag}> 里`, en: `<${child.tag}> cannot stand in <${parent.tag}>` };
    const hint =
      inside.length === 0
        ? { zh: `<${parent.tag}> 是空标签：写 <${parent.tag}/>`, en: `<${parent.tag}> is an empty tag: write <${parent.tag}/>` }
        : { zh: `<${parent.tag}> 里可放：${inside.join('、')}`, en: `<${parent.tag}> may hold: ${inside.join(', ')}` };
    report(child, 'markup-structure', message, hint);
  }

  if (root.tag !== rootTag) {
    const message = {
      zh: `最外层标签应是 <${rootTag}>，不是 <${root.tag}>`,
      en: `the outermost tag should be <${rootTag}>, not <${root.tag}>`,
    };
    report(root, 'markup-structure', message);
    return false;
  }
  checkElement(root);
  for (const { element, id } of links) {
    if (ids.has(id)) continue;
    const near = nearestName(id, ids.keys());
    report(
      element,
      'markup-structure',
      { zh: `链接指向的“#${id}”不存在`, en: `the link's target "#${id}" does not exist` },
      near === null ? { zh: `指向的地方要写 id="${id}"`, en: `what it leads to must bear id="${id}"` } : didYouMean(`#${near}`),
    );
  }
  return !diagnostics.hasErrorsSince(before);
}

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

function listHint(names: readonly string[]): Localized {
  const shown = names.slice(0, 16);
  const more = names.length > shown.length;
  return { zh: `可用：${shown.join('、')}${more ? '……' : ''}`, en: `there are: ${shown.join(', ')}${more ? ', …' : ''}` };
}
