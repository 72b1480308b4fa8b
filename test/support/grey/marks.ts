/** Contrast of a chart's marks with the paper and with their neighbours, from the pixels of a page in grey. */
import { array, pages, readPdfFile } from '../pdf-conformance/file.js';
import { readPage } from '../pdf-conformance/painted.js';
import { attribute, readStructure } from '../pdf-conformance/structure.js';
import { type Crop, cropOf, greyContrast, type Raster } from './raster.js';

/** An area of one colour: a bar, a slice, a line. */
interface Mark {
  readonly grey: number;
  readonly color: number;
  /** Indices of its pixels. */
  readonly pixels: readonly number[];
  /** The box around them. */
  readonly box: Crop;
}

/** WCAG 2.2, 1.4.11. */
const LEAST = 3;
/** Half the thickness from which an area is a mark and not a letter or a hairline, pixels. */
const CORE = 2;
/** Fewer pixels are a speck of a letter. */
const SPECK = 60;
/** Areas this near each other touch but for the line between them, pixels. */
const NEAR = 10;

/** What is wrong with the marks within a box given in points from the page's top left; `marks` counts those seen. */
export function findFaintMarks(
  raster: Raster,
  box: readonly [number, number, number, number],
): { readonly marks: number; readonly faint: readonly string[] } {
  const crop = cropOf(raster, ...box);
  const paper = mostCommon(raster, crop);
  const marks = findMarks(raster, crop, paper.color);
  const pale = marks
    .filter(({ grey }) => greyContrast(grey, paper.grey) < LEAST)
    .map(({ grey, color }) => `${name(color)} has ${greyContrast(grey, paper.grey).toFixed(2)} on paper`);
  const alike = pairs(marks).flatMap(([a, b]) => {
    if (greyContrast(a.grey, b.grey) >= LEAST || !areNear(a, b)) return [];
    const line = findBetween(raster, a, b);
    if (line === null) return [];
    const parted = greyContrast(line, a.grey) >= LEAST && greyContrast(line, b.grey) >= LEAST;
    return parted ? [] : [`${name(a.color)} and ${name(b.color)} touch with ${greyContrast(a.grey, b.grey).toFixed(2)}`];
  });
  return { marks: marks.length, faint: [...pale, ...alike] };
}

/** Boxes of the figures that are drawings, not pictures: points from the page's top left. */
export function findDrawings(bytes: Uint8Array): readonly (readonly [number, number, number, number])[] {
  const file = readPdfFile(bytes);
  const [first] = pages(file);
  if (!first) return [];
  const { page } = first;
  const height = Number(array(file, page['/MediaBox'])[3]);
  const pictures = readPage(file, page)
    .painted.filter(({ kind }) => kind === 'object')
    .flatMap(({ marks }) => marks.map(({ mcid }) => mcid));
  return readStructure(file)
    .filter(({ type, kids }) => type === 'Figure' && !kids.some((kid) => kid.kind === 'content' && pictures.includes(kid.mcid)))
    .map((figure) => {
      const [left = 0, bottom = 0, right = 0, top = 0] = array(file, attribute(file, figure, 'Layout', 'BBox')).map(Number);
      return [left, height - top, right, height - bottom];
    });
}

function name(color: number): string {
  return `#${color.toString(16).padStart(6, '0')}`;
}

function mostCommon(
  { color, grey, width }: Raster,
  { left, top, right, bottom }: Crop,
): { readonly color: number; readonly grey: number } {
  const counts = new Map<number, { count: number; grey: number }>();
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = y * width + x;
      const seen = counts.get(color[at] ?? 0);
      if (seen) seen.count += 1;
      else counts.set(color[at] ?? 0, { count: 1, grey: grey[at] ?? 0 });
    }
  }
  const [first] = [...counts].sort(([, a], [, b]) => b.count - a.count);
  return { color: first?.[0] ?? 0xffffff, grey: first?.[1].grey ?? 255 };
}

/** Connected areas of one colour that is not the paper's, of which only the cores count: pixels whose surroundings have the same colour. */
function findMarks(raster: Raster, { left, top, right, bottom }: Crop, paper: number): readonly Mark[] {
  const { color, grey, width } = raster;
  const core = new Set<number>();
  for (let y = top + CORE; y < bottom - CORE; y++) {
    for (let x = left + CORE; x < right - CORE; x++) {
      if (color[y * width + x] !== paper && isCore(raster, x, y)) core.add(y * width + x);
    }
  }
  const marks: Mark[] = [];
  for (const start of core) {
    core.delete(start);
    const pixels = [start];
    for (let index = 0; index < pixels.length; index++) {
      const at = pixels[index] as number;
      for (const next of [at - 1, at + 1, at - width, at + width]) {
        if (core.has(next) && color[next] === color[start]) {
          core.delete(next);
          pixels.push(next);
        }
      }
    }
    if (pixels.length < SPECK) continue;
    marks.push({ grey: grey[start] ?? 0, color: color[start] ?? 0, pixels, box: boxOf(pixels, width) });
  }
  return marks;
}

function isCore({ color, width }: Raster, x: number, y: number): boolean {
  const own = color[y * width + x];
  for (let dy = -CORE; dy <= CORE; dy++)
    for (let dx = -CORE; dx <= CORE; dx++) if (color[(y + dy) * width + x + dx] !== own) return false;
  return true;
}

/** Those of different colours. */
function pairs(marks: readonly Mark[]): readonly (readonly [Mark, Mark])[] {
  return marks.flatMap((a, index) => marks.slice(index + 1).flatMap((b) => (a.color === b.color ? [] : [[a, b] as const])));
}

function boxOf(pixels: readonly number[], width: number): Crop {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const at of pixels) {
    const x = at % width;
    const y = (at - x) / width;
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/** Whether any of their pixels can be. */
function areNear({ box: a }: Mark, { box: b }: Mark): boolean {
  const across = Math.max(a.left - b.right, b.left - a.right);
  const down = Math.max(a.top - b.bottom, b.top - a.bottom);
  return Math.max(across, down) <= NEAR;
}

/** The grey that best parts two marks on the shortest ways between them; null where they do not touch. */
function findBetween({ grey, width }: Raster, a: Mark, b: Mark): number | null {
  const others = new Set(b.pixels);
  let best: { readonly contrast: number; readonly grey: number } | null = null;
  for (const start of a.pixels) {
    for (const step of [-1, 1, -width, width]) {
      for (let length = 1; length <= NEAR; length++) {
        if (!others.has(start + step * length)) continue;
        for (let at = 1; at < length; at++) {
          const value = grey[start + step * at] ?? 0;
          const contrast = Math.min(greyContrast(value, a.grey), greyContrast(value, b.grey));
          if (!best || contrast > best.contrast) best = { contrast, grey: value };
        }
        break;
      }
    }
  }
  return best?.grey ?? null;
}
