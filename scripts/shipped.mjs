/** The modules in which the bundle carries the shipped templates compiled and the shipped YAML parsed. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * By what tsc wrote to `dist`. `modules`: what stands in the place of modules of `dist`; `chunks`: what those open, by file name.
 * @param {string} root
 */
export async function writeShippedModules(root) {
  const open = (/** @type {string} */ module) => import(join(root, 'dist', module));
  const [{ Diagnostics }, { openProject }, { resolvePaths }, { writeShipped }, { parseYaml }, { packTree }] = await Promise.all(
    ['diagnostics/diagnostic', 'project/project', 'project/paths', 'template/recall-shipped', 'yaml/parse', 'yaml/pack'].map(
      (module) => open(`${module}.js`),
    ),
  );
  const folder = join(root, 'templates');
  const project = openProject(resolvePaths({ content: join(root, 'content.yaml'), templates: folder }));
  const diagnostics = new Diagnostics();
  const names = namesIn(folder, '.hbs');
  const chunks = new Map(names.map((name) => [`template-${name}.cjs`, writeShipped(name, project, diagnostics)]));
  const texts = namesIn(folder, '.yaml').map((name) => project.readText(join(folder, `${name}.yaml`), diagnostics).text);
  const parsed = texts.map((text) => ({ text, ...parseYaml(text) }));
  const [said] = [...diagnostics.list.map(({ message }) => message.en), ...parsed.flatMap(({ problems }) => problems)];
  if (said) throw new Error(`the shipped templates are faulty: ${JSON.stringify(said)}`);
  const known = parsed.map(({ text, tree }) => ({ text, packed: packTree(tree, text) }));
  return {
    chunks,
    modules: new Map([
      [
        'template/shipped.js',
        `export const openShipped = (name) => ${JSON.stringify(names)}.includes(name) ? require(\`./template-\${name}.cjs\`) : null;\n`,
      ],
      ['yaml/shipped.js', `export const SHIPPED = ${JSON.stringify(known)};\n`],
    ]),
  };
}

/** @param {string} folder @param {string} extension */
function namesIn(folder, extension) {
  return readdirSync(folder)
    .filter((file) => file.endsWith(extension))
    .map((file) => file.slice(0, -extension.length))
    .sort();
}
