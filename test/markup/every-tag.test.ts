/** Every tag of the three vocabularies comes through its reader: as the kind of block that the vocabulary says, or as text. */
import { expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { readDeck } from '../../src/markup/deck.js';
import { readOnePager } from '../../src/markup/onepager.js';
import { readSummary } from '../../src/markup/summary.js';
import { type Tag, VOCABULARY } from '../../src/markup/vocabulary.js';
import { listBlocks } from '../../src/model/blocks.js';
import type { PictureFigure } from '../../src/model/content.js';
import type { Deck, FlowBlock, OnePager, Summary } from '../../src/model/document.js';
import { TARGET_NAMES, type Target } from '../../src/model/documents.js';
import { renderTemplate } from '../../src/template/render.js';
import { loadTheme } from '../../src/theme/load.js';
import { shippedFiles, textProject } from '../template/project.js';
import { sampleContent } from '../template/sample.js';

const sample = sampleContent();
const { title, note, alt, period, span } = sample.figures.income!;
const photo: PictureFigure = { kind: 'picture', id: 'photo', title, note, alt, period, span, file: 'photo.png', picture: null };
const content = { ...sample, figures: { ...sample.figures, photo } };

const READERS = { deck: readDeck, summary: readSummary, onepager: readOnePager };

const FRAMES: Record<Target, (inside: string) => string> = {
  deck: (inside) => `<deck><section name="甲"><slide><title>题</title>${inside}</slide></section></deck>`,
  summary: (inside) => `<doc><h1 id="place">题</h1>${inside}</doc>`,
  onepager: (inside) => `<page>${inside}</page>`,
};

/** What a tag cannot do without: by attribute's type, by tag. */
const ATTRIBUTES: Record<string, string> = {
  figure: 'income',
  fact: 'gdp',
  text: '字',
  count: '2',
  link: 'https://example.org/',
};
const INSIDE: Record<string, string> = {
  list: '<item>字</item>',
  stat: '<label>字</label><value>1</value>',
  timeline: '<step><label>字</label>字</step>',
  table: '<tr><td>字</td></tr>',
};

function write(name: string, { holds, attributes }: Tag): string {
  const required = Object.entries(attributes).filter(([, attribute]) => attribute.required);
  const written = required
    .map(([key, { type }]) => ` ${key}="${name === 'image' ? 'photo' : ATTRIBUTES[String(type)]}"`)
    .join('');
  const inside = INSIDE[name] ?? (holds === 'inlines' ? '字' : holds === 'blocks' || holds === 'either' ? '<p>字</p>' : '');
  return `<${name}${name === 'ref' ? ' section="place"' : ''}${written}>${inside}</${name}>`;
}

/** Its looks are the same for all. */
const { theme: looks, labels } = loadTheme(textProject(shippedFiles()), { language: 'zh-CN' }, new Diagnostics())!;

function read(target: Target, inside: string): readonly FlowBlock[] {
  const project = textProject({ ...shippedFiles(), [`${target}.hbs`]: FRAMES[target](inside) });
  const diagnostics = new Diagnostics();
  const markup = renderTemplate(target, { project, content, labels }, diagnostics)!;
  const tree = READERS[target](markup, { theme: looks, content, labels }, diagnostics);
  expect(diagnostics.list.filter(({ severity }) => severity === 'error').map(({ message }) => message.en)).toEqual([]);
  return listBlocks(blocksOf(tree!));
}

function blocksOf(tree: Deck | Summary | OnePager): readonly FlowBlock[] {
  switch (tree.kind) {
    case 'deck':
      return tree.sections[0]!.slides[0]!.body.children;
    case 'summary':
      return tree.body.slice(1);
    case 'onepager':
      return tree.body.children;
  }
}

for (const target of TARGET_NAMES) {
  const tags = Object.entries(VOCABULARY[target].tags);

  test.each(tags.flatMap(([name, rule]) => (rule.sort === 'block' ? [[name, rule.kind, rule] as const] : [])))(
    `${target}: <%s> is read as %s`,
    (name, kind, rule) => {
      expect(read(target, write(name, rule))[0]).toMatchObject(
        kind === 'text' ? { kind, role: name } : kind === 'box' ? { kind, tag: name } : { kind },
      );
    },
  );

  test.each(tags.flatMap(([name, rule]) => (rule.sort === 'inline' && !rule.within ? [[name, rule] as const] : [])))(
    `${target}: <%s> is read in a text`,
    (name, rule) => {
      const [block] = read(target, `<p>前${write(name, rule)}后</p>`);
      if (block?.kind !== 'text') throw new Error('no text');
      // Its own run, break or link stands between; whose a number is, no run says.
      expect(block.inlines.length).toBe(name === 'own' ? 1 : 3);
    },
  );
}
