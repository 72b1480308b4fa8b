/** Stops characters that no document may hold, raw in the file or written as an escape, each with its place. */
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import { indexLines } from '../diagnostics/lines.js';
import type { Span } from '../diagnostics/span.js';
import type { SourceText } from '../project/read-text.js';
import { findForbiddenCharacter } from './characters.js';
import { placeOfCharacter } from './place.js';
import type { YamlTree } from './tree.js';

/** Reports forbidden characters and puts harmless ones of the same length in their place, so that the rest is read too. */
export function replaceForbidden(source: SourceText, diagnostics: Diagnostics): string {
  const lines = indexLines(source.text);
  let text = source.text;
  let found = findForbiddenCharacter(text);
  for (let reported = 0; found !== null; reported++) {
    const { index, length } = found;
    if (reported < MOST_CHARACTERS) {
      const span = { file: source.file, start: lines.positionAt(index), end: lines.positionAt(index + length) };
      diagnostics.error('control-character', { message: found.message, hint: found.hint, at: span });
    }
    text = text.slice(0, index) + '□'.repeat(length) + text.slice(index + length);
    // A file full of them is no text: say so once and stop looking.
    found = reported < 200 ? findForbiddenCharacter(text, index + length) : null;
  }
  return text;
}

/** Forbidden characters reported by name; the author has understood by then. */
const MOST_CHARACTERS = 20;

/** Forbidden characters that only an escape in double quotes brings in: `"\\x07"`. */
export function checkEscapes(
  tree: YamlTree,
  text: string,
  spanOver: (start: number, end: number) => Span,
  diagnostics: Diagnostics,
): void {
  switch (tree.kind) {
    case 'empty':
      return;
    case 'list':
      for (const item of tree.items) checkEscapes(item, text, spanOver, diagnostics);
      return;
    case 'map':
      for (const { value } of tree.entries.values()) checkEscapes(value, text, spanOver, diagnostics);
      return;
    case 'text': {
      if (tree.style !== 'double' || !text.slice(tree.start, tree.end).includes('\\')) return;
      const found = findForbiddenCharacter(tree.value);
      if (found === null) return;
      const start = placeOfCharacter(tree, text, found.index);
      diagnostics.error('control-character', { message: found.message, hint: found.hint, at: spanOver(start, start + 1) });
    }
  }
}
