/** Lint of placeholders: a slide's leave place and looks to its layout, so that "Reset slide" changes nothing and layouts can be edited. */

import { type OfficePackage, resolveTarget } from '../../../src/write/ooxml/package.js';
import { descendants, elements, path, textOf } from '../../../src/write/ooxml/tree.js';
import type { XmlElement } from '../../../src/write/ooxml/xml.js';
import type { Report } from './lint.js';

export const placeholderOf = (shape: XmlElement): XmlElement | null => path(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph');

/** Placeholders of which Reset brings back none. */
const UNRESTORED = new Set(['ftr', 'sldNum', 'dt']);

export function lintPlaceholders(opened: OfficePackage, root: XmlElement, part: string, report: Report): void {
  const layout = opened.relationships(part).find((r) => r.type.endsWith('/slideLayout'));
  if (layout === undefined) report(part, 'layout', 'leads to no layout');
  const held = layout && placeholders(opened.xml(resolveTarget(part, layout.target)));
  const own = placeholders(root);
  for (const [key, shapes] of own) {
    if (shapes.length > 1) report(part, 'duplicate-placeholder', `${shapes.length} shapes fill ${key}`);
    for (const shape of shapes) {
      const body = path(shape, 'p:txBody');
      if (body === null || textOf(body) === '') report(part, 'empty-placeholder', key);
      if (held && !held.has(key)) report(part, 'placeholder', `the layout has no ${key}`);
      lintOverrides(shape, key, part, report);
    }
  }
  for (const [key, [shape]] of held ?? []) {
    const type = placeholderOf(shape!)?.attributes.type ?? '';
    if (!own.has(key) && !UNRESTORED.has(type)) report(part, 'unfilled-placeholder', `Reset would bring back ${key}, empty`);
  }
}

function lintOverrides(shape: XmlElement, key: string, part: string, report: Report): void {
  const own = (what: string): void => report(part, 'placeholder-override', `${key} has ${what} of its own`);
  if (elements(path(shape, 'p:spPr') ?? shape).length > 0) own('a place or a fill');
  const text = path(shape, 'p:txBody');
  if (text === null) return;
  const body = path(text, 'a:bodyPr');
  if (body !== null && (Object.keys(body.attributes).length > 0 || elements(body).length > 0)) own('insets or an anchor');
  if (elements(path(text, 'a:lstStyle') ?? shape, 'a:lvl1pPr').length > 0) own('levels');
  if (['a:rPr', 'a:endParaRPr'].some((name) => descendants(text, name).some((run) => run.attributes.sz !== undefined)))
    own('a size');
}

/** By what PowerPoint matches a slide's placeholders to its layout's: titles by type, all others by index. */
function placeholders(root: XmlElement): ReadonlyMap<string, readonly XmlElement[]> {
  const found = new Map<string, XmlElement[]>();
  for (const shape of descendants(root, 'p:sp')) {
    const placeholder = placeholderOf(shape);
    if (placeholder === null) continue;
    const { type, idx } = placeholder.attributes;
    const key = type === 'title' || type === 'ctrTitle' ? 'title' : `idx ${idx ?? 0}`;
    found.set(key, [...(found.get(key) ?? []), shape]);
  }
  return found;
}
