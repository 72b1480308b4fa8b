/** A process that takes an output folder as a build does: `committer FOLDER` recovers only, `committer FOLDER VERSION` commits. */
import { Diagnostics } from '../../../src/diagnostics/diagnostic.js';
import { hashFile } from '../../../src/project/hash.js';
import { openOutput } from '../../../src/store/output.js';
import { switchedFile } from '../../../src/store/switch.js';
import { DOCUMENTS, textOf } from './documents.js';

const [folder = '', version] = process.argv.slice(2);
const diagnostics = new Diagnostics();
const output = await openOutput(folder, () => {}, diagnostics);
if (output) {
  const files = DOCUMENTS.map((name) => {
    const known = process.env.KNOWN === undefined ? hashFile(`${folder}/${name}`) : process.env.KNOWN;
    return switchedFile(name, Buffer.from(textOf(name, version ?? '')), name === 'manifest.json' ? 'any' : known);
  });
  if (version !== undefined) await output.commit(files, { date: '2026-11-24', word: process.env.WORD ?? '手改' });
  await output.release();
}
process.stdout.write(JSON.stringify(diagnostics.list));
process.exitCode = diagnostics.hasErrors ? 1 : 0;
