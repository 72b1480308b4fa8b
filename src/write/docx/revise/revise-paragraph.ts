/** One paragraph in two versions: what is gone and what is new marked word by word; and paragraphs that are new or gone whole. */
import { type ListStretch, matchLists } from '../../../model/match-lists.js';
import { child, elements, insertInOrder, removeChildren, textOf } from '../../ooxml/tree.js';
import { type XmlElement, xml } from '../../ooxml/xml.js';
import { moveAlike } from '../lines/move-letters.js';
import type { Revision } from './revision.js';
import { NO_LOOK, readTokens, type Token, type Tokens } from './tokens.js';

type Status = 'same' | 'gone' | 'new';

/** What stays between two changes and is no longer than this reads better as changed with them. Characters. */
const ISLAND = 2;

/** A new paragraph: the two versions need not be alike. */
export function reviseParagraph(before: XmlElement, after: XmlElement, revision: Revision): XmlElement {
  const then = readTokens(before, 'before', revision);
  const now = readTokens(after, 'after', revision);
  const parts: { status: Status; token: Token }[] = [];
  const starts: number[] = [];
  for (const stretch of sinkIslands(matchLists(then.list, now.list, ({ key }) => key))) {
    if (stretch.kind === 'differs') for (const token of stretch.before) parts.push({ status: 'gone', token });
    for (const token of stretch.after) {
      starts.push(parts.length);
      parts.push({ status: stretch.kind === 'same' ? 'same' : 'new', token });
    }
  }
  const anchors = placeAnchors(now.anchors, (at) => starts[at] ?? parts.length);
  const properties = reviseProperties(child(before, 'w:pPr'), child(after, 'w:pPr'), revision);
  const revised = { ...after, children: [...properties, ...writeParts(parts, anchors, revision)] };
  moveAlike(revised, { like: after, but: 'w:del' });
  return revised;
}

/** A bookmark ends with what it holds, not where the next begins: what is gone stands between. */
function placeAnchors(anchors: Tokens['anchors'], startOf: (at: number) => number): Tokens['anchors'] {
  const opened = new Map<string | undefined, number>();
  return anchors
    .map(({ at, node }) => {
      const id = node.attributes['w:id'];
      if (node.name === 'w:bookmarkStart') opened.set(id, at);
      const isFull = node.name === 'w:bookmarkEnd' && at > 0 && opened.get(id) !== at;
      return { at: isFull ? startOf(at - 1) + 1 : startOf(at), node };
    })
    .toSorted((a, b) => a.at - b.at);
}

/** All of it new, but for what the newer document's own marks say. */
export function insertParagraph(paragraph: XmlElement, revision: Revision): XmlElement {
  const { list, anchors } = readTokens(paragraph, 'after', revision);
  const parts = list.map((token) => ({ status: 'new' as const, token }));
  const properties = child(paragraph, 'w:pPr');
  const inserted = { ...paragraph, children: [...(properties ? [properties] : []), ...writeParts(parts, anchors, revision)] };
  moveAlike(inserted, { like: paragraph, but: null });
  return inserted;
}

export function deleteParagraph(paragraph: XmlElement, revision: Revision): XmlElement {
  const parts = readTokens(paragraph, 'before', revision).list.map((token) => ({ status: 'gone' as const, token }));
  const properties = revision.carryProperties(child(paragraph, 'w:pPr'));
  const written = properties.length === 0 ? [] : [xml('w:pPr', ...properties)];
  const deleted = { ...paragraph, children: [...written, ...writeParts(parts, [], revision)] };
  moveAlike(deleted, { like: paragraph, but: null });
  return deleted;
}

/** Says of a paragraph's end that it is new or gone: with it, the paragraph becomes one with the next. */
export function markEnd(paragraph: XmlElement, name: 'w:ins' | 'w:del', revision: Revision): void {
  const properties = child(paragraph, 'w:pPr') ?? xml('w:pPr');
  if (child(paragraph, 'w:pPr') === null) paragraph.children.unshift(properties);
  const marks = child(properties, 'w:rPr') ?? xml('w:rPr');
  if (child(properties, 'w:rPr') === null) {
    const next = properties.children.findIndex((node) => typeof node !== 'string' && LAST_PROPERTIES.includes(node.name));
    properties.children.splice(next < 0 ? properties.children.length : next, 0, marks);
  }
  insertInOrder(marks, revision.mark(name), ['w:ins', 'w:del']);
}

/** `old` are the properties before, carried over already. */
export function changeProperties(paragraph: XmlElement, old: readonly XmlElement[], revision: Revision): void {
  const properties = child(paragraph, 'w:pPr') ?? xml('w:pPr');
  if (child(paragraph, 'w:pPr') === null) paragraph.children.unshift(properties);
  removeChildren(properties, 'w:pPrChange');
  if (JSON.stringify(plainProperties(properties)) === JSON.stringify(old)) return;
  properties.children.push(revision.mark('w:pPrChange', xml('w:pPr', ...old)));
}

export function plainProperties(properties: XmlElement | null): readonly XmlElement[] {
  return properties === null ? [] : elements(properties).filter(({ name }) => !LAST_PROPERTIES.includes(name));
}

/** What stands after the properties of the paragraph itself. */
const LAST_PROPERTIES: readonly string[] = ['w:rPr', 'w:sectPr', 'w:pPrChange'];

/** What is kept together follows from where the pages end, which is nobody's edit. */
function withoutKeeps(properties: readonly XmlElement[]): readonly XmlElement[] {
  return properties.filter(({ name }) => name !== 'w:keepNext' && name !== 'w:keepLines');
}

function reviseProperties(before: XmlElement | null, after: XmlElement | null, revision: Revision): XmlElement[] {
  const old = revision.carryProperties(before);
  const now = after ? { ...after, children: [...after.children] } : xml('w:pPr');
  if (JSON.stringify(withoutKeeps(plainProperties(now))) !== JSON.stringify(withoutKeeps(old)))
    now.children.push(revision.mark('w:pPrChange', xml('w:pPr', ...old)));
  return now.children.length === 0 ? [] : [now];
}

/** Changes with next to nothing between them are one change. */
function sinkIslands(stretches: readonly ListStretch<Token>[]): readonly ListStretch<Token>[] {
  const sunk: ListStretch<Token>[] = [];
  for (const [at, stretch] of stretches.entries()) {
    const isIsland =
      stretch.kind === 'same' &&
      sunk.at(-1)?.kind === 'differs' &&
      at + 1 < stretches.length &&
      stretch.after.every(({ isFact, look }) => !isFact && look !== null) &&
      stretch.after.map(({ text }) => text).join('').length <= ISLAND;
    const last = sunk.at(-1);
    if (last?.kind === 'differs' && (isIsland || stretch.kind === 'differs')) {
      const joined = { before: [...last.before, ...stretch.before], after: [...last.after, ...stretch.after] };
      sunk[sunk.length - 1] = { kind: 'differs', ...joined };
    } else sunk.push(stretch);
  }
  return sunk;
}

interface Part {
  readonly status: Status;
  readonly token: Token;
}

/** Neighbours of one status, look and link are one run. */
function writeParts(
  parts: readonly Part[],
  anchors: readonly { readonly at: number; readonly node: XmlElement }[],
  revision: Revision,
): XmlElement[] {
  const out: XmlElement[] = [];
  let link = null as { readonly of: XmlElement; readonly element: XmlElement } | null;
  let group = null as { readonly status: Status; readonly runs: XmlElement[] } | null;
  let words = null as { readonly look: XmlElement; text: string } | null;

  const endWords = (): void => {
    if (words && group) group.runs.push(buildRun(words.look, words.text, group.status === 'gone'));
    words = null;
  };
  const endGroup = (): void => {
    endWords();
    if (group && group.runs.length > 0) {
      const target = link?.element.children ?? out;
      if (group.status === 'same') target.push(...group.runs);
      else target.push(revision.mark(group.status === 'gone' ? 'w:del' : 'w:ins', ...group.runs));
    }
    group = null;
  };
  const endLink = (): void => {
    endGroup();
    link = null;
  };

  let anchor = 0;
  const writeAnchors = (upTo: number): void => {
    for (; anchors[anchor] !== undefined && anchors[anchor]!.at <= upTo; anchor++) {
      endLink();
      out.push(anchors[anchor]!.node);
    }
  };
  for (const [at, { status, token }] of parts.entries()) {
    writeAnchors(at);
    // What is gone leads nowhere any more.
    const own = status === 'gone' ? null : token.link;
    if (own !== (link?.of ?? null)) {
      endLink();
      if (own) {
        link = { of: own, element: { ...own, children: [] } };
        out.push(link.element);
      }
    }
    if (group?.status !== status) {
      endGroup();
      group = { status, runs: [] };
    }
    if (token.look === null) {
      endWords();
      group.runs.push(...(status === 'gone' ? deletedRuns(token, revision) : token.runs));
    } else if (words && words.look === token.look && !token.isFact) words.text += token.text;
    else {
      endWords();
      words = { look: token.look, text: token.text };
    }
  }
  endLink();
  writeAnchors(parts.length);
  return out;
}

function buildRun(look: XmlElement, text: string, isGone: boolean): XmlElement {
  const name = isGone ? 'w:delText' : 'w:t';
  return xml('w:r', look === NO_LOOK ? null : look, xml(name, { 'xml:space': 'preserve' }, text));
}

/** A field that is gone is the text that it showed: what it counted or referred to may be gone with it. */
function deletedRuns({ runs, key }: Token, revision: Revision): readonly XmlElement[] {
  const isField = key.startsWith('field ');
  return runs.flatMap((run) => {
    const parts = elements(run).flatMap((part): XmlElement[] => {
      switch (part.name) {
        case 'w:t':
          return [{ ...part, name: 'w:delText', attributes: { 'xml:space': 'preserve' }, children: [textOf(part)] }];
        case 'w:fldChar':
        case 'w:instrText':
          return isField ? [] : [part];
        case 'w:drawing':
          return [revision.carryDrawing(part)];
        case 'w:footnoteReference': {
          const carried = revision.carryFootnote(part);
          return carried ? [carried] : [];
        }
        default:
          return [part];
      }
    });
    return parts.every(({ name }) => name === 'w:rPr') ? [] : [xml('w:r', ...parts)];
  });
}
