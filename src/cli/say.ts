/** Prints diagnostics for a person, in the chosen language. */
import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../source/diagnostic.js';
import type { Language } from './language.js';

/** Each with its code frame. Most commands have nothing to say, and do without the code that says it. */
export async function formatDiagnostics(diagnostics: readonly Diagnostic[], language: Language): Promise<string> {
  if (diagnostics.length === 0) return '';
  const { formatDiagnostic } = await import('../source/frame.js');
  return diagnostics.map((d) => `${formatDiagnostic(d, language, readLines, useColor())}\n`).join('\n');
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
