/** An npm of the test's own at the head of PATH: what it packs is what the test says, and nothing is fetched. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { gzipSync } from 'node:zlib';

interface OwnNpm {
  /** Takes it out of PATH again. */
  remove(): void;
}

/** `packed`: the bytes of the package, or what npm says before it fails. */
export function useNpm(packed: Uint8Array | string): OwnNpm {
  const folder = mkdtempSync(join(tmpdir(), 'trifold-npm-'));
  const ends = typeof packed === 'string' ? `echo '${packed}' >&2; exit 1` : `cp "${join(folder, 'packed')}" "$5/some-1.0.0.tgz"`;
  if (typeof packed !== 'string') writeFileSync(join(folder, 'packed'), packed);
  writeFileSync(join(folder, 'npm'), `#!/bin/sh\n${ends}\n`);
  chmodSync(join(folder, 'npm'), 0o755);
  const before = process.env.PATH;
  process.env.PATH = `${folder}${delimiter}${before}`;
  return {
    remove() {
      process.env.PATH = before;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A packed package with these files. */
export function pack(files: Readonly<Record<string, string>>): Uint8Array {
  const blocks = Object.entries(files).flatMap(([name, text]) => {
    const head = Buffer.alloc(512);
    head.write(`package/${name}`, 0, 'latin1');
    head.write(`${Buffer.byteLength(text).toString(8).padStart(11, '0')}\0`, 124, 'latin1');
    head.write('0', 156, 'latin1');
    const body = Buffer.from(text);
    return [head, body, Buffer.alloc(-body.length & 511)];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}
