/** What README and the guides point at exists: files, pictures, anchors' files, commands, options and scripts. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, runCli } from '../../support/cli.js';
import { readDoc } from './guides.js';

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(ROOT, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
];

describe.each(PAGES)('%s', (page) => {
  test('links and pictures lead to files of the repository', () => {
    const targets = [...withoutCode(readDoc(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!);
    const local = targets.filter((target) => !/^https:\/\//.test(target)).map((target) => target.replace(/#.*$/, ''));
    const missing = local.filter((target) => !existsSync(join(ROOT, dirname(page), target)));
    expect(missing).toEqual([]);
  });

  test('every picture has an alternative text', () => {
    const pictures = [...readDoc(page).matchAll(/!\[([^\]]*)\]/g)].map(([, alt]) => alt!);
    expect(pictures.filter((alt) => alt.trim() === '')).toEqual([]);
  });

  test('commands, options and scripts exist', async () => {
    const text = readDoc(page);
    const commands = new Set([...text.matchAll(/\btrifold (build|check|[a-z]+)(?= |$|`|\])/gm)].map(([, name]) => name!));
    const help = new Map<string, string>([['', (await runCli(['--help'])).stdout]]);
    for (const name of commands) {
      expect(help.get(''), `trifold ${name}`).toMatch(new RegExp(`^  ${name} `, 'm'));
      help.set(name, (await runCli([name, '--help'])).stdout);
    }
    for (const line of text.split('\n').filter((each) => each.includes('trifold '))) {
      const name = /\btrifold ([a-z]+)/.exec(line)?.[1] ?? '';
      for (const [option] of line.matchAll(/(?<![\w-])--[a-z]+/g)) {
        expect(`${help.get('')}${help.get(name)}`, `${option} of trifold ${name}`).toContain(option);
      }
    }
    const { scripts } = JSON.parse(readDoc('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/\bnpm run ([a-z]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

/** Code shows what would be a link elsewhere: `(?=\\s)`. */
function withoutCode(markdown: string): string {
  return markdown.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
}

/** Every path of a source file that a page names, `store/lock.ts` or `lock.ts`, from src/ or from the root. */
const SOURCES = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));

test.each(PAGES)('%s names source files that there are', (page) => {
  const named = [...readDoc(page).matchAll(/`((?:[\w-]+\/)*[\w-]+\.(?:ts|mjs))`/g)].map(([, path]) => path!);
  const isThere = (path: string): boolean =>
    existsSync(join(ROOT, path)) || SOURCES.some((source) => source === path || source.endsWith(`/${path}`));
  expect(named.filter((path) => !isThere(path))).toEqual([]);
});

test('the gallery holds pictures only, each under 400 kB and shown somewhere or named by its maker', () => {
  const gallery = join(ROOT, 'docs', 'gallery');
  const files = readdirSync(gallery);
  const maker = readDoc('scripts/gallery.mjs');
  for (const file of files) {
    expect(file).toMatch(/^[a-z]+\.png$/);
    expect(statSync(join(gallery, file)).size, file).toBeLessThan(400_000);
    expect(maker, file).toContain(`'${file.replace('.png', '')}'`);
  }
  expect(files.length).toBeGreaterThan(0);
});
