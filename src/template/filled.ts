/** What a section holds besides its heading. */
import { isList, isRecord, type TemplateValue } from './value.js';

/** What a section may hold that some document shows. */
const MATTER = ['lead', 'points', 'text', 'detailed', 'brief', 'facts', 'figures'] as const;

/** Whether a section, or one under it, holds anything besides its heading. */
export function isFilled(item: TemplateValue): boolean {
  const children = isRecord(item) && Object.hasOwn(item, 'children') ? item.children! : null;
  return MATTER.some((key) => holds(item, key)) || (isList(children) && children.some(isFilled));
}

/** Whether a section has full sentences, and nothing that a slide shows besides them. */
export function isTextOnly(item: TemplateValue): boolean {
  const more = ['points', 'facts', 'figures', 'children'].some((key) => holds(item, key));
  return !more && ['text', 'detailed', 'brief'].some((key) => holds(item, key));
}

function holds(item: TemplateValue, key: string): boolean {
  const value = isRecord(item) && Object.hasOwn(item, key) ? item[key]! : null;
  return isList(value) ? value.length > 0 : value !== null;
}
