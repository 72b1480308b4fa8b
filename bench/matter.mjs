/**
 * The same matter for the peers: our finished documents, read back into Markdown for pandoc and into Typst.
 * What our files say is what the peers must say; a chart, which pandoc cannot draw, stands as the table of its data.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** @typedef {{ name: string, attributes: Record<string, string>, children: (Node | string)[] }} Node */

/** @param {string} text @returns {Node} */
function parseXml(text) {
  const root = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name, attributes, children: [] };
    open.at(-1).children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (value) => open.at(-1).children.push(value));
  parser.write(text).close();
  return root;
}

/** All descendants of a name, in document order. @param {Node} node @param {string} name @returns {Node[]} */
function findAll(node, name) {
  return node.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...findAll(child, name)],
  );
}

/** @param {Node} node @returns {string} */
function textOf(node) {
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** Paragraphs of DrawingML text, the empty ones left out. @param {Node} node */
function paragraphsOf(node) {
  return findAll(node, 'a:p')
    .map((paragraph) => findAll(paragraph, 'a:t').map(textOf).join(''))
    .filter((text) => text.trim() !== '');
}

/** Escapes what Markdown would read as its own. @param {string} text */
function escapeMarkdown(text) {
  return text.replace(/[\\`*_{}[\]<>#|$^~@]/g, '\\$&').replace(/\s+/g, ' ');
}

/** @param {readonly (readonly string[])[]} rows */
function pipeTable(rows) {
  const line = (cells) => `| ${cells.map((cell) => escapeMarkdown(cell) || ' ').join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...body.map(line)].join('\n');
}

/** @param {Node} chart */
function chartTable(chart) {
  const points = (node) => (node ? findAll(node, 'c:pt').map((point) => findAll(point, 'c:v').map(textOf).join('')) : []);
  const series = findAll(chart, 'c:ser').map((ser) => ({
    name: points(findAll(ser, 'c:tx')[0])[0] ?? '',
    categories: points(findAll(ser, 'c:cat')[0]),
    values: points(findAll(ser, 'c:val')[0]),
  }));
  const categories = series[0]?.categories ?? [];
  return pipeTable([
    ['', ...series.map(({ name }) => name)],
    ...categories.map((category, i) => [category, ...series.map(({ values }) => values[i] ?? '')]),
  ]);
}

/** Opens an Office file: its parts as XML, and what a part's relation leads to. @param {string} file */
function openPackage(file) {
  const parts = unzipSync(new Uint8Array(readFileSync(file)));
  const xml = (path) => parseXml(strFromU8(parts[path]));
  const relations = (path) => {
    const rels = posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`);
    return parts[rels] ? findAll(xml(rels), 'Relationship').map((node) => node.attributes) : [];
  };
  return {
    parts: Object.keys(parts).sort(),
    xml,
    follow: (path, match) => {
      const found = relations(path).find(match);
      return found ? posix.join(posix.dirname(path), found.Target) : null;
    },
  };
}

/** @param {string} file a .pptx */
export const countSlides = (file) => findAll(openPackage(file).xml('ppt/presentation.xml'), 'p:sldId').length;

/**
 * A finished deck as pandoc's Markdown for slides: titles, paragraphs, tables, charts as tables, speaker notes.
 * @param {string} file a .pptx
 */
export function deckMarkdown(file) {
  const office = openPackage(file);
  const slides = findAll(office.xml('ppt/presentation.xml'), 'p:sldId').map(({ attributes }) =>
    office.follow('ppt/presentation.xml', ({ Id }) => Id === attributes['r:id']),
  );
  return `${slides.map((path) => slideMarkdown(office, path)).join('\n\n')}\n`;
}

function slideMarkdown(office, path) {
  const slide = office.xml(path);
  const kindOf = (shape) => findAll(shape, 'p:ph')[0]?.attributes.type ?? 'body';
  const isTitle = (shape) => /^(ctrT|t)itle$/.test(kindOf(shape));
  const isMatter = (shape) => !/^(sldNum|ftr|dt|hdr|sldImg)$/.test(kindOf(shape));
  const shapes = findAll(slide, 'p:sp').filter(isMatter);
  const title = shapes.filter(isTitle).flatMap(paragraphsOf).join(' ');
  const text = shapes.filter((shape) => !isTitle(shape)).flatMap(paragraphsOf);
  const tables = findAll(slide, 'a:tbl').map((table) =>
    pipeTable(findAll(table, 'a:tr').map((row) => findAll(row, 'a:tc').map((cell) => paragraphsOf(cell).join(' ')))),
  );
  const charts = findAll(slide, 'c:chart').map(({ attributes }) =>
    chartTable(office.xml(office.follow(path, ({ Id }) => Id === attributes['r:id']))),
  );
  const notesPath = office.follow(path, ({ Type }) => Type.endsWith('/notesSlide'));
  const notes = notesPath ? findAll(office.xml(notesPath), 'p:sp').filter(isMatter).flatMap(paragraphsOf) : [];
  return [
    `# ${escapeMarkdown(title)}`,
    text.map((line) => `- ${escapeMarkdown(line)}`).join('\n'),
    ...tables,
    ...charts,
    notes.length > 0 ? `::: notes\n${notes.map(escapeMarkdown).join('\n\n')}\n:::` : '',
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

/**
 * A finished Word summary as Markdown: pandoc's own reading, and its charts as tables.
 * @param {string} file a .docx
 */
export function summaryMarkdown(file) {
  const result = spawnSync('pandoc', [file, '-t', 'markdown', '--wrap=none'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (result.status !== 0) throw new Error(`pandoc cannot read ${file}: ${result.stderr}`);
  const office = openPackage(file);
  const charts = office.parts.filter((path) => /^word\/charts\/chart[^/]*\.xml$/.test(path));
  return [result.stdout, ...charts.map((path) => chartTable(office.xml(path)))].join('\n\n');
}
