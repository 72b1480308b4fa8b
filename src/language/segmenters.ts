/** Cuts texts into words and characters by the dictionaries that come with Node. */
import { lazily } from '../cache/lazily.js';

/** By the language's tag, BCP 47. They load dictionaries, and most texts stand on one line: made when first needed. */
export const wordSegmenter = lazily((language: string) => new Intl.Segmenter(language, { granularity: 'word' }));

/** Of any language. */
export const characterSegmenter = lazily(() => new Intl.Segmenter('zh', { granularity: 'grapheme' }));
