/** Reads a line of prose: `${id}`, `${id:period}`, `**bold**`, and `$${` for a literal `${`; nothing else means anything. */

import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Localized } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/nearest.js';
import type { ProsePiece } from '../model/content.js';
import type { Fact } from '../model/fact.js';

interface ProseFault {
  readonly code: DiagnosticCode;
  /** Code units of the raw text. */
  readonly index: number;
  readonly length: number;
  readonly message: Localized;
  readonly hint: Localized;
}

interface ProseReading {
  readonly pieces: readonly ProsePiece[];
  readonly plain: string;
  readonly faults: readonly ProseFault[];
  /** Facts printed, each with its place in the raw text. */
  readonly uses: readonly {
    readonly fact: string;
    readonly show: 'value' | 'period';
    readonly index: number;
    readonly length: number;
  }[];
}

/**
 * What may stand in prose: an escape, a reference (also misspelt with full-width marks), a mark of boldness, Handlebars' own form,
 * and what is a reference only where a fact has that name: `$(id)`, `$ {id}`, `{id}`.
 */
const TOKEN =
  /\$\$\{|[$＄][{｛]([^}｝\n]*)([}｝]?)|\*\*|\{\{\{?\s*([\p{L}\p{N}_.-]+)\s*\}\}\}?|(?:[$＄]\s*[(（]|[$＄#%@]?\s*[{｛])\s*([\p{L}\p{N}_-]+)(?:\s*[:：]\s*period)?\s*[)）}｝]/gu;

/**
 * `raw` has `\n` for every line break of the file. A fact that is null was reported already.
 * `spaceless`: the language sets no spaces between words, so quotes and dashes are its own too.
 */
export function readProse(raw: string, facts: Readonly<Record<string, Fact | null>>, spaceless: boolean): ProseReading {
  const pieces: ProsePiece[] = [];
  const faults: ProseFault[] = [];
  const uses: ProseReading['uses'][number][] = [];
  let bold = false;
  let boldAt = -1;
  let from = 0;
  const addText = (text: string): void => {
    const last = pieces[pieces.length - 1];
    if (text === '') return;
    if (last?.kind === 'text' && last.bold === bold) pieces[pieces.length - 1] = { ...last, text: last.text + text };
    else pieces.push({ kind: 'text', text, bold });
  };

  for (const match of raw.matchAll(TOKEN)) {
    const [token, inside, close, handlebars, likely] = match;
    const { index } = match;
    if (likely !== undefined && !Object.hasOwn(facts, likely)) continue;
    const place = { index, length: token.length };
    addText(raw.slice(from, index));
    from = index + token.length;
    if (token === '$${') addText('${');
    else if (token === '**') {
      bold = !bold;
      boldAt = bold ? index : -1;
    } else if (handlebars !== undefined || likely !== undefined) {
      const meant = `\${${handlebars ?? likely}${/[:：]\s*period/.test(token) ? ':period' : ''}}`;
      faults.push({
        code: 'prose-syntax',
        ...place,
        message: { zh: `正文里不用“${token}”`, en: `"${token}" means nothing in prose` },
        hint: { zh: `写成 ${meant}`, en: `write ${meant}` },
      });
    } else {
      const reading = readReference(token, inside ?? '', close ?? '', index, facts);
      if ('code' in reading) faults.push(reading);
      else {
        const fact = facts[reading.fact];
        if (fact) {
          pieces.push({
            kind: 'fact',
            fact: fact.id,
            show: reading.show,
            text: reading.show === 'value' ? fact.print : fact.period,
            bold,
          });
          uses.push({ ...reading, ...place });
        }
      }
    }
  }
  addText(raw.slice(from));
  if (boldAt >= 0) {
    faults.push({
      code: 'prose-syntax',
      index: boldAt,
      length: 2,
      message: { zh: '“**”没有配对', en: 'this "**" has no partner' },
      hint: { zh: '加粗写成 **文字**', en: 'bold is written **text**' },
    });
  }
  const folded = foldLines(pieces, spaceless ? CHINESE_OR_MARK : CHINESE);
  return { pieces: folded, plain: folded.map((piece) => piece.text).join(''), faults, uses };
}

function readReference(
  token: string,
  inside: string,
  close: string,
  index: number,
  facts: Readonly<Record<string, Fact | null>>,
): ProseFault | { readonly fact: string; readonly show: 'value' | 'period' } {
  const [name = '', suffix, ...more] = inside.split(/[:：]/u).map((part) => part.trim());
  const correct = `\${${name}${suffix === undefined ? '' : ':period'}}`;
  if (close === '') {
    return {
      code: 'prose-syntax',
      index,
      length: 2,
      message: { zh: '“${”没有配对的“}”', en: 'this "${" has no "}"' },
      hint: { zh: '引用写成 ${编号}；要印出“${”，写成 $${', en: 'a reference is written ${id}; to print "${" write $${' },
    };
  }
  if (/[＄｛｝：]/u.test(token)) {
    const at = token.search(/[＄｛｝：]/u);
    return {
      code: 'full-width',
      index: index + at,
      length: 1,
      message: { zh: `引用里用了全角“${token[at]}”`, en: `a full-width "${token[at]}" stands in a reference` },
      hint: { zh: `改成：${correct}`, en: `write: ${correct}` },
    };
  }
  const nameIndex = index + 2 + (inside.length - inside.trimStart().length);
  if (more.length > 0 || (suffix !== undefined && suffix !== 'period')) {
    return {
      code: 'prose-syntax',
      index: index + token.indexOf(':') + 1,
      length: Math.max(suffix?.length ?? 0, 1),
      message: { zh: `“${token}”里冒号后面只能写 period`, en: `only "period" may follow the colon in "${token}"` },
      hint: { zh: `写成 \${${name}} 或 \${${name}:period}`, en: `write \${${name}} or \${${name}:period}` },
    };
  }
  if (!Object.hasOwn(facts, name)) {
    const { message, hint } = unknownFact(name, Object.keys(facts));
    if (name === '') return { code: 'prose-syntax', index, length: 1, message: NAMELESS, hint };
    return { code: 'unknown-fact', index: nameIndex, length: name.length, message, hint };
  }
  return { fact: name, show: suffix === undefined ? 'value' : 'period' };
}

const NAMELESS: Localized = { zh: '“${}”里没有写编号', en: '"${}" names no fact' };

/** Characters that are set without spaces between them: Han, kana, bopomofo, CJK and full-width marks. */
const CHINESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;
/** With the marks that Chinese shares with Western writing. */
const CHINESE_OR_MARK = new RegExp(`${CHINESE.source}|[“”‘’—…·]`, 'u');

/** A line break beside a Chinese character vanishes with its indentation; elsewhere it is one space. Edges are trimmed. */
function foldLines(pieces: readonly ProsePiece[], spaceless: RegExp): ProsePiece[] {
  const whole = pieces.map((piece) => piece.text).join('');
  const plain = !/[\n\t]/.test(whole);
  let offset = 0;
  const folded = pieces.map((piece): ProsePiece => {
    const start = offset;
    offset += piece.text.length;
    if (piece.kind === 'fact' || plain) return piece;
    const text = piece.text.replace(/[ \t\r]*\n\s*/g, (run, at: number) => {
      const [before = ''] = /\S\s*$/u.exec(whole.slice(0, start + at)) ?? [];
      const [after = ''] = /^\s*\S/u.exec(whole.slice(start + at + run.length)) ?? [];
      return before === '' || after === '' || spaceless.test(before) || spaceless.test(after) ? '' : ' ';
    });
    return { ...piece, text: text.replaceAll('\t', ' ') };
  });
  const first = folded[0];
  if (first?.kind === 'text') folded[0] = { ...first, text: first.text.trimStart() };
  const last = folded[folded.length - 1];
  if (last?.kind === 'text') folded[folded.length - 1] = { ...last, text: last.text.trimEnd() };
  return folded.filter((piece) => piece.text !== '');
}

/** What is said of an id that no fact has: the same wherever it is written. */
export function unknownFact(id: string, known: readonly string[]): { readonly message: Localized; readonly hint: Localized } {
  return {
    message: { zh: `没有编号为“${id}”的事实`, en: `there is no fact "${id}"` },
    hint: suggest(id, known) ?? { zh: '在 facts 下写上它，或去掉这里的引用', en: 'write it under facts, or take it out here' },
  };
}
