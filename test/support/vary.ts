/** Varies a content as its author's next edit may: every list twice as long, half as long, of one item; every heading twice as long. */
import { parse, stringify } from 'yaml';

interface Section {
  heading: string;
  points?: unknown[];
  text?: unknown[];
  brief?: unknown[];
  facts?: unknown[];
  children?: Section[];
}

interface Content {
  sections: Section[];
  figures?: Record<string, { rows?: unknown[] }>;
}

const cutTo =
  (share: (length: number) => number) =>
  (items: unknown[]): unknown[] =>
    items.slice(0, share(items.length));

const LISTS = {
  doubled: (items: unknown[]) => [...items, ...items],
  halved: cutTo((length) => Math.ceil(length / 2)),
  'cut to one': cutTo(() => 1),
} as const;

export const VARIATIONS = ['doubled', 'halved', 'cut to one', 'long headings'] as const;
export type Variation = (typeof VARIATIONS)[number];

/** The content's text, varied. Numbers and rows are not doubled: one stands once. */
export function vary(text: string, variation: Variation): string {
  const content = parse(text) as Content;
  const visit = (section: Section): void => {
    if (variation === 'long headings') section.heading = `${section.heading}，${section.heading}`;
    else {
      for (const key of ['points', 'text', 'brief'] as const) {
        if (section[key]) section[key] = LISTS[variation](section[key]);
      }
      if (section.facts && variation !== 'doubled') section.facts = LISTS[variation](section.facts);
    }
    section.children?.forEach(visit);
  };
  content.sections.forEach(visit);
  if (variation === 'halved' || variation === 'cut to one') {
    for (const figure of Object.values(content.figures ?? {})) if (figure.rows) figure.rows = LISTS[variation](figure.rows);
  }
  return stringify(content);
}
