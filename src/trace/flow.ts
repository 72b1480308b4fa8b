/** Lists the texts of a flowing document, summary or script, in reading order: each under its headings, figures by their printed numbers. */
import type { Figure } from '../model/content.js';
import {
  type Block,
  type FigureBlock,
  type FlowBlock,
  headingLevel,
  type Inline,
  type Summary,
  type TextBlock,
} from '../model/document.js';
import type { DocumentName } from '../model/documents.js';
import type { Passage, Spot, SpotPart } from '../model/passage.js';
import { joinNumbers } from './join-numbers.js';
import { CELL } from './pages.js';
import { factsIn, referFact, referInlines, referProse } from './refer.js';

/** Header and footer, which stand on every page, come last. */
export function listFlowPassages(summary: Summary, document: DocumentName): readonly Passage[] {
  const found: Passage[] = [];
  /** Of the headings above, the outermost first. */
  const headings: { readonly level: number; readonly number: string | null; readonly text: string }[] = [];
  let counts = new Map<SpotPart, number>();
  for (const block of summary.body) walkFlow(block);
  const { header, footer, even } = summary;
  for (const box of [header, even?.header]) if (box) walkRunning(box, 'header');
  for (const box of [footer, even?.footer]) if (box) walkRunning(box, 'footer');
  return found;

  function count(part: SpotPart): number {
    counts.set(part, (counts.get(part) ?? 0) + 1);
    return counts.get(part)!;
  }

  function add(part: SpotPart, text: string, more: Pick<Spot, 'number' | 'row' | 'label'> = {}): void {
    if (text !== '') found.push({ spot: { document, under: joinNumbers(headings), part, ...more }, text });
  }

  function walkFlow(block: FlowBlock): void {
    switch (block.kind) {
      case 'cover':
        for (const child of block.children) walkFlow(child);
        return;
      case 'toc': // says what the headings say
      case 'page-break':
        return;
      default:
        walk(block);
    }
  }

  function walk(block: Block): void {
    switch (block.kind) {
      case 'text':
        walkText(block);
        return;
      case 'list':
        // Items are paragraphs to who counts them in Word.
        for (const { inlines } of block.items) add('text', referInlines(inlines), { number: count('text') });
        return;
      case 'figure':
        walkFigure(block.figure, figureLabel(block, summary), block.caption);
        return;
      case 'image':
        add('picture', block.figure.alt, { label: block.figure.title.plain });
        return;
      case 'table': {
        const number = count('table');
        for (const [index, cells] of block.rows.entries())
          add('table', cells.map(({ inlines }) => referInlines(inlines)).join(CELL), { number, row: index + 1 });
        return;
      }
      case 'stat': {
        const number = count('card');
        for (const inlines of [block.label, block.value, block.note]) add('card', referInlines(inlines), { number });
        return;
      }
      case 'timeline':
        for (const { label, inlines } of block.steps) {
          const number = count('step');
          for (const text of [label, inlines]) add('step', referInlines(text), { number });
        }
        return;
      case 'box':
        for (const child of block.children) walk(child);
        return;
      case 'spacer':
        return;
    }
  }

  function walkText({ role, number, inlines }: TextBlock): void {
    const text = referInlines(inlines);
    if (text === '') return;
    const level = headingLevel(role);
    if (level > 0) {
      while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
      headings.push({ level, number: number ?? null, text: plain(inlines) });
      counts = new Map();
      add('heading', text);
      return;
    }
    const part = ASIDE[role] ?? 'text';
    add(part, text, part === 'title' || part === 'subtitle' ? {} : { number: count(part) });
  }

  function walkFigure(figure: Figure, label: string, caption: boolean): void {
    if (caption) add('caption', referProse(figure.title), { label });
    switch (figure.kind) {
      case 'chart':
        for (const { name, facts } of figure.series) {
          const values = facts.map((fact, at) => `${figure.categories[at] ?? ''} ${fact ? referFact(fact.id, 'value') : '-'}`);
          add('chart', `${name}: ${values.join(', ')}`, { label });
        }
        break;
      case 'table':
        for (const [index, row] of [figure.columns.map(({ heading }) => heading), ...figure.rows].entries())
          add('table', row.map(referProse).join(CELL), { label, row: index + 1 });
        break;
      case 'picture':
        add('picture', figure.alt, { label });
    }
    if (caption && figure.note) add('note', referProse(figure.note), { label });
  }

  function walkRunning(block: Block, part: 'header' | 'footer'): void {
    const first = found.length;
    walk(block);
    // What is the page's number alone says nothing; what holds a fact stands nowhere else.
    const texts = found.splice(first).map(({ text }) => text);
    for (const text of texts) {
      const isNew = !found.some((other) => other.spot.part === part && other.text === text);
      if (isNew && (/[\p{L}\d]/u.test(text) || factsIn(text).length > 0)) found.push({ spot: { document, part }, text });
    }
  }
}

const ASIDE: Readonly<Partial<Record<TextBlock['role'], SpotPart>>> = {
  title: 'title',
  subtitle: 'subtitle',
  caption: 'caption',
  note: 'note',
  source: 'note',
};

/** `表1`, `附图1`, `Table 1`; without a number the figure's title. */
function figureLabel({ figure, number }: FigureBlock, { labels }: Summary): string {
  if (number === 0) return figure.title.plain;
  const word = figure.kind === 'table' ? labels.table : labels.figure;
  return /[\x21-\x7e]$/.test(word) ? `${word} ${number}` : `${word}${number}`;
}

function plain(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'run' ? inline.text : inline.kind === 'break' ? ' ' : '')).join('');
}
