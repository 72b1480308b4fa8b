import { describe, expect, test } from 'vitest';
import { byKind, listBlocks, mapTexts } from '../../src/model/blocks.js';
import type { Block, FlowBlock } from '../../src/model/document.js';
import { box, list, origin, place, run, text } from '../write/docx/support/summary.js';

const cover: FlowBlock = { kind: 'cover', children: [text('title', '封面')], origin };
const stat: Block = { kind: 'stat', style: 'stat', origin, place, label: [run('一')], value: [run('二')], note: [run('三')] };
const step = { label: [run('四')], inlines: [run('五')], origin };
const timeline: Block = { kind: 'timeline', style: 'timeline', origin, place, steps: [step] };
const nested = box('callout', [text('h1', '甲'), box('row', [stat, list(['乙', '丙'])]), timeline]);

describe('a table by kind', () => {
  test('hands each kind to its own row, with what else is given', () => {
    const name = byKind<FlowBlock, string, [string]>({
      text: ({ role }, end) => role + end,
      list: ({ items }, end) => items.length + end,
      stat: ({ value }, end) => value.length + end,
      box: ({ tag }, end) => tag + end,
      cover: ({ children }, end) => `cover of ${children.length}${end}`,
      table: String,
      figure: String,
      image: String,
      timeline: String,
      spacer: String,
      toc: String,
      'page-break': String,
    });
    const all: FlowBlock[] = [text('h2', '甲'), list(['乙', '丙']), stat, nested, cover];
    expect(all.map((block) => name(block, '!'))).toEqual(['h2!', '2!', '1!', 'callout!', 'cover of 1!']);
  });

  test('that misses a kind does not compile', () => {
    type Two = { readonly kind: 'one'; readonly a: string } | { readonly kind: 'two'; readonly b: string };
    // @ts-expect-error `two` has no row
    byKind<Two, string>({ one: ({ a }) => a });
    // @ts-expect-error there is no kind `three`
    byKind<Two, string>({ one: ({ a }) => a, two: ({ b }) => b, three: () => '' });
    expect(byKind<Two, string>({ one: ({ a }) => a, two: ({ b }) => b })({ kind: 'two', b: '乙' })).toBe('乙');
  });
});

describe('walks', () => {
  test('every block is listed after the box or cover that it stands in', () => {
    const kinds = listBlocks<FlowBlock>([cover, nested]).map(({ kind }) => kind);
    expect(kinds).toEqual(['cover', 'text', 'box', 'text', 'box', 'stat', 'list', 'timeline']);
  });

  test('texts are changed in reading order, the block itself is left alone', () => {
    const met: string[] = [];
    const changed = mapTexts(nested, (inlines) => {
      met.push(inlines.map((inline) => (inline.kind === 'run' ? inline.text : '')).join(''));
      return [run(`${met.length}`)];
    });
    expect(met).toEqual(['甲', '一', '二', '三', '乙', '丙', '四', '五']);
    expect(listBlocks([changed]).at(-1)).toMatchObject({ steps: [{ label: [{ text: '7' }], inlines: [{ text: '8' }] }] });
    expect(nested.children[0]).toMatchObject({ inlines: [{ text: '甲' }] });
  });
});
