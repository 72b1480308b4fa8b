/** Has the library that draws SVG take the shipped fonts, the same on every machine, whatever that machine has. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lazily } from '../cache/lazily.js';
import { escapeText } from '../xml/escape-xml.js';

/** Beside the fonts: which name stands for which of them. */
const RULES = 'pictures.conf';

/**
 * The rules for the fonts of a folder. They stand in the system's temporary folder, with what the library remembers of the
 * fonts, until the process ends; without such a folder it complains on stderr.
 */
const rulesFor = lazily((fonts: string): { readonly file: string } => {
  const work = mkdtempSync(join(tmpdir(), 'trifold-fonts-'));
  process.once('exit', () => rmSync(work, { recursive: true, force: true }));
  const rules = readFileSync(join(fonts, RULES), 'utf8')
    .replace('<dir prefix="relative">.</dir>', () => `<dir>${escapeText(fonts)}</dir>`)
    .replace(/<cachedir>.*<\/cachedir>/, () => `<cachedir>${escapeText(work)}</cachedir>`);
  const file = join(work, RULES);
  writeFileSync(file, rules);
  return { file };
});

/**
 * To be called before a picture is drawn, and what it gives after: the library reads its rules with the first words that it
 * draws, from the environment, which programs that this process starts are not to inherit.
 */
export function layPictureFonts(fontDirs: readonly string[]): () => void {
  const folder = fontDirs.find((each) => existsSync(join(each, RULES)));
  if (folder === undefined) return () => {};
  const { FONTCONFIG_FILE: before } = process.env;
  process.env.FONTCONFIG_FILE = rulesFor(folder).file;
  return () => {
    if (before === undefined) delete process.env.FONTCONFIG_FILE;
    else process.env.FONTCONFIG_FILE = before;
  };
}
