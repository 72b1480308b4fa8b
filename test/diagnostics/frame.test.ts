/** Code frames: the caret stands under the right character whatever stands before it. */
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { formatDiagnostic } from '../../src/diagnostics/frame.js';
import { indexLines } from '../../src/diagnostics/lines.js';

function diagnosticAt(text: string, part: string, more: Partial<Diagnostic> = {}): Diagnostic {
  const start = text.indexOf(part);
  const lines = indexLines(text);
  return {
    code: 'unknown-fact',
    severity: 'error',
    message: { zh: '没有这个事实', en: 'there is no such fact' },
    places: [{ span: { file: 'content.yaml', start: lines.positionAt(start), end: lines.positionAt(start + part.length) } }],
    ...more,
  };
}

function frame(text: string, part: string, language: 'zh' | 'en' = 'en', more: Partial<Diagnostic> = {}): string {
  return formatDiagnostic(diagnosticAt(text, part, more), language, () => text, false);
}

test('English, with context, labels and a hint', () => {
  const text = 'points:\r\n  - 全市生产总值${gpd}\r\nnext: 1\r\n';
  const span = { file: 'templates/deck.hbs', start: { line: 12, column: 39, offset: 300 } };
  const diagnostic = diagnosticAt(text, 'gpd', { hint: { zh: '', en: 'did you mean "gdp"?' } });
  const placed: Diagnostic = {
    ...diagnostic,
    places: [
      { ...diagnostic.places[0]!, label: 'sections.0.points.1' },
      { span, label: '<item>' },
    ],
  };
  expect(formatDiagnostic(placed, 'en', (file) => (file === 'content.yaml' ? text : undefined), false)).toBe(
    [
      'error[unknown-fact] there is no such fact',
      '  content.yaml:2:13          sections.0.points.1',
      '  templates/deck.hbs:12:39   <item>',
      '    1 | points:',
      '  > 2 |   - 全市生产总值${gpd}',
      '      |                   ^^^',
      '    3 | next: 1',
      '  hint: did you mean "gdp"?',
    ].join('\n'),
  );
});

test('Chinese words, a warning', () => {
  expect(frame('a: 乙', '乙', 'zh', { severity: 'warning', hint: { zh: '改成甲', en: '' } })).toBe(
    ['警告[unknown-fact] 没有这个事实', '  content.yaml:1:4', '  > 1 | a: 乙', '      |    ^^', '  提示：改成甲'].join('\n'),
  );
});

test('tabs are two columns, combining marks none, controls are shown and cannot steer the terminal', () => {
  expect(frame('\t\u001b[31mé\u0301x', 'x')).toContain('> 1 |   ␛[31mé\u0301x\n      |         ^');
  expect(frame('a\u200bb\u202ex', 'x')).toContain('> 1 | a·b·x\n      |     ^');
});

test('a long line is shown around its caret', () => {
  const text = `a: ${'很长的一行'.repeat(60)}错${'很长的一行'.repeat(60)}`;
  const lines = frame(text, '错').split('\n');
  const source = lines[2] ?? '';
  const caret = lines[3] ?? '';
  expect(source.length).toBeLessThan(80);
  expect(source).toContain('…');
  const columns = (s: string): number => [...s].reduce((sum, c) => sum + (/[\u2e80-\uffef]/.test(c) ? 2 : 1), 0);
  expect(columns(source.split('错')[0] ?? '')).toBe(columns(caret.split('^')[0] ?? ''));
});

test('a file that is not at hand has no frame; without a line its name alone', () => {
  const missing: Diagnostic = {
    ...diagnosticAt('a', 'a'),
    code: 'file-missing',
    places: [{ span: { file: 'x.yaml', start: { line: 1, column: 1, offset: 0 } } }],
  };
  expect(formatDiagnostic(missing, 'en', () => undefined, false)).toBe('error[file-missing] there is no such fact\n  x.yaml');
});

test('colours only when asked', () => {
  const diagnostic = diagnosticAt('a: b', 'b');
  expect(formatDiagnostic(diagnostic, 'en', () => 'a: b', true)).toContain('\u001b[');
  expect(formatDiagnostic(diagnostic, 'en', () => 'a: b', false)).not.toContain('\u001b[');
});
