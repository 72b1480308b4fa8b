/** Finds the holes of a page: stretches of a column where nothing stands between two things, read from its frames. */
import type { Box, Frame, Page, PanelFrame } from '../model/page.js';

/** Where something is seen: a line as wide as its frame, a chart's marks, a ground, a table's rows. */
function listInk(frame: Frame): readonly Box[] {
  switch (frame.kind) {
    case 'group':
      return frame.children.flatMap(listInk);
    case 'text':
      return frame.composed.map(({ y, height }) => ({ ...frame.box, y: frame.box.y + y, height }));
    case 'table': {
      const rows = frame.rows.map(({ height }, i) => ({
        height,
        top: frame.rows.slice(0, i).reduce((sum, row) => sum + row.height, 0),
      }));
      return rows.map(({ height, top }) => ({ ...frame.box, y: frame.box.y + top, height }));
    }
    case 'panel':
      return frame.ground === null ? listRules(frame) : [frame.box];
    case 'chart': {
      const marks = frame.drawing?.marks ?? [];
      if (marks.some(({ kind }) => kind === 'path')) return [frame.box];
      const ys = marks.flatMap((mark) => (mark.kind === 'rect' ? [mark.y, mark.y + mark.height] : 'y' in mark ? [mark.y] : []));
      if (ys.length === 0) return [frame.box];
      const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
      return [{ ...frame.box, y: frame.box.y + top, height: bottom - top }];
    }
    case 'image':
      return [frame.box];
  }
}

/** A line above or below a box is seen too. */
function listRules({ box, rules }: PanelFrame): readonly Box[] {
  const { top, bottom } = rules;
  return [
    ...(top ? [{ ...box, height: top.width }] : []),
    ...(bottom ? [{ ...box, y: box.y + box.height - bottom.width, height: bottom.width }] : []),
  ];
}

const STRIPS = 48;
/** Half of the widest space between columns, points: what lies between two columns is no hole in either. */
const GUTTER = 14;

/** The highest stretch of white in any strip of the page between its first and its last ink, points. */
export function widestHole({ frames, width }: Pick<Page, 'frames' | 'width'>): {
  readonly height: number;
  readonly x: number;
  readonly y: number;
} {
  const ink = frames.flatMap(listInk).filter((box) => box.width > 0 && box.height > 0);
  const left = Math.min(...ink.map(({ x }) => x));
  const right = Math.max(...ink.map((box) => Math.min(width, box.x + box.width)));
  let widest = { height: 0, x: 0, y: 0 };
  for (let strip = 0; strip < STRIPS; strip++) {
    const x = left + ((strip + 0.5) * (right - left)) / STRIPS;
    const own = ink.filter((box) => box.x - GUTTER <= x && box.x + box.width + GUTTER >= x).sort((a, b) => a.y - b.y);
    let bottom = own[0] ? own[0].y + own[0].height : 0;
    for (const box of own.slice(1)) {
      if (box.y - bottom > widest.height) widest = { height: box.y - bottom, x, y: bottom };
      bottom = Math.max(bottom, box.y + box.height);
    }
  }
  return widest;
}
