/** What of a run's faults is told. */
import { expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import type { Span } from '../../src/diagnostics/span.js';

const at = (file: string, line: number, label: string) => [
  { span: { file, start: { line, column: 1, offset: line } } satisfies Span, label },
];
const message = (en: string) => ({ zh: en, en });

test('the same of the same place is told once', () => {
  const diagnostics = new Diagnostics();
  for (const _ of [1, 2])
    diagnostics.error('font-missing', { message: message('no font'), at: at('theme.yaml', 1, 'fonts.sans') });
  expect(diagnostics.list).toHaveLength(2);
  expect(diagnostics.distinct).toHaveLength(1);
});

test('of one subject the values are told, not where they are printed again', () => {
  const diagnostics = new Diagnostics();
  const miss = (font: string, where: ReturnType<typeof at>) =>
    diagnostics.error('no-glyph', { message: message(`${font} lacks 𠀋`), subject: '𠀋', at: where });
  miss('display', at('content.yaml', 7, 'report.title'));
  miss('sans', at('deck.hbs', 16, '<slide>'));
  miss('sans', at('content.yaml', 84, 'sections.0.children.1'));
  miss('serif', at('content.yaml', 7, 'report.title'));
  miss('sans', at('content.yaml', 90, 'sections.0.points.1'));
  expect(diagnostics.distinct.map(({ places }) => places[0]!.label)).toEqual(['report.title', 'sections.0.points.1']);
});

test('a subject that no value holds is told where it was met', () => {
  const diagnostics = new Diagnostics();
  diagnostics.error('no-glyph', { message: message('lacks'), subject: '𠀋', at: at('deck.hbs', 16, '<p>') });
  expect(diagnostics.distinct).toHaveLength(1);
});
