/** Sees whether the folder of templates that was asked for is one: with nothing of it there, all would come from the shipped ones, and nobody would know. */
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import type { Project } from '../project/project.js';

/** What of a pack a folder may hold; the rest comes from the shipped one. */
const KINDS = ['.hbs', '.yaml'];

export function checkTemplatesFolder({ paths, display, has, list }: Project, diagnostics: Diagnostics): boolean {
  const { templatesDir: folder, shippedDir } = paths;
  if (folder === shippedDir || KINDS.some((kind) => list(folder, kind).length > 0)) return true;
  const shown = display(folder);
  diagnostics.error('file-missing', {
    message: has(folder)
      ? {
          zh: `“${shown}”里没有模板（.hbs）、主题或用语（.yaml）`,
          en: `"${shown}" holds no templates (.hbs), theme or labels (.yaml)`,
        }
      : { zh: `没有模板文件夹“${shown}”`, en: `there is no folder of templates "${shown}"` },
    hint: {
      zh: '是不是移走或改名了？移回原处；要用别处的，写明放模板的文件夹，如 trifold init 新建的 templates/；PowerPoint、Word 的模板文件不能用作模板',
      en: 'was it moved or renamed? Put it back; to use another, name a folder of templates, such as the templates/ that trifold init makes; a template file of PowerPoint or Word is none',
    },
    at: { file: shown, start: { line: 1, column: 1, offset: 0 } },
  });
  return false;
}
