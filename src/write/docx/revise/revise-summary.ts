/** The newer of two Word files with Word's own tracked changes: all accepted, it says what the newer says; all rejected, what the older said. */
import { matchLists } from '../../../model/match-lists.js';
import { OfficePackage, resolveTarget } from '../../ooxml/package.js';
import { child, descendants, elements, need, textOf } from '../../ooxml/tree.js';
import type { XmlElement } from '../../ooxml/xml.js';
import { listParagraphs, openCarrier, openLists } from './carry.js';
import { reviseBlocks } from './revise-blocks.js';
import { openMarks, type Reviser, type Revision } from './revision.js';

const DOCUMENT = 'word/document.xml';

/** Both are files that `writeSummary` made with one theme. `language`: BCP 47, by whose words texts are compared. */
export function reviseSummary(before: Uint8Array, after: Uint8Array, reviser: Reviser, language: string): Uint8Array {
  const [old, now] = [OfficePackage.open(before), OfficePackage.open(after)];
  const revision: Revision = {
    mark: openMarks(reviser, 1 + countBookmarks(now)),
    language,
    ...openCarrier(old, now, matchListNumbers(old, now)),
  };
  const body = need(now.xml(DOCUMENT), 'w:body');
  const section = child(body, 'w:sectPr');
  const oldBody = need(old.xml(DOCUMENT), 'w:body');
  const running = listRunningParts(now);
  const oldRunning = listRunningParts(old);
  setChildren(body, reviseBlocks(elements(oldBody), elements(body), revision));
  if (section === null) throw new Error('the text has no section');
  for (const [place, part] of running) {
    const was = oldRunning.get(place);
    const root = now.xml(part);
    if (was !== undefined) setChildren(root, reviseBlocks(elements(old.xml(was)), elements(root), revision));
  }
  let drawings = 0;
  for (const properties of descendants(now.xml(DOCUMENT), 'wp:docPr')) properties.attributes.id = String(++drawings);
  return now.write();
}

function setChildren(parent: XmlElement, children: readonly XmlElement[]): void {
  parent.children.splice(0, parent.children.length, ...children);
}

function countBookmarks(file: OfficePackage): number {
  const parts = [DOCUMENT, ...listRunningParts(file).values()];
  const starts = parts.flatMap((part) => descendants(file.xml(part), 'w:bookmarkStart'));
  return Math.max(0, ...starts.map(({ attributes }) => Number(attributes['w:id'])));
}

/** Headers and footers by what they are, the pages they stand on, and which of the sections that have them it is. */
function listRunningParts(file: OfficePackage): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const section of descendants(need(file.xml(DOCUMENT), 'w:body'), 'w:sectPr'))
    for (const { name, attributes } of elements(section)) {
      if (name !== 'w:headerReference' && name !== 'w:footerReference') continue;
      const relationship = file.relationships(DOCUMENT).find(({ id }) => id === attributes['r:id']);
      if (!relationship) throw new Error(`${name} leads nowhere`);
      const part = resolveTarget(DOCUMENT, relationship.target);
      if ([...parts.values()].includes(part)) continue;
      const place = `${name} ${attributes['w:type']}`;
      const earlier = [...parts.keys()].filter((key) => key.startsWith(`${place} `)).length;
      parts.set(`${place} ${earlier + 1}`, part);
    }
  return parts;
}

/** Which list of the older file is which of the newer: that of the first paragraph that is in both. */
function matchListNumbers(before: OfficePackage, after: OfficePackage): ReadonlyMap<string, string> {
  const [listThen, listNow] = [openLists(before), openLists(after)];
  const numbers = new Map<string, string>();
  for (const stretch of matchLists(listParagraphs(before), listParagraphs(after), textOf)) {
    // Items are most often changed one by one.
    for (const [at, paragraph] of stretch.before.entries()) {
      const counterpart = stretch.after[at];
      const then = listThen(child(paragraph, 'w:pPr'));
      const now = counterpart && listNow(child(counterpart, 'w:pPr'));
      const taken = [...numbers.values()];
      if (then && now && !numbers.has(then.number) && !taken.includes(now.number)) numbers.set(then.number, now.number);
    }
  }
  return numbers;
}
