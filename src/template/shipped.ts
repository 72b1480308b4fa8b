/** Where `npm run build` puts the shipped templates as it compiled them: no build need parse what nobody has changed. */
import type { TemplateName } from '../model/documents.js';

export interface ShippedTemplates {
  /** Of the template and of each partial that it reaches, by its name. */
  readonly text: string;
  readonly texts: Readonly<Record<string, string>>;
  /** JSON of `packSites`, over the texts in this order. */
  readonly sites: string;
  /** As Handlebars takes them. */
  readonly main: TemplateSpecification;
  readonly partials: Readonly<Record<string, TemplateSpecification>>;
}

/** None in the source: `scripts/bundle.mjs` writes this function anew. */
export function openShipped(_name: TemplateName): ShippedTemplates | null {
  return null;
}
