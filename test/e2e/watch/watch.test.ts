/** `trifold watch` as an editor, a file manager and a terminal meet it. */
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ROOT, runCli } from '../../support/cli.js';
import { sabotage } from '../../support/sabotage.js';
import { editFile, hashFolder } from '../project.js';
import { changeNumber, makeProject } from '../regenerate/support.js';
import { type Event, killAll, startWatch, type Watching } from './process.js';

let work: string;
let pristine: string;
let folder: string;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'trifold-watch-'));
  pristine = await makeProject(join(work, '简报'));
});
let number = 0;
beforeEach(() => {
  folder = join(work, `修 改 ${++number}`);
  cpSync(pristine, folder, { recursive: true });
});
afterEach(killAll);
afterAll(() => rmSync(work, { recursive: true, force: true }));

const out = () => join(folder, 'out');
const content = () => join(folder, 'content.yaml');
const builtOf = ({ documents }: Event) => (documents ?? []).filter(({ built }) => built).map(({ document }) => document);
const codesOf = ({ diagnostics }: Event) =>
  (diagnostics ?? []).filter(({ severity }) => severity === 'error').map(({ code }) => code);
const ALL = ['deck', 'summary', 'onepager'];

/** The whole of what a good build of the folder as it is gives. */
async function expectInStep(watch: Watching): Promise<void> {
  const fresh = join(work, `fresh ${number}`);
  const after = hashFolder(out());
  expect(await watch.stop()).toBe(0);
  expect(await runCli(['build', '--out', fresh], { cwd: folder })).toMatchObject({ code: 0 });
  for (const [name, hash] of Object.entries(hashFolder(fresh))) {
    if (name !== 'manifest.json') expect(after[name], name).toBe(hash);
  }
}

describe('what leads to a rebuild', () => {
  const changes: readonly [string, () => void, readonly string[]][] = [
    ['the content', () => changeNumber(folder, '12003亿元', '12010亿元'), ALL],
    ['a template', () => editFile(join(folder, 'templates/deck.hbs'), (text) => `${text}\n`), ['deck']],
    ['a partial', () => editFile(join(folder, 'templates/partials/slides.hbs'), (text) => `${text}\n`), ['deck']],
    ['the theme', () => editFile(join(folder, 'templates/theme.yaml'), (text) => `${text}\n# 注\n`), ALL],
    ['the labels', () => editFile(join(folder, 'templates/labels.yaml'), (text) => `${text}\n`), ALL],
    ['the picture', () => editFile(join(folder, 'images/map.svg'), (text) => text.replace('</svg>', '<g/></svg>')), ALL],
    [
      'a font laid beside the content',
      () => {
        mkdirSync(join(folder, 'fonts'));
        copyFileSync(join(ROOT, 'fonts/NotoSerifSC-Regular.ttf'), join(folder, 'fonts/NotoSansSC-Regular.ttf'));
      },
      ['deck', 'onepager'],
    ],
    [
      'an editor that saves by rename',
      () => {
        writeFileSync(`${content()}.new`, readFileSync(content(), 'utf8').replaceAll('12003亿元', '12020亿元'));
        renameSync(`${content()}.new`, content());
      },
      ALL,
    ],
    [
      'an editor that moves the old file away first',
      () => {
        const text = readFileSync(content(), 'utf8').replaceAll('12003亿元', '12030亿元');
        renameSync(content(), `${content()}~`);
        writeFileSync(content(), text);
      },
      ALL,
    ],
  ];
  test.each(changes)('%s', async (_, change, expected) => {
    const watch = startWatch(folder);
    await watch.next('watching');
    change();
    expect(builtOf(await watch.next(({ documents }) => (documents ?? []).some(({ built }) => built)))).toEqual(expected);
    await watch.next('watching');
    await expectInStep(watch);
  });

  test('a theme that the theme extends, again and again', async () => {
    writeFileSync(join(folder, 'templates/mine.yaml'), 'extends: theme.yaml\nname: mine\n');
    const watch = startWatch(folder, ['--theme', 'templates/mine.yaml']);
    await watch.next('watching');
    for (const note of ['# 一', '# 二']) {
      editFile(join(folder, 'templates/theme.yaml'), (text) => `${text}\n${note}\n`);
      expect(builtOf(await watch.next('built'))).toEqual(ALL);
    }
    expect(await watch.stop()).toBe(0);
  });

  test('its own writes and what it does not read lead to none', async () => {
    const watch = startWatch(folder);
    await watch.next('watching');
    changeNumber(folder, '12003亿元', '12010亿元');
    await watch.next('built');
    await watch.next('watching');
    writeFileSync(join(folder, '笔记.txt'), '无关');
    writeFileSync(join(out(), 'other.txt'), '无关');
    // What comes next is the next edit.
    changeNumber(folder, '12010亿元', '12020亿元');
    expect(await watch.next(({ event }) => event !== 'making')).toMatchObject({ event: 'changed', files: ['content.yaml'] });
    await watch.next('built');
    expect(await watch.stop()).toBe(0);
  });

  test('a save that lands in the midst of a build', async () => {
    const watch = startWatch(folder);
    await watch.next('watching');
    changeNumber(folder, '12003亿元', '12010亿元');
    await watch.next(({ event, document }) => event === 'making' && document === 'summary');
    changeNumber(folder, '12010亿元', '12020亿元');
    await watch.next(({ changes }) => JSON.stringify(changes ?? '').includes('12020亿元'));
    await watch.next('watching');
    await expectInStep(watch);
  });

  test('says what the edit did', async () => {
    const watch = startWatch(folder);
    await watch.next('watching');
    changeNumber(folder, '12003亿元', '12010亿元');
    const { changes } = await watch.next('built');
    expect(changes).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'fact', id: 'gdp' })]));
    expect(await watch.stop()).toBe(0);
  });
});

describe('it does not end on a mistake', () => {
  /** What a person does, what is then wrong, and how it is put right. */
  const mistakes: readonly [string, () => void, string, () => void][] = [
    [
      'the content deleted',
      () => unlinkSync(content()),
      'file-missing',
      () => copyFileSync(join(pristine, 'content.yaml'), content()),
    ],
    [
      'the folder of templates renamed',
      () => renameSync(join(folder, 'templates'), join(folder, '模板')),
      'file-missing',
      () => renameSync(join(folder, '模板'), join(folder, 'templates')),
    ],
    [
      'the whole project renamed',
      () => renameSync(folder, `${folder} 另存`),
      'file-missing',
      () => renameSync(`${folder} 另存`, folder),
    ],
    [
      'the content saved empty',
      () => writeFileSync(content(), ''),
      'file-empty',
      () => copyFileSync(join(pristine, 'content.yaml'), content()),
    ],
    [
      'a folder in place of the content',
      () => {
        unlinkSync(content());
        mkdirSync(content());
      },
      'file-is-folder',
      () => {
        rmSync(content(), { recursive: true });
        copyFileSync(join(pristine, 'content.yaml'), content());
      },
    ],
    [
      'a partial that names one which is not there',
      () => writeFileSync(join(folder, 'templates/partials/slides.hbs'), '{{> slide-of-nobody}}'),
      'template-partial',
      () => copyFileSync(join(pristine, 'templates/partials/slides.hbs'), join(folder, 'templates/partials/slides.hbs')),
    ],
    [
      'the picture deleted',
      () => unlinkSync(join(folder, 'images/map.svg')),
      'file-missing',
      () => copyFileSync(join(pristine, 'images/map.svg'), join(folder, 'images/map.svg')),
    ],
  ];
  test.each(mistakes)('%s, and back', async (_, slip, code, mend) => {
    const watch = startWatch(folder);
    await watch.next('watching');
    slip();
    const failed = await watch.next('failed');
    expect(codesOf(failed)).toContain(code);
    await watch.next('watching');
    mend();
    await watch.next('built');
    expect(hashFolder(out())).toEqual(hashFolder(join(pristine, 'out')));
    expect(await watch.stop()).toBe(0);
  });

  test('the first build fails, in a folder that is not there yet', async () => {
    rmSync(out(), { recursive: true });
    writeFileSync(content(), 'facts：\n');
    const watch = startWatch(folder);
    expect(codesOf(await watch.next('failed'))).toContain('full-width');
    await watch.next('watching');
    expect(existsSync(out())).toBe(false);
    copyFileSync(join(pristine, 'content.yaml'), content());
    expect(builtOf(await watch.next('built'))).toEqual(ALL);
    expect(await watch.stop()).toBe(0);
  });

  test('started where there is nothing at all', async () => {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    const watch = startWatch(folder);
    expect(codesOf(await watch.next('failed'))).toContain('file-missing');
    await watch.next('watching');
    cpSync(pristine, folder, { recursive: true });
    await watch.next('built');
    expect(await watch.stop()).toBe(0);
  });

  test('the output folder deleted: the next save makes all documents', async () => {
    const watch = startWatch(folder);
    await watch.next('watching');
    rmSync(out(), { recursive: true });
    changeNumber(folder, '12003亿元', '12010亿元');
    expect(builtOf(await watch.next('built'))).toEqual(ALL);
    expect(await watch.stop()).toBe(0);
  });

  test('the output folder deleted in the midst of a build', async () => {
    const watch = startWatch(folder);
    await watch.next('watching');
    changeNumber(folder, '12003亿元', '12010亿元');
    await watch.next(({ event, document }) => event === 'making' && document === 'summary');
    rmSync(out(), { recursive: true });
    await watch.next(({ event }) => event === 'built' || event === 'failed');
    await watch.next('watching');
    changeNumber(folder, '12010亿元', '12020亿元');
    await watch.next('built');
    await watch.next('watching');
    await expectInStep(watch);
  });

  test('a document held open: it says to close it, and tries again by itself', async () => {
    // Seven tries a build: the first build gives up, its second try succeeds.
    const watch = startWatch(folder, [], sabotage(out(), { hold: 'summary.docx EBUSY 8' }));
    await watch.next('watching');
    const before = hashFolder(out());
    changeNumber(folder, '12003亿元', '12010亿元');
    const failed = await watch.next('failed');
    expect(codesOf(failed)).toEqual(['out-unwritable']);
    expect(failed.retries).toBe(true);
    // Beside it stands the new set, in a folder of its own.
    expect(hashFolder(out())).toMatchObject(before);
    expect(builtOf(await watch.next('built'))).toEqual(ALL);
    expect(await watch.stop()).toBe(0);
  });
});

describe('Ctrl-C', () => {
  const leftovers = () => readdirSync(out()).filter((name) => !(name in hashFolder(join(pristine, 'out'))));

  test.each(['SIGINT', 'SIGTERM'] as const)('%s while it waits', async (signal) => {
    const watch = startWatch(folder);
    await watch.next('watching');
    expect(await watch.stop(signal)).toBe(0);
    expect(watch.events.at(-1)).toEqual({ event: 'stopped' });
    expect(watch.stderr()).toBe('');
    expect(leftovers()).toEqual([]);
  });

  test.each(['deck', 'summary', 'onepager'])('in the midst of a build, at the %s', async (document) => {
    const watch = startWatch(folder);
    await watch.next('watching');
    const before = hashFolder(out());
    changeNumber(folder, '12003亿元', '12010亿元');
    await watch.next((event) => event.event === 'making' && event.document === document);
    expect(await watch.stop()).toBe(0);
    expect(leftovers()).toEqual([]);
    const after = hashFolder(out());
    const changed = Object.keys(before).filter((name) => after[name] !== before[name]);
    expect([0, Object.keys(before).length]).toContain(changed.length);
  });

  test('while another build has the output folder', async () => {
    const { pid, stop: stopOther } = startWatch(pristine, ['--out', join(work, 'elsewhere')]);
    mkdirSync(join(out(), '.trifold', 'lock'), { recursive: true });
    const { hostname } = await import('node:os');
    writeFileSync(join(out(), '.trifold/lock/holder.json'), JSON.stringify({ id: 'other', pid, host: hostname() }));
    const watch = startWatch(folder);
    await watch.next('waiting');
    expect(await watch.stop()).toBe(0);
    expect(readdirSync(join(out(), '.trifold'))).toEqual(['lock']);
    await stopOther();
  });
});
