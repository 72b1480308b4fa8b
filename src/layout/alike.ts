/** Finds the slides of a section that are alike, so that they can be set at one size. */
import type { Slide } from '../model/document.js';

/** A slide whose own best scale is more than this times another's is not held back by it. */
const NEAR = 1.3;

type Fitted = { readonly slide: Slide; readonly best: number };

/** Slides that one element of the template makes in one layout, of the same blocks from top to bottom, and that need nearly the same size. */
export function groupAlike<F extends Fitted>(fitted: readonly F[]): readonly (readonly F[])[] {
  const byForm = new Map<string, F[]>();
  for (const one of fitted) {
    const key = formOf(one.slide);
    byForm.set(key, [...(byForm.get(key) ?? []), one]);
  }
  return [...byForm.values()].flatMap((peers) => {
    const groups: F[][] = [];
    for (const one of [...peers].sort((a, b) => a.best - b.best)) {
      const group = groups.at(-1);
      if (group && one.best <= (group[0] as F).best * NEAR) group.push(one);
      else groups.push([one]);
    }
    return groups;
  });
}

function formOf({ origin, layout, body }: Slide): string {
  const { file, start } = origin.template;
  const blocks = body.children.map((block) => (block.kind === 'box' ? `${block.tag} ${block.direction}` : block.kind));
  return [file, start.offset, layout, ...blocks].join('\n');
}
