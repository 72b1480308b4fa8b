/** The Word summary alone, made by the command for a profile. */
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Profile } from '../../support/built.js';
import { type Ended, ROOT, runCli } from '../../support/cli.js';

export const PROFILES: readonly Profile[] = ['official', 'modern'];

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
