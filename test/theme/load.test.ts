/** The theme: defaults, inheritance, every name checked at its place; labels by language. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import type { Style } from '../../src/model/theme.js';
import { loadLabels } from '../../src/theme/labels.js';
import { loadTheme } from '../../src/theme/load.js';
import { shippedFiles, textProject } from '../template/project.js';

const SHIPPED = shippedFiles();
/** The shipped theme as it once was: what is replaced below must be there. */
const SAMPLE = readFileSync('test/theme/theme.yaml', 'utf8');

function load(change: (theme: string) => string = (theme) => theme, language = 'zh-CN', labels = SHIPPED['labels.yaml']!) {
  const diagnostics = new Diagnostics();
  const project = textProject({ 'theme.yaml': change(SAMPLE), 'labels.yaml': labels });
  const looks = loadTheme(project, { language }, diagnostics);
  const said = diagnostics.list.map(({ code, message, hint, places }) => {
    const { span, label } = places[0]!;
    const line = change(SAMPLE).split('\n')[span.start.line - 1]!;
    return { code, en: message.en, hint: hint?.en, label, at: line.slice(span.start.column - 1, (span.end?.column ?? 0) - 1) };
  });
  return { looks, said };
}

/** A theme with one thing replaced, which must be there. */
function replacing(from: string, to: string): (theme: string) => string {
  return (theme) => {
    expect(theme).toContain(from);
    return theme.replace(from, to);
  };
}

test('the shipped theme is free of faults', () => {
  const diagnostics = new Diagnostics();
  expect(loadTheme(textProject(SHIPPED), { language: 'zh-CN' }, diagnostics)).not.toBeNull();
  expect(diagnostics.list).toEqual([]);
});

test.each([
  ['zh-CN', '微软雅黑', '宋体'],
  ['zh-TW', '微軟正黑體', '新細明體'],
  ['zh-Hant-HK', '微軟正黑體', '新細明體'],
  ['ja', '游ゴシック', '游明朝'],
  ['ko-KR', '맑은 고딕', '바탕'],
  ['en', '微软雅黑', '宋体'],
])('the shipped theme names fonts that readers of %s have', (language, sans, serif) => {
  const looks = loadTheme(textProject(SHIPPED), { language }, new Diagnostics());
  expect([looks!.theme.fonts.sans!.eastAsia[0], looks!.theme.fonts.serif!.eastAsia[0]]).toEqual([sans, serif]);
});

describe('the ladder of sizes', () => {
  const DECK = '  size: [960, 540]';
  const named = (sizes: string, size = 'size: 30, min-size: 26') =>
    load((theme) => {
      expect(theme).toContain(DECK);
      return theme.replace(DECK, `${DECK}\n  sizes: [${sizes}]`).replace('size: 30, min-size: 26', size);
    });

  test('is what the theme names, or else the sizes that its styles have', () => {
    expect(named('16, 12, 20').looks!.theme.deck.sizes).toEqual([12, 16, 20]);
    const { sizes } = load().looks!.theme.deck;
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(new Set(Object.values(load().looks!.theme.styles.deck).map(({ size }) => size))).toEqual(new Set(sizes));
  });

  test('a size beside it is set all the same, and told with the nearest steps; one of those is not', () => {
    const told = load((theme) => theme.replace(DECK, `${DECK}\n  sizes: [12, 14, 16, 18, 20, 22, 28, 34, 40, 44]`));
    const title = told.said.find(({ label }) => label === 'styles.deck.title.size')!;
    expect(title).toMatchObject({
      code: 'theme',
      at: '30',
      hint: 'take 28 or 34, or put 30 into deck.sizes in place of another',
    });
    expect(told.looks!.theme.styles.deck.title!.size).toBe(30);
    const mended = named('12, 14, 16, 18, 20, 22, 28, 34, 40, 44', 'size: 28, min-size: 26');
    expect(mended.said.filter(({ label }) => label?.includes('title'))).toEqual(
      told.said.filter(({ label }) => label?.includes('title') && label !== 'styles.deck.title.size'),
    );
  });

  test('has at most ten steps', () => {
    const { looks, said } = named('10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20');
    expect(looks).toBeNull();
    expect(said.map(({ en }) => en)).toEqual(['"sizes": at most 10 sizes']);
  });
});

describe('a theme', () => {
  const { looks, said } = load();
  const styles = looks!.theme.styles;

  test('is free of faults', () => {
    expect(said).toEqual([]);
  });

  test('a style takes over what it does not say', () => {
    expect(styles.deck['item-2']).toMatchObject({
      font: 'sans',
      size: 18,
      color: 'muted',
      bullet: { mark: '–', color: 'muted', size: 1 },
      hang: 1,
      leading: 1.45,
    } satisfies Partial<Style>);
    // Written for the document without `extends`: stands on the common one of its name, and that on the document's base.
    expect(styles.deck.card).toMatchObject({
      ground: 'warm',
      padding: { top: 16, right: 18, bottom: 16, left: 18 },
      anchor: 'middle',
      size: 20,
    });
    expect(styles.onepager.body).toMatchObject({ gap: 12, font: 'sans', size: 10.5 });
    // Common only: in the looks of the document's own base.
    expect(styles.summary.value).toMatchObject({ font: 'serif', size: 12, weight: 700, leading: 1.2 });
  });

  test('limits of size fall back to the size', () => {
    expect(styles.summary.p).toMatchObject({ size: 12, minSize: 12, maxSize: 12 });
    expect(styles.deck.title).toMatchObject({ size: 30, minSize: 26, maxSize: 30 });
    expect(styles.onepager.value).toMatchObject({ size: 20, minSize: 16, maxSize: 22 });
    for (const group of Object.values(styles)) {
      for (const { minSize, size, maxSize } of Object.values(group)) expect(minSize <= size && size <= maxSize).toBe(true);
    }
  });

  test('parts are complete', () => {
    expect(styles.deck.figure!.parts).toMatchObject({ caption: 'caption', note: 'source', th: 'th' });
    expect(styles.deck.card!.parts).toMatchObject({ label: 'label', value: 'value', unit: 'unit', note: 'note' });
  });

  test('sides, papers, colours and layouts are complete', () => {
    const { theme } = looks!;
    // Where the theme does not say, the grid is every line of the body.
    expect(theme.onepager.page).toEqual({
      close: 1,
      ground: null,
      width: 595.28,
      height: 841.89,
      margin: { top: 34, right: 36, bottom: 30, left: 36 },
      grid: 1,
    });
    expect(theme.colors.red).toBe('A8201A');
    expect(theme.deck.layouts.section).toMatchObject({ name: 'section', ground: 'red', subtitle: null, swap: { p: 'on-dark' } });
    expect(styles.onepager['part-title']!.rules).toEqual({
      top: null,
      right: null,
      bottom: { width: 1, color: 'red' },
      left: null,
    });
  });
});

describe("a theme's author changes", () => {
  test('every colour', () => {
    const { looks, said } = load((theme) => theme.replace(/"[0-9A-F]{6}"/g, '"#0b57d0"'));
    expect(said).toEqual([]);
    expect(new Set(Object.values(looks!.theme.colors))).toEqual(new Set(['0B57D0']));
  });

  test('every font', () => {
    const { looks, said } = load((theme) =>
      theme.replace(/Noto\w+-(\w+)\.ttf/g, 'Mine-$1.ttf').replace(/\[(Arial|Times New Roman)\]/g, '[Mine]'),
    );
    expect(said).toEqual([]);
    expect(looks!.theme.fonts.serif).toEqual({
      regular: 'Mine-Regular.ttf',
      bold: 'Mine-Bold.ttf',
      fallback: ['sans'],
      latin: ['Mine'],
      eastAsia: ['华文中宋', '宋体', 'Noto Serif CJK SC'],
    });
  });

  test('every size', () => {
    const { looks, said } = load((theme) =>
      theme.replace(/\b((?:min-|max-)?size): ([\d.]+)/g, (_, key, size) => `${key}: ${Number(size) * 2}`),
    );
    expect(said).toEqual([]);
    const before = load().looks!.theme.styles;
    for (const [target, group] of Object.entries(looks!.theme.styles)) {
      for (const [name, style] of Object.entries(group)) {
        const old = before[target as keyof typeof before][name]!;
        expect([style.size, style.minSize, style.maxSize]).toEqual([old.size * 2, old.minSize * 2, old.maxSize * 2]);
      }
    }
  });

  test('one style, and those that extend it follow', () => {
    const { looks } = load(
      replacing(
        'opener-title: { extends: title, font: serif, color: paper, size: 40',
        'opener-title: { extends: cover-title, color: gold, size: 60',
      ),
    );
    expect(looks!.theme.styles.deck['opener-title']).toMatchObject({
      font: 'serif',
      color: 'gold',
      size: 60,
      leading: 1.3,
      anchor: 'bottom',
    });
  });

  test('paper and margins', () => {
    const { looks } = load(
      replacing(
        'onepager:\n  page: { size: A4, margin: [34, 36, 30, 36] }',
        'onepager:\n  page: { size: A3, orientation: landscape, margin: 40, grid: 0.5 }',
      ),
    );
    expect(looks!.theme.onepager.page).toEqual({
      close: 1,
      ground: null,
      width: 1190.55,
      height: 841.89,
      margin: { top: 40, right: 40, bottom: 40, left: 40 },
      grid: 0.5,
    });
  });
});

describe('faults are said at their place, with the nearest name', () => {
  test.each([
    [
      'a colour of a style',
      'lead: { extends: base, color: red }',
      'lead: { extends: base, color: rde }',
      'styles.common.lead.color',
      'rde',
      'did you mean "red"?',
    ],
    [
      'a colour of a rule',
      'gap: 4 }\n    quote: { padding: [6, 14], rules: { left: { width: 3, color: red } }',
      'gap: 4 }\n    quote: { padding: [6, 14], rules: { left: { width: 3, color: reed } }',
      'styles.common.quote.rules.left.color',
      'reed',
      'did you mean "red"?',
    ],
    ['a colour of the scheme', 'accent3: neutral', 'accent3: neutrall', 'scheme.accent3', 'neutrall', 'did you mean "neutral"?'],
    [
      'a font of a style',
      'base: { font: serif, size: 12',
      'base: { font: seriff, size: 12',
      'styles.summary.base.font',
      'seriff',
      'did you mean "serif"?',
    ],
    ['a fallback font', 'fallback: [serif]', 'fallback: [serfi]', 'fonts.sans.fallback.0', 'serfi', 'did you mean "serif"?'],
    [
      'a style extended',
      'cover-title: { extends: title',
      'cover-title: { extends: titel',
      'styles.deck.cover-title.extends',
      'titel',
      'did you mean "title"?',
    ],
    [
      'a part',
      'parts: { caption: caption, note: source } }\n    footer',
      'parts: { caption: caption, note: sauce } }\n    footer',
      'styles.deck.figure.parts.note',
      'sauce',
      'did you mean "source"?',
    ],
    [
      "a layout's style",
      'style: cover-title }',
      'style: cover-titel }',
      'deck.layouts.cover.title.style',
      'cover-titel',
      'did you mean "cover-title"?',
    ],
    [
      "a layout's swap",
      'swap: { p: on-dark, label: on-dark }',
      'swap: { p: on-drak, label: on-dark }',
      'deck.layouts.section.swap.p',
      'on-drak',
      'did you mean "on-dark"?',
    ],
    [
      'the palette',
      'palette: [red, neutral, gold,',
      'palette: [red, neutral, glod,',
      'chart.palette.2',
      'glod',
      'did you mean "gold"?',
    ],
    [
      'a paper',
      'page: { size: A4, margin: [72',
      'page: { size: A44, margin: [72',
      'summary.page.size',
      'A44',
      'did you mean "A4"?',
    ],
  ])('%s', (_, from, to, label, at, hint) => {
    const { looks, said } = load(replacing(from, to));
    expect(looks).toBeNull();
    expect(said).toMatchObject([{ code: 'theme', label, at, hint }]);
  });

  test('a style that comes back to itself', () => {
    const { looks, said } = load(replacing('cover-title: { extends: title', 'cover-title: { extends: opener-title').bind(null));
    expect(looks).not.toBeNull();
    expect(said).toEqual([]);
    const round = load((theme) => theme.replace('lead: { extends: base, size: 20', 'lead: { extends: opener-lead, size: 20'));
    expect(round.looks).toBeNull();
    expect(round.said.map(({ code, en }) => `${code} ${en}`)).toEqual(['theme the style "lead" comes back to itself']);
  });

  test.each([
    ['c00', 'write: "CC0000"'],
    ['"#0a7"', 'write: "00AA77"'],
    ['A8201AFF', 'write: "A8201A"'],
    ['"rgba(12, 34, 255, 0.5)"', 'write: "0C22FF"'],
    ['teal', '"teal" stands here'],
  ])('a colour written %s', (written, hint) => {
    expect(load(replacing('"A8201A"', written)).said).toMatchObject([{ code: 'schema', hint }]);
    const meant = /write: (.*)/.exec(hint)?.[1];
    if (meant) expect(load(replacing('"A8201A"', meant)).said).not.toContainEqual(expect.objectContaining({ code: 'schema' }));
  });

  test('unknown keys, wrong values and limits that contradict', () => {
    expect(load(replacing('leading: 1.45, align', 'leding: 1.45, align')).said).toMatchObject([{ code: 'unknown-key' }]);
    expect(load(replacing('"A8201A"', '"A8201"')).said).toMatchObject([{ code: 'schema' }]);
    expect(load(replacing('east-asia: [微软雅黑, 文泉驿微米黑, Noto Sans CJK SC]', 'east-asia: { zh: [] }')).said).toMatchObject([
      { code: 'theme', label: 'fonts.sans.east-asia' },
    ]);
    expect(load(replacing('size: 30, min-size: 26', 'size: 30, min-size: 36')).said).toMatchObject([
      { code: 'theme', label: 'styles.deck.title.min-size' },
    ]);
    expect(load(replacing('page: { size: A4, margin: [72, 72, 72, 72] }', 'page: { size: A4, margin: 300 }')).said).toMatchObject(
      [{ label: 'summary.page.margin' }],
    );
  });

  test('all faults of the file at once', () => {
    const { said } = load((theme) =>
      theme
        .replace('accent3: neutral', 'accent3: x1')
        .replace('palette: [red', 'palette: [x2')
        .replace('style: cover-title }', 'style: x3 }'),
    );
    expect(said.map(({ label }) => label).sort()).toEqual([
      'chart.palette.0',
      'deck.layouts.cover.title.style',
      'scheme.accent3',
    ]);
  });
});

describe('labels', () => {
  test('are taken by language, then by its first part, then English', () => {
    const labels = 'en: { source: Source, figure: Figure }\nzh: { source: 来源 }\nzh-TW: { source: 來源 }\n';
    const of = (language: string) => load(undefined, language, labels).looks!.labels;
    expect(of('zh-CN')).toEqual({ source: '来源', figure: 'Figure' });
    expect(of('zh-TW').source).toBe('來源');
    expect(of('de').source).toBe('Source');
  });

  test('a word that the language lacks is the shipped one, not that of another language', () => {
    const files = {
      'labels.yaml': 'en: { source: Sources, ours: Ours }\nzh: { figure: 插图 }\n',
      'shipped/labels.yaml': 'en: { source: Source, figure: Figure, unit: Unit }\nzh: { source: 来源, figure: 图, unit: 单位 }\n',
    };
    const project = textProject(files);
    const paths = { ...project.paths, shippedDir: join(project.paths.templatesDir, 'shipped') };
    const of = (language: string) => loadLabels({ ...project, paths }, language, new Diagnostics());
    expect(of('zh-CN')).toEqual({ source: '来源', figure: '插图', unit: '单位', ours: 'Ours' });
    expect(of('en')).toEqual({ source: 'Sources', figure: 'Figure', unit: 'Unit', ours: 'Ours' });
    expect(of('de')).toEqual({ source: 'Sources', figure: 'Figure', unit: 'Unit', ours: 'Ours' });
  });

  test('every language has every word', () => {
    const shipped = parse(SHIPPED['labels.yaml']!) as Readonly<Record<string, object>>;
    expect(Object.keys(shipped)).toEqual(['zh', 'zh-Hant', 'en', 'ja', 'ko']);
    for (const words of Object.values(shipped)) expect(Object.keys(words)).toEqual(Object.keys(shipped.en!));
  });

  test('traditional Chinese is a language of its own, also where a pack has only the other', () => {
    const files = {
      'labels.yaml': 'en: { source: Source }\nzh: { source: 来源 }\n',
      'shipped/labels.yaml': 'en: { source: Source }\nzh: { source: 来源 }\nzh-Hant: { source: 資料來源 }\n',
    };
    const of = (language: string, shipped: string | null) => {
      const diagnostics = new Diagnostics();
      const words = loadLabels(textProject(files, shipped), language, diagnostics);
      return [words!.source, diagnostics.list.map(({ severity, message }) => `${severity}: ${message.en}`)];
    };
    for (const language of ['zh-TW', 'zh-HK', 'zh-Hant', 'zh-Hant-TW']) expect(of(language, 'shipped')).toEqual(['資料來源', []]);
    expect(of('zh-SG', 'shipped')).toEqual(['来源', []]);
    expect(of('zh-TW', null)).toEqual(['来源', [expect.stringMatching(/^note: .*no words for "zh-TW", those of "zh" are used/)]]);
    expect(of('fr', 'shipped')).toEqual(['Source', [expect.stringMatching(/^note: .*those of "en" are used/)]]);
  });

  test('the form of official documents is taken for the mainland alone', () => {
    const profileOf = (language: string) =>
      loadTheme(textProject(SHIPPED), { language }, new Diagnostics())!.theme.summary.profile;
    expect(['zh-CN', 'zh', 'zh-Hans-CN', 'zh-TW', 'zh-HK', 'zh-SG', 'ja', 'en'].map(profileOf)).toEqual([
      ...['official', 'official', 'official'],
      ...['modern', 'modern', 'modern', 'modern', 'modern'],
    ]);
  });
});

test('a box of a layout that stands out of the slide is a fault', () => {
  const { looks, said } = load((theme) => theme.replace('title: { x: 48,', 'title: { x: 480,'));
  expect(looks).toBeNull();
  expect(said.map(({ label, en }) => [label, en])).toEqual([
    ['deck.layouts.content.title', 'title stands out of the slide (960 × 540)'],
  ]);
});

describe('a theme that extends another', () => {
  const variant = (text: string) => {
    const diagnostics = new Diagnostics();
    const project = textProject({ 'theme.yaml': text, 'base.yaml': SAMPLE, 'labels.yaml': SHIPPED['labels.yaml']! });
    return { looks: loadTheme(project, { language: 'zh-CN' }, diagnostics), said: diagnostics.list };
  };

  test('says only what differs, key by key', () => {
    const { looks, said } = variant(
      'name: other\nextends: base.yaml\ncolors: { red: "1F4E8C" }\nstyles: { deck: { title: { size: 28 } } }\n',
    );
    expect(said).toEqual([]);
    const plain = load().looks!.theme;
    expect(looks!.theme.colors).toEqual({ ...plain.colors, red: '1F4E8C' });
    expect(looks!.theme.styles.deck.title).toEqual({ ...plain.styles.deck.title!, size: 28, maxSize: 28 });
    expect(looks!.theme.styles.deck.cover).toEqual(plain.styles.deck.cover);
  });

  test('faults stand in the file that says them; a circle is one', () => {
    const wrong = variant('name: other\nextends: base.yaml\nstyles: { deck: { title: { color: rde } } }\n');
    expect(
      wrong.said.map(({ code, places }) => [code, places[0]!.span.file.split('/').at(-1), places[0]!.span.start.line]),
    ).toEqual([['theme', 'theme.yaml', 3]]);
    const round = variant('name: other\nextends: theme.yaml\n');
    expect(round.looks).toBeNull();
    expect(round.said.map(({ message }) => message.en)).toEqual(['the theme "theme.yaml" comes back to itself']);
  });
});

describe('a theme that extends a shipped one', () => {
  const load2 = (file: string, text: string, more: Readonly<Record<string, string>> = {}) => {
    const diagnostics = new Diagnostics();
    const files = { [file]: text, 'shipped/theme.yaml': SAMPLE, 'labels.yaml': SHIPPED['labels.yaml']!, ...more };
    const project = textProject({ ...files, 'shipped/labels.yaml': SHIPPED['labels.yaml']! }, 'shipped');
    const paths = { ...project.paths, themeFile: join(project.paths.templatesDir, file) };
    const looks = loadTheme({ ...project, paths, recordTo: () => ({ ...project, paths }) }, { language: 'en' }, diagnostics);
    return { theme: looks?.theme, said: diagnostics.list };
  };

  test('by its name, from wherever it stands; in a file of the same name too', () => {
    for (const file of ['brand/harbour.yaml', 'theme.yaml']) {
      const { theme, said } = load2(file, 'name: harbour\nextends: theme.yaml\ncolors: { red: "0B5D3B" }\n');
      expect(said).toEqual([]);
      expect(theme!.colors.red).toBe('0B5D3B');
    }
  });

  test('one beside it of that name goes first', () => {
    const beside = SAMPLE.replace(/red: "[0-9A-F]+"/, 'red: "123456"');
    const { theme } = load2('mine.yaml', 'name: mine\nextends: theme.yaml\n', { 'theme.yaml': beside });
    expect(theme!.colors.red).toBe('123456');
  });

  test('may add a layout, and change one; a new one without a title is a fault', () => {
    const title = 'title: { x: 48, y: 300, width: 864, height: 60, style: title }';
    const { theme, said } = load2(
      'mine.yaml',
      `name: mine\nextends: theme.yaml\ndeck: { layouts: { pier: { ${title} }, content: { ground: red } } }\n`,
    );
    expect(said).toEqual([]);
    expect(theme!.deck.layouts.pier!.title.y).toBe(300);
    expect(theme!.deck.layouts.content).toMatchObject({ ground: 'red', title: { style: 'title' } });
    const bare = load2('mine.yaml', 'name: mine\nextends: theme.yaml\ndeck: { layouts: { pier: { ground: red } } }\n');
    expect(bare.said.map(({ message }) => message.en)).toEqual(['the layout "pier" lacks a title']);
    expect(bare.said[0]!.places[0]!.span.start.line).toBe(3);
  });

  test('one that there is not is told with those that ship', () => {
    const { said } = load2('mine.yaml', 'name: mine\nextends: quite-another-brand.yaml\n');
    expect(said.map(({ hint }) => hint!.en)).toEqual([expect.stringContaining('there are theme.yaml')]);
  });
});

describe('profiles of the summary', () => {
  const PROFILES = `
summary:
  page: { size: A4, margin: [58, 72] }
  profile: { zh: formal, en: plain }
  profiles:
    formal:
      page: { size: A4, margin: [100, 70], footer: 40 }
      grid: strict
      characters: 28
      styles:
        h1: { size: 15 }
        h2: { extends: base, weight: 700 }
    plain: {}
`;
  const withProfiles =
    (change: (text: string) => string = (text) => text) =>
    (theme: string) => {
      const found = /^summary:\n(?: .*\n)+/m.exec(theme)!;
      return theme.replace(found[0], change(PROFILES).trimStart());
    };
  const loadProfile = (language: string, profile?: string, change?: (text: string) => string) => {
    const diagnostics = new Diagnostics();
    const project = textProject({ 'theme.yaml': withProfiles(change)(SAMPLE), 'labels.yaml': SHIPPED['labels.yaml']! });
    const looks = loadTheme(project, { language, profile }, diagnostics);
    return { summary: looks?.theme.summary, styles: looks?.theme.styles.summary, said: diagnostics.list };
  };

  test('the language chooses, and who asks', () => {
    expect(loadProfile('zh-CN').summary).toMatchObject({
      profile: 'formal',
      page: { margin: { top: 100, left: 70 }, footer: 40, header: 50 },
      grid: { kind: 'strict', characters: 28 },
    });
    expect(loadProfile('de').summary).toMatchObject({ profile: 'plain', page: { margin: { top: 58 }, footer: 29 }, grid: null });
    expect(loadProfile('de', 'formal').summary?.profile).toBe('formal');
  });

  test('a style of a profile changes what it writes; one that extends another begins anew', () => {
    const [formal, plain] = [loadProfile('zh').styles!, loadProfile('en').styles!];
    expect(formal.h1).toEqual({ ...plain.h1, size: 15, minSize: 15, maxSize: 15 });
    expect(formal.h2).toEqual({ ...plain.base, name: 'h2', weight: 700 });
  });

  test.each([
    ['zh', 'formel', (text: string) => text, 'no profile of the summary is called "formel"', 'summary.profiles'],
    ['zh', undefined, (text: string) => text.replace('zh: formal', 'zh: forml'), 'is called "forml"', 'summary.profile.zh'],
    ['fr', undefined, (text: string) => text.replace(', en: plain', ''), 'give en, for all other languages', 'summary.profile'],
    [
      'en',
      undefined,
      (text: string) => text.replace('      characters: 28\n', ''),
      'needs characters',
      'summary.profiles.formal.grid',
    ],
    [
      'en',
      undefined,
      (text: string) => text.replace('size: 15', 'color: mauve'),
      'no colour under colors: is called "mauve"',
      'summary.profiles.formal.styles.h1.color',
    ],
  ])('a fault is told where it is written (%s %s)', (language, profile, change, message, label) => {
    const [fault] = loadProfile(language, profile, change).said.filter(({ severity }) => severity === 'error');
    expect(fault?.message.en).toContain(message);
    expect(fault?.places[0]?.label).toBe(label);
  });
});

describe('one cause, one message', () => {
  test('a colour that is gone: once, with every place that misses it', () => {
    const diagnostics = new Diagnostics();
    const theme = SAMPLE.replace(/^ {2}red: .*\n/m, '');
    expect(theme).not.toBe(SAMPLE);
    loadTheme(textProject({ 'theme.yaml': theme, 'labels.yaml': SHIPPED['labels.yaml']! }), { language: 'en' }, diagnostics);
    expect(diagnostics.list.map(({ message }) => message.en)).toEqual(['no colour under colors: is called "red"']);
    const labels = diagnostics.list[0]!.places.map(({ label }) => label);
    expect(labels.length).toBeGreaterThan(5);
    expect(new Set(labels).size).toBe(labels.length);
  });

  test.each([
    ['a unit behind a number', /size: 12,/, 'size: 12pt,', /a number belongs here/, /"12pt" stands here/],
    ['a colour that is a comment', /red: "[0-9A-F]+"/, 'red: #A8201A', /is empty: a # begins a comment/, /red: "#A8201A"/],
    [
      'a colour that is a comment in braces',
      /lead: \{ extends: base, color: red/,
      'lead: { extends: base, color: #A8201A',
      /takes the closing bracket/,
      /"#A8201A"/,
    ],
    [
      'a colour without a name',
      /lead: \{ extends: base, color: red/,
      'lead: { extends: base, color: "A8201A"',
      /no colour under colors: is called/,
      /give the colour a name/,
    ],
    ['three paddings', /padding: \[6, 14\]/, 'padding: [6, 14, 3]', /\[top, right, bottom, left\]/, null],
    ['a theme that extends itself', /^/, 'extends: theme.yaml\n', /comes back to itself/, /delete the line/],
    ['a theme that extends none', /^/, 'extends: them.yaml # ours\n', /no theme "them\.yaml"/, /put it into/],
  ])('%s', (_, from, to, says, remedy) => {
    expect(SAMPLE).toMatch(from);
    const { said } = load((theme) => theme.replace(from, to));
    expect(said.map(({ en }) => en)).toEqual([expect.stringMatching(says)]);
    if (remedy) expect(said[0]!.hint).toMatch(remedy);
  });

  test('a style that every document writes anew extends none that there is not', () => {
    const { said } = load(replacing('    p: { extends: base }', '    p: { extends: bse }'));
    expect(said.map(({ en, label }) => `${label}: ${en}`)).toEqual(['styles.common.p.extends: no style is called "bse"']);
  });

  test('a circle of themes, not what either holds besides', () => {
    const diagnostics = new Diagnostics();
    const files = { 'theme.yaml': `extends: other.yaml\n${SAMPLE}`, 'other.yaml': 'name: other\nextends: theme.yaml\n' };
    loadTheme(textProject({ ...files, 'labels.yaml': SHIPPED['labels.yaml']! }), { language: 'en' }, diagnostics);
    expect(diagnostics.list.map(({ message }) => message.en)).toEqual(['the theme "theme.yaml" comes back to itself']);
  });
});
