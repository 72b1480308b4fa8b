/** The placeholders of our layouts: how a slide's shape and its layout's find each other. */
import type { TextFrame } from '../../../model/page.js';

/** `body` holds a list or a text; `date` is on layouts alone, a marking a text of the slide's own. */
export type PlaceholderName =
  | Exclude<NonNullable<TextFrame['placeholder']>, 'marking'>
  | ('body' | 'chart' | 'table' | 'image' | 'date');

/** In the order in which a reader should meet them. */
export const PLACEHOLDER_NAMES = [
  'kicker',
  'title',
  'subtitle',
  'lead',
  'chart',
  'table',
  'image',
  'body',
  'date',
  'footer',
  'number',
] as const;

/** Indexes 10 to 12 are PowerPoint's for date, footer and number; custom ones start at 13, further bodies at 20, charts, tables and pictures at 40, 60 and 80. */
const ATTRIBUTES: Readonly<Record<PlaceholderName, Readonly<Record<string, string | number>>>> = {
  title: { type: 'title' },
  subtitle: { type: 'subTitle', idx: 1 },
  lead: { type: 'body', sz: 'quarter', idx: 13 },
  kicker: { type: 'body', sz: 'quarter', idx: 14 },
  // Without a type it takes charts and tables too, as PowerPoint's own content placeholder does.
  body: { idx: 20 },
  chart: { type: 'chart', sz: 'half', idx: 40 },
  table: { type: 'tbl', sz: 'half', idx: 60 },
  image: { type: 'pic', sz: 'half', idx: 80 },
  date: { type: 'dt', sz: 'half', idx: 10 },
  footer: { type: 'ftr', sz: 'quarter', idx: 11 },
  number: { type: 'sldNum', sz: 'quarter', idx: 12 },
};

/** `p:ph` attributes; `order` counts the placeholders of a slot from 1. */
export function placeholderAttributes(slot: PlaceholderName, order: number): Readonly<Record<string, string | number>> {
  const own = ATTRIBUTES[slot];
  return order === 1 ? own : { ...own, idx: Number(own.idx) + order - 1 };
}
