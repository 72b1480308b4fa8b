/** Lists the texts that stand in the templates themselves, between tags, in attributes that print, and as arguments: what a document may say without the content. */
import { join } from 'node:path';
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import type { Project } from '../project/project.js';

const COMMENT = /\{\{!--[\s\S]*?--~?\}\}|\{\{![\s\S]*?\}\}/g;
const MUSTACHE = /\{\{\{?[\s\S]*?\}\}\}?/g;
/** Attributes whose value a reader of the document meets. */
const PRINTED = /\b(?:title|continued|name|alt|caption|figure-label|table-label|unit-label)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Stands for a value while the text around it is cut. */
const VALUE = '\0';

interface Literals {
  readonly texts: readonly string[];
  /** A template marks numbers as its own. */
  readonly hasOwn: boolean;
}

/** Of all templates and partials of the project, and of those shipped that stand in where it has none. What is no template is passed over: building says so. */
export function listLiterals(project: Project, diagnostics: Diagnostics): Literals {
  const { templatesDir, shippedDir } = project.paths;
  const folders = [templatesDir, ...(shippedDir === null || shippedDir === templatesDir ? [] : [shippedDir])];
  const found = new Set<string>();
  let hasOwn = false;
  for (const folder of folders) {
    for (const name of project.list(folder, '.hbs')) {
      const source = project.readText(join(folder, name), diagnostics);
      hasOwn ||= source?.text.includes('<own>') ?? false;
      for (const text of source ? literalsOf(source.text) : []) found.add(text);
    }
  }
  return { texts: [...found], hasOwn };
}

function literalsOf(template: string): readonly string[] {
  const bare = template.replace(COMMENT, '');
  const words = [...bare.matchAll(MUSTACHE)].flatMap(([code]) =>
    [...code.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, a, b]) => a ?? b ?? ''),
  );
  const markup = bare.replace(MUSTACHE, VALUE);
  const tags = [...markup.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
  const attributes = tags.flatMap((tag) => [...tag.matchAll(PRINTED)].map(([, a, b]) => a ?? b ?? ''));
  const texts = markup.replace(/<[^>]*>/g, VALUE);
  const printed = [texts, ...attributes].flatMap((text) => text.split(VALUE)).map(decode);
  // A word as code has them, `card`, names a style or a key.
  return [...printed, ...words.filter((word) => !/^[\w.-]*$/.test(word))]
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal));
  });
}
