/** How our styles read in HTML, in the file itself for mammoth (`mammoth/style-map`): a heading that Word does not count is a heading still, a fact is marked, no style is unknown. */
import { headingLevel } from '../../model/document.js';
import type { Labels } from '../../model/output.js';
import { CHARACTER_STYLES } from './character-styles.js';
import type { ParagraphRole } from './paragraph-roles.js';
import type { StyleSheet } from './style-sheet.js';

export const STYLE_MAP = {
  part: 'mammoth/style-map',
  contentType: 'text/prs.mammoth.style-map',
  relationship: 'http://schemas.zwobble.org/mammoth/style-map',
} as const;

/** By character style; mammoth knows links. */
const RUNS: Readonly<Record<string, string>> = {
  Strong: 'strong',
  Emphasis: 'em',
  StrongEmphasis: 'strong > em',
  ListMark: 'span',
  WideMark: 'span',
  Fact: 'span.fact',
  FactStrong: 'strong.fact',
  FactPeriod: 'span.fact-period',
  FactPeriodStrong: 'strong.fact-period',
};

/** `labels`: `style-NAME`, as the styles are called. */
export function writeStyleMap(styles: StyleSheet, labels: Labels): string {
  const paragraphs = styles.paragraphs.flatMap(({ name, role }) => {
    const tag = tagOf(role);
    return tag === null ? [] : [`p[style-name=${quote(name)}] => ${tag}:fresh`];
  });
  const runs = CHARACTER_STYLES.flatMap(({ id, name }) =>
    RUNS[id] === undefined ? [] : [`r[style-name=${quote(labels[`style-${id}`] ?? name)}] => ${RUNS[id]}`],
  );
  const tables = styles.tables.map(({ name }) => `table[style-name=${quote(name)}] => table:fresh`);
  return [...paragraphs, ...runs, ...tables, ''].join('\n');
}

/** Null for items of Word's own lists, which mammoth reads by their numbering. */
function tagOf(role: ParagraphRole): string | null {
  if (role === 'bullet' || role === 'number') return null;
  return headingLevel(role) > 0 ? role : role === 'quote' ? 'blockquote > p' : 'p';
}

function quote(name: string): string {
  return `'${name.replace(/[\\']/g, '\\$&')}'`;
}
