/** What a one-pager says to those who read by its tags, as poppler reads them: paragraphs in order, and the facts in them. */
import { run } from '../../write/pdf/read.js';

export interface Tagged {
  /** The block's own tag: `H1`, `P`, `TD`, `LBody`, `Lbl`, `Figure`. */
  readonly tag: string;
  readonly text: string;
  /** Texts of the block's parts that carry a fact, by the fact's id. */
  readonly facts: readonly { readonly id: string; readonly text: string }[];
}

const LINE = /^( *)(?:"(.*)"|(\w+)(?: <([^>]*)>)?(?: \((block|inline)\))?:?)$/;

/** Blocks that hold text of their own, in the order of the tree. */
export function readTagged(bytes: Uint8Array): readonly Tagged[] {
  const blocks: { tag: string; text: string; facts: { id: string; text: string }[] }[] = [];
  let open: { readonly indent: number; readonly fact: { id: string; text: string } } | null = null;
  for (const line of run(bytes, 'pdfinfo', ['-struct-text', 'FILE']).stdout.split('\n')) {
    const [, { length: indent } = '', text, tag, id] = LINE.exec(line) ?? [];
    if (open && indent <= open.indent) open = null;
    const block = blocks.at(-1);
    if (text !== undefined && block) {
      block.text += text;
      if (open) open.fact.text += text;
    } else if (tag === 'Span' && id?.startsWith('fact:') && block) {
      open = { indent, fact: { id: id.replace(/^fact:|:\d+$/g, ''), text: '' } };
      block.facts.push(open.fact);
    } else if (tag !== undefined && tag !== 'Span' && tag !== 'Link') {
      blocks.push({ tag, text: '', facts: [] });
    }
  }
  return blocks.filter(({ text }) => text !== '');
}
