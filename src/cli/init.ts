/** `trifold init`: begins a project, says what was written and what was left, and what to do next. */
import { init } from '../commands/init.js';
import { EXIT, type ExitCode } from './exit.js';
import type { AnswerFlags } from './options.js';
import { chooseLanguage, formatDiagnostics, inLines, showPath } from './say.js';

export interface InitFlags extends Pick<AnswerFlags, 'lang'> {
  readonly from?: string;
}

const USUAL_PACK = 'starter';

export async function initCommand(into: string, { from = USUAL_PACK, lang }: InitFlags): Promise<ExitCode> {
  const language = chooseLanguage(lang, 'zh');
  const { folder, laid, diagnostics } = init(into, from);
  process.stderr.write(await formatDiagnostics(diagnostics, language));
  if (!laid) return diagnostics.some(({ code }) => code === 'unknown-pack') ? EXIT.usage : EXIT.faults;
  const { written, left } = laid;
  const zh = language === 'zh';
  const shown = showPath(folder);
  const lines = [
    ...(written.length > 0 ? [`${zh ? `写入 ${shown}：` : `written to ${shown}: `}${listNames(written, zh)}`] : []),
    ...(left.length > 0 ? [`${zh ? '原来就有，没有改动：' : 'there already, left as they are: '}${listNames(left, zh)}`] : []),
    ...(written.length === 0 ? [zh ? '没有写入任何文件。' : 'Nothing was written.'] : []),
    zh
      ? `下一步：${nextStep(shown)}，然后编辑 content.yaml，存盘即见。`
      : `Next: ${nextStep(shown)}, then edit content.yaml: each save is built.`,
  ];
  process.stdout.write(inLines(lines));
  return EXIT.done;
}

/** Files by name; of a folder with many, how many. */
function listNames(names: readonly string[], zh: boolean): string {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const [top = name, ...below] = name.split('/');
    const key = below.length > 0 ? `${top}/` : name;
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups]
    .flatMap(([key, files]) => {
      if (files.length <= FEW) return files;
      return [zh ? `${key}（${files.length} 个文件）` : `${key} (${files.length} files)`];
    })
    .join(zh ? '、' : ', ');
}

const FEW = 4;

function nextStep(folder: string): string {
  if (folder === '.') return 'trifold watch';
  const quoted = /[^\p{L}\p{N}_./-]/u.test(folder) ? `"${folder}"` : folder;
  return `cd ${quoted} && trifold watch`;
}
