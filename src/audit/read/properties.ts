/** Texts among an Office file's properties: title, subject and what else a person finds under them. */
import type { ReadText } from '../../model/reading.js';
import type { Container } from './container.js';
import { childrenOf, findAll, textOf } from './element.js';

const SAID = ['dc:title', 'dc:subject', 'dc:description', 'cp:keywords', 'cp:category', 'cp:contentStatus'];
const KINDS = ['core-properties', 'custom-properties'];

export function readProperties(file: Container): readonly ReadText[] {
  return file.relations('').flatMap(({ type, target }) => {
    const root = KINDS.includes(type) ? file.xml(target) : null;
    if (root === null) return [];
    const found =
      type === 'core-properties' ? childrenOf(root).filter(({ name }) => SAID.includes(name)) : findAll(root, 'op:property');
    return found.flatMap((element): readonly ReadText[] => {
      const text = textOf(element);
      const name = element.attributes.name ?? element.name.replace(/^.*:/, '');
      return text.trim() === '' ? [] : [{ part: 'property', place: { name }, text, marks: [], fields: [] }];
    });
  });
}
