/** A paragraph as words: each with the run that holds it; a fact, a field, a drawing is one word, which changes whole. */
import { wordSegmenter } from '../../../language/segmenters.js';
import { child, elements, textOf } from '../../ooxml/tree.js';
import { type XmlElement, xml } from '../../ooxml/xml.js';
import { joinRuns } from '../join-runs.js';
import type { Revision } from './revision.js';

export interface Token {
  /** Tokens with equal keys say the same and look the same. */
  readonly key: string;
  readonly text: string;
  /** Of a word of a run: what the run looks like; null for all that is no plain text. */
  readonly look: XmlElement | null;
  readonly isFact: boolean;
  /** Runs; of plain text none, for words of one look are one run. */
  readonly runs: readonly XmlElement[];
  /** The link that it stands in. */
  readonly link: XmlElement | null;
}

export interface Tokens {
  readonly list: readonly Token[];
  /** What has no width: bookmarks, and the ends of fields that reach over several paragraphs; each before the token of that index. */
  readonly anchors: readonly { readonly at: number; readonly node: XmlElement }[];
}

export function readTokens(paragraph: XmlElement, from: 'before' | 'after', revision: Revision): Tokens {
  const reader = new TokenReader(from, revision);
  reader.readInto(joinRuns(elements(paragraph), withoutMoves), null);
  return reader;
}

/** Letters that are moved for the sake of the lines say nothing else: `moveAlike` moves them when the words are compared. */
function withoutMoves(look: XmlElement | null): XmlElement | null {
  const rest = look === null ? [] : elements(look).filter(({ name }) => name !== 'w:spacing');
  return rest.length === 0 ? null : xml('w:rPr', ...rest);
}

class TokenReader implements Tokens {
  readonly list: Token[] = [];
  readonly anchors: { at: number; node: XmlElement }[] = [];
  readonly #from: 'before' | 'after';
  readonly #revision: Revision;

  constructor(from: 'before' | 'after', revision: Revision) {
    this.#from = from;
    this.#revision = revision;
  }

  readInto(nodes: readonly XmlElement[], link: XmlElement | null): void {
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at]!;
      switch (node.name) {
        case 'w:pPr':
          break;
        case 'w:bookmarkStart':
        case 'w:bookmarkEnd':
          this.anchors.push({ at: this.list.length, node });
          break;
        case 'w:hyperlink':
          this.readInto(elements(node), node);
          break;
        case 'w:r': {
          const field = fieldAt(nodes, at);
          if (field === null) this.#readRun(node, link);
          else {
            this.list.push(this.#readField(field, link));
            at += field.length - 1;
          }
          break;
        }
        default:
          throw new Error(`<${node.name}> in a paragraph cannot be compared`);
      }
    }
  }

  #readRun(run: XmlElement, link: XmlElement | null): void {
    const look = child(run, 'w:rPr');
    for (const part of elements(run)) {
      switch (part.name) {
        case 'w:rPr':
          break;
        case 'w:t':
          this.#readWords(textOf(part), look, link);
          break;
        case 'w:fldChar':
        case 'w:instrText':
          this.anchors.push({ at: this.list.length, node: run });
          break;
        case 'w:drawing':
          this.#addWhole(`drawing ${this.#revision.describeDrawing(part, this.#from)}`, '', run, link);
          break;
        case 'w:footnoteReference':
          this.#addWhole(`footnote ${this.#revision.describeFootnote(part, this.#from)}`, '', run, link);
          break;
        case 'w:br':
        case 'w:tab':
          this.#addWhole(JSON.stringify(part), ' ', xml('w:r', look, part), link);
          break;
        default:
          throw new Error(`<${part.name}> in a run cannot be compared`);
      }
    }
  }

  #addWhole(key: string, text: string, run: XmlElement, link: XmlElement | null): void {
    this.list.push({ key, text, look: null, isFact: false, runs: [run], link });
  }

  #readWords(text: string, look: XmlElement | null, link: XmlElement | null): void {
    const printed = JSON.stringify(look);
    const isFact = /^Fact/.test((look && child(look, 'w:rStyle')?.attributes['w:val']) ?? '');
    const linked = link === null ? '' : 'link ';
    for (const word of isFact ? [text] : splitWords(text, this.#revision.language))
      this.list.push({ key: `${linked}${printed} ${word}`, text: word, look: look ?? NO_LOOK, isFact, runs: [], link });
  }

  #readField(runs: readonly XmlElement[], link: XmlElement | null): Token {
    const code = runs.map((run) => child(run, 'w:instrText')).find((found) => found !== null);
    const [kind = ''] = textOf(code!).trim().split(' ');
    const text = runs.flatMap((run) => elements(run, 'w:t').map(textOf)).join('');
    // A page's number is Word's to tell.
    const said = kind === 'PAGE' || kind === 'PAGEREF' ? '' : text;
    return { key: `field ${kind} ${said}`, text: said, look: null, isFact: false, runs, link };
  }
}

/** Of a run that says nothing of its looks. */
export const NO_LOOK: XmlElement = xml('w:rPr');

/** The runs of the field that begins here and ends beside it; null where none does. Contents hold other paragraphs' fields. */
function fieldAt(nodes: readonly XmlElement[], start: number): readonly XmlElement[] | null {
  const typeOf = (node: XmlElement): string | undefined => child(node, 'w:fldChar')?.attributes['w:fldCharType'];
  if (typeOf(nodes[start]!) !== 'begin') return null;
  const end = nodes.findIndex((node, at) => at > start && typeOf(node) === 'end');
  const runs = end < 0 ? [] : nodes.slice(start, end + 1);
  const isWhole = runs.length > 0 && runs.every((node, at) => node.name === 'w:r' && (at === 0 || typeOf(node) !== 'begin'));
  return isWhole && !runs.some((run) => textOf(run).startsWith('TOC ')) ? runs : null;
}

/** A number stays whole, with the sign for its unit. */
function splitWords(text: string, language: string): readonly string[] {
  const words: string[] = [];
  for (const { segment } of wordSegmenter(language).segment(text)) {
    const last = words.at(-1);
    if (last !== undefined && /^[%‰℃]$/u.test(segment) && /\d$/.test(last)) words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}
