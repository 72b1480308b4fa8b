/** Lint of placeholders: a slide's say nothing that their layout says too, so that layouts can be edited; each of a layout is used. */

import { type OfficePackage, resolveTarget } from '../../../src/write/ooxml/package.js';
import { descendants, elements, path, textOf } from '../../../src/write/ooxml/tree.js';
import type { XmlElement } from '../../../src/write/ooxml/xml.js';
import type { Report } from './lint.js';

const HEADS = ['p:nvSpPr', 'p:nvGraphicFramePr', 'p:nvPicPr'];

export const placeholderOf = (shape: XmlElement): XmlElement | null =>
  HEADS.map((head) => path(shape, head, 'p:nvPr', 'p:ph')).find((found) => found !== null) ?? null;

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
      if (shape.name === 'p:sp' && (body === null || textOf(body) === '')) report(part, 'empty-placeholder', key);
      const given = held?.get(key)?.[0];
      if (held && !given) report(part, 'placeholder', `the layout has no ${key}`);
      if (given && shape.name === 'p:sp')
        lintOverrides(shape, given, (what) => report(part, 'placeholder-override', `${key} says ${what}`));
    }
  }
  for (const [key, [shape]] of held ?? []) {
    const type = placeholderOf(shape!)?.attributes.type ?? '';
    if (!UNRESTORED.has(type) && !peers(opened, part).some((peer) => placeholders(peer).has(key)))
      report(part, 'unfilled-placeholder', `no slide of its layout fills ${key}`);
  }
}

/** The slides that share a slide's layout, it among them. */
function peers(opened: OfficePackage, part: string): XmlElement[] {
  const layoutOf = (slide: string) => opened.relationships(slide).find((r) => r.type.endsWith('/slideLayout'))?.target;
  const slides = opened.names.filter((name) => /^ppt\/slides\/[^/]+\.xml$/.test(name));
  return slides.filter((slide) => layoutOf(slide) === layoutOf(part)).map((slide) => opened.xml(slide));
}

const INSETS = new Set(['lIns', 'tIns', 'rIns', 'bIns', 'anchor']);

function lintOverrides(shape: XmlElement, given: XmlElement, own: (what: string) => void): void {
  const [place, ...more] = elements(path(shape, 'p:spPr') ?? shape);
  const placeOf = (frame: XmlElement | undefined | null) => JSON.stringify(frame?.children);
  if (more.length > 0 || (place && placeOf(place) === placeOf(path(given, 'p:spPr', 'a:xfrm'))))
    own('the place that its layout has, or a fill');
  if (place && elements(place).length === 0) own('an empty place');
  const text = path(shape, 'p:txBody');
  if (text === null) return;
  const body = path(text, 'a:bodyPr');
  const usual = path(given, 'p:txBody', 'a:bodyPr')?.attributes ?? {};
  const needless = Object.entries(body?.attributes ?? {}).filter(
    ([name, value]) => !INSETS.has(name) || (name === 'anchor' && usual[name] === value),
  );
  if (needless.length > 0 || (body && elements(body).some(({ name }) => name !== 'a:normAutofit')))
    own('more of its body than insets or another anchor');
  if (elements(path(text, 'a:lstStyle') ?? shape, 'a:lvl1pPr').length > 0) own('levels');
  const size = path(given, 'p:txBody', 'a:lstStyle', 'a:lvl1pPr', 'a:defRPr')?.attributes.sz;
  if (
    descendants(text, 'a:rPr').some(
      ({ attributes }) =>
        attributes.sz === size && size !== undefined && elements(path(text, 'a:p') ?? text, 'a:pPr').length === 0,
    )
  )
    own('the size that its layout has');
}

/** By what PowerPoint matches a slide's placeholders to its layout's: titles by type, all others by index. */
function placeholders(root: XmlElement): ReadonlyMap<string, readonly XmlElement[]> {
  const found = new Map<string, XmlElement[]>();
  for (const shape of ['p:sp', 'p:graphicFrame', 'p:pic'].flatMap((name) => descendants(root, name))) {
    const placeholder = placeholderOf(shape);
    if (placeholder === null) continue;
    const { type, idx } = placeholder.attributes;
    const key = type === 'title' || type === 'ctrTitle' ? 'title' : `idx ${idx ?? 0}`;
    found.set(key, [...(found.get(key) ?? []), shape]);
  }
  return found;
}
