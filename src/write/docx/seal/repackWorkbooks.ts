/** The workbooks in charts are zip archives too, written with the clock's time. */
import type { OfficePackage } from '../../ooxml/package.js';
import { readZip, writeZip } from '../../ooxml/zip.js';

export function repackWorkbooks(file: OfficePackage): void {
  for (const name of file.names) if (name.endsWith('.xlsx')) file.set(name, writeZip(readZip(file.bytes(name))));
}
