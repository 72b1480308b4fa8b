/** Which frames of a page become one group in PowerPoint, so that a person moves a card as one. */
import type { Inline } from '../../model/document.js';
import type { Frame, GroupFrame, Paragraph, TextFrame } from '../../model/page.js';

export type LeafFrame = Exclude<Frame, GroupFrame>;

/** Frames that stand together, in reading order; a group may hold groups. */
export interface ShapeGroup {
  readonly kind: 'group';
  readonly role: GroupFrame['role'];
  /** The fact or figure that it shows; null: it is none's. */
  readonly block: string | null;
  readonly children: readonly GroupedFrame[];
}

export type GroupedFrame = LeafFrame | ShapeGroup;

/** A page's frames without their groups, in reading order. */
export function flatten(frames: readonly Frame[]): LeafFrame[] {
  return frames.flatMap((frame) => (frame.kind === 'group' ? flatten(frame.children) : [frame]));
}

/** In reading order. A group that PowerPoint would not make, or that is one shape, is dissolved; those in it stay. */
export function groupShapes(frames: readonly Frame[], bodies = findBodies(frames)): readonly GroupedFrame[] {
  return frames.flatMap((frame): readonly GroupedFrame[] => {
    if (frame.kind !== 'group') return [frame];
    const children = groupShapes(frame.children, bodies);
    const isOne = children.length > 1 && flatten(frame.children).every((each) => canBeGrouped(each, bodies));
    return isOne ? [{ kind: 'group', role: frame.role, block: blockOf(frame, bodies), children }] : children;
  });
}

/** PowerPoint groups neither tables nor placeholders; a chart beside its points is moved by itself. */
function canBeGrouped(frame: LeafFrame, bodies: Bodies): boolean {
  if (frame.kind === 'text') return !isOpen(frame, bodies);
  return frame.kind === 'panel' || frame.kind === 'image';
}

/** A card is its first fact's, a figure with its caption that figure's: the same from edition to edition, whatever the number. */
function blockOf(group: GroupFrame, bodies: Bodies): string | null {
  const leaves = flatten(group.children);
  if (group.role === 'figure')
    return leaves.map((leaf) => ('figure' in leaf ? leaf.figure : null)).find((id) => id !== null) ?? null;
  return group.role === 'card' && leaves.every((each) => canBeGrouped(each, bodies)) ? (factsOf(leaves)[0] ?? null) : null;
}

const factsOf = (frames: readonly LeafFrame[]): readonly string[] =>
  inlinesOf(frames).flatMap((inline) => (inline.kind === 'run' && inline.fact?.parts ? [inline.fact.id] : []));

/** What a reader fills, and calls, as on any slide is no block's. */
const isOpen = (frame: LeafFrame, bodies: Bodies): boolean =>
  frame.kind === 'text' && (frame.placeholder !== null || bodies.has(frame));

/** The block that each frame belongs to, the innermost. */
export function findBlocks(
  frames: readonly Frame[],
  around: string | null = null,
  bodies = findBodies(frames),
): ReadonlyMap<LeafFrame, string> {
  const found = new Map<LeafFrame, string>();
  for (const frame of frames) {
    if (frame.kind === 'group') {
      for (const [leaf, block] of findBlocks(frame.children, blockOf(frame, bodies) ?? around, bodies)) found.set(leaf, block);
      continue;
    }
    if (isOpen(frame, bodies)) continue;
    const facts = new Set(factsOf([frame]));
    const block = ('figure' in frame ? frame.figure : null) ?? around ?? (facts.size === 1 ? [...facts][0]! : null);
    if (block !== null) found.set(frame, block);
  }
  return found;
}

type Bodies = ReadonlySet<TextFrame>;

/** Texts that a slide has once are not one of many cards, but what it says. */
const SAYING: ReadonlySet<Paragraph['role']> = new Set(['p', 'quote', 'h1', 'h2', 'h3']);

/** The texts that stand in placeholders for bodies: lists, and what is no card, tab or note. */
export function findBodies(frames: readonly Frame[]): Bodies {
  const texts = flatten(frames).filter((frame): frame is TextFrame => frame.kind === 'text' && frame.composed.length > 0);
  const styleOf = ({ composed }: TextFrame) => composed[0]!.paragraph.style.name;
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(styleOf(text), (counts.get(styleOf(text)) ?? 0) + 1);
  const isBody = (text: TextFrame) =>
    text.list ||
    (text.placeholder === null &&
      counts.get(styleOf(text)) === 1 &&
      text.composed.every(({ paragraph }) => SAYING.has(paragraph.role)) &&
      !text.composed.some(({ paragraph }) => paragraph.runs.some(({ inline }) => inline.kind === 'run' && inline.link)));
  return new Set(texts.filter(isBody));
}

/** What a group of no fact's or figure's is called: the words in it, as many as are seen in a pane, without its numbers, which change. */
export function nameGroup(group: ShapeGroup): string {
  const said = inlinesOf(listTexts(group))
    .map((inline) => (inline.kind !== 'run' ? ' ' : inline.fact?.parts ? ELLIPSIS : inline.text))
    .join('')
    .trim();
  const characters = [...said];
  return characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS).join('')}${ELLIPSIS}` : said;
}

const MOST_CHARACTERS = 24;
const ELLIPSIS = '…';

function inlinesOf(frames: readonly LeafFrame[]): readonly Inline[] {
  const blank = { kind: 'break' } as const;
  return frames.flatMap((frame) =>
    frame.kind === 'text'
      ? frame.composed.flatMap(({ paragraph }) => [...paragraph.runs.map(({ inline }) => inline), blank])
      : [],
  );
}

function listTexts({ children }: ShapeGroup): readonly TextFrame[] {
  return children.flatMap((child) => (child.kind === 'group' ? listTexts(child) : child.kind === 'text' ? [child] : []));
}
