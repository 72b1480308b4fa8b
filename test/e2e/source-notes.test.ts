/** Footnotes of the Word summary that say where its numbers come from; pandoc, LibreOffice and Microsoft's validator read them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { ROOT, runCli } from '../support/cli.js';
import { convertToPdf } from '../support/libreoffice.js';
import { openOffice } from '../support/office.js';
import { lacks } from '../support/tools.js';
import { OFFICE_VERSIONS, validateFile } from '../support/validator.js';
import { copySmallProject, copyTemplates, editFile } from './project.js';

const home = mkdtempSync(join(tmpdir(), 'trifold-notes-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

let project = '';
let number = 0;
beforeEach(() => {
  project = copySmallProject(join(home, String(++number)));
});

const build = (...more: readonly string[]) => runCli(['build', '--only', 'summary', ...more], { cwd: project });
const summary = (): string => join(project, 'out', 'summary.docx');

/** Lines of Markdown as pandoc gives them, marks `[^1]` where they stand; a version of a tracked file. */
function readMarkdown(file: string, changes: 'accept' | 'reject' = 'accept'): readonly string[] {
  const args = ['-f', 'docx', '-t', 'markdown', '--wrap=none', `--track-changes=${changes}`, file];
  return execFileSync('pandoc', args, { encoding: 'utf8' }).split('\n');
}

function readNotes(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => /^\[\^\d+\]: (.*)/.exec(line)?.[1] ?? []);
}

test('none unless asked for: not a part, not a style', async () => {
  await build();
  const plain = readFileSync(summary());
  expect(openOffice(summary()).parts).not.toContain('word/footnotes.xml');
  await build('--sources', 'none');
  expect(readFileSync(summary()).equals(plain)).toBe(true);
  expect((await build('--sources', 'some')).code).toBe(2);
});

describe.skipIf(lacks('pandoc'))('footnotes', () => {
  test('each paragraph, item and figure that prints a number names its sources, of a computed one those below it', async () => {
    expect(await build('--sources', 'footnotes')).toMatchObject({ code: 0 });
    const lines = readMarkdown(summary());
    const notes = readNotes(lines);
    const noteOf = (text: string): string => {
      const line = lines.find((each) => each.includes(text));
      return notes[Number(/\[\^(\d+)\]/.exec(line ?? '')?.[1] ?? 0) - 1] ?? `no note on ${line}`;
    };
    expect(noteOf('12003亿元')).toBe('来源：某市2021年政府工作报告，一、工作回顾。');
    expect(noteOf('374班以上')).toBe('来源：某市2021年政府工作报告，三、重点工作、一、工作回顾。');
    expect(noteOf('主要指标与预期目标')).toContain('三、重点工作');
    expect(lines.filter((line) => line.startsWith('#') && line.includes('[^'))).toEqual([]);
    // Where no number is printed there is no note.
    const bare = lines.filter(
      (line) => /\[\^\d+\]/.test(line) && !line.startsWith('[^') && !/\d/.test(line.replace(/\[\^\d+\]/g, '')),
    );
    expect(bare.filter((line) => !line.includes('指标'))).toEqual([]);
  });

  test('the theme may ask for them, and a profile may not want them', async () => {
    const theme = join(copyTemplates(project), 'noted.yaml');
    const write = (more: string): void =>
      writeFileSync(theme, `name: noted\nextends: theme.yaml\nsummary: { sources: footnotes${more} }\n`);
    const run = () => build('--theme', join('templates', 'noted.yaml'), '--lang', 'en');
    write('');
    expect(await run()).toMatchObject({ code: 0 });
    expect(readNotes(readMarkdown(summary())).length).toBeGreaterThan(3);
    write(', profiles: { official: { sources: none } }');
    await run();
    expect(readNotes(readMarkdown(summary()))).toEqual([]);
    write('x');
    expect((await run()).stderr).toMatch(/noted\.yaml:3:/);
  });

  test('`diff --docx` keeps both versions of a footnote that changed, and those of paragraphs that are gone', async () => {
    writeFileSync(join(project, 'old.yaml'), readFileSync(join(project, 'content.yaml')));
    editFile(join(project, 'content.yaml'), (text) => text.replaceAll('where: 三、重点工作', 'where: 四、重点'));
    const told = await runCli(['diff', 'old.yaml', '--sources', 'footnotes', '--docx'], { cwd: project });
    expect(told.code).toBe(0);
    const file = join(project, 'out', 'summary-changes.docx');
    for (const [content, changes] of [
      ['content.yaml', 'accept'],
      ['old.yaml', 'reject'],
    ] as const) {
      await runCli(['build', content, '--only', 'summary', '--sources', 'footnotes', '--out', changes], { cwd: project });
      expect(readNotes(readMarkdown(file, changes))).toEqual(readNotes(readMarkdown(join(project, changes, 'summary.docx'))));
    }
  });
});

test.skipIf(lacks('ooxml-validator', 'soffice', 'pdftotext'))(
  'valid, set at the foot of the page, and counted where pages are estimated',
  async () => {
    for (const profile of ['official', 'modern']) {
      const out = join(home, profile);
      const args = ['build', '--only', 'summary', '--sources', 'footnotes', '--profile', profile, '--out', out, '--json'];
      const built = JSON.parse((await runCli(args, { cwd: ROOT })).stdout) as { documents: readonly { pages: number | null }[] };
      const file = join(out, 'summary.docx');
      for (const officeVersion of OFFICE_VERSIONS)
        expect(await validateFile(file, { officeVersion })).toMatchObject({ errors: [] });
      if (profile === 'official') continue; // LibreOffice sets its grid of characters badly
      const [pdf] = convertToPdf([file], out);
      const pages = execFileSync('pdftotext', ['-layout', pdf!, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
      expect(Math.abs(pages.length - built.documents[0]!.pages!)).toBeLessThanOrEqual(1);
      const first = pages.find((page) => page.includes('12003'))!;
      const foot = first.trimEnd().split('\n').slice(-20).join('\n').replace(/\s/g, '');
      expect(foot).toContain('1来源：2021年郑州市政府工作报告，');
      // The contents name the pages on which the headings stand.
      const squeezed = pages.map((page) => page.replace(/\s/g, ''));
      const entries = [...pages[1]!.matchAll(/^\s*(\S.*?)\.{3,}(\d+)$/gm)].map(
        ([, text, page]) => [text!.replace(/\s/g, ''), Number(page)] as const,
      );
      expect(entries.length).toBeGreaterThan(20);
      // Its count begins with the text, after cover and contents.
      const front = 2;
      expect(entries[0]![1]).toBe(1);
      const wrong = entries.filter(
        ([text, page]) => ![page - 2, page - 1, page].some((at) => at >= 0 && squeezed[at + front]?.includes(text)),
      );
      expect(wrong).toEqual([]);
    }
  },
);
