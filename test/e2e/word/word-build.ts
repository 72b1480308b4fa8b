/** The Word summary alone, made by the command for a profile; and a copy of it on the grid that LibreOffice draws rightly. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect } from 'vitest';
import { type Ended, ROOT, runCli } from '../../support/cli.js';

export const PROFILES = ['official', 'modern'] as const;
export type Profile = (typeof PROFILES)[number];

/** Builds into `folder/<profile>`; throws where the build fails. `profile` null: the content's own default. */
export async function buildWord(
  folder: string,
  profile: Profile | null,
  { content = join(ROOT, 'content.yaml'), args = [] }: { readonly content?: string; readonly args?: readonly string[] } = {},
): Promise<{ readonly file: string; readonly ended: Ended }> {
  const out = join(folder, profile ?? 'default');
  const choice = profile === null ? [] : ['--profile', profile];
  const ended = await runCli(['build', content, '--only', 'summary', '--force', '--out', out, ...choice, ...args]);
  expect(ended, ended.stderr).toMatchObject({ code: 0 });
  return { file: join(out, 'summary.docx'), ended };
}

/**
 * The same file with its grid of lines and characters made one of lines: LibreOffice sets about 22 characters where the
 * strict grid holds 28, so what it renders can be measured only so (issue 5).
 */
export function copyOnLinesGrid(file: string, copy: string): string {
  const entries = unzipSync(new Uint8Array(readFileSync(file)));
  const part = 'word/document.xml';
  const document = strFromU8(entries[part]!).replace(/<w:docGrid [^>]*>/g, (tag) =>
    tag.replace('"linesAndChars"', '"lines"').replace(/ w:charSpace="[^"]*"/, ''),
  );
  writeFileSync(copy, zipSync({ ...entries, [part]: strToU8(document) }, { mtime: new Date('2000-01-01') }));
  return copy;
}
