/** Names a place in a flowing text by the numbers of the headings above it, as people say it: 一（二）, 3.2. */

interface NumberedHeading {
  /** As printed, `一、`; null: it has none. */
  readonly number: string | null;
  readonly text: string;
}

/** The outermost first. A heading without a number is named by its words: 一“2020年主要指标”. */
export function joinNumbers(headings: readonly NumberedHeading[]): string {
  return headings.reduce((path, { number, text }) => {
    const own = number?.trim().replace(/[、.．,，:：]+$/u, '') ?? '';
    if (own === '') return `${path.replace(/“.*”$/u, '')}“${text}”`;
    // 2.1 under 2 says both.
    if (path === '' || own.startsWith(`${path}.`)) return own;
    return /[\dA-Za-z]$/.test(path) && /^[\dA-Za-z]/.test(own) ? `${path}.${own}` : `${path}${own}`;
  }, '');
}
