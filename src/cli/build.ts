/** `trifold build` and `trifold check`: run the pipeline, print what came of it. */
import { type BuildResult, build, namesOf } from '../commands/build/build.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { DOCUMENTS, TARGET_NAMES } from '../model/documents.js';
import { resolvePaths } from '../project/paths.js';
import { EXIT, type ExitCode } from './exit.js';
import type { BuildFlags } from './options.js';
import { describeOutcome, outcomeLines } from './outcome.js';
import { showProgress } from './progress.js';
import { chooseLanguage, faultsLine, formatDiagnostics, printJson } from './say.js';

export async function buildCommand(content: string, flags: BuildFlags, mode: 'build' | 'check'): Promise<ExitCode> {
  const progress = showProgress(
    () => chooseLanguage(flags.lang, null),
    !flags.quiet && !flags.json && process.stderr.isTTY === true,
  );
  const result = await build({
    ...flags,
    paths: resolvePaths({ ...flags, content }),
    check: mode === 'check',
    onProgress: progress.show,
  }).finally(progress.clear);
  const language = chooseLanguage(flags.lang, result.language);
  if (flags.json) printJson(describeOutcome(result));
  else if (result.ok && !flags.quiet) {
    process.stdout.write(mode === 'build' ? await outcomeLines(result, namesOf(flags), language) : checkLine(flags, language));
  }
  process.stderr.write(await formatDiagnostics(result.diagnostics, language));
  if (!result.ok) {
    process.stderr.write(`${faultsLine(result.diagnostics, language, mode === 'build')}\n`);
    if (mode === 'build') process.stderr.write(soundLine(result, language));
  }
  return result.ok ? EXIT.done : EXIT.faults;
}

/** The trouble is one document's own. */
function soundLine({ sound }: BuildResult, language: Language): string {
  const targets = TARGET_NAMES.filter((target) => sound.includes(target));
  if (targets.length === 0) return '';
  const command = `trifold build --only ${targets.join(',')}`;
  const names = targets.map((target) => DOCUMENTS[target].name[language]);
  return language === 'zh'
    ? `${names.join('、')}没有错误，可以先生成：${command}\n`
    : `Nothing is wrong with ${names.join(' and ')}: ${command}\n`;
}

function checkLine(flags: BuildFlags, language: Language): string {
  const names = namesOf(flags).join(', ');
  return language === 'zh' ? `没有发现问题：${names}\n` : `no faults: ${names}\n`;
}
