/** Finds the source offset of the nth character of a YAML text value: quotes, escapes and folded lines taken into account. */
import type { YamlTree } from './tree.js';

type YamlText = Extract<YamlTree, { kind: 'text' }>;

/**
 * Folding changes white space only, so the nth character is found by counting the characters that are not white.
 * `index` counts code units of `node.value`; a white character is placed at the last one before it.
 */
export function placeOfCharacter(node: YamlText, source: string, index: number): number {
  const value = node.value;
  // Most texts stand in the file as they are.
  if (node.style === 'plain' && index < value.length && !isWhite(value[index]!) && source.startsWith(value, node.start)) {
    return node.start + index;
  }
  let wanted = 0;
  for (let i = 0; i < Math.min(index, value.length); i++) if (!isWhite(value[i]!)) wanted++;
  const onWhite = index < value.length && isWhite(value[index]!);

  let at = bodyStart(node, source);
  let seen = 0;
  let lastEnd = at;
  while (at < node.end) {
    const { length, white, units } = readCharacter(node, source, at);
    if (!white) {
      if (onWhite ? seen >= wanted : seen + units > wanted) return onWhite ? lastEnd : at;
      seen += units;
      lastEnd = at + length;
    }
    at += length;
  }
  return lastEnd;
}

/** A line break that the author set, and one that ends a paragraph: no file holds these characters themselves. */
const SET_BREAK = '\u2028';
export const PARAGRAPH_BREAK = '\u2029';

/**
 * The value, of the same length, with every white space that was a line break in the source marked: `\n` where YAML folds it away,
 * SET_BREAK where the author set it (`|`, `"\n"`), PARAGRAPH_BREAK where a blank line parts what stands around it.
 */
export function markLineBreaks(node: YamlText, source: string): string {
  const isOneLine = !/[\r\n]/.test(source.slice(node.start, node.end).trimEnd());
  if (isOneLine && !node.value.includes('\n')) return node.value;
  // How many line breaks of the source stand behind so many characters that are not white.
  const breaks = new Map<number, number>();
  let seen = 0;
  for (let at = bodyStart(node, source); at < node.end; ) {
    const { length, white, units } = readCharacter(node, source, at);
    if (!white) seen += units;
    else if (source[at] === '\n') breaks.set(seen, (breaks.get(seen) ?? 0) + 1);
    at += length;
  }
  let before = 0;
  let marked = '';
  for (const [gap] of node.value.matchAll(/\s+|\S+/gu)) {
    if (gap.trim() !== '') {
      before += gap.length;
      marked += gap;
      continue;
    }
    const set = gap.split('\n').length - 1;
    const kind = set === 0 ? '\n' : set > 1 || (breaks.get(before) ?? 0) > 1 ? PARAGRAPH_BREAK : SET_BREAK;
    marked += set > 0 ? gap.replaceAll('\n', kind) : breaks.has(before) ? kind.repeat(gap.length) : gap;
  }
  return marked;
}

/** What `\s` matches. Most characters of a text are letters or Han, which are told by their code alone. */
function isWhite(character: string): boolean {
  const code = character.charCodeAt(0);
  if ((code > 0x20 && code < 0xa0) || (code > 0x3000 && code < 0xfeff)) return false;
  return character.trim() === '';
}

function bodyStart(node: YamlText, source: string): number {
  switch (node.style) {
    case 'plain':
      return node.start;
    case 'single':
    case 'double':
      return node.start + 1;
    case 'block': {
      const header = source.indexOf('\n', node.start);
      return header < 0 ? node.end : header + 1;
    }
  }
}

/** One source character (or escape): how long it is in the source, how many code units it gives, whether it is white. */
function readCharacter(node: YamlText, source: string, at: number): { length: number; white: boolean; units: number } {
  const character = source[at]!;
  if (node.style === 'single' && character === "'")
    return { length: source[at + 1] === "'" ? 2 : 1, white: source[at + 1] !== "'", units: 1 };
  if (node.style === 'double' && character === '"') return { length: 1, white: true, units: 0 };
  if (node.style === 'double' && character === '\\') return readEscape(source, at);
  return { length: 1, white: isWhite(character), units: 1 };
}

const ESCAPE_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function readEscape(source: string, at: number): { length: number; white: boolean; units: number } {
  const letter = source[at + 1] ?? '';
  const digits = ESCAPE_DIGITS[letter];
  if (digits !== undefined) {
    const code = Number.parseInt(source.slice(at + 2, at + 2 + digits), 16);
    const valid = code <= 0x10ffff;
    return { length: 2 + digits, white: valid && isWhite(String.fromCodePoint(code)), units: code > 0xffff ? 2 : 1 };
  }
  if (letter === '\r') return { length: 3, white: true, units: 0 };
  // \n \t \v \f \r \_ \L \P, an escaped space and an escaped line break are white; \N (U+0085) is not white to \s.
  return { length: 2, white: /[ntvfrLP_\s]/.test(letter), units: 1 };
}
