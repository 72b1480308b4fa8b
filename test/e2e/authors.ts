/** Projects with templates and a theme of their own, as their authors would change them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { parseDocument } from 'yaml';
import { runCli } from '../support/cli.js';
import { type OfficeFile, openOffice } from '../support/office.js';
import { copySmallProject, copyTemplates, editFile } from './project.js';

export type Theme = ReturnType<typeof parseDocument>;

/** One slide of the section with the most matter. */
export function slideOf(body: string, layout = 'content'): string {
  return `{{#with (section "economy")}}<slide id="one" layout="${layout}"><title>{{heading}}</title>${body}</slide>{{/with}}`;
}

export function deckOf(slides: string): string {
  return `<deck title="{{report.title}}" continued="（续）">\n  <section name="全部">\n    ${slides}\n  </section>\n</deck>\n`;
}

export type Files = Readonly<Record<string, string>>;

/** The small project with templates of its own, some of them replaced, its theme changed. */
export function prepareProject(folder: string, files: Files, changeTheme?: (document: Theme) => void): string {
  copySmallProject(folder);
  const templates = copyTemplates(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(templates, file)), { recursive: true });
    writeFileSync(join(templates, file), text);
  }
  if (changeTheme) {
    editFile(join(templates, 'theme.yaml'), (text) => {
      const document = parseDocument(text);
      changeTheme(document);
      return document.toString({ lineWidth: 0 });
    });
  }
  return folder;
}

/** Builds such a project in `folder`; returns the folder. */
export async function buildProject(
  folder: string,
  files: Files,
  changeTheme?: (document: Theme) => void,
  more: readonly string[] = [],
): Promise<string> {
  prepareProject(folder, files, changeTheme);
  const ended = await runCli(['build', '--lang', 'en', ...more], { cwd: folder });
  expect(ended, ended.stderr).toMatchObject({ code: 0 });
  return folder;
}

/** A deck of one slide, built and opened. */
export async function buildDeck(
  folder: string,
  slide: string,
  { theme, files = {} }: { theme?: (document: Theme) => void; files?: Files } = {},
): Promise<OfficeFile> {
  await buildProject(folder, { ...files, 'deck.hbs': deckOf(slide) }, theme, ['--only', 'deck']);
  return openOffice(join(folder, 'out', 'briefing.pptx'));
}
