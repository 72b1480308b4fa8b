/** What authors of themes do: every colour, font and size of the finished files follows `theme.yaml`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isScalar, visit, type YAMLMap } from 'yaml';
import { checkPages } from '../support/check-layout.js';
import { ROOT } from '../support/cli.js';
import { layOutContent } from '../support/laid-out.js';
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

test('the shipped theme for 4 to 3: its slides are, and all that the report says stands on them', async () => {
  const theme = join(ROOT, 'templates', 'theme-4x3.yaml');
  for (const content of ['content.yaml', join('examples', 'starter', 'content.yaml')]) {
    const { pages, faults } = await layOutContent(join(ROOT, content), 'deck', { theme });
    expect(faults).toEqual([]);
    expect(checkPages(pages!)).toEqual([]);
    for (const { width, height } of pages!) expect(width / height).toBeCloseTo(4 / 3, 5);
  }
});

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

  test.each(['official', 'modern'])('changes every font, %s', async (profile) => {
    const folder = await buildProject(
      join(work, `fonts-${profile}`),
      {},
      (document) => {
        const { fonts } = document.toJS() as { fonts: Record<string, { regular: string }> };
        for (const [role, { regular }] of Object.entries(fonts)) {
          const wasSans = regular.startsWith('NotoSans');
          document.setIn(['fonts', role, 'latin'], [`Latin ${role}`]);
          document.setIn(['fonts', role, 'east-asia'], [`Han ${role}`]);
          // Sans and serif change places in what is measured and embedded.
          document.setIn(['fonts', role, 'regular'], wasSans ? 'NotoSerifSC-Regular.ttf' : 'NotoSansSC-Regular.ttf');
          document.setIn(['fonts', role, 'bold'], wasSans ? 'NotoSerifSC-Bold.ttf' : 'NotoSansSC-Bold.ttf');
        }
      },
      ['--profile', profile],
    );
    const allowed = /^(Latin|Han) [a-z]+$|^\+m[jn]-(lt|ea)$|^(Symbol|Wingdings|)$/;
    for (const [file, roles] of [
      ['briefing.pptx', ['sans', 'display']],
      [
        'summary.docx',
        profile === 'modern' ? ['sans', 'serif', 'display'] : ['headline', 'fangsong', 'kaiti', 'heiti', 'songti'],
      ],
    ] as const) {
      const faces = facesOf(openOffice(join(folder, 'out', file)));
      expect(
        [...faces].filter((face) => !allowed.test(face)),
        file,
      ).toEqual([]);
      expect([...faces], file).toEqual(expect.arrayContaining(roles.flatMap((role) => [`Han ${role}`, `Latin ${role}`])));
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
          ['onepager', 'title', 22.5],
        ] as const) {
          for (const key of ['size', 'min-size', 'max-size']) document.setIn(['styles', target, style, key], size);
        }
      },
    );
    const deck = openOffice(join(folder, 'out', 'briefing.pptx'));
    const [slide] = readSlides(deck);
    const sizes = (part: string) => new Set(valuesOf(deck.xml(part), 'sz'));
    expect([...sizes(slide!.layout)]).toEqual(expect.arrayContaining(['2150', '2750']));
    if (lacks('qpdf')) return;
    const { stdout } = spawnSync('qpdf', ['--qdf', '--stream-data=uncompress', join(folder, 'out', 'onepager.pdf'), '-'], {
      encoding: 'latin1',
      maxBuffer: 1 << 26,
    });
    expect(stdout).toMatch(/ 22\.5 Tf$/m);
  });

  test.each(['official', 'modern'])('changes every size of the summary, %s', async (profile) => {
    const given = new Set<number>();
    const folder = await buildProject(
      join(work, `sizes-${profile}`),
      {},
      (document) => {
        // No two styles get the same size, and none keeps its own.
        for (const styles of [document.getIn(['styles', 'summary']), document.getIn(['summary', 'profiles', profile])]) {
          visit(styles as YAMLMap, {
            Pair: (_, { key, value }) => {
              if (!isScalar(key) || key.value !== 'size' || !isScalar(value) || typeof value.value !== 'number') return;
              value.value = 12.5 + given.size / 2;
              given.add(value.value as number);
            },
          });
        }
      },
      ['--profile', profile, '--only', 'summary'],
    );
    const summary = openOffice(join(folder, 'out', 'summary.docx'));
    const parts = summary.parts.filter((part) => /^word\/(?!theme).*\.xml$/.test(part));
    const sizes = parts.flatMap((part) => [
      ...findAll(summary.xml(part), 'w:sz').map(({ attributes }) => Number(attributes['w:val']) / 2),
      ...(part.startsWith('word/charts/') ? valuesOf(summary.xml(part), 'sz').map((size) => Number(size) / 100) : []),
    ]);
    expect(sizes.filter((size) => !given.has(size))).toEqual([]);
    // Title, headings, text, captions, notes, tables, header or footer: no two are alike any more.
    expect(new Set(sizes).size).toBeGreaterThan(9);
  });
});
