/** Lists what of a content has a title with a unit: charts, their series, tables. */
import type { Content } from '../model/content.js';
import type { Phrase } from './phrases.js';
import { stripSpaces } from './strip-spaces.js';

export interface Titled {
  /** Stripped. */
  readonly title: string;
  readonly units: readonly string[];
  readonly phrase: Pick<Phrase, 'span' | 'path'>;
}

export function listTitled(content: Content): readonly Titled[] {
  return Object.values(content.figures).flatMap((figure): readonly Titled[] => {
    const phrase = { span: figure.span, path: `figures.${figure.id}` };
    const one = (title: string, units: readonly string[]): Titled => ({
      title: stripSpaces(title).text,
      units: units.map(bare).filter((unit) => unit !== ''),
      phrase,
    });
    if (figure.kind === 'picture') return [];
    if (figure.kind === 'table') return [one(figure.title.plain, figure.unit === undefined ? [] : [figure.unit])];
    const units = [figure.unit, ...figure.series.map(({ unit }) => unit)];
    return [one(figure.title.plain, units), ...figure.series.map(({ name, unit }) => one(name, [unit]))];
  });
}

/** Without the brackets and marks around it. */
export const bare = (text: string): string => stripSpaces(text).text.replace(/^[（(／/,，:：·|]+|[）)]+$/gu, '');
