/** A GUID (RFC 9562 version 8) made of a text: the same text, the same id. */
import { createHash } from 'node:crypto';

export function guid(text: string): string {
  const hex = createHash('sha256').update(text, 'utf8').digest('hex').toUpperCase();
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-A${hex.slice(17, 20)}-${hex.slice(20, 32)}}`;
}
