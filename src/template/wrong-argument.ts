/** Says that a helper was given something else than it wants. */
import type { Localized } from '../diagnostics/diagnostic.js';
import { describeValue, FAULT, type HelperContext, type TemplateValue } from './value.js';

export function wrongArgument(value: TemplateValue, wanted: Localized, context: HelperContext): TemplateValue {
  if (value === FAULT) return FAULT;
  const given = describeValue(value, context.notes);
  return context.fault({
    zh: `这里要的是${wanted.zh}，给的是${given.zh}`,
    en: `this wants ${wanted.en}, but was given ${given.en}`,
  });
}
