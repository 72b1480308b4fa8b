/** Faults in templates: each names the template's line and column and the nearest name; a layout fault names the content too. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../support/cli.js';
import { deckOf, prepareProject, slideOf } from './authors.js';
import { editFile } from './project.js';

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'trifold-authors-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe("a template's fault names its line and column, and the nearest name", () => {
  const cases: readonly [string, string, string, RegExp][] = [
    ['an unknown name', '{{report.titel}}', 'template-name', /title/],
    ['an unknown name in #if', '{{#if @root.raport.title}}x{{/if}}', 'template-name', /report/],
    ['an unknown name in #each', '{{#each poinst}}x{{/each}}', 'template-name', /points/],
    ['an unknown name in a helper', '{{count poinst}}', 'template-name', /points/],
    ['an unknown helper', '{{frist 3 facts}}', 'template-helper', /first/],
    ['an unknown tag', '<claout>x</claout>', 'unknown-tag', /callout/],
    ['an unknown attribute', '<p stlye="p">x</p>', 'unknown-attribute', /style/],
    ['an unknown style', '<callout style="carb">x</callout>', 'unknown-style', /card/],
    ['a missing partial', '{{> headlin}}', 'template-partial', /headline/],
    ['three braces', '{{{report.title}}}', 'template-forbidden', /\{\{/],
    ['a tag left open', '<callout><p>x</callout>', 'markup-syntax', /./],
  ];
  test.concurrent.each(cases)('%s', async (name, markup, code, says) => {
    const folder = prepareProject(join(work, name.replaceAll(/\W/g, '-')), {
      'deck.hbs': deckOf(slideOf(`\n<!-- the fault -->${markup}`)),
    });
    const { code: exit, stderr } = await runCli(['check', '--only', 'deck', '--lang', 'en'], { cwd: folder });
    expect(exit, stderr).toBe(1);
    const template = readFileSync(join(folder, 'templates', 'deck.hbs'), 'utf8');
    const line = template.slice(0, template.indexOf('<!-- the fault -->')).split('\n').length;
    expect(stderr).toMatch(new RegExp(`^error\\[${code}\\]`, 'm'));
    expect(stderr).toContain(`templates/deck.hbs:${line}:`);
    expect(stderr).toMatch(says);
  });

  test('a text that cannot fit names the template, the content and how many characters to cut', async () => {
    const long = '这句话很长，'.repeat(120);
    const folder = prepareProject(join(work, 'overflow'), {
      'deck.hbs': deckOf(slideOf('<col height="60" keep="yes">{{#each points}}<p>{{this}}</p>{{/each}}</col>')),
    });
    editFile(join(folder, 'content.yaml'), (text) => text.replace('- “放管服”', `- ${long}“放管服”`));
    const { code, stderr } = await runCli(['check', '--only', 'deck', '--lang', 'en'], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error\[overflow\]/m);
    expect(stderr).toMatch(/templates\/deck\.hbs:\d+:\d+/);
    expect(stderr).toMatch(/content\.yaml:\d+:\d+/);
    expect(stderr).toMatch(/hint: .*\d+ characters/);
  });
});
