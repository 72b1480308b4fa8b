/** Lists the texts of placed pages, deck and one-pager, in reading order, each with its spot. */
import type { Chart } from '../model/chart.js';
import { type Deck, headingLevel, type Inline } from '../model/document.js';
import type { PrintedNumber } from '../model/fact.js';
import type { Frame, GroupFrame, Page, Paragraph, TableFrameCell, TextFrame } from '../model/page.js';
import type { Passage, Spot, SpotPart } from '../model/passage.js';
import { referFact, referInlines } from './refer.js';

/** What each slide prints, marking and footer, is listed once. */
export function listDeckPassages(
  pages: readonly Page[],
  { marking, footer }: Pick<Deck, 'marking' | 'footer'>,
): readonly Passage[] {
  const running = [['header', marking] as const, ['footer', footer] as const].flatMap(([part, said]): readonly Passage[] =>
    said ? [{ spot: { document: 'deck', part }, text: referInlines(said.inlines) }] : [],
  );
  const slides = pages.flatMap((page, index): readonly Passage[] => {
    const slide = { document: 'deck', slide: index + 1, id: page.id } as const;
    const aside = (part: 'spoken' | 'source', texts: Page['notes']): readonly Passage[] =>
      texts.map((inlines, at) => ({ spot: { ...slide, part, number: at + 1 }, text: referInlines(inlines) }));
    return [...listPage(page, slide), ...aside('spoken', page.notes), ...aside('source', page.sources)];
  });
  return [...slides, ...running];
}

export function listOnePagerPassages(page: Page): readonly Passage[] {
  return listPage(page, { document: 'onepager' });
}

function listPage(page: Page, base: Omit<Spot, 'part'>): readonly Passage[] {
  const found: Passage[] = [];
  const counts = new Map<SpotPart, number>();
  const count = (part: SpotPart): number => {
    counts.set(part, (counts.get(part) ?? 0) + 1);
    return counts.get(part)!;
  };
  /** The figure met last: small multiples are one chart. */
  let figure: string | null = null;
  for (const frame of page.frames) walk(frame, null);
  return found;

  function add(part: SpotPart, number: number | null, text: string, row?: number): void {
    if (text === '') return;
    found.push({ spot: { ...base, part, ...(number !== null && { number }), ...(row !== undefined && { row }) }, text });
  }

  /** `within`: the card or timeline that the frame is part of. */
  function walk(frame: Frame, within: { part: 'card' | 'step'; number: number | null } | null): void {
    switch (frame.kind) {
      case 'panel':
        return;
      case 'group': {
        const inside =
          frame.role === 'card' && !within && !isBand(frame)
            ? { part: 'card' as const, number: count('card') }
            : frame.role === 'timeline'
              ? { part: 'step' as const, number: null }
              : within;
        for (const child of frame.children) walk(child, inside);
        return;
      }
      case 'text':
        walkText(frame, within ?? (isStat(frame) ? { part: 'card', number: count('card') } : null));
        return;
      case 'chart':
        if (frame.figure !== figure) count('chart');
        figure = frame.figure;
        add('chart', counts.get('chart')!, referChart(frame.chart));
        return;
      case 'table': {
        const number = count('table');
        const referCell = ({ composed }: TableFrameCell) => composed.map((one) => referParagraph(one.paragraph)).join(' ');
        for (const [index, { cells }] of frame.rows.entries()) add('table', number, cells.map(referCell).join(CELL), index + 1);
        return;
      }
      case 'image':
        add('picture', count('picture'), frame.alt);
    }
  }

  function walkText(frame: TextFrame, within: { part: 'card' | 'step'; number: number | null } | null): void {
    const { placeholder, composed } = frame;
    if (placeholder === 'footer' || placeholder === 'number' || placeholder === 'marking') return;
    for (const { paragraph } of composed) {
      const text = referParagraph(paragraph);
      if (placeholder) add(placeholder, null, text);
      else if (within) add(within.part, within.number ?? count(within.part), text);
      else {
        const part = partOf(paragraph);
        add(part, count(part), text);
      }
    }
  }
}

/** A heading on a ground of its own is no card. */
function isBand(frame: GroupFrame): boolean {
  return frame.children.every(
    (child) =>
      child.kind === 'panel' ||
      (child.kind === 'text' && child.composed.every(({ paragraph }) => partOf(paragraph) === 'heading')) ||
      (child.kind === 'group' && isBand(child)),
  );
}

/** Between the cells of a row. */
export const CELL = ' | ';

function isStat({ composed }: TextFrame): boolean {
  return composed.some(({ paragraph }) => paragraph.role === 'value');
}

type Parts = Readonly<Partial<Record<Paragraph['role'], SpotPart>>>;
const PARTS: Parts = { item: 'point', title: 'heading', caption: 'caption', unit: 'caption', note: 'note', source: 'note' };

function partOf({ role }: Paragraph): SpotPart {
  return headingLevel(role) > 0 ? 'heading' : (PARTS[role] ?? 'text');
}

const wholePrint = ({ before, number, unit, after }: PrintedNumber): string => before + number + unit + after;

/** A value's run is cut where its looks change: pieces of one fact are one reference. */
function referParagraph({ runs }: Paragraph): string {
  const whole: Inline[] = [];
  let printed = '';
  for (const { inline } of runs) {
    const last = whole.at(-1);
    const text = inline.kind === 'run' ? inline.text : '';
    const fact = inline.kind === 'run' ? inline.fact : undefined;
    const isSame = last?.kind === 'run' && last.fact?.id === fact?.id;
    const goesOn = isSame && fact?.parts && wholePrint(fact.parts).startsWith(printed + text);
    printed = goesOn ? printed + text : text;
    if (!goesOn) whole.push(inline);
  }
  return referInlines(whole);
}

function referChart({ heading, title, unit, categories, series }: Chart): string {
  const rows = series.map(({ name, points }) => {
    const values = points.map((point, at) => `${categories[at] ?? ''} ${point ? referFact(point.fact, 'value') : '-'}`);
    return `${name}: ${values.join(', ')}`;
  });
  return [[heading ?? title, unit].filter(Boolean).join(' '), ...rows].join('; ');
}
