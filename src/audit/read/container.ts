/**
 * An Office file as its parts and the relationships between them. All of this folder reads for itself, also XML, zip archives and
 * cell names, for which the writers have code of their own: what judges documents must not share the mistakes of what makes them.
 */

import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { ReadText } from '../../model/reading.js';
import { childrenOf, type Element, findAll, parseElement, textOf } from './element.js';
import { Unreadable } from './unreadable.js';

interface Relation {
  readonly id: string;
  /** The last word of its type: `slide`, `chart`. */
  readonly type: string;
  /** Name of the part that it leads to, or an address. */
  readonly target: string;
  readonly external: boolean;
}

export interface Container {
  readonly names: readonly string[];
  /** Null where there is no such part. */
  readonly bytes: (name: string) => Uint8Array | null;
  /** Null where there is no such part; throws Unreadable where it is no XML. */
  readonly xml: (name: string) => Element | null;
  /** Of a part, '' being the whole file. */
  readonly relations: (name: string) => readonly Relation[];
}

/** Bytes of a part and of all of them, unpacked: pictures are the largest that a document has. */
const LARGEST_PART = 1e8;
const LARGEST_WHOLE = 4e8;

/** Throws Unreadable. */
export function openContainer(bytes: Uint8Array): Container {
  let parts: Readonly<Record<string, Uint8Array>>;
  try {
    let total = 0;
    parts = unzipSync(bytes, {
      filter({ originalSize }) {
        total += originalSize;
        if (originalSize > LARGEST_PART || total > LARGEST_WHOLE) throw new Unreadable('large');
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    throw new Unreadable('archive', null, cause);
  }
  const trees = new Map<string, Element>();
  const xml = (name: string): Element | null => {
    const known = trees.get(name);
    if (known) return known;
    const content = parts[name];
    if (content === undefined) return null;
    const tree = parseElement(strFromU8(content));
    if (tree === null) throw new Unreadable('part', name);
    trees.set(name, tree);
    return tree;
  };
  return {
    names: Object.keys(parts),
    bytes: (name) => parts[name] ?? null,
    xml,
    relations: (name) => {
      const folder = posix.dirname(name);
      const list = xml(`${folder === '.' ? '' : `${folder}/`}_rels/${posix.basename(name)}.rels`);
      if (list === null) return [];
      return childrenOf(list, 'rel:Relationship').map(({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => {
        const external = TargetMode === 'External';
        const within = Target.startsWith('/') ? Target.slice(1) : posix.normalize(posix.join(folder, Target));
        return { id: Id, type: Type.split('/').at(-1) ?? '', target: external ? Target : within, external };
      });
    },
  };
}

/** The part that is the document itself; throws Unreadable where there is none of that root. */
export function mainPart(file: Container, root: string): string {
  const main = file.relations('').find(({ type, external }) => type === 'officeDocument' && !external)?.target;
  if (main === undefined || file.xml(main)?.name !== root) throw new Unreadable('kind');
  return main;
}

/** The private part in which the writer says what is a fact; null where a program has dropped it. */
export function factPart(file: Container, main: string): Element | null {
  for (const { type, target, external } of file.relations(main)) {
    if (type !== 'customXml' || external) continue;
    const content = file.bytes(target);
    const root = content && parseElement(strFromU8(content));
    if (root?.name === 'facts:facts') return root;
  }
  return null;
}

const SAID = ['dc:title', 'dc:subject', 'dc:description', 'cp:keywords', 'cp:category', 'cp:contentStatus'];
const KINDS = ['core-properties', 'custom-properties'];

/** Texts among an Office file's properties: title, subject and what else a person finds under them. */
export function readProperties(file: Container): readonly ReadText[] {
  return file.relations('').flatMap(({ type, target }) => {
    const root = KINDS.includes(type) ? file.xml(target) : null;
    if (root === null) return [];
    const found =
      type === 'core-properties' ? childrenOf(root).filter(({ name }) => SAID.includes(name)) : findAll(root, 'op:property');
    return found.flatMap((element): readonly ReadText[] => {
      const text = textOf(element);
      const name = element.attributes.name ?? element.name.replace(/^.*:/, '');
      return text.trim() === '' ? [] : [{ part: 'property', place: { name }, text, marks: [], fields: [] }];
    });
  });
}
