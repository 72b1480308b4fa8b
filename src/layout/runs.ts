/** Turns inlines into styled runs. */
import type { Inline } from '../model/document.js';
import type { StyledRun, TextStyle } from '../model/page.js';
import type { Style } from '../model/theme.js';

/** `factWeight` is the weight of the numbers that a text mentions; null: the text's own. */
export function styleRuns(inlines: readonly Inline[], style: TextStyle, factWeight: Style['factWeight'] = null): StyledRun[] {
  return inlines.map((inline) => ({ inline, look: lookOf(inline, style, factWeight) }));
}

function lookOf(inline: Inline, style: TextStyle, factWeight: Style['factWeight'] = null): StyledRun['look'] {
  if (inline.kind !== 'run') return {};
  const bold = inline.bold || (factWeight === 700 && inline.fact?.parts != null);
  return {
    ...(bold && style.weight !== 700 && { weight: 700 as const }),
    ...(inline.italic && !style.italic && { italic: true }),
  };
}

/** A value's runs: a fact's numeral as the paragraph is set, its qualifiers and unit in the unit's looks. */
export function styleValueRuns(inlines: readonly Inline[], value: TextStyle, unit: TextStyle): StyledRun[] {
  const small: StyledRun['look'] = {
    ...(unit.font !== value.font && { font: unit.font }),
    ...(unit.size !== value.size && { size: unit.size }),
    ...(unit.weight !== value.weight && { weight: unit.weight }),
    ...(unit.color !== value.color && { color: unit.color }),
  };
  return inlines.flatMap((inline): StyledRun[] => {
    const parts = inline.kind === 'run' ? inline.fact?.parts : null;
    if (inline.kind !== 'run' || !parts || parts.number === '') return styleRuns([inline], value);
    const cut: readonly (readonly [string, StyledRun['look']])[] = [
      [parts.before, small],
      [parts.number, {}],
      [`${parts.unit}${parts.after}`, small],
    ];
    // A run that prints anything but the whole fact is left as it is.
    if (cut.map(([text]) => text).join('') !== inline.text) return styleRuns([inline], value);
    return cut.flatMap(([text, look]) =>
      text === '' ? [] : [{ inline: { ...inline, text }, look: { ...lookOf(inline, value), ...look } }],
    );
  });
}
