/** Pitches that a base-line grid may have, in lines of the body. */
export const GRID_PITCH = { min: 0.25, max: 4 } as const;

/** Paper sizes by name, points, upright (ISO 216; ANSI for Letter and Legal). */
export const PAPERS: Readonly<Record<string, { readonly width: number; readonly height: number }>> = {
  A3: { width: 841.89, height: 1190.55 },
  A4: { width: 595.28, height: 841.89 },
  A5: { width: 419.53, height: 595.28 },
  Letter: { width: 612, height: 792 },
  Legal: { width: 612, height: 1008 },
};
