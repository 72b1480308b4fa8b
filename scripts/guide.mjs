/** Lays down the project that docs/writing-templates.md describes: the starter's content, and the guide's recipes as its deck. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The fenced blocks of a Markdown text, in order.
 * @param {string} markdown
 * @returns {{ language: string, text: string }[]}
 */
export function readFences(markdown) {
  return [...markdown.matchAll(/^```([a-z]*)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({ language, text }));
}

/**
 * Writes content and templates into `folder`. A snippet whose first line names a file of `templates/` becomes that file;
 * every other template snippet becomes a slide of the deck.
 * @param {string} folder
 * @returns {{ slides: number, theme: string }} how many slides, and the theme's file in the folder
 */
export function layGuide(folder) {
  mkdirSync(folder, { recursive: true });
  cpSync(join(ROOT, 'examples', 'starter', 'content.yaml'), join(folder, 'content.yaml'));
  cpSync(join(ROOT, 'templates'), join(folder, 'templates'), { recursive: true });
  const slides = [];
  let theme = join('templates', 'theme.yaml');
  for (const { language, text } of readFences(readFileSync(join(ROOT, 'docs', 'writing-templates.md'), 'utf8'))) {
    const file = /^(?:#|\{\{!--) (templates\/[a-z/-]+\.(?:hbs|yaml))/.exec(text)?.[1];
    if (file !== undefined) writeFileSync(join(folder, file), text);
    else if (language === 'handlebars') slides.push(text);
    if (file?.endsWith('.yaml')) theme = file;
  }
  writeFileSync(join(folder, 'templates', 'deck.hbs'), deckOf(slides));
  return { slides: slides.length, theme: join(folder, theme) };
}

/** @param {string[]} slides */
function deckOf(slides) {
  const slide = (body, index) =>
    `<slide id="recipe-${index + 1}" layout="content"><title>{{labels.highlights}} {{ordinal ${index}}}</title>\n${body}</slide>`;
  return `<deck title="{{report.title}}" continued="{{labels.continued}}"><section name="{{labels.highlights}}">\n${slides
    .map(slide)
    .join('\n')}\n</section></deck>\n`;
}
