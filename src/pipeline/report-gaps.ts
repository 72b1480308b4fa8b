/** Says what of the content no document can show: a section that holds nothing, a kind that no template knows, a figure in no section; and, asked for, all that is not used. */
import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import { nearestName } from '../diagnostics/nearest.js';
import type { Span } from '../diagnostics/span.js';
import type { Content, Section } from '../model/content.js';
import { DOCUMENTS, TARGET_NAMES } from '../model/documents.js';
import type { Edition } from '../model/passage.js';
import { listTemplateNames } from '../template/list-kinds.js';
import { referProse } from '../trace/refer.js';
import type { Material } from './targets.js';

const withChildren = (section: Section): readonly Section[] => [section, ...section.children.flatMap(withChildren)];

/** What a section says by itself. */
const proseOf = ({ lead, points, detailed, brief }: Section) => [...(lead ? [lead] : []), ...points, ...detailed, ...brief];

const isEmpty = (section: Section): boolean =>
  proseOf(section).length + section.facts.length + section.figures.length === 0 && section.children.every(isEmpty);

/** Before anything is made. */
export function reportGaps({ content, project }: Material, diagnostics: Diagnostics): void {
  const sections = content.sections.flatMap(withChildren);
  const { kinds, figures: named } = listTemplateNames(project, diagnostics);
  for (const { kind, heading, span, path } of sections) {
    if (kind === null || kinds === null || kinds.size === 0 || kinds.has(kind)) continue;
    const near = nearestName(kind, [...kinds]);
    diagnostics.warn('unknown-kind', {
      message: {
        zh: `“${heading.plain}”的 kind“${kind}”没有模板认得，按普通的一节排`,
        en: `no template knows the kind "${kind}" of "${heading.plain}": it is set as an ordinary section`,
      },
      hint: near
        ? { zh: `是不是“${near}”？不用特别的样式就删去 kind`, en: `did you mean "${near}"? For no form of its own take kind out` }
        : { zh: `可以写：${[...kinds].join('、')}；或删去 kind`, en: `there are: ${[...kinds].join(', ')}; or take kind out` },
      at: [{ span, label: `${path}.kind` }],
    });
  }
  const empty = (section: Section): readonly Section[] => (isEmpty(section) ? [section] : section.children.flatMap(empty));
  for (const { heading, span, path } of content.sections.flatMap(empty)) {
    say(
      `“${heading.plain}”只有标题，没有一页幻灯片排它`,
      `"${heading.plain}" is a heading alone: no slide shows it`,
      span,
      path,
      {
        zh: '写上 text、points 或 lead，或删去这一节',
        en: 'give it text, points or a lead, or take it out',
      },
    );
  }
  const shown = new Set(sections.flatMap(({ figures }) => figures.map(({ id }) => id)));
  for (const { id, title, span } of Object.values(content.figures)) {
    if (shown.has(id) || named.has(id)) continue;
    say(
      `图表“${title.plain}”（${id}）不在任何一节里，没有文件用到`,
      `figure "${title.plain}" (${id}) is in no section: no document shows it`,
      span,
      `figures.${id}`,
      {
        zh: `在一节的 figures 里写上 ${id}，或删去它`,
        en: `write ${id} under the figures of a section, or take it out`,
      },
    );
  }

  function say(zh: string, en: string, span: Span, label: string, hint: Localized): void {
    diagnostics.warn('unused', { message: { zh, en }, hint, at: [{ span, label }] });
  }
}

/** What the documents made do not say: facts, terms, and sections by document. */
export function reportUnused(content: Content, { documents }: Edition, diagnostics: Diagnostics): void {
  const note = (zh: string, en: string, at: readonly { readonly span: Span; readonly label: string }[]): void =>
    diagnostics.note('unused', { message: { zh, en }, at });
  const said = new Map(
    TARGET_NAMES.flatMap((name) => (documents[name] ? [[name, documents[name].map(({ text }) => text).join('\n')]] : [])),
  );
  const all = [...said.values()].join('\n');
  for (const { id, name, span } of Object.values(content.facts))
    if (!all.includes(`\${${id}}`))
      note(`没有文件印出“${name}”（${id}）`, `no document prints "${name}" (${id})`, [{ span, label: `facts.${id}` }]);
  for (const [key, terms] of [
    ['verbatim', content.terms.verbatim],
    ['no-break', content.terms.noBreak],
    ['numerals', content.terms.numerals],
  ] as const)
    for (const term of terms)
      if (!all.includes(term)) note(`没有文件用到 terms.${key} 里的“${term}”`, `no document uses "${term}" of terms.${key}`, []);
  for (const section of content.sections.flatMap(withChildren)) {
    const own = [
      ...proseOf(section).map(referProse),
      ...section.facts.map(({ id }) => `\${${id}}`),
      ...section.figures.map(({ title }) => referProse(title)),
    ];
    if (own.length === 0) continue;
    const without = [...said].filter(([, text]) => !own.some((one) => text.includes(one))).map(([name]) => DOCUMENTS[name].name);
    if (without.length > 0)
      note(
        `${without.map(({ zh }) => zh).join('、')}没有排“${section.heading.plain}”`,
        `"${section.heading.plain}" is not in: ${without.map(({ en }) => en).join(', ')}`,
        [{ span: section.span, label: section.path }],
      );
  }
}
