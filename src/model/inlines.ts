/** Inlines as plain text, and the content's prose as inlines. */
import type { Prose } from './content.js';
import type { Inline } from './document.js';
import type { Fact } from './fact.js';

/** The text as a reader sees it; a page's own number is nothing. */
export function plainText(inlines: readonly Inline[], lineBreak: '\n' | ' '): string {
  return inlines.map((inline) => (inline.kind === 'run' ? inline.text : inline.kind === 'break' ? lineBreak : '')).join('');
}

/** What a figure's title, note and cells print, facts kept as facts. */
export function proseInlines({ pieces }: Prose, facts: Readonly<Record<string, Fact>>): Inline[] {
  return pieces.flatMap((piece): readonly Inline[] => {
    const { bold, italic = false, link } = piece;
    const look = { kind: 'run', bold, italic, ...(link !== undefined && { link }) } as const;
    if (piece.kind === 'text')
      return piece.text
        .split('\n')
        .flatMap((text, line): Inline[] => [
          ...(line === 0 ? [] : [{ kind: 'break' } as const]),
          ...(text === '' ? [] : [{ ...look, text }]),
        ]);
    const parts = piece.show === 'value' ? (facts[piece.fact]?.parts ?? null) : null;
    return [{ ...look, text: piece.text, fact: { id: piece.fact, parts } }];
  });
}
