/** Reads the inline content of a block: runs with their looks, facts and links, white space made normal across them. */
import type { Inline, TextRun } from '../model/document.js';
import { isElement, type MarkupElement } from './element.js';
import type { Reading } from './reading.js';
import { firstCharacter, lastCharacter, spaceBetween } from './space.js';
import type { InlineTag } from './vocabulary.js';

type Look = Pick<TextRun, 'bold' | 'italic' | 'link'>;
const PLAIN: Look = { bold: false, italic: false };

/** The text of an element; what else stands in it, a step's label, is no part of that. */
export function readInlines(element: MarkupElement, names: Names): readonly Inline[] {
  return normalize(collect(element, PLAIN, names));
}

/** In one line: a footer, or where we are, has no room for the breaks of a heading that it repeats. */
export function joinBreaks(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline, at): readonly Inline[] => {
    if (inline.kind !== 'break') return [inline];
    const [before, after] = [inlines[at - 1], inlines[at + 1]];
    if (before?.kind !== 'run' || after?.kind !== 'run') return [];
    const text = spaceBetween(lastCharacter(before.text), '\n', firstCharacter(after.text));
    return text === '' ? [] : [{ kind: 'run', text, bold: false, italic: false }];
  });
}

type Names = Pick<Reading, 'content' | 'refer'>;

const READERS: Readonly<Record<InlineTag, (element: MarkupElement, look: Look, names: Names) => readonly Inline[]>> = {
  b: (element, look, names) => collect(element, { ...look, bold: true }, names),
  i: (element, look, names) => collect(element, { ...look, italic: true }, names),
  // Only who reads the document back asks whose number it is.
  own: (element, look, names) => collect(element, look, names),
  a: (element, look, names) => collect(element, { ...look, link: element.attributes.get('href')! }, names),
  br: () => [{ kind: 'break' }],
  'page-number': () => [{ kind: 'page-number' }],
  fact({ attributes }, look, { content }) {
    const { id, period, print, parts } = content.facts[attributes.get('id')!]!;
    const isPeriod = attributes.get('show') === 'period';
    return [{ kind: 'run', text: isPeriod ? period : print, ...look, fact: { id, parts: isPeriod ? null : parts } }];
  },
  footnote: (element, look, names) => [{ kind: 'run', text: '', ...look, footnote: plainOf(readInlines(element, names)) }],
  ref(element, look, { refer }) {
    const { ref, text } = refer(element);
    const isField = ref !== undefined && element.attributes.get('field') !== 'no';
    // Written into a sentence, a number stands close: 附图1.
    const said = isField ? text : text.replace(/(?<=\p{sc=Han}) (?=\d)/u, '');
    return [{ kind: 'run', ...look, text: said, ...(isField && { ref }) }];
  },
};

export function isInline(tag: string): tag is InlineTag {
  return Object.hasOwn(READERS, tag);
}

/** A footnote is read, not followed: its links and looks are words. */
function plainOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'run' ? inline.text : ' ')).join('');
}

function collect({ children }: MarkupElement, look: Look, names: Names): readonly Inline[] {
  return children.flatMap((child): readonly Inline[] => {
    if (!isElement(child)) return [{ kind: 'run', text: child.text, ...look }];
    return isInline(child.tag) ? READERS[child.tag](child, look, names) : [];
  });
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
        if (inline.footnote !== undefined) {
          out.push(inline);
          break;
        }
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
  return (
    !a.fact &&
    !b.fact &&
    !a.ref &&
    !b.ref &&
    a.footnote === undefined &&
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.link === b.link
  );
}
