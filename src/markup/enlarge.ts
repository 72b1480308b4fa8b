/** Lengths that a template gives in points, made longer with the letters for which they were meant. */
import type { Target } from '../model/documents.js';
import { isElement, type MarkupElement } from './element.js';
import { type AttributeType, VOCABULARY } from './vocabulary.js';

/** What of an attribute is points; shares stay what they are. */
const POINTS: ReadonlySet<AttributeType> = new Set<AttributeType>(['points', 'gaps', 'length']);
const SHARE = /^(?:0?\.\d+|0|1\.0+|.*%)$/;

/** The tree with longer lengths; the paper and its margins are what they are. */
export function enlarge(
  element: MarkupElement,
  target: Target,
  factor: number,
  parent: MarkupElement | null = null,
): MarkupElement {
  const known = VOCABULARY[target].tags[element.tag]?.attributes ?? {};
  const attributes = new Map(
    [...element.attributes].map(([name, text]) => {
      const type = known[name]?.type;
      return [name, type !== undefined && POINTS.has(type) ? lengthen(text, factor) : text] as const;
    }),
  );
  const children: MarkupElement['children'][number][] = [];
  const made: MarkupElement = { ...element, attributes, parent, children };
  for (const child of element.children) children.push(isElement(child) ? enlarge(child, target, factor, made) : child);
  return made;
}

function lengthen(text: string, factor: number): string {
  const longer = (one: string) => String(Math.max(1.0001, Math.round(Number(one) * factor * 1e4) / 1e4));
  return text
    .trim()
    .split(/[\s,]+/)
    .map((one) => (SHARE.test(one) ? one : longer(one)))
    .join(' ');
}
