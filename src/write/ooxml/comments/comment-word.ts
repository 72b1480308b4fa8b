/** Puts comments into a Word document, each around the words that it is about. */
import { relationType, WORDPROCESSING } from '../namespaces.js';
import { OfficePackage, resolveTarget } from '../package.js';
import { child, descendants, elements, textOf } from '../tree.js';
import { type XmlElement, xml } from '../xml.js';
import { blankless, COMMENTER, type Commented, type OfficeComment } from './comment.js';

const MAIN = 'word/document.xml';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

export function commentWord(bytes: Uint8Array, comments: readonly OfficeComment[]): Commented {
  const file = OfficePackage.open(bytes);
  const body = file.has(MAIN) ? child(file.xml(MAIN), 'w:body') : null;
  if (body === null || file.xml(MAIN).name !== 'w:document') return { ok: false, why: 'foreign' };
  const holder = commentsOf(file);
  let id = Math.max(-1, ...elements(holder, 'w:comment').map(({ attributes }) => Number(attributes['w:id']))) + 1;
  const find = openParagraphs(body);
  for (const comment of comments) {
    const paragraph = find(comment);
    if (!paragraph) continue;
    enclose(paragraph, comment.stretch, id);
    const { name, initials } = COMMENTER;
    const words = xml('w:p', xml('w:r', xml('w:t', { 'xml:space': 'preserve' }, comment.words)));
    holder.children.push(xml('w:comment', { 'w:id': id, 'w:author': name, 'w:initials': initials }, words));
    id++;
  }
  return { ok: true, bytes: file.write() };
}

function commentsOf(file: OfficePackage): XmlElement {
  const there = file.relationships(MAIN).find(({ type }) => type === relationType('comments'));
  if (there) return file.xml(resolveTarget(MAIN, there.target));
  const list = xml('w:comments', WORDPROCESSING);
  file.set('word/comments.xml', list, TYPE);
  file.relate(MAIN, { type: relationType('comments'), target: 'comments.xml' });
  return list;
}

/** Finds the paragraph of a comment: of several that say the same, the one after that of the comment before, which was on another. */
function openParagraphs(body: XmlElement): (comment: OfficeComment) => XmlElement | null {
  const all = paragraphsIn(body).map((element) => ({
    element,
    said: blankless(
      runsIn(element)
        .map(({ text }) => text)
        .join(''),
    ),
  }));
  let last = 0;
  let place = '';
  const search = (wanted: string, from: number): number =>
    wanted === '' ? -1 : all.findIndex(({ said }, index) => index >= from && said.includes(wanted));
  return ({ text, stretch, place: own }) => {
    const goesOn = JSON.stringify(own) !== place;
    for (const wanted of [blankless(text), blankless(stretch), blankless(own.under ?? '')]) {
      const next = search(wanted, goesOn && all[last]?.said === wanted ? last + 1 : last);
      const at = next >= 0 ? next : search(wanted, 0);
      if (at < 0) continue;
      if (wanted === blankless(text)) {
        last = at;
        place = JSON.stringify(own);
      }
      return all[at]!.element;
    }
    return all.find(({ said }) => said !== '')?.element ?? all[0]?.element ?? null;
  };
}

/** What is in a text box is commented at the paragraph that the box hangs on: Word takes no comment within. */
function paragraphsIn(holder: XmlElement): readonly XmlElement[] {
  return elements(holder).flatMap((each) => (each.name === 'w:p' ? [each] : paragraphsIn(each)));
}

interface Run {
  readonly element: XmlElement;
  readonly parent: XmlElement;
  readonly text: string;
}

function runsIn(holder: XmlElement): readonly Run[] {
  return elements(holder).flatMap((each): readonly Run[] => {
    if (each.name === 'w:r') return [{ element: each, parent: holder, text: descendants(each, 'w:t').map(textOf).join('') }];
    return each.name === 'w:del' || each.name === 'w:moveFrom' ? [] : runsIn(each);
  });
}

/** Marks the stretch within the paragraph, all of it where the stretch is not found. */
function enclose(paragraph: XmlElement, stretch: string, id: number): void {
  const runs = runsIn(paragraph);
  const said = runs.map(({ text }) => text).join('');
  const at = stretch === '' ? -1 : said.indexOf(stretch);
  const [from, to] = at < 0 ? [0, said.length] : [at, at + stretch.length];
  const start = xml('w:commentRangeStart', { 'w:id': id });
  const end = xml('w:commentRangeEnd', { 'w:id': id });
  const reference = xml('w:r', xml('w:commentReference', { 'w:id': id }));
  const first = runAt(runs, from, 'start');
  const last = runAt(runs, to, 'end');
  if (!first || !last) {
    paragraph.children.push(start, end, reference);
    return;
  }
  splitAt(last.run, last.within);
  insertBehind(last.run, end, reference);
  if (splitAt(first.run, first.within)) insertBehind(first.run, start);
  else {
    const { children } = first.run.parent;
    children.splice(children.indexOf(first.run.element), 0, start);
  }
}

function insertBehind({ element, parent }: Run, ...added: readonly XmlElement[]): void {
  parent.children.splice(parent.children.indexOf(element) + 1, 0, ...added);
}

function runAt(
  runs: readonly Run[],
  offset: number,
  side: 'start' | 'end',
): { readonly run: Run; readonly within: number } | null {
  let at = 0;
  for (const run of runs) {
    const { length } = run.text;
    const isHere = side === 'start' ? offset >= at && offset < at + length : offset > at && offset <= at + length;
    if (isHere) return { run, within: offset - at };
    at += length;
  }
  return null;
}

/** A run of nothing but one text becomes two, the first of so many letters; others stay whole. */
function splitAt(run: Run, within: number): boolean {
  const inside = elements(run.element).filter(({ name }) => name !== 'w:rPr');
  const [only] = inside;
  const text = only === undefined ? '' : textOf(only);
  if (within <= 0 || within >= text.length || inside.length !== 1 || only?.name !== 'w:t') return false;
  const look = child(run.element, 'w:rPr');
  insertBehind(run, xml('w:r', look && structuredClone(look), xml('w:t', { 'xml:space': 'preserve' }, text.slice(within))));
  only.attributes['xml:space'] = 'preserve';
  only.children.splice(0, only.children.length, text.slice(0, within));
  return true;
}
