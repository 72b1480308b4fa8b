/** `npm run reference`: writes docs/reference.md, every tag, attribute, key and helper, from the tables in src; with `--check` it fails where that is not what stands there. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { writeReference } from './reference/write.mjs';

const PAGE = fileURLToPath(new URL('../docs/reference.md', import.meta.url));
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The tables, as the product has them: bundled from the sources, for dist/ may be older. */
const ENTRY = `
  export { VOCABULARY } from '${ROOT}src/markup/vocabulary.ts';
  export { themeSchema, variantSchema } from '${ROOT}src/theme/schema.ts';
  export { HELPERS } from '${ROOT}src/template/helpers.ts';
`;

const tables = await loadTables();
const { text, faults } = writeReference(tables);
for (const fault of faults) console.error(`scripts/reference/words.mjs: ${fault}; mend it there, then npm run reference`);
if (faults.length > 0) process.exitCode = 1;
else if (!process.argv.includes('--check')) writeFileSync(PAGE, text);
else if (readFileSync(PAGE, 'utf8') !== text) {
  console.error('docs/reference.md is not what the tables of src say: npm run reference');
  process.exitCode = 1;
}

/** @returns {Promise<any>} */
async function loadTables() {
  const entry = {
    name: 'tables',
    /** @param {string} id */
    resolveId: (id) => (id === 'tables' ? id : null),
    /** @param {string} id */
    load: (id) => (id === 'tables' ? ENTRY : null),
  };
  const build = await rolldown({ cwd: ROOT, input: 'tables', platform: 'node', plugins: [entry], external: ['sharp'] });
  const { output } = await build.generate({ format: 'esm', codeSplitting: false });
  await build.close();
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`);
}
