/** Tables by kind, one a stage, and the walks through blocks that stages share. */
import type { Block, FlowBlock, Inline, Origin } from './document.js';

interface Kinded {
  readonly kind: string;
}

export type OfKind<All extends Kinded, Kind extends All['kind']> = Extract<All, { readonly kind: Kind }>;

/** What a stage does with each kind; one without a row does not compile. */
type ByKind<All extends Kinded, Out, More extends readonly unknown[] = []> = {
  readonly [Kind in All['kind']]: (one: OfKind<All, Kind>, ...more: More) => Out;
};

export function byKind<All extends Kinded, Out, More extends readonly unknown[] = []>(
  table: ByKind<All, Out, More>,
): (one: All, ...more: More) => Out {
  return (one, ...more) => (table[one.kind as All['kind']] as (one: All, ...more: More) => Out)(one, ...more);
}

/** Blocks and all that stand in them, in reading order. */
export function listBlocks<B extends FlowBlock>(blocks: readonly B[]): readonly (B | Block)[] {
  return blocks.flatMap((block) => [block, ...('children' in block ? listBlocks(block.children) : [])]);
}

type Change = (inlines: readonly Inline[], origin: Origin) => readonly Inline[];

/** The block with every text changed, in reading order. */
export const mapTexts: (block: Block, change: Change) => Block = byKind<Block, Block, [Change]>({
  text: (block, change) => ({ ...block, inlines: change(block.inlines, block.origin) }),
  list: (block, change) => ({ ...block, items: block.items.map((item) => mapInlines(item, change)) }),
  stat: (block, change) => {
    const at = (inlines: readonly Inline[]) => change(inlines, block.origin);
    return { ...block, label: at(block.label), value: at(block.value), note: at(block.note) };
  },
  table: (block, change) => ({ ...block, rows: block.rows.map((row) => row.map((cell) => mapInlines(cell, change))) }),
  timeline: (block, change) => ({
    ...block,
    steps: block.steps.map((step) => mapInlines({ ...step, label: change(step.label, step.origin) }, change)),
  }),
  box: (block, change) => ({ ...block, children: block.children.map((child) => mapTexts(child, change)) }),
  figure: (block) => block,
  image: (block) => block,
  spacer: (block) => block,
});

function mapInlines<T extends { readonly inlines: readonly Inline[]; readonly origin: Origin }>(one: T, change: Change): T {
  return { ...one, inlines: change(one.inlines, one.origin) };
}
