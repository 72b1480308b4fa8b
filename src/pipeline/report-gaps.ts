/** Says what of the content no document can show: a section that holds nothing, a kind that no template knows, a figure in no section, a term in no text. */
import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import { nearestName } from '../diagnostics/nearest.js';
import type { Span } from '../diagnostics/span.js';
import type { Content, Figure, Section } from '../model/content.js';
import { listTemplateNames } from '../template/list-kinds.js';
import { listUnusedTerms, proseOf, withChildren } from './report-unused.js';
import type { Material } from './targets.js';

const isEmpty = (section: Section): boolean =>
  proseOf(section).length + section.facts.length + section.figures.length === 0 && section.children.every(isEmpty);

/** Templates ask for them of figures, too: they are not offered to sections. */
const FIGURE_KINDS: ReadonlySet<string> = new Set<Figure['kind']>(['chart', 'table', 'picture']);

/** Before anything is made. */
export function reportGaps({ content, project }: Material, diagnostics: Diagnostics): void {
  const sections = content.sections.flatMap(withChildren);
  const { kinds, figures: named } = listTemplateNames(project, diagnostics);
  for (const { kind, kindSpan, heading, span, path } of sections) {
    if (kind === null || kinds === null || kinds.size === 0 || kinds.has(kind)) continue;
    const names = [...kinds].filter((name) => !FIGURE_KINDS.has(name));
    const near = nearestName(kind, names);
    diagnostics.warn('unknown-kind', {
      message: {
        zh: `“${heading.plain}”的 kind“${kind}”没有模板认得，按普通的一节排`,
        en: `no template knows the kind "${kind}" of "${heading.plain}": it is set as an ordinary section`,
      },
      hint: near
        ? { zh: `是不是“${near}”？不用特别的样式就删去 kind`, en: `did you mean "${near}"? For no form of its own take kind out` }
        : { zh: `可以写：${names.join('、')}；或删去 kind`, en: `there are: ${names.join(', ')}; or take kind out` },
      at: [{ span: kindSpan ?? span, label: `${path}.kind` }],
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
  reportTerms(content, diagnostics);

  function say(zh: string, en: string, span: Span, label: string, hint: Localized): void {
    diagnostics.warn('unused', { message: { zh, en }, hint, at: [{ span, label }] });
  }
}

/** Terms that no text of the content holds: told together, each with its line. */
function reportTerms(content: Content, diagnostics: Diagnostics): void {
  const unused = listUnusedTerms(
    content,
    JSON.stringify({ ...content, terms: null }, (key, value) => (UNSAID.has(key) ? null : value)),
  );
  if (unused.length === 0) return;
  const quoted = (open: string, close: string, separator: string) =>
    unused.map(({ term }) => `${open}${term}${close}`).join(separator);
  diagnostics.warn('unused', {
    message: {
      zh: `terms 里有 ${unused.length} 个没有一处用到：${quoted('“', '”', '、')}`,
      en: `${unused.length} of terms ${unused.length === 1 ? 'stands' : 'stand'} in no text: ${quoted('"', '"', ', ')}`,
    },
    hint: { zh: '照正文里的写法改，或删去', en: 'write it as the texts do, or take it out' },
    at: unused.map(({ span, list }) => ({ span, label: `terms.${list}` })),
  });
}

/** Of a content, what is no text. */
const UNSAID: ReadonlySet<string> = new Set(['span', 'kindSpan', 'path', 'picture']);
