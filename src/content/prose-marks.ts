/** Finds what is marked in a line of prose besides references and boldness: italics, links, raised and lowered characters, and marks that mean nothing here. */
import type { Localized } from '../diagnostics/diagnostic.js';
import { joinLines } from '../language/join-lines.js';
import { writeScript } from '../model/scripts.js';

/** Code units of the raw text. */
interface Stretch {
  readonly index: number;
  readonly length: number;
}

export type ProseMark = Stretch &
  (
    | { readonly kind: 'italic' }
    /** Begins a link; null ends it. */
    | { readonly kind: 'link'; readonly href: string | null }
    /** Prints as this. */
    | { readonly kind: 'text'; readonly text: string }
  );

/** What is wrong, or means nothing and prints as it stands. */
export interface ProseRemark extends Stretch {
  readonly severity: 'error' | 'warning';
  /** One of a sort is told. */
  readonly sort: string;
  readonly message: Localized;
  readonly hint: Localized;
}

interface MarkedProse {
  /** In their order; none overlap. */
  readonly marks: readonly ProseMark[];
  readonly remarks: readonly ProseRemark[];
}

const NOTHING: MarkedProse = { marks: [], remarks: [] };

/** Stand in the masked text for what is read elsewhere: a reference, the two stars of boldness, a character behind a backslash. */
const MASKED = '\uE000';

const ESCAPED = /\\([*^~[\]`\\])/gu;
const SUPER = /(?<=[\p{L}\p{N})\]）\uE000])\^([^\s^\uE000]{1,16})\^/gu;
/** Behind a letter only: 0~14岁和15~59岁 is two ranges. */
const SUB = /(?<=[A-Za-z\p{Script=Greek})\]])~([^\s~\uE000]{1,16})~/gu;
/** No sentence stands between two stars, so that * as a mark of footnotes stays one. */
const ITALIC = /(?<![A-Za-z\d*])\*(?![\s*])([^*\n，；。！？]{0,80}?[^*\s，；。！？])\*(?![A-Za-z\d*])/gu;
const LINK = /(?<!!)\[([^[\]\n]+)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/gu;

export function findMarks(raw: string): MarkedProse {
  // Nearly all of a report holds none of these.
  if (!/[*^~[\\`<&!#_|]/.test(raw)) return NOTHING;
  const marks: ProseMark[] = [];
  const remarks: ProseRemark[] = [];
  let masked = raw.replace(/\$?[$＄][{｛][^}｝\n]*[}｝]?|\*\*/gu, (token) => MASKED.repeat(token.length));
  const take = (found: ProseMark): void => {
    marks.push(found);
    masked = masked.slice(0, found.index) + MASKED.repeat(found.length) + masked.slice(found.index + found.length);
  };

  for (const { 0: token, 1: character, index } of masked.matchAll(ESCAPED))
    take({ kind: 'text', index, length: token.length, text: character! });
  for (const match of masked.matchAll(LINK)) {
    const [token, , address] = match;
    const { index } = match;
    const opening = { index, length: 1 };
    const closing = { index: index + token.length - address!.length - 3, length: address!.length + 3 };
    const judged = judgeAddress(address!, { index: closing.index + 2, length: address!.length });
    if (judged === null) continue;
    if (typeof judged !== 'string') remarks.push(judged);
    else {
      take({ ...closing, kind: 'link', href: null });
      take({ ...opening, kind: 'link', href: judged });
    }
  }
  for (const [script, pattern] of [
    ['super', SUPER],
    ['sub', SUB],
  ] as const)
    for (const { 0: token, 1: inside, index } of masked.matchAll(pattern)) {
      const text = writeScript(inside!, script);
      if (text !== null) take({ kind: 'text', index, length: token.length, text });
      else if (script === 'super') remarks.push(unraised(inside!, { index, length: token.length }));
    }
  for (const { 0: token, index } of masked.matchAll(ITALIC)) {
    if (isTwiceOneSign(masked, index, index + token.length - 1)) continue;
    for (const at of [index, index + token.length - 1]) take({ kind: 'italic', index: at, length: 1 });
  }
  remarks.push(...findStrangers(masked));
  return { marks: marks.sort((a, b) => a.index - b.index), remarks };
}

/**
 * Two stars within running text without spaces are no pair, but one sign twice, where the same word stands before both or behind
 * both (带*号的为约束性指标和带*号的…), or where a list goes on between them.
 */
function isTwiceOneSign(text: string, opening: number, closing: number): boolean {
  const [before, first, last, after] = [opening - 1, opening + 1, closing - 1, closing + 1].map((at) => text[at] ?? '');
  if (SPACELESS.test(before!) && (before === last || text.slice(opening, closing).includes('、'))) return true;
  return SPACELESS.test(first!) && first === after;
}

const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A name of a fact, a category, a series: in one line, with raised and lowered characters, and no other marks. */
export function readName(written: string): string {
  const text = joinLines(written.trim());
  if (!/[\^~]/.test(text)) return text;
  return text
    .replace(SUPER, (token, inside: string) => writeScript(inside, 'super') ?? token)
    .replace(SUB, (token, inside: string) => writeScript(inside, 'sub') ?? token);
}

/** The raw text of the same length with its marks as what they print, blanks in place of what they do not. */
export function blankMarks(raw: string): string {
  let text = raw;
  for (const { index, length, ...mark } of findMarks(raw).marks) {
    const printed = mark.kind === 'text' ? mark.text : '';
    text = text.slice(0, index) + printed.padEnd(length, ' ') + text.slice(index + length);
  }
  return text;
}

/** The address; null where it is none, so that the brackets are the text's own. */
function judgeAddress(address: string, place: Stretch): string | ProseRemark | null {
  const scheme = /^([a-z][a-z\d+.-]*):/iu.exec(address)?.[1]?.toLowerCase();
  const isKnown = scheme === 'https' || scheme === 'http' || scheme === 'mailto';
  if (isKnown && URL.canParse(address)) return address;
  const isBare = scheme === undefined && /^(?:[\w-]+\.)+[a-z]{2,}(?:[/?#:]|$)/iu.test(address);
  if (scheme === undefined && !isBare && !/^[./#]/u.test(address)) return null;
  return {
    ...place,
    severity: 'error',
    sort: 'link',
    message: { zh: `“${address}”不能作链接`, en: `"${address}" cannot be a link` },
    hint: isBare
      ? { zh: `写全地址：https://${address}`, en: `write the whole address: https://${address}` }
      : {
          zh: '链接只用 https://、http:// 或 mailto: 开头的地址；不作链接就只写文字',
          en: 'a link is an address that begins with https://, http:// or mailto:; without a link, write the words alone',
        },
  };
}

function unraised(inside: string, place: Stretch): ProseRemark {
  return {
    ...place,
    severity: 'warning',
    sort: 'script',
    message: { zh: `“${inside}”没有上标的写法，照字面印出`, en: `"${inside}" has no raised form, and prints as it stands` },
    hint: {
      zh: '能作上标的有数字、拉丁字母和 + - = ( )；其余直接写，要印出 ^ 写 \\^',
      en: 'digits, Latin letters and + - = ( ) can be raised; write the rest plainly, and \\^ to print ^',
    },
  };
}

interface Stranger {
  readonly sort: string;
  readonly pattern: RegExp;
  readonly hint: Localized;
}

const tag = (names: string): RegExp => new RegExp(`</?(?:${names})(?:\\s[^<>]*)?/?>`, 'giu');

/** What people write in other places, and what to write instead. */
const STRANGERS: readonly Stranger[] = [
  { sort: 'b', pattern: tag('b|strong'), hint: { zh: '加粗写成 **文字**', en: 'bold is written **words**' } },
  { sort: 'i', pattern: tag('i|em'), hint: { zh: '斜体写成 *文字*', en: 'italics are written *words*' } },
  { sort: 'sub', pattern: tag('sub'), hint: { zh: '下标写成 H~2~O，或直接写 H₂O', en: 'write H~2~O, or H₂O itself' } },
  { sort: 'sup', pattern: tag('sup'), hint: { zh: '上标写成 x^2^，或直接写 x²', en: 'write x^2^, or x² itself' } },
  {
    sort: 'br',
    pattern: tag('br'),
    hint: {
      zh: '换行写成 "第一行\\n第二行"，或用 | 起头分行写',
      en: 'write "first line\\nsecond line", or begin with | and write two lines',
    },
  },
  { sort: 'p', pattern: tag('p|div'), hint: { zh: '分段就空一行', en: 'a blank line parts paragraphs' } },
  { sort: 'a', pattern: tag('a'), hint: { zh: '链接写成 [文字](https://…)', en: 'a link is written [words](https://…)' } },
  {
    sort: 'tag',
    pattern: tag('u|s|del|ins|span|font|code|pre|ul|ol|li|h[1-6]|table|tr|td|th|img|small|big|mark'),
    hint: { zh: '删去这个标记：正文里不用 HTML', en: 'take it out: prose holds no HTML' },
  },
  {
    sort: 'entity',
    pattern: /&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,6});/giu,
    hint: { zh: '直接写那个字符', en: 'write the character itself' },
  },
  {
    sort: 'picture',
    pattern: /!\[[^\]\n]*\]\([^()\s]*\)/gu,
    hint: {
      zh: '图片写在 figures 下（picture:），再列进这一节的 figures',
      en: 'a picture goes under figures (picture:), and into figures of its section',
    },
  },
  {
    sort: 'code',
    pattern: /`[^`\n]+`/gu,
    hint: { zh: '去掉两边的 `；要突出就写 **文字**', en: 'take the ` away; to make words stand out write **words**' },
  },
  {
    sort: 'strike',
    pattern: /~~[^~\n]+~~/gu,
    hint: { zh: '去掉 ~~；没有删除线', en: 'take the ~~ away: there is no strike-through' },
  },
  {
    sort: 'underline',
    pattern: /(?<![\w_])__[^_\s][^_\n]*__(?![\w_])/gu,
    hint: { zh: '加粗写成 **文字**', en: 'bold is written **words**' },
  },
  {
    sort: 'heading',
    pattern: /^#{1,6} (?=\S)/gu,
    hint: { zh: '标题写在一节的 heading 里', en: 'a heading is the heading: of a section' },
  },
];

function findStrangers(masked: string): ProseRemark[] {
  return STRANGERS.flatMap(({ sort, pattern, hint }) =>
    [...masked.matchAll(pattern)].map(({ 0: token, index }): ProseRemark => {
      const shown = token.replaceAll(MASKED, '…').trim();
      return {
        index,
        length: token.length,
        severity: 'warning',
        sort,
        message: { zh: `“${shown}”在这里没有意思，照字面印出`, en: `"${shown}" means nothing here, and prints as it stands` },
        hint,
      };
    }),
  );
}
