/** Faults in templates: each names the template's line and column and the nearest name; a layout fault names the content too. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

  const slips: readonly [name: string, markup: string, says: RegExp, remedy: RegExp][] = [
    ['one brace too few', '<p>{{report.title}</p>', /not closed with \}\}/, /write \}\}/],
    ['single braces', '<p>{report.title}</p>', /braces are single/, /write two on each side/],
    ['full-width braces', '<p>｛｛report.title｝｝</p>', /full-width braces/, /half-width/],
    ['a blank before #', '{{ #if report.title}}x{{/if}}', /no blank between "\{\{" and "#"/, /\{\{#if report.title\}\}/],
    ['an operator', '{{#if length == "full"}}<p>x</p>{{/if}}', /no operators/, /\(eq kind/],
    ['curly quotes in a call', '{{#if (eq length “full”)}}<p>x</p>{{/if}}', /full-width marks/, /ASCII/],
    ['elseif', '{{#if report.title}}<p>x</p>{{elseif length}}<p>y</p>{{/if}}', /no helper "elseif"/, /\{\{else if …\}\}/],
    ['curly quotes around a value', '<p style=“p”>x</p>', /straight quotes/, /name="value"/],
    ['no quotes around a value', '<p style=p>x</p>', /not in quotes/, /name="value"/],
    ['a quote that is not closed', '<p style="p\'>{{report.title}}</p>', /lacks its closing quote/, /the same quote/],
    ['a tag that is not ended', '<p {{#if report.title}}<p>x</p>{{/if}}', /not ended with >/, /add >/],
    ['a comment with dashes', '<!-- a -- b -->', /no -- in an XML comment/, /\{\{!-- --\}\}/],
    ['another name at the end', '<callout>x</calout>', /<callout> is closed by <\/calout>/, /both ends bear one name/],
    ['an end tag too many', '<p>x</p></list>', /<\/list> has no start tag/, /delete it/],
    ['a break as in web pages', '<p>a<br>b</p>', /<br> is closed/, /write <br\/>/],
    ['a tag of web pages', '<p><strong>a</strong></p>', /no tag <strong>/, /write <b>/],
    ['an id for a ref', '<figure id="air-2020"/>', /no attribute "id"/, /did you mean "ref"/],
    ['a shape that there is not', '<row><p>x</p><arrow/></row>', /no tag <arrow>/, /there are no arrows and shapes/],
    ['a text in a slide', '<p>x</p>loose', /text cannot stand directly in <slide>: "loose"/, /into <p>/],
    [
      'a partial with its ending, twice',
      '{{> headline.hbs}}{{> headline.hbs}}',
      /no partial "headline\.hbs"/,
      /\{\{> headline\}\}/,
    ],
  ];
  test.concurrent.each(slips)('one message, with a remedy: %s', async (name, markup, says, remedy) => {
    const folder = prepareProject(join(work, name.replaceAll(/\W/g, '-')), { 'deck.hbs': deckOf(slideOf(markup)) });
    for (const language of ['en', 'zh']) {
      const { code, stderr } = await runCli(['check', '--only', 'deck', '--lang', language], { cwd: folder });
      expect(code, stderr).toBe(1);
      expect(stderr.match(/^(error|错误)\[/gm), stderr).toHaveLength(1);
      expect(stderr).toContain('templates/deck.hbs:');
      expect(stderr).toMatch(/^ {2}(hint: |提示：)/m);
      if (language === 'en') {
        expect(stderr).toMatch(says);
        expect(/hint: (.*)/.exec(stderr)?.[1]).toMatch(remedy);
      }
    }
  });

  test.each([
    ['{{/if}}', 'error[template-syntax] {{/if}} has no block to close'],
    ['{{else}}', 'error[template-syntax] {{else}} stands in no block, or twice in one'],
  ])('%s where no block is open', async (tail, says) => {
    const folder = prepareProject(join(work, `tail-${tail.replaceAll(/\W/g, '')}`), {
      'deck.hbs': `${deckOf(slideOf('<p>x</p>'))}${tail}`,
    });
    const { stderr } = await runCli(['check', '--only', 'deck', '--lang', 'en'], { cwd: folder });
    expect(stderr.match(/^error\[.*/gm)).toEqual([says]);
  });

  test('a name that a partial is not given: where to give it', async () => {
    const folder = prepareProject(join(work, 'given'), { 'deck.hbs': deckOf(slideOf('{{> notes}}')) });
    const { stderr } = await runCli(['check', '--only', 'deck', '--lang', 'en'], { cwd: folder });
    expect(stderr).toMatch(/^error\[template-name\] there is no "shown" here/m);
    expect(stderr).toMatch(/give it where the partial is called: \{\{> notes shown=…\}\}/);
  });

  test('for a folder of partials that is gone the shipped ones stand in', async () => {
    const folder = prepareProject(join(work, 'no-partials'), {});
    rmSync(join(folder, 'templates', 'partials'), { recursive: true });
    expect(await runCli(['check', '--lang', 'en'], { cwd: folder })).toMatchObject({ code: 0 });
  });

  test('a file of PowerPoint is neither theme nor templates, and no byte of it is shown', async () => {
    const folder = prepareProject(join(work, 'office'), {});
    writeFileSync(join(folder, 'house.pptx'), Buffer.from('504b03041400000008000000', 'hex'));
    for (const option of ['--theme', '--templates']) {
      const { code, stderr } = await runCli(['check', option, 'house.pptx', '--lang', 'en'], { cwd: folder });
      expect(code).toBe(1);
      expect(stderr.match(/^error\[.*/gm)).toHaveLength(1);
      expect(stderr).not.toMatch(/PK|Notepad/);
    }
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
