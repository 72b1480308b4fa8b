/** Takes out of an Office file what is not for those it is handed on to. */
import { relationType } from './namespaces.js';
import { OfficePackage, resolveTarget } from './package.js';
import { descendants, removeChildren, visit } from './tree.js';
import type { XmlElement } from './xml.js';

/** How much was taken out, by what it is. */
export interface Removed {
  /** Slides that had notes; taken out before the file was written. */
  readonly notes: number;
  readonly workbooks: number;
  /** Entries of private parts, and marks in the text. */
  readonly marks: number;
  /** Author, company and the like. */
  readonly properties: number;
}

const OWNERS = ['ppt/presentation.xml', 'word/document.xml'];
/** Texts of a Word document, and what may be marked in them. */
const TEXTS = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
const MARK = /^_Fact\d+$/;
/** Parts that serve readers of the file other than people. */
const PRIVATE = /^(?:customXml|mammoth)\//;
const SLIDES = /^ppt\/slides\/[^/]+\.xml$/;
/** The name of a block's shape: its id, and what it is, without its number. */
const BLOCK = /^([^·]+)·(.+?)(?: \d+)?$/;
const EMBEDDED = /\/embeddings\//;
const PERSONAL: ReadonlySet<string> = new Set(['dc:creator', 'cp:lastModifiedBy', 'Manager', 'Company']);

/** The charts stay as they are, drawn from the values that they hold themselves. `ids`: of the content's facts and figures. */
export function cleanOffice(
  bytes: Uint8Array,
  ids: ReadonlySet<string>,
): { readonly bytes: Uint8Array; readonly removed: Omit<Removed, 'notes'> } {
  const file = OfficePackage.open(bytes);
  const marks = dropMarks(file) + dropPrivateParts(file);
  const workbooks = dropWorkbooks(file);
  const properties = emptyProperties(file);
  renameShapes(file, ids);
  return { bytes: file.write(), removed: { workbooks, marks, properties } };
}

function dropPrivateParts(file: OfficePackage): number {
  const parts = file.names.filter((name) => PRIVATE.test(name) && !name.endsWith('.rels'));
  for (const owner of OWNERS.filter((name) => file.has(name)))
    file.setRelationships(
      owner,
      file.relationships(owner).filter(({ target, external }) => external || !parts.includes(resolveTarget(owner, target))),
    );
  for (const name of parts) file.remove(name);
  return parts.length;
}

/** `gdp·卡片` is called `卡片`: ids of the content serve its next edition, and say nothing to others. */
function renameShapes(file: OfficePackage, ids: ReadonlySet<string>): void {
  for (const part of file.names.filter((name) => SLIDES.test(name))) {
    const shapes = descendants(file.xml(part), 'p:cNvPr');
    const taken = new Set(shapes.map(({ attributes }) => attributes.name));
    for (const { attributes } of shapes) {
      const [, id = '', word = ''] = BLOCK.exec(attributes.name ?? '') ?? [];
      if (!ids.has(id)) continue;
      let count = 1;
      while (taken.has(count === 1 ? word : `${word} ${count}`)) count += 1;
      attributes.name = count === 1 ? word : `${word} ${count}`;
      taken.add(attributes.name);
    }
  }
}

function dropMarks(file: OfficePackage): number {
  let dropped = 0;
  for (const name of file.names.filter((part) => TEXTS.test(part))) {
    const root = file.xml(name);
    const starts = descendants(root, 'w:bookmarkStart').filter(({ attributes }) => MARK.test(attributes['w:name'] ?? ''));
    if (starts.length === 0) continue;
    const ids = new Set(starts.map(({ attributes }) => attributes['w:id']));
    const isMark = ({ name: tag, attributes }: XmlElement): boolean =>
      (tag === 'w:bookmarkStart' || tag === 'w:bookmarkEnd') && ids.has(attributes['w:id']);
    visit(root, (element) => removeChildren(element, isMark));
    dropped += starts.length;
  }
  return dropped;
}

/** What is embedded in a chart, and the chart's word of it. */
function dropWorkbooks(file: OfficePackage): number {
  const workbooks = file.names.filter((name) => EMBEDDED.test(name));
  for (const chart of file.names.filter((name) => /\/charts\/chart\d+\.xml$/.test(name))) {
    const relations = file.relationships(chart);
    const kept = relations.filter(({ type }) => type !== relationType('package'));
    if (kept.length === relations.length) continue;
    file.setRelationships(chart, kept);
    removeChildren(file.xml(chart), 'c:externalData');
  }
  for (const name of workbooks) file.remove(name);
  // A type that no part has is one that PowerPoint may repair.
  removeChildren(file.xml('[Content_Types].xml'), ({ attributes: { Extension } }) =>
    Extension === undefined ? false : file.names.every((name) => !name.endsWith(`.${Extension}`)),
  );
  return workbooks.length;
}

function emptyProperties(file: OfficePackage): number {
  let emptied = 0;
  for (const name of ['docProps/core.xml', 'docProps/app.xml'].filter((part) => file.has(part))) {
    const root = file.xml(name);
    const before = root.children.length;
    removeChildren(root, ({ name: tag }) => PERSONAL.has(tag));
    emptied += before - root.children.length;
  }
  return emptied;
}
