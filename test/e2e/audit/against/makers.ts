/** Programs by which somebody else may have made a deck or a paper of an outline. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { convertToPdf, saveAgain } from '../../../support/libreoffice.js';
import type { Tool } from '../../../support/tools.js';
import type { Outline } from '../../../verify/against/outline.js';
import { writeDeck } from './by-hand.js';

export interface Maker {
  readonly name: string;
  readonly tools: readonly Tool[];
  /** Writes each outline into the folder; gives the files in their order. */
  readonly make: (outlines: readonly Outline[], folder: string) => readonly string[];
}

export const MAKERS: readonly Maker[] = [
  { name: 'pandoc, slides', tools: ['pandoc'], make: (outlines, folder) => byPandoc(outlines, folder, 'pptx') },
  { name: 'pandoc, Word', tools: ['pandoc'], make: (outlines, folder) => byPandoc(outlines, folder, 'docx') },
  { name: 'by hand, slides', tools: [], make: byHand },
  { name: 'by hand, python-docx', tools: ['python3-docx'], make: byPython },
  {
    name: 'LibreOffice, slides saved again',
    tools: ['soffice'],
    make: (outlines, folder) => saved(byHand(outlines, folder), folder),
  },
  {
    name: 'LibreOffice, PDF of a paper',
    tools: ['soffice', 'pandoc'],
    make: (outlines, folder) => convertToPdf(byPandoc(outlines, folder, 'docx'), folder),
  },
];

function saved(files: readonly string[], folder: string): readonly string[] {
  return saveAgain(files, mkdtempSync(join(folder, 'saved-')));
}

function byPandoc(outlines: readonly Outline[], folder: string, ending: 'pptx' | 'docx'): readonly string[] {
  return outlines.map((outline, index) => {
    const from = join(folder, `${ending}-${index}.md`);
    writeFileSync(from, toMarkdown(outline));
    const to = join(dirname(from), `${basename(from, extname(from))}.${ending}`);
    const { status, stderr } = spawnSync('pandoc', ['-f', 'markdown-smart', '--wrap=none', from, '-o', to], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`pandoc: ${stderr}`);
    return to;
  });
}

function toMarkdown({ title, slides }: Outline): string {
  const blocks = slides.flatMap(({ title: heading, lines, cards, table }) => [
    `# ${heading}`,
    lines.map((line) => `- ${line}`).join('\n'),
    ...cards.flatMap(([name, print]) => [`**${name}**`, print]),
    table.map((row, at) => `| ${row.join(' | ')} |${at === 0 ? `\n|${row.map(() => '---').join('|')}|` : ''}`).join('\n'),
  ]);
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function byHand(outlines: readonly Outline[], folder: string): readonly string[] {
  return outlines.map((outline, index) => {
    const file = join(folder, `hand-${index}.pptx`);
    writeFileSync(file, writeDeck(outline));
    return file;
  });
}

/** A card is a table of one cell with two paragraphs, as many papers have it. */
const SCRIPT = `
import docx, json, sys
for file, outline in json.load(sys.stdin):
    d = docx.Document()
    d.add_heading(outline['title'], 0)
    for s in outline['slides']:
        d.add_heading(s['title'], 1)
        for line in s['lines']:
            d.add_paragraph(line, style='List Bullet')
        if s['cards']:
            t = d.add_table(1, len(s['cards']))
            for i, (name, number) in enumerate(s['cards']):
                c = t.cell(0, i)
                c.text = name
                c.add_paragraph(number)
        if s['table']:
            t = d.add_table(len(s['table']), len(s['table'][0]))
            t.style = 'Table Grid'
            for i, row in enumerate(s['table']):
                for j, cell in enumerate(row):
                    t.cell(i, j).text = cell
    d.save(file)
`;

function byPython(outlines: readonly Outline[], folder: string): readonly string[] {
  const files = outlines.map((outline, index) => [join(folder, `python-${index}.docx`), outline] as const);
  const { status, stderr } = spawnSync('/usr/bin/python3', ['-c', SCRIPT], { input: JSON.stringify(files), encoding: 'utf8' });
  if (status !== 0) throw new Error(`python-docx: ${stderr}`);
  return files.map(([file]) => file);
}
