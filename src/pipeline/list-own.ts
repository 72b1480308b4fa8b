/** The texts of all documents that hold a number of their templates' own, for who reads the documents back. */
import { Diagnostics } from '../diagnostics/diagnostic.js';
import { listOwnTexts } from '../markup/list-own.js';
import type { Content } from '../model/content.js';
import { TARGET_NAMES } from '../model/documents.js';
import type { Labels } from '../model/output.js';
import { resolveSettings, SETTINGS } from '../model/settings.js';
import type { Project } from '../project/project.js';
import { renderTemplate } from '../template/render.js';

interface Sources {
  readonly project: Project;
  readonly content: Content;
  readonly labels: Labels;
}

/** At every length that a document may have. What is wrong with a template is said when it builds. */
export function listOwn({ project, content, labels }: Sources): readonly string[] {
  const found = new Set<string>();
  for (const target of TARGET_NAMES) {
    for (const length of SETTINGS.length.choices) {
      const unsaid = new Diagnostics();
      const settings = resolveSettings({ length });
      const markup = renderTemplate(target, { project, content, labels, settings }, unsaid);
      for (const text of markup ? listOwnTexts(markup, content, unsaid) : []) found.add(text);
    }
  }
  return [...found];
}
