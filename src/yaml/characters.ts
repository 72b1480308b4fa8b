/** The gate for characters that no document may hold, raw in the file or written as an escape: controls, lone surrogates, noncharacters, look-alike radicals. */

import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import { indexLines } from '../diagnostics/lines.js';
import type { Span } from '../diagnostics/span.js';
import type { SourceText } from '../project/read-text.js';
import { placeOfCharacter } from './place.js';
import type { YamlTree } from './tree.js';

interface ForbiddenCharacter {
  /** Code units from the text's beginning. */
  readonly index: number;
  readonly length: number;
  readonly message: Localized;
  readonly hint: Localized;
}

/**
 * Controls but tab, LF and CR (XML 1.0 holds none of them); lone surrogates; U+FFFE, U+FFFF and their like in other planes; U+FFFD,
 * the mark of a failed conversion; U+2028 and U+2029; Kangxi and CJK radicals (U+2E80–2FDF), which look like ordinary characters
 * and cannot be searched for.
 */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffd\u2e80-\u2fdf\p{Surrogate}\p{Noncharacter_Code_Point}]/u;

/** The first forbidden character at or after `from`, or null. */
function findForbiddenCharacter(text: string, from = 0): ForbiddenCharacter | null {
  const pattern = new RegExp(FORBIDDEN.source, 'gu');
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  if (!found) return null;
  const [character] = found;
  const code = character.codePointAt(0)!;
  const label = nameCode(character);
  const place = { index: found.index, length: character.length };
  if (code >= 0x2e80 && code <= 0x2fdf) {
    const ordinary = character.normalize('NFKC');
    const better = ordinary === character ? null : ordinary;
    return {
      ...place,
      message: {
        zh: `“${character}”（${label}）是部首符号，不是汉字：搜不到，也读不出`,
        en: `"${character}" (${label}) is a radical, not an ordinary character: it can be neither searched nor read aloud`,
      },
      hint: better
        ? {
            zh: `改成“${better}”（常见于从 PDF 复制的文字）`,
            en: `write "${better}" instead (text copied from a PDF often holds such characters)`,
          }
        : {
            zh: '重新输入这个字（常见于从 PDF 复制的文字）',
            en: 'type the character again (text copied from a PDF often holds such ones)',
          },
    };
  }
  if (code === 0xfffd) {
    return {
      ...place,
      message: {
        zh: '这里有替换符“\ufffd”：文字在转换编码时已经丢失',
        en: 'a replacement character (U+FFFD) stands here: a character was lost in a conversion',
      },
      hint: { zh: '对照原文重新输入这个字', en: 'type the lost character again' },
    };
  }
  return {
    ...place,
    message: { zh: `这里有看不见的控制字符（${label}）`, en: `an invisible control character (${label}) stands here` },
    hint: { zh: '删去它（常见于从别处复制的文字）', en: 'delete it (copied text often holds such characters)' },
  };
}

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

/**
 * What nobody sees and every search stumbles over: marks of order and direction, zero-width spaces, soft hyphens that were copied along.
 * Joiners are left alone, for scripts of India and Persia need them, and marks of direction in a text that runs from right to left.
 */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
/** So many places are listed. */
const MOST_PLACES = 6;

/** Warns of invisible characters in the texts of a file, once. */
export function warnOfInvisible(
  tree: YamlTree,
  text: string,
  spanOver: (start: number, end: number) => Span,
  diagnostics: Diagnostics,
): void {
  const found: { readonly label: string; readonly at: number }[] = [];
  const visit = (node: YamlTree): void => {
    if (node.kind === 'list') for (const item of node.items) visit(item);
    if (node.kind === 'map') for (const { value } of node.entries.values()) visit(value);
    if (node.kind !== 'text' || RIGHT_TO_LEFT.test(node.value)) return;
    for (const { 0: character, index } of node.value.matchAll(INVISIBLE))
      found.push({ label: nameCode(character), at: placeOfCharacter(node, text, index) });
  };
  visit(tree);
  if (found.length === 0) return;
  const labels = [...new Set(found.map(({ label }) => label))];
  diagnostics.warn('control-character', {
    message: {
      zh: `文字里有 ${found.length} 个看不见的字符（${labels.join('、')}），搜索会因此找不到`,
      en: `${found.length === 1 ? 'an invisible character stands' : `${found.length} invisible characters stand`} in texts (${labels.join(', ')}): a search will miss them`,
    },
    hint: {
      zh: '删去它们：把光标放在那里按退格键，或整段重新输入（常见于从网页、Word 复制的文字）',
      en: 'delete them: put the cursor there and press backspace, or type the words again (copied text often holds such characters)',
    },
    at: found.slice(0, MOST_PLACES).map(({ at }) => ({ span: spanOver(at, at + 1) })),
  });
}

function nameCode(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
