/** Links of the finished page, read from its annotations, and the title with all that XML dislikes. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../../support/cli.js';
import { checkConformance } from '../../support/pdf-conformance/check.js';
import { lacks } from '../../support/tools.js';
import { withPdf } from '../../write/pdf/read.js';
import { copySmallProject, copyTemplates } from '../project.js';
import { buildOnePager } from './onepagers.js';

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'trifold-links-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The small project with a page of its own; a title takes the place of the report's. */
function prepare(name: string, body: string, title: string): string {
  const folder = copySmallProject(join(work, name), (content) =>
    content.replace('title: 2020年某市政府工作简报', `title: ${title}`),
  );
  writeFileSync(
    join(copyTemplates(folder), 'onepager.hbs'),
    `<page title="{{report.title}}"><h1>{{report.title}}</h1>${body}</page>`,
  );
  return folder;
}

describe.skipIf(lacks('qpdf'))('links', () => {
  test('lead to an address or to a place on the page, and say what they are', async () => {
    const body =
      '<p id="first">甲</p><spacer height="200"/>' +
      '<p>见<a href="https://example.com/报告?a=1&amp;b=2">市政府报告</a>，写信<a href="mailto:office@example.com">办公室</a>，回<a href="#first">开头</a>。</p>';
    const bytes = await buildOnePager(['content.yaml'], prepare('links', body, '简报'));
    expect(checkConformance(bytes)).toEqual([]);
    await withPdf(bytes, async (page, pdf) => {
      const links = await page.getAnnotations();
      expect(links.map(({ url, contentsObj }) => [url, contentsObj.str])).toEqual([
        ['https://example.com/%E6%8A%A5%E5%91%8A?a=1&b=2', '市政府报告'],
        ['mailto:office@example.com', '办公室'],
        [undefined, '开头'],
      ]);
      const [ref, { name }, left, top] = links[2]?.dest as [
        Parameters<typeof pdf.getPageIndex>[0],
        { name: string },
        number,
        number,
      ];
      expect([await pdf.getPageIndex(ref), name]).toEqual([0, 'XYZ']);
      const { items } = await page.getTextContent();
      const target = items.find((item) => 'str' in item && item.str === '甲');
      const [, , , size = 0, x = 0, y = 0] = target && 'transform' in target ? target.transform : [];
      expect(left).toBeCloseTo(x, 1);
      // The place is the top of its line, a little above its letters.
      expect(top).toBeGreaterThan(y);
      expect(top).toBeLessThan(y + 2 * Math.abs(size));
    });
  });

  test('to what is no address, or to nowhere, are errors', async () => {
    for (const href of ['javascript:alert(1)', '#nowhere']) {
      const folder = prepare(`bad ${href.length}`, `<p><a href="${href}">此</a></p>`, '简报');
      const { code, stderr } = await runCli(['build', '--only', 'onepager', '--lang', 'en'], { cwd: folder });
      expect(code, stderr).toBe(1);
      expect(stderr).toContain('onepager.hbs:1:');
    }
  });
});

describe('the title', () => {
  test.skipIf(lacks('qpdf'))('may hold what XML dislikes', async () => {
    const title = `R&D <经费> ]]> "引号" '单' &amp; 与 《书》`;
    const bytes = await buildOnePager(['content.yaml'], prepare('title', '<p>正文</p>', `'${title.replaceAll("'", "''")}'`));
    expect(checkConformance(bytes)).toEqual([]);
    const { info, metadata } = await withPdf(bytes, (_, pdf) => pdf.getMetadata());
    expect((info as { Title: string }).Title).toBe(title);
    expect(metadata.get('dc:title')).toBe(title);
  });

  test('may hold no control character: it is an error at its place', async () => {
    const folder = prepare('control', '<p>正文</p>', '"简\\x01报"');
    const { code, stderr } = await runCli(['build', '--only', 'onepager', '--lang', 'en'], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toContain('error[control-character]');
    const line = readFileSync(join(folder, 'content.yaml'), 'utf8')
      .split('\n')
      .findIndex((each) => each.includes('\\x01'));
    expect(stderr).toContain(`content.yaml:${line + 1}:`);
  });
});
