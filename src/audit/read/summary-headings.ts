/** Which paragraphs of a Word text are headings: by their own level in the outline, or their style's. */
import type { Container } from './container.js';
import { childrenOf, type Element, find } from './element.js';

export function readHeadingStyles(file: Container, main: string): (paragraph: Element) => boolean {
  const part = file.relations(main).find(({ type }) => type === 'styles')?.target;
  const styles = part === undefined ? null : file.xml(part);
  const byId = new Map(
    (styles ? childrenOf(styles, 'w:style') : []).map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const known = new Map<string, boolean>();
  const levelOf = (properties: Element | null): number | null => {
    const level = find(properties, 'w:outlineLvl')?.attributes['w:val'];
    return level === undefined ? null : Number(level);
  };
  const isHeadingStyle = (id: string, seen: readonly string[]): boolean => {
    const style = byId.get(id);
    if (!style || seen.includes(id)) return false;
    const level = levelOf(find(style, 'w:pPr'));
    // 9 is body text.
    if (level !== null) return level < 9;
    const base = find(style, 'w:basedOn')?.attributes['w:val'];
    return base !== undefined && isHeadingStyle(base, [...seen, id]);
  };
  return (paragraph) => {
    const properties = find(paragraph, 'w:pPr');
    const own = levelOf(properties);
    if (own !== null) return own < 9;
    const id = find(properties, 'w:pStyle')?.attributes['w:val'];
    if (id === undefined) return false;
    const said = known.get(id) ?? isHeadingStyle(id, []);
    known.set(id, said);
    return said;
  };
}
