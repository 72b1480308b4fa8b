/** Knows shipped templates again by their texts, whoever's folder they stand in, and takes them as `npm run build` compiled them. */
import { Diagnostics } from '../diagnostics/diagnostic.js';
import type { TemplateName } from '../model/documents.js';
import type { Project } from '../project/project.js';
import type { SourceText } from '../project/read-text.js';
import { type CompiledTemplates, type Engine, precompileTemplates } from './compile.js';
import type { Site } from './context.js';
import { type FoundTemplates, findTemplates, loadTemplates } from './load.js';
import { type PackedSite, packSites, unpackSites } from './pack-sites.js';
import type { ShippedTemplates } from './shipped.js';

interface Recalled extends CompiledTemplates {
  readonly file: string;
  readonly sites: readonly Site[];
}

/** Null where one text is not what was compiled. */
export function recallShipped(
  shipped: ShippedTemplates,
  { file, files }: FoundTemplates,
  project: Project,
  engine: Engine,
): Recalled | null {
  // What cannot be read is told when the templates are loaded.
  const unsaid = new Diagnostics();
  const main = project.readText(file, unsaid);
  if (main?.text !== shipped.text) return null;
  const sources = [main];
  for (const [partial, text] of Object.entries(shipped.texts)) {
    const path = files.get(partial);
    const source = path === undefined ? null : project.readText(path, unsaid);
    if (source?.text !== text) return null;
    sources.push(source);
  }
  return {
    file: main.file,
    sites: unpackSites(JSON.parse(shipped.sites) as readonly PackedSite[], sources),
    main: engine.template(shipped.main),
    partials: new Map(Object.entries(shipped.partials).map(([partial, written]) => [partial, engine.template(written)])),
  };
}

/** The text of a module that exports `ShippedTemplates`; null after a report where the template is faulty. */
export function writeShipped(name: TemplateName, project: Project, diagnostics: Diagnostics): string | null {
  const found = findTemplates(name, project);
  const loaded = loadTemplates(found, project, diagnostics);
  if (!loaded) return null;
  const read = (path: string): SourceText => project.readText(path, diagnostics)!;
  const main = read(found.file);
  const partials = [...loaded.partials.keys()].map((partial) => [partial, read(found.files.get(partial)!)] as const);
  const texts = Object.fromEntries(partials.map(([partial, { text }]) => [partial, text]));
  const sites = JSON.stringify(packSites(loaded.sites, [main, ...partials.map(([, source]) => source)]));
  const said = Object.entries({ text: main.text, texts, sites }).map(([key, value]) => `${key}: ${JSON.stringify(value)},\n`);
  return `module.exports = { ${said.join('')}...${precompileTemplates(loaded)} };\n`;
}
