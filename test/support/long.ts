/** How often the slow tests try: few times in `npm test`, many in `npm run test:long`. */
const LONG = process.env.TRIFOLD_LONG === '1';

/** `small` in `npm test`, `long` in `npm run test:long`: runs of a property, places that are mutated, steps between two kills. */
export function runs<T>(small: T, long: T): T {
  return LONG ? long : small;
}

/** Each `nth` of the cases in `npm test`, all of them in `npm run test:long`. */
export function sampled<T>(cases: readonly T[], nth: number): readonly T[] {
  return runs(
    cases.filter((_, index) => index % nth === 0),
    cases,
  );
}

/** Of what is drawn by chance: the one of this release, or for a run by hand the one that `TRIFOLD_SEED` names. */
export function seed(own: number): number {
  return Number(process.env.TRIFOLD_SEED ?? own);
}
