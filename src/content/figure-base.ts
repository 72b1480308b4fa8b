/** What every figure holds: title, note, period; and how a figure whose parts do not match is told. */
import type { Prose } from '../model/content.js';
import type { YamlPath } from '../yaml/tree.js';
import { type ContentContext, type FactUse, takeProse } from './context.js';
import { checkPeriods, listPeriods } from './periods.js';
import type { FigureData } from './schema.js';

export function readFigureBase(context: ContentContext, id: string, data: FigureData, uses: FactUse[]) {
  const path = ['figures', id];
  const periods = listPeriods(data.period);
  const prose = (key: 'title' | 'note'): Prose => {
    const own: FactUse[] = [];
    const read = takeProse(context, [...path, key], own);
    checkPeriods(own, read.plain, periods, context);
    uses.push(...own);
    return read;
  };
  return {
    id,
    title: prose('title'),
    note: data.note === undefined ? null : prose('note'),
    period: periods.length === 0 ? null : periods.join(context.lexicon.listSeparator),
    ...(data.in && { documents: data.in }),
    span: context.reading.spanOf(path),
  };
}

export function reportShape(context: ContentContext, path: YamlPath, zh: string, en: string): void {
  context.diagnostics.error('schema', {
    message: { zh, en },
    hint: { zh: '让两边的个数相同', en: 'make the numbers of both agree' },
    at: context.reading.spanOf(path),
  });
}
