/** Content prose as inlines: what a figure's title, note and cells print, facts kept as facts. */
import type { Content, Prose } from '../../model/content.js';
import type { Inline } from '../../model/document.js';

export function proseInlines(prose: Prose, content: Content): Inline[] {
  return prose.pieces.map((piece) => {
    const run = { kind: 'run', text: piece.text, bold: piece.bold, italic: false } as const;
    if (piece.kind === 'text') return run;
    const fact = content.facts[piece.fact];
    if (fact === undefined) throw new Error(`no fact ${piece.fact}`);
    return { ...run, fact: { id: piece.fact, parts: piece.show === 'value' ? fact.parts : null } };
  });
}

export function inlinesText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'run' ? inline.text : inline.kind === 'break' ? '\n' : '')).join('');
}
