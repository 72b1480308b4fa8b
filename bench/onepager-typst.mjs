/** The finished one-pager, read back through its tags by pdf.js, as a Typst source of the same text. */
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const HEADING = /^H([1-6])$/;

/** A string literal of Typst: the escapes are JSON's for all that a printed text can hold. @param {string} text */
const literal = (text) => JSON.stringify(text.replace(/\s+/g, ' ').trim());

/**
 * @param {string} file a tagged one-page .pdf
 * @returns {Promise<string>} Typst: A4, two columns, headings, paragraphs, lists, tables; a figure as bars with its labels
 */
export async function onepagerTypst(file) {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const content = await page.getTextContent({ includeMarkedContent: true });
  const tree = await page.getStructTree();
  await task.destroy();
  if (!tree) throw new Error(`${file} has no tags: its matter cannot be read back`);
  const texts = textsById(content.items);
  return [
    '#set page(paper: "a4", margin: 28pt)',
    '#set text(font: "Noto Sans SC", size: 10.5pt, lang: "zh")',
    '#set par(justify: true, leading: 0.5em, spacing: 0.6em)',
    '#show heading: set text(fill: rgb("A8201A"))',
    '#show heading.where(level: 1): set text(font: "Noto Serif SC", size: 24pt)',
    '#columns(2)[',
    ...gatherCards(blocksOf(tree, texts)),
    ']',
    '',
  ].join('\n');
}

const SHORT_PARAGRAPH = /^#par\(("[^"]{1,16}")\)$/;
const FEWEST_IN_CARDS = 4;

/** Cards come back as runs of short paragraphs; a grid sets them about as tightly as ours, so that the page stays one. */
function gatherCards(blocks) {
  const gathered = [];
  for (let i = 0; i < blocks.length; ) {
    let end = i;
    while (end < blocks.length && SHORT_PARAGRAPH.test(blocks[end])) end++;
    if (end - i >= FEWEST_IN_CARDS) {
      const cells = blocks.slice(i, end).map((block) => SHORT_PARAGRAPH.exec(block)[1]);
      gathered.push(`#grid(columns: 3, gutter: 4pt, ${cells.join(', ')})`);
      i = end;
    } else {
      gathered.push(blocks[i]);
      i++;
    }
  }
  return gathered;
}

/** Text by marked-content id. */
function textsById(items) {
  const texts = new Map();
  const open = [];
  for (const item of items) {
    if (item.type === 'beginMarkedContentProps' || item.type === 'beginMarkedContent') open.push(item.id ?? null);
    else if (item.type === 'endMarkedContent') open.pop();
    else {
      const id = open.findLast((each) => each !== null);
      if (id) texts.set(id, (texts.get(id) ?? '') + item.str);
    }
  }
  return texts;
}

function textOf(node, texts) {
  if (node.type === 'content') return texts.get(node.id) ?? '';
  return (node.children ?? []).map((child) => textOf(child, texts)).join('');
}

/** Texts of the lowest structure elements, in reading order: the labels of a figure, the cells of a row. */
function leafTexts(node, texts) {
  const inner = (node.children ?? []).filter((child) => child.type !== 'content');
  return inner.length > 0 ? inner.flatMap((child) => leafTexts(child, texts)) : [textOf(node, texts)];
}

/** @returns {string[]} lines of Typst */
function blocksOf(node, texts) {
  const text = () => literal(textOf(node, texts));
  const level = HEADING.exec(node.role ?? '')?.[1];
  if (level) return [`#heading(level: ${level}, ${text()})`];
  switch (node.role) {
    case 'P':
    case 'Caption':
    case 'Note':
    case 'BlockQuote':
      return [`#par(${text()})`];
    case 'L':
      return [`#list(${node.children.map((item) => literal(itemText(item, texts))).join(', ')})`];
    case 'Table':
      return [tableOf(node, texts)];
    case 'Figure':
      return [figureOf(node, texts)];
    default: {
      const inner = (node.children ?? []).filter((child) => child.type !== 'content');
      if (inner.length > 0) return inner.flatMap((child) => blocksOf(child, texts));
      return textOf(node, texts).trim() === '' ? [] : [`#par(${text()})`];
    }
  }
}

/** An item without its mark: Typst sets one of its own. */
function itemText(item, texts) {
  const body = (item.children ?? []).find((child) => child.role === 'LBody');
  return textOf(body ?? item, texts);
}

function tableOf(node, texts) {
  const rows = [];
  const collect = (each) => {
    if (each.role === 'TR') rows.push(each.children.map((cell) => literal(textOf(cell, texts))));
    else for (const child of each.children ?? []) collect(child);
  };
  collect(node);
  return `#table(columns: ${Math.max(1, ...rows.map((row) => row.length))}, ${rows.flat().join(', ')})`;
}

/** A drawn figure: as many bars as it has labels, so that Typst draws about as many marks. */
function figureOf(node, texts) {
  const labels = leafTexts(node, texts).filter((text) => text.trim() !== '');
  const bars = labels.map((label) => `[#text(${literal(label)})], rect(width: 60%, height: 8pt, fill: rgb("A8201A"))`);
  return `#grid(columns: 2, ${[...bars, `[#text(${literal(node.alt ?? '')})]`].join(', ')})`;
}
