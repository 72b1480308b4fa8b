/** Says what of the content the documents made do not say: sections, facts, terms. */
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import type { Span } from '../diagnostics/span.js';
import { type Content, type Prose, type Section, TERM_LISTS, type TermList } from '../model/content.js';
import { DOCUMENTS, TARGET_NAMES, type Target } from '../model/documents.js';
import type { Edition, Passage, SpotPart } from '../model/passage.js';
import { referProse } from '../trace/refer.js';

export const withChildren = (section: Section): readonly Section[] => [section, ...section.children.flatMap(withChildren)];

/** What a section says by itself. */
export const proseOf = ({ lead, points, detailed, brief }: Section): readonly Prose[] => [
  ...(lead ? [lead] : []),
  ...points,
  ...detailed,
  ...brief,
];

/** Terms that a text does not hold, by lists; a term stands in it as JSON writes it. */
export function listUnusedTerms({ terms }: Content, text: string) {
  const lists = Object.keys(TERM_LISTS) as readonly TermList[];
  return lists.flatMap((list) =>
    terms[list].flatMap((term, index) =>
      text.includes(JSON.stringify(term).slice(1, -1)) ? [] : [{ term, list: TERM_LISTS[list], span: terms.spans[list][index]! }],
    ),
  );
}

/** What a document does not show of the outline: its template chose, and the author is to know. */
export function reportUnshown(content: Content, target: Target, passages: readonly Passage[], diagnostics: Diagnostics): void {
  const hidden = listUnshown(content.sections, passages);
  const [first] = hidden;
  if (!first) return;
  const { name } = DOCUMENTS[target];
  const heading = first.heading.plain;
  const place = `${first.span.file}:${first.span.start.line}`;
  const message =
    hidden.length === 1
      ? { zh: `${name.zh}没有排“${heading}”（${place}）`, en: `the ${name.en} leaves out "${heading}" (${place})` }
      : {
          zh: `${name.zh}没有排其中 ${hidden.length} 节，头一节是“${heading}”（${place}）；trifold check --unused 逐节列出`,
          en: `the ${name.en} leaves out ${hidden.length} sections, the first "${heading}" (${place}); trifold check --unused lists them`,
        };
  diagnostics.note('unused', { message });
}

/** A section of which neither heading nor text stands in a document, nor anything of those below it, which then are not listed. */
function listUnshown(sections: readonly Section[], passages: readonly Passage[]): readonly Section[] {
  const all = passages.map(({ text }) => text).join('\n');
  const titles = new Set(passages.flatMap(({ spot, text }) => (TITLES.has(spot.part) ? [text] : [])));
  const shown = ({ heading, title, short, ...section }: Section): boolean =>
    [heading, title, short].some((one) => titles.has(referProse(one))) ||
    [
      ...proseOf({ heading, title, short, ...section }).map(referProse),
      ...section.facts.map(({ id }) => `\${${id}}`),
      ...section.figures.map((figure) => referProse(figure.title)),
    ].some((one) => all.includes(one));
  const says = (section: Section): boolean =>
    proseOf(section).length + section.facts.length + section.figures.length > 0 || section.children.some(says);
  const visit = (section: Section): { readonly shown: boolean; readonly hidden: readonly Section[] } => {
    const below = section.children.filter(says).map(visit);
    if (!shown(section) && below.every((one) => !one.shown)) return { shown: false, hidden: [section] };
    return { shown: true, hidden: below.flatMap(({ hidden }) => hidden) };
  };
  return sections.filter(says).flatMap((section) => visit(section).hidden);
}

/** The parts that say a section's heading where it stands itself: an agenda shows no section. */
const TITLES: ReadonlySet<SpotPart> = new Set(['title', 'heading']);

/** What none of the documents made says: facts, terms; and sections by document. */
export function reportUnused(content: Content, { documents }: Edition, diagnostics: Diagnostics): void {
  const note = (zh: string, en: string, { file, start }: Span): void => {
    const place = `${file}:${start.line}`;
    diagnostics.note('unused', { message: { zh: `${zh}（${place}）`, en: `${en} (${place})` } });
  };
  const made = TARGET_NAMES.flatMap((name) => (documents[name] ? [[name, documents[name]] as const] : []));
  const all = made.flatMap(([, passages]) => passages.map(({ text }) => text)).join('\n');
  for (const { id, name, span } of Object.values(content.facts))
    if (!all.includes(`\${${id}}`)) note(`没有文件印出“${name}”（${id}）`, `no document prints "${name}" (${id})`, span);
  for (const { term, list, span } of listUnusedTerms(content, JSON.stringify(all)))
    note(`没有文件用到 terms.${list} 里的“${term}”`, `no document uses "${term}" of terms.${list}`, span);
  const unshown = made.map(([name, passages]) => [name, new Set(listUnshown(content.sections, passages))] as const);
  for (const section of content.sections.flatMap(withChildren)) {
    const without = unshown.flatMap(([name, sections]) => (sections.has(section) ? [DOCUMENTS[name].name] : []));
    if (without.length > 0)
      note(
        `${without.map(({ zh }) => zh).join('、')}没有排“${section.heading.plain}”`,
        `"${section.heading.plain}" is not in: ${without.map(({ en }) => en).join(', ')}`,
        section.span,
      );
  }
}
