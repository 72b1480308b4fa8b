/** Lint of a package's skeleton: content types and relationships against the parts that are there. */
import { createHash } from 'node:crypto';
import { type OfficePackage, relationshipsPart, resolveTarget } from '../../../src/write/ooxml/package.js';
import { elements } from '../../../src/write/ooxml/tree.js';
import type { XmlElement } from '../../../src/write/ooxml/xml.js';
import type { Report } from './lint.js';

const CONTENT_TYPES = '[Content_Types].xml';
/** Relationships that mean nothing unless the part names their id; others hold by their type alone. */
const USED_BY_ID = /\/(?:image|hyperlink|chart|package|oleObject|video|audio|media|header|footer)$/;
const REFERENCE = /^r:(?:id|embed|link|pict|dm|lo|qs|cs)$/;

export function lintParts(opened: OfficePackage, report: Report): void {
  if (!opened.has(CONTENT_TYPES)) {
    report(CONTENT_TYPES, 'missing-part', 'is not there');
    return;
  }
  lintContentTypes(opened, report);
  lintMedia(opened, report);
  const reached = new Set<string>();
  for (const part of ['', ...opened.names]) lintRelationships(opened, part, reached, report);
  for (const name of opened.names) {
    if (name === CONTENT_TYPES) continue;
    if (name.endsWith('.rels')) {
      const owner = name.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
      if (owner !== '' && !opened.has(owner)) report(name, 'orphan-part', `belongs to ${owner}, which is not there`);
    } else if (!reached.has(name)) report(name, 'orphan-part', 'no relationship leads to it');
  }
}

function lintContentTypes(opened: OfficePackage, report: Report): void {
  const extensions = new Set<string>();
  const overrides = new Set<string>();
  for (const type of elements(opened.xml(CONTENT_TYPES))) {
    const { PartName, Extension } = type.attributes;
    const [seen, key] = PartName === undefined ? [extensions, (Extension ?? '').toLowerCase()] : [overrides, PartName.slice(1)];
    if (seen.has(key)) report(CONTENT_TYPES, 'duplicate-content-type', key);
    seen.add(key);
    if (PartName !== undefined && !opened.has(key)) report(CONTENT_TYPES, 'phantom-part', `${key} is declared but not there`);
  }
  for (const name of opened.names) {
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    if (name !== CONTENT_TYPES && !overrides.has(name) && !extensions.has(extension)) {
      report(name, 'content-type', 'has no content type');
    } else if (extension === 'xml' && name !== CONTENT_TYPES && !overrides.has(name) && !name.startsWith('customXml/')) {
      report(name, 'content-type', 'is declared as plain XML only');
    }
  }
}

/** One picture is one part, wherever it stands. */
function lintMedia(opened: OfficePackage, report: Report): void {
  const seen = new Map<string, string>();
  for (const name of opened.names.filter((part) => part.includes('/media/'))) {
    const hash = createHash('sha256').update(opened.bytes(name)).digest('hex');
    const first = seen.get(hash);
    if (first !== undefined) report(name, 'duplicate-media', `holds the same as ${first}`);
    seen.set(hash, name);
  }
}

function lintRelationships(opened: OfficePackage, part: string, reached: Set<string>, report: Report): void {
  const source = relationshipsPart(part);
  const ids = new Set<string>();
  for (const { id, target, external, type } of opened.relationships(part)) {
    if (ids.has(id)) report(source, 'duplicate-relationship', id);
    ids.add(id);
    if (external) {
      if (!/^(?:https?|mailto):/i.test(target)) report(source, 'external-target', `${target} is no web or mail address`);
      continue;
    }
    const full = resolveTarget(part, target);
    reached.add(full);
    if (!opened.has(full)) report(source, 'missing-part', `${id} leads to ${full}, which is not there`);
    if (full === part && !type.endsWith('/slide')) report(source, 'relationship', `${id} leads to its own part`);
  }
  if (part === '' || part.endsWith('.rels') || !part.endsWith('.xml')) return;
  const used = new Set<string>();
  collectReferences(opened.xml(part), used);
  for (const id of used) if (!ids.has(id)) report(part, 'dangling-relationship', id);
  for (const { id, type } of opened.relationships(part)) {
    if (!used.has(id) && USED_BY_ID.test(type)) report(source, 'orphan-relationship', `${id} is used by nothing in ${part}`);
  }
}

function collectReferences(element: XmlElement, into: Set<string>): void {
  for (const key in element.attributes) {
    // An empty r:id is an action without a target (hlinkClick with a ppaction), not a reference.
    if (REFERENCE.test(key) && element.attributes[key] !== '') into.add(element.attributes[key]!);
  }
  for (const node of element.children) if (typeof node !== 'string') collectReferences(node, into);
}
