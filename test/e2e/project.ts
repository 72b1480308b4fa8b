/** Throw-away copies of the small project, and fingerprints of folders. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/cli.js';

const SMALL = join(ROOT, 'test', 'cases', 'e2e', 'small');

/** Copies the small project into `folder`, its content changed by `edit`; returns the folder. */
export function copySmallProject(folder: string, edit?: (content: string) => string | Uint8Array): string {
  mkdirSync(folder, { recursive: true });
  cpSync(SMALL, folder, { recursive: true });
  if (edit) editFile(join(folder, 'content.yaml'), edit);
  return folder;
}

/** Copies the shipped templates into a project, so that a case may change them. */
export function copyTemplates(folder: string): string {
  const templates = join(folder, 'templates');
  cpSync(join(ROOT, 'templates'), templates, { recursive: true });
  return templates;
}

/** Rewrites a file; an edit that changes nothing throws, so that no case passes for want of its fault. */
export function editFile(file: string, edit: (text: string) => string | Uint8Array): void {
  const before = readFileSync(file);
  const after = edit(before.toString('utf8'));
  if (before.equals(Buffer.from(after as string))) throw new Error(`the edit of ${file} changed nothing`);
  writeFileSync(file, after);
}

/** SHA-256 of every file below a folder, by its path; empty where there is none. */
export function hashFolder(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  const names = (readdirSync(folder, { recursive: true }) as string[]).sort();
  return Object.fromEntries(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [
        name.replaceAll('\\', '/'),
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}
