/** Letters that are moved, in the runs of a paragraph: written, read, and given to other runs of the same text. */
import { child, elements, insertInOrder, path, replaceChild, textOf } from '../../ooxml/tree.js';
import { type XmlElement, xml } from '../../ooxml/xml.js';

/** By letter, how far it stands from the next beyond its own width, twips; null: as the style says. */
export type Moves = readonly (number | null)[];

/** Of a run's looks, those that come before the distance of its letters. */
const BEFORE_SPACING = ['w:rStyle', 'w:rFonts', 'w:b', 'w:bCs', 'w:i', 'w:iCs', 'w:color', 'w:spacing'];

/** Divides a run of text alone where its letters are moved differently. */
export function moveLetters(parent: XmlElement, run: XmlElement, moves: Moves): void {
  const text = textPart(run);
  if (text === null || moves.every((by) => by === null)) return;
  const parts: { text: string; by: number | null }[] = [];
  [...textOf(text)].forEach((letter, at) => {
    const by = moves[at] ?? null;
    const last = parts.at(-1);
    if (last?.by === by) last.text += letter;
    else parts.push({ text: letter, by });
  });
  const look = child(run, 'w:rPr');
  const made = parts.map((part) => {
    const own = xml('w:rPr', ...(look ? elements(look) : []));
    if (part.by !== null) insertInOrder(own, xml('w:spacing', { 'w:val': part.by }), BEFORE_SPACING);
    return xml('w:r', own.children.length === 0 ? null : own, xml(text.name, { 'xml:space': 'preserve' }, part.text));
  });
  replaceChild(parent, run, ...made);
}

/** Moves the letters of a paragraph as those of another are that says the same; what `but` holds, w:del or w:ins, says nothing. */
export function moveAlike(
  paragraph: XmlElement,
  { like, but }: { readonly like: XmlElement; readonly but: string | null },
): void {
  const moves = listRuns(like, null).flatMap(({ run }) => {
    const by = path(run, 'w:rPr', 'w:spacing')?.attributes['w:val'];
    return lettersOf(run).map(() => (by === undefined ? null : Number(by)));
  });
  if (moves.every((by) => by === null)) return;
  const runs = listRuns(paragraph, but);
  let at = 0;
  for (const { parent, run } of runs) {
    const { length } = lettersOf(run);
    moveLetters(parent, run, moves.slice(at, at + length));
    at += length;
  }
  if (at !== moves.length) throw new Error(`${at} letters cannot be moved as ${moves.length} are`);
}

interface RunAt {
  readonly parent: XmlElement;
  readonly run: XmlElement;
}

function listRuns(parent: XmlElement, but: string | null): RunAt[] {
  return elements(parent).flatMap((node): RunAt[] => {
    if (node.name === 'w:r') return [{ parent, run: node }];
    return node.name === but || node.name === 'w:pPr' ? [] : listRuns(node, but);
  });
}

const isText = ({ name }: XmlElement): boolean => name === 'w:t' || name === 'w:delText';

const lettersOf = (run: XmlElement): readonly string[] => [...elements(run).filter(isText).map(textOf).join('')];

/** null where the run holds no text, or more. */
function textPart(run: XmlElement): XmlElement | null {
  const [part, ...more] = elements(run).filter(({ name }) => name !== 'w:rPr');
  return part !== undefined && isText(part) && more.length === 0 ? part : null;
}
