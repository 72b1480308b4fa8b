/** The options of the command line, each once: a command names those that it takes. */
import { InvalidArgumentError, Option } from 'commander';
import type { BuildChoices } from '../commands/build/build.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { TARGET_NAMES, type Target } from '../model/documents.js';
import { SETTINGS } from '../model/settings.js';
import type { GivenPaths } from '../project/paths.js';

/** How a command answers. */
export interface AnswerFlags {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly lang?: Language;
}

/** Options of `build`, `check` and `watch`, as commander hands them on. */
export interface BuildFlags extends AnswerFlags, Omit<GivenPaths, 'content'>, Omit<BuildChoices, 'check'> {}

/** What a command adds to its help is said by it. */
export const option = {
  only: () => new Option('--only <documents>', `some of ${TARGET_NAMES.join(',')}`).argParser(parseTargets),
  script: () => new Option('--script', "the speaker's script of the deck too, in Word"),
  out: (otherwise = 'out beside the content') =>
    new Option('--out <dir>', `output folder (default: ${otherwise})`).argParser(parseFolder),
  templates: (otherwise = 'templates beside the content') =>
    new Option('--templates <dir>', `folder of the templates (default: ${otherwise})`),
  theme: () => new Option('--theme <file>', "theme file (default: theme.yaml in the templates' folder)"),
  force: (what: string) => new Option('--force', what),
  audit: () => new Option('--audit', 'hold every numeral against the content before the files are put in place'),
  quiet: () => new Option('--quiet', 'print nothing but faults'),
  json: (what = 'print the result as JSON') => new Option('--json', what),
  lang: () => new Option('--lang <language>', 'language of messages').choices(['zh', 'en']),
};

/** What each command takes that makes documents, so that none is deaf to one. */
export function settingOptions(): readonly Option[] {
  return Object.entries(SETTINGS).map(([name, setting]) => {
    const flag = name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
    const made = new Option('value' in setting ? `--${flag} <${setting.value}>` : `--${flag}`, setting.help);
    return 'choices' in setting ? made.choices(setting.choices) : made;
  });
}

export function parseNames(value: string): readonly string[] {
  return value
    .split(/[,，]/)
    .map((name) => name.trim())
    .filter(Boolean);
}

/** An empty one comes of a variable that is not set: the usual folder is then not what was meant. */
export function parseFolder(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('it is empty.');
  return value;
}

function parseTargets(value: string): readonly Target[] {
  const names = parseNames(value);
  const unknown = names.find((name) => !TARGET_NAMES.includes(name as Target));
  if (names.length === 0 || unknown !== undefined) {
    throw new InvalidArgumentError(`${unknown ? `"${unknown}" is none of` : 'name some of'} ${TARGET_NAMES.join(', ')}.`);
  }
  return names as Target[];
}
