/** A longer report of the same matter: its sections and figures several times over, under ids and headings of their own. */
import { readFileSync, writeFileSync } from 'node:fs';

/** A top-level key with all that stands under it. */
const block = (key) => new RegExp(`^${key}:\\n(?<body>(?:[ #].*\\n|\\n)+)`, 'm');

/**
 * Works on the text, so that all else of the content stays as its author wrote it.
 * @param {string} content path of a `content.yaml` whose sections name their figures as `[one, two]`
 * @param {number} copies @param {string} file where the longer one is written
 */
export function writeLonger(content, copies, file) {
  const figures = (body, copy) => renewTitles(body.replace(/^( {2}[^\s#:]+):$/gm, `$1-${copy}:`), copy);
  const text = repeat(repeat(readFileSync(content, 'utf8'), 'figures', copies, figures), 'sections', copies, renewSections);
  writeFileSync(file, text);
}

function repeat(text, key, copies, renew) {
  const body = block(key).exec(text)?.groups?.body;
  if (body === undefined) throw new Error(`the content has no ${key}`);
  const all = Array.from({ length: copies }, (_, copy) => (copy === 0 ? body : renew(body, copy + 1))).join('');
  return text.replace(block(key), () => `${key}:\n${all}`);
}

function renewSections(body, copy) {
  const renewed = body.replace(/^( +(?:- )?id: )(\S+)$/gm, `$1$2-${copy}`).replace(
    /^( +figures: \[)(.*)\]$/gm,
    (_, start, ids) =>
      `${start}${ids
        .split(/, */)
        .map((id) => `${id}-${copy}`)
        .join(', ')}]`,
  );
  return renewTitles(renewed, copy);
}

/** What stands in the title of a slide must differ from copy to copy. */
const renewTitles = (body, copy) => body.replace(/^( +(?:heading|short|title): )(.*?)(["']?)$/gm, `$1$2${copy}$3`);
