/** Writes a line again with its value in quotes, where YAML would read the value as something else than text. */

/** Indentation, list dashes, an optional key with its colon; then the value. */
const LINE = /^(\s*(?:- +)*(?:(?:"[^"]*"|'[^']*'|[^\s:#"'{[\]},][^:：]*?)\s*:(?: +|$))?)(.*)$/u;

/** Characters that mean something to YAML at a value's beginning. */
const INDICATOR = /^[*&!%@`{[|>"'#?,\]}]/;

export interface QuotedLine {
  /** The corrected line, without its indentation. */
  readonly line: string;
  /** What misled YAML: the first character, `:` for a colon inside, `${` for braces inside brackets. */
  readonly reason: string;
}

/**
 * `lead: **粗**` → `lead: "**粗**"`; null where the value needs no quotes.
 * `column` (from 1) says where the value begins, where that is known better than the line tells.
 */
export function quoteValue(line: string, column?: number): QuotedLine | null {
  const [, before = '', rest = ''] =
    column === undefined ? (LINE.exec(line) ?? []) : ['', line.slice(0, column - 1), line.slice(column - 1)];
  const value = rest.trim();
  if (value === '') return null;
  const closed = /^(["']).*\1$/.test(value);
  const group = quoteReferences(value);
  if (group !== null) return { line: before.trimStart() + group, reason: '${' };
  // A group or a list over several lines, or a group of real keys, was meant as such.
  if ((/^\{/.test(value) && !/\}/.test(value)) || (/^\[/.test(value) && !/\]/.test(value)) || /^\{\s*[\w-]+\s*:\s/.test(value))
    return null;
  const reason = INDICATOR.test(value) && !closed ? value[0]! : /:(\s|$)/.test(value) && !closed ? ':' : null;
  if (reason === null) return null;
  return { line: before.trimStart() + quoteText(value), reason };
}

/** Quoted texts, which stay; else what comes before a text of a group, and the text, which holds a reference. */
const IN_GROUP =
  /"[^"]*"|'[^']*'|([[{,:]\s*)((?:\$\{[^{}]*\}|(?!:\s)[^,[\]{}"'])*\$\{[^{}]*\}(?:\$\{[^{}]*\}|(?!:\s)[^,[\]{}"'])*)/gu;

/** `[甲, 增长${a}]` → `[甲, "增长${a}"]`, `{ lead: 增长${a} }` likewise: braces end a plain text inside brackets. Null where there are none. */
function quoteReferences(value: string): string | null {
  if (!/^[[{]/.test(value) || !value.includes('${')) return null;
  const quoted = value.replace(IN_GROUP, (all: string, sep: string | undefined, item: string | undefined) => {
    if (sep === undefined || item === undefined) return all;
    const own = item.trimEnd();
    return `${sep}${quoteText(own)}${item.slice(own.length)}`;
  });
  return quoted === value ? null : quoted;
}

/** As a quoted YAML text: double quotes, or single ones where the text holds `"` or `\`. */
export function quoteText(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
