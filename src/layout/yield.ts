/**
 * What a page gives up, in this order: charts their height, gaps and paddings their width, notes themselves, then items and blocks
 * by the template's `drop`.
 */
import { listBlocks } from '../model/blocks.js';
import type { Block, BoxBlock, FigureBlock, Inline, ListBlock } from '../model/document.js';

/** One thing that was given up. */
export type Yielded =
  | { readonly kind: 'height'; readonly block: FigureBlock }
  | { readonly kind: 'gaps' }
  | { readonly kind: 'note'; readonly block: Block }
  /** So many of a block's items stay, of those that there were. */
  | { readonly kind: 'items'; readonly block: Block; readonly kept: number; readonly count: number }
  | { readonly kind: 'block'; readonly block: Block };

/** A body that has given up all that was asked of it so far. */
interface Step {
  readonly body: BoxBlock;
  /** Gaps and paddings may be closed up. */
  readonly closed: boolean;
  /** Of blocks that lost items, the last state alone. */
  readonly yielded: readonly Yielded[];
}

/** The whole body, then what is left as one thing after another yields; `closes`: whether gaps may. */
export function listSteps(whole: BoxBlock, closes: boolean): readonly Step[] {
  let step: Step = { body: whole, closed: false, yielded: [] };
  const steps = [step];
  const give = (body: BoxBlock, more: readonly Yielded[], closed = true): void => {
    step = { body, closed, yielded: [...withoutEarlier(step.yielded, more), ...more] };
    steps.push(step);
  };
  const charts = listBlocks([whole]).filter(isTallChart);
  if (charts.length > 0) {
    const lower = new Map<Block, Block>(charts.map((block) => [block, { ...block, place: { ...block.place, height: null } }]));
    give(
      replaceBlocks(step.body, lower),
      charts.map((block) => ({ kind: 'height', block })),
      false,
    );
  }
  if (closes) give(step.body, [{ kind: 'gaps' }]);
  const noted = listBlocks([step.body]).filter(holdsNote);
  if (noted.length > 0) {
    const bare = new Map<Block, Block | null>(noted.map((block) => [block, withoutNote(block)]));
    give(
      replaceBlocks(step.body, bare),
      noted.map((block) => ({ kind: 'note', block })),
    );
  }
  for (let next = findNext(step.body); next; next = findNext(step.body)) {
    const { block, kept, count } = next;
    const gone = kept === 0 ? null : keepFirst(block, kept);
    const named: Yielded = kept === 0 ? { kind: 'block', block } : { kind: 'items', block, kept, count };
    give(replaceBlocks(step.body, new Map([[block, gone]])), [named]);
  }
  return steps;
}

/** What was said before of a block that now has lost more. */
function withoutEarlier(before: readonly Yielded[], more: readonly Yielded[]): readonly Yielded[] {
  const named = more.flatMap((one) => (one.kind === 'items' ? [one.block.origin] : []));
  return before.filter((one) => one.kind !== 'items' || !named.includes(one.block.origin));
}

function isTallChart(block: Block): block is FigureBlock {
  return block.kind === 'figure' && block.figure.kind === 'chart' && block.place.height?.of === 'points' && !block.place.keep;
}

function holdsNote(block: Block): boolean {
  if (block.place.keep || block.place.drop !== null) return false;
  if (block.kind === 'figure') return block.caption && block.figure.note !== null;
  return block.kind === 'text' && (block.role === 'source' || block.role === 'note');
}

/** null: it was nothing else. */
function withoutNote(block: Block): Block | null {
  return block.kind === 'figure' ? { ...block, figure: { ...block.figure, note: null } } : null;
}

interface Next {
  readonly block: Block;
  /** 0: it goes whole. */
  readonly kept: number;
  readonly count: number;
}

/** The block that yields next: the least `drop`, the last of equals; null where none may. */
function findNext(body: BoxBlock): Next | null {
  let next: Next | null = null;
  let order = Number.POSITIVE_INFINITY;
  for (const block of listBlocks(body.children)) {
    const { drop, keepItems } = block.place;
    if (drop === null || drop > order) continue;
    const count = countItems(block);
    const kept = keepItems === undefined ? 0 : Math.max(keepItems, lessItems(block, count));
    if (keepItems === undefined ? holdsKept(block) : count <= keepItems) continue;
    next = { block, kept, count: totalOf(block) };
    order = drop;
  }
  return next;
}

function countItems(block: Block): number {
  if (block.kind === 'list') return block.items.length;
  return block.kind === 'box' ? block.children.length : 0;
}

/** Items are taken from the end; of a grid a whole row at a time, for a row that is not full is as high as a full one. */
function lessItems(block: Block, count: number): number {
  const columns = block.kind === 'box' ? (block.columns ?? 1) : 1;
  return (Math.ceil(count / columns) - 1) * columns;
}

/** How many items a block had before any was taken. */
function totalOf(block: Block): number {
  return block.kind === 'list' || block.kind === 'box' ? (block.had ?? countItems(block)) : 0;
}

function keepFirst(block: Block, kept: number): Block {
  const had = totalOf(block);
  if (block.kind === 'list') {
    const items = block.items.slice(0, kept);
    return {
      ...block,
      had,
      items: items.map((item, i) => (i < kept - 1 ? item : { ...item, inlines: sayMore(item.inlines, block) })),
    };
  }
  if (block.kind !== 'box') return block;
  const children = block.children.slice(0, kept);
  return { ...block, had, children: children.map((child, i) => (i < kept - 1 ? child : sayMoreIn(child, block))) };
}

/** With the words that tell that there are more, at the end of what stands last; marks of the end give way to them. */
function sayMore(inlines: readonly Inline[], { more }: Pick<ListBlock, 'more'>): readonly Inline[] {
  if (more === undefined || more === '') return inlines;
  const last = inlines.at(-1);
  const cut = last?.kind === 'run' && !last.fact ? { ...last, text: last.text.replace(/[。；;.]$/u, '') } : last;
  const plain = { kind: 'run', text: more, bold: false, italic: false } as const;
  return cut ? [...inlines.slice(0, -1), cut, plain] : inlines;
}

function sayMoreIn(block: Block, list: Pick<ListBlock, 'more'>): Block {
  if (block.kind === 'text') return { ...block, inlines: sayMore(block.inlines, list) };
  if (block.kind !== 'box') return block;
  return {
    ...block,
    children: block.children.map((child, i) => (i < block.children.length - 1 ? child : sayMoreIn(child, list))),
  };
}

/** The body without boxes that the content left empty: their gaps would stay, and nobody would miss them when they yield. */
export function withoutEmpty(box: BoxBlock): BoxBlock {
  const children = box.children.flatMap((child): Block[] => {
    if (child.kind !== 'box') return [child];
    const rest = withoutEmpty(child);
    return rest.children.length === 0 ? [] : [rest];
  });
  return { ...box, children };
}

/** A block that must stay keeps the boxes around it. */
function holdsKept(block: Block): boolean {
  return listBlocks([block]).some(({ place }) => place.keep);
}

/** Blocks in the place of others, null: gone; a box that is left without children goes too, for its ground and gaps would remain. */
export function replaceBlocks(box: BoxBlock, by: ReadonlyMap<Block, Block | null>): BoxBlock {
  const children = box.children.flatMap((child): Block[] => {
    const other = by.get(child);
    if (other !== undefined) return other ? [other] : [];
    if (child.kind !== 'box') return [child];
    const rest = replaceBlocks(child, by);
    return rest.children.length === 0 && child.children.length > 0 ? [] : [rest];
  });
  const isSame = children.length === box.children.length && children.every((child, i) => child === box.children[i]);
  return isSame ? box : { ...box, children };
}
