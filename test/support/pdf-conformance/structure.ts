/** The structure tree as plain data: elements with their standard types, kids and attributes (ISO 32000-1, 14.7). */
import { array, catalog, type Dict, dict, isReference, type PdfFile, type Value } from './file.js';

export interface Element {
  readonly ref: string;
  readonly dict: Dict;
  /** As written. */
  readonly raw: string;
  /** Mapped by the role map until it is a standard one or no further. */
  readonly type: string;
  readonly parent: Element | null;
  readonly kids: readonly Kid[];
}

export type Kid =
  | { readonly kind: 'element'; readonly element: Element }
  | { readonly kind: 'content'; readonly mcid: number; readonly page: Value }
  | { readonly kind: 'object'; readonly ref: Value };

/** ISO 32000-1, 14.8.4. */
export const STANDARD_TYPES: ReadonlySet<string> = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
);

/** The elements under the root, each before its kids. */
export function readStructure(file: PdfFile): readonly Element[] {
  const root = dict(file, catalog(file)['/StructTreeRoot']);
  const roles = dict(file, root['/RoleMap']);
  return kidsOf(file, root).flatMap((kid) => (isReference(kid) ? visit(kid, null, new Set()) : []));

  function visit(ref: string, parent: Element | null, above: ReadonlySet<string>): readonly Element[] {
    if (above.has(ref)) throw new Error(`structure element ${ref} stands within itself`);
    const own = dict(file, ref);
    const raw = typeof own['/S'] === 'string' ? own['/S'].slice(1) : '';
    const kids: Kid[] = [];
    const element: Element = { ref, dict: own, raw, type: mapRole(raw, roles), parent, kids };
    const below: Element[] = [];
    for (const kid of kidsOf(file, own)) {
      const inner = dict(file, kid);
      if (typeof kid === 'number') kids.push({ kind: 'content', mcid: kid, page: own['/Pg'] ?? null });
      else if (inner['/Type'] === '/MCR')
        kids.push({ kind: 'content', mcid: inner['/MCID'] as number, page: inner['/Pg'] ?? own['/Pg'] ?? null });
      else if (inner['/Type'] === '/OBJR') kids.push({ kind: 'object', ref: inner['/Obj'] ?? null });
      else if (isReference(kid)) {
        const found = visit(kid, element, new Set([...above, ref]));
        kids.push({ kind: 'element', element: found[0] as Element });
        below.push(...found);
      }
    }
    return [element, ...below];
  }
}

/** Ends at a standard type, or where the map leads no further; a circle ends where it began. */
export function mapRole(raw: string, roles: Dict): string {
  const seen = new Set<string>();
  let type = raw;
  while (!STANDARD_TYPES.has(type) && !seen.has(type) && typeof roles[`/${type}`] === 'string') {
    seen.add(type);
    type = (roles[`/${type}`] as string).slice(1);
  }
  return type;
}

function kidsOf(file: PdfFile, node: Dict): readonly Value[] {
  const kids = node['/K'] ?? null;
  const list = array(file, kids);
  return list.length > 0 ? list : kids === null || Array.isArray(kids) ? [] : [kids];
}

export function elementKids({ kids }: Element): readonly Element[] {
  return kids.flatMap((kid) => (kid.kind === 'element' ? [kid.element] : []));
}

/** An attribute of the owner given, `Layout`, `Table` or `List`. */
export function attribute(file: PdfFile, { dict: own }: Element, owner: string, name: string): Value {
  const attributes = array(file, own['/A']).length > 0 ? array(file, own['/A']) : [own['/A'] ?? null];
  const found = attributes
    .map((each) => dict(file, each))
    .find((each) => each['/O'] === `/${owner}` && each[`/${name}`] !== undefined);
  return found?.[`/${name}`] ?? null;
}

/** A number tree's entries (ISO 32000-1, 7.9.7). */
export function readNumberTree(file: PdfFile, node: Value): ReadonlyMap<number, Value> {
  const { '/Nums': numbers, '/Kids': kids } = dict(file, node);
  const entries = array(file, numbers);
  const own = entries.flatMap((key, index): [number, Value][] =>
    index % 2 === 0 ? [[key as number, entries[index + 1] ?? null]] : [],
  );
  return new Map([...own, ...array(file, kids).flatMap((kid) => [...readNumberTree(file, kid)])]);
}
