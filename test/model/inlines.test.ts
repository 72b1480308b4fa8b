import { expect, test } from 'vitest';
import type { Prose } from '../../src/model/content.js';
import type { Inline } from '../../src/model/document.js';
import type { Fact } from '../../src/model/fact.js';
import { plainText, proseInlines } from '../../src/model/inlines.js';

const run = (text: string): Inline => ({ kind: 'run', text, bold: false, italic: false });

test('plain text has breaks as the caller wants them, and no page number', () => {
  const inlines: Inline[] = [run('第 '), { kind: 'page-number' }, run('页'), { kind: 'break' }, run('共九页')];
  expect(plainText(inlines, '\n')).toBe('第 页\n共九页');
  expect(plainText(inlines, ' ')).toBe('第 页 共九页');
});

test('prose becomes runs whose facts stay facts; one that gives its period has no parts', () => {
  const parts = { before: '约', number: '3.2', unit: '亿元', after: '' };
  const facts = { income: { id: 'income', parts } as unknown as Fact };
  const pieces = [
    { kind: 'text', text: '收入', bold: true },
    { kind: 'fact', fact: 'income', show: 'value', text: '约3.2亿元', bold: false },
    { kind: 'fact', fact: 'income', show: 'period', text: '2024年', bold: false },
  ];
  expect(proseInlines({ pieces } as unknown as Prose, facts)).toEqual([
    { kind: 'run', text: '收入', bold: true, italic: false },
    { kind: 'run', text: '约3.2亿元', bold: false, italic: false, fact: { id: 'income', parts } },
    { kind: 'run', text: '2024年', bold: false, italic: false, fact: { id: 'income', parts: null } },
  ]);
});
