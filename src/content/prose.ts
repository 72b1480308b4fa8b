/** Reads a line of prose: `${id}`, `${id:period}`, `**bold**`, `*italics*`, `[links](https://…)`, `x^2^`, `H~2~O`, and `$${` for a literal `${`; nothing else means anything. */

import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Localized } from '../diagnostics/diagnostic.js';
import { nearestName, suggest } from '../diagnostics/nearest.js';
import { joinAt, joinLines } from '../language/join-lines.js';
import type { ProsePiece } from '../model/content.js';
import type { Fact } from '../model/fact.js';
import { findMarks, type ProseMark, type ProseRemark } from './prose-marks.js';

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
  /** Wrong marks, and such as mean nothing. */
  readonly remarks: readonly ProseRemark[];
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
 * `raw` has `\n` for a line break of the file that is none of the text, SET_BREAK for one that is. A fact that is null was reported already.
 * `spaceless`: the language sets no spaces between words, so quotes and dashes are its own too.
 */
export function readProse(raw: string, facts: Readonly<Record<string, Fact | null>>, spaceless: boolean): ProseReading {
  const pieces: ProsePiece[] = [];
  const faults: ProseFault[] = [];
  const uses: ProseReading['uses'][number][] = [];
  let look: Pick<ProsePiece, 'bold' | 'italic' | 'link'> = { bold: false };
  let boldAt = -1;
  let from = 0;
  const addText = (text: string): void => {
    const last = pieces[pieces.length - 1];
    if (text === '') return;
    if (last?.kind === 'text' && isSameLook(last, look)) pieces[pieces.length - 1] = { ...last, text: last.text + text };
    else pieces.push({ kind: 'text', text, ...look });
  };
  const { marks, remarks } = findMarks(raw);

  for (const token of listTokens(raw, marks)) {
    const { index, length } = token;
    if (token.match?.[4] !== undefined && !Object.hasOwn(facts, token.match[4])) continue;
    addText(raw.slice(from, index));
    from = index + length;
    const { mark, match } = token;
    if (mark?.kind === 'text') addText(mark.text);
    else if (mark?.kind === 'italic') look = look.italic ? withoutItalic(look) : { ...look, italic: true };
    else if (mark?.kind === 'link') look = mark.href === null ? withoutLink(look) : { ...look, link: mark.href };
    if (match === null) continue;
    const [written, inside, close, handlebars, likely] = match;
    if (written === '$${') addText('${');
    else if (written === '**') {
      look = { ...look, bold: !look.bold };
      boldAt = look.bold ? index : -1;
    } else if (handlebars !== undefined || likely !== undefined) {
      faults.push(explainBraces(written, index, handlebars ?? likely!, facts));
    } else {
      const reading = readReference(written, inside ?? '', close ?? '', index, facts);
      if ('code' in reading) faults.push(reading);
      else {
        const fact = facts[reading.fact];
        if (fact) {
          const text = reading.show === 'value' ? fact.print : fact.period;
          pieces.push({ kind: 'fact', fact: fact.id, show: reading.show, text, ...look });
          uses.push({ ...reading, index, length });
        }
      }
    }
  }
  addText(raw.slice(from));
  faults.push(...findBareReferences(raw, facts));
  if (boldAt >= 0) {
    faults.push({
      code: 'prose-syntax',
      index: boldAt,
      length: 2,
      message: { zh: '“**”没有配对', en: 'this "**" has no partner' },
      hint: { zh: '加粗写成 **文字**', en: 'bold is written **text**' },
    });
  }
  const folded = foldLines(pieces, spaceless);
  const plain = joinLines(folded.map((piece) => piece.text).join(''), spaceless);
  return { pieces: folded, plain, faults, remarks, uses };
}

interface Token {
  readonly index: number;
  readonly length: number;
  readonly mark: ProseMark | null;
  readonly match: RegExpExecArray | null;
}

/** What is said of the text, in its order; what lies within a mark, a link's address, is no token. */
function listTokens(raw: string, marks: readonly ProseMark[]): readonly Token[] {
  const own = marks.map((mark): Token => ({ index: mark.index, length: mark.length, mark, match: null }));
  const others = [...raw.matchAll(TOKEN)].flatMap((match): Token[] => {
    const [{ length }, { index }] = [match[0], match];
    const isTaken = marks.some((mark) => index < mark.index + mark.length && mark.index < index + length);
    return isTaken ? [] : [{ index, length, mark: null, match }];
  });
  return own.length === 0 ? others : [...own, ...others].sort((a, b) => a.index - b.index);
}

function isSameLook(a: Pick<ProsePiece, 'bold' | 'italic' | 'link'>, b: Pick<ProsePiece, 'bold' | 'italic' | 'link'>): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.link === b.link;
}

function withoutItalic({ bold, link }: Pick<ProsePiece, 'bold' | 'link'>): Pick<ProsePiece, 'bold' | 'link'> {
  return { bold, ...(link !== undefined && { link }) };
}

function withoutLink({ bold, italic }: Pick<ProsePiece, 'bold' | 'italic'>): Pick<ProsePiece, 'bold' | 'italic'> {
  return { bold, ...(italic && { italic }) };
}

/** Handlebars' own form, or a reference without its sign. What no fact is called is no reference however it is written. */
function explainBraces(written: string, index: number, name: string, facts: Readonly<Record<string, Fact | null>>): ProseFault {
  const known = Object.hasOwn(facts, name) ? name : nearestName(name, Object.keys(facts));
  const meant = `\${${known}${/[:：]\s*period/.test(written) ? ':period' : ''}}`;
  return {
    code: 'prose-syntax',
    index,
    length: written.length,
    message: { zh: `正文里不用“${written}”`, en: `"${written}" means nothing in prose` },
    hint:
      known === null
        ? {
            zh: '正文里只能用 ${编号} 引用 facts 下的事实；题目等直接写出文字',
            en: 'prose refers to facts alone, as ${id}; write the words of anything else themselves',
          }
        : { zh: `写成 ${meant}`, en: `write ${meant}` },
  };
}

/** `$gdp`: a sign of money or a price has no fact's name behind it. */
function findBareReferences(raw: string, facts: Readonly<Record<string, Fact | null>>): ProseFault[] {
  if (!/[$＄][^{｛]/u.test(raw)) return [];
  return [...raw.matchAll(/(?<![$＄A-Za-z])[$＄]([\p{L}][\p{L}\p{N}_-]*)/gu)].flatMap(({ 0: written, 1: word = '', index }) => {
    const ids = Object.keys(facts).filter((id) => word.startsWith(id) && !/^[A-Za-z0-9_-]/.test(word.slice(id.length)));
    const [id] = ids.sort((a, b) => b.length - a.length);
    if (id === undefined) return [];
    const hint = { zh: `写成 \${${id}}`, en: `write \${${id}}` };
    const message = {
      zh: `“${written[0]}${id}”缺花括号，不是引用`,
      en: `"${written[0]}${id}" lacks its braces, and is no reference`,
    };
    return [{ code: 'prose-syntax' as const, index, length: id.length + 1, message, hint }];
  });
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

/** A line break of the file that is none of the text vanishes with its indentation beside a Chinese character; elsewhere it is one space. Edges are trimmed. */
function foldLines(pieces: readonly ProsePiece[], spaceless: boolean): ProsePiece[] {
  const whole = pieces.map((piece) => piece.text).join('');
  const plain = !/[\n\t\u2028\u2029]/.test(whole);
  let offset = 0;
  const folded = pieces.map((piece): ProsePiece => {
    const start = offset;
    offset += piece.text.length;
    if (piece.kind === 'fact' || plain) return piece;
    const text = piece.text.replace(/[ \t\r]*[\n\u2028\u2029]\s*/g, (run, at: number) => {
      if (/[\u2028\u2029]/.test(run)) return '\n';
      const [before = ''] = /\S\s*$/u.exec(whole.slice(0, start + at)) ?? [];
      const [after = ''] = /^\s*\S/u.exec(whole.slice(start + at + run.length)) ?? [];
      return joinAt(before, after, spaceless);
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
