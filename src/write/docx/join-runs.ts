/** Runs side by side that look alike are one: who formats a sentence, or compares two files, meets no seams that nobody made. */
import { child, elements } from '../ooxml/tree.js';
import { type XmlElement, xml } from '../ooxml/xml.js';

/** Of text alone. */
function isPlain(node: XmlElement | undefined): node is XmlElement {
  if (node?.name !== 'w:r') return false;
  const parts = elements(node).filter(({ name }) => name !== 'w:rPr');
  return parts.length === 1 && parts[0]!.name === 'w:t';
}

/** The nodes of a paragraph or a link, with `look` taken of each run's properties: null for none. */
export function joinRuns(
  nodes: readonly XmlElement[],
  look: (properties: XmlElement | null) => XmlElement | null = (properties) => properties,
): XmlElement[] {
  const joined: XmlElement[] = [];
  for (const node of nodes) {
    if (node.name === 'w:hyperlink') {
      joined.push({ ...node, children: joinRuns(elements(node), look) });
      continue;
    }
    if (node.name !== 'w:r') {
      joined.push(node);
      continue;
    }
    const own = look(child(node, 'w:rPr'));
    const rest = elements(node).filter(({ name }) => name !== 'w:rPr');
    const run = { ...node, children: [...(own ? [own] : []), ...rest] };
    const last = joined.at(-1);
    if (!isPlain(last) || !isPlain(run) || JSON.stringify(child(last, 'w:rPr')) !== JSON.stringify(own)) joined.push(run);
    else joined[joined.length - 1] = { ...last, children: [...(own ? [own] : []), joinTexts(last, run)] };
  }
  return joined;
}

function joinTexts(...runs: readonly XmlElement[]): XmlElement {
  const texts = runs.flatMap((run) => child(run, 'w:t')!.children);
  return xml('w:t', { 'xml:space': 'preserve' }, ...texts);
}
