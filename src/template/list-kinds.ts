/** Lists the kinds of sections that the templates of a project know, and the figures that they show by name. */
import { join } from 'node:path';
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import type { Project } from '../project/project.js';

interface TemplateNames {
  /** Kinds that a template asks for; null where one prints the kind itself, so that any word may be meant. */
  readonly kinds: ReadonlySet<string> | null;
  /** Ids that stand in the templates. */
  readonly figures: ReadonlySet<string>;
}

/** Of all templates and partials of the project, and of those shipped that stand in where it has none. */
export function listTemplateNames(project: Project, diagnostics: Diagnostics): TemplateNames {
  const { templatesDir, shippedDir } = project.paths;
  const folders = [templatesDir, ...(shippedDir === null || shippedDir === templatesDir ? [] : [shippedDir])];
  const texts = folders.flatMap((folder) =>
    project.list(folder, '.hbs').flatMap((name) => project.readText(join(folder, name), diagnostics)?.text ?? []),
  );
  const find = (pattern: RegExp): ReadonlySet<string> =>
    new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name!)));
  const prints = texts.some((text) => /\{\{\s*kind\s*\}\}/.test(text));
  return { kinds: prints ? null : find(/(?<![=\w])"?kind"?\s+"([^"]+)"/g), figures: find(/(?:\bref="|figure\s+")([^"{]+)"/g) };
}
