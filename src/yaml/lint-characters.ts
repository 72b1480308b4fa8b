/** Finds full-width and invisible characters where YAML wants its own: `标题：郑州`, an indentation of `　`, `［a，b］`. */
import type { Localized } from '../diagnostics/diagnostic.js';
import { quoteText } from './quote.js';

interface Slip {
  /** From 1, in code units: the character to blame. */
  readonly column: number;
  /** How many code units the slip takes. */
  readonly length: number;
  readonly message: Localized;
  /** The whole line as it should be. */
  readonly corrected: string;
}

const NAMES: Readonly<Record<string, Localized>> = {
  '：': { zh: '全角冒号“：”', en: 'a full-width colon "："' },
  '　': { zh: '全角空格', en: 'a full-width space (U+3000)' },
  '\u00a0': { zh: '不换行空格', en: 'a no-break space (U+00A0)' },
  '\u200b': { zh: '看不见的零宽空格', en: 'an invisible zero-width space (U+200B)' },
  '\u200c': { zh: '看不见的零宽字符', en: 'an invisible zero-width character (U+200C)' },
  '\u200d': { zh: '看不见的零宽字符', en: 'an invisible zero-width character (U+200D)' },
  '\u2060': { zh: '看不见的零宽字符', en: 'an invisible zero-width character (U+2060)' },
  '\ufeff': { zh: '看不见的字节序标记', en: 'an invisible byte order mark (U+FEFF)' },
  '－': { zh: '全角短横“－”', en: 'a full-width dash "－"' },
  '＃': { zh: '全角井号“＃”', en: 'a full-width "＃"' },
  '，': { zh: '全角逗号“，”', en: 'a full-width comma "，"' },
  '、': { zh: '顿号“、”', en: 'a Chinese comma "、"' },
  '；': { zh: '全角分号“；”', en: 'a full-width semicolon "；"' },
  ';': { zh: '分号“;”', en: 'a semicolon ";"' },
  '“': { zh: '中文引号“ ”', en: 'a curly quote “' },
  '［': { zh: '全角方括号“［ ］”', en: 'a full-width bracket "［"' },
  '【': { zh: '中文方括号“【 】”', en: 'a Chinese bracket "【"' },
  '｛': { zh: '全角花括号“｛ ｝”', en: 'a full-width brace "｛"' },
};

/** Every space and invisible character that is not YAML's own. */
const ODD_SPACE = /[\u3000\u00a0\u200b-\u200d\u2060\ufeff\u2000-\u200a\u202f\u205f]/u;
const ODD_SPACES = new RegExp(ODD_SPACE.source, 'gu');

/** What is known of a line besides itself. */
export interface LineSurroundings {
  /** The line before it that is not blank. */
  readonly above?: string;
  /** A list is wanted here. */
  readonly wantsList?: boolean;
  /** A brace of an earlier line is open. */
  readonly inBraces?: boolean;
}

/** The first structural slip of a line that YAML could not read as meant, or null. */
export function findSlip(line: string, { above = '', wantsList = false, inBraces = false }: LineSurroundings = {}): Slip | null {
  return (
    oddIndentation(line, above) ??
    oddDash(line, wantsList) ??
    oddComment(line) ??
    invisibleInKey(line) ??
    (inBraces ? inGroup(line, 0) : oddColon(line)) ??
    oddBrackets(line) ??
    curlyQuotes(line)
  );
}

function name(character: string): Localized {
  return (
    NAMES[character] ?? {
      zh: '不常见的空格',
      en: `an unusual space (U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`,
    }
  );
}

function slip(at: number, character: string, wanted: Localized, corrected: string, length = character.length): Slip {
  const { zh, en } = name(character);
  return {
    column: at + 1,
    length,
    message: { zh: `这里用了${zh}，${wanted.zh}`, en: `here is ${en}; ${wanted.en}` },
    corrected,
  };
}

const gapless = (at: number, zh: string, en: string, corrected: string): Slip => {
  return { column: at + 1, length: 1, message: { zh, en }, corrected };
};

function oddIndentation(line: string, above: string): Slip | null {
  const indent = /^[\s\u200b-\u200d\u2060\ufeff]*/u.exec(line)![0];
  const found = ODD_SPACE.exec(indent);
  if (!found || indent.length === line.length) return null;
  const visible = indent.replace(/[\u200b-\u200d\u2060\ufeff]/gu, '');
  // `　` takes two columns, but its author may have meant one space: whichever aligns with the line above.
  const narrow = visible.replace(ODD_SPACES, ' ');
  const wide = visible.replaceAll('　', '  ').replace(ODD_SPACES, ' ');
  const plain = narrow.length === nextIndentation(above) ? narrow : wide;
  return slip(
    found.index,
    found[0],
    { zh: '缩进要用半角空格', en: 'indent with ordinary spaces' },
    plain + line.slice(indent.length),
  );
}

/** Where a line below this one begins, usually: aligned with its key, two deeper after a bare `key:`. */
export function nextIndentation(above: string): number {
  const start = /^\s*(?:- +)*/.exec(above)![0].length;
  return /:\s*$/.test(above) ? start + 2 : start;
}

function oddDash(line: string, wantsList: boolean): Slip | null {
  const [, before = '', dash = '', gap = ''] = /^(\s*(?:- +)*)(－|-(?=[^ \t\r\n-]))([\s\u3000\u00a0]*)/u.exec(line) ?? [];
  if (dash === '') return null;
  const rest = line.slice(before.length + dash.length + gap.length);
  // `-5%` and `-甲: x` are too like a number or a name to call a slip unless a space of the wrong kind follows.
  if (dash === '-' && ((/^\d/.test(rest) && !wantsList) || rest === '')) return null;
  const corrected = `${before}- ${rest}`;
  if (dash === '－')
    return slip(before.length, '－', { zh: '列表要用“- ”（半角短横加空格）', en: 'a list wants "- "' }, corrected);
  const odd = ODD_SPACE.exec(gap);
  if (odd)
    return slip(before.length + 1, odd[0], { zh: '“-”后要用半角空格', en: 'an ordinary space belongs after "-"' }, corrected);
  return gapless(before.length, '列表的“-”后面缺一个空格', 'a space is missing after the "-" of a list', corrected);
}

function oddComment(line: string): Slip | null {
  const at = line.search(/\S/u);
  if (line[at] !== '＃') return null;
  return slip(
    at,
    '＃',
    { zh: '注释要以半角“#”开头', en: 'a comment begins with "#"' },
    `${line.slice(0, at)}#${line.slice(at + 1)}`,
  );
}

/** The colon after a key: full-width, followed by an odd space, or without its space. No key begins with `**`: that is bold prose. */
function oddColon(line: string): Slip | null {
  const match =
    /^(\s*(?!(?:- +)*\*)(?:- +)*(?:["'][^"']*["']|[^\s:："'#{}[\],，。；“]+(?: [^\s:："'#{}[\],，。；“]+)*))(\s*)(：|:(?=[^\s/:\d]|[\u3000\u00a0\u200b])|(?<!\d):(?=\d))(.*)$/u.exec(
      line,
    );
  if (!match) return inFlow(line);
  const [, key = '', gap = '', colon = '', rest = ''] = match;
  const at = key.length + gap.length;
  const value = rest.replace(new RegExp(`^(?:${ODD_SPACE.source}|[ \\t])+`, 'u'), '');
  const corrected = `${key}:${value === '' ? '' : ` ${value}`}`;
  if (colon === '：') return slip(at, '：', { zh: '键后面要用“: ”（半角冒号加空格）', en: 'a key wants ": "' }, corrected);
  const odd = ODD_SPACE.exec(rest[0] ?? '');
  if (odd) return slip(at + 1, odd[0], { zh: '冒号后要用半角空格', en: 'an ordinary space belongs after the colon' }, corrected);
  return gapless(at, '键的冒号后面缺一个空格', 'a space is missing after the colon of a key', corrected);
}

/** A copied key may hold what nobody sees: its name is another then. */
function invisibleInKey(line: string): Slip | null {
  const [, before = '', key = ''] = /^(\s*(?:- +)*)([^\s:：#"'{}[\],]+):(?:\s|$)/u.exec(line) ?? [];
  const found = ODD_SPACE.exec(key);
  if (!found) return null;
  const corrected = before + key.replace(ODD_SPACES, '') + line.slice(before.length + key.length);
  return slip(before.length + found.index, found[0], { zh: '键里不能有它', en: 'a key may not hold it' }, corrected);
}

/** `{ name：…，print: … }`, `[a，b]`. */
function inFlow(line: string): Slip | null {
  const [head, open] = /^(?:\s*(?:- +)*(?:[^\s:]+: +)?)([{[])/u.exec(line) ?? [];
  if (head === undefined) return null;
  return open === '{' ? inGroup(line, head.length) : inList(line, head.length);
}

function inList(line: string, from: number): Slip | null {
  const body = line.slice(from);
  const found = /[，、]/u.exec(body);
  if (!found) return null;
  return slip(from + found.index, found[0], DIVIDED, line.slice(0, from) + body.replace(/[，、]\s*/gu, ', '));
}

const DIVIDED = { zh: '括号里各项以半角逗号“, ”分开', en: 'items in brackets are divided by ", "' };

/** A full-width colon after a key; a wrong mark between two entries. Entries begin at `from`. */
function inGroup(line: string, from: number): Slip | null {
  const pattern = /(^\s*|[{,，;；、]\s*)([^\s:：,，;；、{}'"]+)(?:：\s*|:(?=\s))/gu;
  const body = line.slice(from);
  const wrong = [...body.matchAll(pattern)].find(([whole, before]) => /[，;；、]/u.test(before!) || whole.includes('：'));
  if (!wrong) return null;
  const fixed = body
    .replace(pattern, (_, before: string, key: string) => `${before.replace(/[，;；、]\s*/u, ', ')}${key}: `)
    .replace(/: {2,}/g, ': ');
  const at = from + wrong.index + wrong[0].search(/[，;；、：]/u);
  const character = line[at]!;
  const wanted = character === '：' ? { zh: '键后面要用“: ”（半角冒号加空格）', en: 'a key wants ": "' } : DIVIDED;
  return slip(at, character, wanted, line.slice(0, from) + fixed);
}

function oddBrackets(line: string): Slip | null {
  const match = /^(\s*(?:- +)*(?:[^\s:]+: +)?)([［【｛])(.*)([］】｝])\s*$/u.exec(line);
  if (!match) return null;
  const [, before = '', open = '', body = ''] = match;
  const [left, right] = open === '｛' ? ['{ ', ' }'] : ['[', ']'];
  const inner = body
    .replace(/[，、]\s*/gu, ', ')
    .replace(/：\s*/gu, open === '｛' ? ': ' : '：')
    .trim();
  return slip(
    before.length,
    open,
    { zh: '列表和键值组要用半角括号', en: 'lists and maps want ASCII brackets' },
    `${before}${left}${inner}${right}`,
  );
}

function curlyQuotes(line: string): Slip | null {
  const match = /^(\s*(?:- +)*(?:[^\s:]+: +)?)(“.*)$/u.exec(line);
  if (!match) return null;
  const [, before = '', value = ''] = match;
  if (!/: |: ?$| #/u.test(value)) return null;
  return slip(
    before.length,
    '“',
    { zh: '它不是 YAML 的引号；整段文字要再放进英文引号', en: 'YAML knows only ASCII quotes: put the whole text in them' },
    before + quoteText(value.trim()),
  );
}
