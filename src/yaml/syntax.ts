/** Says in a clerk's words what the YAML parser complains of, with the corrected line where it is clear. */
import type { Localized } from '../diagnostics/diagnostic.js';
import { describeMark } from './describe.js';
import { nextIndentation } from './lint-characters.js';
import { findDashless, findMisaligned, findMisalignedItem, lineAt, type Misaligned } from './lint-indents.js';
import { quoteText, quoteValue } from './quote.js';
import type { YamlProblem, YamlTree } from './tree.js';

/** What is complained of: `code` and `message` as the library gives them, `at` its offset; `line` is the whole line around it. */
interface Complaint {
  readonly code: string;
  readonly message: string;
  readonly at: number;
  readonly text: string;
  readonly tree: YamlTree | null;
  readonly lineStart: number;
  readonly line: string;
}

/** `code` and `message` as the library gives them; `at` is its offset. */
export function nameSyntaxError(code: string, message: string, at: number, text: string, tree: YamlTree | null): YamlProblem {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const complaint: Complaint = { code, message, at, text, tree, lineStart, line: lineAt(text, lineStart) };
  return nameTab(complaint) ?? nameByCode(complaint) ?? nameByLine(complaint);
}

/** The parser blames the line above, or a character behind it: what is wrong is a tab that looks like spaces. */
function nameTab(complaint: Complaint): YamlProblem | null {
  const { text, lineStart, line } = complaint;
  const before = text.lastIndexOf('\n', Math.max(0, lineStart - 2)) + 1;
  for (const start of [lineStart, lineStart + line.length + 1, before]) {
    const own = lineAt(text, start);
    const [indent = ''] = /^[ \t]*(?=\S)/.exec(own) ?? [];
    if (!indent.includes('\t')) continue;
    const above = lineAt(text, text.lastIndexOf('\n', Math.max(0, start - 2)) + 1);
    const corrected = `${' '.repeat(nextIndentation(above))}${own.slice(indent.length)}`;
    return {
      ...problem(complaint, start + indent.indexOf('\t'), ...PLAIN.TAB_AS_INDENT!),
      hint: {
        zh: `改用空格缩进，每层两个；这一行写成：${corrected}`,
        en: `indent with spaces, two a level; write this line as: ${corrected}`,
      },
      tab: true,
    };
  }
  return null;
}

function problem({ code }: Complaint, start: number, message: Localized, hint: Localized): YamlProblem {
  return {
    code: 'yaml-syntax',
    severity: 'error',
    start,
    end: start + 1,
    message,
    hint,
    // The parser goes on after a wrong first character as if it were quoted.
    syntax: code !== 'BAD_SCALAR_START',
  };
}

/** Codes that say all by themselves, of the place itself. */
const PLAIN: Readonly<Record<string, readonly [message: Localized, hint: Localized]>> = {
  MULTIPLE_DOCS: [
    { zh: '一个文件里有几份 YAML（以 --- 分开）', en: 'the file holds several YAML documents (divided by ---)' },
    { zh: '删去 --- 这一行', en: 'delete the line with ---' },
  ],
  RESOURCE_EXHAUSTION: [
    { zh: '嵌套太深', en: 'nested too deeply' },
    { zh: '检查有没有漏写的右括号', en: 'look for brackets that are never closed' },
  ],
  TAB_AS_INDENT: [
    { zh: '这一行的缩进用了制表符（Tab），它看起来像空格', en: 'a tab stands where YAML wants spaces, and looks like them' },
    { zh: '改用空格缩进，每层两个', en: 'indent with spaces, two a level' },
  ],
  BAD_DQ_ESCAPE: [
    { zh: '双引号里的反斜杠写法不对', en: 'a backslash in double quotes means nothing here' },
    { zh: '改用单引号，或把 \\ 写成 \\\\', en: 'use single quotes, or write \\\\ for \\' },
  ],
};

/** Null where the line tells more than the code. */
function nameByCode(complaint: Complaint): YamlProblem | null {
  const { code, message, at, text, tree, lineStart, line } = complaint;
  const plain = PLAIN[code];
  if (plain) return { ...problem(complaint, at, ...plain), ...(code === 'MULTIPLE_DOCS' && { code: 'yaml-feature' }) };
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY': {
      const item = /sequence/.test(message) ? findMisalignedItem(text, lineStart) : null;
      if (item) return nameMisaligned(complaint, item);
      const deeper = overIndented(text, lineStart, line);
      if (deeper === null || quoteValue(line) !== null) return null;
      return problem(
        complaint,
        deeper,
        {
          zh: '这一行比上一行缩进多，可上一行已经有了值',
          en: 'this line is indented more than the one above, which has a value already',
        },
        {
          zh: '与上一行左对齐；若它属于上一行，上一行冒号后不要写值',
          en: 'align it with the line above; if it belongs under that line, write nothing after its colon',
        },
      );
    }
    case 'MISSING_CHAR':
      if (!/closing/.test(message)) return /Flow/.test(message) ? nameUnclosed(complaint) : null;
      return problem(
        complaint,
        openedAt(tree, at, 'text') ?? at,
        { zh: '引号没有配对', en: 'this quote is never closed' },
        { zh: '在文字末尾补上同样的英文引号', en: 'close the text with the same quote' },
      );
    case 'BAD_INDENT':
      return /Flow/.test(message) ? nameUnclosed(complaint) : nameIndent(complaint);
    case 'BAD_SCALAR_START': {
      const [word = ''] = /^[^,{}[\]\r\n]*/.exec(text.slice(at)) ?? [];
      // Outside brackets the line itself tells more.
      if (word.trim() === '' || quoteValue(line) !== null) return null;
      const quoted = quoteText(word.trim());
      const hint = { zh: `把它放进英文引号：${quoted}`, en: `put it in quotes: ${quoted}` };
      return problem(complaint, at, describeMark(text[at]!), hint);
    }
    default:
      return null;
  }
}

function nameByLine(complaint: Complaint): YamlProblem {
  const { code, at, text, lineStart, line } = complaint;
  const quoted = quoteValue(line);
  if (quoted !== null) {
    const start = lineStart + Math.max(valueColumn(line), 0);
    const hint = { zh: `把它放进英文引号：${quoted.line}`, en: `put it in quotes: ${quoted.line}` };
    return { ...problem(complaint, start, describeMark(quoted.reason), hint), quoted: quoted.line };
  }
  if (/^\s*(?:- +)*[^\s:]+: +[{[]/.test(line)) return nameUnclosed(complaint);
  if (code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR') {
    return problem(
      complaint,
      brokenLine(text, at),
      {
        zh: '这一行没有“键: 值”中的冒号，或缩进与上一行不齐',
        en: 'this line has no "key: value" colon, or is not indented as the line above',
      },
      {
        zh: '冒号用英文“:”，后加一个空格；续行要比键多缩进两格',
        en: 'write an ASCII colon and a space; indent a continued text two spaces more than its key',
      },
    );
  }
  return problem(
    complaint,
    lineStart + (line.length - line.trimStart().length),
    { zh: '缩进不对，或缺少冒号：YAML 读不懂这一行', en: 'wrong indentation or a missing colon: YAML cannot read this line' },
    {
      zh: '同一组的各行要左对齐；列表每行以“- ”开头',
      en: 'align the lines of one group; begin each line of a list with "- "',
    },
  );
}

function nameIndent(complaint: Complaint): YamlProblem | null {
  const { text, lineStart, line } = complaint;
  const misaligned = findMisaligned(text, lineStart) ?? findMisalignedItem(text, lineStart);
  if (misaligned) return nameMisaligned(complaint, misaligned);
  const item = findDashless(text, lineStart);
  if (item === null) return null;
  return problem(
    complaint,
    item,
    { zh: '列表里的这一行前面缺“- ”', en: 'this line of a list lacks its "- "' },
    { zh: `改成：- ${line.trim()}`, en: `write: - ${line.trim()}` },
  );
}

function nameMisaligned(complaint: Complaint, { at, own, wanted, above }: Misaligned): YamlProblem {
  return problem(
    complaint,
    at,
    {
      zh: `这一行缩进 ${own} 格，与同组的“${above}”（缩进 ${wanted} 格）不齐`,
      en: `this line is indented by ${own}, "${above}" of the same group by ${wanted}`,
    },
    { zh: `缩进改成 ${wanted} 格`, en: `indent it by ${wanted} spaces` },
  );
}

function nameUnclosed(complaint: Complaint): YamlProblem {
  const { at, text, tree } = complaint;
  const opened = openedAt(tree, at, 'flow') ?? at;
  const [from = '', lead = '', hidden = ''] = /^([^\r\n"']*?[:,[]\s+)(#[^\s#,}\]]+)/.exec(text.slice(opened)) ?? [];
  if (from !== '') {
    return problem(
      complaint,
      opened + lead.length,
      { zh: '“#”和它后面成了注释，括号也就没有关上', en: 'a # begins a comment, which takes the closing bracket with it' },
      { zh: `把它放进英文引号："${hidden}"`, en: `put it in quotes: "${hidden}"` },
    );
  }
  return problem(
    complaint,
    opened,
    {
      zh: '括号没有配对，或括号里有 YAML 的记号',
      en: 'this bracket is never closed, or holds a character that means something to YAML',
    },
    {
      zh: '补上右括号；括号内的文字若含 , : { } [ ]，就放进英文引号',
      en: 'close the bracket; put a text inside it in quotes if it holds , : { } [ ]',
    },
  );
}

/** Where git has left two versions of some lines for somebody to choose from; null where it has not. */
export function findConflict(text: string): YamlProblem | null {
  const start = text.search(/^<{7}(?: |$)/m);
  if (start < 0) return null;
  return {
    code: 'yaml-syntax',
    severity: 'error',
    start,
    end: start + 7,
    message: {
      zh: '这里有 git 合并时留下的冲突标记，两种写法都还在',
      en: 'git has left the marks of a conflict here: both versions of the lines are still there',
    },
    hint: {
      zh: '留下要的一种，删去“<<<<<<<”“=======”“>>>>>>>”三行和另一种',
      en: 'keep one version; delete the other, and the lines <<<<<<<, ======= and >>>>>>>',
    },
    syntax: true,
  };
}

/** A multi-line "key" begins at the line that lacks its colon. */
function brokenLine(text: string, at: number): number {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const line = lineAt(text, start);
  return start + (line.length - line.trimStart().length);
}

/** Where the next line's text begins, if it is a key indented more than this line. */
function overIndented(text: string, lineStart: number, line: string): number | null {
  const next = /^(?:[ \t]*\r?\n)*([ \t]*)[^\s].*: /.exec(text.slice(lineStart + line.length).replace(/^\r?\n/, ''));
  if (!next || next[1]!.length <= line.length - line.trimStart().length) return null;
  return text.indexOf(next[0].trimStart(), lineStart + line.length);
}

function valueColumn(line: string): number {
  const match = /^\s*(?:- +)*(?:[^\s:#"'{[\]},][^:：]*?\s*:(?: +))?/.exec(line);
  return match?.[0].length ?? 0;
}

/** Where the innermost quoted text or bracket that reaches to `at` begins. */
function openedAt(tree: YamlTree | null, at: number, sort: 'text' | 'flow'): number | null {
  if (tree === null || at < tree.start || at > tree.end + 1) return null;
  const children =
    tree.kind === 'map' ? [...tree.entries.values()].map((entry) => entry.value) : tree.kind === 'list' ? tree.items : [];
  for (const child of children) {
    const inner = openedAt(child, at, sort);
    if (inner !== null) return inner;
  }
  const fits =
    sort === 'text' ? tree.kind === 'text' && tree.style !== 'plain' : (tree.kind === 'map' || tree.kind === 'list') && tree.flow;
  return fits ? tree.start : null;
}
