/** Opens an Office file as a specimen: its parts as raw XML, embedded workbooks too. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Site, SiteKind, Specimen } from './site.js';

interface OfficeSite extends Site {
  /** Parts from the outermost: a workbook's sheet stands in the workbook. */
  readonly path: readonly string[];
  readonly start: number;
  readonly end: number;
}

export function openOffice(bytes: Uint8Array): Specimen<OfficeSite> {
  const parts = unzipSync(bytes);
  const xml = (name: string): string => strFromU8(parts[name]!);
  const sites: OfficeSite[] = [];
  for (const name of Object.keys(parts)) {
    const slide = slideOf(name, parts);
    const scan = SCANS.find(({ part }) => part.test(name));
    if (name.endsWith('.xlsx')) scanWorkbook(name, slide);
    else if (scan) scanPart([name], xml(name), slide, scan);
  }
  return {
    sites,
    replace: (changes) => zipSync(withChanges(parts, [...changes], 0) as Zippable, { level: 1 }),
  };

  function scanPart(path: readonly string[], text: string, slide: number | null, { kind, texts }: Scan): void {
    const headings = /^word\/document/.test(path[0]!) ? headingsOf(text, parts) : [];
    for (const [pattern, own] of texts) {
      for (const match of text.matchAll(pattern)) {
        const within = offsetOf(match);
        if ((isField(text, within) && /^(?:\p{L}+\s?)?\d{1,3}$/u.test(match[1]!)) || (own === 'format' && !isLabel(text, within)))
          continue;
        sites.push({
          kind: own === 'text' ? placeOf(text, within) : (own ?? kind),
          slide,
          under: findUnder(headings, within),
          text: decode(match[1]!),
          group: path.join('!'),
          path,
          start: within,
          end: within + match[1]!.length,
        });
      }
    }
  }

  function scanWorkbook(name: string, slide: number | null): void {
    for (const [sheet, content] of Object.entries(unzipSync(parts[name]!))) {
      if (/^xl\/worksheets\/sheet1\.xml$/.test(sheet)) scanPart([name, sheet], strFromU8(content), slide, SHEET);
    }
  }
}

interface Scan {
  readonly part: RegExp;
  readonly kind: SiteKind;
  /** The first group is the text. */
  readonly texts: readonly (readonly [pattern: RegExp, kind?: SiteKind])[];
}

const DRAWN = /<a:t>([^<]+)<\/a:t>/g;
const WORDS = /<w:t(?: [^>]*)?>([^<]+)<\/w:t>/g;
const ALT = /\bdescr="([^"]+)"/g;
const NUMBERS = /<c:pt [^>]*>\s*<c:v>(-?[\d.]+)<\/c:v>/g;
const NAMES = /<c:pt [^>]*>\s*<c:v>([^<]*[^\d.<-][^<]*)<\/c:v>/g;
const FORMATS = /<c:numFmt formatCode="([^"]+)"/g;

const SCANS: readonly Scan[] = [
  {
    part: /^ppt\/slides\/slide\d+\.xml$/,
    kind: 'text',
    texts: [
      [DRAWN, 'text'],
      [ALT, 'alt'],
    ],
  },
  { part: /^ppt\/notesSlides\/[^/]+\.xml$/, kind: 'note', texts: [[DRAWN]] },
  {
    part: /^(?:ppt|word)\/charts\/chart\d*\.xml$/,
    kind: 'cache',
    texts: [[NUMBERS], [NAMES, 'name'], [DRAWN, 'name'], [FORMATS, 'format']],
  },
  {
    part: /^word\/document\.xml$/,
    kind: 'text',
    texts: [
      [WORDS, 'text'],
      [ALT, 'alt'],
    ],
  },
  { part: /^word\/footnotes\.xml$/, kind: 'footnote', texts: [[WORDS]] },
  { part: /^word\/(?:header|footer)\d*\.xml$/, kind: 'header', texts: [[WORDS]] },
  { part: /^docProps\/core\.xml$/, kind: 'property', texts: [[/<dc:(?:title|subject|description)>([^<]+)</g]] },
];
const SHEET: Scan = { part: /./, kind: 'workbook', texts: [[/<v>([^<]+)<\/v>/g]] };

const offsetOf = (match: RegExpExecArray): number => match.index + match[0].lastIndexOf(match[1]!);

function withChanges(
  parts: Readonly<Record<string, Uint8Array>>,
  changes: readonly (readonly [OfficeSite, string])[],
  depth: number,
): Record<string, Uint8Array> {
  const changed = { ...parts };
  for (const name of new Set(changes.map(([{ path }]) => path[depth]!))) {
    const own = changes.filter(([{ path }]) => path[depth] === name);
    if (own.some(([{ path }]) => path.length > depth + 1)) {
      changed[name] = zipSync(withChanges(unzipSync(parts[name]!), own, depth + 1) as Zippable, { level: 1 });
      continue;
    }
    let text = strFromU8(parts[name]!);
    for (const [{ start, end }, value] of [...own].sort(([a], [b]) => b.start - a.start))
      text = text.slice(0, start) + encode(value) + text.slice(end);
    changed[name] = strToU8(text);
  }
  return changed;
}

/** By the relationships: a slide leads to its notes and charts, a chart to its workbook. */
function slideOf(name: string, parts: Readonly<Record<string, Uint8Array>>): number | null {
  const own = /^ppt\/slides\/slide(\d+)\.xml$/.exec(name);
  if (own) return Number(own[1]);
  if (!/^ppt\/(?:notesSlides|charts|embeddings)\//.test(name)) return null;
  const base = name.split('/').at(-1)!;
  for (const [from, content] of Object.entries(parts)) {
    const of = /^ppt\/(slides|charts)\/_rels\/([^/]+)\.rels$/.exec(from);
    if (of && new RegExp(`/${base.replaceAll('.', '\\.')}"`).test(strFromU8(content)))
      return slideOf(`ppt/${of[1]}/${of[2]}`, parts);
  }
  return null;
}

/** Where the program computes what stands there: numbers of pages and figures, `Table 1`, and the words of the contents. */
function isField(text: string, at: number): boolean {
  const before = text.slice(0, at);
  if (before.lastIndexOf('<a:fld ') > before.lastIndexOf('</a:fld>')) return true;
  if (before.lastIndexOf('<w:fldSimple ') > before.lastIndexOf('</w:fldSimple>')) return true;
  const paragraph = before.slice(
    before.lastIndexOf('<w:p>') > before.lastIndexOf('<w:p ') ? before.lastIndexOf('<w:p>') : before.lastIndexOf('<w:p '),
  );
  const count = (mark: string): number => paragraph.split(`w:fldCharType="${mark}"`).length - 1;
  return count('begin') > count('end');
}

/** The format of values that stand at the marks, not of an axis. */
const isLabel = (text: string, at: number): boolean => text.lastIndexOf('<c:dLbl>', at) > text.lastIndexOf('</c:dLbl>', at);

const placeOf = (text: string, at: number): SiteKind => {
  if (isInTable(text, at)) return 'table';
  const shape = text.slice(Math.max(0, text.lastIndexOf('<p:sp>', at)), at);
  return shape.includes('type="ftr"') && !shape.includes('</p:sp>') ? 'header' : 'text';
};

const isInTable = (text: string, at: number): boolean =>
  ['a:tbl', 'w:tbl'].some((tag) => text.lastIndexOf(`<${tag}>`, at) > text.lastIndexOf(`</${tag}>`, at));

interface Heading {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/** Null in a heading itself. */
function findUnder(headings: readonly Heading[], at: number): string | null {
  const heading = headings.findLast((one) => one.at <= at);
  return !heading || at < heading.end ? null : heading.text;
}

/** Paragraphs whose style is called a heading. */
function headingsOf(document: string, parts: Readonly<Record<string, Uint8Array>>): readonly Heading[] {
  const styles = strFromU8(parts['word/styles.xml']!);
  const ids = new Set(
    [...styles.matchAll(/<w:style [^>]*w:styleId="([^"]+)"[^>]*>\s*<w:name w:val="([^"]+)"/g)].flatMap(([, id, name]) =>
      /^heading/i.test(name!) ? [id!] : [],
    ),
  );
  return [...document.matchAll(/<w:p[ >](?:(?!<\/w:p>).)*<\/w:p>/gs)].flatMap(({ 0: paragraph, index }) => {
    const style = /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1];
    const text = [...paragraph.matchAll(WORDS)].map(([, words]) => decode(words!)).join('');
    return style !== undefined && ids.has(style) && text !== '' ? [{ at: index, end: index + paragraph.length, text }] : [];
  });
}

const MARKS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#10;': '\n',
};
const decode = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|apos|#10);/g, (mark) => MARKS[mark]!);
const encode = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => Object.keys(MARKS).find((mark) => MARKS[mark] === character)!);
