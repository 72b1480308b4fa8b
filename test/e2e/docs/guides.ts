/** The guides under docs/: their texts, their fenced blocks, and the project that the template guide describes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../support/cli.js';

export interface Fence {
  /** Empty for a plain block: what a terminal shows. */
  readonly language: string;
  readonly text: string;
}

interface GuideScript {
  readFences(markdown: string): readonly Fence[];
  layGuide(folder: string): { readonly slides: number; readonly theme: string };
}

// Named in a variable: the script is plain JavaScript, without types.
const script = pathToFileURL(join(ROOT, 'scripts', 'guide.mjs')).href;
const guide = (await import(script)) as GuideScript;

/** Lays the template guide's recipes down as a project of the starter's content. */
export const layGuide: GuideScript['layGuide'] = (folder) => guide.layGuide(folder);

/** A file of the repository, by its path from the root. */
export function readDoc(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

export function readFences(path: string, language: string): readonly string[] {
  return guide
    .readFences(readDoc(path))
    .filter((fence) => fence.language === language)
    .map(({ text }) => text);
}
