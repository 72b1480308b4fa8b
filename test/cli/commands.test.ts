/** The table of commands: whoever makes documents takes every setting, and README writes down what `build` takes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Argument, type Option } from 'commander';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { settingOptions } from '../../src/cli/options.js';
import { SETTINGS } from '../../src/model/settings.js';
import { ROOT } from '../support/cli.js';

/** What a command takes besides arguments. */
function optionsOf(name: string): readonly Option[] {
  const { takes } = COMMANDS.find((command) => command.name === name)!;
  return takes.filter((each) => !(each instanceof Argument)) as readonly Option[];
}

describe('a setting', () => {
  test('is an option by its name', () => {
    expect(settingOptions().map((option) => option.attributeName())).toEqual(Object.keys(SETTINGS));
  });

  test.each(['build', 'watch', 'check', 'trace', 'diff'])('is taken by %s', (name) => {
    const flags = optionsOf(name).map(({ flags }) => flags);
    expect(flags).toEqual(expect.arrayContaining(settingOptions().map(({ flags }) => flags)));
  });
});

test('README writes down all that build takes, with what may be given', () => {
  const line = readFileSync(join(ROOT, 'README.md'), 'utf8')
    .split('\n')
    .find((each) => each.startsWith('trifold build '))!;
  // Of these, other words than the option's name for its value say what may be given.
  const shown = new Map([
    ['--only', 'deck,summary,onepager'],
    ['--profile', 'official|modern'],
  ]);
  const written = optionsOf('build').map(({ long, flags, argChoices }) => {
    const value = shown.get(long!) ?? argChoices?.join('|') ?? /<(.*)>/.exec(flags)?.[1]?.toUpperCase();
    return value === undefined ? `[${long}]` : `[${long} ${value}]`;
  });
  expect([...line.matchAll(/\[--.*?\]/g)].map(([option]) => option).sort()).toEqual(written.sort());
});
