/** `trifold fonts`: which there are and what a content needs; `trifold fonts add`: puts more into the project. */
import { addFonts } from '../commands/add-fonts.js';
import { FONT_LANGUAGES } from '../commands/font-packages.js';
import { type FontList, listFonts } from '../commands/fonts.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { resolvePaths } from '../project/paths.js';
import { EXIT, type ExitCode } from './exit.js';
import type { AnswerFlags } from './options.js';
import { chooseLanguage, formatDiagnostics, inLines, printJson, showPath } from './say.js';

export interface FontsFlags extends AnswerFlags {
  readonly content?: string;
  readonly templates?: string;
  readonly theme?: string;
}

export async function fontsCommand(given: readonly string[], flags: FontsFlags): Promise<ExitCode> {
  const { content, templates, theme } = flags;
  const paths = resolvePaths({ ...(content && { content }), ...(templates && { templates }), ...(theme && { theme }) });
  const [verb, ...what] = given;
  if (verb === undefined) return sayList(listFonts(paths), flags);
  const language = chooseLanguage(flags.lang, 'zh');
  if (verb !== 'add' || what.length === 0) {
    const known = FONT_LANGUAGES.join('|');
    process.stderr.write(
      language === 'zh'
        ? `用法：trifold fonts，或 trifold fonts add ${known}|字体文件|文件夹\n`
        : `usage: trifold fonts, or trifold fonts add ${known}|FONT|FOLDER\n`,
    );
    return EXIT.usage;
  }
  const { folder, laid, diagnostics } = addFonts(paths, what);
  process.stderr.write(await formatDiagnostics(diagnostics, language));
  if (!laid) return EXIT.faults;
  const named = new Set(listFonts(paths).fonts.map(({ file }) => file));
  const loose = [...laid.written, ...laid.left].filter((file) => !named.has(file));
  if (flags.json) printJson({ folder: showPath(folder), ...laid, unnamed: loose });
  else if (!flags.quiet) process.stdout.write(inLines(describeAdded(showPath(folder), laid, loose, language)));
  return EXIT.done;
}

function describeAdded(
  folder: string,
  { written, left }: { readonly written: readonly string[]; readonly left: readonly string[] },
  loose: readonly string[],
  language: Language,
): readonly string[] {
  const zh = language === 'zh';
  const list = (files: readonly string[]) => files.join(zh ? '、' : ', ');
  return [
    ...(written.length > 0 ? [`${zh ? `写入 ${folder}：` : `written to ${folder}: `}${list(written)}`] : []),
    ...(left.length > 0 ? [`${zh ? '原来就有，没有改动：' : 'there already, left as they are: '}${list(left)}`] : []),
    loose.length > 0
      ? zh
        ? `主题还没有用到：在 theme.yaml 的 fonts: 下写作某个角色的 regular 和 bold：${list(loose)}`
        : `The theme does not name yet: ${list(loose)}; write them as regular and bold of a role under fonts: in theme.yaml`
      : zh
        ? '主题已经认得这些文件，下次生成即用。'
        : 'The theme knows these files: the next build takes them.',
  ];
}

async function sayList(list: FontList, flags: FontsFlags): Promise<ExitCode> {
  const language = chooseLanguage(flags.lang, list.language);
  process.stderr.write(await formatDiagnostics(list.diagnostics, language));
  const { fonts, needs } = list;
  if (flags.json) printJson({ fonts: fonts.map((font) => ({ ...font, folder: font.folder && showPath(font.folder) })), needs });
  else process.stdout.write(inLines([...describeFonts(list, language), ...describeNeeds(list, language)]));
  return list.diagnostics.some(({ severity }) => severity === 'error') ? EXIT.faults : EXIT.done;
}

/** A line a file; of other languages' only those that are there. */
function describeFonts({ fonts }: FontList, language: Language): readonly string[] {
  const zh = language === 'zh';
  return fonts
    .filter(({ folder, optional }) => folder !== null || !optional)
    .map(({ file, roles, folder, shipped, characters }) => {
      const where =
        folder === null ? (zh ? '没有这个文件' : 'not there') : shipped ? (zh ? '自带' : 'shipped') : showPath(folder);
      const many = characters === null ? '' : zh ? `${characters} 字` : `${characters} characters`;
      return [file, where, many, roles.join(zh ? '、' : ', ')].filter(Boolean).join('  ');
    });
}

/** So many characters are shown. */
const SHOWN = 40;

function describeNeeds({ needs }: FontList, language: Language): readonly string[] {
  if (!needs) return [];
  const zh = language === 'zh';
  const some = (characters: readonly string[]) =>
    `${characters.slice(0, SHOWN).join(' ')}${characters.length > SHOWN ? (zh ? ` 等 ${characters.length} 字` : ` and ${characters.length - SHOWN} more`) : ''}`;
  const lines = Object.entries(needs.elsewhere).map(([file, characters]) =>
    zh ? `取自 ${file}：${some(characters)}` : `from ${file}: ${some(characters)}`,
  );
  if (needs.nowhere.length > 0) {
    const named = needs.nowhere.map((one) => `${one} (U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`);
    lines.push(zh ? `没有字体有：${some(named)}` : `in no font: ${some(named)}`);
  }
  if (needs.add !== null)
    lines.push(
      zh
        ? `“${needs.add}”自己的字形：trifold fonts add ${needs.add}`
        : `For the forms of "${needs.add}": trifold fonts add ${needs.add}`,
    );
  return lines.length > 0 ? lines : [zh ? '内容所用的字，字体里都有。' : 'The fonts have all that the content holds.'];
}
