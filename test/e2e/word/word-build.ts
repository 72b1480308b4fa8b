/** The Word summary alone, made by the command for a profile; and a theme with the grid that LibreOffice draws rightly. */
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
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
 * Theme for renderings: `grid: lines`, for LibreOffice sets about 22 characters where the strict grid holds 28, so that
 * only this can be measured (issue 5). Returns the file's path.
 */
export function writeLinesTheme(folder: string): string {
  const file = join(folder, 'lines.yaml');
  const shipped = relative(folder, join(ROOT, 'templates', 'theme.yaml'));
  writeFileSync(file, `name: lines\nextends: ${JSON.stringify(shipped)}\nsummary: { profiles: { official: { grid: lines } } }\n`);
  return file;
}
