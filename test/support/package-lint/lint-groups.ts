/** Lint of groups: nothing in them that PowerPoint would not group, and a frame that is that of their shapes. */

import { descendants, elements, path } from '../../../src/write/ooxml/tree.js';
import type { XmlElement } from '../../../src/write/ooxml/xml.js';
import type { Report } from './lint.js';

export function lintGroups(root: XmlElement, part: string, report: Report): void {
  for (const group of descendants(root, 'p:grpSp')) {
    const name = path(group, 'p:nvGrpSpPr', 'p:cNvPr')?.attributes.name ?? '';
    const shapes = elements(group).slice(2);
    if (name.trim() === '') report(part, 'group', 'a group has no name');
    if (shapes.length < 2) report(part, 'group', `${name} holds ${shapes.length} shapes`);
    if (descendants(group, 'p:ph').length > 0) report(part, 'group', `${name} holds a placeholder`);
    if (descendants(group, 'a:tbl').length > 0) report(part, 'group', `${name} holds a table`);
    lintPlace(group, name, part, report);
  }
}

/** Where a group's frame is not that of its shapes, PowerPoint moves or stretches them when it is first touched. */
function lintPlace(group: XmlElement, name: string, part: string, report: Report): void {
  const place = path(group, 'p:grpSpPr', 'a:xfrm');
  const edges = place && edgesOf(place, 'a:off', 'a:ext');
  const inner = place && edgesOf(place, 'a:chOff', 'a:chExt');
  if (!edges || !inner) {
    report(part, 'group', `${name} has no place`);
    return;
  }
  const shapes = elements(group)
    .slice(2)
    .flatMap((shape) => descendants(shape, 'a:xfrm').slice(0, 1))
    .flatMap((each) => edgesOf(each, 'a:off', 'a:ext') ?? []);
  const union = [0, 1, 2, 3].map((side) => {
    const sides = shapes.filter((_, i) => i % 4 === side);
    return side < 2 ? Math.min(...sides) : Math.max(...sides);
  });
  if (edges.join() !== inner.join() || edges.join() !== union.join())
    report(part, 'group', `${name} is not as large as its shapes`);
}

/** Left, top, right, bottom. */
function edgesOf(place: XmlElement, offset: string, extent: string): readonly number[] | null {
  const [at, size] = [path(place, offset)?.attributes, path(place, extent)?.attributes];
  if (!at || !size) return null;
  const [x, y, cx, cy] = [at.x, at.y, size.cx, size.cy].map(Number) as [number, number, number, number];
  return [x, y, x + cx, y + cy];
}
