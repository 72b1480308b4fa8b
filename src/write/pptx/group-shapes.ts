/** Which frames of a page become one group in PowerPoint, so that a person moves a card as one. */
import type { Frame, GroupFrame, TextFrame } from '../../model/page.js';

export type LeafFrame = Exclude<Frame, GroupFrame>;

/** Frames that stand together, in reading order; a group may hold groups. */
interface ShapeGroup {
  readonly kind: 'group';
  readonly children: readonly GroupedFrame[];
}

export type GroupedFrame = LeafFrame | ShapeGroup;

/** A page's frames without their groups, in reading order. */
export function flatten(frames: readonly Frame[]): LeafFrame[] {
  return frames.flatMap((frame) => (frame.kind === 'group' ? flatten(frame.children) : [frame]));
}

/** In reading order. A group that PowerPoint would not make, or that is one shape, is dissolved; those in it stay. */
export function groupShapes(frames: readonly Frame[]): readonly GroupedFrame[] {
  return frames.flatMap((frame): readonly GroupedFrame[] => {
    if (frame.kind !== 'group') return [frame];
    const children = groupShapes(frame.children);
    return children.length > 1 && flatten(frame.children).every(canBeGrouped) ? [{ kind: 'group', children }] : children;
  });
}

/** PowerPoint groups neither tables nor placeholders; a chart beside its points is moved by itself. */
function canBeGrouped(frame: LeafFrame): boolean {
  if (frame.kind === 'text') return frame.placeholder === null && !frame.list;
  return frame.kind === 'panel' || frame.kind === 'image';
}

/** What a group is called: the words in it, as many as are seen in a pane. */
export function nameGroup(group: ShapeGroup): string {
  const said = listTexts(group)
    .flatMap(({ composed }) => composed)
    .map(({ paragraph }) => paragraph.runs.map(({ inline }) => (inline.kind === 'run' ? inline.text : ' ')).join(''))
    .join(' ')
    .trim();
  const characters = [...said];
  return characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS).join('')}…` : said;
}

const MOST_CHARACTERS = 24;

function listTexts({ children }: ShapeGroup): readonly TextFrame[] {
  return children.flatMap((child) => (child.kind === 'group' ? listTexts(child) : child.kind === 'text' ? [child] : []));
}
