/** Texts that a PDF gives to be read and copied in place of the glyphs drawn (ISO 32000-1, 14.9.4), each with the marked content around it. */
import { decodePdfText, nameOf, type PdfObjects, PdfReference, PdfText, type PdfValue, readValue } from './pdf-objects.js';

export interface Replacement {
  /** pdf.js' name for the marked content that it stands in, `p10R_mc3`; '' where it stands in none. */
  readonly name: string;
  readonly text: string;
}

export function listReplacements({ follow, root, stream }: PdfObjects): readonly Replacement[] {
  const found: Replacement[] = [];
  const seen = new Set<PdfValue>();
  walk(root?.get('Pages'));
  return found;

  function walk(value: PdfValue | undefined): void {
    const node = follow(value);
    if (!(node instanceof Map) || seen.has(node)) return;
    seen.add(node);
    const kids = follow(node.get('Kids'));
    if (Array.isArray(kids)) for (const kid of kids as readonly PdfValue[]) walk(kid);
    if (nameOf(node.get('Type')) !== 'Page' || !(value instanceof PdfReference)) return;
    const contents = node.get('Contents');
    const list = Array.isArray(follow(contents)) ? (follow(contents) as readonly PdfValue[]) : [contents];
    readContent(list.map((one) => stream(one) ?? '').join('\n'), `p${value.number}R`);
  }

  function readContent(content: string, page: string): void {
    /** Of each sequence that is open. */
    const open: string[] = [];
    for (const match of content.matchAll(/\/\w+\s*(<<(?:[^<>]|<[^<>]*>)*>>)?\s*\b(?:BDC|BMC)\b|\bEMC\b/g)) {
      if (match[0] === 'EMC') {
        open.pop();
        continue;
      }
      const dict = match[1] === undefined ? null : readValue(match[1]);
      const id = dict instanceof Map ? dict.get('MCID') : undefined;
      const name = typeof id === 'number' ? `${page}_mc${id}` : (open.at(-1) ?? '');
      open.push(name);
      const text = dict instanceof Map ? dict.get('ActualText') : undefined;
      if (text instanceof PdfText) found.push({ name, text: decodePdfText(text) ?? '' });
    }
  }
}
