/** Tells what the fonts lack for a document: the forms of its language, and characters. */
import { Diagnostics } from '../diagnostics/diagnostic.js';
import { indexLines, spanBetween } from '../diagnostics/lines.js';
import type { Content } from '../model/content.js';
import { nameFile } from '../model/documents.js';
import type { Theme } from '../model/theme.js';
import type { Project } from '../project/project.js';
import type { FontBook } from '../typeset/fonts.js';

/** What the fonts lack, where the document stands that has it: only the PDF brings its fonts along. */
export async function reportCharacters(
  target: 'deck' | 'onepager',
  fonts: FontBook,
  { project, content, theme }: { readonly project: Project; readonly content: Content; readonly theme: Theme },
  diagnostics: Diagnostics,
): Promise<void> {
  if (target === 'onepager' && theme.facesLacked !== undefined)
    warnOfForms(theme.facesLacked, { project, file: nameFile(target, content.report.fileName, '') }, diagnostics);
  const absent = fonts.takeAbsent();
  if (absent.length === 0) return;
  const { reportAbsent } = await import('../typeset/font-faults.js');
  const { text } = project.readText(project.paths.contentFile, new Diagnostics()) ?? { text: '' };
  const lines = indexLines(text);
  reportAbsent(
    absent,
    {
      file: nameFile(target, content.report.fileName, ''),
      embeds: target === 'onepager',
      language: content.report.language,
      locate(value, character) {
        const at = text.indexOf(character, value.start.offset);
        const isWithin = at >= 0 && at < (value.end?.offset ?? 0);
        return isWithin ? spanBetween(value.file, lines, at, at + character.length) : value;
      },
    },
    diagnostics,
  );
}

/** The same character has another form in each language; those of the mainland are shipped. */
function warnOfForms(
  language: string,
  { project: { paths }, file }: { readonly project: Project; readonly file: string },
  diagnostics: Diagnostics,
): void {
  diagnostics.warn('font-missing', {
    message: {
      zh: `没有“${language}”的字体：${file} 里的汉字用的是中国大陆的字形`,
      en: `there is no font of "${language}": Han in ${file} have the forms of mainland China`,
    },
    hint: { zh: `运行 trifold fonts add ${language}`, en: `run trifold fonts add ${language}` },
    at: { file: paths.contentFile, start: { line: 1, column: 1, offset: 0 } },
  });
}
