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
  const items = quoteItems(value);
  // A group or a list over several lines, or a group of real keys, was meant as such.
  if ((/^\{/.test(value) && !/\}/.test(value)) || (/^\[/.test(value) && !/\]/.test(value)) || /^\{\s*[\w-]+\s*:\s/.test(value))
    return null;
  if (items !== null) return { line: before.trimStart() + items, reason: '${' };
  const reason = INDICATOR.test(value) && !closed ? value[0]! : /:(\s|$)/.test(value) && !closed ? ':' : null;
  if (reason === null) return null;
  return { line: before.trimStart() + quoteText(value), reason };
}

/** `[甲, 增长${a}]` → `[甲, "增长${a}"]`: braces end a plain text inside brackets. Null where there are none. */
function quoteItems(value: string): string | null {
  if (!/^\[.*\]$/.test(value) || !value.includes('${')) return null;
  const items = value.slice(1, -1).match(/"[^"]*"|'[^']*'|[^,]+/g) ?? [];
  const quoted = items
    .map((item) => item.trim())
    .map((item) => (item.includes('${') && !/^["']/.test(item) ? quoteText(item) : item));
  const line = `[${quoted.filter((item) => item !== '').join(', ')}]`;
  return line === value ? null : line;
}

/** As a quoted YAML text: double quotes, or single ones where the text holds `"` or `\`. */
export function quoteText(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
