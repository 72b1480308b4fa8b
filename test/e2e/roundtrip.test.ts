/** Whatever an author writes stands unharmed in the finished files: content → template → markup → layout → bytes. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/index.js';
import { runs } from '../support/long.js';
import { openOffice, readSlides, wordParagraphs } from '../support/office.js';
import { readPdf } from '../support/pdf.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trifold-roundtrip-'));
  const templates = join(folder, 'templates');
  mkdirSync(join(templates, 'partials'), { recursive: true });
  const each = '{{#each sections}}{{#each points}}';
  writeFileSync(
    join(templates, 'deck.hbs'),
    `<deck title="{{report.title}}">${each}<section name="{{@index}}"><slide layout="content"><title>Slide number {{@index}}</title><p>{{this}}</p><notes><p>{{this}}</p></notes></slide></section>{{/each}}{{/each}}</deck>`,
  );
  writeFileSync(join(templates, 'summary.hbs'), `<doc title="{{report.title}}">${each}<p>{{this}}</p>{{/each}}{{/each}}</doc>`);
  writeFileSync(
    join(templates, 'onepager.hbs'),
    `<page title="{{report.title}}">${each}<p>{{this}}</p>{{/each}}{{/each}}</page>`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Characters that mean something to YAML, Handlebars, XML, Office or a line breaker, and ordinary ones. */
const character = fc.constantFrom(
  ...'&<>"\'{}[]()#@%=+-:;,.!?/\\|~^`_ ',
  ...'，。、；：！？（）《》“”‘’—…·～％',
  ...'国家中心城市高质量发展亿元',
  ...'aZ09é',
);
const words = fc
  .array(character, { minLength: 1, maxLength: 24 })
  .map((characters) => characters.join('').replace(/ +/g, ' ').trim())
  .filter((text) => text !== '');

/** As somebody writes it who wants the content's own marks printed. */
const escaped = (text: string) => text.replace(/[*^~[\]`\\]/g, '\\$&');

test('twelve texts at a time, in all three documents', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 12, maxLength: 12 }), async (texts) => {
      const content = join(folder, 'content.yaml');
      const points = texts.map((text) => `      - ${JSON.stringify(escaped(text))}`).join('\n');
      writeFileSync(
        content,
        `report: { title: T, language: zh-CN }\nfacts: {}\nsections:\n  - id: a\n    heading: H\n    points:\n${points}\n`,
      );
      const out = join(folder, 'out');
      const result = await build({ content, out, theme: 'templates/theme.yaml' });
      expect(result.diagnostics).toEqual([]);
      const slides = readSlides(openOffice(join(out, 'briefing.pptx')));
      expect(slides.map((slide) => slide.paragraphs.filter((text) => text !== slide.title).join(''))).toEqual(
        texts.map((text) => expect.stringContaining(text)),
      );
      expect(slides.map((slide) => slide.notes[0])).toEqual(texts);
      expect(wordParagraphs(openOffice(join(out, 'summary.docx'))).filter(Boolean)).toEqual(texts);
      // Line ends of the page stand where a line was broken, in place of a space or of nothing.
      const flat = (text: string) => text.replace(/\s+/g, '');
      const { pages } = await readPdf(join(out, 'onepager.pdf'));
      expect(flat(pages[0]!.text)).toBe(flat(texts.join('')));
    }),
    { numRuns: runs(5, 25) },
  );
});
