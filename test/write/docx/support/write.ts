/** The bytes alone of a written summary, as most tests want them. */
import type { Summary } from '../../../../src/model/document.js';
import type { WriteContext } from '../../../../src/model/output.js';
import { writeSummary as write } from '../../../../src/write/docx/write.js';

export async function writeSummary(summary: Summary, context: WriteContext): Promise<Uint8Array> {
  return (await write(summary, context)).bytes;
}
