/** Points to the units of DrawingML. */

/** English Metric Units: 12700 a point (ECMA-376 Part 1, 20.1.2.1). */
export const emu = (points: number): number => Math.round(points * 12700);

/** Hundredths of a point, for text sizes and spacing. */
export const hundredths = (points: number): number => Math.round(points * 100);
