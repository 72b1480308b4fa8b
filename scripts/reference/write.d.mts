/** Of the modules that have them, VOCABULARY, themeSchema, variantSchema and HELPERS. */
export function writeReference(tables: Readonly<Record<string, unknown>>): { readonly text: string; readonly faults: string[] };
