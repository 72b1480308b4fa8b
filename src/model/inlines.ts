/** Inlines as plain text, and the content's prose as inlines. */
import type { Prose } from './content.js';
import type { Inline, TextRun } from './document.js';
import type { Fact } from './fact.js';

/** The text as a reader sees it; a page's own number is nothing. */
export function plainText(inlines: readonly Inline[], lineBreak: '\n' | ' '): string {
  return inlines.map((inline) => (inline.kind === 'run' ? inline.text : inline.kind === 'break' ? lineBreak : '')).join('');
}

/** What a figure's title, note and cells print, facts kept as facts. */
export function proseInlines({ pieces }: Prose, facts: Readonly<Record<string, Fact>>): TextRun[] {
  return pieces.map((piece): TextRun => {
    const run = { kind: 'run', text: piece.text, bold: piece.bold, italic: false } as const;
    if (piece.kind === 'text') return run;
    const parts = piece.show === 'value' ? (facts[piece.fact]?.parts ?? null) : null;
    return { ...run, fact: { id: piece.fact, parts } };
  });
}
