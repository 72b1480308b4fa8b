/** Verifies finished pages: nothing leaves its frame or the page, no two texts share room. For tests. */
import type { Box, Frame, Page, TextFrame } from '../../src/model/page.js';

/** Points: hanging punctuation may reach this share of the size beyond an edge. */
const HANG = 1;
const HAIR = 0.1;

/** One line a fault; empty where all is well. */
export function checkPages(pages: readonly Page[]): readonly string[] {
  return pages.flatMap((page) => {
    const solid = page.frames.flatMap(listSolid);
    return [
      ...solid.flatMap((frame) => checkInside(frame, page)),
      ...solid.flatMap((frame) => (frame.kind === 'text' ? checkText(frame, page) : [])),
      ...solid.flatMap((frame) => (frame.kind === 'table' ? checkTable(frame, page) : [])),
      ...checkOverlap(solid, page),
    ];
  });
}

type Solid = Exclude<Frame, { kind: 'group' } | { kind: 'panel' }>;

/** Frames with content, groups opened. */
function listSolid(frame: Frame): Solid[] {
  if (frame.kind === 'group') return frame.children.flatMap(listSolid);
  return frame.kind === 'panel' ? [] : [frame];
}

function checkInside({ kind, box }: Solid, page: Page): string[] {
  const inside =
    box.x >= -HAIR && box.y >= -HAIR && box.x + box.width <= page.width + HAIR && box.y + box.height <= page.height + HAIR;
  return inside ? [] : [`${page.id}: ${kind} leaves the page at ${format(box)}`];
}

function checkText(frame: TextFrame, page: Page): string[] {
  const { box, padding, composed } = frame;
  return composed.flatMap(({ y, height, lines, paragraph }) => {
    const faults: string[] = [];
    const text = lines
      .flatMap(({ pieces }) => pieces.map((piece) => piece.text))
      .join('')
      .slice(0, 12);
    if (y < -HAIR || y + height > box.height + HAIR)
      faults.push(`${page.id}: “${text}” leaves its frame ${format(box)} below: ${(y + height).toFixed(1)}`);
    const room = box.width - padding.left - padding.right + HANG * paragraph.style.size;
    const right = Math.max(0, ...lines.flatMap(({ pieces }) => pieces.map((piece) => piece.x + piece.width)));
    if (right > room + HAIR)
      faults.push(`${page.id}: “${text}” leaves its frame ${format(box)} at the right: ${right.toFixed(1)}`);
    return faults;
  });
}

function checkTable(frame: Extract<Frame, { kind: 'table' }>, page: Page): string[] {
  return frame.rows.flatMap(({ cells }) =>
    cells.flatMap(({ box, composed }) => {
      const bottom = Math.max(0, ...composed.map(({ y, height }) => y + height));
      return bottom > box.height + HAIR ? [`${page.id}: a cell's text leaves its cell ${format(box)}: ${bottom.toFixed(1)}`] : [];
    }),
  );
}

function checkOverlap(frames: readonly Solid[], page: Page): string[] {
  return frames.flatMap((a, i) =>
    frames
      .slice(i + 1)
      .flatMap((b) =>
        overlaps(a.box, b.box) ? [`${page.id}: ${a.kind} ${format(a.box)} and ${b.kind} ${format(b.box)} overlap`] : [],
      ),
  );
}

function overlaps(a: Box, b: Box): boolean {
  return a.x + a.width > b.x + HAIR && b.x + b.width > a.x + HAIR && a.y + a.height > b.y + HAIR && b.y + b.height > a.y + HAIR;
}

function format({ x, y, width, height }: Box): string {
  return `[${[x, y, width, height].map((value) => value.toFixed(1)).join(' ')}]`;
}
