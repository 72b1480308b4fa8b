/** `trifold build` and `trifold check`: run the pipeline, print what came of it. */
import { DOCUMENTS } from '../documents.js';
import type { DocumentName } from '../model/document.js';
import { type BuildResult, type BuiltDocument, namesOf, regenerate } from '../regenerate.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { displayPath } from '../source/display.js';
import { resolvePaths } from '../source/paths.js';
import { EXIT, type ExitCode } from './exit.js';
import { chooseLanguage, type Language } from './language.js';
import { showProgress } from './progress.js';
import type { BuildFlags } from './run.js';
import { formatDiagnostics } from './say.js';

export async function buildCommand(content: string, flags: BuildFlags, mode: 'build' | 'check'): Promise<ExitCode> {
  const { only, out, templates, theme } = flags;
  const progress = showProgress(chooseLanguage(flags.lang, null), !flags.quiet && !flags.json && process.stderr.isTTY === true);
  const result = await regenerate({
    paths: resolvePaths({ content, ...(out && { out }), ...(templates && { templates }), ...(theme && { theme }) }),
    ...(only && { only }),
    ...(flags.script && { script: true }),
    ...(flags.length && { length: flags.length }),
    ...(flags.profile !== undefined && { profile: flags.profile }),
    ...(flags.force && { force: true }),
    check: mode === 'check',
    onProgress: progress.show,
  }).finally(progress.clear);
  const language = chooseLanguage(flags.lang, result.language);
  if (flags.json) process.stdout.write(`${JSON.stringify(describe(result), null, 2)}\n`);
  else if (result.ok && !flags.quiet) {
    process.stdout.write(mode === 'build' ? documentLines(result, namesOf(flags), language) : checkLine(flags, language));
  }
  if (!flags.json && !flags.quiet && result.ok) process.stdout.write(await changeLines(result, language));
  process.stderr.write(await formatDiagnostics(result.diagnostics, language));
  if (!result.ok) process.stderr.write(`${summaryLine(result.diagnostics, language, mode)}\n`);
  return result.ok ? EXIT.done : EXIT.faults;
}

/** `out/briefing.pptx  12 slides  84 kB  0.61 s`, a line a document; and what else there is to know. */
function documentLines({ documents }: BuildResult, asked: readonly DocumentName[], language: Language): string {
  const lines = documents.map((document) =>
    [
      show(document.file),
      ...(document.count === null ? [] : [countWord(document, document.count, language)]),
      `${Math.ceil(document.size / 1000)} kB`,
      document.built ? `${(document.time / 1000).toFixed(2)} s` : language === 'zh' ? '没有变化' : 'unchanged',
    ].join('  '),
  );
  if (documents.every(({ built }) => !built)) {
    lines.push(
      language === 'zh'
        ? '内容、模板、主题、字体都没有变化，没有重新生成。'
        : 'Content, templates, theme and fonts have not changed: nothing was built.',
    );
  }
  const followed = documents.filter(({ target }) => !asked.includes(target)).map(({ file }) => show(file));
  if (followed.length > 0) {
    lines.push(
      language === 'zh'
        ? `${followed.join('、')} 随之重新生成：各份文件出自同一版本。`
        : `${followed.join(' and ')} followed, so that all documents are of one version.`,
    );
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** What the edit did to the documents: nothing where it is not known, as after a first build. */
async function changeLines({ changes }: BuildResult, language: Language): Promise<string> {
  if (!changes) return '';
  const { describeChanges } = await import('../changes/describeChanges.js');
  return describeChanges(changes, language)
    .map((line) => `${line}\n`)
    .join('');
}

function countWord({ target }: BuiltDocument, count: number, language: Language): string {
  const { unit, estimated } = DOCUMENTS[target];
  if (language === 'zh') return `${estimated ? '约' : ''}${count}页`;
  return `${estimated ? 'about ' : ''}${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}

function checkLine(flags: BuildFlags, language: Language): string {
  const names = namesOf(flags).join(', ');
  return language === 'zh' ? `没有发现问题：${names}\n` : `no faults: ${names}\n`;
}

function summaryLine(diagnostics: readonly Diagnostic[], language: Language, mode: 'build' | 'check'): string {
  const count = diagnostics.filter((d) => d.severity === 'error').length;
  const untouched = mode === 'build' && !diagnostics.some(({ code }) => code === 'out-mixed');
  if (language === 'zh') return untouched ? `共 ${count} 处错误，没有生成文件，原有文件未改动。` : `共 ${count} 处错误。`;
  const errors = `${count} ${count === 1 ? 'error' : 'errors'}`;
  return untouched ? `${errors}; no document was written, the files of the last build are unchanged.` : `${errors}.`;
}

function describe(result: BuildResult): object {
  return {
    ok: result.ok,
    documents: result.documents.map(({ target, file, count, size, time, built }) => ({
      document: target,
      file: show(file),
      [DOCUMENTS[target].unit]: count,
      bytes: size,
      built,
      milliseconds: Math.round(time),
    })),
    changes: result.changes,
    diagnostics: result.diagnostics,
  };
}

function show(file: string): string {
  return displayPath(file, process.cwd());
}
