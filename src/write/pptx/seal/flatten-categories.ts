/** Repair: pptxgenjs writes plain categories as a hierarchy of one level, which some programs show with brackets or not at all. */
import { descendants, elements, need } from '../../ooxml/tree.js';
import { type XmlElement, xml } from '../../ooxml/xml.js';

export function flattenCategories(chartSpace: XmlElement): void {
  for (const categories of descendants(chartSpace, 'c:cat')) {
    const levels = elements(categories, 'c:multiLvlStrRef')[0];
    if (levels === undefined) continue;
    const cache = need(levels, 'c:multiLvlStrCache');
    const level = elements(cache, 'c:lvl');
    if (level.length !== 1) continue;
    const flat = xml('c:strRef', {}, need(levels, 'c:f'), xml('c:strCache', {}, need(cache, 'c:ptCount'), ...level[0]!.children));
    categories.children.splice(0, categories.children.length, flat);
  }
}
