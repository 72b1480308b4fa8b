/** A page as a printer without colour would set it: pixels of grey, and of colour to tell neighbours apart by. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Dots per inch: an office printer's least. */
export const RESOLUTION = 300;

export interface Raster {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** 0 to 255, row by row from the top. */
  readonly grey: Uint8Array;
  /** RRGGBB as a number. */
  readonly color: Uint32Array;
}

/** Box in pixels. */
export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The first page by poppler. */
export function renderGrey(bytes: Uint8Array): Raster {
  const folder = mkdtempSync(join(tmpdir(), 'trifold-grey-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, bytes);
    const draw = (...options: readonly string[]): Netpbm => {
      const args = ['-r', String(RESOLUTION), '-f', '1', '-l', '1', '-singlefile', ...options, file, join(folder, 'page')];
      const { status, stderr } = spawnSync('pdftoppm', args, { encoding: 'utf8' });
      if (status !== 0 || stderr !== '') throw new Error(`pdftoppm: ${stderr}`);
      return readNetpbm(readFileSync(join(folder, options.length > 0 ? 'page.pgm' : 'page.ppm')));
    };
    const { width, height, samples: grey } = draw('-gray');
    const { samples } = draw();
    const color = new Uint32Array(grey.length);
    for (let at = 0, from = 0; at < color.length; at++, from += 3)
      color[at] = (samples[from]! << 16) | (samples[from + 1]! << 8) | samples[from + 2]!;
    return { width, height, grey, color };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Points from the page's top left as pixels, cut at the page's edges. */
export function cropOf({ width, height }: Raster, left: number, top: number, right: number, bottom: number): Crop {
  const pixel = (points: number): number => (points * RESOLUTION) / 72;
  return {
    left: Math.max(0, Math.floor(pixel(left))),
    top: Math.max(0, Math.floor(pixel(top))),
    right: Math.min(width, Math.ceil(pixel(right))),
    bottom: Math.min(height, Math.ceil(pixel(bottom))),
  };
}

/** Contrast of two greys, from 1 to 21 (WCAG 2.2, relative luminance). */
export function greyContrast(a: number, b: number): number {
  const luminance = (grey: number): number => {
    const value = grey / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

interface Netpbm {
  readonly width: number;
  readonly height: number;
  readonly samples: Uint8Array;
}

/** PGM or PPM, binary, one byte a sample. */
function readNetpbm(file: Buffer): Netpbm {
  const header = /^P[56]\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 64));
  if (!header) throw new Error('pdftoppm wrote no Netpbm of one byte a sample');
  return { width: Number(header[1]), height: Number(header[2]), samples: new Uint8Array(file.subarray(header[0].length)) };
}
