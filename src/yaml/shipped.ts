/** Where `npm run build` puts the shipped YAML files as they were parsed: no build need parse what nobody has changed. */

interface ShippedYaml {
  readonly text: string;
  /** As `packTree` writes it. */
  readonly packed: string;
}

/** None in the source: `scripts/bundle.mjs` writes this list anew. */
export const SHIPPED: readonly ShippedYaml[] = [];
