/** How answers are printed, and in which language: diagnostics and paths for a person, objects for a program. */
import { statSync } from 'node:fs';
import type { Diagnostic, Language } from '../diagnostics/diagnostic.js';
import { displayPath } from '../diagnostics/display.js';
import { LARGEST_TEXT } from '../project/read-text.js';
import { readRegular } from '../project/regular-file.js';

/** Each with its code frame. Most commands have nothing to say, and do without the code that says it. */
export async function formatDiagnostics(diagnostics: readonly Diagnostic[], language: Language): Promise<string> {
  if (diagnostics.length === 0) return '';
  const { formatDiagnostic } = await import('../diagnostics/frame.js');
  return diagnostics.map((d) => `${formatDiagnostic(d, language, readLines, useColor())}\n`).join('\n');
}

/** Below the faults: how many there are, and, `untouched`, that the documents are as they were. */
export function faultsLine(diagnostics: readonly Diagnostic[], language: Language, untouched: boolean): string {
  const count = diagnostics.filter((d) => d.severity === 'error').length;
  const isWhole = untouched && !diagnostics.some(({ code }) => code === 'out-mixed');
  if (language === 'zh') return isWhole ? `共 ${count} 处错误，没有生成文件，原有文件未改动。` : `共 ${count} 处错误。`;
  const errors = `${count} ${count === 1 ? 'error' : 'errors'}`;
  return isWhole ? `${errors}; no document was written, the files of the last build are unchanged.` : `${errors}.`;
}

/** A copy is named even where nothing else is to be said: it is what was asked for. */
export const copyLine = (copy: string, language: Language): string =>
  language === 'zh' ? `批注写在副本 ${showPath(copy)}` : `comments stand in the copy ${showPath(copy)}`;

/** A line each. */
export const inLines = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

export function printJson(value: object): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** For what nobody but us can mend. */
export function describeBug(error: unknown): string {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `trifold: a bug of Trifold, not of your files / 程序错误，并非内容有误\n${what}`;
}

export function showPath(path: string): string {
  return displayPath(path, process.cwd());
}

/** For code frames: the text of a file named in a diagnostic, or undefined where it cannot be read again, or was not for its size. */
function readLines(file: string): string | undefined {
  try {
    const { size } = statSync(file);
    const bytes = size > LARGEST_TEXT ? undefined : readRegular(file);
    // What is no text is not shown.
    return bytes?.includes(0) ? undefined : bytes?.toString('utf8');
  } catch {
    return undefined;
  }
}

function useColor(): boolean {
  return process.stderr.isTTY === true && !process.env.NO_COLOR;
}

/** The language of messages: `--lang`, else the user's locale, else the content's language. Locale names that say nothing (`C`, `POSIX`) count as absent. */
export function chooseLanguage(flag: Language | undefined, contentLanguage: string | null): Language {
  return flag ?? languageOf(localeName()) ?? languageOf(contentLanguage ?? '') ?? 'en';
}

function localeName(): string {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const named = LC_ALL || LC_MESSAGES || LANG;
  if (named) return named;
  return process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : '';
}

function languageOf(tag: string): Language | null {
  if (/^(C|POSIX)\b/.test(tag) || tag === '') return null;
  return /^zh\b|^zh[_-]/i.test(tag) ? 'zh' : 'en';
}
