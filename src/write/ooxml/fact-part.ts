/** A private part that says which texts of an Office file are facts: Office keeps such parts when it saves, and shows them nowhere. */
import { posix } from 'node:path';
import type { FactStretch } from '../../model/content.js';
import { guid } from './guid.js';
import { relationType } from './namespaces.js';
import type { OfficePackage } from './package.js';
import { type XmlElement, xml } from './xml.js';

/** By which readers know the part. */
const FACTS_NAMESPACE = 'urn:trifold:facts';

const STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PART = 'customXml/item1.xml';
const PROPERTIES = 'customXml/itemProps1.xml';

/** `owner` is the document's main part. Nothing is written where there is nothing to say. */
export function setFactPart(file: OfficePackage, owner: string, entries: readonly XmlElement[]): void {
  if (entries.length === 0) return;
  file.declareExtension('xml', 'application/xml');
  file.set(PART, xml('facts', { xmlns: FACTS_NAMESPACE }, ...entries));
  file.set(
    PROPERTIES,
    xml(
      'ds:datastoreItem',
      { 'ds:itemID': STORE_ID, 'xmlns:ds': STORE },
      xml('ds:schemaRefs', xml('ds:schemaRef', { 'ds:uri': FACTS_NAMESPACE })),
    ),
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  );
  file.relate(PART, { type: relationType('customXmlProps'), target: posix.basename(PROPERTIES) });
  const target = posix.relative(posix.dirname(owner), PART);
  file.relate(owner, { type: relationType('customXml'), target });
}

/** One per document and sort of store, so the same in every file. */
const STORE_ID = guid(FACTS_NAMESPACE);

/** An alternative text by the words between its facts: what a fact prints may change, and is found all the same. `gap` and `fact` by turns. */
export function factGaps(text: string, facts: readonly FactStretch[]): XmlElement[] {
  const gap = (from: number, to?: number): XmlElement | null =>
    text.slice(from, to) === '' ? null : xml('gap', text.slice(from, to));
  return facts
    .flatMap(({ start, fact, show }, index) => [
      gap(facts[index - 1]?.end ?? 0, start),
      xml('fact', { id: fact, show: show === 'period' ? show : null }),
    ])
    .concat(gap(facts.at(-1)?.end ?? 0))
    .filter((one) => one !== null);
}
