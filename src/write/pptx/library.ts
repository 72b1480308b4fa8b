/** Loads pptxgenjs, and only when a deck is written. Its types stay in this folder. */
import { createRequire } from 'node:module';
import type PptxGenJs from 'pptxgenjs';

export type Presentation = InstanceType<typeof PptxGenJs.default>;
export type PresentationSlide = ReturnType<Presentation['addSlide']>;
export type ChartOptions = Parameters<PresentationSlide['addChart']>[2] & object;

/**
 * A new, empty presentation. By `require`: the package's ES entry lacks `"type": "module"`, so that Node parses it twice
 * and takes half as long again.
 */
export function openPresentation(): Presentation {
  const Library = createRequire(import.meta.url)('pptxgenjs') as typeof PptxGenJs.default;
  return new Library();
}
