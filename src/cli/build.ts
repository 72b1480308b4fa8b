/** `trifold build` and `trifold check`: run the pipeline, print what came of it. */
import { readFileSync } from 'node:fs';
import { type BuildResult, runBuild } from '../build.js';
import { TARGET_NAMES, type Target } from '../model/document.js';
import type { Diagnostic } from '../source/diagnostic.js';
import { displayPath } from '../source/display.js';
import { formatDiagnostic } from '../source/frame.js';
import { resolvePaths } from '../source/paths.js';
import { TARGETS } from '../targets.js';
import { EXIT, type ExitCode } from './exit.js';
import { chooseLanguage, type Language } from './language.js';
import type { BuildFlags } from './run.js';

export async function buildCommand(content: string, flags: BuildFlags, mode: 'build' | 'check'): Promise<ExitCode> {
  const { only, out, templates, theme } = flags;
  const result = await runBuild({
    paths: resolvePaths({ content, ...(out && { out }), ...(templates && { templates }), ...(theme && { theme }) }),
    ...(only && { only }),
    ...(flags.length && { length: flags.length }),
    ...(flags.profile !== undefined && { profile: flags.profile }),
    check: mode === 'check',
  });
  const language = chooseLanguage(flags.lang, result.language);
  if (flags.json) process.stdout.write(`${JSON.stringify(describe(result), null, 2)}\n`);
  else if (result.ok) process.stdout.write(mode === 'build' ? documentLines(result, language) : checkLine(flags, language));
  process.stderr.write(result.diagnostics.map((d) => `${formatDiagnostic(d, language, readLines, useColor())}\n`).join('\n'));
  if (!result.ok) process.stderr.write(`${summaryLine(result.diagnostics, language, mode)}\n`);
  return result.ok ? EXIT.done : EXIT.faults;
}

/** `out/briefing.pptx  12 slides  84 kB  0.61 s`, a line a document. */
function documentLines({ documents }: BuildResult, language: Language): string {
  return documents
    .map(({ target, file, count, size, time }) =>
      [show(file), countWord(target, count, language), `${Math.ceil(size / 1000)} kB`, `${(time / 1000).toFixed(2)} s`].join(
        '  ',
      ),
    )
    .map((line) => `${line}\n`)
    .join('');
}

function countWord(target: Target, count: number, language: Language): string {
  const about = TARGETS[target].estimated;
  if (language === 'zh') return `${about ? '约' : ''}${count}页`;
  const { unit } = TARGETS[target];
  return `${about ? 'about ' : ''}${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}

function checkLine(flags: BuildFlags, language: Language): string {
  const names = (flags.only ?? TARGET_NAMES).join(', ');
  return language === 'zh' ? `没有发现问题：${names}\n` : `no faults: ${names}\n`;
}

function summaryLine(diagnostics: readonly Diagnostic[], language: Language, mode: 'build' | 'check'): string {
  const count = diagnostics.filter((d) => d.severity === 'error').length;
  if (language === 'zh') return mode === 'build' ? `共 ${count} 处错误，没有生成文件，原有文件未改动。` : `共 ${count} 处错误。`;
  const errors = `${count} ${count === 1 ? 'error' : 'errors'}`;
  return mode === 'build' ? `${errors}; no document was written, the files of the last build are unchanged.` : `${errors}.`;
}

function describe(result: BuildResult): object {
  return {
    ok: result.ok,
    documents: result.documents.map(({ target, file, count, size, time }) => ({
      document: target,
      file: show(file),
      [TARGETS[target].unit]: count,
      bytes: size,
      milliseconds: Math.round(time),
    })),
    diagnostics: result.diagnostics,
  };
}

function show(file: string): string {
  return displayPath(file, process.cwd());
}

/** For code frames: the text of a file named in a diagnostic, or undefined where it cannot be read again. */
function readLines(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function useColor(): boolean {
  return process.stderr.isTTY === true && !process.env.NO_COLOR;
}
