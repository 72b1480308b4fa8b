/** Finding, inserting and removing in an XML tree. */
import type { XmlElement, XmlNode } from './xml.js';

/** The first child of that name, or null. */
export function child(parent: XmlElement, name: string): XmlElement | null {
  for (const node of parent.children) if (typeof node !== 'string' && node.name === name) return node;
  return null;
}

/** Follows child names from `parent`: `path(sp, 'p:nvSpPr', 'p:nvPr', 'p:ph')`; null where one is missing. */
export function path(parent: XmlElement, ...names: readonly string[]): XmlElement | null {
  let at: XmlElement | null = parent;
  for (const name of names) {
    if (at === null) return null;
    at = child(at, name);
  }
  return at;
}

/** The same, for what must be there: throws where it is missing. */
export function need(parent: XmlElement, ...names: readonly string[]): XmlElement {
  const found = path(parent, ...names);
  if (found === null) throw new Error(`<${parent.name}> lacks ${names.join('/')}`);
  return found;
}

/** All child elements, or those of one name. A copy: the tree may be changed while it is walked. */
export function elements(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (node): node is XmlElement => typeof node !== 'string' && (name === undefined || node.name === name),
  );
}

/** The element itself and all below it, in document order. */
export function visit(element: XmlElement, take: (element: XmlElement) => void): void {
  take(element);
  for (const node of element.children) if (typeof node !== 'string') visit(node, take);
}

/** Descendants of that name in document order, the root itself included. A copy, as `elements`. */
export function descendants(root: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  visit(root, (element) => {
    if (element.name === name) found.push(element);
  });
  return found;
}

/** All text within, joined. */
export function textOf(element: XmlElement): string {
  let text = '';
  for (const node of element.children) text += typeof node === 'string' ? node : textOf(node);
  return text;
}

/** Removes the children that `test` picks, or those of a name. */
export function removeChildren(parent: XmlElement, test: string | ((child: XmlElement) => boolean)): void {
  const picks = typeof test === 'string' ? (element: XmlElement) => element.name === test : test;
  const kept = parent.children.filter((node) => typeof node === 'string' || !picks(node));
  parent.children.splice(0, parent.children.length, ...kept);
}

/** Puts `replacement` (none, one or more nodes) in the place of a child. */
export function replaceChild(parent: XmlElement, old: XmlElement, ...replacement: readonly XmlNode[]): void {
  const index = parent.children.indexOf(old);
  if (index < 0) throw new Error(`<${old.name}> is no child of <${parent.name}>`);
  parent.children.splice(index, 1, ...replacement);
}

/**
 * Inserts a child where a schema's sequence wants it: before the first child that comes later in `order`.
 * Names outside `order` count as later than all.
 */
export function insertInOrder(parent: XmlElement, added: XmlElement, order: readonly string[]): void {
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const own = rank(added.name);
  const index = parent.children.findIndex((node) => typeof node !== 'string' && rank(node.name) > own);
  parent.children.splice(index < 0 ? parent.children.length : index, 0, added);
}

/** Sorts the children into a schema's sequence, keeping the order of equals; names outside `order` go last. */
export function sortChildren(parent: XmlElement, order: readonly string[]): void {
  const rank = (node: XmlNode): number => {
    const index = typeof node === 'string' ? -1 : order.indexOf(node.name);
    return index < 0 ? order.length : index;
  };
  parent.children.sort((a, b) => rank(a) - rank(b));
}
