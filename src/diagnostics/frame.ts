/** Prints a diagnostic: what is wrong, where, the line with a caret under the right character, and what to do. */
import { eastAsianWidth } from 'get-east-asian-width';
import pc from 'picocolors';
import type { Diagnostic, Language } from './diagnostic.js';
import { indexLines } from './lines.js';
import type { Span } from './span.js';

/** Columns of a terminal that a source line may take; longer lines are shown around the caret. */
const WINDOW = 96;

const WORDS = {
  zh: { error: '错误', warning: '警告', note: '说明', hint: '提示：' },
  en: { error: 'error', warning: 'warning', note: 'note', hint: 'hint: ' },
} as const;

/** `readLines` gives a file's text by the name shown to the user, or undefined where it is not at hand. */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  language: Language,
  readLines: (file: string) => string | undefined,
  color: boolean,
): string {
  const paint = pc.createColors(color);
  const words = WORDS[language];
  const tone = { error: paint.red, warning: paint.yellow, note: paint.cyan }[diagnostic.severity];
  const headline = `${paint.bold(tone(`${words[diagnostic.severity]}[${diagnostic.code}]`))} ${paint.bold(showSafely(diagnostic.message[language]))}`;
  if (diagnostic.severity === 'note') return headline;
  const out = [headline];

  const addresses = diagnostic.places.map(({ span }) => addressOf(span, readLines(span.file) !== undefined));
  const widest = Math.max(...addresses.map(widthOf), 0);
  for (const [index, place] of diagnostic.places.entries()) {
    const address = addresses[index]!;
    const label = place.label ? ' '.repeat(widest - widthOf(address) + 3) + showSafely(place.label) : '';
    out.push(`  ${paint.cyan(address)}${label}`);
  }
  const first = diagnostic.places[0]?.span;
  const text = first && readLines(first.file);
  if (first && text !== undefined) out.push(...frameLines(first, text, paint.dim, (s) => paint.bold(tone(s))));
  if (diagnostic.hint) out.push(`  ${paint.green(words.hint)}${showSafely(diagnostic.hint[language])}`);
  return out.join('\n');
}

/** A file that could not be read has no line to point at. */
function addressOf({ file, start }: Span, readable: boolean): string {
  const placed = readable || start.offset > 0 || start.line > 1 || start.column > 1;
  return showSafely(placed ? `${file}:${start.line}:${start.column}` : file);
}

function frameLines(span: Span, text: string, dim: (s: string) => string, strong: (s: string) => string): string[] {
  const lines = indexLines(text);
  const { line, column } = span.start;
  const from = Math.max(line - 1, 1);
  const to = Math.min(line + 1, Math.max(lines.count, line));
  const gutter = String(to).length;
  const source = lines.text(line);
  const endColumn = span.end && span.end.line === line ? span.end.column : span.end ? source.length + 1 : column + 1;

  const caretStart = widthOf(showSafely(source.slice(0, column - 1)));
  const caretWidth = Math.max(widthOf(showSafely(source.slice(column - 1, Math.max(endColumn - 1, column)))), 1);
  // The window keeps the caret a third from its left edge.
  const skip = caretStart + caretWidth < WINDOW ? 0 : Math.max(caretStart - Math.floor(WINDOW / 3), 0);
  const out: string[] = [];
  for (let number = from; number <= to; number++) {
    const shown = cutToWindow(showSafely(lines.text(number)), skip);
    if (number !== line && /^[\s…]*$/.test(shown.text)) continue;
    out.push(`${number === line ? strong('>') : ' '} ${dim(`${String(number).padStart(gutter)} |`)} ${shown.text}`.trimEnd());
    if (number !== line) continue;
    const offset = caretStart - shown.skipped + (shown.skipped > 0 ? 1 : 0);
    const width = Math.max(Math.min(caretWidth, WINDOW - offset), 1);
    out.push(`  ${dim(`${' '.repeat(gutter)} |`)} ${' '.repeat(offset)}${strong('^'.repeat(width))}`);
  }
  return out.map((l) => `  ${l}`);
}

/** Leaves out `skip` columns at the left (never half a character) and what is beyond the window; `…` marks both cuts. */
function cutToWindow(line: string, skip: number): { text: string; skipped: number } {
  let skipped = 0;
  let width = 0;
  let kept = '';
  for (const character of line) {
    const own = characterWidth(character);
    if (skipped < skip) {
      skipped += own;
      continue;
    }
    if (width + own > WINDOW) return { text: `${skipped > 0 ? '…' : ''}${kept}…`, skipped };
    width += own;
    kept += character;
  }
  return { text: skipped > 0 ? `…${kept}` : kept, skipped };
}

/** Tabs as two spaces; controls, invisible and direction-changing characters as visible ones: a file must not steer the terminal. */
function showSafely(text: string): string {
  return text
    .replaceAll('\t', '  ')
    .replace(/[\0-\x1f]/g, (c) => String.fromCharCode(0x2400 + c.charCodeAt(0)))
    .replace(/[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\p{Surrogate}\ufffe\uffff]/gu, '·');
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  return /\p{Mn}/u.test(character) ? 0 : eastAsianWidth(character.codePointAt(0)!);
}
