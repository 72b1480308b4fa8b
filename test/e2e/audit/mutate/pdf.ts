/** Opens a PDF as a specimen: qpdf writes it out plainly, texts are changed by their glyphs' codes, and fix-qdf mends the offsets. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Site, Specimen } from './site.js';

interface PdfSite extends Site {
  /** Of the codes, in the plain file; bytes as characters. */
  readonly start: number;
  readonly end: number;
  /** Writes a text as it stands there; null where the font lacks a character. */
  readonly write: (text: string) => string | null;
}

export function openPdf(bytes: Uint8Array): Specimen<PdfSite> {
  const plain = run('qpdf', ['--qdf', '--object-streams=disable', 'in.pdf', 'out.pdf'], { 'in.pdf': bytes }, 'out.pdf').toString(
    'latin1',
  );
  const sites = [...findShown(plain), ...findStrings(plain)];
  return {
    // What the font has no glyph for cannot be put there.
    sites,
    replace: (changes) => {
      let changed = plain;
      for (const [{ start, end, write }, text] of [...changes].sort(([a], [b]) => b.start - a.start))
        changed = changed.slice(0, start) + (write(text) ?? write('')) + changed.slice(end);
      return fix(Buffer.from(changed, 'latin1'));
    },
  };
}

/** Whether all that the changes put in place can be written there. */
export function isWritable(changes: ReadonlyMap<PdfSite, string>): boolean {
  return [...changes].every(([{ write }, text]) => write(text) !== null);
}

/** Strings that a content stream shows, each in the font that is set at that point. */
function findShown(plain: string): readonly PdfSite[] {
  const fonts = readFonts(plain);
  let font: Font | null = null;
  const sites: PdfSite[] = [];
  for (const match of plain.matchAll(/\/(F\d+) [\d.]+ Tf|(<[0-9a-f]+> Tj|\[[^\]]*\] TJ)/g)) {
    const [whole, name, shown] = match;
    if (name !== undefined) font = fonts.get(name) ?? null;
    else if (shown !== undefined && font) {
      const { read, write } = font;
      const codes = [...shown.matchAll(/<([0-9a-f]+)>/g)].map(([, hex]) => hex!).join('');
      const text = (codes.match(/.{4}/g) ?? []).map((code) => read(code)).join('');
      const group = 'shown';
      const own = (value: string): string | null => {
        const written = [...value].map(write);
        return written.includes(null) ? null : `<${written.join('')}> Tj`;
      };
      sites.push({
        kind: 'pdf',
        slide: null,
        under: null,
        text,
        group,
        start: match.index,
        end: match.index + whole.length,
        write: own,
      });
    }
  }
  return sites;
}

/** Alternative and replacing texts, titles. */
function findStrings(plain: string): readonly PdfSite[] {
  return [...plain.matchAll(/\/(?:Alt|ActualText) <feff([0-9a-f]+)>/g)].map((match) => {
    const hex = match[1]!;
    const start = match.index + match[0].indexOf('feff') + 4;
    const text = (hex.match(/.{4}/g) ?? []).map((code) => String.fromCharCode(Number.parseInt(code, 16))).join('');
    const write = (value: string): string =>
      [...value].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');
    return { kind: 'pdf', slide: null, under: null, text, group: 'strings', start, end: start + hex.length, write } as const;
  });
}

interface Font {
  readonly read: (code: string) => string;
  readonly write: (character: string) => string | null;
}

/** By their names in the page's resources. */
function readFonts(plain: string): ReadonlyMap<string, Font> {
  const objectAt = (id: string): string => new RegExp(`(?:^|\n)${id} 0 obj\n[\\s\\S]*?\nendobj`).exec(plain)?.[0] ?? '';
  const listed = /\/Font <<([\s\S]*?)>>/.exec(plain)?.[1] ?? '';
  return new Map(
    [...listed.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objectAt(id!))?.[1];
      return [name!, readMap(map === undefined ? '' : objectAt(map))];
    }),
  );
}

function readMap(cmap: string): Font {
  const byCode = new Map<string, string>();
  for (const [, first, , list] of cmap.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/g))
    [...list!.matchAll(/<([0-9a-f]*)>/g)].forEach(([, hex], index) => {
      const code = (Number.parseInt(first!, 16) + index).toString(16).padStart(4, '0');
      byCode.set(code, String.fromCharCode(...(hex!.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))));
    });
  const byText = new Map([...byCode].map(([code, text]) => [text, code]));
  return { read: (code) => byCode.get(code) ?? '', write: (character) => byText.get(character) ?? null };
}

function fix(plain: Buffer): Uint8Array {
  return run('fix-qdf', ['in.pdf'], { 'in.pdf': plain }, null);
}

/** In a folder of its own; the result is a file of it, or what the program prints. */
function run(
  program: string,
  args: readonly string[],
  files: Readonly<Record<string, Uint8Array>>,
  result: string | null,
): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'trifold-mutate-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const printed = execFileSync(program, args, { cwd: folder, maxBuffer: 2 ** 28 });
    return result === null ? printed : readFileSync(join(folder, result));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
