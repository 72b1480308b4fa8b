/** Reads the inline content of a block: runs with their looks, facts and links, white space made normal across them. */
import type { Inline, TextRun } from '../model/document.js';
import { isElement, type MarkupElement } from './element.js';
import type { Reading } from './reading.js';
import { firstCharacter, lastCharacter, spaceBetween } from './space.js';

type Look = Pick<TextRun, 'bold' | 'italic' | 'link'>;
const PLAIN: Look = { bold: false, italic: false };

/** `skip` leaves out child elements that are no part of the text: a step's label. */
export function readInlines(
  element: MarkupElement,
  { content, refer }: Pick<Reading, 'content' | 'refer'>,
  skip: readonly string[] = [],
): readonly Inline[] {
  const found: Inline[] = [];
  collect(element, PLAIN);
  return normalize(found);

  function collect(from: MarkupElement, look: Look): void {
    for (const child of from.children) {
      if (!isElement(child)) found.push({ kind: 'run', text: child.text, ...look });
      else if (!(from === element && skip.includes(child.tag))) collectElement(child, look);
    }
  }

  function collectElement(child: MarkupElement, look: Look): void {
    switch (child.tag) {
      case 'b':
        collect(child, { ...look, bold: true });
        return;
      case 'i':
        collect(child, { ...look, italic: true });
        return;
      case 'a':
        collect(child, { ...look, link: child.attributes.get('href')! });
        return;
      case 'br':
        found.push({ kind: 'break' });
        return;
      case 'page-number':
        found.push({ kind: 'page-number' });
        return;
      case 'fact': {
        const fact = content.facts[child.attributes.get('id')!]!;
        const period = child.attributes.get('show') === 'period';
        const text = period ? fact.period : fact.print;
        found.push({ kind: 'run', text, ...look, fact: { id: fact.id, parts: period ? null : fact.parts } });
        return;
      }
      case 'ref':
        found.push({ kind: 'run', ...look, ...refer(child) });
        return;
      default:
        throw new Error(`<${child.tag}> is no inline tag`);
    }
  }
}

interface Gap {
  readonly text: string;
  readonly look: TextRun;
}

function normalize(found: readonly Inline[]): readonly Inline[] {
  const out: Inline[] = [];
  let before = '';
  /** White space met since the last character, and the look of the run that it began in. */
  let gap = null as Gap | null;

  const add = (run: TextRun): void => {
    if (run.text === '') return;
    const last = out.at(-1);
    if (last?.kind === 'run' && sameLook(last, run)) out[out.length - 1] = { ...last, text: last.text + run.text };
    else out.push(run);
    before = lastCharacter(run.text);
  };
  const settleGap = (after: string): void => {
    const met = gap;
    gap = null;
    if (met && before !== '') add({ ...met.look, text: spaceBetween(before, met.text, after) });
  };

  for (const inline of found) {
    switch (inline.kind) {
      case 'break':
        gap = null;
        before = '';
        out.push(inline);
        break;
      case 'page-number':
        settleGap('0');
        out.push(inline);
        before = '0';
        break;
      case 'run': {
        if (inline.fact || inline.ref) {
          settleGap(firstCharacter(inline.text));
          add(inline);
          break;
        }
        for (const piece of inline.text.match(/[ \t\r\n]+|[^ \t\r\n]+/g) ?? []) {
          if (/^[ \t\r\n]/.test(piece)) gap = { text: (gap?.text ?? '') + piece, look: gap?.look ?? inline };
          else {
            settleGap(firstCharacter(piece));
            add({ ...inline, text: piece });
          }
        }
      }
    }
  }
  return out;
}

function sameLook(a: TextRun, b: TextRun): boolean {
  return !a.fact && !b.fact && !a.ref && !b.ref && a.bold === b.bold && a.italic === b.italic && a.link === b.link;
}
