/** Prints pages as text, boxes rounded to points: what a case expects. */
import type { Frame, Page } from '../../src/model/page.js';

export function dumpPages(pages: readonly Page[]): string {
  return pages
    .map((page) =>
      [`# ${page.id} “${page.title}” ${page.layout ?? ''}`, ...page.frames.flatMap((frame) => dumpFrame(frame, 1))].join('\n'),
    )
    .join('\n\n');
}

function dumpFrame(frame: Frame, depth: number): string[] {
  const { x, y, width, height } = frame.box;
  const box = [x, y, width, height].map(Math.round).join(' ');
  const indent = '  '.repeat(depth);
  switch (frame.kind) {
    case 'group':
      return [`${indent}group ${frame.role} ${box}`, ...frame.children.flatMap((child) => dumpFrame(child, depth + 1))];
    case 'panel':
      return [`${indent}panel ${box} ${frame.ground ?? ''}`.trimEnd()];
    case 'text':
      return [
        `${indent}text ${frame.placeholder ?? frame.composed[0]?.paragraph.role} ${box}`,
        ...frame.composed.flatMap(({ lines, paragraph, y: top }) =>
          lines.map(
            (line, i) =>
              `${indent}  ${Math.round(top + line.baseline)} ${i === 0 && paragraph.mark ? `[${paragraph.mark.text}] ` : ''}${line.pieces.map((piece) => piece.text).join('')} (${[...new Set(line.pieces.map(({ size }) => size))].join('/')})`,
          ),
        ),
      ];
    case 'table':
      return [
        `${indent}table ${box} columns ${frame.columns.map(Math.round).join(' ')}`,
        ...frame.rows.map(
          ({ height: tall, cells }) =>
            `${indent}  ${Math.round(tall)} ${cells.map(({ composed }) => composed.flatMap(({ lines }) => lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''))).join('⏎')).join(' | ')}`,
        ),
      ];
    case 'chart':
      return [`${indent}chart ${frame.chart.kind} ${box}${frame.drawing ? ' drawn' : ''}`];
    case 'image':
      return [`${indent}image ${box}`];
  }
}

/** All text of pages in reading order, nothing between the pieces. */
export function textOf(frames: readonly Frame[]): string {
  return frames
    .map((frame): string => {
      switch (frame.kind) {
        case 'group':
          return textOf(frame.children);
        case 'text':
          return frame.composed.flatMap(({ lines }) => lines.flatMap(({ pieces }) => pieces.map(({ text }) => text))).join('');
        case 'table':
          return frame.rows
            .flatMap(({ cells }) =>
              cells.flatMap(({ composed }) =>
                composed.flatMap(({ lines }) => lines.flatMap(({ pieces }) => pieces.map(({ text }) => text))),
              ),
            )
            .join('');
        default:
          return '';
      }
    })
    .join('');
}

export function listFrames(frames: readonly Frame[]): readonly Frame[] {
  return frames.flatMap((frame) => (frame.kind === 'group' ? [frame, ...listFrames(frame.children)] : [frame]));
}
