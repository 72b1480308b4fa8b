/** A page's frames without their groups, in reading order. */
import type { Frame, GroupFrame } from '../../model/page.js';

export type LeafFrame = Exclude<Frame, GroupFrame>;

/** Groups are read in place: PowerPoint's own groups would take links and placeholders out of their slide. */
export function flatten(frames: readonly Frame[]): LeafFrame[] {
  return frames.flatMap((frame) => (frame.kind === 'group' ? flatten(frame.children) : [frame]));
}
