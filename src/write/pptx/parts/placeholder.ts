/** The placeholders of our layouts: how a slide's shape and its layout's find each other. */
import type { TextFrame } from '../../../model/page.js';

export type PlaceholderName = NonNullable<TextFrame['placeholder']>;

/** `p:ph` attributes. Indexes 10 to 12 are PowerPoint's for date, footer and number; custom ones start at 13. */
export const PLACEHOLDERS: Readonly<Record<PlaceholderName, Readonly<Record<string, string | number>>>> = {
  title: { type: 'title' },
  subtitle: { type: 'subTitle', idx: 1 },
  lead: { type: 'body', sz: 'quarter', idx: 13 },
  kicker: { type: 'body', sz: 'quarter', idx: 14 },
  footer: { type: 'ftr', sz: 'quarter', idx: 11 },
  number: { type: 'sldNum', sz: 'quarter', idx: 12 },
};

/** In the order in which a reader should meet them. */
export const PLACEHOLDER_NAMES = ['kicker', 'title', 'subtitle', 'lead', 'footer', 'number'] as const;
