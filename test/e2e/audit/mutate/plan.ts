/** Plans mutations over all places of a file: of each kind of place as many as asked for, of each kind of change a share. */
import type { Fact } from '../../../../src/model/fact.js';
import { changeDigit, changeQualifier, changeUnit, type Mutation, placeOf, swapFacts } from './mutations.js';
import type { Random } from './random.js';
import type { Site, SiteKind } from './site.js';

/** `count` of digits and as many of the other three together in each kind of place, where there are that many. */
export function planMutations<S extends Site>(
  sites: readonly S[],
  facts: readonly Fact[],
  count: number,
  isPossible: (changes: ReadonlyMap<S, string>) => boolean,
  random: Random,
): readonly Mutation<S>[] {
  const kinds = new Set<SiteKind>(sites.map(({ kind }) => kind));
  return [...kinds].flatMap((kind) => {
    const own = random.shuffle(sites.filter((site) => site.kind === kind));
    const digits = own.map((site) => changeDigit(site, random));
    // Longer prints first: 2020年1.6万名 prints no 6万名.
    const printing = own.flatMap((site) =>
      facts
        .filter(({ print }) => placeOf(site.text, print) >= 0)
        .map((fact) => ({ site, fact }))
        .sort((a, b) => b.fact.print.length - a.fact.print.length)
        .slice(0, 1),
    );
    const units = printing.map(({ site, fact }) => changeUnit(site, fact, random));
    const qualifiers = printing.map(({ site, fact }) => changeQualifier(site, fact, random));
    const swaps = printing.map(({ site, fact }) => {
      const others = printing.filter(
        (other) => other.site.group === site.group && other.fact.print !== fact.print && other.site !== site,
      );
      if (others.length === 0) return null;
      const other = random.pick(others);
      return swapFacts(site, other.site, fact, other.fact);
    });
    const some = (list: readonly (Mutation<S> | null)[], most: number): readonly Mutation<S>[] =>
      list.filter((each): each is Mutation<S> => each !== null && isPossible(each.changes)).slice(0, most);
    const rest = Math.ceil(count / 3);
    return [...some(digits, count), ...some(units, rest), ...some(qualifiers, rest), ...some(swaps, rest)];
  });
}
