/** A small project with its own templates, built; and what a build did to the output folder. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Manifest } from '../../../src/store/manifest.js';
import { type Ended, runCli } from '../../support/cli.js';
import { copySmallProject, copyTemplates, editFile } from '../project.js';

export const DOCUMENTS = ['briefing.pptx', 'onepager.pdf', 'summary.docx'];

/** The names that `--json` calls documents by. */
export type Built = Readonly<Record<string, boolean>>;

export async function makeProject(folder: string): Promise<string> {
  copySmallProject(folder);
  copyTemplates(folder);
  expect(await build(folder)).toEqual({ deck: true, summary: true, onepager: true });
  return folder;
}

/** Builds without a word of warning; says which documents were made. */
export async function build(folder: string, ...args: string[]): Promise<Built> {
  const ended = await runCli(['build', '--json', ...args], { cwd: folder });
  expect(ended, ended.stderr).toMatchObject({ code: 0, stderr: '' });
  return builtIn(ended);
}

export function builtIn({ stdout }: Ended): Built {
  const { documents } = JSON.parse(stdout) as { documents: readonly { document: string; built: boolean }[] };
  return Object.fromEntries(documents.map(({ document, built }) => [document, built]));
}

/** A number that all three documents print, and its source. */
export function changeNumber(folder: string, from: string, to: string): void {
  editFile(join(folder, 'content.yaml'), (text) => text.replaceAll(from, to));
}

/** What tells a file that was touched from one that was not. */
export function traces(folder: string): object {
  const out = join(folder, 'out');
  return Object.fromEntries(
    readdirSync(out).map((name) => {
      const { ino, mtimeMs, ctimeMs, size } = statSync(join(out, name));
      return [name, { ino, mtimeMs, ctimeMs, size }];
    }),
  );
}

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'out', 'manifest.json'), 'utf8'));
}
