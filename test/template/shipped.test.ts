/** Templates as `npm run build` compiles them: known again by their texts alone, with the same places, and run to the same markup. */
import { expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { createEngine } from '../../src/template/compile.js';
import { findTemplates, loadTemplates } from '../../src/template/load.js';
import { recallShipped, writeShipped } from '../../src/template/recall-shipped.js';
import type { ShippedTemplates } from '../../src/template/shipped.js';
import { textProject } from './project.js';

const FILES = {
  'deck.hbs': '<deck title="{{report.title}}">\n  {{#each facts as |fact|}}{{> card fact mark="、"}}{{/each}}\n</deck>',
  'partials/card.hbs': '<card>\n{{#if (eq mark "、")}}<p>{{this}}</p>{{> 脚注}}{{/if}}</card>',
  'partials/脚注.hbs': '<note>{{@root.report.title}}</note>',
  'partials/unused.hbs': '{{broken',
};

/** As the bundle would hold it, opened by a project of `files`. */
function recall(files: Readonly<Record<string, string>>) {
  const written = writeShipped('deck', textProject(FILES), new Diagnostics())!;
  const module = { exports: {} };
  new Function('module', written)(module);
  const project = textProject(files);
  return recallShipped(module.exports as ShippedTemplates, findTemplates('deck', project), project, createEngine());
}

test('has the sites of the templates that are loaded', () => {
  const project = textProject(FILES);
  const loaded = loadTemplates(findTemplates('deck', project), project, new Diagnostics())!;
  const recalled = recall(FILES)!;
  expect(recalled.sites).toEqual(loaded.sites);
  expect(recalled.file).toBe('templates/deck.hbs');
  expect([...recalled.partials.keys()]).toEqual([...loaded.partials.keys()]);
});

test('does not know a template or a partial with another text, or without one', () => {
  for (const [file, text] of Object.entries(FILES)) {
    const changed = recall({ ...FILES, [file]: `${text} ` });
    if (file.includes('unused')) expect(changed).not.toBeNull();
    else expect(changed, file).toBeNull();
  }
  const { 'partials/card.hbs': _, ...without } = FILES;
  expect(recall(without)).toBeNull();
});

test('writes nothing where a template is faulty', () => {
  const diagnostics = new Diagnostics();
  expect(writeShipped('deck', textProject({ 'deck.hbs': '<deck>{{{raw}}}</deck>' }), diagnostics)).toBeNull();
  expect(diagnostics.hasErrors).toBe(true);
});
