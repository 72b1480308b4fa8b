/** A content laid out in this process by the shipped templates: its slides as frames, and what was said. Nothing is written. */
import { createCache } from '../../src/cache/cache.js';
import { loadContent } from '../../src/content/load.js';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { layoutDeck } from '../../src/layout/deck.js';
import { layoutOnePager } from '../../src/layout/onepager.js';
import { readDeck } from '../../src/markup/deck.js';
import { readOnePager } from '../../src/markup/onepager.js';
import type { Page } from '../../src/model/page.js';
import { resolveSettings, type Settings } from '../../src/model/settings.js';
import type { Theme } from '../../src/model/theme.js';
import { resolvePaths } from '../../src/project/paths.js';
import { openProject } from '../../src/project/project.js';
import { renderTemplate } from '../../src/template/render.js';
import { loadTheme } from '../../src/theme/load.js';
import { openFontBook } from '../../src/typeset/fonts.js';

export interface LaidOut {
  /** null: faults. */
  readonly pages: readonly Page[] | null;
  /** null where it could not be read. */
  readonly theme: Theme | null;
  /** `code message hint`, faults only. */
  readonly faults: readonly string[];
}

type Placed = 'deck' | 'onepager';

/** Fonts and templates are read once for all that is laid out. */
const cache = createCache();

/** `theme`: a file, where it is not the templates' own. */
export async function layOutContent(
  content: string,
  target: Placed,
  choices: { readonly theme?: string; readonly settings?: Partial<Settings> } = {},
): Promise<LaidOut> {
  const diagnostics = new Diagnostics();
  const theme = choices.theme === undefined ? {} : { theme: choices.theme };
  const project = openProject(resolvePaths({ content, ...theme }), cache);
  const laid = await layOut(project, target, choices.settings ?? {}, diagnostics);
  const faults = diagnostics.list
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message, hint }) => `${code} ${message.en} | ${hint?.en ?? ''}`);
  return { pages: faults.length === 0 ? (laid?.pages ?? null) : null, theme: laid?.theme ?? null, faults };
}

async function layOut(
  project: ReturnType<typeof openProject>,
  target: Placed,
  choices: Partial<Settings>,
  diagnostics: Diagnostics,
): Promise<{ readonly pages: readonly Page[] | null; readonly theme: Theme } | null> {
  const content = await loadContent(project, diagnostics);
  const looks = content && loadTheme(project, { language: content.report.language }, diagnostics);
  if (!content || !looks) return null;
  const material = { project, content, ...looks, settings: { ...resolveSettings({}), ...choices } };
  const markup = renderTemplate(target, material, diagnostics);
  const { theme } = looks;
  if (!markup) return { pages: null, theme };
  const fonts = openFontBook(theme, project, diagnostics);
  const { language } = content.report;
  const setting = { ...looks, fonts, language, noBreak: content.terms.noBreak, facts: content.facts };
  if (target === 'deck') {
    const deck = readDeck(markup, material, diagnostics);
    return { pages: deck && (await layoutDeck(deck, setting, diagnostics)), theme };
  }
  const page = readOnePager(markup, material, diagnostics);
  const laid = page && (await layoutOnePager(page, setting, diagnostics));
  return { pages: laid && [laid], theme };
}
