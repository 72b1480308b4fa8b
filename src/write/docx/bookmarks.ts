/** Names of bookmarks: Word takes 40 letters, digits and underscores; ids of the content may be anything. */
export class Bookmarks {
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();

  /** Gives every id its name beforehand, as links may point forward. */
  constructor(ids: Iterable<string>) {
    for (const id of ids) if (!this.#names.has(id)) this.#names.set(id, this.#free(id));
  }

  /** Null for an id that nothing in the document has. */
  find(id: string): string | null {
    return this.#names.get(id) ?? null;
  }

  #free(id: string): string {
    const letters = id.replace(/[^\p{L}\p{N}_]/gu, '_');
    // Begun with a line as Word's own: nobody who lists the bookmarks is shown ids of the content.
    const base = [...`_Ref_${letters}`].slice(0, 32).join('');
    let name = base;
    for (let number = 2; this.#taken.has(name.toLowerCase()); number++) name = `${base}_${number}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

/** Under which a figure's number is registered: ids of figures and sections are apart in the content. */
export function figureAnchor(id: string): string {
  return `figure:${id}`;
}
