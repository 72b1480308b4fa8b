/** An Office file as parts: bytes or parsed XML, content types and relationships kept true to one another. */

import { posix } from 'node:path';
import { unzipSync } from 'fflate';
import { elements } from './tree.js';
import { parseXml, printXml, type XmlElement, xml } from './xml.js';
import { writeZip } from './zip.js';

const CONTENT_TYPES = '[Content_Types].xml';

interface Relationship {
  readonly id: string;
  /** The type's full address. */
  readonly type: string;
  /** As written: relative to the part, `/`-rooted, or an address when external. */
  readonly target: string;
  readonly external?: boolean | undefined;
}

/** Part names have no leading slash: `ppt/slides/slide1.xml`. Reading a part that is not there throws. */
export class OfficePackage {
  /** A text is bytes not yet encoded. */
  readonly #bytes: Map<string, Uint8Array | string>;
  /** Parts read as XML; from then on the tree is the truth. */
  readonly #trees = new Map<string, XmlElement>();

  constructor(parts: ReadonlyMap<string, Uint8Array | string>) {
    this.#bytes = new Map(parts);
  }

  static open(bytes: Uint8Array): OfficePackage {
    return new OfficePackage(new Map(Object.entries(unzipSync(bytes))));
  }

  /** Sorted. */
  get names(): string[] {
    return [...this.#bytes.keys()].sort();
  }

  has(name: string): boolean {
    return this.#bytes.has(name);
  }

  bytes(name: string): Uint8Array {
    this.#flush(name);
    const found = this.#bytes.get(name);
    if (found === undefined) throw new Error(`no part ${name}`);
    return typeof found === 'string' ? Buffer.from(found, 'utf8') : found;
  }

  /** The part's tree; changes to it are written. */
  xml(name: string): XmlElement {
    let tree = this.#trees.get(name);
    if (tree === undefined) {
      tree = parsePart(name, this.#bytes.get(name));
      this.#trees.set(name, tree);
    }
    return tree;
  }

  /** Adds or replaces a part. `contentType` declares it by name; without one its extension must be declared. */
  set(name: string, content: Uint8Array | XmlElement, contentType?: string): void {
    this.#trees.delete(name);
    if (content instanceof Uint8Array) this.#bytes.set(name, content);
    else {
      this.#bytes.set(name, new Uint8Array());
      this.#trees.set(name, content);
    }
    if (contentType !== undefined) this.#declare(name, contentType);
  }

  /** Removes a part with its relationships and its content type; who points at it must be told apart. */
  remove(name: string): void {
    for (const gone of [name, relationshipsPart(name)]) {
      this.#bytes.delete(gone);
      this.#trees.delete(gone);
    }
    const types = this.xml(CONTENT_TYPES);
    types.children.splice(0, types.children.length, ...elements(types).filter((type) => type.attributes.PartName !== `/${name}`));
  }

  /** Renames a part, its relationships and its content type; who points at it must be told apart. */
  rename(from: string, to: string): void {
    if (this.has(to)) throw new Error(`part ${to} is there already`);
    for (const [old, name] of [
      [from, to],
      [relationshipsPart(from), relationshipsPart(to)],
    ] as const) {
      if (!this.has(old)) continue;
      this.#bytes.set(name, this.bytes(old));
      this.#bytes.delete(old);
      this.#trees.delete(old);
    }
    for (const type of elements(this.xml(CONTENT_TYPES), 'Override')) {
      if (type.attributes.PartName === `/${from}`) type.attributes.PartName = `/${to}`;
    }
  }

  /** Declares the content type of an extension: `png` → `image/png`. */
  declareExtension(extension: string, contentType: string): void {
    if (!this.#known('Extension', extension, contentType))
      this.xml(CONTENT_TYPES).children.unshift(xml('Default', { Extension: extension, ContentType: contentType }));
  }

  relationships(part: string): Relationship[] {
    const name = relationshipsPart(part);
    if (!this.has(name)) return [];
    return elements(this.xml(name), 'Relationship').map(({ attributes }) => ({
      id: attributes.Id ?? '',
      type: attributes.Type ?? '',
      target: attributes.Target ?? '',
      external: attributes.TargetMode === 'External',
    }));
  }

  /** Replaces all relationships of a part. None: the relationships part goes. */
  setRelationships(part: string, list: readonly Relationship[]): void {
    const name = relationshipsPart(part);
    if (list.length === 0) {
      this.#bytes.delete(name);
      this.#trees.delete(name);
      return;
    }
    const entries = list.map((r) =>
      xml('Relationship', { Id: r.id, Type: r.type, Target: r.target, TargetMode: r.external ? 'External' : null }),
    );
    this.set(name, xml('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }, ...entries));
  }

  /** Adds a relationship under the next free `rIdN` and returns that id. */
  relate(part: string, added: Omit<Relationship, 'id'>): string {
    const list = this.relationships(part);
    const used = new Set(list.map((r) => r.id));
    let number = list.length + 1;
    while (used.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    this.setRelationships(part, [...list, { id, ...added }]);
    return id;
  }

  /** The zip archive; deterministic. `pack: false` stores all parts, for a package that lies within another. */
  write(options?: { readonly pack: boolean }): Uint8Array {
    const parts = new Map<string, Uint8Array>();
    for (const name of this.names) {
      this.settle(name);
      parts.set(name, this.bytes(name));
    }
    return writeZip(parts, options);
  }

  /** Lets go of a part's tree, which is to change no more: it takes many times the room of what it is printed as. */
  settle(name: string): void {
    this.#flush(name);
    this.#trees.delete(name);
  }

  #flush(name: string): void {
    const tree = this.#trees.get(name);
    if (tree !== undefined) this.#bytes.set(name, printXml(tree));
  }

  #declare(name: string, contentType: string): void {
    if (!this.#known('PartName', `/${name}`, contentType))
      this.xml(CONTENT_TYPES).children.push(xml('Override', { PartName: `/${name}`, ContentType: contentType }));
  }

  /** Gives what is declared already this type; false where it is not. */
  #known(key: 'Extension' | 'PartName', value: string, contentType: string): boolean {
    const known = elements(this.xml(CONTENT_TYPES)).find(({ attributes }) => attributes[key] === value);
    if (known !== undefined) known.attributes.ContentType = contentType;
    return known !== undefined;
  }
}

function parsePart(name: string, content: Uint8Array | string | undefined): XmlElement {
  if (content === undefined) throw new Error(`no part ${name}`);
  try {
    if (typeof content === 'string') return parseXml(content);
    return parseXml(Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('utf8'));
  } catch (cause) {
    throw new Error(`${name} is not well-formed: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

/** `ppt/slides/slide1.xml` → `ppt/slides/_rels/slide1.xml.rels`; '' (the package) → `_rels/.rels`. */
export function relationshipsPart(part: string): string {
  const folder = posix.dirname(part);
  return `${folder === '.' ? '' : `${folder}/`}_rels/${posix.basename(part)}.rels`;
}

/** The part that an internal relationship of `part` points at. */
export function resolveTarget(part: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(posix.dirname(part), target));
}
