/** Holds the attributes of elements against the vocabulary, the theme's names and the content's ids. */
import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import { didYouMean, nearestName } from '../diagnostics/nearest.js';
import type { Content } from '../model/content.js';
import type { Target } from '../model/documents.js';
import type { Labels } from '../model/output.js';
import type { Theme } from '../model/theme.js';
import { checkAttribute, listFacts } from './attributes.js';
import type { MarkupElement } from './element.js';
import { refuseAttribute } from './flowing.js';
import { placesOfElement } from './origin.js';
import type { Attribute, Tag } from './vocabulary.js';

export interface ReadSetting {
  readonly theme: Theme;
  readonly content: Content;
  /** Words for attributes that the template leaves out. */
  readonly labels: Labels;
}

/** What is known of a tree while it is checked. */
export interface Checking extends ReadSetting {
  readonly target: Target;
  readonly diagnostics: Diagnostics;
  /** Where each id stands first, and what leads to one: told when all are known. */
  readonly ids: Map<string, MarkupElement>;
  readonly links: { readonly element: MarkupElement; readonly id: string }[];
  report(element: MarkupElement, code: DiagnosticCode, message: Localized, hint?: Localized): void;
}

export function checkAttributes(element: MarkupElement, rule: Tag, checking: Checking): void {
  const isBlank = (name: string): boolean => (element.attributes.get(name) ?? '').trim() === '';
  const lacking = Object.keys(rule.attributes).filter((name) => rule.attributes[name]!.required && isBlank(name));
  const unknown = [...element.attributes.keys()].filter((name) => !Object.hasOwn(rule.attributes, name));
  // The one that is written is the one that is wanted, by another name.
  const [meant] = lacking.length === 1 && unknown.length === 1 ? lacking : [];
  for (const [name, text] of element.attributes) {
    const attribute = Object.hasOwn(rule.attributes, name) ? rule.attributes[name] : undefined;
    if (attribute) checkValue(element, name, attribute, text, checking);
    else {
      const refused = checking.target === 'summary' ? refuseAttribute(element.tag, name) : null;
      if (refused) {
        checking.report(element, 'unknown-attribute', refused.message, refused.hint);
        continue;
      }
      const known = Object.keys(rule.attributes);
      const near = meant ?? nearestName(name, known);
      const hint = near === null ? listHint(known) : didYouMean(near);
      const message = { zh: `<${element.tag}> 没有属性“${name}”`, en: `<${element.tag}> has no attribute "${name}"` };
      checking.report(element, 'unknown-attribute', message, hint);
    }
  }
  for (const name of meant === undefined ? lacking : []) {
    const message = {
      zh: `<${element.tag}> 缺少属性“${name}”，或它是空的`,
      en: `<${element.tag}> lacks the attribute "${name}", or it is empty`,
    };
    checking.report(element, 'markup-structure', message, {
      zh: `写成 <${element.tag} ${name}="…">`,
      en: `write <${element.tag} ${name}="…">`,
    });
  }
  if (rule.attributes.style && !element.attributes.has('style')) checkName(element, 'style', element.tag, checking);
}

function checkValue(element: MarkupElement, name: string, { type }: Attribute, text: string, checking: Checking): void {
  const { ids, links, diagnostics, report } = checking;
  const wrong = checkAttribute(type, text);
  if (wrong) {
    const message = { zh: `${name}="${text}"：${wrong.fault.zh}`, en: `${name}="${text}": ${wrong.fault.en}` };
    report(element, 'markup-structure', message, wrong.hint);
    return;
  }
  if (type === 'style' || type === 'layout' || type === 'figure' || type === 'fact') checkName(element, type, text, checking);
  if (type === 'facts') for (const id of listFacts(text)) if (id !== null) checkName(element, 'fact', id, checking);
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
function checkName(
  element: MarkupElement,
  type: 'style' | 'layout' | 'figure' | 'fact',
  name: string,
  { theme, content, target, report }: Checking,
): void {
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

/** When all ids are known. */
export function checkLinks({ links, ids, report }: Checking): void {
  for (const { element, id } of links) {
    if (ids.has(id)) continue;
    const near = nearestName(id, ids.keys());
    const message = { zh: `链接指向的“#${id}”不存在`, en: `the link's target "#${id}" does not exist` };
    const bear = { zh: `指向的地方要写 id="${id}"`, en: `what it leads to must bear id="${id}"` };
    report(element, 'markup-structure', message, near === null ? bear : didYouMean(`#${near}`));
  }
}

export function listHint(names: readonly string[]): Localized {
  const shown = names.slice(0, 16);
  const more = names.length > shown.length;
  return { zh: `可用：${shown.join('、')}${more ? '……' : ''}`, en: `there are: ${shown.join(', ')}${more ? ', …' : ''}` };
}
