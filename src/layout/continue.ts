/** The words after the title of a slide that goes on: the label for the second part, numbered from the third. */

/** `part` from 2: `（续）`, `（续2）`, …; `(cont.)`, `(cont. 2)`, …. */
export function continueTitle(label: string, part: number): string {
  const before = /^\s|^[（(【[]/.test(label) ? '' : ' ';
  const spaced = /^[\x20-\x7e]/.test(label) && !/^\s/.test(label) ? ' ' : before;
  if (part === 2) return `${spaced}${label}`;
  const [, words = label, close = ''] = /^(.*?)([）)】\]]?)$/su.exec(label) ?? [];
  const gap = /[\x21-\x7e]$/.test(words) ? ' ' : '';
  return `${spaced}${words}${gap}${part - 1}${close}`;
}
