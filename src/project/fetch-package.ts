/** Fetches a package by the person's own npm, and opens it only where it is the one that was meant, byte for byte. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';

export interface Package {
  readonly name: string;
  readonly version: string;
  /** Of the packed file: `sha512-` and its digest in base 64. */
  readonly integrity: string;
}

/** A packed file holds some hundred megabytes of fonts at most. */
const LARGEST = 1 << 29;
/** Milliseconds: a slow line takes minutes for thirty megabytes. */
const PATIENCE = 600_000;

/** Its files by name below the package's folder, read when they are asked for; null after a report where it cannot be had. */
export function fetchPackage(wanted: Package, diagnostics: Diagnostics): ReadonlyMap<string, () => Uint8Array> | null {
  const work = mkdtempSync(join(tmpdir(), 'trifold-package-'));
  try {
    const why = runNpm(wanted, work);
    const [packed] = readdirSync(work).filter((name) => name.endsWith('.tgz'));
    if (why !== null || packed === undefined) return report(wanted, why ?? 'npm pack', diagnostics);
    const bytes = readFileSync(join(work, packed));
    if (`sha512-${createHash('sha512').update(bytes).digest('base64')}` !== wanted.integrity) {
      diagnostics.error('font-unusable', {
        message: {
          zh: `下载的 ${wanted.name}@${wanted.version} 与应有的校验值不符，没有使用`,
          en: `what was fetched as ${wanted.name}@${wanted.version} has not the hash that it should have, and was not used`,
        },
        hint: OFFLINE,
      });
      return null;
    }
    return listFiles(gunzipSync(bytes, { maxOutputLength: LARGEST }));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Null where it went well, else why not. */
function runNpm({ name, version }: Package, work: string): string | null {
  const { error, status, stderr } = spawnSync('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', work], {
    // npm is a script of the shell there; what it is given is ours.
    shell: process.platform === 'win32',
    cwd: work,
    encoding: 'utf8',
    timeout: PATIENCE,
    windowsHide: true,
  });
  if (error) return error.message;
  return status === 0 ? null : (stderr.trim().split('\n')[0] ?? `npm pack: ${status}`);
}

const OFFLINE: Localized = {
  zh: '也可以从别处取得字体，再运行 trifold fonts add 文件夹（或 .ttc、.ttf 文件）',
  en: 'fonts from elsewhere will do as well: trifold fonts add FOLDER (or a .ttc or .ttf)',
};

function report({ name, version }: Package, why: string, diagnostics: Diagnostics): null {
  diagnostics.error('font-missing', {
    message: { zh: `npm 取不到 ${name}@${version}：${why}`, en: `npm could not fetch ${name}@${version}: ${why}` },
    hint: OFFLINE,
  });
  return null;
}

const BLOCK = 512;

/** The regular files of a tar archive, whose first folder is the package's. */
function listFiles(tar: Uint8Array): ReadonlyMap<string, () => Uint8Array> {
  const files = new Map<string, () => Uint8Array>();
  const text = (from: number, length: number): string =>
    Buffer.from(tar.subarray(from, from + length))
      .toString('latin1')
      .split('\0')[0]!;
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(text(at + 124, 12), 8);
    const [name, prefix, type] = [text(at, 100), text(at + 345, 155), text(at + 156, 1)];
    const start = at + BLOCK;
    const path = (prefix === '' ? name : `${prefix}/${name}`).replace(/^[^/]*\//, '');
    if (type === '0' || type === '') files.set(path, () => tar.subarray(start, start + size));
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}
