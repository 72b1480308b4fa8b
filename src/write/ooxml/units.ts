/** Points into the units of Office files. */

/** Twentieths of a point: indents, spacing, widths. */
export const twips = (points: number): number => Math.round(points * 20);

/** Half points: type sizes. */
export const halfPoints = (points: number): number => Math.round(points * 2);

/** Eighths of a point: rules. Word draws none thinner than 2 and none thicker than 96. */
export const eighths = (points: number): number => Math.min(96, Math.max(2, Math.round(points * 8)));

/** Pixels of 1/96 inch, fractions kept: what `docx` takes for charts and pictures. */
export const pixels = (points: number): number => (points * 4) / 3;

/** English Metric Units: 12700 a point (ECMA-376 Part 1, 20.1.2.1). */
export const emu = (points: number): number => Math.round(points * 12700);

/** Hundredths of a point: text sizes and spacing of DrawingML. */
export const hundredths = (points: number): number => Math.round(points * 100);

/** A share as drawings count it, in thousandths of a per cent. */
export const drawnShare = (share: number): number => Math.round(share * 100_000);
