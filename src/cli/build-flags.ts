/** Reads the options that `build`, `check` and `watch` share into what a build takes. */
import type { BuildOptions } from '../commands/build/build.js';
import type { GivenPaths } from '../project/paths.js';
import type { BuildFlags } from './run.js';

export function readBuildFlags(
  flags: BuildFlags,
): Pick<BuildOptions, 'only' | 'script' | 'length' | 'profile' | 'sources' | 'force' | 'audit'> {
  const { only, script, length, profile, sources, force, audit } = flags;
  return {
    ...(only && { only }),
    ...(script && { script: true }),
    ...(length && { length }),
    ...(profile !== undefined && { profile }),
    ...(sources && { sources }),
    ...(force && { force: true }),
    ...(audit && { audit: true }),
  };
}

export function givenPaths(content: string, { out, templates, theme }: BuildFlags): GivenPaths {
  return { content, ...(out && { out }), ...(templates && { templates }), ...(theme && { theme }) };
}
