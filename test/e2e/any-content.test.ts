/** The shipped templates take any valid content: sections with little in them, and figures of all sorts beside cards. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT, runCli } from '../support/cli.js';
import { openOffice, readSlides } from '../support/office.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trifold-any-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function buildDeck(content: string, said: unknown = '') {
  writeFileSync(join(folder, 'content.yaml'), content);
  const ended = await runCli(['build', join(folder, 'content.yaml')]);
  expect(ended).toMatchObject({ code: 0, stderr: said });
  return openOffice(join(folder, 'out', 'briefing.pptx'));
}

test('sections with text, a brief or a lead alone have a slide that says it; one with a heading alone, and a divider before nothing, have none', async () => {
  const office = await buildDeck(
    `
report: { title: 简报, language: zh-CN }
sections:
  - { id: a, heading: 只有正文, text: [一句话的正文。] }
  - { id: b, heading: 只有短句, brief: [一句短句] }
  - { id: c, heading: 只有标题 }
  - { id: d, heading: 只有导语, lead: 一句导语 }
  - { id: e, heading: 实事, kind: tasks, text: [办好一件。, 办好两件。] }
  - id: f
    heading: 下面都是正文
    points: [本部分的要点]
    children:
      - { id: f1, heading: 甲项, text: [甲项的正文。] }
      - { id: f2, heading: 乙项, text: [乙项的正文。] }
      - { id: f3, heading: 空项 }
  - { id: g, heading: 下面都空, children: [{ id: g1, heading: 空 }] }
`,
    expect.stringMatching(/“只有标题”只有标题[\s\S]*“空项”只有标题[\s\S]*“下面都空”只有标题/),
  );
  const slides = readSlides(office).slice(2);
  const titles = slides.map(({ title }) => title);
  expect(titles).toEqual(['只有正文', '只有短句', '只有导语', '实事', '下面都是正文', '下面都是正文', '甲项、乙项']);
  const said = (title: string, index = 0) => slides.filter((slide) => slide.title === title)[index]!.paragraphs.join('\n');
  expect(said('只有正文')).toContain('一句话的正文。');
  expect(said('只有短句')).toContain('一句短句');
  expect(said('只有导语')).toContain('一句导语');
  expect(said('实事')).toContain('办好两件。');
  expect(said('下面都是正文', 1)).toContain('本部分的要点');
  expect(said('甲项、乙项')).toContain('乙项的正文。');
  const [, agenda] = readSlides(office);
  expect(agenda!.paragraphs).toEqual(expect.arrayContaining(['甲项、乙项']));
});

test.each([
  'overview',
  'targets',
  'tasks',
  'area',
  'five-years',
  'problems',
  'pillars',
  'steps',
  'principles',
  'closing',
  'part',
])('a part of kind %s, with no section above it', async (kind) => {
  const office = await buildDeck(`
report: { title: 简报, language: zh-CN }
facts:
  a: { name: 甲, print: 12家, period: 2024年 }
sections:
  - { id: a, heading: 标题, kind: ${kind}, lead: 导语, points: [要点], text: [一句话。] }
  - { id: b, heading: 有数的标题, kind: ${kind}, facts: [a], points: [要点二], children: [{ id: c, heading: 子节, kind: ${kind}, points: [要点三] }] }
`);
  expect(readSlides(office).map((slide) => slide.title)).toEqual(expect.arrayContaining(['标题', '有数的标题', '子节']));
});

test('a chart and a picture beside cards each have a slide', async () => {
  cpSync(join(ROOT, 'examples', 'quarterly', 'pictures'), join(folder, 'pictures'), { recursive: true });
  const office = await buildDeck(`
report: { title: Report, language: en }
facts:
  a: { name: First, print: 12 units, period: '2026' }
  b: { name: Second, print: 30 units, period: '2026' }
figures:
  both: { chart: column, title: Both numbers, facts: [a, b] }
  bench: { picture: pictures/bench.png, title: The bench, alt: A bench. }
sections:
  - { id: s, heading: Matter, facts: [a, b], figures: [both, bench] }
  - { id: t, heading: More, figures: [bench], points: [A point] }
`);
  expect(readSlides(office).map((slide) => slide.title)).toEqual(
    expect.arrayContaining(['Matter', 'Both numbers', 'The bench', 'More']),
  );
  expect(office.parts.some((part) => part.includes('/media/'))).toBe(true);
});

const MANY = Array.from({ length: 12 }, (_, i) => `第${i + 1}个方面的工作情况和下一步打算`);

test('twelve parts without short names: openers, progress and an agenda of one slide', async () => {
  const office = await buildDeck(
    `
report: { title: 简报, language: zh-CN }
facts: {}
sections:
${MANY.map((heading, i) => `  - { id: s${i}, heading: ${heading}, lead: 一句导语, children: [{ id: c${i}, heading: 子节${i}, points: [要点] }] }`).join('\n')}
`,
    expect.stringMatching(/^说明\[dropped\] 一页放不下/),
  );
  const titles = readSlides(office).map((slide) => slide.title);
  expect(titles).toEqual(['简报', '汇报提纲', ...MANY.flatMap((heading, i) => [heading, `子节${i}`])]);
});

test('every chart and table that a section lists has its place, and so have its points', async () => {
  const figures = Array.from({ length: 9 }, (_, i) => `  c${i}: { chart: column, title: 图${i}, facts: [a, b] }`).join('\n');
  const office = await buildDeck(`
report: { title: 简报, language: zh-CN }
facts:
  a: { name: 甲, print: 12家, period: 2024年 }
  b: { name: 乙, print: 30家, period: 2024年 }
figures:
${figures}
  x: { chart: column, title: 任务之图, facts: [a, b] }
  y: { chart: column, title: 领域之图, facts: [a, b] }
  t: { title: 一张表, table: [甲, 乙], rows: [[一, "\${a}"]] }
  u: { title: 另一张表, table: [甲, 乙], rows: [[一, "\${a}"]] }
sections:
  - { id: s, heading: 九张图, figures: [${Array.from({ length: 9 }, (_, i) => `c${i}`).join(', ')}], points: [九图之外的要点] }
  - { id: k, heading: 任务, kind: tasks, points: [一件任务], figures: [x] }
  - { id: m, heading: 领域, kind: area, facts: [a, b], figures: [y], points: [领域的要点] }
  - { id: n, heading: 卡片和表, facts: [a, b], figures: [u], points: [卡片之外的要点] }
  - { id: o, heading: 只有表, figures: [t], points: [表后的要点] }
`);
  const slides = readSlides(office);
  const titles = slides.map((slide) => slide.title);
  expect(titles).toEqual(expect.arrayContaining(['九张图', '图2', '图8', '任务之图', '领域', '领域之图', '另一张表', '只有表']));
  expect(office.parts.filter((part) => /charts\/chart\d+\.xml$/.test(part))).toHaveLength(11);
  const text = slides.map((slide) => slide.paragraphs.join('')).join('');
  for (const point of ['九图之外的要点', '一件任务', '领域的要点', '卡片之外的要点', '表后的要点']) expect(text).toContain(point);
});

test('notes say what the slide shows where a section has no text', async () => {
  const office = await buildDeck(`
report: { title: 简报, language: zh-CN }
sources: { report: { title: 一份报告 } }
facts:
  a: { name: 甲, print: 12家, period: 2024年, source: { where: 一, literal: 甲12家 } }
  b: { name: 乙, print: 30家, period: 2024年 }
figures:
  c: { chart: column, title: 一张图, facts: [a, b] }
sections:
  - { id: p, heading: 只有要点, lead: 一句导语, points: [要点一] }
  - { id: f, heading: 只有数, facts: [a, b] }
  - { id: g, heading: 只有图, figures: [c] }
  - { id: t, heading: 任务, kind: tasks, points: [一件任务] }
`);
  const notes = new Map(readSlides(office).map((slide) => [slide.title, slide.notes.join('\n')]));
  expect(notes.get('只有要点')).toMatch(/一句导语\n要点一/);
  expect(notes.get('只有数')).toMatch(/甲12家；乙30家\n来源：甲 12家/);
  expect(notes.get('只有图')).toMatch(/甲12/);
  expect(notes.get('任务')).toMatch(/一件任务/);
});

test('a page says every section of a report without areas, its tasks too where they have points alone', async () => {
  await buildDeck(`
report: { title: 上半年工作, language: zh-CN }
facts:
  a: { name: 产值, print: 86亿元, period: 2025年 }
  b: { name: 目标产值, print: 90亿元, period: 2026年, kind: target }
  c: { name: 床位, print: 120张, period: 2025年 }
figures:
  goals: { title: 目标, table: [指标, 2026年目标], rows: [[产值, '\${b}']] }
sections:
  - { id: o, heading: 主要指标, kind: overview, facts: [a] }
  - id: p
    heading: 各项工作
    children:
      - { id: p1, heading: 工业, points: [订单饱满], text: [订单饱满。] }
      - { id: p2, heading: 农业, brief: [夏粮丰收], text: [夏粮丰收。] }
      - { id: p3, heading: 卫生, facts: [c] }
  - { id: g, heading: 全年目标, kind: targets, figures: [goals] }
  - { id: t, heading: 实事, kind: tasks, points: [修好一条路, 架好一座桥] }
  - { id: q, heading: 打算, text: [守住底线。] }
`);
  const page = execFileSync('pdftotext', ['-raw', join(folder, 'out', 'onepager.pdf'), '-'], { encoding: 'utf8' });
  for (const words of ['86亿元', '90亿元', '订单饱满', '夏粮丰收', '床位', '120张', '修好一条路', '架好一座桥', '守住底线。'])
    expect(page.split(words), words).toHaveLength(2);
});

test('words in bold stand over what follows without the mark between; a page of areas says what was done, too, where no section has a brief', async () => {
  const office = await buildDeck(`
report: { title: 年度工作, language: zh-CN }
figures:
  t: { title: 五年对照, table: [指标, 结果], rows: [[路, 通了]] }
sections:
  - id: p
    heading: 去年
    children:
      - { id: p1, heading: 更加注重, points: ['**更加注重长远**，打好基础', '**更加注重统筹**：兼顾各方', '**更加注重实效**——说到做到'] }
      - { id: p2, heading: 修路, text: [修好一条路。] }
      - { id: p3, heading: 五年, figures: [t] }
  - id: q
    heading: 今年
    children:
      - { id: q1, heading: 产业, kind: area, points: [办好工厂] }
      - { id: q2, heading: 民生, kind: area, points: [办好学校] }
`);
  const said = readSlides(office).flatMap(({ paragraphs }) => paragraphs);
  expect(said).toEqual(expect.arrayContaining(['更加注重长远', '打好基础', '兼顾各方', '说到做到']));
  const page = execFileSync('pdftotext', ['-raw', join(folder, 'out', 'onepager.pdf'), '-'], { encoding: 'utf8' });
  for (const words of ['打好基础', '修好一条路。', '五年对照', '办好工厂', '办好学校']) expect(page).toContain(words);
});

test('what no document can show is said with its line; check --unused tells all that is not used', async () => {
  const file = join(folder, 'content.yaml');
  writeFileSync(
    file,
    `report: { title: Report, language: en }
facts:
  a: { name: First, print: 12 units, period: '2026' }
figures:
  forgotten: { chart: column, title: Both numbers, facts: [a] }
sections:
  - { id: s, heading: Matter, kind: taks, points: [A point], text: [A text.] }
  - { id: t, heading: Goals, kind: tasks, brief: [First goal, Second goal], text: [Two goals.] }
terms: { verbatim: [never said], no-break: [Mater] }
`,
  );
  const built = await runCli(['check', file, '--lang', 'en']);
  expect(built.code).toBe(0);
  expect(built.stderr).toMatch(
    /warning\[unknown-kind\] no template knows the kind "taks"[\s\S]*content\.yaml:7:3\d [\s\S]*did you mean "tasks"\?/,
  );
  // Kinds of figures are none of sections.
  writeFileSync(file, readFileSync(file, 'utf8').replace('taks', 'zzzzzz'));
  const offered = /there are: (.*); or take/.exec(
    (await runCli(['check', file, '--lang', 'en', '--only', 'summary'])).stderr,
  )?.[1];
  expect(offered?.split(', ')).toEqual(expect.arrayContaining(['tasks', 'area']));
  expect(offered).not.toMatch(/chart|table|picture/);
  writeFileSync(file, readFileSync(file, 'utf8').replace('zzzzzz', 'taks'));
  expect(built.stderr).toMatch(/warning\[unused\] figure "Both numbers" \(forgotten\) is in no section[\s\S]*content\.yaml:5/);
  expect(built.stderr).toMatch(
    /warning\[unused\] 2 of terms stand in no text: "never said", "Mater"\n.*content\.yaml:9:\d+ +terms\.verbatim\n.*content\.yaml:9:\d+ +terms\.no-break/,
  );
  const { stderr } = await runCli(['check', file, '--lang', 'en', '--unused']);
  for (const words of ['no document prints "First" (a)', 'no document uses "never said" of terms.verbatim'])
    expect(stderr).toContain(words);
  // A page of areas chooses, and each build says what it left out, each check where.
  const areas = readFileSync(file, 'utf8').replace(
    /^terms/m,
    '  - { id: u, heading: Areas, children: [{ id: u1, heading: An area, kind: area, lead: Its lead }] }\nterms',
  );
  writeFileSync(file, areas);
  const chosen = await runCli(['check', file, '--lang', 'en', '--only', 'onepager']);
  expect(chosen.stderr).toMatch(/note\[unused\] the one-pager leaves out "Matter" \(.*content\.yaml:7\)/);
  expect((await runCli(['check', file, '--lang', 'en', '--unused'])).stderr).toMatch(
    /"Matter" is not in: one-pager \(.*content\.yaml:7\)/,
  );
  // What the messages advise is free of them.
  const mended = readFileSync(file, 'utf8')
    .replace('taks', 'tasks')
    .replace('points:', 'figures: [forgotten], points:')
    .replace('never said', 'First')
    .replace('Mater', 'Matter');
  writeFileSync(file, mended);
  const ended = await runCli(['check', file, '--lang', 'en', '--only', 'deck']);
  expect(ended).toMatchObject({ code: 0, stderr: '' });
});
