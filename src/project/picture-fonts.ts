/** Has the library that draws SVG take the shipped fonts, the same on every machine, whatever that machine has. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { escapeText } from '../xml/escape-xml.js';

/** Beside the fonts: which name stands for which of them. */
const RULES = 'pictures.conf';

/** How the folder is called in which the rules of this process are laid. */
const WORK = 'trifold-fonts-';

/**
 * To be called before the first picture is drawn: the library reads its rules once. They stand in the system's temporary
 * folder, with what it remembers of the fonts, until the process ends; without such a folder it complains on stderr.
 */
export function layPictureFonts(fontDirs: readonly string[]): void {
  const { FONTCONFIG_FILE: known = '' } = process.env;
  if (known.includes(WORK) && existsSync(known)) return;
  const folder = fontDirs.find((each) => existsSync(join(each, RULES)));
  if (folder === undefined) return;
  const work = mkdtempSync(join(tmpdir(), WORK));
  process.once('exit', () => rmSync(work, { recursive: true, force: true }));
  const rules = readFileSync(join(folder, RULES), 'utf8')
    .replace('<dir prefix="relative">.</dir>', () => `<dir>${escapeText(folder)}</dir>`)
    .replace(/<cachedir>.*<\/cachedir>/, () => `<cachedir>${escapeText(work)}</cachedir>`);
  const file = join(work, RULES);
  writeFileSync(file, rules);
  process.env.FONTCONFIG_FILE = file;
}
