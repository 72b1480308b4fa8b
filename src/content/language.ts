/** The content's language where the content itself was not loaded, or not asked for: messages speak it all the same, and no YAML is read for it. */
import { Diagnostics } from '../diagnostics/diagnostic.js';
import type { Project } from '../project/project.js';

/** What `language:` says, else Chinese where the file holds Chinese characters, else null. */
export function guessLanguage(project: Project): string | null {
  // Faults of reading were reported when the content was loaded.
  const source = project.readText(project.paths.contentFile, new Diagnostics());
  if (!source) return null;
  const written = /^[ \t]+language:[ \t]*["']?([A-Za-z][A-Za-z0-9-]*)/m.exec(source.text)?.[1];
  return written ?? (/\p{Script=Han}/u.test(source.text) ? 'zh' : null);
}
