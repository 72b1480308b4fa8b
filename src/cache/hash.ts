/** Content hashes: by them what was made before is known again. */
import { createHash } from 'node:crypto';

/** SHA-256, hexadecimal. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
