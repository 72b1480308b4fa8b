/** Tells what a page gave up and what each of its blocks takes, and what is too much of one that does not fit. */
import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import { listBlocks, mapTexts } from '../model/blocks.js';
import type { Block, BoxBlock } from '../model/document.js';
import { plainText } from '../model/inlines.js';
import type { Box } from '../model/page.js';
import { findCut, listTexts } from './cut.js';
import type { Job } from './job.js';
import { placesOfOrigin, reportOverflow } from './overflow.js';
import { findStyle, scaleRange, sizeStyle } from './style.js';
import type { Sized } from './tree/sized.js';
import type { Arranged } from './trial.js';
import type { Yielded } from './yield.js';

/** Texts to cut that are named where several must be. */
const MOST_NAMED = 6;
/** Of a text that names a block, characters. */
const MOST_QUOTED = 12;

/** A block of the page, by its name, and its height in points. */
export interface BlockHeight {
  readonly name: string;
  readonly height: number;
}

/** What each block of the page takes, columns side by side each for itself. */
export function measureBlocks({ sized }: Arranged, body: BoxBlock): readonly BlockHeight[] {
  return sized.children.flatMap((child, i) => {
    const block = body.children[i];
    if (!block) return [];
    const isRow = block.kind === 'box' && block.direction === 'row' && block.columns === null;
    const parts = isRow && block.children.length > 1 ? block.children.map((one, k) => [one, child.children[k]] as const) : [];
    const named = parts.flatMap(([one, own]) => (own ? [{ name: nameBlock(one), height: Math.round(own.need) }] : []));
    return named.length > 0 ? named : [{ name: nameBlock(block), height: Math.round(child.need) }];
  });
}

/** What was given up, one note each, and then what each block takes; nothing where nothing was. */
export function noteYielded(yielded: readonly Yielded[], heights: readonly BlockHeight[], diagnostics: Diagnostics): void {
  if (yielded.length === 0) return;
  for (const one of yielded) {
    if (one.kind === 'gaps' || one.kind === 'height') continue;
    const { block } = one;
    diagnostics.note('dropped', {
      message: describeLoss(one),
      at: placesOfOrigin(block.origin),
      hint: { zh: '缩短正文，或给它 keep="yes"', en: 'shorten the text, or give it keep="yes"' },
    });
  }
  const charts = yielded.flatMap((one) => (one.kind === 'height' ? nameBlock(one.block) : []));
  const closed = yielded.some(({ kind }) => kind === 'gaps');
  const zh = [...(charts.length > 0 ? [`图${quoteAll(charts, 'zh')}缩小`] : []), ...(closed ? ['间距收紧'] : [])];
  const en = [...(charts.length > 0 ? [`less height for ${quoteAll(charts, 'en')}`] : []), ...(closed ? ['gaps closed up'] : [])];
  const all = listHeights(heights);
  diagnostics.note('page-room', {
    message: {
      zh: `一页较满：${zh.join('，')}；各块的高度（磅）：${all.zh}`,
      en: `the page is full: ${en.join(', ')}; heights of its blocks in points: ${all.en}`,
    },
  });
}

function describeLoss(one: Exclude<Yielded, { readonly kind: 'gaps' | 'height' }>): Localized {
  const { block } = one;
  const note = one.kind === 'note' && block.kind === 'figure' ? block.figure.note?.plain : undefined;
  const name = note === undefined ? nameBlock(block) : shorten(note);
  const [zh, en] = [quoteAll([name], 'zh') || ` ${block.origin.label}`, quoteAll([name], 'en') || block.origin.label];
  switch (one.kind) {
    case 'note':
      return { zh: `一页放不下，略去说明${zh}`, en: `no room on the page: the note ${en} is left out` };
    case 'items':
      return {
        zh: `一页放不下，按模板的 drop=${block.place.drop} 只留${zh}起的前 ${one.kept} 项（原有 ${one.count} 项）`,
        en: `no room on the page: of ${one.count} items from ${en} on the first ${one.kept} stay, as the template's drop=${block.place.drop} says`,
      };
    case 'block':
      return {
        zh: `一页放不下，按模板的 drop=${block.place.drop} 略去${zh}`,
        en: `no room on the page: ${en} is left out, as the template's drop=${block.place.drop} says`,
      };
  }
}

function listHeights(heights: readonly BlockHeight[]): Localized {
  const one = (mark: (name: string) => string) => heights.map(({ name, height }) => `${mark(name)} ${height}`);
  return { zh: one((name) => `“${name}”`).join('、'), en: one((name) => `"${name}"`).join(', ') };
}

function quoteAll(names: readonly string[], language: 'zh' | 'en'): string {
  const said = names.filter((name) => name !== '');
  return language === 'zh' ? said.map((name) => `“${name}”`).join('') : said.map((name) => `"${name}"`).join(', ');
}

/** The figures that a block holds, by their titles, else how its first text begins; '' where it holds neither. */
function nameBlock(block: Block): string {
  const first = listStarts(block)[0];
  const figures = listBlocks([block]).flatMap((one) => (one.kind === 'figure' ? [one.figure.title.plain] : []));
  const isFigure = block.kind === 'figure' || (block.kind === 'box' && block.children.every(({ kind }) => kind === 'figure'));
  return isFigure ? figures.join('、') : (first ?? figures[0] ?? '');
}

/** How the texts of a block begin, in their order. */
function listStarts(block: Block): readonly string[] {
  const starts: string[] = [];
  mapTexts(block, (inlines) => {
    const text = plainText(inlines, '\n').trim();
    if (text !== '') starts.push(shorten(text));
    return inlines;
  });
  return starts;
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > MOST_QUOTED ? `${characters.slice(0, MOST_QUOTED).join('')}…` : text;
}

interface PageFault {
  readonly room: Box;
  readonly fitsAtLeast: (body: BoxBlock) => boolean;
  readonly job: Job;
}

/** Names what does not fit, how high the blocks are, and what would do. */
export function reportPage(
  body: BoxBlock,
  arranged: Arranged,
  { room, fitsAtLeast, job }: PageFault,
  diagnostics: Diagnostics,
): void {
  const { sized, need, broken } = arranged;
  // What is too wide is high for that: how high the page is will show when it is not.
  if (broken.length > 0) {
    const [at = body.origin, ...others] = broken.map(({ origin }) => origin);
    const size = { need: Math.min(need, room.height), room: room.height, tight: broken.map(({ text }) => text) };
    reportOverflow({ at, ...size, cut: null, others: others.map((origin) => ({ origin })) }, diagnostics);
    return;
  }
  const cut = findCut(body, fitsAtLeast);
  const toCut = cut?.texts.slice(0, MOST_NAMED) ?? [];
  // The longest texts are named in any case, a card's three as one.
  const texts = [...new Map([...toCut, ...listTexts(body)].map((text) => [text.origin, text])).values()];
  const at = cut ? toCut[0]?.origin : findHighest(sized).node.origin;
  const others = texts.filter(({ origin }) => origin !== at).slice(0, Math.max(2, toCut.length - 1));
  const { size, leading } = sizeStyle(findStyle('p', job), job, scaleRange(job).least);
  const lines = { count: Math.ceil((need - room.height) / leading), characters: Math.floor(room.width / size) };
  const heights = listHeights(measureBlocks(arranged, body));
  reportOverflow({ at: at ?? body.origin, need, room: room.height, cut, lines, heights, others }, diagnostics);
}

/** The leaf that needs the most height: where no cut of a text helps, it is a chart or a table. */
function findHighest(sized: Sized): Sized {
  if (sized.node.kind === 'leaf' || sized.children.length === 0) return sized;
  return sized.children.map(findHighest).reduce((highest, one) => (one.need > highest.need ? one : highest));
}
