/** Bookmarks around facts, and the list that says which fact each holds: names of bookmarks take few characters, ids of facts any. */
import type { FactStretch } from '../../model/content.js';
import type { TextRun } from '../../model/document.js';
import { factGaps } from '../ooxml/fact-part.js';
import { type XmlElement, xml } from '../ooxml/xml.js';
import type { Docx, Run } from './library.js';

/** Numbers that the library gives no bookmark of its own; the seal counts all anew. */
const FIRST_LINK = 1_000_000;

export class FactMarks {
  readonly #docx: Docx;
  /** Numbers of the bookmarks of each fact, values apart from periods. */
  readonly #found = new Map<string, { readonly value: number[]; readonly period: number[] }>();
  readonly #alts: XmlElement[] = [];
  #count = 0;

  constructor(docx: Docx) {
    this.#docx = docx;
  }

  /** The runs with the bookmark around them. */
  mark({ id, parts }: NonNullable<TextRun['fact']>, runs: readonly Run[]): Run[] {
    const number = ++this.#count;
    const places = this.#found.get(id) ?? { value: [], period: [] };
    this.#found.set(id, places);
    places[parts === null ? 'period' : 'value'].push(number);
    const { BookmarkStart, BookmarkEnd } = this.#docx;
    const [start, end] = [new BookmarkStart(nameOf(number), FIRST_LINK + number), new BookmarkEnd(FIRST_LINK + number)];
    // The library's types want runs within a link; what it writes is the same.
    return [start as unknown as Run, ...runs, end as unknown as Run];
  }

  /** The pages on which the value of each fact stands, by its id; `pages` by the names of bookmarks. */
  locate(pages: ReadonlyMap<string, number>): ReadonlyMap<string, readonly number[]> {
    const located = [...this.#found].map(([id, { value }]) => {
      const own = value.map((number) => pages.get(nameOf(number))).filter((page) => page !== undefined);
      return [id, [...new Set(own)].sort((a, b) => a - b)] as const;
    });
    return new Map(located);
  }

  /** Notes the facts in an alternative text. */
  markAlt(text: string, facts: readonly FactStretch[] | undefined): void {
    if (facts !== undefined && facts.length > 0) this.#alts.push(xml('alt', ...factGaps(text, facts)));
  }

  /** For the private part: `value` and `period` list numbers of bookmarks. */
  list(): readonly XmlElement[] {
    const bookmarks = [...this.#found].map(([id, { value, period }]) =>
      xml('fact', { id, value: value.join(' ') || null, period: period.join(' ') || null }),
    );
    return [...bookmarks, ...this.#alts];
  }
}

/** Begun with a line, it is not among the bookmarks that Word lists. */
function nameOf(number: number): string {
  return `_Fact${number}`;
}
