/** What authors of themes do: every colour, font and size of the finished files follows `theme.yaml`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { colorsOf, facesOf, valuesOf } from '../support/looks.js';
import { openOffice, readSlides } from '../support/office.js';
import { lacks } from '../support/tools.js';
import { findAll } from '../support/xml.js';
import { buildProject, deckOf, slideOf } from './authors.js';

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'trifold-authors-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe("a theme's author", () => {
  test('changes every colour', async () => {
    const before = new Set<string>();
    const after = new Set<string>();
    const folder = await buildProject(join(work, 'colours'), {}, (document) => {
      const colors = (document.toJS() as { colors: Record<string, string> }).colors;
      for (const [name, color] of Object.entries(colors)) {
        // Hardly another colour to the eye, so that contrast holds, and another one to the byte.
        const changed = (Number.parseInt(color, 16) ^ 0x010101).toString(16).toUpperCase().padStart(6, '0');
        before.add(color.toUpperCase());
        after.add(changed);
        document.setIn(['colors', name], changed);
      }
    });
    for (const file of ['briefing.pptx', 'summary.docx']) {
      const office = openOffice(join(folder, 'out', file));
      const found = colorsOf(office);
      expect(
        [...found].filter((color) => before.has(color)),
        file,
      ).toEqual([]);
      expect([...found].filter((color) => after.has(color)).length, file).toBeGreaterThan(4);
    }
  });

  test.skipIf(lacks('qpdf'))('changes every colour of the one-pager', async () => {
    const [dark, light] = ['123456', 'FEDCBA'];
    const folder = await buildProject(join(work, 'pdf-colours'), {}, (document) => {
      const colors = (document.toJS() as { colors: Record<string, string> }).colors;
      // Two colours that read on each other, as contrast demands; the brighter half becomes the light one.
      for (const [name, color] of Object.entries(colors)) {
        if (name !== 'paper') document.setIn(['colors', name], Number.parseInt(color.slice(2, 4), 16) > 0xa0 ? light : dark);
      }
    });
    const { stdout } = spawnSync('qpdf', ['--qdf', '--stream-data=uncompress', join(folder, 'out', 'onepager.pdf'), '-'], {
      encoding: 'latin1',
      maxBuffer: 1 << 26,
    });
    const colors = [...stdout.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG|scn|SCN)$/gm)].map(([, r, g, b]) =>
      [r, g, b].map((part) => Math.round(Number(part) * 255)).join(' '),
    );
    const known = ['18 52 86', '254 220 186', '255 255 255'];
    expect(colors.filter((color) => !known.includes(color))).toEqual([]);
    expect(colors).toEqual(expect.arrayContaining(['18 52 86', '254 220 186']));
  });

  test('changes every font', async () => {
    const folder = await buildProject(join(work, 'fonts'), {}, (document) => {
      for (const [role, family] of [
        ['sans', 'Heiti'],
        ['serif', 'Songti'],
        ['display', 'Songti'],
      ] as const) {
        document.setIn(['fonts', role, 'latin'], [`Latin ${family}`]);
        document.setIn(['fonts', role, 'east-asia'], [`Han ${family}`]);
        // Sans and serif change places in what is measured and embedded.
        document.setIn(['fonts', role, 'regular'], role === 'sans' ? 'NotoSerifSC-Regular.ttf' : 'NotoSansSC-Regular.ttf');
        document.setIn(['fonts', role, 'bold'], role === 'sans' ? 'NotoSerifSC-Bold.ttf' : 'NotoSansSC-Bold.ttf');
      }
    });
    const allowed = /^(Latin|Han) (Heiti|Songti)$|^\+m[jn]-(lt|ea)$|^(Symbol|Wingdings|)$/;
    for (const file of ['briefing.pptx', 'summary.docx']) {
      const faces = facesOf(openOffice(join(folder, 'out', file)));
      expect(
        [...faces].filter((face) => !allowed.test(face)),
        file,
      ).toEqual([]);
      expect([...faces]).toEqual(expect.arrayContaining(['Han Heiti', 'Latin Heiti', 'Han Songti', 'Latin Songti']));
    }
  });

  test.skipIf(lacks('pdffonts'))('changes the fonts of the one-pager', async () => {
    const folder = await buildProject(join(work, 'pdf-fonts'), {}, (document) => {
      document.setIn(['fonts', 'sans', 'regular'], 'NotoSerifSC-Regular.ttf');
      document.setIn(['fonts', 'sans', 'bold'], 'NotoSerifSC-Bold.ttf');
    });
    const { stdout } = spawnSync('pdffonts', [join(folder, 'out', 'onepager.pdf')], { encoding: 'utf8' });
    expect(stdout).toMatch(/NotoSerif/);
    expect(stdout).not.toMatch(/NotoSans/);
  });

  test('changes sizes', async () => {
    const folder = await buildProject(
      join(work, 'sizes'),
      { 'deck.hbs': deckOf(slideOf('<list>{{#each points}}<item>{{this}}</item>{{/each}}</list>')) },
      (document) => {
        for (const [target, style, size] of [
          ['deck', 'title', 27.5],
          ['deck', 'item', 21.5],
          ['summary', 'h1', 17.5],
          ['summary', 'p', 12.5],
          ['onepager', 'title', 22.5],
        ] as const) {
          for (const key of target === 'summary' ? ['size'] : ['size', 'min-size', 'max-size'])
            document.setIn(['styles', target, style, key], size);
        }
      },
    );
    const deck = openOffice(join(folder, 'out', 'briefing.pptx'));
    const [slide] = readSlides(deck);
    const sizes = (part: string) => new Set(valuesOf(deck.xml(part), 'sz'));
    expect([...sizes(slide!.layout)]).toEqual(expect.arrayContaining(['2150', '2750']));
    const styles = findAll(openOffice(join(folder, 'out', 'summary.docx')).xml('word/styles.xml'), 'w:sz').map(
      ({ attributes }) => attributes['w:val'],
    );
    expect(styles).toEqual(expect.arrayContaining(['35', '25']));
    if (lacks('qpdf')) return;
    const { stdout } = spawnSync('qpdf', ['--qdf', '--stream-data=uncompress', join(folder, 'out', 'onepager.pdf'), '-'], {
      encoding: 'latin1',
      maxBuffer: 1 << 26,
    });
    expect(stdout).toMatch(/ 22\.5 Tf$/m);
  });
});
