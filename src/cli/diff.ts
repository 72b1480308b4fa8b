/** `trifold diff`: what differs between two versions of the content, in words of the documents. */
import { join, resolve } from 'node:path';
import { diff, type Earlier } from '../commands/diff.js';
import { type GivenSettings, resolveSettings } from '../model/settings.js';
import { type GivenPaths, resolvePaths } from '../project/paths.js';
import { EXIT, type ExitCode } from './exit.js';
import type { AnswerFlags } from './options.js';
import { chooseLanguage, formatDiagnostics, inLines, printJson, showPath } from './say.js';

/** Options of `diff`, as commander hands them on. */
export interface DiffFlags extends Omit<AnswerFlags, 'quiet'>, Omit<GivenPaths, 'content'>, GivenSettings {
  readonly git?: string;
  /** True: under the usual name in the output folder. */
  readonly docx?: string | true;
  readonly author?: string;
}

/** `files` is OLD and NEW, with `--git` the content alone. */
export async function diffCommand(files: readonly string[], flags: DiffFlags): Promise<ExitCode> {
  const [content, earlier] = chooseVersions(files, flags.git) ?? [];
  if (content === undefined || earlier === undefined) {
    const language = chooseLanguage(flags.lang, null);
    process.stderr.write(
      language === 'zh'
        ? '写明与哪一版比较：trifold diff 旧文件 [新文件]，或 trifold diff --git HEAD~1 [内容]\n'
        : 'name the version to compare with: trifold diff OLD.yaml [NEW.yaml], or trifold diff --git HEAD~1 [content]\n',
    );
    return EXIT.usage;
  }
  const { author } = flags;
  const paths = resolvePaths({ ...flags, content });
  const docx = flags.docx === undefined ? null : flags.docx === true ? join(paths.outDir, USUAL_REVISION) : resolve(flags.docx);
  const options = { paths, earlier, docx, ...(author !== undefined && { author }), settings: resolveSettings(flags) };
  const { changes, diagnostics, language: own } = await diff(options);
  const language = chooseLanguage(flags.lang, own);
  if (flags.json) printJson({ ok: changes !== null, ...(docx !== null && { docx: showPath(docx) }), changes, diagnostics });
  else {
    if (changes) {
      const { describeChanges } = await import('../diff/describe-changes.js');
      const written = docx === null ? [] : [showPath(docx)];
      process.stdout.write(inLines([...written, ...describeChanges(changes, language)]));
    }
    process.stderr.write(await formatDiagnostics(diagnostics, language));
  }
  return changes ? EXIT.done : EXIT.faults;
}

/** The newer content and the version before it; null where the command line does not say. */
function chooseVersions([first, second]: readonly string[], git: string | undefined): readonly [string, Earlier] | null {
  if (git !== undefined) return second === undefined ? [first ?? USUAL, { revision: git }] : null;
  return first === undefined ? null : [second ?? USUAL, { file: resolve(first) }];
}

const USUAL = 'content.yaml';
const USUAL_REVISION = 'summary-changes.docx';
