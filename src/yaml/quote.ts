/** Writes a line again with its value in quotes, where YAML would read the value as something else than text. */

/** Indentation, list dashes, an optional key with its colon; then the value. */
const LINE = /^(\s*(?:- +)*(?:(?:"[^"]*"|'[^']*'|[^\s:#"'{[\]},][^:：]*?)\s*:(?: +|$))?)(.*)$/u;

/** Characters that mean something to YAML at a value's beginning. */
const INDICATOR = /^[*&!%@`{[|>"'#?,\]}]/;

export interface QuotedLine {
  /** The corrected line, without its indentation. */
  readonly line: string;
  /** The character that misled YAML: the first one, or `:` for a colon inside. */
  readonly reason: string;
}

/** `lead: **粗**` → `lead: "**粗**"`; null where the value needs no quotes. */
export function quoteValue(line: string): QuotedLine | null {
  const [, before = '', rest = ''] = LINE.exec(line) ?? [];
  const value = rest.trim();
  if (value === '') return null;
  const closed = /^(["']).*\1$/.test(value);
  const reason = INDICATOR.test(value) && !closed ? value[0]! : /:(\s|$)/.test(value) && !closed ? ':' : null;
  if (reason === null) return null;
  return { line: before.trimStart() + quoteText(value), reason };
}

/** As a quoted YAML text: double quotes, or single ones where the text holds `"` or `\`. */
export function quoteText(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
