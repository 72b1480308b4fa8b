/** Punctuation that Unicode shares between scripts and that belongs to the East Asian font in East Asian text (CLREQ, “Fonts”). */

/** Per language: the shared marks. Office sets them in the Latin face otherwise, with quotes half as wide as they should be. */
const SHARED: Readonly<Record<string, RegExp>> = {
  zh: /[\u2018\u2019\u201C\u201D\u2014\u2026\u00B7\u2E3A]+/gu,
  ja: /[\u2018\u2019\u201C\u201D\u2014\u2026\u2025]+/gu,
};

interface MarkRange {
  readonly text: string;
  /** To be set in the East Asian face whatever the program thinks. */
  readonly eastAsian: boolean;
}

/** Divides a text where shared marks begin and end; an apostrophe between letters (`don’t`) stays with its word. */
export function splitMarks(text: string, language: string): MarkRange[] {
  const marks = SHARED[language.split('-')[0]!.toLowerCase()];
  if (marks === undefined) return [{ text, eastAsian: false }];
  const stretches: MarkRange[] = [];
  let from = 0;
  for (const match of text.matchAll(marks)) {
    const end = match.index + match[0].length;
    if (match[0] === '\u2019' && /[A-Za-z]$/.test(text.slice(0, match.index)) && /^[A-Za-z]/.test(text.slice(end))) continue;
    if (match.index > from) stretches.push({ text: text.slice(from, match.index), eastAsian: false });
    stretches.push({ text: match[0], eastAsian: true });
    from = end;
  }
  if (from < text.length) stretches.push({ text: text.slice(from), eastAsian: false });
  return stretches;
}
