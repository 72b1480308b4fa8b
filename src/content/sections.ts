/** Reads the outline: headings, prose, headline facts and figures of each section, with the period guard. */
import { suggest } from '../diagnostics/nearest.js';
import type { Span } from '../diagnostics/span.js';
import type { Figure, Prose, Section } from '../model/content.js';
import type { YamlPath } from '../yaml/tree.js';
import { type ContentContext, type FactUse, refuseLinks, takeFact, takeParagraphs, takeProse } from './context.js';
import { checkPeriods, listPeriods } from './periods.js';
import type { SectionData } from './schema.js';

/** `known` are the ids of all figures written, `figures` those that could be read. */
export function readSections(context: ContentContext, figures: Readonly<Record<string, Figure>>): readonly Section[] {
  const seen = new Map<string, Span>();
  const known = Object.keys(context.reading.data.figures ?? {});

  function readSection(data: SectionData, path: YamlPath, inherited: readonly string[]): Section {
    const periods = data.period === undefined ? inherited : listPeriods(data.period);
    const prose = (...rest: (string | number)[]): Prose => {
      const uses: FactUse[] = [];
      const read = takeProse(context, [...path, ...rest], uses);
      checkPeriods(uses, read.plain, periods, context);
      return read;
    };
    const paragraphs = (...rest: (string | number)[]): Prose[] => {
      const uses: FactUse[] = [];
      const read = takeParagraphs(context, [...path, ...rest], uses);
      checkPeriods(uses, read.map(({ plain }) => plain).join('\n'), periods, context);
      return read;
    };
    const proses = (key: 'points' | 'brief'): Prose[] => (data[key] ?? []).map((_, index) => prose(key, index));
    const texts = (data.text ?? []).flatMap((one, index) =>
      typeof one === 'string'
        ? paragraphs('text', index).map((prose) => ({ detail: false, prose }))
        : paragraphs('text', index, 'detail').map((prose) => ({ detail: true, prose })),
    );
    checkId(data.id, context.reading.spanOf([...path, 'id']));
    const named = (key: 'heading' | 'title' | 'short'): Prose => refuseLinks(context, prose(key));
    const heading = named('heading');
    const title = data.title === undefined ? heading : named('title');
    return {
      id: data.id,
      heading,
      title,
      short: data.short === undefined ? title : named('short'),
      number: data.number ?? null,
      kind: data.kind ?? null,
      kindSpan: data.kind === undefined ? null : context.reading.spanOf([...path, 'kind']),
      period: data.period === undefined ? null : listPeriods(data.period).join(context.lexicon.listSeparator),
      lead: data.lead === undefined ? null : prose('lead'),
      points: proses('points'),
      text: texts.flatMap(({ detail, prose }) => (detail ? [] : [prose])),
      detailed: texts.map(({ prose }) => prose),
      brief: proses('brief'),
      notes: (data.notes ?? []).flatMap((_, index) => paragraphs('notes', index)),
      facts: (data.facts ?? []).flatMap((id, index) => takeFact(context, id, [...path, 'facts', index]) ?? []),
      figures: (data.figures ?? []).flatMap((id, index) => takeFigure(id, [...path, 'figures', index]) ?? []),
      children: (data.children ?? []).map((child, index) => readSection(child, [...path, 'children', index], periods)),
      span: context.reading.spanOf(path),
      path: path.join('.'),
    };
  }

  function checkId(id: string, span: Span): void {
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, span);
      return;
    }
    context.diagnostics.error('duplicate-id', {
      message: { zh: `编号“${id}”用了两次`, en: `the id "${id}" is used twice` },
      hint: { zh: '每一节的编号在全文里只能用一次', en: 'the id of a section is unique in the whole report' },
      at: [{ span }, { span: first }],
    });
  }

  function takeFigure(id: string, path: YamlPath): Figure | null {
    if (Object.hasOwn(figures, id)) return figures[id]!;
    if (known.includes(id)) return null; // broken, and reported
    context.diagnostics.error('unknown-figure', {
      message: { zh: `没有编号为“${id}”的图表`, en: `there is no figure "${id}"` },
      hint: suggest(id, known) ?? { zh: '在 figures 下写上它，或从这里去掉', en: 'write it under figures, or take it out here' },
      at: context.reading.spanOf(path),
    });
    return null;
  }

  return context.reading.data.sections.map((data, index) => readSection(data, ['sections', index], []));
}
