/** Numbers of figures, and what a reference to one prints. */
import { expect, test } from 'vitest';
import type { MarkupElement } from '../../src/markup/element.js';
import { findReferences } from '../../src/markup/references.js';
import type { Content } from '../../src/model/content.js';

const content = {
  figures: Object.fromEntries(['bars', 'rings', 'rows'].map((id) => [id, { id, kind: id === 'rows' ? 'table' : 'chart' }])),
} as unknown as Content;

const element = (tag: string, attributes: Record<string, string>, children: MarkupElement[] = []): MarkupElement => ({
  tag,
  attributes: new Map(Object.entries(attributes)),
  children,
  parent: null,
  order: 1,
  origin: {} as MarkupElement['origin'],
});
const figure = (ref: string, more = {}) => element('figure', { ref, ...more });
const find = (children: MarkupElement[]) => findReferences(element('page', {}, children), content, { figure: '图', table: '表' });

test('tables are counted apart from charts, in the order of the document', () => {
  const { figure: say } = find([figure('bars'), element('box', {}, [figure('rows')]), figure('rings')]);
  expect(['bars', 'rows', 'rings'].map(say)).toEqual(['图 1', '表 1', '图 2']);
});

test('a figure that is printed twice is called by its first number', () => {
  const twice = [figure('bars'), figure('rings'), figure('bars')];
  const { figure: say, numberOf } = find(twice);
  expect(say('bars')).toBe('图 1');
  expect(twice.map(numberOf)).toEqual([1, 2, 3]);
});

test('without a caption or a number it is not counted', () => {
  const bare = [figure('bars', { caption: 'no' }), figure('rings', { numbered: 'no' }), figure('rows')];
  const { figure: say, numberOf } = find(bare);
  expect(bare.map(numberOf)).toEqual([0, 0, 1]);
  expect([say('bars'), say('rings'), say('rows')]).toEqual([null, null, '表 1']);
});
