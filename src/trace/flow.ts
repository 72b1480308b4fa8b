/** Lists the texts of a flowing document, summary or script, in reading order: each under its headings, figures by their printed numbers. */
import { byKind, listBlocks } from '../model/blocks.js';
import type { BoxBlock, FigureBlock, FlowBlock, Summary, TextBlock, TextRole } from '../model/document.js';
import { headingLevel } from '../model/document.js';
import type { DocumentName } from '../model/documents.js';
import { plainText } from '../model/inlines.js';
import type { Passage, Spot, SpotPart } from '../model/passage.js';
import { CELL } from './pages.js';
import { factsIn, referFact, referInlines, referProse } from './refer.js';

/** What has been listed so far, and under which headings. */
class Listing {
  readonly found: Passage[] = [];
  /** Those above, the outermost first; `number` as printed, `一、`, null where it has none. */
  readonly headings: { readonly level: number; readonly number: string | null; readonly text: string }[] = [];
  #counts = new Map<SpotPart, number>();

  constructor(
    readonly labels: Summary['labels'],
    readonly document: DocumentName,
  ) {}

  count(part: SpotPart): number {
    const number = (this.#counts.get(part) ?? 0) + 1;
    this.#counts.set(part, number);
    return number;
  }

  add(part: SpotPart, text: string, more: Pick<Spot, 'number' | 'row' | 'label'> = {}): void {
    const { document, headings } = this;
    if (text !== '') this.found.push({ spot: { document, under: joinNumbers(headings), part, ...more }, text });
  }

  addRows(rows: readonly (readonly string[])[], more: Pick<Spot, 'number' | 'label'>): void {
    for (const [index, cells] of rows.entries()) this.add('table', cells.join(CELL), { ...more, row: index + 1 });
  }

  /** Counts begin anew under it. */
  open({ role, number, inlines }: TextBlock): void {
    const level = headingLevel(role);
    while ((this.headings.at(-1)?.level ?? 0) >= level) this.headings.pop();
    this.headings.push({ level, number: number ?? null, text: plainText(inlines, ' ') });
    this.#counts = new Map();
  }
}

/** Header and footer, which stand on every page, come last. */
export function listFlowPassages(summary: Summary, document: DocumentName): readonly Passage[] {
  const { header, footer, even } = summary;
  const listing = new Listing(summary.labels, document);
  for (const block of listBlocks(summary.body)) listBlock(block, listing);
  for (const box of [header, even?.header]) if (box) listRunning(box, 'header', listing);
  for (const box of [footer, even?.footer]) if (box) listRunning(box, 'footer', listing);
  return listing.found;
}

/** What stands in a block is listed by itself. */
const listBlock = byKind<FlowBlock, void, [Listing]>({
  text: listText,
  list({ items }, listing) {
    // Items are paragraphs to who counts them in Word.
    for (const { inlines } of items) listing.add('text', referInlines(inlines), { number: listing.count('text') });
  },
  figure: listFigure,
  image: ({ figure }, listing) => listing.add('picture', figure.alt, { label: figure.title.plain }),
  table({ rows }, listing) {
    const texts = rows.map((row) => row.map(({ inlines }) => referInlines(inlines)));
    listing.addRows(texts, { number: listing.count('table') });
  },
  stat({ label, value, note }, listing) {
    const number = listing.count('card');
    for (const inlines of [label, value, note]) listing.add('card', referInlines(inlines), { number });
  },
  timeline({ steps }, listing) {
    for (const { label, inlines } of steps) {
      const number = listing.count('step');
      for (const text of [label, inlines]) listing.add('step', referInlines(text), { number });
    }
  },
  box() {},
  cover() {},
  spacer() {},
  // Says what the headings say.
  toc() {},
  'page-break'() {},
});

function listText(block: TextBlock, listing: Listing): void {
  const { role, inlines } = block;
  const text = referInlines(inlines);
  if (text === '') return;
  if (headingLevel(role) > 0) {
    listing.open(block);
    listing.add('heading', text);
    return;
  }
  const part = ASIDE[role] ?? 'text';
  listing.add(part, text, part === 'title' || part === 'subtitle' ? {} : { number: listing.count(part) });
}

function listFigure(block: FigureBlock, listing: Listing): void {
  const { figure, caption } = block;
  const label = figureLabel(block, listing.labels);
  if (caption) listing.add('caption', referProse(figure.title), { label });
  switch (figure.kind) {
    case 'chart':
      for (const { name, facts } of figure.series) {
        const values = facts.map((fact, at) => `${figure.categories[at] ?? ''} ${fact ? referFact(fact.id, 'value') : '-'}`);
        listing.add('chart', `${name}: ${values.join(', ')}`, { label });
      }
      break;
    case 'table': {
      const rows = [figure.columns.map(({ heading }) => heading), ...figure.rows].map((row) => row.map(referProse));
      listing.addRows(rows, { label });
      break;
    }
    case 'picture':
      listing.add('picture', figure.alt, { label });
  }
  if (caption && figure.note) listing.add('note', referProse(figure.note), { label });
}

function listRunning(box: BoxBlock, part: 'header' | 'footer', listing: Listing): void {
  const { found, document } = listing;
  const first = found.length;
  for (const block of listBlocks([box])) listBlock(block, listing);
  // What is the page's number alone says nothing; what holds a fact stands nowhere else.
  const texts = found.splice(first).map(({ text }) => text);
  for (const text of texts) {
    const isNew = !found.some((other) => other.spot.part === part && other.text === text);
    if (isNew && (/[\p{L}\d]/u.test(text) || factsIn(text).length > 0)) found.push({ spot: { document, part }, text });
  }
}

type Asides = Readonly<Partial<Record<TextRole, SpotPart>>>;
const ASIDE: Asides = { title: 'title', subtitle: 'subtitle', caption: 'caption', note: 'note', source: 'note' };

/** `表1`, `附图1`, `Table 1`; without a number the figure's title. */
function figureLabel({ figure, number }: FigureBlock, labels: Summary['labels']): string {
  if (number === 0) return figure.title.plain;
  const word = figure.kind === 'table' ? labels.table : labels.figure;
  return /[\x21-\x7e]$/.test(word) ? `${word} ${number}` : `${word}${number}`;
}

/** Names a place by the numbers of the headings above it, the outermost first, as people say it: 一（二）, 3.2. A heading without a number is named by its words: 一“2020年主要指标”. */
function joinNumbers(headings: Listing['headings']): string {
  return headings.reduce((path, { number, text }) => {
    const own = number?.trim().replace(/[、.．,，:：]+$/u, '') ?? '';
    if (own === '') return `${path.replace(/“.*”$/u, '')}“${text}”`;
    // 2.1 under 2 says both.
    if (path === '' || own.startsWith(`${path}.`)) return own;
    return /[\dA-Za-z]$/.test(path) && /^[\dA-Za-z]/.test(own) ? `${path}.${own}` : `${path}${own}`;
  }, '');
}
