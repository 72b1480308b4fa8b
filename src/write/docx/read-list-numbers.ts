/** What Word counts before paragraphs: numbers of headings and list items, read from the finished parts. */
import { writeHan } from '../../language/han-numerals.js';
import { child, descendants, elements, path } from '../ooxml/tree.js';
import type { XmlElement } from '../ooxml/xml.js';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** By paragraph; none for bullets. */
export function readListNumbers(body: XmlElement, numbering: XmlElement): ReadonlyMap<XmlElement, string> {
  const levels = readLevels(numbering);
  const counts = new Map<string, (number | null)[]>();
  const found = new Map<XmlElement, string>();
  for (const paragraph of descendants(body, 'w:p')) {
    const reference = path(paragraph, 'w:pPr', 'w:numPr');
    const list = reference && child(reference, 'w:numId')?.attributes['w:val'];
    const own = levels.get(list ?? '');
    if (!reference || !list || !own) continue;
    const at = Number(child(reference, 'w:ilvl')?.attributes['w:val'] ?? 0);
    const values = counts.get(list) ?? own.map(() => null);
    counts.set(list, values);
    values[at] = (values[at] ?? (own[at]?.start ?? 1) - 1) + 1;
    values.fill(null, at + 1);
    if (own[at] === undefined || own[at].format === 'bullet') continue;
    const text = own[at].text.replace(/%(\d)/g, (_, digit: string) => {
      const level = Number(digit) - 1;
      const value = values[level] ?? own[level]?.start ?? 1;
      return own[level]?.format === 'decimal' ? String(value) : writeHan(value);
    });
    found.set(paragraph, text);
  }
  return found;
}

/** By list. */
function readLevels(numbering: XmlElement): ReadonlyMap<string, readonly Level[]> {
  const abstracts = new Map(elements(numbering, 'w:abstractNum').map((each) => [each.attributes['w:abstractNumId'], each]));
  return new Map(
    elements(numbering, 'w:num').map((list) => {
      const abstract = abstracts.get(child(list, 'w:abstractNumId')?.attributes['w:val'] ?? '');
      const levels: Level[] = [];
      for (const level of abstract ? elements(abstract, 'w:lvl') : [])
        levels[Number(level.attributes['w:ilvl'])] = {
          format: child(level, 'w:numFmt')?.attributes['w:val'] ?? 'decimal',
          text: child(level, 'w:lvlText')?.attributes['w:val'] ?? '',
          start: Number(child(level, 'w:start')?.attributes['w:val'] ?? 1),
        };
      return [list.attributes['w:numId'] ?? '', levels];
    }),
  );
}
