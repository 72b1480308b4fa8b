/** The finished one-pagers survive a printer without colour: text at 4.5, marks of charts at 3 on paper, neighbours apart. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../support/cli.js';
import { findDrawings, findFaintMarks } from '../../support/grey/marks.js';
import { renderGrey } from '../../support/grey/raster.js';
import { findFaintText } from '../../support/grey/text.js';
import { lacks } from '../../support/tools.js';
import { copyTemplates, editFile } from '../project.js';
import { buildOnePager, buildOnePagers, ONE_PAGERS } from './onepagers.js';

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'trifold-grey-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** What is too faint on a page, and how many drawings it has. */
function check(bytes: Uint8Array): { readonly drawings: number; readonly faint: readonly unknown[] } {
  const raster = renderGrey(bytes);
  const text = findFaintText(bytes, raster);
  expect(text.characters).toBeGreaterThan(50);
  const drawings = findDrawings(bytes).map((box) => findFaintMarks(raster, box));
  for (const { marks } of drawings) expect(marks).toBeGreaterThan(0);
  return { drawings: drawings.length, faint: [...text.faint, ...drawings.flatMap(({ faint }) => faint)] };
}

describe.skipIf(lacks('pdftoppm', 'mutool', 'qpdf'))('in grey', () => {
  let built: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    built = await buildOnePagers();
  });

  test.each(Object.keys(ONE_PAGERS))('%s', (name) => {
    expect(check(built.get(name) as Uint8Array).faint).toEqual([]);
  });

  test.each(['theme.yaml', 'theme-blue.yaml'])('a page of charts of every form with two series, in %s', async (theme) => {
    const folder = join(work, theme);
    cpSync(join(ROOT, 'examples', 'quarterly'), folder, { recursive: true });
    const templates = copyTemplates(folder);
    const figures = '{{#each figures}}{{#if (eq kind "chart")}}<figure ref="{{id}}" height="180"/>{{/if}}{{/each}}';
    const title = '<h1 style="title">{{report.title}}</h1>';
    writeFileSync(
      join(templates, 'onepager.hbs'),
      `<page title="{{report.title}}">${title}<grid columns="2">${figures}</grid></page>`,
    );
    editFile(join(folder, 'content.yaml'), (content) => {
      const [stacked = ''] = /^ {2}lines:\n(?: {4}.*\n)+/m.exec(content) ?? [];
      const others = ['column', 'bar'].map((kind) => stacked.replace('  lines:', `  lines-${kind}:`).replace('stacked', kind));
      return content.replace(stacked, stacked + others.join(''));
    });
    const bytes = await buildOnePager(['content.yaml', '--theme', join('templates', theme)], folder);
    const { drawings, faint } = check(bytes);
    expect(drawings).toBe(5);
    expect(faint).toEqual([]);
  });
});
