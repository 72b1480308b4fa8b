import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  child,
  descendants,
  elements,
  insertInOrder,
  need,
  path,
  removeChildren,
  replaceChild,
  sortChildren,
  textOf,
} from '../../../src/write/ooxml/tree.js';
import { parseXml, printXml, xml } from '../../../src/write/ooxml/xml.js';

const allowed = fc
  .string({ unit: 'binary', maxLength: 40 })
  .map((text) => text.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu, ''));

test('an element takes attributes first, or children at once; what is absent is left out', () => {
  const inner = xml('b', { n: 0, gone: null, missing: undefined });
  expect(inner).toEqual({ name: 'b', attributes: { n: '0' }, children: [] });
  const made = { name: 'a', attributes: {}, children: [inner, 'text'] };
  expect(xml('a', inner, null, 'text')).toEqual(made);
  expect(xml('a', {}, inner, 'text')).toEqual(made);
  expect(xml('a', { name: 'c', children: 'd' }).attributes).toEqual({ name: 'c', children: 'd' });
});

describe('XML text', () => {
  test('any text and attribute survives printing and reading', () => {
    fc.assert(
      fc.property(allowed, allowed, (text, value) => {
        const read = parseXml(printXml(xml('a:t', { value }, text)));
        expect(read).toEqual(xml('a:t', { value }, ...(text === '' ? [] : [text])));
      }),
    );
  });

  test('white space between elements goes, white space that is text stays', () => {
    const root = parseXml('<p>\n  <r><t> </t></r>\n  <r><t>a\n b</t></r>\n</p>');
    expect(root.children).toHaveLength(2);
    expect(elements(root).map(textOf)).toEqual([' ', 'a\n b']);
  });

  test('CDATA and entities are text', () => {
    expect(textOf(parseXml('<t>a&amp;<![CDATA[<b>]]>&#x4DAE;</t>'))).toBe('a&<b>䶮');
  });

  test.each(['<a><b></a>', '<a b=c/>', '<a/><b/>', '', '<a>&nbsp;</a>', '<a b="1" b="2"/>'])('refuses %s', (text) => {
    expect(() => parseXml(text)).toThrow();
  });

  test.each(['\u0007', '\u000B', '\uFFFE', '\uD800'])('refuses to print %j', (character) => {
    expect(() => printXml(xml('t', {}, `before ${character}`))).toThrow(/cannot stand in XML.*before/s);
    expect(() => printXml(xml('t', { name: character }))).toThrow();
  });

  test('absent attributes and children are left out', () => {
    expect(printXml(xml('a', { b: null, c: undefined, d: 0 }, null, 'x'))).toContain('<a d="0">x</a>');
  });
});

describe('tree', () => {
  const tree = () => xml('root', {}, xml('a', { n: 1 }), xml('b', {}, xml('a', { n: 2 })), xml('c'));

  test('finds', () => {
    const root = tree();
    expect(child(root, 'a')?.attributes.n).toBe('1');
    expect(child(root, 'x')).toBeNull();
    expect(path(root, 'b', 'a')?.attributes.n).toBe('2');
    expect(path(root, 'x', 'a')).toBeNull();
    expect(() => need(root, 'b', 'x')).toThrow('<root> lacks b/x');
    expect(descendants(root, 'a').map((a) => a.attributes.n)).toEqual(['1', '2']);
  });

  test('changes', () => {
    const root = tree();
    replaceChild(root, need(root, 'b'), xml('d'), xml('e'));
    expect(elements(root).map((e) => e.name)).toEqual(['a', 'd', 'e', 'c']);
    removeChildren(root, 'd');
    removeChildren(root, (e) => e.attributes.n === '1');
    expect(elements(root).map((e) => e.name)).toEqual(['e', 'c']);
    expect(() => replaceChild(root, xml('c'))).toThrow();
  });

  test('keeps a sequence', () => {
    const order = ['a', 'b', 'c'];
    const root = xml('root', {}, xml('a'), xml('c'), xml('other'));
    insertInOrder(root, xml('b'), order);
    insertInOrder(root, xml('c', { second: 1 }), order);
    expect(elements(root).map((e) => e.name)).toEqual(['a', 'b', 'c', 'c', 'other']);
    expect(elements(root)[3]?.attributes.second).toBe('1');
    const mixed = xml('root', {}, xml('z'), xml('c'), xml('a'));
    sortChildren(mixed, order);
    expect(elements(mixed).map((e) => e.name)).toEqual(['a', 'c', 'z']);
  });
});
