/** What every figure holds: title, note, period; and how a figure whose parts do not match is told. */
import type { Prose } from '../model/content.js';
import type { YamlPath } from '../yaml/tree.js';
import { type Desk, type FactUse, takeProse } from './context.js';
import { checkPeriods, listPeriods } from './periods.js';
import type { FigureData } from './schema.js';

export function readFigureBase(desk: Desk, id: string, data: FigureData, uses: FactUse[]) {
  const path = ['figures', id];
  const periods = listPeriods(data.period);
  const prose = (key: 'title' | 'note'): Prose => {
    const own: FactUse[] = [];
    const read = takeProse(desk, [...path, key], own);
    checkPeriods(own, read.plain, periods, desk);
    uses.push(...own);
    return read;
  };
  return {
    id,
    title: prose('title'),
    note: data.note === undefined ? null : prose('note'),
    period: periods.length === 0 ? null : periods.join(desk.lexicon.listSeparator),
    ...(data.in && { documents: data.in }),
    span: desk.reading.spanOf(path),
  };
}

export function reportShape(desk: Desk, path: YamlPath, zh: string, en: string): void {
  desk.diagnostics.error('schema', {
    message: { zh, en },
    hint: { zh: '让两边的个数相同', en: 'make the numbers of both agree' },
    at: desk.reading.spanOf(path),
  });
}
