/** Lengths of a template grow with the letters; shares, counts and paper stay what they are. */
import { expect, test } from 'vitest';
import { childElements, type MarkupElement } from '../../src/markup/element.js';
import { enlarge } from '../../src/markup/enlarge.js';

const element = (tag: string, attributes: Record<string, string>, children: MarkupElement[] = []): MarkupElement => ({
  tag,
  attributes: new Map(Object.entries(attributes)),
  children,
  parent: null,
  order: 1,
  origin: { template: null } as never,
});

test.each([
  ['row', 'gap', '9', '12'],
  ['grid', 'gap', '0 24', '0 32'],
  ['p', 'width', '28', '37.3333'],
  ['p', 'width', '24%', '24%'],
  ['p', 'width', '0.4', '0.4'],
  ['p', 'width', '1', '1.3333'],
  ['p', 'grow', '2', '2'],
  ['grid', 'columns', '3', '3'],
  ['page', 'margin', '36', '36'],
])('<%s %s="%s">', (tag, name, written, expected) => {
  const made = enlarge(element(tag, { [name]: written }), 'onepager', 4 / 3);
  expect(made.attributes.get(name)).toBe(expected);
});

test('what stands inside grows too, and knows what it stands in', () => {
  const made = enlarge(element('page', {}, [element('row', { gap: '3' }, [element('p', { width: '6' })])]), 'onepager', 2);
  const [row] = childElements(made);
  const [text] = childElements(row!);
  expect([row!.attributes.get('gap'), text!.attributes.get('width')]).toEqual(['6', '12']);
  expect([text!.parent, row!.parent]).toEqual([row, made]);
});
