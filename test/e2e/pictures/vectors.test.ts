/** A plain SVG is a drawing beside its bitmap in deck and Word; of any other there is the bitmap alone. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../../support/cli.js';
import { lacks } from '../../support/tools.js';
import { validateFile } from '../../support/validator.js';

let work: string;
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'trifold-vectors-'));
  mkdirSync(join(work, 'pictures'));
  const root = 'xmlns="http://www.w3.org/2000/svg" width="24" height="24"';
  writeFileSync(
    join(work, 'pictures', 'mark.svg'),
    `<svg ${root}><path d="M2 22L12 2l10 20z" fill="#a8201a"/><circle cx="12" cy="15" r="4" fill="#fff"/></svg>`,
  );
  writeFileSync(join(work, 'pictures', 'words.svg'), `<svg ${root}><text x="2" y="20" font-size="18">江</text></svg>`);
  writeFileSync(
    join(work, 'content.yaml'),
    `report:
  title: 江畔区报告
  issuer: 江畔区
  date: "2021"
  language: zh-CN
figures:
  mark: { title: 徽记, picture: pictures/mark.svg, alt: 红色三角形 }
  words: { title: 字, picture: pictures/words.svg, alt: 江字 }
sections:
  - { id: one, heading: 一、徽记, text: [见图。], points: [见图], brief: [见图], figures: [mark] }
  - { id: two, heading: 二、字, text: [见图。], points: [见图], brief: [见图], figures: [words] }
`,
  );
  const ended = await runCli(['build', '--lang', 'en'], { cwd: work });
  expect(ended.code, ended.stderr).toBe(0);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const out = (name: string) => new Uint8Array(readFileSync(join(work, 'out', name)));

test.each([
  ['briefing.pptx', /^ppt\/slides\/slide\d+\.xml$/, 'ppt/media/'],
  ['summary.docx', /^word\/document\.xml$/, 'word/media/'],
])(
  '%s: one drawing beside its bitmap, one bitmap alone (PptxGenJS#1150, PHPPresentation#732, betteroffice#758, docx-templates#33)',
  async (name, holders, media) => {
    const parts = unzipSync(out(name));
    const text = (part: string) => Buffer.from(parts[part]!).toString('utf8');
    const drawings = Object.keys(parts).filter((part) => part.startsWith(media) && part.endsWith('.svg'));
    expect(drawings).toHaveLength(1);
    expect(text(drawings[0]!)).toContain('fill="#A8201A"');
    expect(Object.keys(parts).filter((part) => part.startsWith(media) && part.endsWith('.png'))).toHaveLength(2);
    const pages = Object.keys(parts)
      .filter((part) => holders.test(part))
      .map(text)
      .join('');
    const found = [...pages.matchAll(/<a:blip r:embed="(\w+)"[^>]*>(?:(?!<\/a:blip>).)*svgBlip[^>]*r:embed="(\w+)"/gs)];
    expect(found).toHaveLength(1);
    expect(found[0]![1]).not.toBe(found[0]![2]);
    expect(text('[Content_Types].xml')).toContain('image/svg+xml');
    if (!lacks('ooxml-validator')) expect((await validateFile(join(work, 'out', name))).errors).toEqual([]);
  },
);
