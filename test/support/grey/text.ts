/** Contrast of every character with its ground, from the pixels of a page in grey. */
import { run } from '../../write/pdf/read.js';
import { findAll, parseXml } from '../xml.js';
import { type Crop, cropOf, greyContrast, type Raster } from './raster.js';

export interface Faint {
  readonly character: string;
  readonly contrast: number;
}

/** WCAG 2.2, 1.4.3, for text of any size. */
const LEAST = 4.5;

/** The characters whose ink is too near their ground. Where they stand is asked of MuPDF. */
export function findFaintText(
  bytes: Uint8Array,
  raster: Raster,
): { readonly characters: number; readonly faint: readonly Faint[] } {
  const { stdout } = run(bytes, 'mutool', ['draw', '-F', 'stext', 'FILE']);
  const measured = findAll(parseXml(stdout.replace(/^<\?xml[^>]*\?>/, '')), 'char').flatMap(({ attributes }) => {
    const character = attributes.c ?? '';
    if (character.trim() === '') return [];
    const corners = (attributes.quad ?? '').split(' ').map(Number);
    const [xs, ys] = [0, 1].map((axis) => corners.filter((_, index) => index % 2 === axis)) as [number[], number[]];
    return [
      {
        character,
        contrast: measure(raster, cropOf(raster, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys))),
      },
    ];
  });
  return { characters: measured.length, faint: measured.filter(({ contrast }) => contrast < LEAST) };
}

/** Ground: the commonest grey of the box; ink: the grey farthest from it. */
function measure({ grey, width }: Raster, { left, top, right, bottom }: Crop): number {
  const counts = new Uint32Array(256);
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) counts[grey[y * width + x] ?? 0]! += 1;
  const ground = counts.indexOf(Math.max(...counts));
  const darkest = counts.findIndex((count) => count > 0);
  const lightest = counts.findLastIndex((count) => count > 0);
  return Math.max(greyContrast(darkest, ground), greyContrast(lightest, ground));
}
