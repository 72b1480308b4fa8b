/** Says in words which values of a chart are targets: colour and outline alone may be lost in print. */

import type { Lexicon } from '../language/lexicon.js';
import type { Series } from '../model/content.js';

interface Named {
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

/** Where all values are targets, the title says so; else a series of targets is named as one, or the category of a target. */
export function nameTargets(categories: readonly string[], series: readonly Series[], { target }: Lexicon): Named {
  const mark = (name: string): string =>
    target.words.some((word) => name.toLowerCase().includes(word)) ? name : `${name}${target.mark}`;
  const present = series.flatMap(({ facts }) => facts.filter((fact) => fact !== null));
  if (present.every(({ kind }) => kind === 'target')) return { categories, series };
  const whole = ({ facts }: Series): boolean => facts.every((fact) => fact === null || fact.kind === 'target');
  // What a series does not say of all its values, the categories say.
  const rest = series.filter((one) => !whole(one));
  return {
    series: series.map((one) => (whole(one) && one.facts.some((fact) => fact !== null) ? { ...one, name: mark(one.name) } : one)),
    categories: categories.map((category, i) =>
      rest.some(({ facts }) => facts[i]?.kind === 'target') ? mark(category) : category,
    ),
  };
}
